#pragma once

#include "ang-roster-layout.h"

G_BEGIN_DECLS

/* What rosters say of a selection. Private to the room. */
GArray  *ang_roster_selection_list_items (AngRosterCohort  *cohort);
void     ang_roster_selection_sort       (AngRosterCohort  *cohort,
                                          GPtrArray        *participations);
gboolean ang_roster_selection_add_notes  (AngRosterLayout  *layout,
                                          GError          **error);

G_END_DECLS
