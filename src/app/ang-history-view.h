#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* What was done to the register, newest first, beside what the chosen command changed field by field, with a button that
 * takes this one command back. Properties: "store"; "entity" (string) and "record-id" (int64) when only the history of
 * one record is wanted. */
#define ANG_TYPE_HISTORY_VIEW (ang_history_view_get_type ())

G_DECLARE_FINAL_TYPE (AngHistoryView, ang_history_view, ANG, HISTORY_VIEW, GtkWidget)

void ang_history_view_set_store (AngHistoryView *self,
                                 AngStore       *store);

G_END_DECLS
