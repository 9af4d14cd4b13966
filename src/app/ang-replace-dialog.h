#pragma once

#include <gtk/gtk.h>

#include "ang-selection.h"
#include "ang-store.h"

G_BEGIN_DECLS

void ang_replace_dialog_present (GtkWidget    *widget,
                                 AngStore     *store,
                                 AngSelection *selection,
                                 AngCandidate *candidate);

G_END_DECLS
