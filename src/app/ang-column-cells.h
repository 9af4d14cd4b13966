#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of a GtkColumnView whose cells one object makes and fills, told apart by a number. */
GtkColumnViewColumn *ang_column_cells_add        (GtkColumnView            *view,
                                                  guint                     number,
                                                  const char               *title,
                                                  int                       width,
                                                  GCallback                 setup,
                                                  GCallback                 bind,
                                                  GCallback                 unbind,
                                                  gpointer                  object);
void                 ang_column_cells_remove_all (GtkColumnView            *view);
guint                ang_column_cells_get_number (GtkSignalListItemFactory *factory);
void                 ang_popover_open_at         (GtkWidget                *popover,
                                                  GtkWidget                *from,
                                                  double                    x,
                                                  double                    y);
void                 ang_popover_open_at_focus   (GtkWidget                *popover,
                                                  GtkWidget                *within);

G_END_DECLS
