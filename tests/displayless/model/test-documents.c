#include "ang-choices.h"
#include "ang-cohort-dues.h"
#include "ang-cohort-findings.h"
#include "ang-deadline.h"
#include "ang-document.h"
#include "ang-documents.h"
#include "ang-lead-time.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-requirement.h"
#include "fixture-records.h"

#define COHORT 1
#define SETNEG 20
#define REPORT 21
#define PASSPORT 30
#define PERMIT 31
#define KARPEG 32
#define ARRIVAL 33
#define INVITATION 34

/* A cohort to Singapore that leaves on 30 June 2024: one official with a service passport, one of the water utility. */
static AngFacts *
new_cohort (const char *today)
{
  AngDate day;
  AngFacts *facts;

  g_assert_true (ang_date_parse_iso (today, &day));
  facts = ang_facts_new (day);
  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CODE, "SCP-2024-1", ANG_COHORT_COUNTRY, "SG",
               ANG_COHORT_STATE, ANG_COHORT_STATE_PROPOSED, ANG_COHORT_DEPART_DATE, "2024-06-30", ANG_COHORT_COURSE_START, "2024-07-01",
               ANG_COHORT_COURSE_END, "2024-07-05", ANG_COHORT_RETURN_DATE, "2024-07-06", -1);
  fixture_add (facts, &ang_participation_entity, 11, ANG_PARTICIPATION_COHORT_ID, COHORT, ANG_PARTICIPATION_PERSON_ID, 111,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CONFIRMED, ANG_PARTICIPATION_FULL_NAME, "Rahma",
               ANG_PARTICIPATION_ORDER_NO, 2, ANG_PARTICIPATION_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS, -1);
  fixture_add (facts, &ang_participation_entity, 12, ANG_PARTICIPATION_COHORT_ID, COHORT, ANG_PARTICIPATION_PERSON_ID, 112,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_CONFIRMED, ANG_PARTICIPATION_FULL_NAME, "Togar",
               ANG_PARTICIPATION_ORDER_NO, 1, ANG_PARTICIPATION_EMP_STATUS, ANG_EMPLOYMENT_STATUS_NON_ASN, -1);
  fixture_add (facts, &ang_participation_entity, 13, ANG_PARTICIPATION_COHORT_ID, COHORT, ANG_PARTICIPATION_PERSON_ID, 113,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_WITHDRAWN, ANG_PARTICIPATION_FULL_NAME, "Uli", -1);
  fixture_add (facts, &ang_passport_entity, 1, ANG_PASSPORT_PERSON_ID, 111, ANG_PASSPORT_KIND, ANG_PASSPORT_KIND_ORDINARY,
               ANG_PASSPORT_EXPIRY_DATE, "2025-01-31", -1);
  fixture_add (facts, &ang_passport_entity, 2, ANG_PASSPORT_PERSON_ID, 111, ANG_PASSPORT_KIND, ANG_PASSPORT_KIND_SERVICE,
               ANG_PASSPORT_EXPIRY_DATE, "2029-01-31", -1);
  fixture_add (facts, &ang_lead_time_entity, SETNEG, ANG_LEAD_TIME_CODE, "setneg", ANG_LEAD_TIME_NAME_ID, "Berkas di Setneg",
               ANG_LEAD_TIME_NAME_EN, "Application at the State Secretariat", ANG_LEAD_TIME_DAYS, 7,
               ANG_LEAD_TIME_ANCHOR, ANG_DEADLINE_ANCHOR_DEPARTURE, ANG_LEAD_TIME_REACH, ANG_REACH_ABROAD, ANG_LEAD_TIME_ACTIVE, TRUE, -1);
  fixture_add (facts, &ang_lead_time_entity, REPORT, ANG_LEAD_TIME_CODE, "report", ANG_LEAD_TIME_NAME_ID, "Laporan", ANG_LEAD_TIME_DAYS, 14,
               ANG_LEAD_TIME_ANCHOR, ANG_DEADLINE_ANCHOR_RETURN, ANG_LEAD_TIME_REACH, ANG_REACH_ALL, ANG_LEAD_TIME_ACTIVE, TRUE, -1);

  return facts;
}

