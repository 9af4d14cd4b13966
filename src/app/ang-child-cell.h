#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* One cell of an AngChildRows: the editor of a field of one record, or its value when it is computed. Follows the record and
 * stores what is changed. */
#define ANG_TYPE_CHILD_CELL (ang_child_cell_get_type ())

G_DECLARE_FINAL_TYPE (AngChildCell, ang_child_cell, ANG, CHILD_CELL, GtkWidget)

GtkWidget *ang_child_cell_new (AngStore  *store,
                               AngRecord *record,
                               guint      field);

G_END_DECLS
