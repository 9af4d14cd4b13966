#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The fields of one record, in sections. Its AngFormSection children, and all AngFieldRow wherever they stand inside it,
 * take "store", "record" and "read-only" from here. A record that is not stored yet (id 0), or one under "draft", is
 * changed in place; every other change is a command of its own. Never wider than 860 pixels.
 *
 * Properties: "store", "record", "read-only" (boolean), "draft" (boolean). */
#define ANG_TYPE_FORM (ang_form_get_type ())

G_DECLARE_FINAL_TYPE (AngForm, ang_form, ANG, FORM, GtkWidget)

void     ang_form_set_record (AngForm   *self,
                              AngRecord *record);
gboolean ang_form_check      (AngForm   *self);
GtkWidget *ang_form_find_row (AngForm    *self,
                              const char *field);

G_END_DECLS
