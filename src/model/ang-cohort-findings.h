#pragma once

#include "ang-facts.h"
#include "ang-finding.h"

G_BEGIN_DECLS

GPtrArray *ang_cohort_findings_compute       (AngFacts *facts,
                                              gint64    cohort);
GPtrArray *ang_cohort_findings_compute_apart (AngFacts *facts,
                                              gint64    cohort);
GPtrArray *ang_cohort_findings_list_going    (AngFacts *facts,
                                              gint64    cohort);

/* The State Secretariat's limit of people in one training abroad, and the first day of travel it is applied to: its
 * circular B-32/M/S/LN.00/12/2024 of 23 December 2024. Settings, because such limits change. */
#define ANG_RULES_TRAINING_CAP "rules.training-cap"
#define ANG_RULES_TRAINING_CAP_DEFAULT 10

/* So many days before they are due, missing documents become a finding. A setting. */
#define ANG_RULES_DOCUMENT_WARNING "rules.document-warning-days"
#define ANG_RULES_DOCUMENT_WARNING_DEFAULT 7

/* So many months from the start and from the return a passport must be valid, where the scheme says nothing else: what most
 * countries ask for on entry, Singapore among them. A setting. */
#define ANG_RULES_PASSPORT_MONTHS "rules.passport-months"
#define ANG_RULES_PASSPORT_MONTHS_DEFAULT 6

/* The share of a cohort's places, in percent, from which one unit having them is noticed; 0: never. A habit of the office, not
 * a rule of law: reports speak of participants "dari berbagai OPD", from various units. */
#define ANG_RULES_UNIT_SHARE "rules.unit-share"
#define ANG_RULES_UNIT_SHARE_DEFAULT 40

G_END_DECLS
