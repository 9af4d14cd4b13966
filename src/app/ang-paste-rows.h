#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ang_paste_rows (GtkWidget *widget);

G_END_DECLS
