#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* Who takes which leg of the group's journey, as an AngMatrixModel: people times legs, and a column for legs besides. */
#define ANG_TYPE_JOURNEYS_MODEL (ang_journeys_model_get_type ())

G_DECLARE_FINAL_TYPE (AngJourneysModel, ang_journeys_model, ANG, JOURNEYS_MODEL, GObject)

AngJourneysModel *ang_journeys_model_new (GtkWidget    *widget,
                                          AngStore     *store,
                                          AngRecord    *cohort,
                                          AngRecordSet *participations,
                                          AngRecordSet *legs);

G_END_DECLS
