#include "ang-choices.h"
#include "ang-eligibility.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-passport.h"
#include "fixture-records.h"

#define SCHEME 1
#define PERSON 2

/* A field and what to put in it: a text, or a number where there is no text. */
typedef struct
{
  guint field;
  const char *text;
  int number;
} Value;

typedef struct
{
  const char *name;
  Value scheme[3];
  Value person[4];
  AngEligibilityRule rule;
  AngVerdict verdict;
  const char *sentence;
} Case;

#define TEXT(field, text) { field, text, 0 }
#define NUMBER(field, number) { field, NULL, number }

static const Case cases[] = {
  { "min-age/met", { NUMBER (ANG_SCHEME_MIN_AGE, 25) }, { TEXT (ANG_PERSON_BIRTH_DATE, "2000-10-30") },
    ANG_ELIGIBILITY_RULE_MIN_AGE, ANG_VERDICT_PASS,
    "Rahma: 25 years old at the start of the course; the scheme takes people from 25." },
  { "min-age/a-day-short", { NUMBER (ANG_SCHEME_MIN_AGE, 25) }, { TEXT (ANG_PERSON_BIRTH_DATE, "2000-10-31") },
    ANG_ELIGIBILITY_RULE_MIN_AGE, ANG_VERDICT_FAIL,
    "Rahma: 24 years old at the start of the course; the scheme takes people from 25." },
  { "max-age/met", { NUMBER (ANG_SCHEME_MAX_AGE, 45) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1979-10-31") },
    ANG_ELIGIBILITY_RULE_MAX_AGE, ANG_VERDICT_PASS, NULL },
  { "max-age/birthday", { NUMBER (ANG_SCHEME_MAX_AGE, 45) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1979-10-30") },
    ANG_ELIGIBILITY_RULE_MAX_AGE, ANG_VERDICT_FAIL,
    "Rahma: 46 years old at the start of the course; the scheme takes people up to 45." },
  { "max-age/unknown", { NUMBER (ANG_SCHEME_MAX_AGE, 45) }, { { 0 } },
    ANG_ELIGIBILITY_RULE_MAX_AGE, ANG_VERDICT_WARN, "Rahma: the age cannot be checked, there is no birth date." },
  { "max-age/year-enough", { NUMBER (ANG_SCHEME_MAX_AGE, 45) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1985") },
    ANG_ELIGIBILITY_RULE_MAX_AGE, ANG_VERDICT_PASS, NULL },
  { "max-age/year-not-enough", { NUMBER (ANG_SCHEME_MAX_AGE, 45) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1979") },
    ANG_ELIGIBILITY_RULE_MAX_AGE, ANG_VERDICT_WARN,
    "Rahma: the age cannot be checked, the birth date is not known to the day." },
  { "education/equal-standing", { TEXT (ANG_SCHEME_MIN_EDUCATION, "40") }, { TEXT (ANG_PERSON_EDUCATION_CODE, "35") },
    ANG_ELIGIBILITY_RULE_EDUCATION, ANG_VERDICT_PASS, "Rahma: education Diploma 4; the scheme asks for at least Bachelor." },
  { "education/lower", { TEXT (ANG_SCHEME_MIN_EDUCATION, "40") }, { TEXT (ANG_PERSON_EDUCATION_CODE, "15") },
    ANG_ELIGIBILITY_RULE_EDUCATION, ANG_VERDICT_FAIL, NULL },
  { "education/unknown", { TEXT (ANG_SCHEME_MIN_EDUCATION, "40") }, { { 0 } },
    ANG_ELIGIBILITY_RULE_EDUCATION, ANG_VERDICT_WARN, "Rahma: the education is not known." },
  { "service/unknown", { NUMBER (ANG_SCHEME_MIN_SERVICE_YEARS, 3) }, { { 0 } },
    ANG_ELIGIBILITY_RULE_SERVICE, ANG_VERDICT_WARN, "Rahma: the begin of service is not known." },
  { "english/met", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "TOEFL ITP"), NUMBER (ANG_SCHEME_ENGLISH_MIN_SCORE, 450) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "toefl-itp"), NUMBER (ANG_PERSON_ENGLISH_SCORE, 450) },
    ANG_ELIGIBILITY_RULE_ENGLISH, ANG_VERDICT_PASS, "Rahma: toefl-itp 450; the scheme asks for at least 450." },
  { "english/lower", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "TOEFL ITP"), NUMBER (ANG_SCHEME_ENGLISH_MIN_SCORE, 450) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "TOEFL ITP"), NUMBER (ANG_PERSON_ENGLISH_SCORE, 449) },
    ANG_ELIGIBILITY_RULE_ENGLISH, ANG_VERDICT_FAIL, NULL },
  { "english/other-test", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "TOEFL ITP"), NUMBER (ANG_SCHEME_ENGLISH_MIN_SCORE, 450) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "IELTS"), NUMBER (ANG_PERSON_ENGLISH_SCORE, 7) },
    ANG_ELIGIBILITY_RULE_ENGLISH, ANG_VERDICT_WARN,
    "Rahma: the result of IELTS cannot be compared; the scheme asks for TOEFL ITP, at least 450." },
  { "english/none", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "TOEFL ITP"), NUMBER (ANG_SCHEME_ENGLISH_MIN_SCORE, 450) }, { { 0 } },
    ANG_ELIGIBILITY_RULE_ENGLISH, ANG_VERDICT_WARN,
    "Rahma: no English test is recorded; the scheme asks for TOEFL ITP, at least 450." },
  { "english/no-score", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "TOEFL ITP"), NUMBER (ANG_SCHEME_ENGLISH_MIN_SCORE, 450) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "TOEFL ITP") }, ANG_ELIGIBILITY_RULE_ENGLISH, ANG_VERDICT_WARN, NULL },
  { "english-age/met", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "IELTS"), NUMBER (ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS, 24) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "IELTS"), TEXT (ANG_PERSON_ENGLISH_DATE, "2023-10-30") },
    ANG_ELIGIBILITY_RULE_ENGLISH_AGE, ANG_VERDICT_PASS, NULL },
  { "english-age/too-old", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "IELTS"), NUMBER (ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS, 24) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "IELTS"), TEXT (ANG_PERSON_ENGLISH_DATE, "2023-10-29") },
    ANG_ELIGIBILITY_RULE_ENGLISH_AGE, ANG_VERDICT_FAIL,
    "Rahma: English test of 29 October 2023; the scheme takes results of the last 24 months." },
  { "english-age/unknown", { TEXT (ANG_SCHEME_ENGLISH_TYPE, "IELTS"), NUMBER (ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS, 24) },
    { TEXT (ANG_PERSON_ENGLISH_TYPE, "IELTS") }, ANG_ELIGIBILITY_RULE_ENGLISH_AGE, ANG_VERDICT_WARN, NULL },
  { "status/met", { TEXT (ANG_SCHEME_ALLOWED_STATUSES, "PNS;CPNS;PPPK_PW") },
    { NUMBER (ANG_PERSON_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME) },
    ANG_ELIGIBILITY_RULE_STATUS, ANG_VERDICT_PASS, "Rahma: Part-time PPPK; the scheme takes PNS, CPNS, Part-time PPPK." },
  { "status/other", { TEXT (ANG_SCHEME_ALLOWED_STATUSES, "pns, cpns") },
    { NUMBER (ANG_PERSON_EMP_STATUS, ANG_EMPLOYMENT_STATUS_NON_ASN) },
    ANG_ELIGIBILITY_RULE_STATUS, ANG_VERDICT_FAIL, "Rahma: Non-ASN; the scheme takes PNS, CPNS." },
  { "status/unknown", { TEXT (ANG_SCHEME_ALLOWED_STATUSES, "PNS") }, { { 0 } },
    ANG_ELIGIBILITY_RULE_STATUS, ANG_VERDICT_WARN, NULL },
  { "min-rank/met", { TEXT (ANG_SCHEME_MIN_RANK, "33") }, { TEXT (ANG_PERSON_RANK_CODE, "33") },
    ANG_ELIGIBILITY_RULE_MIN_RANK, ANG_VERDICT_PASS, "Rahma: rank Penata (III/c); the scheme asks for at least Penata (III/c)." },
  { "min-rank/lower", { TEXT (ANG_SCHEME_MIN_RANK, "33") }, { TEXT (ANG_PERSON_RANK_CODE, "32") },
    ANG_ELIGIBILITY_RULE_MIN_RANK, ANG_VERDICT_FAIL, NULL },
  { "max-rank/higher", { TEXT (ANG_SCHEME_MAX_RANK, "34") }, { TEXT (ANG_PERSON_RANK_CODE, "41") },
    ANG_ELIGIBILITY_RULE_MAX_RANK, ANG_VERDICT_FAIL, NULL },
  { "min-rank/pppk", { TEXT (ANG_SCHEME_MIN_RANK, "33") }, { TEXT (ANG_PERSON_RANK_CODE, "P09") },
    ANG_ELIGIBILITY_RULE_MIN_RANK, ANG_VERDICT_WARN, NULL },
  { "min-rank/unknown", { TEXT (ANG_SCHEME_MIN_RANK, "33") }, { { 0 } },
    ANG_ELIGIBILITY_RULE_MIN_RANK, ANG_VERDICT_WARN, "Rahma: the rank is not known." },
  { "once/never", { NUMBER (ANG_SCHEME_ONCE, 1) }, { { 0 } },
    ANG_ELIGIBILITY_RULE_ONCE, ANG_VERDICT_PASS, "Rahma has not been in this scheme before." },
  { "cooling-off/never", { NUMBER (ANG_SCHEME_COOLING_OFF_YEARS, 2) }, { { 0 } },
    ANG_ELIGIBILITY_RULE_COOLING_OFF, ANG_VERDICT_PASS, NULL },
  { "retirement/met", { NUMBER (ANG_SCHEME_RETIREMENT_YEARS, 5) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1972-10-30") },
    ANG_ELIGIBILITY_RULE_RETIREMENT, ANG_VERDICT_PASS, NULL },
  { "retirement/too-late", { NUMBER (ANG_SCHEME_RETIREMENT_YEARS, 5) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1971-10-30") },
    ANG_ELIGIBILITY_RULE_RETIREMENT, ANG_VERDICT_FAIL,
    "Rahma: 58 years old, the age of retirement, on 30 October 2029; the scheme asks for 5 years from the start of the course until then." },
  { "retirement/a-day-too-late", { NUMBER (ANG_SCHEME_RETIREMENT_YEARS, 5) }, { TEXT (ANG_PERSON_BIRTH_DATE, "1972-10-29") },
    ANG_ELIGIBILITY_RULE_RETIREMENT, ANG_VERDICT_FAIL, NULL },
  { "retirement/senior", { NUMBER (ANG_SCHEME_RETIREMENT_YEARS, 5) },
    { TEXT (ANG_PERSON_BIRTH_DATE, "1971-10-30"), NUMBER (ANG_PERSON_POST_KIND, ANG_POST_KIND_JPT_PRATAMA) },
    ANG_ELIGIBILITY_RULE_RETIREMENT, ANG_VERDICT_PASS, NULL },
  { "retirement/unknown", { NUMBER (ANG_SCHEME_RETIREMENT_YEARS, 5) }, { { 0 } },
    ANG_ELIGIBILITY_RULE_RETIREMENT, ANG_VERDICT_WARN, NULL },
};

static void
put (AngRecord   *record,
     const Value *values,
     guint        n_values)
{
  for (guint i = 0; i < n_values && values[i].field != 0; i++)
    {
      AngFieldType type = ang_record_get_entity (record)->fields[values[i].field].type;

      if (values[i].text != NULL)
        ang_record_set_text (record, values[i].field, values[i].text);
      else if (type == ANG_FIELD_REAL)
        ang_record_set_real (record, values[i].field, values[i].number);
      else
        ang_record_set_integer (record, values[i].field, values[i].number);
    }
}

static AngFacts *
new_facts (void)
{
  AngFacts *facts = fixture_new ();

  fixture_add (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_ABBREV, "SCP", -1);
  fixture_add (facts, &ang_person_entity, PERSON, ANG_PERSON_NAME, "Rahma", ANG_PERSON_FULL_NAME, "Rahma", -1);

  return facts;
}

static GPtrArray *
check (AngFacts *facts)
{
  return ang_eligibility_check (facts, ang_facts_get (facts, &ang_scheme_entity, SCHEME),
                                ang_facts_get (facts, &ang_person_entity, PERSON), NULL, ang_date_new (2025, 10, 30));
}

static AngEligibility *
find (GPtrArray          *results,
      AngEligibilityRule  rule)
{
  for (guint i = 0; i < results->len; i++)
    {
      AngEligibility *result = g_ptr_array_index (results, i);

      if (result->rule == rule)
        return result;
    }

  g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AngFacts) facts = new_facts ();
  g_autoptr (GPtrArray) results = NULL;
  g_autofree char *sentence = NULL;
  AngEligibility *result;

  put (ang_facts_get (facts, &ang_scheme_entity, SCHEME), test->scheme, G_N_ELEMENTS (test->scheme));
  put (ang_facts_get (facts, &ang_person_entity, PERSON), test->person, G_N_ELEMENTS (test->person));
  results = check (facts);
  result = find (results, test->rule);

  g_assert_cmpint (result->verdict, ==, test->verdict);
  sentence = ang_sentence_format (result->sentence, ANG_LANGUAGE_ENGLISH);
  g_assert_null (strchr (sentence, '{'));
  if (test->sentence != NULL)
    g_assert_cmpstr (sentence, ==, test->sentence);
}

