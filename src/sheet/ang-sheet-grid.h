#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

/* Where the cells of a row lie, those reaching down from above included. Private to the room. */

typedef struct
{
  AngSheetCell cell;    /* of a cell reaching down from above: an empty one in its style */
  guint        column;
  double       width;
  gboolean     covered; /* belongs to a cell above */
  gboolean     ends;    /* the last row of a cell over several rows, or a cell of this row alone */
  guint        top;     /* the row where it began */
} AngSheetPlace;

typedef struct _AngSheetGrid AngSheetGrid;

/* The height in mm that a cell needs over the given width. */
typedef double (*AngSheetMeasure) (const AngSheetCell *cell,
                                   double              width,
                                   gpointer            user_data);

AngSheetGrid        *ang_sheet_grid_new        (const double        *widths,
                                                guint                n_columns);
void                 ang_sheet_grid_free       (AngSheetGrid        *self);
guint                ang_sheet_grid_get_n_columns (AngSheetGrid   *self);
double               ang_sheet_grid_get_width  (AngSheetGrid        *self);
const AngSheetPlace *ang_sheet_grid_place      (AngSheetGrid        *self,
                                                const AngSheetRow   *row,
                                                AngSheetMeasure      measure,
                                                gpointer             user_data,
                                                guint               *n_places,
                                                double              *height);
gboolean             ang_sheet_grid_is_open    (AngSheetGrid        *self);
void                 ang_sheet_grid_close_row  (AngSheetGrid        *self,
                                                double               height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSheetGrid, ang_sheet_grid_free)

G_END_DECLS
