#pragma once

#include <gtk/gtk.h>

#include "ang-date.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What is asked before units are merged, moved and closed; each then is one command. */
void       ang_unit_dialogs_merge       (GtkWidget         *parent,
                                         AngStore          *store,
                                         GPtrArray         *units);
void       ang_unit_dialogs_move        (GtkWidget         *parent,
                                         AngStore          *store,
                                         AngRecord         *unit);
void       ang_unit_dialogs_close       (GtkWidget         *parent,
                                         AngStore          *store,
                                         AngRecord         *unit);

GtkWidget *ang_unit_dialogs_create_form (AngStore          *store,
                                         AngRecord         *draft,
                                         const char *const *fields,
                                         const char        *text);
gboolean   ang_unit_dialogs_get_day     (AngRecord         *draft,
                                         guint              field,
                                         AngDate           *day);

G_END_DECLS
