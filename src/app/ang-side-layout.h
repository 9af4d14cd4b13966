#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children: the first is what matters, the second stands beside it where there is room, and above it where not. */
#define ANG_TYPE_SIDE_LAYOUT (ang_side_layout_get_type ())

G_DECLARE_FINAL_TYPE (AngSideLayout, ang_side_layout, ANG, SIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
