#pragma once

#include "ang-eligibility.h"
#include "ang-finding.h"

G_BEGIN_DECLS

/* The terms of a scheme, held against the people of one cohort. */
GPtrArray  *ang_cohort_check_terms          (AngFacts         *facts,
                                             AngCohort        *cohort,
                                             AngScheme        *scheme,
                                             AngParticipation *participation,
                                             AngPerson        *person);
AngFinding *ang_cohort_finding_new_for_term (gint64            cohort,
                                             AngParticipation *participation,
                                             AngEligibility   *term);

G_END_DECLS
