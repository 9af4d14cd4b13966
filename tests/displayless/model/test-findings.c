#include "ang-choices.h"
#include "ang-cohort-findings.h"
#include "ang-cohort-origin.h"
#include "ang-cohort.h"
#include "ang-identifier.h"
#include "ang-name-likeness.h"
#include "ang-participation.h"
#include "ang-person-findings.h"
#include "ang-scheme.h"
#include "ang-setting.h"
#include "ang-unit.h"
#include "ang-waiver.h"
#include "fixture-records.h"

#define COHORT 1
#define SCHEME 2
#define OWN 3
#define GUEST 4

static AngFinding *
find_kind (GPtrArray      *findings,
           AngFindingKind  kind)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
        return g_ptr_array_index (findings, i);
    }

  return NULL;
}

static void
assert_none (AngFacts       *facts,
             AngFindingKind  kind)
{
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);

  g_assert_null (find_kind (findings, kind));
}

static void
assert_one (AngFacts       *facts,
            AngFindingKind  kind,
            AngSeverity     severity,
            const char     *key,
            const char     *sentence)
{
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);
  AngFinding *finding = find_kind (findings, kind);
  g_autofree char *text = NULL;

  g_assert_nonnull (finding);
  text = ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (text, ==, sentence);
  g_assert_cmpstr (ang_finding_get_key (finding), ==, key);
  g_assert_cmpint (ang_finding_get_severity (finding), ==, severity);
  g_assert_nonnull (ang_finding_get_cause (finding, NULL, NULL));
}

static void
add_participant (AngFacts   *facts,
                 int         id,
                 const char *name,
                 int         origin)
{
  fixture_add (facts, &ang_person_entity, id, ANG_PERSON_NAME, name, ANG_PERSON_FULL_NAME, name, ANG_PERSON_SEX, ANG_SEX_FEMALE,
               ANG_PERSON_EMP_STATUS, ANG_EMPLOYMENT_STATUS_NON_ASN, ANG_PERSON_UNIT_NAME_ID, "Perumdam", -1);
  fixture_add (facts, &ang_participation_entity, id + 1000, ANG_PARTICIPATION_PERSON_ID, id, ANG_PARTICIPATION_COHORT_ID, COHORT,
               ANG_PARTICIPATION_ORIGIN_ID, origin, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CONFIRMED, ANG_PARTICIPATION_FULL_NAME, name,
               ANG_PARTICIPATION_COHORT_CODE, "SCP-2024-1", ANG_PARTICIPATION_COHORT_START, "2024-06-30",
               ANG_PARTICIPATION_COHORT_END, "2024-07-06", -1);
}

/* A cohort of two with nothing to complain about. */
static AngFacts *
new_cohort (void)
{
  AngFacts *facts = fixture_new ();

  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CODE, "SCP-2024-1", ANG_COHORT_SCHEME_ID, SCHEME, ANG_COHORT_YEAR, 2024,
               ANG_COHORT_TITLE_EN, "Innovation in Governance", ANG_COHORT_COUNTRY, "SG", ANG_COHORT_QUOTA, 3,
               ANG_COHORT_STATE, ANG_COHORT_STATE_PROPOSED, ANG_COHORT_DEPART_DATE, "2024-06-30", ANG_COHORT_COURSE_START, "2024-07-01",
               ANG_COHORT_COURSE_END, "2024-07-05", ANG_COHORT_RETURN_DATE, "2024-07-06", -1);
  fixture_add (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_ABBREV, "SCP", -1);
  fixture_add (facts, &ang_cohort_origin_entity, OWN, ANG_COHORT_ORIGIN_COHORT_ID, COHORT, ANG_COHORT_ORIGIN_ORIGIN_ID, OWN,
               ANG_COHORT_ORIGIN_QUOTA, 2, ANG_COHORT_ORIGIN_IS_OWN, TRUE, ANG_COHORT_ORIGIN_ORIGIN_NAME_ID, "Pemkot Jambi",
               ANG_COHORT_ORIGIN_ORIGIN_NAME_EN, "City of Jambi", -1);
  fixture_add (facts, &ang_cohort_origin_entity, GUEST, ANG_COHORT_ORIGIN_COHORT_ID, COHORT, ANG_COHORT_ORIGIN_ORIGIN_ID, GUEST,
               ANG_COHORT_ORIGIN_QUOTA, 1, ANG_COHORT_ORIGIN_ORIGIN_NAME_ID, "Pemprov Sumatera Utara", -1);
  add_participant (facts, 11, "Rahma", 0);
  add_participant (facts, 12, "Siti", OWN);
  add_participant (facts, 13, "Togar", GUEST);
  fixture_set (facts, &ang_person_entity, 11, ANG_PERSON_BIRTH_DATE, "1990-01-01", -1);
  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_BIRTH_DATE, "1991-01-01", -1);
  fixture_set (facts, &ang_person_entity, 13, ANG_PERSON_BIRTH_DATE, "1992-01-01", -1);
  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_LEADER, -1);

  return facts;
}

