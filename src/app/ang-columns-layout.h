#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side in two columns where there is room, below each other where not. One with the CSS class "wide"
 * has a line for itself. */
#define ANG_TYPE_COLUMNS_LAYOUT (ang_columns_layout_get_type ())

G_DECLARE_FINAL_TYPE (AngColumnsLayout, ang_columns_layout, ANG, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
