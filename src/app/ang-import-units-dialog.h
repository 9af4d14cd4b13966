#pragma once

#include <gtk/gtk.h>

#include "ang-import.h"

G_BEGIN_DECLS

/* What a list calls units that the register does not know: which unit each of them is, whether it is a new one, or whether it
 * stays as it stands. Signal "learnt" (AngImportUnitsDialog *): it was told, and the rows have to be checked again. */
#define ANG_TYPE_IMPORT_UNITS_DIALOG (ang_import_units_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngImportUnitsDialog, ang_import_units_dialog, ANG, IMPORT_UNITS_DIALOG, GtkWindow)

AngImportUnitsDialog *ang_import_units_dialog_present (GtkWidget            *parent,
                                                       AngImport            *import);
void                  ang_import_units_dialog_choose  (AngImportUnitsDialog *self,
                                                       guint                 line,
                                                       gint64                unit);
void                  ang_import_units_dialog_apply   (AngImportUnitsDialog *self);

G_END_DECLS
