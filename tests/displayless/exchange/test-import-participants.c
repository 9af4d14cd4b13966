#include "import-run-fixture.h"

#include "ang-cohort-origin.h"
#include "ang-history.h"
#include "ang-nomination.h"
#include "ang-origin.h"

#define NIP_A "199001012015011001"
#define NIP_B "199203042018012003"
#define NIP_C "198505172010011002"

static gint64
add_cohort (AngStore       *store,
            const char     *code,
            AngCohortState  state,
            const char     *start)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);

  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, store_fixture_add_scheme (store, "SCP"));
  ang_record_set_text (cohort, ANG_COHORT_CODE, code);
  ang_record_set_integer (cohort, ANG_COHORT_YEAR, 2015);
  ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, "Pelatihan Contoh");
  ang_record_set_integer (cohort, ANG_COHORT_STATE, state);
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, start);

  return store_fixture_save (store, cohort);
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

static gint64
add_siti (AngStore *store)
{
  gint64 siti = store_fixture_add_person (store, "Siti Aminah");

  store_fixture_add_number (store, siti, ANG_IDENTIFIER_KIND_NIP, NIP_A);
  import_run_add_employment (store, siti, "2022-04-01", "41", "Kepala Bidang", "Dinas Sekarang");

  return siti;
}

/* Into a cohort that is being put together: who is there stays, who is known joins, who is new comes into the register. */
static void
test_joins (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 own = add_origin (store, "Kota Contoh", TRUE);
  gint64 other = add_origin (store, "Provinsi Misal", FALSE);
  gint64 cohort = add_cohort (store, "SCP-2026-1", ANG_COHORT_STATE_SELECTION, NULL);
  gint64 siti = add_siti (store);
  gint64 present = store_fixture_add_person (store, "Rina Misal");
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImport) again = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngImportResult) nothing = NULL;
  g_autoptr (AngRecord) first = NULL;
  g_autoptr (AngRecord) second = NULL;
  static const char *const text =
    "NAMA\tNIP\tASAL\tPERAN\tKETERANGAN\n"
    "Siti Aminah\t" NIP_A "\t\tKetua Rombongan\thalal\n"
                          "Budi Contoh, S.Kom.\t" NIP_B "\tProvinsi Misal\t\t\n"
                                                        "Rina Misal\t\t\t\t\n"
                                                        "Budi Contoh, S.Kom.\t" NIP_B "\tProvinsi Misal\t\t\n";

  store_fixture_add_participation (store, cohort, present);
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, text);
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_JOINS);
  import_run_assert_row (import, 1, ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_PLACE_JOINS);
  import_run_assert_row (import, 2, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_PRESENT);
  import_run_assert_row (import, 3, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_NONE);
  g_assert_cmpuint (ang_import_count_place (import, ANG_IMPORT_PLACE_JOINS), ==, 2);
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_get_n_joined (result), ==, 2);
  g_assert_cmpint (ang_import_result_get_cohort (result), ==, cohort);

  first = import_run_get_part (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohort, 1, 3);
  g_assert_cmpint (ang_record_get_integer (first, ANG_PARTICIPATION_PERSON_ID), ==, siti);
  g_assert_cmpint (ang_record_get_integer (first, ANG_PARTICIPATION_ROLE), ==, ANG_PARTICIPATION_ROLE_LEADER);
  g_assert_cmpint (ang_record_get_integer (first, ANG_PARTICIPATION_ORIGIN_ID), ==, own);
  g_assert_cmpint (ang_record_get_integer (first, ANG_PARTICIPATION_STATE), ==, ANG_PARTICIPATION_STATE_NOMINATED);
  g_assert_cmpstr (ang_record_get_text (first, ANG_PARTICIPATION_REMARKS), ==, "halal");
  g_assert_false (ang_record_get_boolean (first, ANG_PARTICIPATION_FROZEN));
  second = import_run_get_part (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohort, 2, 3);
  g_assert_cmpint (ang_record_get_integer (second, ANG_PARTICIPATION_ORIGIN_ID), ==, other);
  g_assert_cmpint (ang_record_get_integer (second, ANG_PARTICIPATION_ROLE), ==, ANG_PARTICIPATION_ROLE_PARTICIPANT);
  g_assert_cmpuint (store_fixture_count (store, &ang_cohort_origin_entity), ==, 2);

  again = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, text);
  g_assert_cmpuint (ang_import_count_place (again, ANG_IMPORT_PLACE_JOINS), ==, 0);
  nothing = import_run_store (again);
  g_assert_false (ang_import_result_has_changed (nothing));
}

