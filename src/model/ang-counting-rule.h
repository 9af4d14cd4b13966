#pragma once

#include "ang-language.h"

G_BEGIN_DECLS

/* How people are counted. Every figure of a report names its rule. */
typedef enum
{
  ANG_COUNTING_RULE_PARTICIPANTS = 1,
  ANG_COUNTING_RULE_PERSON_TRIPS = 2,
  ANG_COUNTING_RULE_PERSONS = 3,
  ANG_COUNTING_RULE_REPEATERS = 4,
  ANG_COUNTING_RULE_OWN_TRIPS = 5,
  ANG_COUNTING_RULE_SCHEME_QUOTA = 6,
} AngCountingRule;

const char *ang_counting_rule_get_text (AngCountingRule rule,
                                        AngLanguage     language);

G_END_DECLS
