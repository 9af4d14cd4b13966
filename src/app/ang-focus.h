#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keyboard is, and where it goes next. */
gboolean ang_focus_is_within (GtkWidget        *widget);
gboolean ang_focus_leaves    (GtkWidget        *list,
                              GtkDirectionType  direction);
gboolean ang_focus_children  (GtkWidget        *widget,
                              GtkDirectionType  direction);
gboolean ang_focus_start     (GtkWidget        *widget,
                              GtkDirectionType  direction);
gboolean ang_focus_past      (GtkWidget        *widget,
                              GtkWidget        *around,
                              GtkDirectionType  direction);
void     ang_focus_next_of   (GtkWidget *const *parts,
                              guint             n_parts,
                              gboolean          backwards);

G_END_DECLS
