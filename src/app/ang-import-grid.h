#pragma once

#include <gtk/gtk.h>

#include "ang-import.h"

G_BEGIN_DECLS

/* One sheet as it stands in the file, with what is read as heading and what as list; both can be set here: by a click or
 * Enter on the heading, by a menu, by Shift on its last row. Signal "changed": other lines were chosen. */
#define ANG_TYPE_IMPORT_GRID (ang_import_grid_get_type ())

G_DECLARE_FINAL_TYPE (AngImportGrid, ang_import_grid, ANG, IMPORT_GRID, GtkWidget)

void ang_import_grid_show   (AngImportGrid *self,
                             AngImport     *import,
                             guint          section);
void ang_import_grid_update (AngImportGrid *self);

G_END_DECLS