static void
test_no_rules (void)
{
  g_autoptr (AngFacts) facts = new_facts ();
  g_autoptr (GPtrArray) results = check (facts);

  g_assert_cmpuint (results->len, ==, 0);
}

static void
assert_verdict (AngFacts           *facts,
                AngEligibilityRule  rule,
                AngVerdict          verdict)
{
  g_autoptr (GPtrArray) results = check (facts);
  AngEligibility *result = find (results, rule);

  g_assert_cmpint (result->verdict, ==, verdict);
}

static void
test_service (void)
{
  g_autoptr (AngFacts) facts = new_facts ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_MIN_SERVICE_YEARS, 3, -1);
  fixture_add (facts, &ang_employment_entity, 10, ANG_EMPLOYMENT_PERSON_ID, PERSON, ANG_EMPLOYMENT_SINCE, "2022-11-01", -1);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_SERVICE, ANG_VERDICT_FAIL);

  /* The number of a PNS appointed in October 2022 goes before the employment that is recorded. */
  fixture_add (facts, &ang_identifier_entity, 11, ANG_IDENTIFIER_PERSON_ID, PERSON, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP,
               ANG_IDENTIFIER_VALUE, "199505122022102001", -1);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_SERVICE, ANG_VERDICT_PASS);
}

static void
add_trip (AngFacts   *facts,
          int         id,
          const char *scheme,
          const char *country,
          const char *start,
          int         state)
{
  fixture_add (facts, &ang_cohort_entity, id, ANG_COHORT_COUNTRY, country, -1);
  fixture_add (facts, &ang_participation_entity, id + 1000, ANG_PARTICIPATION_PERSON_ID, PERSON, ANG_PARTICIPATION_COHORT_ID, id,
               ANG_PARTICIPATION_STATE, state, ANG_PARTICIPATION_COHORT_SCHEME, scheme, ANG_PARTICIPATION_COHORT_CODE, "X-1",
               ANG_PARTICIPATION_COHORT_START, start, -1);
}

