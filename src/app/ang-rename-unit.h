#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

void ang_rename_unit_ask (GtkWidget *parent,
                          AngStore  *store,
                          AngRecord *unit);

G_END_DECLS
