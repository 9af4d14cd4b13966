#include <string.h>

#include "ang-cohort.h"
#include "ang-history.h"
#include "ang-import-cohort.h"
#include "ang-person.h"
#include "ang-unit.h"
#include "import-fixture.h"
#include "import-run-fixture.h"

/* What is said of rows that are not as they should be. */

#define NIP_A "199001012015011001"
#define NIP_B "199203042018012003"

static void
add_person (AngStore   *store,
            const char *name,
            const char *nip)
{
  store_fixture_add_number (store, store_fixture_add_person (store, name), ANG_IDENTIFIER_KIND_NIP, nip);
}

/* The number says who it is, and the name something else: nearly the same is no matter, another one is to be looked at, and
 * quite another one is asked about. */
static void
test_renamed (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *name;
    AngImportVerdict verdict;
    const char *reason; /* %NULL: nothing to say */
  } cases[] = {
    { "Siti Nurhaliza", ANG_IMPORT_VERDICT_SAME, NULL },
    { "SITI NURHALIZAH", ANG_IMPORT_VERDICT_UPDATE, NULL },
    { "Siti Nurhasanah", ANG_IMPORT_VERDICT_UPDATE, "another name" },
    { "Bambang Wijaya", ANG_IMPORT_VERDICT_AMBIGUOUS, "called otherwise" },
  };

  add_person (fixture->store, "Siti Nurhaliza", NIP_A);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("NAMA\tNIP\n%s\t" NIP_A "\n", cases[i].name);
      g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0, text);
      g_autoptr (AngImportRow) row = import_run_get_row (import, 0);
      const char *reason = ang_import_row_get_reason (row);

      g_test_message ("%s: %s", cases[i].name, reason);
      g_assert_cmpint (ang_import_row_get_verdict (row), ==, cases[i].verdict);
      if (cases[i].reason == NULL)
        g_assert_null (reason);
      else
        g_assert_nonnull (strstr (reason, cases[i].reason));
    }
}

/* Reasons are sentences. */
static void
test_sentences (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0,
                                                   "NO\tNAMA\tNIP\tGOL\n"
                                                   "1\tBudi Contoh\t" NIP_A "\tIII/b\n"
                                                                            "2\tBudi Contoh\t" NIP_A "\tIII/b\n"
                                                                                                     "3\tBudi Contoh\t" NIP_A "\tIII/c\n"
                                                                                                                              "4\t\t" NIP_B "\tIII/a\n"
                                                                                                                                            "5\t\t\tIII/a\n");
  g_autoptr (GListModel) rows = ang_import_create_rows (import, ANG_IMPORT_FILTER_ALL);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  for (guint i = 1; i < 5; i++)
    {
      g_autoptr (AngImportRow) row = g_list_model_get_item (rows, i);
      const char *reason = ang_import_row_get_reason (row);

      g_test_message ("%s", reason);
      g_assert_true (g_ascii_isupper (reason[0]));
      g_assert_true (g_str_has_suffix (reason, "."));
      g_assert_null (strstr (reason, ". ("));
    }
}

/* Somebody forgot the name: said, not passed over and not taken for a part of the row above. Titles over groups and sums are
 * nobody. */
static void
test_nobody (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0,
                                                   "NO\tNAMA\tNIP\tGOL\tJABATAN\tUNIT KERJA\n"
                                                   "1\tBudi Contoh\t" NIP_A "\tIII/b\tAnalis\tDinas Contoh\n"
                                                                            "\t\t\t\tGuru Muda\tSekolah Contoh\n"
                                                                            "\tDINAS CONTOH\n"
                                                                            "2\tSiti Umpama\t" NIP_B "\tIII/a\tGuru\tDinas Contoh\n"
                                                                                                     "\t\t\t12\t30\t42\n");
  g_autoptr (AngImportRow) row = import_run_get_row (import, 1);

  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_ALL), ==, 3);
  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_NEW), ==, 2);
  g_assert_cmpint (ang_import_row_get_verdict (row), ==, ANG_IMPORT_VERDICT_REJECTED);
  g_assert_cmpstr (ang_import_row_get_reason (row), ==, "The row says neither a name nor a number.");
}

#define UNITS_LIST "NO\tNAMA\tNIP\tUNIT KERJA\n" \
        "1\tBudi Contoh\t" NIP_A "\tKantor Anu\n2\tSiti Umpama\t" NIP_B "\tkantor  anu\n" \
        "3\tRina Misal\t198505172010012002\tBalai Baru\n4\tTono Misal\t198605172010011003\tDinas Nyata\n"

static gint64
get_unit (AngImport *import,
          guint      position)
{
  g_autoptr (AngImportResult) result = import_run_store (import);
  g_autoptr (AngRecord) person = NULL;
  static const char *const names[] = { "Budi", "Siti", "Rina", "Tono" };

  g_assert_nonnull (result);
  person = import_run_find_person (ang_import_get_store (import), names[position]);

  return ang_record_get_integer (person, ANG_PERSON_UNIT_ID);
}