static void
test_clean (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ang_finding_get_key (g_ptr_array_index (findings, i)));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_quotas (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  add_participant (facts, 14, "Uli", GUEST);
  assert_one (facts, ANG_FINDING_KIND_QUOTA_EXCEEDED, ANG_SEVERITY_WARNING, "quota-exceeded:1:0:",
              "4 participants for a quota of 3.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_QUOTA, 4, -1);
  assert_one (facts, ANG_FINDING_KIND_QUOTA_EXCEEDED, ANG_SEVERITY_WARNING, "quota-exceeded:1:0:4",
              "Pemprov Sumatera Utara: 2 participants for a quota of 1.");
  assert_one (facts, ANG_FINDING_KIND_QUOTA_SUM, ANG_SEVERITY_INFO, "quota-sum:1:0:",
              "The quotas of the origins make 3 together, that of the cohort is 4.");

  /* Who withdrew takes no place. */
  fixture_set (facts, &ang_participation_entity, 1014, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_WITHDRAWN, -1);
  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_REJECTED, -1);
  assert_none (facts, ANG_FINDING_KIND_QUOTA_EXCEEDED);
  assert_one (facts, ANG_FINDING_KIND_QUOTA_UNFILLED, ANG_SEVERITY_INFO, "quota-unfilled:1:0:", "Places still free: 2 of 4.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_DEPARTED, -1);
  assert_none (facts, ANG_FINDING_KIND_QUOTA_UNFILLED);
}

static void
test_origin (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_participation_entity, 1013, ANG_PARTICIPATION_ORIGIN_ID, 99, -1);
  assert_one (facts, ANG_FINDING_KIND_ORIGIN, ANG_SEVERITY_WARNING, "origin:1:13:",
              "Togar comes from an origin that has no places in this cohort.");
}

static void
test_limits (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_MAX_PARTICIPANTS, 2, -1);
  assert_one (facts, ANG_FINDING_KIND_ELIGIBILITY, ANG_SEVERITY_WARNING, "eligibility:1:0:max-participants",
              "3 participants; the scheme takes at most 2.");

  fixture_add (facts, &ang_setting_entity, 50, ANG_SETTING_KEY, ANG_RULES_TRAINING_CAP, ANG_SETTING_VALUE, "1", -1);
  assert_none (facts, ANG_FINDING_KIND_TRAINING_CAP);
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_DEPART_DATE, "2025-06-30", -1);
  assert_one (facts, ANG_FINDING_KIND_TRAINING_CAP, ANG_SEVERITY_WARNING, "training-cap:1:0:",
              "2 own participants; for a training abroad the State Secretariat approves at most 1 (circular B-32/M/S/LN.00/12/2024). "
              "Note the exception.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CAP_LETTER_NUMBER, "B-77/Contoh", ANG_COHORT_CAP_LETTER_DATE, "2025-05-02", -1);
  assert_one (facts, ANG_FINDING_KIND_TRAINING_CAP, ANG_SEVERITY_INFO, "training-cap:1:0:",
              "2 own participants, more than the 1 of the State Secretariat’s circular; allowed by letter B-77/Contoh of 2 May 2025.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COUNTRY, "ID", -1);
  assert_none (facts, ANG_FINDING_KIND_TRAINING_CAP);
}

static void
test_leader (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_ESELON, ANG_ESELON_II_B, -1);
  assert_one (facts, ANG_FINDING_KIND_LEADER_RANK, ANG_SEVERITY_INFO, "leader-rank:1:11:",
              "Rahma heads the delegation, but Siti is of higher eselon (II.b).");
  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_LEADER, -1);
  assert_one (facts, ANG_FINDING_KIND_LEADERS, ANG_SEVERITY_ERROR, "leaders:1:0:",
              "The cohort has several heads of delegation: Rahma, Siti.");
  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_WITHDRAWN, -1);
  assert_none (facts, ANG_FINDING_KIND_LEADERS);
  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_DEPUTY, -1);
  assert_one (facts, ANG_FINDING_KIND_NO_LEADER, ANG_SEVERITY_WARNING, "no-leader:1:0:", "The cohort has no head of delegation.");
  fixture_set (facts, &ang_participation_entity, 1013, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CANCELLED, -1);
  assert_none (facts, ANG_FINDING_KIND_NO_LEADER);
}

