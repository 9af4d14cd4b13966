#pragma once

#include <gtk/gtk.h>

#include "ang-matrix-model.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

/* What the matrices of a journey have in common: who takes part, and the command under way. */
typedef struct
{
  GtkWidget      *widget; /* (not owned): what the commands are run for; it outlives the model */
  AngStore       *store;
  AngRecord      *cohort;
  AngRecordSet   *participations;
  GPtrArray      *going;
  AngTransaction *transaction; /* (nullable) */
} AngTravelMatrix;

void       ang_travel_matrix_init        (AngTravelMatrix  *self,
                                          GtkWidget        *widget,
                                          AngStore         *store,
                                          AngRecord        *cohort,
                                          AngRecordSet     *participations);
void       ang_travel_matrix_clear       (AngTravelMatrix  *self);
void       ang_travel_matrix_read        (AngTravelMatrix  *self);
AngRecord *ang_travel_matrix_get_person  (AngTravelMatrix  *self,
                                          guint             row);
void       ang_travel_matrix_get_row     (AngTravelMatrix  *self,
                                          guint             row,
                                          AngMatrixHeading *heading);
void       ang_travel_matrix_begin       (AngTravelMatrix  *self,
                                          const char       *label);
void       ang_travel_matrix_end         (AngTravelMatrix  *self,
                                          const char       *failed);

G_END_DECLS
