#include "ang-employment.h"
#include "ang-finding-commands.h"
#include "ang-identifier.h"
#include "ang-passport.h"
#include "ang-person-commands.h"
#include "ang-scheme.h"
#include "ang-store-findings.h"
#include "ang-unit-commands.h"
#include "command-fixture.h"

static void
test_new_person (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (AngRecord) draft = command_fixture_new_draft ();
  g_autoptr (AngRecord) employment = command_fixture_new_employment ();
  g_autoptr (AngRecord) person = NULL;
  g_autoptr (AngCommand) command = command_fixture_run (fixture->store, ang_person_command_create (ANG_PERSON (draft), "20001231 202412 2 001",
                                                                                                   ANG_EMPLOYMENT (employment)),
                                                        "New person Halimah, S.E.");

  person = command_fixture_get (fixture->store, &ang_person_entity, ang_command_get_made (command));
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_FULL_NAME), ==, "Halimah, S.E.");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_NIP), ==, "200012312024122001");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_BIRTH_DATE), ==, "2000-12-31");
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_SEX), ==, ANG_SEX_FEMALE);
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_STATUS), ==, ANG_PERSON_STATUS_ACTIVE);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "33");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_UNIT_NAME_ID), ==, "Perumdam Tirta Mayang");
  g_assert_cmpint (ang_record_get_id (draft), ==, 0);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *number;
    AngEmploymentStatus status;
    gint64 kind;
  } numbers[] = {
    { "200012312024121001", 0, ANG_IDENTIFIER_KIND_NIP },
    { "200012312024211001", 0, ANG_IDENTIFIER_KIND_NIPPPK },
    { "1571013112000001", 0, ANG_IDENTIFIER_KIND_NIK },
    { "123456789", 0, ANG_IDENTIFIER_KIND_OLD_NIP },
    { "20001231202412100", ANG_EMPLOYMENT_STATUS_PNS, ANG_IDENTIFIER_KIND_NIP },
    { "20001231202412100", ANG_EMPLOYMENT_STATUS_PPPK, ANG_IDENTIFIER_KIND_NIPPPK },
    { "KTA-77", 0, ANG_IDENTIFIER_KIND_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
      g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);
      g_autoptr (AngIdentifier) identifier = NULL;

      ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, numbers[i].status);
      identifier = ang_person_propose_identifier (ANG_PERSON (person), ANG_EMPLOYMENT (employment), numbers[i].number);
      g_assert_cmpint (ang_record_get_integer (ANG_RECORD (identifier), ANG_IDENTIFIER_KIND), ==, numbers[i].kind);
    }
}

static void
test_nameless (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AngRecord) draft = ang_record_new (&ang_person_entity);
  g_autoptr (AngCommand) command = ang_person_command_create (ANG_PERSON (draft), NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_command_run (command, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);
}

static AngFinding *
find_kind (GPtrArray      *findings,
           AngFindingKind  kind)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
        return g_ptr_array_index (findings, i);
    }

  g_assert_not_reached ();
}

static GPtrArray *
read_findings (AngStore *store,
               gint64    cohort)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = ang_store_read_cohort_findings (store, cohort, ang_date_new (2024, 6, 1), &error);

  g_assert_no_error (error);

  return findings;
}

static void
test_findings (StoreFixture  *fixture,
               gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (GPtrArray) before = read_findings (fixture->store, group.cohort);
  g_autoptr (GPtrArray) aside = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (AngCommand) without_reason = NULL;
  g_autoptr (GError) error = NULL;
  AngFinding *leader = find_kind (before, ANG_FINDING_KIND_NO_LEADER);

  without_reason = ang_finding_command_set_aside (leader, "  ");
  g_assert_false (ang_command_run (without_reason, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);

  command_fixture_step (fixture->store, ang_finding_command_set_aside (leader, " They travel one by one. "),
                        "Set a finding aside: SCP-2024-1");
  aside = read_findings (fixture->store, group.cohort);
  leader = find_kind (aside, ANG_FINDING_KIND_NO_LEADER);
  g_assert_cmpstr (ang_finding_get_reason (leader), ==, "They travel one by one.");
  g_assert_cmpuint (aside->len, ==, before->len);
  g_assert_cmpuint (ang_findings_count (aside, ANG_SEVERITY_INFO), ==, before->len - 1);

  command_fixture_step (fixture->store, ang_finding_command_bring_back (leader), "Bring a finding back: SCP-2024-1");
  back = read_findings (fixture->store, group.cohort);
  g_assert_false (ang_finding_get_waived (find_kind (back, ANG_FINDING_KIND_NO_LEADER)));
}

static guint
count_passport_findings (AngStore *store,
                         gint64    cohort)
{
  g_autoptr (GPtrArray) findings = read_findings (store, cohort);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      if (ang_finding_get_cause (g_ptr_array_index (findings, i), NULL, NULL) == &ang_passport_entity)
        n++;
    }

  return n;
}

