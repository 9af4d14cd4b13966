#include "config.h"

#include "ang-rules.h"

#include <glib/gi18n.h>

#include "ang-cohort-dues.h"
#include "ang-cohort-findings.h"
#include "ang-eligibility.h"
#include "ang-partner-dues.h"
#include "ang-programme.h"

static const AngRule rules[] = {
  { ANG_RULES_TRAINING_CAP, N_ ("Own participants of a training abroad, at most (0: no limit)"), ANG_RULES_TRAINING_CAP_DEFAULT, 0, 1000,
    N_ ("Circular of the State Secretariat B-32/M/S/LN.00/12/2024 of 23 December 2024") },
  { ANG_RULES_UNIT_SHARE, N_ ("Places of a cohort that one unit may have, in percent (0: any number)"), ANG_RULES_UNIT_SHARE_DEFAULT, 0, 100,
    N_ ("No law: reports to the press speak of participants from various units (dari berbagai OPD)") },
  { ANG_RULES_PASSPORT_MONTHS, N_ ("Months that a passport must still be valid"), ANG_RULES_PASSPORT_MONTHS_DEFAULT, 0, 24,
    N_ ("What most countries ask for on entry, Singapore among them; a scheme may say otherwise") },
  { ANG_RULES_RETIREMENT_AGE, N_ ("Age of retirement"), ANG_RULES_RETIREMENT_AGE_DEFAULT, 40, 80,
    N_ ("Not verified here: the personnel agency knows which age holds for whom") },
  { ANG_RULES_RETIREMENT_AGE_SENIOR, N_ ("Age of retirement of senior executives"), ANG_RULES_RETIREMENT_AGE_SENIOR_DEFAULT, 40, 80,
    N_ ("Not verified here: the personnel agency knows which age holds for whom") },
  { ANG_RULES_DOCUMENT_WARNING, N_ ("Days before they are due that missing documents are told of"), ANG_RULES_DOCUMENT_WARNING_DEFAULT, 0, 365,
    N_ ("A habit of the office; no rule") },
  { ANG_RULES_DEADLINE_MEMORY, N_ ("Days after its day that a deadline is still reminded of"), ANG_RULES_DEADLINE_MEMORY_DEFAULT, 0, 3650,
    N_ ("A habit of the office; no rule") },
  { ANG_RULES_AGREEMENT_NOTICE, N_ ("Days before an agreement ends that it is told of"), ANG_RULES_AGREEMENT_NOTICE_DEFAULT, 0, 3650,
    N_ ("No rule was found: half a year is what a new agreement takes from the first letter to the signature") },
  { ANG_RULES_JP_MINUTES, N_ ("Minutes of one training hour (JP)"), ANG_RULES_JP_MINUTES_DEFAULT, 1, 120,
    N_ ("Usual in trainings of civil servants, not verified here; the certificate decides") },
  { ANG_RULES_ABSENCE_SHARE, N_ ("Share of the sessions missed that is told of, in percent"), ANG_RULES_ABSENCE_SHARE_DEFAULT, 0, 100,
    N_ ("A habit of the office; partners may ask for full attendance") },
};

/**
 * ang_rules_list:
 *
 * Returns: (transfer none) (array length=n_rules): the numbers that rules go by, with where each comes from
 */
const AngRule *
ang_rules_list (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);

  return rules;
}

/** Returns: (transfer none) (nullable): the rule whose setting has that key */
const AngRule *
ang_rules_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_strcmp0 (rules[i].key, key) == 0)
        return &rules[i];
    }

  return NULL;
}