static void
add_requirement (AngFacts          *facts,
                 int                id,
                 const char        *code,
                 AngDocumentScope   scope,
                 AngDocumentPeople  people)
{
  fixture_add (facts, &ang_requirement_entity, id, ANG_REQUIREMENT_CODE, code, ANG_REQUIREMENT_NAME_ID, code, ANG_REQUIREMENT_SCOPE, scope,
               ANG_REQUIREMENT_NEED_ABROAD, ANG_DOCUMENT_NEED_REQUIRED, ANG_REQUIREMENT_NEED_DOMESTIC, ANG_DOCUMENT_NEED_NO,
               ANG_REQUIREMENT_PEOPLE, people, ANG_REQUIREMENT_ORDER_NO, id, ANG_REQUIREMENT_ACTIVE, TRUE, -1);
}

static AngFacts *
new_requirements (const char *today)
{
  AngFacts *facts = new_cohort (today);

  add_requirement (facts, PASSPORT, "paspor", ANG_DOCUMENT_SCOPE_PARTICIPANT, ANG_DOCUMENT_PEOPLE_ALL);
  add_requirement (facts, PERMIT, "exit_permit", ANG_DOCUMENT_SCOPE_PARTICIPANT, ANG_DOCUMENT_PEOPLE_SERVICE_PASSPORT);
  add_requirement (facts, KARPEG, "karpeg", ANG_DOCUMENT_SCOPE_PARTICIPANT, ANG_DOCUMENT_PEOPLE_ASN);
  add_requirement (facts, ARRIVAL, "sgac", ANG_DOCUMENT_SCOPE_PARTICIPANT, ANG_DOCUMENT_PEOPLE_ALL);
  add_requirement (facts, INVITATION, "undangan", ANG_DOCUMENT_SCOPE_COHORT, ANG_DOCUMENT_PEOPLE_ALL);
  fixture_set (facts, &ang_requirement_entity, KARPEG, ANG_REQUIREMENT_LEAD_TIME_ID, SETNEG, ANG_REQUIREMENT_DUE_DAYS, 7, -1);
  fixture_set (facts, &ang_requirement_entity, ARRIVAL, ANG_REQUIREMENT_COUNTRY, "SG", ANG_REQUIREMENT_DUE_DAYS, 1, -1);

  return facts;
}

static void
get_slot (AngFacts        *facts,
          int              requirement,
          int              participation,
          AngDocumentSlot *slot)
{
  g_autoptr (AngDocuments) documents = ang_documents_new (facts, COHORT);

  ang_documents_get_slot (documents, ang_facts_get (facts, &ang_requirement_entity, requirement),
                          participation != 0 ? ang_facts_get (facts, &ang_participation_entity, participation) : NULL, slot);
}

static void
assert_need (AngFacts        *facts,
             int              requirement,
             int              participation,
             AngDocumentNeed  need)
{
  AngDocumentSlot slot;

  get_slot (facts, requirement, participation, &slot);
  g_assert_cmpint (slot.need, ==, need);
}

static void
assert_day (AngDate     date,
            const char *day)
{
  g_autofree char *text = ang_date_to_iso (date);

  g_assert_cmpstr (text, ==, day);
}

/* Who needs what: by the cohort's country, by the person's status and by the passport. */
static void
test_needs (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-05-01");

  assert_need (facts, PASSPORT, 11, ANG_DOCUMENT_NEED_REQUIRED);
  assert_need (facts, KARPEG, 11, ANG_DOCUMENT_NEED_REQUIRED);
  assert_need (facts, KARPEG, 12, ANG_DOCUMENT_NEED_NO);
  assert_need (facts, PERMIT, 11, ANG_DOCUMENT_NEED_REQUIRED);
  assert_need (facts, PERMIT, 12, ANG_DOCUMENT_NEED_NO);
  assert_need (facts, ARRIVAL, 12, ANG_DOCUMENT_NEED_REQUIRED);
  assert_need (facts, INVITATION, 0, ANG_DOCUMENT_NEED_REQUIRED);

  /* With the ordinary passport no exit permit is needed. */
  fixture_set (facts, &ang_participation_entity, 11, ANG_PARTICIPATION_PASSPORT_ID, 1, -1);
  assert_need (facts, PERMIT, 11, ANG_DOCUMENT_NEED_NO);
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_COUNTRY, "IN", -1);
  assert_need (facts, ARRIVAL, 12, ANG_DOCUMENT_NEED_NO);
  fixture_set (facts, &ang_requirement_entity, PASSPORT, ANG_REQUIREMENT_SCHEME_ID, 9, -1);
  assert_need (facts, PASSPORT, 11, ANG_DOCUMENT_NEED_NO);
  fixture_set (facts, &ang_requirement_entity, KARPEG, ANG_REQUIREMENT_ACTIVE, FALSE, -1);
  assert_need (facts, KARPEG, 11, ANG_DOCUMENT_NEED_NO);

  /* On screens nobody goes abroad. */
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_MODE, ANG_COURSE_MODE_ONLINE, -1);
  assert_need (facts, INVITATION, 0, ANG_DOCUMENT_NEED_NO);
}