/* What an old list says is kept with the cohort, and does not make the people of today older. */
static void
test_past (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = add_cohort (store, "SCP-2015-1", ANG_COHORT_STATE_COMPLETED, "2015-03-02");
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngRecord) participation = NULL;
  g_autoptr (AngRecord) person = NULL;
  g_autoptr (AngRecord) then = NULL;
  g_autoptr (AngRecord) new = NULL;
  g_autoptr (AngImport) again = NULL;

  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort,
                             "NAMA\tNIP\tPANGKAT/GOL\tJABATAN\tINSTANSI\n"
                             "SITI AMINAH, S.E.\t" NIP_A "\tPenata Muda (III/a)\tStaf\tBagian Dahulu\n"
                                                         "Budi Contoh\t" NIP_B "\tPenata (III/c)\tAnalis\tBagian Dahulu\n");
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_get_n_joined (result), ==, 2);

  participation = import_run_get_part (store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, siti, 0, 1);
  g_assert_true (ang_record_get_boolean (participation, ANG_PARTICIPATION_FROZEN));
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_NAME), ==, "SITI AMINAH, S.E.");
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_RANK), ==, "31");
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_POST_ID), ==, "Staf");
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID), ==, "Bagian Dahulu");
  g_assert_cmpint (ang_record_get_integer (participation, ANG_PARTICIPATION_STATE), ==, ANG_PARTICIPATION_STATE_COMPLETED);

  person = ang_store_get (store, &ang_person_entity, siti, NULL);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "41");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_POST_ID), ==, "Kepala Bidang");
  then = import_run_get_part (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, siti, 1, 2);
  g_assert_cmpstr (ang_record_get_text (then, ANG_EMPLOYMENT_SINCE), ==, "2015-03-02");
  g_assert_cmpstr (ang_record_get_text (then, ANG_EMPLOYMENT_UNTIL), ==, "2022-03-31");
  g_assert_cmpstr (ang_record_get_text (then, ANG_EMPLOYMENT_RANK_CODE), ==, "31");
  new = import_run_find_person (store, "budi");
  g_assert_cmpstr (ang_record_get_text (new, ANG_PERSON_RANK_CODE), ==, "33");

  again = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort,
                            "NAMA\tNIP\tPANGKAT/GOL\tJABATAN\tINSTANSI\n"
                            "SITI AMINAH, S.E.\t" NIP_A "\tPenata Muda (III/a)\tStaf\tBagian Dahulu\n");
  import_run_assert_row (again, 0, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_PRESENT);
}

/* What the list does not have is taken from what the register knows of that time, not of today. */
static void
test_past_names (StoreFixture  *fixture,
                 gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = add_cohort (store, "SCP-2015-1", ANG_COHORT_STATE_COMPLETED, "2015-03-02");
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngRecord) participation = NULL;

  import_run_add_employment (store, siti, "2014-01-01", "32", "Analis", "Bagian Dahulu");
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, "NAMA\nSiti Aminah\n");
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_SAME, ANG_IMPORT_PLACE_JOINS);
  g_object_unref (import_run_store (import));
  participation = import_run_get_part (store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, siti, 0, 1);
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_NIP), ==, NIP_A);
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_RANK), ==, "32");
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID), ==, "Bagian Dahulu");
}

