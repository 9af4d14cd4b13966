#pragma once

#include "ang-roster-layout.h"

G_BEGIN_DECLS

/* What rosters say of the documents of a cohort. Private to the room. */
gboolean         ang_roster_documents_load       (AngRosterCohort  *cohort,
                                                  GError          **error);
GArray          *ang_roster_documents_list_items (AngRosterCohort  *cohort);
gboolean         ang_roster_documents_add_notes  (AngRosterLayout  *layout,
                                                  GError          **error);
AngRosterContent ang_roster_get_of_documents     (AngRosterRow     *row,
                                                  AngRosterValue    value,
                                                  guint             item);

G_END_DECLS
