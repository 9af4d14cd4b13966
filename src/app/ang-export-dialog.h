#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Writes a list of one cohort into a file: which list, its language, paper, letterhead, signatory, number and date of the
 * letter, order and columns, and where to; then offers to open it. */
#define ANG_TYPE_EXPORT_DIALOG (ang_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngExportDialog, ang_export_dialog, ANG, EXPORT_DIALOG, GtkWindow)

void ang_export_dialog_present (GtkWindow *parent,
                                AngStore  *store,
                                gint64     cohort);

G_END_DECLS
