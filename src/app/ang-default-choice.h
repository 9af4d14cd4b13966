#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* A drop-down of the letterheads or the signatories: the one that is used first is chosen, and there may be none. */

void   ang_default_choice_fill (GtkDropDown     *drop_down,
                                AngStore        *store,
                                const AngEntity *entity);
gint64 ang_default_choice_get  (GtkDropDown     *drop_down,
                                gint64           without);

G_END_DECLS
