#pragma once

#include "ang-due.h"

G_BEGIN_DECLS

/* After so many days past its day nobody is reminded of a deadline any more. A setting. */
#define ANG_RULES_DEADLINE_MEMORY "rules.deadline-memory-days"
#define ANG_RULES_DEADLINE_MEMORY_DEFAULT 365

gboolean   ang_lead_time_reaches         (AngRecord *lead_time,
                                          AngCohort *cohort);
AngDate    ang_lead_time_count           (AngRecord *lead_time,
                                          AngCohort *cohort);
AngDate    ang_lead_time_get_day         (AngFacts  *facts,
                                          AngRecord *lead_time,
                                          AngCohort *cohort);
gboolean   ang_cohort_goes_abroad        (AngCohort *cohort);
GPtrArray *ang_cohort_deadlines_compute  (AngFacts  *facts,
                                          gint64     cohort);
gboolean   ang_cohort_due_is_waited_for  (AngFacts  *facts,
                                          AngCohort *cohort,
                                          AngDue    *due);
GPtrArray *ang_cohort_dues_compute       (AngFacts  *facts,
                                          gint64     cohort);

G_END_DECLS
