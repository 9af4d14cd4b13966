#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ang_view_rows_find   (GtkColumnView *view);
void       ang_view_rows_scroll (GtkColumnView *view,
                                 guint          position);

G_END_DECLS
