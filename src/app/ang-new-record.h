#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

void ang_new_record_ask (GtkWidget       *parent,
                         AngStore        *store,
                         const AngEntity *entity,
                         const char      *title);

G_END_DECLS
