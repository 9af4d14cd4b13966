#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What layouts of our own ask their children. */
int                ang_measure_min_width    (GtkWidget        *widget);
int                ang_measure_height       (GtkWidget        *widget,
                                             int               width);
GtkSizeRequestMode ang_measure_request_mode (GtkLayoutManager *manager,
                                             GtkWidget        *widget);

G_END_DECLS
