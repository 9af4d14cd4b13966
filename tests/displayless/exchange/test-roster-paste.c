#include "ang-paste-table.h"
#include "ang-cohort-origin.h"
#include "ang-history.h"
#include "ang-origin.h"
#include "ang-read-many.h"
#include "ang-roster-paste.h"
#include "store-fixture.h"

#define NIP_KNOWN "199001012015011001"
#define NIP_NEW "199203042018012003"

static void
test_heading (void)
{
  g_autoptr (AngPasteTable) table =
    ang_paste_table_new ("NO.\tNama Lengkap\tNIP / NIPPPK\tPangkat/Gol.\tUnit Kerja\r\n"
                         "(1)\t(2)\t(3)\t(4)\t(5)\r\n"
                         "\t\t\t\t\r\n"
                         "1\t\"Budi \"\"Contoh\"\", S.T.\"\t" NIP_NEW "\tIII/b\tBappeda\r\n");

  g_assert_true (ang_paste_table_has_heading (table));
  g_assert_cmpuint (ang_paste_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (ang_paste_table_get_line (table, 0), ==, 4);
  g_assert_cmpstr (ang_paste_table_get (table, 0, ANG_PASTE_COLUMN_NAME), ==, "Budi \"Contoh\", S.T.");
  g_assert_cmpstr (ang_paste_table_get (table, 0, ANG_PASTE_COLUMN_NIP), ==, NIP_NEW);
  g_assert_cmpstr (ang_paste_table_get (table, 0, ANG_PASTE_COLUMN_RANK), ==, "III/b");
  g_assert_cmpstr (ang_paste_table_get (table, 0, ANG_PASTE_COLUMN_UNIT), ==, "Bappeda");
  g_assert_cmpstr (ang_paste_table_get (table, 0, ANG_PASTE_COLUMN_ROLE), ==, "");
}

static void
test_grid_order (void)
{
  g_autoptr (AngPasteTable) numbered = ang_paste_table_new ("1\tBudi\t" NIP_NEW "\tIII/b\tAnalis");
  g_autoptr (AngPasteTable) plain = ang_paste_table_new ("Budi\t" NIP_NEW "\nSiti\t-\n");
  g_autoptr (AngPasteTable) numbers = ang_paste_table_new (NIP_NEW "\n" NIP_KNOWN "\n");
  g_autoptr (AngPasteTable) nothing = ang_paste_table_new ("\n \t \n");

  g_assert_false (ang_paste_table_has_heading (numbered));
  g_assert_cmpstr (ang_paste_table_get (numbered, 0, ANG_PASTE_COLUMN_NAME), ==, "Budi");
  g_assert_cmpstr (ang_paste_table_get (numbered, 0, ANG_PASTE_COLUMN_POST), ==, "Analis");
  g_assert_cmpuint (ang_paste_table_get_n_rows (plain), ==, 2);
  g_assert_cmpstr (ang_paste_table_get (plain, 1, ANG_PASTE_COLUMN_NAME), ==, "Siti");
  g_assert_cmpstr (ang_paste_table_get (numbers, 1, ANG_PASTE_COLUMN_NIP), ==, NIP_KNOWN);
  g_assert_cmpuint (ang_paste_table_get_n_rows (nothing), ==, 0);
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

static AngPasteVerdict
get_verdict (AngRosterPaste *paste,
             guint           position)
{
  g_autoptr (AngPasteRow) row = g_list_model_get_item (ang_roster_paste_get_rows (paste), position);

  return ang_paste_row_get_verdict (row);
}

static AngRecord *
read_new_person (AngStore *store)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = NULL;
  GError *error = NULL;

  ang_query_set_search (query, "contoh");
  people = ang_store_read (store, query, 0, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);

  return g_object_ref (g_ptr_array_index (people, 0));
}

/* Known by number, known by name, new, twice, there already, cut by a spreadsheet. */
static void
test_rows (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  gint64 known = store_fixture_add_person (store, "Siti Aminah");
  gint64 present = store_fixture_add_person (store, "Rina Misal");
  g_autoptr (AngRosterPaste) paste = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (AngRecord) person = NULL;
  guint64 people;
  GError *error = NULL;

  store_fixture_add_person (store, "Dewi Umpama");
  store_fixture_add_number (store, known, ANG_IDENTIFIER_KIND_NIP, NIP_KNOWN);
  store_fixture_add_participation (store, cohort, present);
  paste = ang_roster_paste_read (store, cohort, rows, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_verdict (paste, 0), ==, ANG_PASTE_VERDICT_ADD);
  g_assert_cmpint (get_verdict (paste, 1), ==, ANG_PASTE_VERDICT_ADD);
  g_assert_cmpint (get_verdict (paste, 2), ==, ANG_PASTE_VERDICT_NEW);
  g_assert_cmpint (get_verdict (paste, 3), ==, ANG_PASTE_VERDICT_PRESENT);
  g_assert_cmpint (get_verdict (paste, 4), ==, ANG_PASTE_VERDICT_PRESENT);
  g_assert_cmpint (get_verdict (paste, 5), ==, ANG_PASTE_VERDICT_REFUSED);
  g_assert_cmpint (get_verdict (paste, 6), ==, ANG_PASTE_VERDICT_REFUSED);
  g_assert_cmpuint (ang_roster_paste_count (paste, ANG_PASTE_VERDICT_PRESENT), ==, 2);

  people = store_fixture_count (store, &ang_person_entity);
  transaction = ang_roster_paste_create_transaction (paste);
  g_assert_true (ang_store_commit (store, transaction, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (store, &ang_participation_entity), ==, 4);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, people + 1);

  person = read_new_person (store);
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
  g_autoptr (AngRosterPaste) paste = NULL;
  GError *error = NULL;

  store_fixture_add_person (store, "Siti Aminah");
  store_fixture_add_person (store, "Siti Aminah");
  paste = ang_roster_paste_read (store, cohort, "Nama\nHj. Siti Aminah, S.Pd.\n", &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_verdict (paste, 0), ==, ANG_PASTE_VERDICT_REFUSED);
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
  g_autoptr (AngRosterPaste) paste = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (GPtrArray) places = NULL;
  GError *error = NULL;

  ang_record_set_integer (place, ANG_COHORT_ORIGIN_COHORT_ID, cohort);
  ang_record_set_integer (place, ANG_COHORT_ORIGIN_ORIGIN_ID, own);
  store_fixture_save (store, place);
  paste = ang_roster_paste_read (store, cohort,
                                 "Nama\tAsal\n"
                                 "Siti Contoh\t\n"
                                 "Dewi Umpama\tPemerintah Kabupaten Misal\n"
                                 "Rina Misal\tPemerintah Kabupaten Misal\n",
                                 &error);
  g_assert_no_error (error);
  transaction = ang_roster_paste_create_transaction (paste);
  g_assert_true (ang_store_commit (store, transaction, &error));
  g_assert_no_error (error);

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

  g_test_add_func ("/paste/heading", test_heading);
  g_test_add_func ("/paste/grid-order", test_grid_order);
  STORE_TEST ("/paste/rows", test_rows);
  STORE_TEST ("/paste/same-name", test_same_name);
  STORE_TEST ("/paste/origins", test_origins);

  return g_test_run ();
}
