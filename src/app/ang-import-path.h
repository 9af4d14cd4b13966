#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The steps of an assistant in a row: which are behind, which is the present one. */
#define ANG_TYPE_IMPORT_PATH (ang_import_path_get_type ())

G_DECLARE_FINAL_TYPE (AngImportPath, ang_import_path, ANG, IMPORT_PATH, GtkWidget)

void ang_import_path_set_steps   (AngImportPath      *self,
                                  const char *const  *titles);
void ang_import_path_set_current (AngImportPath      *self,
                                  guint               current);

G_END_DECLS
