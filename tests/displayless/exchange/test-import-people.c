#include "import-run-fixture.h"

#include "ang-history.h"
#include "ang-read-many.h"

#define NIP_A "199001012015011001"
#define NIP_B "199203042018012003"
#define NIP_C "198505172010011002"

static const char *const three =
  "NAMA\tNIP\tPANGKAT/GOL\tJABATAN\tUNIT KERJA\tNO HP\n"
  "Dr. Siti Aminah, M.Si.\t" NIP_A "\tIII/c\tAnalis\tBagian Contoh\t0812 3456 7890\n"
                                   "Budi Contoh, S.Kom.\t" NIP_B "\tIII/b\tPranata Komputer\tBagian Contoh\t\n"
                                                                 "Rina Misal\t\t\tGuru\tSekolah Misal\t\n";

/* Into an empty register everybody is new, and the same list again is nothing new. */
static void
test_new (StoreFixture  *fixture,
          gconstpointer  data)
{
  AngStore *store = fixture->store;
  g_autoptr (AngImport) import = import_run_check (store, ANG_IMPORT_PEOPLE, 0, three);
  g_autoptr (AngImport) again = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngImportResult) nothing = NULL;
  g_autoptr (AngRecord) person = NULL;
  GError *error = NULL;

  for (guint i = 0; i < 3; i++)
    import_run_assert_row (import, i, ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_PLACE_NONE);
  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_NEW), ==, 3);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 0);
  result = import_run_store (import);
  g_assert_false (ang_import_is_checked (import));
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_CREATED), ==, 3);
  g_assert_true (ang_import_result_has_changed (result));
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 3);

  person = import_run_find_person (store, "siti");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_FULL_NAME), ==, "Dr. Siti Aminah, M.Si.");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_NIP), ==, NIP_A);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_BIRTH_DATE), ==, "1990-01-01");
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_SEX), ==, ANG_SEX_MALE);
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_EMP_STATUS), ==, ANG_EMPLOYMENT_STATUS_PNS);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "33");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_UNIT_NAME_ID), ==, "Bagian Contoh");

  again = import_run_check (store, ANG_IMPORT_PEOPLE, 0, three);
  g_assert_true (ang_import_is_remembered (again));
  g_assert_cmpuint (ang_import_count (again, ANG_IMPORT_FILTER_SAME), ==, 3);
  nothing = import_run_store (again);
  g_assert_false (ang_import_result_has_changed (nothing));
  g_assert_cmpuint (ang_import_result_count (nothing, ANG_IMPORT_OUTCOME_UNCHANGED), ==, 3);

  g_assert_true (ang_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 0);
  g_assert_cmpuint (store_fixture_count (store, &ang_employment_entity), ==, 0);
  g_assert_true (ang_store_redo (store, &error));
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 3);
  g_assert_cmpuint (store_fixture_count (store, &ang_identifier_entity), ==, 2);
}

static gint64
add_siti (AngStore *store)
{
  gint64 siti = store_fixture_add_person (store, "Siti Aminah");

  store_fixture_add_number (store, siti, ANG_IDENTIFIER_KIND_NIP, NIP_A);
  import_run_add_employment (store, siti, "2015-01-01", "32", "Analis", "Bagian Contoh");

  return siti;
}

static const AngImportChange *
get_change (AngImportRow *row,
            int           column)
{
  guint n_changes;
  const AngImportChange *changes = ang_import_row_get_changes (row, &n_changes);

  for (guint i = 0; i < n_changes; i++)
    {
      if (changes[i].column == column)
        return &changes[i];
    }
  g_error ("no change in column %d", column);
}

/* What differs is shown field by field; an employment that changes gets a new row and leaves the old one alone; empty cells
 * take nothing away. */