/* The rule gets the passports of those who are to go, and is silent once they have gone. */
static void
test_passports (StoreFixture  *fixture,
                gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) cohort = command_fixture_get (fixture->store, &ang_cohort_entity, group.cohort);
  g_autoptr (AngRecord) scheme = command_fixture_get (fixture->store, &ang_scheme_entity,
                                                      ang_record_get_integer (cohort, ANG_COHORT_SCHEME_ID));
  g_autoptr (AngRecord) passport = ang_record_new (&ang_passport_entity);

  g_assert_cmpuint (count_passport_findings (fixture->store, group.cohort), ==, 0);
  ang_record_set_text (scheme, ANG_SCHEME_COUNTRY, "SG");
  ang_record_set_integer (scheme, ANG_SCHEME_PASSPORT_MIN_MONTHS, 6);
  store_fixture_save (fixture->store, scheme);
  ang_record_set_text (cohort, ANG_COHORT_COUNTRY, "SG");
  store_fixture_save (fixture->store, cohort);
  g_assert_cmpuint (count_passport_findings (fixture->store, group.cohort), ==, 3);

  ang_record_set_integer (passport, ANG_PASSPORT_PERSON_ID, group.people[0]);
  ang_record_set_text (passport, ANG_PASSPORT_NUMBER, "X0000001");
  ang_record_set_text (passport, ANG_PASSPORT_EXPIRY_DATE, "2034-01-01");
  store_fixture_save (fixture->store, passport);
  g_assert_cmpuint (count_passport_findings (fixture->store, group.cohort), ==, 2);

  ang_record_set_integer (cohort, ANG_COHORT_STATE, ANG_COHORT_STATE_COMPLETED);
  store_fixture_save (fixture->store, cohort);
  g_assert_cmpuint (count_passport_findings (fixture->store, group.cohort), ==, 0);
}

static gboolean
count_finding (const AngCheckupGroup *about,
               AngFinding            *finding,
               gpointer               user_data)
{
  guint *counts = user_data;

  counts[ang_finding_get_kind (finding)]++;

  return TRUE;
}

static void
test_all_findings (StoreFixture  *fixture,
                   gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  guint counts[64] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  store_fixture_add_number (fixture->store, group.people[0], ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  store_fixture_add_number (fixture->store, store_fixture_add_person (fixture->store, "Uli"), ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  ang_store_foreach_finding (fixture->store, ang_date_new (2024, 6, 1), count_finding, counts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_NO_LEADER], ==, 1);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_DUPLICATE_NUMBER], ==, 1);

  findings = ang_store_read_person_findings (fixture->store, group.people[0], ang_date_new (2024, 6, 1), &error);
  g_assert_no_error (error);
  find_kind (findings, ANG_FINDING_KIND_DUPLICATE_NUMBER);
}

/* More people than are looked at together: who was born on the same day is compared all the same. */
static void
test_many_findings (StoreFixture  *fixture,
                    gconstpointer  data)
{
  guint counts[64] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Many people", NULL);

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
      g_autofree char *name = g_strdup_printf ("Nama %c%c%c%c%c", 'a' + i % 26, 'k' + i % 7, 'a' + i / 26 % 26, 'p' + i % 11, 'a' + i / 676);

      ang_record_set_text (person, ANG_PERSON_NAME, i % 250 == 0 ? "Rahma Dewi" : name);
      ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, i % 250 == 0 ? "1990-01-01" : i % 2 == 0 ? "1985" : "1991-02-03");
      ang_transaction_save (transaction, person);
    }
  ang_store_commit (fixture->store, transaction, &error);
  g_assert_no_error (error);

  ang_store_foreach_finding (fixture->store, ang_date_new (2024, 6, 1), count_finding, counts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_DUPLICATE_PERSON], >=, 6);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_MISSING], ==, 2000);
}

static void
test_rename_unit (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
  g_autoptr (AngRecord) successor = ang_record_new (&ang_unit_entity);
  g_autoptr (AngRecord) employment = command_fixture_new_employment ();
  g_autoptr (AngRecord) later = ang_record_new (&ang_employment_entity);
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) employments = NULL;
  gint64 person = store_fixture_add_person (fixture->store, "Rahma");
  gint64 newcomer = store_fixture_add_person (fixture->store, "Siti");

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "BKPSDMD");
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  store_fixture_save (fixture->store, unit);
  ang_record_unset (employment, ANG_EMPLOYMENT_EMPLOYER);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (unit));
  store_fixture_save (fixture->store, employment);
  ang_record_set_integer (later, ANG_EMPLOYMENT_PERSON_ID, newcomer);
  ang_record_set_integer (later, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (unit));
  ang_record_set_text (later, ANG_EMPLOYMENT_SINCE, "2026-02-10");
  ang_record_set_integer (later, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  store_fixture_save (fixture->store, later);

  ang_record_set_text (successor, ANG_UNIT_NAME_ID, "BKPSDM");
  command = command_fixture_run (fixture->store, ang_unit_command_rename (ang_record_get_id (unit), ANG_UNIT (successor), ang_date_new (2026, 2, 10)),
                                 "Rename a unit to BKPSDM");
  g_assert_cmpuint (ang_command_get_done (command), ==, 2);
  command_fixture_assert_text (fixture->store, &ang_person_entity, newcomer, ANG_PERSON_UNIT_NAME_ID, "BKPSDM");
  command_fixture_assert_text (fixture->store, &ang_unit_entity, ang_record_get_id (unit), ANG_UNIT_VALID_TO, "2026-02-09");
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_unit_entity, ang_record_get_id (unit), ANG_UNIT_SUCCESSOR_ID), ==,
                   ang_command_get_made (command));
  command_fixture_assert_text (fixture->store, &ang_person_entity, person, ANG_PERSON_UNIT_NAME_ID, "BKPSDM");
  employments = command_fixture_list (fixture->store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, person);
  g_assert_cmpuint (employments->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-findings/person/create", test_new_person);
  STORE_TEST ("/store-findings/person/nameless", test_nameless);
  g_test_add_func ("/store-findings/person/kinds", test_kinds);
  STORE_TEST ("/store-findings/findings/waive", test_findings);
  STORE_TEST ("/store-findings/findings/passports", test_passports);
  STORE_TEST ("/store-findings/findings/all", test_all_findings);
  STORE_TEST ("/store-findings/findings/many", test_many_findings);
  STORE_TEST ("/store-findings/unit/rename", test_rename_unit);
  return g_test_run ();
}
