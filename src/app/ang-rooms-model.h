#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* Who sleeps in which room, as an AngMatrixModel: people times lodgings, with the room's label in the cell. */
#define ANG_TYPE_ROOMS_MODEL (ang_rooms_model_get_type ())

G_DECLARE_FINAL_TYPE (AngRoomsModel, ang_rooms_model, ANG, ROOMS_MODEL, GObject)

AngRoomsModel *ang_rooms_model_new         (GtkWidget     *widget,
                                            AngStore      *store,
                                            AngRecord     *cohort,
                                            AngRecordSet  *participations,
                                            AngRecordSet  *lodgings);

G_END_DECLS