static void
test_update (StoreFixture  *fixture,
             gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import =
    import_run_check (store, ANG_IMPORT_PEOPLE, 0, "NAMA\tNIP\tGOL\tTMT GOL\tJABATAN\tEMAIL\n"
                                                   "SITI AMINAH, M.Si.\t" NIP_A "\tIII/c\t1 April 2020\t\tsiti@contoh.go.id\n");
  g_autoptr (AngImportRow) row = import_run_get_row (import, 0);
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngRecord) old = NULL;
  g_autoptr (AngRecord) new = NULL;
  g_autoptr (AngRecord) person = NULL;
  const AngImportChange *change;
  GError *error = NULL;

  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_NONE);
  g_assert_cmpint (ang_import_row_get_person (row), ==, siti);
  change = get_change (row, 2);
  g_assert_cmpstr (change->old, ==, "Penata Muda Tk. I (III/b)");
  g_assert_cmpstr (change->new, ==, "Penata (III/c)");
  g_assert_cmpint (ang_import_row_get_cell_verdict (row, 2), ==, ANG_IMPORT_CELL_CHANGED);
  change = get_change (row, 5);
  g_assert_null (change->old);
  g_assert_cmpint (ang_import_row_get_cell_verdict (row, 5), ==, ANG_IMPORT_CELL_NEW);
  g_assert_cmpint (ang_import_row_get_cell_verdict (row, 1), ==, ANG_IMPORT_CELL_PLAIN);

  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_UPDATED), ==, 1);
  old = import_run_get_part (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, siti, 0, 2);
  new = import_run_get_part (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, siti, 1, 2);
  g_assert_cmpstr (ang_record_get_text (old, ANG_EMPLOYMENT_RANK_CODE), ==, "32");
  g_assert_false (ang_record_is_set (old, ANG_EMPLOYMENT_UNTIL));
  g_assert_cmpstr (ang_record_get_text (new, ANG_EMPLOYMENT_RANK_CODE), ==, "33");
  g_assert_cmpstr (ang_record_get_text (new, ANG_EMPLOYMENT_SINCE), ==, "2020-04-01");
  g_assert_cmpstr (ang_record_get_text (new, ANG_EMPLOYMENT_POST_ID), ==, "Analis");
  g_assert_cmpstr (ang_record_get_text (new, ANG_EMPLOYMENT_EMPLOYER), ==, "Bagian Contoh");
  person = import_run_find_person (store, "siti");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_NAME), ==, "Siti Aminah");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_TITLE_BACK), ==, "M.Si.");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_EMAIL), ==, "siti@contoh.go.id");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "33");

  g_assert_true (ang_store_undo (store, &error));
  g_clear_object (&old);
  old = import_run_get_part (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, siti, 0, 1);
}

/* The three ways to treat people who are there already. */
static void
test_existing (StoreFixture  *fixture,
               gconstpointer  data)
{
  static const char *const text = "NAMA\tNIP\tEMAIL\nSiti Aminah\t" NIP_A "\tsiti@contoh.go.id\nBudi Contoh\t" NIP_B "\t\n";
  AngStore *store = fixture->store;
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngImportResult) none = NULL;
  g_autoptr (GError) error = NULL;
  AngImportOutcome outcome;
  guint n_rows;

  add_siti (store);
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0, text);
  ang_import_set_existing (import, ANG_IMPORT_EXISTING_FAIL);
  none = ang_import_run (import, NULL, NULL, NULL, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 1);

  ang_import_set_existing (import, ANG_IMPORT_EXISTING_SKIP);
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_CREATED), ==, 1);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_SKIPPED), ==, 1);
  g_assert_cmpuint (ang_import_result_get_n_reasons (result), ==, 1);
  g_assert_nonnull (ang_import_result_get_reason (result, 0, &outcome, &n_rows));
  g_assert_cmpint (outcome, ==, ANG_IMPORT_OUTCOME_SKIPPED);
  g_assert_cmpuint (n_rows, ==, 1);
}

static gint64
add_born (AngStore   *store,
          const char *name,
          const char *birth)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);

  ang_record_set_text (person, ANG_PERSON_NAME, name);
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, birth);

  return store_fixture_save (store, person);
}

