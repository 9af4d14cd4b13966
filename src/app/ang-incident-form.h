#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* The content of the dialog in which an incident is written. */
#define ANG_TYPE_INCIDENT_FORM (ang_incident_form_get_type ())

G_DECLARE_FINAL_TYPE (AngIncidentForm, ang_incident_form, ANG, INCIDENT_FORM, GtkWidget)

void ang_incident_form_open (GtkWidget    *parent,
                             AngStore     *store,
                             AngRecord    *cohort,
                             AngRecordSet *participations,
                             AngRecord    *incident);

G_END_DECLS
