#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ang_text_label_new (const char *text,
                               const char *style);

G_END_DECLS