/* NIP, NIK, name and birth date; everything less is a question. */
static void
test_match (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 by_nik = store_fixture_add_person (store, "Orang Satu");
  gint64 by_birth = add_born (store, "Orang Keduanya", "1985-05-17");
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportRow) row = NULL;

  add_siti (store);
  store_fixture_add_number (store, by_nik, ANG_IDENTIFIER_KIND_NIK, "1571010101900001");
  add_born (store, "Orang Tiga", "1970-01-01");
  add_born (store, "Nama Kembar", NULL);
  add_born (store, "Nama Kembar", NULL);
  add_born (store, "Orang Empat", NULL);
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0,
                             "NAMA\tNIP\tNIK\tTANGGAL LAHIR\n"
                             "Siti Aminah\t" NIP_A "\t\t\n"              /* by NIP */
                                                   "Orang Satu\t\t1571010101900001\t\n"        /* by NIK */
                                                   "Orang Keduanya\t\t\t17 Mei 1985\n"              /* by name and birth date */
                                                   "Orang Tiga\t\t\t2 Februari 1971\n"         /* another one of that name */
                                                   "Nama Kembar\t\t\t\n"                       /* two of that name */
                                                   "Orang Empat\t" NIP_C "\t\t\n"              /* perhaps */
                                                                         "Sama Sekali Lain\t" NIP_A "\t\t\n"         /* stands twice, says something else */
                                                                                                    "Orang Kedunya\t\t\t17 Mei 1985\n");           /* nearly the name */
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 1, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 2, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 3, ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 4, ANG_IMPORT_VERDICT_AMBIGUOUS, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 5, ANG_IMPORT_VERDICT_AMBIGUOUS, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 6, ANG_IMPORT_VERDICT_REJECTED, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 7, ANG_IMPORT_VERDICT_AMBIGUOUS, ANG_IMPORT_PLACE_NONE);
  row = import_run_get_row (import, 2);
  g_assert_cmpint (ang_import_row_get_person (row), ==, by_birth);
}

/* A number that is somebody's with quite another name, and numbers of two people. */
static void
test_clash (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 other = store_fixture_add_person (store, "Orang Satu");
  g_autoptr (AngImport) import = NULL;

  add_siti (store);
  store_fixture_add_number (store, other, ANG_IDENTIFIER_KIND_NIK, "1571010101900001");
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0,
                             "NAMA\tNIP\tNIK\n"
                             "Joko Sangatlain\t" NIP_A "\t\n");
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_AMBIGUOUS, ANG_IMPORT_PLACE_NONE);
  g_clear_object (&import);
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0,
                             "NAMA\tNIP\tNIK\n"
                             "Siti Aminah\t" NIP_A "\t1571010101900001\n");
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_REJECTED, ANG_IMPORT_PLACE_NONE);
}

/* The user says who is meant, or that it is nobody of them. */
static void
test_decide (StoreFixture  *fixture,
             gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 first = add_born (store, "Nama Kembar", NULL);
  gint64 second = add_born (store, "Nama Kembar", NULL);
  g_autoptr (AngImport) import =
    import_run_check (store, ANG_IMPORT_PEOPLE, 0, "NAMA\tEMAIL\tNO HP\nNama Kembar\tsatu@contoh.go.id\t\nDua Misal\t\t\n");
  g_autoptr (AngImportRow) row = import_run_get_row (import, 0);
  g_autoptr (AngImportRow) same = import_run_get_row (import, 0);
  g_autoptr (AngImportResult) predicted = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngRecord) person = NULL;
  guint n_candidates;

  g_assert_true (row == same);
  ang_import_row_get_candidates (row, &n_candidates);
  g_assert_cmpuint (n_candidates, ==, 2);
  g_assert_cmpint (ang_import_row_get_decision (row), ==, ANG_IMPORT_DECISION_UNDECIDED);
  predicted = ang_import_predict (import);
  g_assert_cmpuint (ang_import_result_count (predicted, ANG_IMPORT_OUTCOME_SKIPPED), ==, 1);
  g_assert_false (ang_import_row_can_decide (row, ANG_IMPORT_DECISION_TAKE));
  ang_import_row_decide (row, ANG_IMPORT_DECISION_PERSON, 12345);
  g_assert_cmpint (ang_import_row_get_decision (row), ==, ANG_IMPORT_DECISION_UNDECIDED);
  ang_import_row_decide (row, ANG_IMPORT_DECISION_PERSON, second);
  g_assert_cmpint (ang_import_row_get_person (row), ==, second);
  ang_import_decide_all (import, ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_DECISION_SKIP);

  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_UPDATED), ==, 1);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_CREATED), ==, 0);
  person = ang_store_get (store, &ang_person_entity, second, NULL);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_EMAIL), ==, "satu@contoh.go.id");
  g_clear_object (&person);
  person = ang_store_get (store, &ang_person_entity, first, NULL);
  g_assert_null (ang_record_get_text (person, ANG_PERSON_EMAIL));
}