static void
test_overlap (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (GPtrArray) findings = NULL;

  fixture_add (facts, &ang_cohort_entity, 7, ANG_COHORT_CODE, "ITEC-2024-1", ANG_COHORT_STATE, ANG_COHORT_STATE_APPROVED, -1);
  fixture_add (facts, &ang_participation_entity, 2011, ANG_PARTICIPATION_PERSON_ID, 11, ANG_PARTICIPATION_COHORT_ID, 7,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_ACCEPTED, ANG_PARTICIPATION_COHORT_CODE, "ITEC-2024-1",
               ANG_PARTICIPATION_COHORT_START, "2024-07-06", ANG_PARTICIPATION_COHORT_END, "2024-07-20", -1);
  assert_one (facts, ANG_FINDING_KIND_OVERLAP, ANG_SEVERITY_ERROR, "overlap:1:11:7",
              "Rahma is in two cohorts at once: SCP-2024-1 (30 June – 6 July 2024) and ITEC-2024-1 (6–20 July 2024).");

  /* The other cohort and the person see the same finding under the same key. */
  findings = ang_person_findings_compute (facts, 11);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (ang_finding_get_key (g_ptr_array_index (findings, 0)), ==, "overlap:1:11:7");

  fixture_set (facts, &ang_participation_entity, 2011, ANG_PARTICIPATION_COHORT_START, "2024-07-07", -1);
  assert_none (facts, ANG_FINDING_KIND_OVERLAP);
  fixture_set (facts, &ang_participation_entity, 2011, ANG_PARTICIPATION_COHORT_START, "2024-07", -1);
  assert_none (facts, ANG_FINDING_KIND_OVERLAP);
  fixture_set (facts, &ang_participation_entity, 2011, ANG_PARTICIPATION_COHORT_START, "2024-07-01", -1);
  fixture_set (facts, &ang_cohort_entity, 7, ANG_COHORT_STATE, ANG_COHORT_STATE_CANCELLED, -1);
  assert_none (facts, ANG_FINDING_KIND_OVERLAP);
}

static void
test_numbers (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_add (facts, &ang_identifier_entity, 30, ANG_IDENTIFIER_PERSON_ID, 11, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP,
               ANG_IDENTIFIER_VALUE, "19900101201412200", -1);
  fixture_set (facts, &ang_person_entity, 11, ANG_PERSON_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS, ANG_PERSON_NIP, "19900101201412200", -1);
  assert_one (facts, ANG_FINDING_KIND_NUMBER, ANG_SEVERITY_ERROR, "number:0:11:30-1",
              "Rahma, NIP: A NIP has 18 digits, this one has 17.");
}

static void
test_same_number (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (GPtrArray) findings = NULL;

  fixture_add (facts, &ang_identifier_entity, 30, ANG_IDENTIFIER_PERSON_ID, 12, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIK,
               ANG_IDENTIFIER_VALUE, "1571014101910001", -1);
  fixture_add (facts, &ang_identifier_entity, 31, ANG_IDENTIFIER_PERSON_ID, 77, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIK,
               ANG_IDENTIFIER_VALUE, "1571014101910001", -1);
  assert_none (facts, ANG_FINDING_KIND_DUPLICATE_NUMBER);
  fixture_add (facts, &ang_person_entity, 77, ANG_PERSON_NAME, "Siti Aminah", ANG_PERSON_FULL_NAME, "Siti Aminah, S.E.",
               ANG_PERSON_BIRTH_DATE, "1991-01-01", -1);
  assert_one (facts, ANG_FINDING_KIND_DUPLICATE_NUMBER, ANG_SEVERITY_ERROR, "duplicate-number:0:12:77",
              "Siti and Siti Aminah, S.E. have the same NIK.");
  assert_none (facts, ANG_FINDING_KIND_DUPLICATE_PERSON);

  findings = ang_person_findings_compute (facts, 77);
  g_assert_cmpstr (ang_finding_get_key (find_kind (findings, ANG_FINDING_KIND_DUPLICATE_NUMBER)), ==, "duplicate-number:0:12:77");
  fixture_set (facts, &ang_person_entity, 77, ANG_PERSON_STATUS, ANG_PERSON_STATUS_DECEASED, -1);
  assert_none (facts, ANG_FINDING_KIND_DUPLICATE_NUMBER);
}

