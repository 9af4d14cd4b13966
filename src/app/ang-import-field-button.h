#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a column of a file is read as: a button that opens the choice. Signal "clicked". */
#define ANG_TYPE_IMPORT_FIELD_BUTTON (ang_import_field_button_get_type ())

G_DECLARE_FINAL_TYPE (AngImportFieldButton, ang_import_field_button, ANG, IMPORT_FIELD_BUTTON, GtkWidget)

GtkWidget *ang_import_field_button_new          (void);
void       ang_import_field_button_set          (AngImportFieldButton *self,
                                                 const char           *heading,
                                                 const char           *field);
void       ang_import_field_button_set_item     (AngImportFieldButton *self,
                                                 GtkListItem          *item);
guint      ang_import_field_button_get_position (AngImportFieldButton *self);

G_END_DECLS