/* A person's row twice, a number that was cut, neither name nor number. */
static void
test_rejected (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AngImport) import =
    import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0,
                      "NAMA\tNIP\tGOL\n"
                      "Budi Contoh\t" NIP_B "\tIII/b\n"
                                            "Budi Contoh\t" NIP_B "\tIII/b\n"
                                                                  "Budi Contoh\t" NIP_B "\tIII/c\n"
                                                                                        "Cut Misal\t1,99203E+17\tIII/a\n"
                                                                                        "\t" NIP_C "\tIII/a\n"
                                                                                                   "Tono\t19850517\tIII/a\n");
  g_autoptr (AngImportRow) twin = import_run_get_row (import, 2);
  g_autoptr (AngImportResult) result = NULL;

  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_PLACE_NONE);
  import_run_assert_row (import, 1, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
  for (guint i = 2; i < 6; i++)
    import_run_assert_row (import, i, ANG_IMPORT_VERDICT_REJECTED, ANG_IMPORT_PLACE_NONE);
  g_assert_nonnull (strstr (ang_import_row_get_reason (twin), "(row 2)"));
  result = import_run_store (import);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_REJECTED), ==, 4);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_SKIPPED), ==, 1);
}

/* Class C is told apart, but not shown. */
static void
test_private (StoreFixture  *fixture,
              gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportRow) row = NULL;
  g_autoptr (AngRecord) passport = NULL;
  g_autoptr (AngImportResult) result = NULL;
  const AngImportChange *change;

  store_fixture_add_number (store, siti, ANG_IDENTIFIER_KIND_NIK, "1571010101900001");
  import = import_run_check (store, ANG_IMPORT_PEOPLE, 0, "NAMA\tNIP\tNIK\tNO PASPOR\nSiti Aminah\t" NIP_A "\t1571010101900002\tA1234567\n");
  row = import_run_get_row (import, 0);
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_NONE);
  change = get_change (row, 2);
  g_assert_null (strstr (change->old, "1571010101900001"));
  g_assert_null (strstr (change->new, "1571010101900002"));
  g_assert_null (strstr (ang_import_row_get_cell (row, 2), "1571010101900002"));
  g_assert_null (strstr (ang_import_row_get_cell (row, 3), "A1234567"));
  result = import_run_store (import);
  g_assert_nonnull (result);
  passport = import_run_get_part (store, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, siti, 0, 1);
  g_assert_cmpstr (ang_record_get_text (passport, ANG_PASSPORT_NUMBER), ==, "A1234567");
}

/* An older list does not make what the register says of today older. */
static void
test_older (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  g_autoptr (AngImport) import = NULL;
  GError *error = NULL;

  add_siti (store);
  import = import_run_load (store, ANG_IMPORT_PEOPLE, 0, "NAMA\tNIP\tGOL\nSiti Aminah\t" NIP_A "\tIII/a\n");
  ang_import_set_date (import, "2014-06-01");
  g_assert_true (ang_import_check (import, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_NONE);
  g_object_unref (import_run_store (import));
  {
    g_autoptr (AngRecord) person = import_run_find_person (store, "siti");

    g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "32");
  }
  g_clear_object (&import);
  import = import_run_load (store, ANG_IMPORT_PEOPLE, 0, "NAMA\tNIP\tGOL\nSiti Aminah\t" NIP_A "\tIII/a\n");
  ang_import_set_date (import, "2014-06-01");
  g_assert_true (ang_import_check (import, NULL, NULL, NULL, &error));
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
}