/* Two participants who are one person: told once. */
static void
test_same_person (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (GPtrArray) findings = NULL;

  fixture_set (facts, &ang_person_entity, 13, ANG_PERSON_NAME, "Rahmah", -1);
  assert_none (facts, ANG_FINDING_KIND_DUPLICATE_PERSON);
  add_participant (facts, 15, "Rahmah Hasan", OWN);
  fixture_set (facts, &ang_person_entity, 15, ANG_PERSON_BIRTH_DATE, "1990-01-02", -1);
  assert_none (facts, ANG_FINDING_KIND_DUPLICATE_PERSON);

  fixture_add (facts, &ang_person_entity, 16, ANG_PERSON_NAME, "Rahmah Hasan", ANG_PERSON_FULL_NAME, "Rahmah Hasan",
               ANG_PERSON_BIRTH_DATE, "1990-01-01", -1);
  assert_one (facts, ANG_FINDING_KIND_DUPLICATE_PERSON, ANG_SEVERITY_WARNING, "duplicate-person:0:11:16",
              "Rahma and Rahmah Hasan were both born on 1 January 1990 and may be one person.");
  fixture_add (facts, &ang_participation_entity, 1016, ANG_PARTICIPATION_PERSON_ID, 16, ANG_PARTICIPATION_COHORT_ID, COHORT,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CONFIRMED, -1);
  findings = ang_cohort_findings_compute (facts, COHORT);
  g_assert_cmpstr (ang_finding_get_key (find_kind (findings, ANG_FINDING_KIND_DUPLICATE_PERSON)), ==, "duplicate-person:0:11:16");
  for (guint i = 0, n = 0; i < findings->len; i++)
    {
      n += ang_finding_get_kind (g_ptr_array_index (findings, i)) == ANG_FINDING_KIND_DUPLICATE_PERSON;
      g_assert_cmpuint (n, <=, 1);
    }
}

static void
test_missing (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_BIRTH_DATE, "", -1);
  assert_one (facts, ANG_FINDING_KIND_MISSING, ANG_SEVERITY_INFO, "missing:0:12:birth_date", "Siti: the birth date is missing.");
  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_BIRTH_DATE, "1991", ANG_PERSON_SEX, ANG_SEX_UNKNOWN, -1);
  assert_one (facts, ANG_FINDING_KIND_MISSING, ANG_SEVERITY_INFO, "missing:0:12:sex", "Siti: the sex is missing; statistics need it.");
  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS, -1);
  assert_one (facts, ANG_FINDING_KIND_MISSING, ANG_SEVERITY_WARNING, "missing:0:12:nip", "Siti: a civil servant without a NIP or NIPPPK.");
}

static void
test_eligibility (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_MAX_AGE, 33, -1);
  assert_one (facts, ANG_FINDING_KIND_ELIGIBILITY, ANG_SEVERITY_ERROR, "eligibility:1:11:max-age",
              "Rahma: 34 years old at the start of the course; the scheme takes people up to 33.");
}

static void
test_snapshot (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_FROZEN, TRUE, ANG_PARTICIPATION_SNAP_NAME, "Rahma",
               ANG_PARTICIPATION_SNAP_RANK, "33", ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, "Dinas Kesehatan", -1);
  fixture_set (facts, &ang_person_entity, 11, ANG_PERSON_RANK_CODE, "34", -1);
  assert_one (facts, ANG_FINDING_KIND_SNAPSHOT, ANG_SEVERITY_INFO, "snapshot:1:11:",
              "Rahma: the snapshot differs from the register of today (rank, unit).");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_COMPLETED, -1);
  assert_none (facts, ANG_FINDING_KIND_SNAPSHOT);
}

