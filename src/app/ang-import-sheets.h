#pragma once

#include <gtk/gtk.h>

#include "ang-import.h"

G_BEGIN_DECLS

/* The sheets of a file: those with a tick are read; the selected one is seen. Signals: "chosen" (other sheets are to be read),
 * "selected" (another one is to be seen). */
#define ANG_TYPE_IMPORT_SHEETS (ang_import_sheets_get_type ())

G_DECLARE_FINAL_TYPE (AngImportSheets, ang_import_sheets, ANG, IMPORT_SHEETS, GtkWidget)

void    ang_import_sheets_fill         (AngImportSheets *self,
                                        AngImport       *import);
void    ang_import_sheets_tell_counts  (AngImportSheets *self,
                                        AngImport       *import);
void    ang_import_sheets_choose       (AngImportSheets *self,
                                        guint            sheet);
guint   ang_import_sheets_get_next     (AngImportSheets *self,
                                        AngImport       *import);
GArray *ang_import_sheets_dup_chosen   (AngImportSheets *self);
guint   ang_import_sheets_get_selected (AngImportSheets *self);

G_END_DECLS
