#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* The journey of a group: its legs in the order of time, with a form of the one that is selected. */
#define ANG_TYPE_TRAVEL_LEGS (ang_travel_legs_get_type ())

G_DECLARE_FINAL_TYPE (AngTravelLegs, ang_travel_legs, ANG, TRAVEL_LEGS, GtkWidget)

void     ang_travel_legs_set_cohort (AngTravelLegs *self,
                                     AngStore      *store,
                                     AngRecord     *cohort,
                                     AngRecordSet  *legs);
gboolean ang_travel_legs_focus      (AngTravelLegs *self,
                                     gint64         leg,
                                     const char    *field);

G_END_DECLS
