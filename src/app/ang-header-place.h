#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A place in the header bar for what belongs to the page in sight: a stack with an empty page "nothing". A widget stays there
 * as long as its page: GTK 4.8 cannot tell about what is in no window any more to those who read the screen. */
void ang_header_place_show      (GtkStack  *place,
                                 GtkWidget *widget);
void ang_header_place_take_away (GtkStack  *place,
                                 GtkWidget *widget);

G_END_DECLS
