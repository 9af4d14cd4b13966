#include "import-run-fixture.h"

#include "ang-cohort-origin.h"
#include "ang-history.h"
#include "ang-origin.h"
#include "ang-read-many.h"

#define NIP_KNOWN "199001012015011001"
#define NIP_NEW "199203042018012003"

static void
assert_field (AngImport        *import,
              guint             column,
              AngImportFieldId  field)
{
  g_assert_cmpint (ang_import_mapping_get (ang_import_get_mapping (import), column), ==, field);
}

static char *
dup_cell (AngImport *import,
          guint      row,
          guint      column)
{
  AngSheetValue value = { 0 };

  return ang_import_layout_get (ang_import_get_layout (import), row, column, &value) ? g_strdup (value.text) : NULL;
}

/* Rows with headings, as whole lists are copied. */
static void
test_heading (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AngImport) import =
    import_run_load (fixture->store, ANG_IMPORT_PEOPLE, 0,
                     "NO.\tNama Lengkap\tNIP / NIPPPK\tPangkat/Gol.\tUnit Kerja\r\n"
                     "(1)\t(2)\t(3)\t(4)\t(5)\r\n"
                     "\t\t\t\t\r\n"
                     "1\t\"Budi \"\"Contoh\"\", S.T.\"\t" NIP_NEW "\tIII/b\tBappeda\r\n");
  g_autofree char *name = dup_cell (import, 0, 1);

  g_assert_cmpuint (ang_import_layout_get_n_rows (ang_import_get_layout (import)), ==, 1);
  assert_field (import, 1, ANG_IMPORT_FIELD_NAME);
  assert_field (import, 2, ANG_IMPORT_FIELD_NIP);
  assert_field (import, 3, ANG_IMPORT_FIELD_RANK);
  assert_field (import, 4, ANG_IMPORT_FIELD_UNIT);
  g_assert_cmpstr (name, ==, "Budi \"Contoh\", S.T.");
}

/* Rows without headings: the cells tell. */
static void
test_bare (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (AngImport) numbered =
    import_run_load (fixture->store, ANG_IMPORT_PEOPLE, 0, "1\tBudi Contoh\t" NIP_NEW "\tIII/b\tAnalis\n"
                                                                                      "2\tSiti Aminah\t" NIP_KNOWN "\tIII/c\tAnalis\n");
  g_autoptr (AngImport) plain = import_run_load (fixture->store, ANG_IMPORT_PEOPLE, 0, "Budi Contoh\t" NIP_NEW "\nSiti Aminah\t-\n");
  g_autoptr (AngImport) bare = import_run_load (fixture->store, ANG_IMPORT_PEOPLE, 0, NIP_NEW "\n" NIP_KNOWN "\n");
  g_autoptr (AngImport) nothing = import_run_load (fixture->store, ANG_IMPORT_PEOPLE, 0, "\n \t \n");
  guint column;

  assert_field (numbered, 1, ANG_IMPORT_FIELD_NAME);
  assert_field (numbered, 2, ANG_IMPORT_FIELD_NIP);
  g_assert_true (ang_import_mapping_find (ang_import_get_mapping (numbered), ANG_IMPORT_FIELD_RANK, &column) ||
                 ang_import_mapping_find (ang_import_get_mapping (numbered), ANG_IMPORT_FIELD_GRADE, &column));
  g_assert_cmpuint (column, ==, 3);
  g_assert_cmpuint (ang_import_layout_get_n_rows (ang_import_get_layout (plain)), ==, 2);
  assert_field (plain, 0, ANG_IMPORT_FIELD_NAME);
  g_assert_cmpuint (ang_import_layout_get_n_rows (ang_import_get_layout (bare)), ==, 2);
  assert_field (bare, 0, ANG_IMPORT_FIELD_NIP);
  g_assert_cmpuint (ang_import_layout_get_n_rows (ang_import_get_layout (nothing)), ==, 0);
}

static const char *const rows =
  "Nama\tNIP\tGol\tJabatan\tInstansi\n"
  "Siti A.\t19900101 201501 1 001\tIII/c\tAnalis\tBappeda\n"
  "Hj. Dewi Umpama, S.E.\t\t\t\t\n"
  "dr. Budi Contoh, M.Kes.\t199203042018012003\tIII/b\tDokter\tRS Contoh\n"
  "Budi C.\t199203042018012003\t\t\t\n"
  "Rina Misal\t\t\t\t\n"
  "Cut\t1,99203E+17\t\t\t\n"
  "\t199909092020011002\t\t\t\n";

