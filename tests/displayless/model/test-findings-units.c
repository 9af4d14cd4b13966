#include "ang-choices.h"
#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-identifier.h"
#include "ang-participation.h"
#include "ang-person-findings.h"
#include "ang-register-findings.h"
#include "ang-setting.h"
#include "ang-unit.h"
#include "fixture-records.h"

#define COHORT 1
#define FIRST_UNIT 10

static guint
count_kind (GPtrArray      *findings,
            AngFindingKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind;

  return n;
}

static char *
describe_kind (GPtrArray      *findings,
               AngFindingKind  kind)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
        return ang_finding_describe (g_ptr_array_index (findings, i), ANG_LANGUAGE_ENGLISH);
    }

  return NULL;
}

static void
add_participants (AngFacts *facts,
                  int       first,
                  int       n,
                  int       unit,
                  char     *name)
{
  for (int i = first; i < first + n; i++)
    fixture_add (facts, &ang_participation_entity, i, ANG_PARTICIPATION_PERSON_ID, i + 1000, ANG_PARTICIPATION_COHORT_ID, COHORT,
                 ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CONFIRMED, ANG_PARTICIPATION_UNIT_ID, unit,
                 ANG_PARTICIPATION_UNIT_NAME_ID, name, ANG_PARTICIPATION_UNIT_NAME_EN, name, -1);
}

static void
test_share (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) more = NULL;
  g_autofree char *text = NULL;

  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CODE, "SCP-2024-1", ANG_COHORT_YEAR, 2024, ANG_COHORT_QUOTA, 10, -1);
  add_participants (facts, 100, 5, FIRST_UNIT, (char *) "Dinkes");
  add_participants (facts, 200, 4, FIRST_UNIT + 1, (char *) "Disdik");
  findings = ang_cohort_findings_compute (facts, COHORT);
  g_assert_cmpuint (count_kind (findings, ANG_FINDING_KIND_UNIT_SHARE), ==, 1);
  text = describe_kind (findings, ANG_FINDING_KIND_UNIT_SHARE);
  g_assert_cmpstr (text, ==, "Dinkes has 5 of 10 places: more than 40 %.");

  fixture_add (facts, &ang_setting_entity, 900, ANG_SETTING_KEY, ANG_RULES_UNIT_SHARE, ANG_SETTING_VALUE, "30", -1);
  more = ang_cohort_findings_compute (facts, COHORT);
  g_assert_cmpuint (count_kind (more, ANG_FINDING_KIND_UNIT_SHARE), ==, 2);
}

static void
test_units (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *closed = NULL;
  g_autofree char *never = NULL;

  fixture_add (facts, &ang_unit_entity, FIRST_UNIT, ANG_UNIT_NAME_ID, "Setda", ANG_UNIT_ACTIVE, TRUE, ANG_UNIT_PEOPLE, 3,
               ANG_UNIT_TRIPS_TODAY, 0, -1);
  fixture_add (facts, &ang_unit_entity, FIRST_UNIT + 1, ANG_UNIT_NAME_ID, "Bagian Kerja Sama", ANG_UNIT_PARENT_ID, FIRST_UNIT,
               ANG_UNIT_ACTIVE, TRUE, ANG_UNIT_PEOPLE, 5, ANG_UNIT_TRIPS_TODAY, 2, ANG_UNIT_TRIPS_THEN, 2, -1);
  fixture_add (facts, &ang_unit_entity, FIRST_UNIT + 2, ANG_UNIT_NAME_ID, "Dishub", ANG_UNIT_ACTIVE, TRUE, ANG_UNIT_PEOPLE, 7,
               ANG_UNIT_TRIPS_TODAY, 0, -1);
  fixture_add (facts, &ang_unit_entity, FIRST_UNIT + 3, ANG_UNIT_NAME_ID, "Badan Arsip", ANG_UNIT_ACTIVE, FALSE, ANG_UNIT_PEOPLE, 2,
               ANG_UNIT_VALID_TO, "2020-12-31", -1);
  fixture_add (facts, &ang_unit_entity, FIRST_UNIT + 4, ANG_UNIT_NAME_ID, "DPRD", ANG_UNIT_ACTIVE, TRUE, ANG_UNIT_PEOPLE, 0, -1);
  findings = ang_register_findings_compute (facts);
  g_assert_cmpuint (count_kind (findings, ANG_FINDING_KIND_UNIT_NEVER_SERVED), ==, 1);
  g_assert_cmpuint (count_kind (findings, ANG_FINDING_KIND_UNIT_CLOSED), ==, 1);
  closed = describe_kind (findings, ANG_FINDING_KIND_UNIT_CLOSED);
  never = describe_kind (findings, ANG_FINDING_KIND_UNIT_NEVER_SERVED);
  g_assert_cmpstr (closed, ==, "Badan Arsip was closed on 31 December 2020; people still in it: 2.");
  g_assert_cmpstr (never, ==, "Nobody of Dishub was ever sent; people in it: 7.");
}

