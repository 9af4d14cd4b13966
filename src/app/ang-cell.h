#pragma once

#include "ang-column.h"

G_BEGIN_DECLS

/* One cell of an AngTable: shows a column of a record and follows the record. */
#define ANG_TYPE_CELL (ang_cell_get_type ())

G_DECLARE_FINAL_TYPE (AngCell, ang_cell, ANG, CELL, GtkWidget)

GtkWidget *ang_cell_new          (AngColumn   *column);
void       ang_cell_bind         (AngCell     *self,
                                  GtkListItem *item);
void       ang_cell_unbind       (AngCell     *self);
guint      ang_cell_get_position (AngCell     *self);

G_END_DECLS
