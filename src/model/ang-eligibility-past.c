#include "config.h"

#include "ang-eligibility-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"

/* Trainings that the person was at before the one in question. */
typedef struct
{
  AngFacts *facts;
  gint64 person;
  gint64 besides;
  AngDate at;
  const char *scheme;
} Past;

typedef gboolean (*PastFunc) (Past      *past,
                              AngRecord *trip);

static gboolean
is_same_scheme (Past      *past,
                AngRecord *trip)
{
  return past->scheme != NULL && g_strcmp0 (ang_record_get_text (trip, ANG_PARTICIPATION_COHORT_SCHEME), past->scheme) == 0;
}

static gboolean
is_abroad (Past      *past,
           AngRecord *trip)
{
  AngCohort *cohort = ang_facts_get (past->facts, &ang_cohort_entity, ang_record_get_integer (trip, ANG_PARTICIPATION_COHORT_ID));

  return cohort != NULL && ang_cohort_is_abroad (cohort);
}

/* A training without dates counts by its year. */
static AngDate
get_start (AngRecord *trip)
{
  AngDate start = ang_record_get_date (trip, ANG_PARTICIPATION_COHORT_START);
  gint64 year = ang_record_get_integer (trip, ANG_PARTICIPATION_COHORT_YEAR);

  if (!ang_date_is_known (start) && year > 0 && year < 10000)
    start = ang_date_new ((int) year, 0, 0);

  return start;
}

static gboolean
is_within (Past      *past,
           AngRecord *trip,
           int        years)
{
  AngDate start = get_start (trip);

  if (!ang_participation_state_is_trip ((AngParticipationState) ang_record_get_integer (trip, ANG_PARTICIPATION_STATE))
      || ang_record_get_integer (trip, ANG_PARTICIPATION_COHORT_ID) == past->besides
      || ang_date_compare (start, past->at) >= 0)
    return FALSE;

  return years == 0 || ang_date_compare (ang_date_add_years (start, years), past->at) > 0;
}

/* The latest of them within so many years; 0 for ever. */
static AngRecord *
find_latest (Past     *past,
             PastFunc  matches,
             int       years)
{
  GPtrArray *trips = ang_facts_list (past->facts, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, past->person);
  AngRecord *latest = NULL;

  for (guint i = 0; i < trips->len; i++)
    {
      AngRecord *trip = g_ptr_array_index (trips, i);

      if (!is_within (past, trip, years) || !matches (past, trip))
        continue;
      if (latest == NULL || ang_date_compare (get_start (trip), get_start (latest)) > 0)
        latest = trip;
    }

  return latest;
}

/* @trip: (nullable): the latest training that the rule is about */
static void
add_past (AngEligibilityCheck *check,
          AngEligibilityRule   rule,
          AngRecord           *trip,
          gint64               years,
          const char          *met,
          const char          *not_met)
{
  AngSentence *sentence = ang_eligibility_begin (check, trip == NULL ? met : not_met);
  AngEligibility *result = ang_eligibility_add (check, rule, ang_verdict_from_met (trip == NULL), sentence, ANG_PERSON_TRIPS);

  ang_sentence_put_number (sentence, "limit", years);
  if (trip == NULL)
    return;

  ang_sentence_put_text (sentence, "cohort", ang_record_get_text (trip, ANG_PARTICIPATION_COHORT_CODE));
  ang_sentence_put_date (sentence, "date", get_start (trip));
  result->entity = &ang_participation_entity;
  result->id = ang_record_get_id (trip);
  result->field = ANG_PARTICIPATION_STATE;
}

/**
 * ang_eligibility_check_past:
 *
 * Trainings begun before this one: the scheme only once, or again after so many years, and the years that must lie after
 * any training abroad.
 */
void
ang_eligibility_check_past (AngEligibilityCheck *check)
{
  gint64 repeat = ang_record_get_integer (check->scheme, ANG_SCHEME_REPEAT_WITHIN_YEARS);
  gint64 cooling = ang_record_get_integer (check->scheme, ANG_SCHEME_COOLING_OFF_YEARS);
  Past past = {
    .facts = check->facts,
    .person = ang_record_get_id (check->person),
    .besides = check->participation != NULL ? ang_record_get_integer (check->participation, ANG_PARTICIPATION_COHORT_ID) : 0,
    .at = check->at,
    .scheme = ang_record_get_text (check->scheme, ANG_SCHEME_ABBREV),
  };

  if (ang_record_get_boolean (check->scheme, ANG_SCHEME_ONCE))
    add_past (check, ANG_ELIGIBILITY_RULE_ONCE, find_latest (&past, is_same_scheme, 0), 0,
              N_ ("{name} has not been in this scheme before."),
              N_ ("{name} has already been in this scheme, in {cohort} ({date}); it takes nobody twice."));
  else if (repeat != ANG_UNSET && repeat > 0)
    add_past (check, ANG_ELIGIBILITY_RULE_REPEAT, find_latest (&past, is_same_scheme, (int) repeat), repeat,
              N_ ("{name} has not been in this scheme within {limit} years."),
              N_ ("{name} has been in this scheme, in {cohort} ({date}); it asks for {limit} years in between."));

  if (cooling != ANG_UNSET && cooling > 0)
    add_past (check, ANG_ELIGIBILITY_RULE_COOLING_OFF, find_latest (&past, is_abroad, (int) cooling), cooling,
              N_ ("{name} has not been at a training abroad within {limit} years."),
              N_ ("{name} has been at a training abroad, in {cohort} ({date}); the scheme asks for {limit} years in between."));
}
