#pragma once

#include "ang-cohort.h"
#include "ang-facts.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-scheme.h"
#include "ang-sentence.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_VERDICT_PASS = 1,
  ANG_VERDICT_WARN = 2, /* not known, or not comparable */
  ANG_VERDICT_FAIL = 3,
} AngVerdict;

/* The nicks are part of keys that registers store: never change one. */
typedef enum
{
  ANG_ELIGIBILITY_RULE_MIN_AGE = 1,
  ANG_ELIGIBILITY_RULE_MAX_AGE = 2,
  ANG_ELIGIBILITY_RULE_EDUCATION = 3,
  ANG_ELIGIBILITY_RULE_SERVICE = 4,
  ANG_ELIGIBILITY_RULE_ENGLISH = 5,
  ANG_ELIGIBILITY_RULE_ENGLISH_AGE = 6,
  ANG_ELIGIBILITY_RULE_STATUS = 7,
  ANG_ELIGIBILITY_RULE_MIN_RANK = 8,
  ANG_ELIGIBILITY_RULE_MAX_RANK = 9,
  ANG_ELIGIBILITY_RULE_ONCE = 10,
  ANG_ELIGIBILITY_RULE_REPEAT = 11,
  ANG_ELIGIBILITY_RULE_COOLING_OFF = 12,
  ANG_ELIGIBILITY_RULE_RETIREMENT = 13,
  ANG_ELIGIBILITY_RULE_PASSPORT = 14,
} AngEligibilityRule;

extern const AngEnumeration ang_eligibility_rule_enumeration;
extern const AngEnumeration ang_verdict_enumeration;

/* What one rule of a scheme says about one person, and where the fact it rests on is kept. */
typedef struct
{
  AngEligibilityRule rule;
  AngVerdict verdict;
  AngSentence *sentence;
  const AngEntity *entity;
  gint64 id;
  guint field;
} AngEligibility;

GPtrArray *ang_eligibility_check (AngFacts         *facts,
                                  AngScheme        *scheme,
                                  AngPerson        *person,
                                  AngParticipation *participation,
                                  AngDate           at);

const AngChoice *ang_eligibility_find_status (const char *word);

void       ang_eligibility_free  (AngEligibility   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngEligibility, ang_eligibility_free)

/* Settings that hold what the rules cannot know, and what counts where they are not set. */
#define ANG_RULES_RETIREMENT_AGE "rules.retirement-age"
#define ANG_RULES_RETIREMENT_AGE_DEFAULT 58
#define ANG_RULES_RETIREMENT_AGE_SENIOR "rules.retirement-age-senior"
#define ANG_RULES_RETIREMENT_AGE_SENIOR_DEFAULT 60

G_END_DECLS