/* A list that says since when its ranks are so is known to be behind. */
static void
test_behind (StoreFixture  *fixture,
             gconstpointer  data)
{
  static const char *const newer = "NAMA\tNIP\tGOL\tTMT GOL\nSiti Aminah\t" NIP_A "\tIII/d\t1 April 2024\n";
  static const char *const older = "NAMA\tNIP\tGOL\tTMT GOL\nSiti Aminah\t" NIP_A "\tIII/c\t1 April 2020\n";
  AngStore *store = fixture->store;
  g_autoptr (AngImport) first = NULL;
  g_autoptr (AngImport) second = NULL;

  add_siti (store);
  first = import_run_check (store, ANG_IMPORT_PEOPLE, 0, newer);
  import_run_assert_row (first, 0, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_NONE);
  g_object_unref (import_run_store (first));
  second = import_run_check (store, ANG_IMPORT_PEOPLE, 0, older);
  import_run_assert_row (second, 0, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
}

/* What has come in between is not overrun. */
static void
test_changed_meanwhile (StoreFixture  *fixture,
                        gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import =
    import_run_check (store, ANG_IMPORT_PEOPLE, 0, "NAMA\tNIP\tEMAIL\nSiti Aminah\t" NIP_A "\tsiti@contoh.go.id\nBudi Contoh\t" NIP_B "\t\n"
                                                                                                                                      "Cici Misal\t" NIP_C "\t\n");
  g_autoptr (AngRecord) person = ang_store_get (store, &ang_person_entity, siti, NULL);
  gint64 budi = store_fixture_add_person (store, "Budi Contoh");
  g_autoptr (AngImportResult) result = NULL;

  store_fixture_add_number (store, budi, ANG_IDENTIFIER_KIND_NIP, NIP_B);
  ang_record_set_text (person, ANG_PERSON_EMAIL, "lain@contoh.go.id");
  store_fixture_save (store, person);
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_SKIPPED), ==, 2);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_CREATED), ==, 1);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 3);
}

static char *
make_rows (guint n_rows)
{
  GString *text = g_string_new ("NAMA\tNIP\tJABATAN\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "Orang Nomor %c%c%c\t1990%02u%02u2015011%03u\tStaf %u\n", 'A' + i % 26, 'a' + i / 26 % 26,
                            'a' + i / 676, 1 + i % 12, 1 + i / 12 % 28, 1 + i / 336, i);

  return g_string_free (text, FALSE);
}

static void
cancel_at_half (double   fraction,
                gpointer user_data)
{
  if (fraction > 0.3)
    g_cancellable_cancel (user_data);
}

/* Cancelled in the middle: nothing is stored, and it can be done once more. */
static void
test_cancel (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *text = make_rows (3000);
  g_autoptr (AngImport) import = import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0, text);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_NEW), ==, 3000);
  result = ang_import_run (import, cancel_at_half, cancellable, cancellable, &error);
  g_assert_null (result);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
  result = import_run_store (import);
  g_assert_nonnull (result);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 3000);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_calls (double   fraction,
             gpointer user_data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  (*(guint *) user_data)++;
}