/* Known by number, known by name, new, twice, there already, cut by a spreadsheet. */
static void
test_rows (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  gint64 known = store_fixture_add_person (store, "Siti Aminah");
  gint64 present = store_fixture_add_person (store, "Rina Misal");
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngRecord) person = NULL;
  guint64 people;
  GError *error = NULL;

  store_fixture_add_person (store, "Dewi Umpama");
  store_fixture_add_number (store, known, ANG_IDENTIFIER_KIND_NIP, NIP_KNOWN);
  store_fixture_add_participation (store, cohort, present);
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, rows);
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_JOINS);
  import_run_assert_row (import, 1, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_JOINS);
  import_run_assert_row (import, 2, ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_PLACE_JOINS);
  import_run_assert_row (import, 3, ANG_IMPORT_VERDICT_REJECTED, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 4, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_PRESENT);
  import_run_assert_row (import, 5, ANG_IMPORT_VERDICT_REJECTED, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 6, ANG_IMPORT_VERDICT_REJECTED, ANG_IMPORT_PLACE_NONE);

  people = store_fixture_count (store, &ang_person_entity);
  result = import_run_store (import);
  g_assert_nonnull (result);
  g_assert_cmpuint (store_fixture_count (store, &ang_participation_entity), ==, 4);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, people + 1);

  person = import_run_find_person (store, "contoh");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_NIP), ==, NIP_NEW);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_BIRTH_DATE), ==, "1992-03-04");
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_SEX), ==, ANG_SEX_FEMALE);
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_EMP_STATUS), ==, ANG_EMPLOYMENT_STATUS_PNS);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "32");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_UNIT_NAME_ID), ==, "RS Contoh");

  g_assert_true (ang_store_undo (store, &error));
  g_assert_cmpuint (store_fixture_count (store, &ang_participation_entity), ==, 1);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, people);
}

/* Of two people with one name nobody can say which is meant. */
static void
test_same_name (StoreFixture  *fixture,
                gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  g_autoptr (AngImport) import = NULL;

  store_fixture_add_person (store, "Siti Aminah");
  store_fixture_add_person (store, "Siti Aminah");
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, "Nama\nHj. Siti Aminah, S.Pd.\n");
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_AMBIGUOUS, ANG_IMPORT_PLACE_JOINS);
}

static gint64
add_origin (AngStore   *store,
            const char *name,
            gboolean    own)
{
  g_autoptr (AngRecord) origin = ang_record_new (&ang_origin_entity);

  ang_record_set_text (origin, ANG_ORIGIN_NAME_ID, name);
  ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, own);

  return store_fixture_save (store, origin);
}

/* Each origin that comes in becomes one of the cohort's, once. */
static void
test_origins (StoreFixture  *fixture,
              gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  gint64 own = add_origin (store, "Pemerintah Kota Contoh", TRUE);
  gint64 guest = add_origin (store, "Pemerintah Kabupaten Misal", FALSE);
  g_autoptr (AngRecord) place = ang_record_new (&ang_cohort_origin_entity);
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (GPtrArray) places = NULL;
  GError *error = NULL;

  ang_record_set_integer (place, ANG_COHORT_ORIGIN_COHORT_ID, cohort);
  ang_record_set_integer (place, ANG_COHORT_ORIGIN_ORIGIN_ID, own);
  store_fixture_save (store, place);
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort,
                             "Nama\tAsal\n"
                             "Siti Contoh\t\n"
                             "Dewi Umpama\tPemerintah Kabupaten Misal\n"
                             "Rina Misal\tPemerintah Kabupaten Misal\n");
  result = import_run_store (import);
  g_assert_nonnull (result);

  places = ang_read_linked (store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, &cohort, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (places, 0), ANG_COHORT_ORIGIN_ORIGIN_ID), ==, own);
  g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (places, 1), ANG_COHORT_ORIGIN_ORIGIN_ID), ==, guest);
  g_assert_false (ang_record_is_set (g_ptr_array_index (places, 1), ANG_COHORT_ORIGIN_QUOTA));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/paste/heading", test_heading);
  STORE_TEST ("/paste/bare", test_bare);
  STORE_TEST ("/paste/rows", test_rows);
  STORE_TEST ("/paste/same-name", test_same_name);
  STORE_TEST ("/paste/origins", test_origins);

  return g_test_run ();
}