static void
test_unit (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_add (facts, &ang_unit_entity, 40, ANG_UNIT_NAME_ID, "Dinas Kesehatan", ANG_UNIT_NAME_EN, "Health Office",
               ANG_UNIT_VALID_TO, "2024-06-30", -1);
  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_UNIT_ID, 40, -1);
  assert_one (facts, ANG_FINDING_KIND_UNIT_CLOSED, ANG_SEVERITY_WARNING, "unit-closed:1:11:",
              "Rahma: the unit Health Office was closed on 30 June 2024, before the course.");
  fixture_set (facts, &ang_unit_entity, 40, ANG_UNIT_VALID_TO, "2024-07-01", -1);
  assert_none (facts, ANG_FINDING_KIND_UNIT_CLOSED);
  fixture_set (facts, &ang_unit_entity, 40, ANG_UNIT_VALID_TO, "", ANG_UNIT_VALID_FROM, "2026-02", -1);
  assert_one (facts, ANG_FINDING_KIND_UNIT_CLOSED, ANG_SEVERITY_WARNING, "unit-closed:1:11:",
              "Rahma: the unit Health Office came into being on February 2026, after the course.");
}

static void
test_dates (void)
{
  static const struct
  {
    guint field;
    const char *date;
    AngSeverity severity;
    const char *key;
    const char *sentence;
  } dates[] = {
    { ANG_COHORT_COURSE_END, "2024-06-20", ANG_SEVERITY_ERROR, "dates:1:0:course_start-course_end",
      "The course ends (20 June 2024) before it begins (1 July 2024)." },
    { ANG_COHORT_RETURN_DATE, "2024-06-29", ANG_SEVERITY_ERROR, "dates:1:0:depart_date-return_date",
      "The return (29 June 2024) is before the departure (30 June 2024)." },
    { ANG_COHORT_DEPART_DATE, "2024-07-02", ANG_SEVERITY_WARNING, "dates:1:0:depart_date-course_start",
      "The course begins (1 July 2024) before the departure (2 July 2024)." },
    { ANG_COHORT_RETURN_DATE, "2024-07-04", ANG_SEVERITY_WARNING, "dates:1:0:course_end-return_date",
      "The return (4 July 2024) is before the end of the course (5 July 2024)." },
    { ANG_COHORT_SENDOFF_DATE, "2024-07-01", ANG_SEVERITY_WARNING, "dates:1:0:sendoff_date-depart_date",
      "The send-off (1 July 2024) is after the departure (30 June 2024)." },
    { ANG_COHORT_COURSE_END, "2024-06", ANG_SEVERITY_ERROR, "dates:1:0:course_start-course_end",
      "The course ends (June 2024) before it begins (1 July 2024)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (AngFacts) facts = new_cohort ();

      fixture_set (facts, &ang_cohort_entity, COHORT, dates[i].field, dates[i].date, -1);
      assert_one (facts, ANG_FINDING_KIND_DATES, dates[i].severity, dates[i].key, dates[i].sentence);
    }
}

static void
test_other_dates (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_YEAR, 2023, -1);
  assert_one (facts, ANG_FINDING_KIND_DATES, ANG_SEVERITY_INFO, "dates:1:0:year",
              "The course begins on 1 July 2024, but the cohort is counted in 2023.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_YEAR, 2024, ANG_COHORT_STATE, ANG_COHORT_STATE_APPROVED, -1);
  assert_one (facts, ANG_FINDING_KIND_DATES, ANG_SEVERITY_INFO, "dates:1:0:state",
              "The departure was on 30 June 2024, but the cohort is still Approved.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COURSE_END, "", -1);
  assert_one (facts, ANG_FINDING_KIND_DATES, ANG_SEVERITY_WARNING, "dates:1:0:course_end", "The end of the course is missing.");
}

static void
test_english (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_participation_entity, 1011, ANG_PARTICIPATION_POST_ID, "Kepala Dinas", -1);
  fixture_set (facts, &ang_participation_entity, 1012, ANG_PARTICIPATION_POST_ID, "Sekretaris", -1);
  assert_one (facts, ANG_FINDING_KIND_ENGLISH, ANG_SEVERITY_INFO, "english:1:0:post", "No English position: Rahma, Siti.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COUNTRY, "ID", -1);
  assert_none (facts, ANG_FINDING_KIND_ENGLISH);
}

static void
test_people (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_STATUS, ANG_PERSON_STATUS_RETIRED, ANG_PERSON_RESTRICTED, TRUE, -1);
  assert_one (facts, ANG_FINDING_KIND_NOT_ACTIVE, ANG_SEVERITY_WARNING, "not-active:1:12:", "Siti is recorded as: Retired.");
  assert_one (facts, ANG_FINDING_KIND_RESTRICTED, ANG_SEVERITY_WARNING, "restricted:1:12:", "Siti asked not to be used in lists.");
}

static void
test_count_only (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();

  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COUNT_ONLY, TRUE, ANG_COHORT_STATE, ANG_COHORT_STATE_COMPLETED, -1);
  assert_one (facts, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_WARNING, "count:1:0:", "The number of persons is missing.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COUNT_TOTAL, 20, ANG_COHORT_COUNT_MALE, 12, ANG_COHORT_COUNT_FEMALE, 9, -1);
  assert_one (facts, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_WARNING, "count:1:0:sexes", "Men and women make 21 together, of 20 persons.");
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COUNT_MALE, 11, -1);
  assert_none (facts, ANG_FINDING_KIND_COUNT);
}

