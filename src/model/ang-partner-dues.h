#pragma once

#include "ang-due.h"
#include "ang-facts.h"

G_BEGIN_DECLS

/* How many days before an agreement ends it is time to talk about the next one. A setting: no rule was found that says so,
 * half a year is what a new one takes from the first letter to the signature. */
#define ANG_RULES_AGREEMENT_NOTICE "rules.agreement-notice-days"
#define ANG_RULES_AGREEMENT_NOTICE_DEFAULT 180

GPtrArray *ang_partner_dues_compute (AngFacts  *facts);
gboolean   ang_agreement_is_renewed (AngFacts  *facts,
                                     AngRecord *agreement);

G_END_DECLS