/* As the window does it. */
static void
test_async (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *text = make_rows (2000);
  g_autoptr (AngImport) import = ang_import_new (fixture->store, ANG_IMPORT_PEOPLE, 0);
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GAsyncResult) stored = NULL;
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (AngImportResult) result = NULL;
  GError *error = NULL;
  guint n_calls = 0;
  guint sheet = 0;

  ang_import_open_text (import, text);
  ang_import_load_async (import, &sheet, 1, count_calls, &n_calls, NULL, on_done, &loaded);
  wait_for (&loaded);
  g_assert_true (ang_import_load_finish (import, loaded, &error));
  ang_import_check_async (import, count_calls, &n_calls, NULL, on_done, &checked);
  wait_for (&checked);
  g_assert_true (ang_import_check_finish (import, checked, &error));
  g_assert_no_error (error);
  rows = ang_import_create_rows (import, ANG_IMPORT_FILTER_NEW);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2000);
  ang_import_run_async (import, count_calls, &n_calls, NULL, on_done, &stored);
  {
    g_autoptr (AngImportRow) row = g_list_model_get_item (rows, 0);

    ang_import_row_decide (row, ANG_IMPORT_DECISION_SKIP, 0);
    g_assert_cmpint (ang_import_row_get_decision (row), ==, ANG_IMPORT_DECISION_TAKE);
  }
  wait_for (&stored);
  result = ang_import_run_finish (import, stored, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_CREATED), ==, 2000);
  g_assert_cmpuint (n_calls, >, 0);
}

/* The report holds every row with its digits. */
static void
test_report (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "report.xlsx");
  g_autoptr (AngImport) import =
    import_run_check (fixture->store, ANG_IMPORT_PEOPLE, 0, "NAMA\tNIP\nBudi Contoh\t" NIP_B "\nTono\t19850517\n");
  g_autoptr (AngImportResult) result = import_run_store (import);
  g_autoptr (AngSheetBook) book = NULL;
  g_autoptr (AngSheetReader) reader = NULL;
  AngSheetReadRow row;
  gboolean more = TRUE;
  guint n_rows = 0;
  GError *error = NULL;

  g_assert_true (ang_import_result_save_report (result, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  book = ang_sheet_book_open (path, NULL, &error);
  g_assert_no_error (error);
  reader = ang_sheet_book_read (book, 0, &error);
  while (ang_sheet_reader_next (reader, &row, &more, NULL, &error) && more)
    {
      n_rows++;
      if (row.number == 2)
        {
          g_assert_cmpint (row.values[row.n_values - 1].kind, ==, ANG_SHEET_VALUE_TEXT);
          g_assert_cmpstr (row.values[row.n_values - 1].text, ==, NIP_B);
        }
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 3);
}

/* What is not ready says what is missing; the user can say where the list is, and what a column holds. */
static void
test_not_ready (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AngImport) import =
    import_run_load (fixture->store, ANG_IMPORT_PEOPLE, 0, "Sebutan\tHobi\nSiti Aminah\tMembaca\nBudi Contoh\tMelukis\n");
  AngImportSection place = { .sheet = 0, .has_list = TRUE, .head_first = 1, .head_last = 1, .first = 2, .last = 3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) wrong = NULL;
  GError *none = NULL;

  ang_import_set_section (import, 0, &place);
  ang_import_set_field (import, 0, ANG_IMPORT_FIELD_NONE);
  g_assert_false (ang_import_check (import, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (ang_import_assign (import, "hobby=Hobi", &wrong));
  g_assert_nonnull (wrong);
  ang_import_assign (import, "name=Sebutan", &none);
  g_assert_no_error (none);
  ang_import_check (import, NULL, NULL, NULL, &none);
  g_assert_no_error (none);
  g_assert_cmpuint (ang_import_count (import, ANG_IMPORT_FILTER_NEW), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/import/people/new", test_new);
  STORE_TEST ("/import/people/update", test_update);
  STORE_TEST ("/import/people/existing", test_existing);
  STORE_TEST ("/import/people/match", test_match);
  STORE_TEST ("/import/people/clash", test_clash);
  STORE_TEST ("/import/people/decide", test_decide);
  STORE_TEST ("/import/people/rejected", test_rejected);
  STORE_TEST ("/import/people/private", test_private);
  STORE_TEST ("/import/people/older", test_older);
  STORE_TEST ("/import/people/behind", test_behind);
  STORE_TEST ("/import/people/changed-meanwhile", test_changed_meanwhile);
  STORE_TEST ("/import/people/cancel", test_cancel);
  STORE_TEST ("/import/people/async", test_async);
  STORE_TEST ("/import/people/report", test_report);
  STORE_TEST ("/import/people/not-ready", test_not_ready);

  return g_test_run ();
}
