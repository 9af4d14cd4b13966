#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands where nothing is: an icon, a heading, a sentence that says what to do, and a button that does it.
 * Properties: "icon-name", "title", "text", "button-label", "action-name" (strings), "other-label" and "other-action" (of a
 * second button). */
#define ANG_TYPE_EMPTY_STATE (ang_empty_state_get_type ())

G_DECLARE_FINAL_TYPE (AngEmptyState, ang_empty_state, ANG, EMPTY_STATE, GtkWidget)

G_END_DECLS