static void
test_cancelled (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (GPtrArray) findings = NULL;

  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_CANCELLED, ANG_COHORT_QUOTA, 1, -1);
  findings = ang_cohort_findings_compute (facts, COHORT);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_waivers (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) waivers = g_ptr_array_new ();

  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_QUOTA, 2, -1);
  fixture_set (facts, &ang_person_entity, 12, ANG_PERSON_BIRTH_DATE, "", -1);
  g_ptr_array_add (waivers, fixture_add (facts, &ang_waiver_entity, 60, ANG_WAIVER_FINDING, "quota-exceeded:1:0:",
                                         ANG_WAIVER_REASON, "Agreed by letter", -1));
  findings = ang_cohort_findings_compute (facts, COHORT);
  g_assert_cmpuint (ang_findings_count (findings, ANG_SEVERITY_WARNING), ==, 1);
  ang_findings_apply_waivers (findings, waivers);
  ang_findings_sort (findings);

  g_assert_cmpuint (ang_findings_count (findings, ANG_SEVERITY_WARNING), ==, 0);
  g_assert_cmpuint (ang_findings_count (findings, ANG_SEVERITY_INFO), ==, findings->len - 1);
  g_assert_cmpstr (ang_finding_get_reason (g_ptr_array_index (findings, findings->len - 1)), ==, "Agreed by letter");
  g_assert_cmpint (ang_finding_get_waiver (g_ptr_array_index (findings, findings->len - 1)), ==, 60);
  g_assert_false (ang_finding_get_waived (g_ptr_array_index (findings, 0)));
}

static void
test_names (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean alike;
  } names[] = {
    { "Siti Aminah", "SITI AMINAH", TRUE },
    { "Siti Aminah", "Aminah, Siti", TRUE },
    { "Siti Aminah", "Siti Aminnah", TRUE },
    { "Siti Aminah", "Siti Rahmah", FALSE },
    { "Siti", "Siti Aminah", TRUE },
    { "Muhammad Rizki", "M. Rizki", TRUE },
    { "Moh. Rizki", "Muhammad Rizki", TRUE },
    { "Muhammad", "M. Rizki", FALSE },
    { "A. Yani", "Ahmad Yani", TRUE },
    { "B. Yani", "Ahmad Yani", FALSE },
    { "Budi", "Rudi", FALSE },
    { "Syarifuddin", "Sarifudin", TRUE },
    { "", "Siti", FALSE },
    { NULL, "Siti", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s / %s", names[i].a, names[i].b);
      g_assert_cmpint (ang_names_are_alike (names[i].a, names[i].b), ==, names[i].alike);
      g_assert_cmpint (ang_names_are_alike (names[i].b, names[i].a), ==, names[i].alike);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/clean", test_clean);
  g_test_add_func ("/findings/quotas", test_quotas);
  g_test_add_func ("/findings/origin", test_origin);
  g_test_add_func ("/findings/limits", test_limits);
  g_test_add_func ("/findings/leader", test_leader);
  g_test_add_func ("/findings/overlap", test_overlap);
  g_test_add_func ("/findings/numbers", test_numbers);
  g_test_add_func ("/findings/same-number", test_same_number);
  g_test_add_func ("/findings/same-person", test_same_person);
  g_test_add_func ("/findings/missing", test_missing);
  g_test_add_func ("/findings/eligibility", test_eligibility);
  g_test_add_func ("/findings/snapshot", test_snapshot);
  g_test_add_func ("/findings/unit", test_unit);
  g_test_add_func ("/findings/dates", test_dates);
  g_test_add_func ("/findings/other-dates", test_other_dates);
  g_test_add_func ("/findings/english", test_english);
  g_test_add_func ("/findings/people", test_people);
  g_test_add_func ("/findings/count-only", test_count_only);
  g_test_add_func ("/findings/cancelled", test_cancelled);
  g_test_add_func ("/findings/waivers", test_waivers);
  g_test_add_func ("/findings/names", test_names);
  return g_test_run ();
}
