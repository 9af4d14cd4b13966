#pragma once

#include <gtk/gtk.h>

#include "ang-import.h"

G_BEGIN_DECLS

/* The import assistant: file, columns, (cohort,) check, result. Its window stays beside the main one, which can be used
 * meanwhile. */
#define ANG_TYPE_IMPORT_WINDOW (ang_import_window_get_type ())

G_DECLARE_FINAL_TYPE (AngImportWindow, ang_import_window, ANG, IMPORT_WINDOW, GtkWindow)

AngImportWindow *ang_import_window_present   (GtkWindow       *parent,
                                              AngStore        *store,
                                              AngImportTarget  target,
                                              gint64           cohort);
gboolean         ang_import_window_restart   (AngImportWindow *self,
                                              AngImportTarget  target,
                                              gint64           cohort);
void             ang_import_window_open      (AngImportWindow *self,
                                              const char      *path);
void             ang_import_window_open_text (AngImportWindow *self,
                                              const char      *text);

G_END_DECLS
