#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The widget that edits one field, whatever its type: an entry, several lines, a date, a drop-down, a check button, an
 * entry with covered text for class C. Signals: "edited" (not taken over yet), "commit" (left, Enter, or chosen). */
#define ANG_TYPE_FIELD_EDITOR (ang_field_editor_get_type ())

G_DECLARE_FINAL_TYPE (AngFieldEditor, ang_field_editor, ANG, FIELD_EDITOR, GtkWidget)

GtkWidget *ang_field_editor_new           (AngStore        *store,
                                           const AngEntity *entity,
                                           guint            field);
GtkWidget *ang_field_editor_get_inner     (AngFieldEditor  *self);
void       ang_field_editor_show          (AngFieldEditor  *self,
                                           AngRecord       *record);
gboolean   ang_field_editor_take          (AngFieldEditor  *self,
                                           AngRecord       *record,
                                           char           **complaint);
void       ang_field_editor_set_read_only (AngFieldEditor  *self,
                                           gboolean         read_only);

G_END_DECLS
