#pragma once

#include <gtk/gtk.h>

#include "ang-finding.h"
#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Everything about a cohort but its people: where it stands on its way, the fields, and what the rules notice.
 * Signals: "jump-participant" (AngCohortOverview *, gint64 participation): a finding's cause is among the participants; "jump"
 * (AngCohortOverview *, AngFinding * → gboolean): it is on another tab, whichever knows it. */
#define ANG_TYPE_COHORT_OVERVIEW (ang_cohort_overview_get_type ())

G_DECLARE_FINAL_TYPE (AngCohortOverview, ang_cohort_overview, ANG, COHORT_OVERVIEW, GtkWidget)

void ang_cohort_overview_set_cohort (AngCohortOverview *self,
                                     AngStore          *store,
                                     AngRecord         *cohort);

G_END_DECLS
