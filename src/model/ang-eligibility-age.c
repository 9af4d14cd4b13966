#include "config.h"

#include "ang-eligibility-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-person-service.h"

/* The first and the last day on which the person may have been born, as far as a partial birth date tells. */
static gboolean
get_birth (AngEligibilityCheck *check,
           AngDate             *first,
           AngDate             *last)
{
  AngDate birth = ang_record_get_date (check->person, ANG_PERSON_BIRTH_DATE);

  *first = birth;
  *last = birth;
  if (birth.month == 0)
    {
      first->month = 1;
      last->month = 12;
    }
  if (birth.day == 0)
    {
      first->day = 1;
      last->day = (guint8) ang_date_days_in_month (last->year, last->month);
    }

  return ang_date_is_known (birth);
}

/* The age in full years, at least and at most. */
static gboolean
get_ages (AngEligibilityCheck *check,
          int                 *least,
          int                 *most)
{
  AngDate first;
  AngDate last;

  if (!get_birth (check, &first, &last))
    return FALSE;

  return ang_date_get_age (last, check->at, least, NULL) && ang_date_get_age (first, check->at, most, NULL);
}

static void
check_age (AngEligibilityCheck *check,
           AngEligibilityRule   rule,
           guint                limit_field,
           const char          *message)
{
  gint64 limit = ang_record_get_integer (check->scheme, limit_field);
  gboolean lowest = rule == ANG_ELIGIBILITY_RULE_MIN_AGE;
  gboolean met_least;
  gboolean met_most;
  int least;
  int most;
  AngSentence *sentence;

  if (limit == ANG_UNSET)
    return;
  if (!get_ages (check, &least, &most))
    {
      ang_eligibility_add_unknown (check, rule, N_ ("{name}: the age cannot be checked, there is no birth date."), ANG_PERSON_BIRTH_DATE);
      return;
    }

  met_least = lowest ? least >= limit : least <= limit;
  met_most = lowest ? most >= limit : most <= limit;
  if (met_least != met_most)
    {
      ang_eligibility_add_unknown (check, rule, N_ ("{name}: the age cannot be checked, the birth date is not known to the day."),
                                   ANG_PERSON_BIRTH_DATE);
      return;
    }

  sentence = ang_eligibility_begin (check, message);
  ang_sentence_put_number (sentence, "age", least);
  ang_sentence_put_number (sentence, "limit", limit);
  ang_eligibility_add (check, rule, ang_verdict_from_met (met_least), sentence, ANG_PERSON_BIRTH_DATE);
}

/**
 * ang_eligibility_check_age:
 *
 * The youngest and the oldest the scheme takes, in full years at the start of the course; a partial birth date may leave it
 * open.
 */
void
ang_eligibility_check_age (AngEligibilityCheck *check)
{
  check_age (check, ANG_ELIGIBILITY_RULE_MIN_AGE, ANG_SCHEME_MIN_AGE,
             N_ ("{name}: {age} years old at the start of the course; the scheme takes people from {limit}."));
  check_age (check, ANG_ELIGIBILITY_RULE_MAX_AGE, ANG_SCHEME_MAX_AGE,
             N_ ("{name}: {age} years old at the start of the course; the scheme takes people up to {limit}."));
}

/**
 * ang_eligibility_check_service:
 *
 * The full years of service at the start of the course. An appointment of which only the year or month is known counts from
 * its first day.
 */
void
ang_eligibility_check_service (AngEligibilityCheck *check)
{
  gint64 limit = ang_record_get_integer (check->scheme, ANG_SCHEME_MIN_SERVICE_YEARS);
  AngDate since = ang_person_find_appointment (check->facts, ANG_PERSON (check->person));
  AngSentence *sentence;
  int years;

  if (limit == ANG_UNSET)
    return;
  if (!ang_date_is_known (since))
    {
      ang_eligibility_add_unknown (check, ANG_ELIGIBILITY_RULE_SERVICE, N_ ("{name}: the begin of service is not known."), ANG_PERSON_NIP);
      return;
    }

  since.month = MAX (since.month, 1);
  since.day = MAX (since.day, 1);
  if (!ang_date_get_age (since, check->at, &years, NULL))
    years = 0;

  sentence = ang_eligibility_begin (check, N_ ("{name}: {years} years of service at the start of the course; the scheme asks for at least {limit}."));
  ang_sentence_put_number (sentence, "years", years);
  ang_sentence_put_number (sentence, "limit", limit);
  ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_SERVICE, ang_verdict_from_met (years >= limit), sentence, ANG_PERSON_NIP);
}

static gboolean
is_senior (AngEligibilityCheck *check)
{
  gint64 kind = ang_record_get_integer (check->person, ANG_PERSON_POST_KIND);

  return kind == ANG_POST_KIND_JPT_UTAMA || kind == ANG_POST_KIND_JPT_MADYA || kind == ANG_POST_KIND_JPT_PRATAMA;
}

static gint64
get_retirement_age (AngEligibilityCheck *check)
{
  if (is_senior (check))
    return ang_facts_get_parameter (check->facts, ANG_RULES_RETIREMENT_AGE_SENIOR, ANG_RULES_RETIREMENT_AGE_SENIOR_DEFAULT);

  return ang_facts_get_parameter (check->facts, ANG_RULES_RETIREMENT_AGE, ANG_RULES_RETIREMENT_AGE_DEFAULT);
}

/**
 * ang_eligibility_check_retirement:
 *
 * Whether enough years remain between the start of the course and retirement, whose age is a setting (another one for
 * senior leaders). Counted to the day on which that age is reached; of a partial birth date, to the earliest one. Not for
 * non-ASN, who have no such age.
 */
void
ang_eligibility_check_retirement (AngEligibilityCheck *check)
{
  gint64 limit = ang_record_get_integer (check->scheme, ANG_SCHEME_RETIREMENT_YEARS);
  gint64 retirement_age = get_retirement_age (check);
  AngSentence *sentence;
  AngDate first;
  AngDate last;
  gboolean met;

  if (limit == ANG_UNSET || ang_eligibility_get_status (check) == ANG_EMPLOYMENT_STATUS_NON_ASN)
    return;
  if (!get_birth (check, &first, &last))
    {
      ang_eligibility_add_unknown (check, ANG_ELIGIBILITY_RULE_RETIREMENT, N_ ("{name}: the time until retirement is not known, there is no birth date."),
                                   ANG_PERSON_BIRTH_DATE);
      return;
    }

  met = ang_date_compare (ang_date_add_years (first, (int) (retirement_age - limit)), check->at) >= 0;
  sentence = ang_eligibility_begin (check, N_ ("{name}: {retirement} years old, the age of retirement, on {date}; the scheme asks for {limit} years from the start of the course until then."));
  ang_sentence_put_number (sentence, "retirement", retirement_age);
  ang_sentence_put_date (sentence, "date",
                         ang_date_add_years (ang_record_get_date (check->person, ANG_PERSON_BIRTH_DATE), (int) retirement_age));
  ang_sentence_put_number (sentence, "limit", limit);
  ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_RETIREMENT, ang_verdict_from_met (met), sentence, ANG_PERSON_BIRTH_DATE);
}
