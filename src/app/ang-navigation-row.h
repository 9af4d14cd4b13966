#pragma once

#include <gtk/gtk.h>

#include "ang-pages.h"

G_BEGIN_DECLS

GtkWidget *ang_navigation_row_new (const AngPageKind *kind,
                                   gpointer           shell);

G_END_DECLS