static void
test_states (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-06-20");
  AngDocumentSlot slot;

  /* What nobody recorded is missing; a passport in the register is there. */
  get_slot (facts, KARPEG, 11, &slot);
  g_assert_cmpint (slot.state, ==, ANG_DOCUMENT_STATE_MISSING);
  assert_day (slot.due, "2024-06-16");
  g_assert_true (slot.overdue);
  get_slot (facts, PASSPORT, 11, &slot);
  g_assert_cmpint (slot.state, ==, ANG_DOCUMENT_STATE_RECEIVED);
  g_assert_true (slot.derived);
  get_slot (facts, PASSPORT, 12, &slot);
  g_assert_cmpint (slot.state, ==, ANG_DOCUMENT_STATE_MISSING);

  /* A day of its own holds before that of the kind. */
  fixture_add (facts, &ang_document_entity, 40, ANG_DOCUMENT_COHORT_ID, COHORT, ANG_DOCUMENT_PARTICIPATION_ID, 11,
               ANG_DOCUMENT_REQUIREMENT_ID, KARPEG, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_REQUESTED, ANG_DOCUMENT_DUE, "2024-06-25", -1);
  get_slot (facts, KARPEG, 11, &slot);
  g_assert_cmpint (slot.state, ==, ANG_DOCUMENT_STATE_REQUESTED);
  assert_day (slot.due, "2024-06-25");
  g_assert_false (slot.overdue);
  fixture_set (facts, &ang_document_entity, 40, ANG_DOCUMENT_DUE, "2024-06-19", -1);
  get_slot (facts, KARPEG, 11, &slot);
  g_assert_true (slot.overdue);
  fixture_set (facts, &ang_document_entity, 40, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_VERIFIED, -1);
  get_slot (facts, KARPEG, 11, &slot);
  g_assert_false (slot.overdue);
}

static void
test_counts (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-06-20");
  g_autoptr (AngDocuments) documents = NULL;
  AngDocumentCount count;

  fixture_add (facts, &ang_document_entity, 40, ANG_DOCUMENT_COHORT_ID, COHORT, ANG_DOCUMENT_PARTICIPATION_ID, 11,
               ANG_DOCUMENT_REQUIREMENT_ID, ARRIVAL, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_NOT_NEEDED, -1);
  documents = ang_documents_new (facts, COHORT);
  g_assert_cmpuint (ang_documents_list_people (documents)->len, ==, 2);
  g_assert_cmpint (ang_record_get_id (g_ptr_array_index (ang_documents_list_people (documents), 0)), ==, 12);
  g_assert_cmpuint (ang_documents_list (documents, ANG_DOCUMENT_SCOPE_PARTICIPANT)->len, ==, 4);
  g_assert_cmpuint (ang_documents_list (documents, ANG_DOCUMENT_SCOPE_COHORT)->len, ==, 1);
  ang_documents_count_person (documents, ang_facts_get (facts, &ang_participation_entity, 11), &count);
  g_assert_cmpuint (count.needed, ==, 3);
  g_assert_cmpuint (count.there, ==, 1);
  g_assert_cmpuint (count.overdue, ==, 1);
  ang_documents_count_kind (documents, ang_facts_get (facts, &ang_requirement_entity, ARRIVAL), &count);
  g_assert_cmpuint (count.needed, ==, 1);
  assert_day (count.due, "2024-06-29");
  ang_documents_count_scope (documents, ANG_DOCUMENT_SCOPE_PARTICIPANT, &count);
  g_assert_cmpuint (count.needed, ==, 5);
  g_assert_cmpuint (count.there, ==, 1);
}

static AngDue *
find_due (GPtrArray  *dues,
          const char *text)
{
  for (guint i = 0; i < dues->len; i++)
    {
      g_autofree char *said = ang_due_describe (g_ptr_array_index (dues, i), ANG_LANGUAGE_ENGLISH);

      if (g_str_equal (said, text))
        return g_ptr_array_index (dues, i);
    }

  return NULL;
}