static void
test_once (void)
{
  g_autoptr (AngFacts) facts = new_facts ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_ONCE, 1, ANG_SCHEME_REPEAT_WITHIN_YEARS, 5, -1);
  add_trip (facts, 20, "ITEC", "IN", "2019-01-01", ANG_PARTICIPATION_STATE_COMPLETED);
  add_trip (facts, 21, "SCP", "SG", "2019-01-01", ANG_PARTICIPATION_STATE_WITHDRAWN);
  add_trip (facts, 22, "SCP", "SG", "2026-01-01", ANG_PARTICIPATION_STATE_COMPLETED);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_ONCE, ANG_VERDICT_PASS);

  add_trip (facts, 23, "SCP", "SG", "2009", ANG_PARTICIPATION_STATE_DEPARTED);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_ONCE, ANG_VERDICT_FAIL);
}

static void
test_repeat (void)
{
  g_autoptr (AngFacts) facts = new_facts ();
  g_autoptr (GPtrArray) results = NULL;
  g_autofree char *sentence = NULL;

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_REPEAT_WITHIN_YEARS, 2, -1);
  add_trip (facts, 20, "SCP", "SG", "2023-10-30", ANG_PARTICIPATION_STATE_COMPLETED);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_REPEAT, ANG_VERDICT_PASS);

  add_trip (facts, 21, "SCP", "SG", "2023-10-31", ANG_PARTICIPATION_STATE_COMPLETED);
  results = check (facts);
  sentence = ang_sentence_format (find (results, ANG_ELIGIBILITY_RULE_REPEAT)->sentence, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (sentence, ==, "Rahma has been in this scheme, in X-1 (31 October 2023); it asks for 2 years in between.");
}