/* An old list makes nobody older, and whom it names without a number is not changed by it. */
static void
test_past_people (StoreFixture  *fixture,
                  gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = add_cohort (store, "SCP-2015-1", ANG_COHORT_STATE_COMPLETED, "2015-03-02");
  gint64 siti = add_siti (store);
  gint64 rina = store_fixture_add_person (store, "Rina Misal");
  g_autoptr (AngRecord) person = ang_store_get (store, &ang_person_entity, siti, NULL);
  g_autoptr (AngRecord) namesake = NULL;
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportRow) row = NULL;
  g_autoptr (AngImportResult) result = NULL;

  ang_record_set_text (person, ANG_PERSON_TITLE_BACK, "S.E., M.M.");
  store_fixture_save (store, person);
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort,
                             "NAMA\tNIP\tTEMPAT LAHIR\tJABATAN\n"
                             "Siti Aminah, S.E.\t" NIP_A "\tContoh\tStaf\n"
                                                         "Rina Misal\t\tContoh\tStaf\n");
  import_run_assert_row (import, 1, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_JOINS);
  row = import_run_get_row (import, 1);
  g_assert_cmpint (ang_import_row_get_decision (row), ==, ANG_IMPORT_DECISION_KEEP);
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_get_n_joined (result), ==, 2);

  g_clear_object (&person);
  person = ang_store_get (store, &ang_person_entity, siti, NULL);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_TITLE_BACK), ==, "S.E., M.M.");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_BIRTH_PLACE), ==, "Contoh");
  namesake = ang_store_get (store, &ang_person_entity, rina, NULL);
  g_assert_null (ang_record_get_text (namesake, ANG_PERSON_BIRTH_PLACE));
}

/* Two people of the register with one number: the user says who is meant. */
static void
test_shared_number (StoreFixture  *fixture,
                    gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = add_cohort (store, "SCP-2026-1", ANG_COHORT_STATE_SELECTION, NULL);
  gint64 other = store_fixture_add_person (store, "Siti Aminah");
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportRow) row = NULL;
  guint n_candidates;

  add_siti (store);
  store_fixture_add_number (store, other, ANG_IDENTIFIER_KIND_NIP, NIP_A);
  import = import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, "NAMA\tNIP\nSiti Aminah\t" NIP_A "\n");
  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_AMBIGUOUS, ANG_IMPORT_PLACE_JOINS);
  row = import_run_get_row (import, 0);
  ang_import_row_get_candidates (row, &n_candidates);
  g_assert_cmpuint (n_candidates, ==, 2);
}

/* A cohort made of its list, in one step that undo takes back. */
static void
test_new_cohort (StoreFixture  *fixture,
                 gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 scheme = store_fixture_add_scheme (store, "SCP");
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import = NULL;
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngRecord) participation = NULL;
  GError *error = NULL;

  add_origin (store, "Kota Contoh", TRUE);
  import = import_run_load (store, ANG_IMPORT_NEW_COHORT, 0,
                            "DAFTAR PESERTA PELATIHAN INOVASI PELAYANAN\n"
                            "SCP TAHUN 2014\n"
                            "TANGGAL 3 s.d. 7 MARET 2014\n"
                            "\n"
                            "NO\tNAMA\tNIP\tPANGKAT/GOL\tJABATAN\tINSTANSI\n"
                            "1\tSiti Aminah, S.E.\t" NIP_A "\tPenata Muda (III/a)\tStaf\tBagian Dahulu\n"
                                                           "2\tBudi Contoh\t" NIP_B "\tPenata (III/c)\tAnalis\tBagian Dahulu\n"
                                                                                    "3\tCici Misal\t" NIP_C "\tPenata (III/c)\tAnalis\tBagian Dahulu\n");
  g_assert_cmpint (ang_record_get_integer (ang_import_get_cohort (import), ANG_COHORT_SCHEME_ID), ==, scheme);
  g_assert_cmpint (ang_record_get_integer (ang_import_get_cohort (import), ANG_COHORT_YEAR), ==, 2014);
  g_assert_cmpstr (ang_record_get_text (ang_import_get_cohort (import), ANG_COHORT_COURSE_START), ==, "2014-03-03");
  g_assert_cmpint (ang_record_get_integer (ang_import_get_cohort (import), ANG_COHORT_STATE), ==, ANG_COHORT_STATE_COMPLETED);
  ang_record_set_text (ang_import_get_cohort (import), ANG_COHORT_TITLE_ID, "Inovasi Pelayanan");
  ang_import_check (import, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_get_n_joined (result), ==, 3);

  cohort = ang_store_get (store, &ang_cohort_entity, ang_import_result_get_cohort (result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_CODE), ==, "SCP-2014-1");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_TITLE_ID), ==, "Inovasi Pelayanan");
  participation = import_run_get_part (store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, siti, 0, 1);
  g_assert_true (ang_record_get_boolean (participation, ANG_PARTICIPATION_FROZEN));
  g_assert_cmpstr (ang_record_get_text (participation, ANG_PARTICIPATION_SNAP_NAME), ==, "Siti Aminah, S.E.");
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 3);

  g_assert_true (ang_store_undo (store, &error));
  g_assert_cmpuint (store_fixture_count (store, &ang_cohort_entity), ==, 0);
  g_assert_cmpuint (store_fixture_count (store, &ang_participation_entity), ==, 0);
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 1);
  g_assert_true (ang_store_redo (store, &error));
  g_assert_cmpuint (store_fixture_count (store, &ang_participation_entity), ==, 3);
}

