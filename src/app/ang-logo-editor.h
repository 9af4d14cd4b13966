#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The logo of a letterhead: seen, taken from a PNG or JPEG file, removed. Properties: "store", "record" (AngRecord of the
 * entity letterhead; NULL for none). A record that is not stored yet is changed in place. */
#define ANG_TYPE_LOGO_EDITOR (ang_logo_editor_get_type ())

G_DECLARE_FINAL_TYPE (AngLogoEditor, ang_logo_editor, ANG, LOGO_EDITOR, GtkWidget)

G_END_DECLS
