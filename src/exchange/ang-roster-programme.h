#pragma once

#include "ang-roster-layout.h"

G_BEGIN_DECLS

/* What rosters say of the programme and who was there. Private to the room. */
gboolean         ang_roster_programme_load       (AngRosterCohort     *cohort,
                                                  GCancellable        *cancellable,
                                                  GError             **error);
void             ang_roster_programme_free       (AngRosterProgramme  *programme);
GArray          *ang_roster_programme_list_items (AngRosterCohort     *cohort);
gboolean         ang_roster_programme_write      (AngRosterLayout     *layout,
                                                  guint                kept_rows,
                                                  GError             **error);
AngRosterContent ang_roster_get_of_programme     (AngRosterRow        *row,
                                                  AngRosterValue       value,
                                                  guint                item);

G_END_DECLS
