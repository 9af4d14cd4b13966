#pragma once

#include "ang-eligibility.h"

G_BEGIN_DECLS

/* One person against one scheme. */
typedef struct
{
  AngFacts *facts;
  AngRecord *scheme;
  AngRecord *person;
  AngRecord *participation;
  AngDate at;
  GPtrArray *results;
} AngEligibilityCheck;

AngSentence    *ang_eligibility_begin        (AngEligibilityCheck *check,
                                              const char          *message);
AngEligibility *ang_eligibility_add          (AngEligibilityCheck *check,
                                              AngEligibilityRule   rule,
                                              AngVerdict           verdict,
                                              AngSentence         *sentence,
                                              guint                field);
void            ang_eligibility_add_unknown  (AngEligibilityCheck *check,
                                              AngEligibilityRule   rule,
                                              const char          *message,
                                              guint                field);
AngVerdict      ang_verdict_from_met         (gboolean             met);
int             ang_eligibility_get_status   (AngEligibilityCheck *check);

void            ang_eligibility_check_age    (AngEligibilityCheck *check);
void            ang_eligibility_check_service (AngEligibilityCheck *check);
void            ang_eligibility_check_retirement (AngEligibilityCheck *check);
void            ang_eligibility_check_english (AngEligibilityCheck *check);
void            ang_eligibility_check_status (AngEligibilityCheck *check);
void            ang_eligibility_check_ranks  (AngEligibilityCheck *check);
void            ang_eligibility_check_past   (AngEligibilityCheck *check);
void            ang_eligibility_check_passport (AngEligibilityCheck *check);

G_END_DECLS
