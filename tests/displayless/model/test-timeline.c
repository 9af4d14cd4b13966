#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-timeline.h"
#include "ang-unit.h"
#include "fixture-records.h"

#define PERSON 5

static void
assert_entry (GPtrArray       *entries,
              guint            i,
              AngTimelineKind  kind,
              const char      *date,
              const char      *title,
              const char      *detail)
{
  AngTimelineEntry *entry = g_ptr_array_index (entries, i);
  g_autofree char *day = ang_date_is_known (ang_timeline_entry_get_date (entry)) ? ang_date_to_iso (ang_timeline_entry_get_date (entry)) : NULL;
  g_autofree char *text = ang_timeline_entry_dup_title (entry, ANG_LANGUAGE_ENGLISH);
  g_autofree char *more = ang_timeline_entry_dup_detail (entry, ANG_LANGUAGE_ENGLISH);

  g_assert_cmpstr (text, ==, title);
  g_assert_cmpstr (more, ==, detail);
  g_assert_cmpstr (day, ==, date);
  g_assert_cmpint (ang_timeline_entry_get_kind (entry), ==, kind);
}

/* A PPPK whose office was renamed, with two numbers, a passport, one training and one nomination that was not chosen. */
static AngFacts *
new_life (void)
{
  AngFacts *facts = fixture_new ();

  fixture_add (facts, &ang_unit_entity, 10, ANG_UNIT_NAME_ID, "BKPSDMD", ANG_UNIT_SUCCESSOR_ID, 11, -1);
  fixture_add (facts, &ang_unit_entity, 11, ANG_UNIT_NAME_ID, "BKPSDM", -1);
  fixture_add (facts, &ang_employment_entity, 20, ANG_EMPLOYMENT_PERSON_ID, PERSON, ANG_EMPLOYMENT_SINCE, "2022-01-01",
               ANG_EMPLOYMENT_UNTIL, "2026-01-31", ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PPPK, ANG_EMPLOYMENT_POST_ID, "Analis",
               ANG_EMPLOYMENT_UNIT_ID, 10, ANG_EMPLOYMENT_UNIT_NAME_ID, "BKPSDMD", -1);
  fixture_add (facts, &ang_employment_entity, 21, ANG_EMPLOYMENT_PERSON_ID, PERSON, ANG_EMPLOYMENT_SINCE, "2026-02-01",
               ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS, ANG_EMPLOYMENT_RANK_CODE, "31", ANG_EMPLOYMENT_POST_ID, "Analis",
               ANG_EMPLOYMENT_UNIT_ID, 11, ANG_EMPLOYMENT_UNIT_NAME_ID, "BKPSDM", -1);
  fixture_add (facts, &ang_identifier_entity, 30, ANG_IDENTIFIER_PERSON_ID, PERSON, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIPPPK,
               ANG_IDENTIFIER_VALUE, "200012312022212001", ANG_IDENTIFIER_VALID_FROM, "2022-01-01", ANG_IDENTIFIER_VALID_TO, "2026-01-31", -1);
  fixture_add (facts, &ang_identifier_entity, 31, ANG_IDENTIFIER_PERSON_ID, PERSON, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIK,
               ANG_IDENTIFIER_VALUE, "1571017112000001", -1);
  fixture_add (facts, &ang_passport_entity, 40, ANG_PASSPORT_PERSON_ID, PERSON, ANG_PASSPORT_NUMBER, "X1234567", ANG_PASSPORT_ISSUE_DATE,
               "2023-05-02", ANG_PASSPORT_EXPIRY_DATE, "2033-05-02", -1);
  fixture_add (facts, &ang_participation_entity, 50, ANG_PARTICIPATION_PERSON_ID, PERSON, ANG_PARTICIPATION_STATE,
               ANG_PARTICIPATION_STATE_COMPLETED, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT,
               ANG_PARTICIPATION_COHORT_ID, 60, ANG_PARTICIPATION_COHORT_CODE, "SCP-2024-1", ANG_PARTICIPATION_COHORT_TITLE_ID, "Inovasi", ANG_PARTICIPATION_COHORT_TITLE_EN,
               "Innovation", ANG_PARTICIPATION_COHORT_START, "2024-06-30", ANG_PARTICIPATION_COHORT_END, "2024-07-05",
               ANG_PARTICIPATION_CERTIFICATE_NUMBER, "C-7", -1);
  fixture_add (facts, &ang_participation_entity, 51, ANG_PARTICIPATION_PERSON_ID, PERSON, ANG_PARTICIPATION_STATE,
               ANG_PARTICIPATION_STATE_REJECTED, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT, ANG_PARTICIPATION_COHORT_CODE,
               "SCP-2023-1", ANG_PARTICIPATION_COHORT_TITLE_ID, "Layanan", ANG_PARTICIPATION_COHORT_TITLE_EN, "Service",
               ANG_PARTICIPATION_COHORT_YEAR, 2023, ANG_PARTICIPATION_DECISION_REASON, "Kuota penuh", -1);

  return facts;
}

static void
test_life (void)
{
  g_autoptr (AngFacts) facts = new_life ();
  g_autoptr (GPtrArray) entries = ang_timeline_build (facts, PERSON);
  gint64 id;

  g_assert_cmpuint (entries->len, ==, 9);
  assert_entry (entries, 0, ANG_TIMELINE_KIND_EMPLOYMENT, "2026-02-01", "PNS, before PPPK", NULL);
  assert_entry (entries, 1, ANG_TIMELINE_KIND_RANK, "2026-02-01", "Rank: Penata Muda (III/a)", NULL);
  assert_entry (entries, 2, ANG_TIMELINE_KIND_UNIT, "2026-02-01", "Unit reorganised: BKPSDMD became BKPSDM", NULL);
  assert_entry (entries, 3, ANG_TIMELINE_KIND_TRAINING, "2024-06-30", "SCP-2024-1: Innovation",
                "Participant · Completed · 30 June – 5 July 2024 · certificate C-7");
  assert_entry (entries, 4, ANG_TIMELINE_KIND_PASSPORT, "2023-05-02", "Passport X12****7, valid until 2 May 2033", NULL);
  assert_entry (entries, 5, ANG_TIMELINE_KIND_NOMINATION, "2023", "Nominated for SCP-2023-1: Service",
                "Participant · Rejected · Kuota penuh");
  assert_entry (entries, 6, ANG_TIMELINE_KIND_EMPLOYMENT, "2022-01-01", "First employment recorded: PPPK · Analis · BKPSDMD", NULL);
  assert_entry (entries, 7, ANG_TIMELINE_KIND_NUMBER, "2022-01-01", "NIPPPK 20001231 202221 2 001, until 31 January 2026", NULL);
  assert_entry (entries, 8, ANG_TIMELINE_KIND_NUMBER, NULL, "NIK 15710171******01", NULL);
  g_assert_true (ang_timeline_entry_get_about (g_ptr_array_index (entries, 3), &id) == &ang_cohort_entity);
  g_assert_cmpint (id, ==, 60);
}

static void
test_nothing (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) entries = ang_timeline_build (facts, PERSON);

  g_assert_cmpuint (entries->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/life", test_life);
  g_test_add_func ("/timeline/nothing", test_nothing);
  return g_test_run ();
}
