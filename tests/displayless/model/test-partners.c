#include "config.h"

#include "ang-agreement.h"
#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-engagement.h"
#include "ang-partner-dues.h"
#include "ang-register-findings.h"
#include "ang-scheme-usage.h"
#include "ang-scheme.h"
#include "fixture-records.h"

/* What is said, key by key; today is that of the fixture. */
static void
assert_said (AngFacts   *facts,
             const char *expected)
{
  g_autoptr (GPtrArray) findings = ang_register_findings_compute (facts);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH);

      g_assert_nonnull (ang_finding_get_cause (finding, NULL, NULL));
      g_string_append_printf (said, "%s%s", said->len > 0 ? "\n" : "", text);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static char *
dup_day (AngFacts *facts,
         int       days)
{
  return ang_date_to_iso (ang_date_add_days (ang_facts_get_today (facts), days));
}

static void
test_agreements (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autofree char *soon = dup_day (facts, 30);
  g_autofree char *past = dup_day (facts, -1);
  g_autofree char *far = dup_day (facts, 400);
  g_autofree char *soon_text = ang_date_format (ang_date_add_days (ang_facts_get_today (facts), 30), ANG_LANGUAGE_ENGLISH, ANG_DATE_STYLE_LONG);
  g_autofree char *past_text = ang_date_format (ang_date_add_days (ang_facts_get_today (facts), -1), ANG_LANGUAGE_ENGLISH, ANG_DATE_STYLE_LONG);
  g_autofree char *ends = g_strdup_printf ("The agreement “LoI” with MFA ends on %s: it is time for the next one.", soon_text);
  g_autofree char *ended = g_strdup_printf ("The agreement “LoI” with MFA ended on %s, and no other is recorded.", past_text);
  g_autoptr (GPtrArray) dues = NULL;

  fixture_add (facts, &ang_agreement_entity, 1, ANG_AGREEMENT_PARTNER_ID, 1, ANG_AGREEMENT_KIND, ANG_AGREEMENT_KIND_LOI, ANG_AGREEMENT_TITLE, "LoI",
               ANG_AGREEMENT_PARTNER_NAME, "MFA", ANG_AGREEMENT_VALID_TO, far, -1);
  assert_said (facts, "");
  fixture_set (facts, &ang_agreement_entity, 1, ANG_AGREEMENT_VALID_TO, soon, -1);
  assert_said (facts, ends);
  fixture_set (facts, &ang_agreement_entity, 1, ANG_AGREEMENT_VALID_TO, past, -1);
  assert_said (facts, ended);
  dues = ang_partner_dues_compute (facts);
  g_assert_cmpuint (dues->len, ==, 1);
  g_assert_cmpint (ang_due_get_kind (g_ptr_array_index (dues, 0)), ==, ANG_DUE_KIND_EXPIRY);

  /* Another one has taken its place. */
  fixture_add (facts, &ang_agreement_entity, 2, ANG_AGREEMENT_PARTNER_ID, 1, ANG_AGREEMENT_KIND, ANG_AGREEMENT_KIND_LOI, ANG_AGREEMENT_TITLE, "LoI 2",
               ANG_AGREEMENT_PARTNER_NAME, "MFA", ANG_AGREEMENT_VALID_TO, far, -1);
  assert_said (facts, "");
}

static void
test_next_steps (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autofree char *past = dup_day (facts, -1);
  g_autofree char *text = ang_date_format (ang_date_add_days (ang_facts_get_today (facts), -1), ANG_LANGUAGE_ENGLISH, ANG_DATE_STYLE_LONG);
  g_autofree char *expected = g_strdup_printf ("Consulate: “Send the list” was due on %s.", text);
  g_autoptr (GPtrArray) dues = NULL;
  g_autofree char *due = NULL;

  fixture_add (facts, &ang_engagement_entity, 1, ANG_ENGAGEMENT_PARTNER_ID, 1, ANG_ENGAGEMENT_TOPIC, "PAUD",
               ANG_ENGAGEMENT_PARTNER_NAME, "Consulate", ANG_ENGAGEMENT_NEXT_STEP, "Send the list", -1);
  assert_said (facts, "");
  fixture_set (facts, &ang_engagement_entity, 1, ANG_ENGAGEMENT_DUE, past, -1);
  assert_said (facts, expected);
  dues = ang_partner_dues_compute (facts);
  g_assert_cmpuint (dues->len, ==, 1);
  due = ang_due_describe (g_ptr_array_index (dues, 0), ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (due, ==, "Consulate: Send the list");
  g_assert_true (ang_due_is_overdue (g_ptr_array_index (dues, 0), ang_facts_get_today (facts)));
  fixture_set (facts, &ang_engagement_entity, 1, ANG_ENGAGEMENT_DONE, past, -1);
  assert_said (facts, "");
}

static void
test_quota (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GArray) usage = NULL;
  const AngSchemeUsage *year;

  fixture_add (facts, &ang_scheme_entity, 1, ANG_SCHEME_ABBREV, "GTA", ANG_SCHEME_SCHEME_QUOTA, 150, -1);
  fixture_add (facts, &ang_cohort_entity, 1, ANG_COHORT_SCHEME_ID, 1, ANG_COHORT_YEAR, 2022, ANG_COHORT_STATE, ANG_COHORT_STATE_REPORTED,
               ANG_COHORT_PARTICIPANTS, 112, -1);
  fixture_add (facts, &ang_cohort_entity, 2, ANG_COHORT_SCHEME_ID, 1, ANG_COHORT_YEAR, 2023, ANG_COHORT_STATE, ANG_COHORT_STATE_PLANNED,
               ANG_COHORT_PARTICIPANTS, 3, ANG_COHORT_QUOTA, 30, -1);
  fixture_add (facts, &ang_cohort_entity, 3, ANG_COHORT_SCHEME_ID, 1, ANG_COHORT_YEAR, 2023, ANG_COHORT_STATE, ANG_COHORT_STATE_CANCELLED,
               ANG_COHORT_PARTICIPANTS, 9, -1);
  assert_said (facts, "");

  usage = ang_scheme_usage_compute (ang_facts_list_all (facts, &ang_cohort_entity));
  g_assert_cmpuint (usage->len, ==, 3);
  year = &g_array_index (usage, AngSchemeUsage, 0);
  g_assert_cmpint (year->used, ==, 112);
  g_assert_cmpint (year->reserved, ==, 30);
  g_assert_cmpuint (year->cohorts, ==, 2);
  g_assert_cmpint (g_array_index (usage, AngSchemeUsage, 1).year, ==, 2023);

  fixture_set (facts, &ang_scheme_entity, 1, ANG_SCHEME_SCHEME_QUOTA, 120, -1);
  assert_said (facts, "GTA: 112 places used and 30 reserved, for a quota of 120 in all.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/partners/agreements", test_agreements);
  g_test_add_func ("/partners/next-steps", test_next_steps);
  g_test_add_func ("/partners/quota", test_quota);

  return g_test_run ();
}
