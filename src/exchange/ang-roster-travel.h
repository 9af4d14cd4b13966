#pragma once

#include "ang-roster-cohort.h"

G_BEGIN_DECLS

/* How the people of a roster travel and where they sleep. Private to the room. */

gboolean ang_roster_travel_load       (AngRosterCohort  *cohort,
                                       GCancellable     *cancellable,
                                       GError          **error);
char    *ang_roster_travel_dup_lodging (AngRosterCohort *cohort,
                                        AngRecord       *lodging);

G_END_DECLS
