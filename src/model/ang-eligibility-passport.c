#include "config.h"

#include "ang-eligibility-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-documents.h"
#include "ang-passport.h"

/* Sentences of this file name the rule and its months only: passports and their dates are class C. */

/* Returns: (nullable): the cohort that the person may go with */
static AngCohort *
get_cohort (AngEligibilityCheck *check)
{
  if (check->participation == NULL)
    return NULL;

  return ang_facts_get (check->facts, &ang_cohort_entity,
                        ang_record_get_integer (check->participation, ANG_PARTICIPATION_COHORT_ID));
}

static gboolean
is_scheme_abroad (AngRecord *scheme)
{
  const char *country = ang_record_get_text (scheme, ANG_SCHEME_COUNTRY);

  if (country != NULL)
    return g_ascii_strcasecmp (country, "ID") != 0;

  return ang_record_get_integer (scheme, ANG_SCHEME_KIND) == ANG_SCHEME_KIND_OVERSEAS_TRAINING;
}

/* A cohort of a scheme abroad may be held at home, or on screens. */
static gboolean
needs_passport (AngEligibilityCheck *check,
                AngCohort           *cohort)
{
  if (!is_scheme_abroad (check->scheme))
    return FALSE;
  if (cohort == NULL)
    return TRUE;

  return ang_cohort_is_abroad (cohort) && ang_record_get_integer (ANG_RECORD (cohort), ANG_COHORT_MODE) != ANG_COURSE_MODE_ONLINE;
}

/* The last day that a passport must be valid on. */
static AngDate
get_wanted_day (AngEligibilityCheck *check,
                AngCohort           *cohort,
                gint64               months)
{
  AngDate from_start = ang_date_add_months (check->at, (int) months);
  AngDate back = cohort != NULL ? ang_cohort_get_last_day (cohort) : ang_date_unknown ();
  AngDate from_return;

  if (!ang_date_is_complete (back))
    return from_start;

  from_return = ang_date_add_months (back, (int) months);

  return ang_date_compare (from_return, from_start) > 0 ? from_return : from_start;
}

static void
add_passport (AngEligibilityCheck *check,
              AngVerdict           verdict,
              const char          *message,
              gint64               months,
              AngRecord           *passport)
{
  AngSentence *sentence = ang_eligibility_begin (check, message);
  AngEligibility *result = ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_PASSPORT, verdict, sentence, ANG_PERSON_PASSPORT_NAME);

  ang_sentence_put_number (sentence, "limit", months);
  result->entity = &ang_passport_entity;
  result->id = passport != NULL ? ang_record_get_id (passport) : 0;
  result->field = ANG_PASSPORT_EXPIRY_DATE;
}

void
ang_eligibility_check_passport (AngEligibilityCheck *check)
{
  gint64 months = ang_record_get_integer (check->scheme, ANG_SCHEME_PASSPORT_MIN_MONTHS);
  AngCohort *cohort = get_cohort (check);
  AngRecord *passport;
  AngDate expiry;

  if (months == ANG_UNSET || !needs_passport (check, cohort))
    return;

  passport = ang_passport_pick (check->facts, ang_record_get_id (check->person), check->participation);
  expiry = passport != NULL ? ang_record_get_date (passport, ANG_PASSPORT_EXPIRY_DATE) : ang_date_unknown ();

  if (passport == NULL)
    add_passport (check, ANG_VERDICT_WARN,
                  N_ ("{name}: no passport is recorded; the scheme asks for {limit} months of validity from the start and from the return."), months, NULL);
  else if (!ang_date_is_complete (expiry))
    add_passport (check, ANG_VERDICT_WARN,
                  N_ ("{name}: the passport’s expiry is not known; the scheme asks for {limit} months of validity from the start and from the return."), months, passport);
  else if (ang_date_compare (expiry, get_wanted_day (check, cohort, months)) < 0)
    add_passport (check, ANG_VERDICT_FAIL,
                  N_ ("{name}: no passport is valid for {limit} months from the start and from the return, as the scheme asks."), months, passport);
  else
    add_passport (check, ANG_VERDICT_PASS,
                  N_ ("{name}: a passport is valid for {limit} months from the start and from the return, as the scheme asks."), months, passport);
}