/* Counted back from the departure, on from the return; what is recorded for the cohort goes before. */
static void
test_dues (void)
{
  g_autoptr (AngFacts) facts = new_cohort ("2024-06-24");
  g_autoptr (GPtrArray) dues = ang_cohort_dues_compute (facts, COHORT);
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) all = NULL;
  AngDue *due = find_due (dues, "Application at the State Secretariat");

  g_assert_cmpuint (dues->len, ==, 2);
  assert_day (ang_due_get_date (due), "2024-06-23");
  g_assert_true (ang_due_is_overdue (due, ang_date_new (2024, 6, 24)));
  g_assert_false (ang_due_get_overridden (due));
  assert_day (ang_due_get_date (find_due (dues, "Laporan")), "2024-07-20");

  fixture_add (facts, &ang_deadline_entity, 50, ANG_DEADLINE_COHORT_ID, COHORT, ANG_DEADLINE_LEAD_TIME_ID, SETNEG, ANG_DEADLINE_DUE, "2024-06-27", -1);
  fixture_add (facts, &ang_deadline_entity, 51, ANG_DEADLINE_COHORT_ID, COHORT, ANG_DEADLINE_TITLE, "Batik seragam", ANG_DEADLINE_DUE, "2024-06-25",
               ANG_DEADLINE_DONE, "2024-06-20", -1);
  fixture_add (facts, &ang_deadline_entity, 52, ANG_DEADLINE_COHORT_ID, COHORT, ANG_DEADLINE_LEAD_TIME_ID, REPORT, ANG_DEADLINE_DROPPED, TRUE, -1);
  later = ang_cohort_dues_compute (facts, COHORT);
  g_assert_cmpuint (later->len, ==, 2);
  due = find_due (later, "Application at the State Secretariat");
  g_assert_true (ang_due_get_overridden (due));
  g_assert_false (ang_due_is_overdue (due, ang_date_new (2024, 6, 24)));
  g_assert_true (ang_due_get_done (find_due (later, "Batik seragam")));
  all = ang_cohort_deadlines_compute (facts, COHORT);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (ang_due_get_dropped (find_due (all, "Laporan")));
}

/* Of what is over nobody is reminded. */
static void
test_past (void)
{
  g_autoptr (AngFacts) facts = new_cohort ("2024-08-01");
  g_autoptr (AngFacts) much_later = new_cohort ("2025-08-01");
  g_autoptr (GPtrArray) dues = NULL;
  g_autoptr (GPtrArray) forgotten = NULL;
  g_autoptr (GPtrArray) reported = NULL;

  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_COMPLETED, -1);
  dues = ang_cohort_dues_compute (facts, COHORT);
  g_assert_cmpuint (dues->len, ==, 1);
  g_assert_nonnull (find_due (dues, "Laporan"));
  fixture_set (much_later, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_COMPLETED, -1);
  forgotten = ang_cohort_dues_compute (much_later, COHORT);
  g_assert_cmpuint (forgotten->len, ==, 0);
  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_REPORTED, -1);
  reported = ang_cohort_dues_compute (facts, COHORT);
  g_assert_cmpuint (reported->len, ==, 0);
}

/* What is missing is told by kind, with the first of its days. */
static void
test_document_dues (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-06-10");
  g_autoptr (GPtrArray) dues = ang_cohort_dues_compute (facts, COHORT);
  AngDue *due = find_due (dues, "karpeg: missing 1 of 1");

  g_assert_nonnull (due);
  assert_day (ang_due_get_date (due), "2024-06-16");
  g_assert_nonnull (find_due (dues, "sgac: missing 2 of 2"));
  /* Without a day nobody can be late. */
  g_assert_null (find_due (dues, "undangan is missing"));
}

/* A cohort whose dates are not known yet has deadlines without a day. */
static void
test_without_dates (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-06-10");
  g_autoptr (GPtrArray) dues = NULL;
  g_autoptr (GPtrArray) all = NULL;

  fixture_set (facts, &ang_cohort_entity, COHORT, ANG_COHORT_DEPART_DATE, "2024-06", ANG_COHORT_COURSE_START, (char *) NULL, -1);
  dues = ang_cohort_dues_compute (facts, COHORT);
  g_assert_null (find_due (dues, "Application at the State Secretariat"));
  all = ang_cohort_deadlines_compute (facts, COHORT);
  g_assert_false (ang_date_is_known (ang_due_get_date (find_due (all, "Application at the State Secretariat"))));
}