static void
test_cooling_off (void)
{
  g_autoptr (AngFacts) facts = new_facts ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_COOLING_OFF_YEARS, 2, -1);
  add_trip (facts, 20, "GTA", "ID", "2025-01-01", ANG_PARTICIPATION_STATE_COMPLETED);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_COOLING_OFF, ANG_VERDICT_PASS);
  add_trip (facts, 21, "ITEC", "IN", "2024-01-01", ANG_PARTICIPATION_STATE_COMPLETED);
  assert_verdict (facts, ANG_ELIGIBILITY_RULE_COOLING_OFF, ANG_VERDICT_FAIL);
}

/* The row in the cohort in question is no earlier training, and its snapshot counts. */
static void
test_participation (void)
{
  g_autoptr (AngFacts) facts = new_facts ();
  g_autoptr (GPtrArray) results = NULL;
  AngRecord *row;

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_ONCE, 1, ANG_SCHEME_MIN_RANK, "33", -1);
  fixture_set (facts, &ang_person_entity, PERSON, ANG_PERSON_RANK_CODE, "33", -1);
  add_trip (facts, 20, "SCP", "SG", "2025-10-29", ANG_PARTICIPATION_STATE_DEPARTED);
  row = ang_facts_get (facts, &ang_participation_entity, 1020);
  ang_record_set_text (row, ANG_PARTICIPATION_RANK_CODE, "31");

  results = ang_eligibility_check (facts, ang_facts_get (facts, &ang_scheme_entity, SCHEME),
                                   ang_facts_get (facts, &ang_person_entity, PERSON), ANG_PARTICIPATION (row),
                                   ang_date_new (2025, 10, 30));
  g_assert_cmpint (find (results, ANG_ELIGIBILITY_RULE_ONCE)->verdict, ==, ANG_VERDICT_PASS);
  g_assert_cmpint (find (results, ANG_ELIGIBILITY_RULE_MIN_RANK)->verdict, ==, ANG_VERDICT_FAIL);
}

