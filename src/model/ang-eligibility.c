#include "config.h"

#include "ang-eligibility-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"

static const AngChoice rule_choices[] = {
  { ANG_ELIGIBILITY_RULE_MIN_AGE, "min-age", NC_ ("rule", "Youngest age") },
  { ANG_ELIGIBILITY_RULE_MAX_AGE, "max-age", NC_ ("rule", "Greatest age") },
  { ANG_ELIGIBILITY_RULE_EDUCATION, "education", NC_ ("rule", "Education") },
  { ANG_ELIGIBILITY_RULE_SERVICE, "service", NC_ ("rule", "Years of service") },
  { ANG_ELIGIBILITY_RULE_ENGLISH, "english", NC_ ("rule", "English") },
  { ANG_ELIGIBILITY_RULE_ENGLISH_AGE, "english-age", NC_ ("rule", "Age of the English test") },
  { ANG_ELIGIBILITY_RULE_STATUS, "status", NC_ ("rule", "Employment") },
  { ANG_ELIGIBILITY_RULE_MIN_RANK, "min-rank", NC_ ("rule", "Lowest rank") },
  { ANG_ELIGIBILITY_RULE_MAX_RANK, "max-rank", NC_ ("rule", "Highest rank") },
  { ANG_ELIGIBILITY_RULE_ONCE, "once", NC_ ("rule", "Once per person") },
  { ANG_ELIGIBILITY_RULE_REPEAT, "repeat", NC_ ("rule", "Years until the same scheme again") },
  { ANG_ELIGIBILITY_RULE_COOLING_OFF, "cooling-off", NC_ ("rule", "Years until a training abroad again") },
  { ANG_ELIGIBILITY_RULE_RETIREMENT, "retirement", NC_ ("rule", "Years until retirement") },
  { ANG_ELIGIBILITY_RULE_PASSPORT, "passport", NC_ ("rule", "Validity of the passport") },
};

static const AngChoice verdict_choices[] = {
  { ANG_VERDICT_PASS, "pass", NC_ ("verdict", "Met"), "ang-state-done-symbolic" },
  { ANG_VERDICT_WARN, "warn", NC_ ("verdict", "Not known"), "ang-finding-warning-symbolic" },
  { ANG_VERDICT_FAIL, "fail", NC_ ("verdict", "Not met"), "ang-finding-error-symbolic" },
};

const AngEnumeration ang_eligibility_rule_enumeration = {
  "eligibility-rule", "rule", rule_choices, G_N_ELEMENTS (rule_choices)
};

const AngEnumeration ang_verdict_enumeration = {
  "verdict", "verdict", verdict_choices, G_N_ELEMENTS (verdict_choices)
};

/**
 * ang_eligibility_begin:
 * @message: a static message id, marked with N_ () where it stands
 *
 * Returns: (transfer full): the sentence, with the person's name in {name}
 */
AngSentence *
ang_eligibility_begin (AngEligibilityCheck *check,
                       const char          *message)
{
  AngSentence *sentence = ang_sentence_new (message);

  ang_sentence_put_text (sentence, "name", ang_record_get_text (check->person, ANG_PERSON_FULL_NAME));

  return sentence;
}

/**
 * ang_eligibility_add:
 * @check: takes the new result
 * @sentence: (transfer full): what the rule found
 * @field: the field of the person that is the cause, unless another cause is set afterwards
 *
 * Returns: (transfer none): the result
 */
AngEligibility *
ang_eligibility_add (AngEligibilityCheck *check,
                     AngEligibilityRule   rule,
                     AngVerdict           verdict,
                     AngSentence         *sentence,
                     guint                field)
{
  AngEligibility *result = g_new0 (AngEligibility, 1);

  result->rule = rule;
  result->verdict = verdict;
  result->sentence = sentence;
  result->entity = &ang_person_entity;
  result->id = ang_record_get_id (check->person);
  result->field = field;
  g_ptr_array_add (check->results, result);

  return result;
}

/**
 * ang_eligibility_add_unknown:
 * @message: a static message id with {name}
 * @field: the field of the person that is missing
 *
 * Adds a warning: the register does not know enough to tell.
 */
