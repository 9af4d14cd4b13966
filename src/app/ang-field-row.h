#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-severity.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* One field of a record: its name, the editor that fits its type, and below it what is wrong. Takes "store", "record" and
 * "read-only" from the AngForm around it. What is changed is stored when the field is left (or Enter, or chosen); Escape
 * brings back what was there.
 *
 * Properties: "field" (name), "label" (the field's own when not given), "store", "record", "read-only", "draft" (change
 * the record in place), "issue" (what to say about the value, or NULL) and "severity" (AngSeverity, of the issue).
 * Signal "commit" (AngFieldRow *, AngRecord *draft → gboolean): before the change is stored; TRUE when the handler has
 * taken care of it, as when several fields change together. The CSS class "wide" gives it a line for itself. */
#define ANG_TYPE_FIELD_ROW (ang_field_row_get_type ())

G_DECLARE_FINAL_TYPE (AngFieldRow, ang_field_row, ANG, FIELD_ROW, GtkWidget)

void        ang_field_row_set_record (AngFieldRow *self,
                                      AngRecord   *record);
const char *ang_field_row_get_field  (AngFieldRow *self);
void        ang_field_row_set_issue  (AngFieldRow *self,
                                      const char  *issue,
                                      AngSeverity  severity);
gboolean    ang_field_row_is_edited  (AngFieldRow *self);
gboolean    ang_field_row_check      (AngFieldRow *self);

G_END_DECLS
