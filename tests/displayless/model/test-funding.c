#include "config.h"

#include "ang-choices.h"
#include "ang-cohort-funding.h"
#include "ang-funding.h"
#include "fixture-records.h"

#define ADD(facts, id, ...) fixture_add (facts, &ang_cohort_funding_entity, id, __VA_ARGS__)

static GPtrArray *
list (AngFacts *facts)
{
  return ang_facts_list_all (facts, &ang_cohort_funding_entity);
}

static void
test_words (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autofree char *none = ang_funding_dup_words (list (facts), "MFA", ANG_LANGUAGE_ENGLISH);
  g_autofree char *part = NULL;
  g_autofree char *all = NULL;
  g_autofree char *mixed = NULL;

  g_assert_cmpstr (none, ==, "");
  ADD (facts, 1, ANG_COHORT_FUNDING_COMPONENT, ANG_FUNDING_COMPONENT_TICKET, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER, -1);
  part = ang_funding_dup_words (list (facts), "MFA", ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (part, ==, "MFA: Tickets");
  ADD (facts, 2, ANG_COHORT_FUNDING_COMPONENT, ANG_FUNDING_COMPONENT_LODGING, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER, -1);
  ADD (facts, 3, ANG_COHORT_FUNDING_COMPONENT, ANG_FUNDING_COMPONENT_TUITION, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER, -1);
  all = ang_funding_dup_words (list (facts), "MFA", ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (all, ==, "All costs are borne by MFA");
  fixture_set (facts, &ang_cohort_funding_entity, 1, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_APBD, -1);
  mixed = ang_funding_dup_words (list (facts), "MFA", ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (mixed, ==, "MFA: Lodging, Tuition\nCity budget (APBD): Tickets");
}

static void
assert_total (GPtrArray  *totals,
              guint       i,
              int         payer,
              const char *text)
{
  const AngFundingTotal *total = g_ptr_array_index (totals, i);
  g_autofree char *found = ang_funding_total_dup_text (total, ANG_LANGUAGE_ENGLISH);

  g_assert_cmpint (total->payer, ==, payer);
  g_assert_cmpstr (found, ==, text);
}

/* Currencies are never added to each other, and what is not known is said. */
static void
test_totals (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  g_autoptr (GPtrArray) totals = NULL;

  ADD (facts, 1, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_APBD, ANG_COHORT_FUNDING_AMOUNT, 18000000, -1);
  ADD (facts, 2, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_APBD, ANG_COHORT_FUNDING_AMOUNT, 2000000, ANG_COHORT_FUNDING_CURRENCY, "idr", -1);
  ADD (facts, 3, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER, ANG_COHORT_FUNDING_AMOUNT, 1250, ANG_COHORT_FUNDING_CURRENCY, "SGD", -1);
  ADD (facts, 4, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER, -1);
  ADD (facts, 5, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_APBD, -1);
  totals = ang_funding_list_totals (list (facts));
  g_assert_cmpuint (totals->len, ==, 3);
  assert_total (totals, 0, ANG_FUNDING_PAYER_PARTNER, "1 amount not known");
  assert_total (totals, 1, ANG_FUNDING_PAYER_PARTNER, "SGD 1,250.00");
  assert_total (totals, 2, ANG_FUNDING_PAYER_APBD, "IDR 20,000,000.00 + 1 amount not known");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funding/words", test_words);
  g_test_add_func ("/funding/totals", test_totals);

  return g_test_run ();
}