/* A new cohort needs a scheme. */
static void
test_no_scheme (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AngImport) import = import_run_load (fixture->store, ANG_IMPORT_NEW_COHORT, 0, "NAMA\tNIP\nBudi Contoh\t" NIP_B "\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_import_check (import, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

/* Where the register is to stay, people join all the same. */
static void
test_keep (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = add_cohort (store, "SCP-2026-1", ANG_COHORT_STATE_SELECTION, NULL);
  gint64 siti = add_siti (store);
  g_autoptr (AngImport) import =
    import_run_check (store, ANG_IMPORT_PARTICIPANTS, cohort, "NAMA\tNIP\tEMAIL\nSiti Aminah\t" NIP_A "\tsiti@contoh.go.id\n");
  g_autoptr (AngImportRow) row = import_run_get_row (import, 0);
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (AngRecord) person = NULL;

  import_run_assert_row (import, 0, ANG_IMPORT_VERDICT_UPDATE, ANG_IMPORT_PLACE_JOINS);
  ang_import_set_existing (import, ANG_IMPORT_EXISTING_SKIP);
  g_assert_cmpint (ang_import_row_get_decision (row), ==, ANG_IMPORT_DECISION_KEEP);
  result = import_run_store (import);
  g_assert_cmpuint (ang_import_result_count (result, ANG_IMPORT_OUTCOME_JOINED), ==, 1);
  person = ang_store_get (store, &ang_person_entity, siti, NULL);
  g_assert_null (ang_record_get_text (person, ANG_PERSON_EMAIL));
}

/* A nomination workbook says itself which cohort it is for, and is not read into another. */
static void
test_nomination (StoreFixture  *fixture,
                 gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 cohort = add_cohort (store, "SCP-2026-1", ANG_COHORT_STATE_SELECTION, NULL);
  gint64 other = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "ITEC"), "ITEC-2024-1");
  g_autofree char *path = store_fixture_build_path (fixture, "nomination.xlsx");
  AngNominationOptions options = { .language = ANG_LANGUAGE_ENGLISH };
  g_autoptr (AngImport) import = ang_import_new (store, ANG_IMPORT_PARTICIPANTS, cohort);
  g_autoptr (AngImport) astray = ang_import_new (store, ANG_IMPORT_PARTICIPANTS, other);
  g_autoptr (GError) wrong = NULL;
  GError *error = NULL;
  guint sheet;
  guint column;

  g_assert_true (ang_nomination_write (store, cohort, &options, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (ang_import_open (import, path, NULL, &error));
  g_assert_cmpint (ang_import_get_nominated (import), ==, cohort);
  sheet = ang_import_get_main_sheet (import);
  g_assert_true (ang_import_load (import, &sheet, 1, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (ang_import_is_nomination (import));
  g_assert_true (ang_import_mapping_find (ang_import_get_mapping (import), ANG_IMPORT_FIELD_NAME, &column));
  g_assert_true (ang_import_mapping_find (ang_import_get_mapping (import), ANG_IMPORT_FIELD_NIP, &column));
  g_assert_true (ang_import_open (astray, path, NULL, &error));
  g_assert_false (ang_import_load (astray, &sheet, 1, NULL, NULL, NULL, &wrong));
  g_assert_nonnull (strstr (wrong->message, "SCP-2026-1"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/import/participants/joins", test_joins);
  STORE_TEST ("/import/participants/past", test_past);
  STORE_TEST ("/import/participants/past-names", test_past_names);
  STORE_TEST ("/import/participants/past-people", test_past_people);
  STORE_TEST ("/import/participants/shared-number", test_shared_number);
  STORE_TEST ("/import/participants/new-cohort", test_new_cohort);
  STORE_TEST ("/import/participants/no-scheme", test_no_scheme);
  STORE_TEST ("/import/participants/keep", test_keep);
  STORE_TEST ("/import/participants/nomination", test_nomination);

  return g_test_run ();
}
