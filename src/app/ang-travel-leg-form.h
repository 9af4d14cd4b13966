#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The dialog for a leg of one person: instead of one of the group's, or besides. */
#define ANG_TYPE_TRAVEL_LEG_FORM (ang_travel_leg_form_get_type ())

G_DECLARE_FINAL_TYPE (AngTravelLegForm, ang_travel_leg_form, ANG, TRAVEL_LEG_FORM, GtkWidget)

void ang_travel_leg_form_open (GtkWidget  *parent,
                               AngStore   *store,
                               AngRecord  *cohort,
                               AngRecord  *participation,
                               AngRecord  *leg);

G_END_DECLS
