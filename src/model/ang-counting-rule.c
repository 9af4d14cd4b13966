#include "config.h"

#include "ang-counting-rule.h"

#include <glib/gi18n.h>

static const char *
get_message (AngCountingRule rule)
{
  switch (rule)
    {
    case ANG_COUNTING_RULE_PARTICIPANTS:
      return N_ ("Counted: everybody with a place in the cohort; not those on reserve, rejected, withdrawn or cancelled.");
    case ANG_COUNTING_RULE_PERSON_TRIPS:
      return N_ ("Counted: every training of every person who departed or completed it; somebody sent twice counts twice. Cohorts of which only the number is known count with that number.");
    case ANG_COUNTING_RULE_PERSONS:
      return N_ ("Counted: every person who departed or completed at least one training, once. Cohorts of which only the number is known are not in it.");
    case ANG_COUNTING_RULE_REPEATERS:
      return N_ ("Counted: every person who departed or completed at least two trainings.");
    case ANG_COUNTING_RULE_SCHEME_QUOTA:
      return N_ ("Used: everybody with a place in a cohort of the scheme that departed, of whatever origin; cohorts of which only the number is known with that number. Reserved: the quota of a cohort that has not departed, or its participants where they are more. Cancelled cohorts do not count.");
    case ANG_COUNTING_RULE_OWN_TRIPS:
      return N_ ("Counted: every training of every own person who departed or completed it; somebody sent twice counts twice, people of other origins do not count. Cohorts of which only the number is known count with that number.");
    default:
      g_assert_not_reached ();
    }
}

/**
 * ang_counting_rule_get_text:
 *
 * Returns: (transfer none): the sentence that stands beside a figure counted by @rule
 */
const char *
ang_counting_rule_get_text (AngCountingRule rule,
                            AngLanguage     language)
{
  return ang_language_translate (language, NULL, get_message (rule));
}
