#pragma once

#include <gtk/gtk.h>

#include "ang-finding.h"
#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Everything about a cohort but its people: where it stands on its way, the fields, and what the rules notice.
 * Signal "jump-participant" (AngCohortOverview *, gint64 participation): a finding's cause is on the other tab. */
#define ANG_TYPE_COHORT_OVERVIEW (ang_cohort_overview_get_type ())

G_DECLARE_FINAL_TYPE (AngCohortOverview, ang_cohort_overview, ANG, COHORT_OVERVIEW, GtkWidget)

void ang_cohort_overview_set_cohort (AngCohortOverview *self,
                                     AngStore          *store,
                                     AngRecord         *cohort);

G_END_DECLS