static void
assert_passport (AngFacts   *facts,
                 AngVerdict  verdict,
                 const char *expected)
{
  AngParticipation *row = ang_facts_get (facts, &ang_participation_entity, 1020);
  g_autoptr (GPtrArray) results = ang_eligibility_check (facts, ang_facts_get (facts, &ang_scheme_entity, SCHEME),
                                                         ang_facts_get (facts, &ang_person_entity, PERSON), row,
                                                         ang_date_new (2025, 10, 30));
  AngEligibility *result = find (results, ANG_ELIGIBILITY_RULE_PASSPORT);
  g_autofree char *sentence = ang_sentence_format (result->sentence, ANG_LANGUAGE_ENGLISH);

  g_assert_cmpint (result->verdict, ==, verdict);
  g_assert_cmpstr (sentence, ==, expected);
  g_assert_true (result->entity == &ang_passport_entity);
}

/* The longest one counts, from the later of start and return; neither numbers nor dates are told. */
static void
test_passport (void)
{
  g_autoptr (AngFacts) facts = new_facts ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_PASSPORT_MIN_MONTHS, 6, ANG_SCHEME_COUNTRY, "SG", -1);
  assert_passport (facts, ANG_VERDICT_WARN,
                   "Rahma: no passport is recorded; the scheme asks for 6 months of validity from the start and from the return.");
  fixture_add (facts, &ang_passport_entity, 30, ANG_PASSPORT_PERSON_ID, PERSON, ANG_PASSPORT_NUMBER, "X0000001", -1);
  assert_passport (facts, ANG_VERDICT_WARN,
                   "Rahma: the passport’s expiry is not known; the scheme asks for 6 months of validity from the start and from the return.");
  fixture_add (facts, &ang_passport_entity, 31, ANG_PASSPORT_PERSON_ID, PERSON, ANG_PASSPORT_EXPIRY_DATE, "2026-04-29", -1);
  assert_passport (facts, ANG_VERDICT_FAIL,
                   "Rahma: no passport is valid for 6 months from the start and from the return, as the scheme asks.");
  fixture_add (facts, &ang_passport_entity, 32, ANG_PASSPORT_PERSON_ID, PERSON, ANG_PASSPORT_EXPIRY_DATE, "2026-04-30", -1);
  assert_passport (facts, ANG_VERDICT_PASS,
                   "Rahma: a passport is valid for 6 months from the start and from the return, as the scheme asks.");

  add_trip (facts, 20, "SCP", "SG", "2025-10-30", ANG_PARTICIPATION_STATE_ACCEPTED);
  fixture_set (facts, &ang_cohort_entity, 20, ANG_COHORT_RETURN_DATE, "2025-11-08", -1);
  assert_passport (facts, ANG_VERDICT_FAIL,
                   "Rahma: no passport is valid for 6 months from the start and from the return, as the scheme asks.");
  fixture_add (facts, &ang_passport_entity, 33, ANG_PASSPORT_PERSON_ID, PERSON, ANG_PASSPORT_EXPIRY_DATE, "2026-05-08", -1);
  assert_passport (facts, ANG_VERDICT_PASS,
                   "Rahma: a passport is valid for 6 months from the start and from the return, as the scheme asks.");
}

