#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       ang_feedback_toast      (GtkWidget    *widget,
                                    const char   *text);
void       ang_feedback_done       (GtkWidget    *widget,
                                    const char   *text);
void       ang_feedback_error      (GtkWidget    *widget,
                                    const char   *what,
                                    const GError *error);
GtkWidget *ang_feedback_get_window (GtkWidget    *widget);

G_END_DECLS