static gboolean
has_finding (AngFacts   *facts,
             const char *key,
             const char *text)
{
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *said = ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH);

      g_test_message ("%s: %s", ang_finding_get_key (finding), said);
      if (g_str_equal (ang_finding_get_key (finding), key) && g_str_equal (said, text))
        return TRUE;
    }

  return FALSE;
}

/* What is late, and what will be soon, is a finding with a key that stays. */
static void
test_findings (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-06-24");
  g_autoptr (AngFacts) soon = new_requirements ("2024-06-15");

  g_assert_true (has_finding (facts, "lead-time:1:0:setneg", "Application at the State Secretariat; it was due on 23 June 2024."));
  g_assert_true (has_finding (facts, "documents:1:0:requirement-32", "karpeg: missing 1 of 1; it was due on 16 June 2024."));
  g_assert_true (has_finding (soon, "documents:1:0:requirement-32", "karpeg: missing 1 of 1; it is due on 16 June 2024."));
  fixture_add (facts, &ang_deadline_entity, 50, ANG_DEADLINE_COHORT_ID, COHORT, ANG_DEADLINE_LEAD_TIME_ID, SETNEG, ANG_DEADLINE_DONE, "2024-06-20", -1);
  g_assert_false (has_finding (facts, "lead-time:1:0:setneg", "Application at the State Secretariat; it was due on 23 June 2024."));
  fixture_set (soon, &ang_cohort_entity, COHORT, ANG_COHORT_STATE, ANG_COHORT_STATE_DEPARTED, -1);
  g_assert_false (has_finding (soon, "documents:1:0:requirement-32", "karpeg: missing 1 of 1; it is due on 16 June 2024."));
}

/* Everybody who goes abroad needs a passport that lasts, chosen or the longest, in his own name. */
static void
test_passports (void)
{
  g_autoptr (AngFacts) facts = new_requirements ("2024-05-01");

  fixture_add (facts, &ang_person_entity, 111, ANG_PERSON_NAME, "Rahma", ANG_PERSON_PASSPORT_NAME, "RAHMA", -1);
  fixture_add (facts, &ang_person_entity, 112, ANG_PERSON_NAME, "Togar", ANG_PERSON_PASSPORT_NAME, "TOGAR SITUMORANG", -1);
  g_assert_true (has_finding (facts, "passport:1:112:", "Togar: no passport is recorded."));
  g_assert_true (has_finding (facts, "passport-name:1:112:",
                              "Togar: in the passport the name is TOGAR SITUMORANG; use it for tickets and visas."));
  g_assert_false (has_finding (facts, "passport:1:111:", "Rahma: the passport is not valid for 6 months from the start and from the return."));
  fixture_set (facts, &ang_participation_entity, 11, ANG_PARTICIPATION_PASSPORT_ID, 1, -1);
  fixture_set (facts, &ang_passport_entity, 1, ANG_PASSPORT_EXPIRY_DATE, "2025-01-05", -1);
  g_assert_true (has_finding (facts, "passport:1:111:", "Rahma: the passport is not valid for 6 months from the start and from the return."));
  fixture_set (facts, &ang_passport_entity, 1, ANG_PASSPORT_EXPIRY_DATE, "2025-01-06", -1);
  g_assert_false (has_finding (facts, "passport:1:111:", "Rahma: the passport is not valid for 6 months from the start and from the return."));

  /* In a register without kinds of documents, nobody said that passports are kept there. */
  fixture_set (facts, &ang_requirement_entity, PASSPORT, ANG_REQUIREMENT_ACTIVE, FALSE, -1);
  g_assert_false (has_finding (facts, "passport:1:112:", "Togar: no passport is recorded."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/needs", test_needs);
  g_test_add_func ("/documents/states", test_states);
  g_test_add_func ("/documents/counts", test_counts);
  g_test_add_func ("/documents/dues", test_document_dues);
  g_test_add_func ("/documents/findings", test_findings);
  g_test_add_func ("/documents/passports", test_passports);
  g_test_add_func ("/dues/days", test_dues);
  g_test_add_func ("/dues/past", test_past);
  g_test_add_func ("/dues/without-dates", test_without_dates);

  return g_test_run ();
}