static void
assert_no_passport_rule (AngFacts *facts)
{
  g_autoptr (GPtrArray) results = ang_eligibility_check (facts, ang_facts_get (facts, &ang_scheme_entity, SCHEME),
                                                         ang_facts_get (facts, &ang_person_entity, PERSON),
                                                         ang_facts_get (facts, &ang_participation_entity, 1020),
                                                         ang_date_new (2025, 10, 30));

  g_assert_cmpuint (results->len, ==, 0);
}

static void
test_passport_at_home (void)
{
  g_autoptr (AngFacts) facts = new_facts ();

  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_COUNTRY, "SG", -1);
  assert_no_passport_rule (facts);
  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_PASSPORT_MIN_MONTHS, 6, ANG_SCHEME_COUNTRY, "ID", -1);
  assert_no_passport_rule (facts);
  fixture_set (facts, &ang_scheme_entity, SCHEME, ANG_SCHEME_COUNTRY, "SG", -1);
  add_trip (facts, 20, "SCP", "ID", "2025-10-30", ANG_PARTICIPATION_STATE_ACCEPTED);
  assert_no_passport_rule (facts);
  fixture_set (facts, &ang_cohort_entity, 20, ANG_COHORT_COUNTRY, "SG", ANG_COHORT_MODE, ANG_COURSE_MODE_ONLINE, -1);
  assert_no_passport_rule (facts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/eligibility/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/eligibility/no-rules", test_no_rules);
  g_test_add_func ("/eligibility/service", test_service);
  g_test_add_func ("/eligibility/once", test_once);
  g_test_add_func ("/eligibility/repeat", test_repeat);
  g_test_add_func ("/eligibility/cooling-off", test_cooling_off);
  g_test_add_func ("/eligibility/participation", test_participation);
  g_test_add_func ("/eligibility/passport", test_passport);
  g_test_add_func ("/eligibility/passport-at-home", test_passport_at_home);
  return g_test_run ();
}
