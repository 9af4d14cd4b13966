#pragma once

#include "ang-matrix-area.h"
#include "ang-matrix-paint.h"

G_BEGIN_DECLS

struct _AngMatrixArea
{
  GtkWidget parent_instance;

  AngMatrixModel *model;
  AngMatrixPaint *paint;
  GtkAdjustment  *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  char           *title;
  int             head_chars;

  GArray *starts;      /* of int: where columns begin, and where the last one ends */
  int     row_height;
  int     head_height;
  int     head_width;  /* as it is now */
  gboolean stale;      /* sizes are to be asked again */

  guint  row;
  guint  column;
  guint  from_row;     /* where the selection began */
  guint  from_column;
  gint64 row_id;       /* what the cursor is on, to stay with it */
  gint64 column_id;

  gboolean drop_shown;
  guint    drop_row;
  guint    drop_column;

  /* The cell with the keyboard, as screen readers know it. Two take turns: each step is a focus that they announce. */
  GtkWidget *cursors[2];
  guint      turn;
  GtkWidget *editor; /* (nullable) */
};

guint ang_matrix_area_get_n_rows (AngMatrixArea *self);
guint ang_matrix_area_get_n_columns (AngMatrixArea *self);
int ang_matrix_area_get_start (AngMatrixArea *self,
                               guint          column);
int ang_matrix_area_get_offset (AngMatrixArea  *self,
                                GtkOrientation  orientation);
void ang_matrix_area_measure_parts (AngMatrixArea *self);
int ang_matrix_area_measure_head (AngMatrixArea *self,
                                  int            available);
void ang_matrix_area_configure (AngMatrixArea  *self,
                                GtkOrientation  orientation,
                                int             size,
                                int             page,
                                int             step);
void ang_matrix_area_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot);

G_END_DECLS
