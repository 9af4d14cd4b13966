#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* The incidents of a cohort, closed: only how many there are. Shown on demand, and closed again when out of sight. Actions:
 * incidents.reveal, incidents.conceal. */
#define ANG_TYPE_INCIDENTS_VIEW (ang_incidents_view_get_type ())

G_DECLARE_FINAL_TYPE (AngIncidentsView, ang_incidents_view, ANG, INCIDENTS_VIEW, GtkWidget)

void ang_incidents_view_set_cohort (AngIncidentsView *self,
                                    AngStore         *store,
                                    AngRecord        *cohort,
                                    AngRecordSet     *participations);

G_END_DECLS