/* A register without journeys says nothing of those who were not on any. */
static void
test_nobody_sent (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;

  fixture_add (facts, &ang_unit_entity, FIRST_UNIT, ANG_UNIT_NAME_ID, "Setda", ANG_UNIT_ACTIVE, TRUE, ANG_UNIT_PEOPLE, 3, -1);
  findings = ang_register_findings_compute (facts);
  g_assert_cmpuint (count_kind (findings, ANG_FINDING_KIND_UNIT_NEVER_SERVED), ==, 0);
}

static void
test_person (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *text = NULL;

  fixture_add (facts, &ang_person_entity, 5, ANG_PERSON_NAME, "Rahma", ANG_PERSON_FULL_NAME, "Rahma", ANG_PERSON_STATUS,
               ANG_PERSON_STATUS_ACTIVE, ANG_PERSON_UNIT_NAME_ID, "Badan Arsip", ANG_PERSON_UNIT_VALID_TO, "2020-12-31", -1);
  findings = ang_person_findings_compute (facts, 5);
  text = describe_kind (findings, ANG_FINDING_KIND_UNIT_CLOSED);
  g_assert_cmpstr (text, ==, "Rahma is still in Badan Arsip, which was closed on 31 December 2020.");
}

/* The number of somebody's former contract is in use at another record: one person, most likely; no error. */
static void
test_former_number (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *text = NULL;

  fixture_add (facts, &ang_person_entity, 5, ANG_PERSON_NAME, "Rahma", ANG_PERSON_FULL_NAME, "Rahma", ANG_PERSON_NIP,
               "200012312022222001", -1);
  fixture_add (facts, &ang_person_entity, 6, ANG_PERSON_NAME, "Rahmah", ANG_PERSON_FULL_NAME, "Rahmah", ANG_PERSON_NIP,
               "200012312022212001", -1);
  fixture_add (facts, &ang_identifier_entity, 50, ANG_IDENTIFIER_PERSON_ID, 5, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIPPPK,
               ANG_IDENTIFIER_VALUE, "200012312022212001", -1);
  fixture_add (facts, &ang_identifier_entity, 60, ANG_IDENTIFIER_PERSON_ID, 6, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIPPPK,
               ANG_IDENTIFIER_VALUE, "200012312022212001", -1);
  findings = ang_person_findings_compute (facts, 5);
  text = describe_kind (findings, ANG_FINDING_KIND_DUPLICATE_NUMBER);
  g_assert_cmpstr (text, ==, "Rahma and Rahmah have the same NIPPPK, one of them as a former one: they may be one person.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-units/share", test_share);
  g_test_add_func ("/findings-units/units", test_units);
  g_test_add_func ("/findings-units/nobody-sent", test_nobody_sent);
  g_test_add_func ("/findings-units/person", test_person);
  g_test_add_func ("/findings-units/former-number", test_former_number);
  return g_test_run ();
}