void
ang_eligibility_add_unknown (AngEligibilityCheck *check,
                             AngEligibilityRule   rule,
                             const char          *message,
                             guint                field)
{
  ang_eligibility_add (check, rule, ANG_VERDICT_WARN, ang_eligibility_begin (check, message), field);
}

/** Returns: pass or fail; what cannot be told is a warning and not said here */
AngVerdict
ang_verdict_from_met (gboolean met)
{
  return met ? ANG_VERDICT_PASS : ANG_VERDICT_FAIL;
}

/** Returns: the employment of the person in the cohort if that is known, else today's; 0 if neither is */
int
ang_eligibility_get_status (AngEligibilityCheck *check)
{
  if (check->participation != NULL && ang_record_is_set (check->participation, ANG_PARTICIPATION_EMP_STATUS))
    return (int) ang_record_get_integer (check->participation, ANG_PARTICIPATION_EMP_STATUS);

  return (int) ang_record_get_integer (check->person, ANG_PERSON_EMP_STATUS);
}

static void
put_label (AngEligibilityCheck *check,
           AngSentence         *sentence,
           const char          *place,
           const char          *kind,
           const char          *code)
{
  const char *indonesian;
  const char *english;

  ang_facts_get_label (check->facts, kind, code, &indonesian, &english);
  ang_sentence_put_texts (sentence, place, indonesian, english);
}

static void
check_education (AngEligibilityCheck *check)
{
  const char *limit = ang_record_get_text (check->scheme, ANG_SCHEME_MIN_EDUCATION);
  const char *code = ang_record_get_text (check->person, ANG_PERSON_EDUCATION_CODE);
  AngSentence *sentence;
  gint64 wanted;
  gint64 level;

  if (limit == NULL || !ang_facts_find_level (check->facts, "education", limit, &wanted))
    return;
  if (!ang_facts_find_level (check->facts, "education", code, &level))
    {
      ang_eligibility_add_unknown (check, ANG_ELIGIBILITY_RULE_EDUCATION, N_ ("{name}: the education is not known."), ANG_PERSON_EDUCATION_CODE);
      return;
    }

  sentence = ang_eligibility_begin (check, N_ ("{name}: education {education}; the scheme asks for at least {limit}."));
  put_label (check, sentence, "education", "education", code);
  put_label (check, sentence, "limit", "education", limit);
  ang_eligibility_add (check, ANG_ELIGIBILITY_RULE_EDUCATION, ang_verdict_from_met (level >= wanted), sentence, ANG_PERSON_EDUCATION_CODE);
}

/**
 * ang_eligibility_check:
 * @facts: the person's identifiers, employments, passports and participations, the cohorts of these, look-ups and settings
 * @scheme: the terms; an empty one is no rule
 * @person: with its computed fields
 * @participation: (nullable): the person's row in the cohort in question; its snapshot counts, and it is no earlier training
 * @at: the start of the course
 *
 * None of the rules forbids anything: what to make of a verdict is for people to decide.
 *
 * Returns: (transfer full) (element-type AngEligibility): one result for each rule that the scheme has
 */
GPtrArray *
ang_eligibility_check (AngFacts         *facts,
                       AngScheme        *scheme,
                       AngPerson        *person,
                       AngParticipation *participation,
                       AngDate           at)
{
  AngEligibilityCheck check = {
    .facts = facts,
    .scheme = ANG_RECORD (scheme),
    .person = ANG_RECORD (person),
    .participation = (AngRecord *) participation,
    .at = at,
    .results = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_eligibility_free),
  };

  if (check.at.month == 0)
    check.at.month = 1;
  if (check.at.day == 0)
    check.at.day = 1;

  ang_eligibility_check_age (&check);
  check_education (&check);
  ang_eligibility_check_service (&check);
  ang_eligibility_check_english (&check);
  ang_eligibility_check_status (&check);
  ang_eligibility_check_ranks (&check);
  ang_eligibility_check_past (&check);
  ang_eligibility_check_retirement (&check);
  ang_eligibility_check_passport (&check);

  return check.results;
}

/** Frees a result and its sentence. */
void
ang_eligibility_free (AngEligibility *self)
{
  g_clear_pointer (&self->sentence, ang_sentence_unref);
  g_free (self);
}
