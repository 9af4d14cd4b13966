#pragma once

#include <gtk/gtk.h>

#include "ang-import.h"

G_BEGIN_DECLS

/* One row of a file in detail: what is odd in it, what it changes field by field, whom it may mean; and what is to be done
 * with it. */
#define ANG_TYPE_IMPORT_ROW_PANEL (ang_import_row_panel_get_type ())

G_DECLARE_FINAL_TYPE (AngImportRowPanel, ang_import_row_panel, ANG, IMPORT_ROW_PANEL, GtkWidget)

void ang_import_row_panel_show   (AngImportRowPanel *self,
                                  AngImport         *import,
                                  AngImportRow      *row);
void ang_import_row_panel_show_many (AngImportRowPanel *self,
                                     guint              n_rows);
void ang_import_row_panel_update (AngImportRowPanel *self);

G_END_DECLS