/* What a list calls a unit is told once, and known from then on; a new one is made as a step of its own. */
static void
test_units (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  g_autoptr (AngRecord) real = ang_record_new (&ang_unit_entity);
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImport) again = NULL;
  g_autoptr (GPtrArray) unknown = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;
  AngImportUnitMeaning meanings[2];
  gint64 id;

  ang_record_set_text (real, ANG_UNIT_NAME_ID, "Dinas Nyata");
  ang_record_set_boolean (real, ANG_UNIT_ACTIVE, TRUE);
  id = store_fixture_save (store, real);
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0, UNITS_LIST);
  unknown = ang_import_dup_unknown_units (import);
  g_assert_cmpuint (unknown->len, ==, 2);
  g_assert_cmpstr (((AngImportUnknownUnit *) unknown->pdata[0])->text, ==, "Kantor Anu");
  g_assert_cmpuint (((AngImportUnknownUnit *) unknown->pdata[0])->n_rows, ==, 2);
  g_assert_cmpstr (((AngImportUnknownUnit *) unknown->pdata[1])->text, ==, "Balai Baru");

  meanings[0] = (AngImportUnitMeaning) { "Kantor Anu", id, FALSE };
  meanings[1] = (AngImportUnitMeaning) { "Balai Baru", 0, TRUE };
  ang_import_units_learn (store, meanings, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_count (store, &ang_unit_entity), ==, 2);

  again = import_run_check (store, ANG_IMPORT_PEOPLE, 0, UNITS_LIST);
  left = ang_import_dup_unknown_units (again);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpint (get_unit (again, 0), ==, id);
}

/* A unit that is gone again is unknown again; what stays as it stands is forgotten. */
static void
test_units_forgotten (StoreFixture  *fixture,
                      gconstpointer  data)
{
  AngStore *store = fixture->store;
  AngImportUnitMeaning meaning = { "Kantor Anu", 0, TRUE };
  g_autoptr (AngImport) import = NULL;
  g_autoptr (GPtrArray) unknown = NULL;
  g_autoptr (GError) error = NULL;

  ang_import_units_learn (store, &meaning, 1, &error);
  g_assert_no_error (error);
  ang_store_undo (store, &error);
  g_assert_no_error (error);
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0, UNITS_LIST);
  unknown = ang_import_dup_unknown_units (import);
  g_assert_cmpuint (unknown->len, ==, 3);
  meaning.create = FALSE;
  ang_import_units_learn (store, &meaning, 1, &error);
  g_assert_no_error (error);
}

/* In a long list, too, somebody who has another number now is found by birth date and a similar name. */
static void
test_long_list (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("NAMA\tNIP\n");
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportRow) row = NULL;
  g_autoptr (AngRecord) person = NULL;

  add_person (fixture->store, "Siti Nurhaliza", NIP_A);
  person = import_run_find_person (fixture->store, "Siti");
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, "1990-01-01");
  store_fixture_save (fixture->store, person);
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text, "Orang Ke%u\t19850317201001%u\n", i, 1000 + i);
  g_string_append (text, "Siti Nurhalizah\t199001012021212005\n");

  import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0, text->str);
  row = import_run_get_row (import, 1500);
  g_assert_cmpint (ang_import_row_get_verdict (row), ==, ANG_IMPORT_VERDICT_AMBIGUOUS);
  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_AMBIGUOUS), ==, 1);
}

/* The year of a cohort is that of the sheet's name where the lines above the list say none. */
static void
test_year (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (AngImportLayout) plain = import_fixture_layout ("NO|NAMA|NIP\n1|Budi Contoh|" NIP_A "\n", "");
  g_autoptr (AngImportLayout) titled =
    import_fixture_layout ("DAFTAR PESERTA PELATIHAN DIGITAL TAHUN 2019\n\nNO|NAMA|NIP\n1|Budi Contoh|" NIP_A "\n", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRecord) of_sheet = ang_import_cohort_guess (fixture->store, plain, &error);
  g_autoptr (AngRecord) of_title = ang_import_cohort_guess (fixture->store, titled, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ang_record_get_integer (of_sheet, ANG_COHORT_YEAR), ==, 2021);
  g_assert_cmpint (ang_record_get_integer (of_title, ANG_COHORT_YEAR), ==, 2019);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/import/judged/renamed", test_renamed);
  STORE_TEST ("/import/judged/sentences", test_sentences);
  STORE_TEST ("/import/judged/nobody", test_nobody);
  STORE_TEST ("/import/judged/long-list", test_long_list);
  STORE_TEST ("/import/judged/year", test_year);
  STORE_TEST ("/import/judged/units", test_units);
  STORE_TEST ("/import/judged/units-forgotten", test_units_forgotten);

  return g_test_run ();
}
