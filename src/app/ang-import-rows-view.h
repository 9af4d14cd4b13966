#pragma once

#include <gtk/gtk.h>

#include "ang-import.h"

G_BEGIN_DECLS

/* The rows of a file with what becomes of them, cell by cell. Decisions by keyboard and menu. Signal "selection-changed". */
#define ANG_TYPE_IMPORT_ROWS_VIEW (ang_import_rows_view_get_type ())

G_DECLARE_FINAL_TYPE (AngImportRowsView, ang_import_rows_view, ANG, IMPORT_ROWS_VIEW, GtkWidget)

void          ang_import_rows_view_show         (AngImportRowsView *self,
                                                 AngImport         *import);
void          ang_import_rows_view_set_filter   (AngImportRowsView *self,
                                                 AngImportFilter    filter);
AngImportRow *ang_import_rows_view_dup_selected (AngImportRowsView *self);
guint         ang_import_rows_view_get_n_selected (AngImportRowsView *self);
void          ang_import_rows_view_update       (AngImportRowsView *self);

G_END_DECLS
