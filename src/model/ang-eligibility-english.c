#include "config.h"

#include "ang-eligibility-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* "TOEFL ITP", "TOEFL-ITP" and "Toefl itp" are one test. */
static gboolean
is_same_test (const char *a,
              const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      if (*a != '\0' && !g_ascii_isalnum (*a))
        a++;
      else if (*b != '\0' && !g_ascii_isalnum (*b))
        b++;
      else if (g_ascii_tolower (*a++) != g_ascii_tolower (*b++))
        return FALSE;
    }

  return TRUE;
}

static void
put_wanted_test (AngEligibilityCheck *check,
                 AngSentence         *sentence)
{
  double limit = ang_record_get_real (check->scheme, ANG_SCHEME_ENGLISH_MIN_SCORE);

  ang_sentence_put_text (sentence, "wanted", ang_record_get_text (check->scheme, ANG_SCHEME_ENGLISH_TYPE));
  if (isnan (limit))
    ang_sentence_put_text (sentence, "limit", NULL);
  else
    ang_sentence_put_decimal (sentence, "limit", limit);
}

static void
check_english_score (AngEligibilityCheck *check)
{
  const char *wanted = ang_record_get_text (check->scheme, ANG_SCHEME_ENGLISH_TYPE);
  const char *type = ang_record_get_text (check->person, ANG_PERSON_ENGLISH_TYPE);
  double limit = ang_record_get_real (check->scheme, ANG_SCHEME_ENGLISH_MIN_SCORE);
  double score = ang_record_get_real (check->person, ANG_PERSON_ENGLISH_SCORE);
  AngVerdict verdict = ANG_VERDICT_WARN;
  AngSentence *sentence;

  if (type == NULL)
    {
      sentence = ang_eligibility_begin (check, N_ ("{name}: no English test is recorded; the scheme asks for {wanted}, at least {limit}."));
    }
  else if (wanted != NULL && !is_same_test (type, wanted))
    {
      sentence = ang_eligibility_begin (check, N_ ("{name}: the result of {type} cannot be compared; the scheme asks for {wanted}, at least {limit}."));
    }
  else if (!isnan (limit) && isnan (score))
    {
      sentence = ang_eligibility_begin (check, N_ ("{name}: the score in {type} is not known; the scheme asks for at least {limit}."));
    }
  else if (isnan (limit))
    {
      sentence = ang_eligibility_begin (check, N_ ("{name}: English test {type}, as the scheme asks."));
      verdict = ANG_VERDICT_PASS;
    }
  else
    {
      sentence = ang_eligibility_begin (check, N_ ("{name}: {type} {score}; the scheme asks for at least {limit}."));
      ang_sentence_put_decimal (sentence, "score", score);
      verdict = ang_verdict_from_met (score >= limit);
    }

  ang_sentence_put_text (sentence, "type", type);
  put_wanted_test (check, sentence);
  ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_ENGLISH, verdict, sentence, type == NULL ? ANG_PERSON_ENGLISH_TYPE : ANG_PERSON_ENGLISH_SCORE);
}

static void
check_english_age (AngEligibilityCheck *check)
{
  gint64 limit = ang_record_get_integer (check->scheme, ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS);
  AngDate date = ang_record_get_date (check->person, ANG_PERSON_ENGLISH_DATE);
  AngSentence *sentence;

  if (limit == ANG_UNSET || !ang_record_is_set (check->person, ANG_PERSON_ENGLISH_TYPE))
    return;
  if (!ang_date_is_complete (date))
    {
      ang_eligibility_add_unknown (check, ANG_ELIGIBILITY_RULE_ENGLISH_AGE, N_ ("{name}: the date of the English test is not known."),
                                   ANG_PERSON_ENGLISH_DATE);
      return;
    }

  sentence = ang_eligibility_begin (check, N_ ("{name}: English test of {date}; the scheme takes results of the last {limit} months."));
  ang_sentence_put_date (sentence, "date", date);
  ang_sentence_put_number (sentence, "limit", limit);
  ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_ENGLISH_AGE,
                       ang_verdict_from_met (ang_date_compare (ang_date_add_months (date, (int) limit), check->at) >= 0), sentence, ANG_PERSON_ENGLISH_DATE);
}

/**
 * ang_eligibility_check_english:
 *
 * The English test: its kind, its score, and how old the result may be. Results of another test are not compared but left
 * open.
 */
void
ang_eligibility_check_english (AngEligibilityCheck *check)
{
  if (!ang_record_is_set (check->scheme, ANG_SCHEME_ENGLISH_TYPE)
      && !ang_record_is_set (check->scheme, ANG_SCHEME_ENGLISH_MIN_SCORE))
    return;

  check_english_score (check);
  check_english_age (check);
}
