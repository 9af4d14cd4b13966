#pragma once

#include <gtk/gtk.h>

#include "ang-duplicates.h"

G_BEGIN_DECLS

/* Who may be in the register already, with the reason and a button to take that person instead. Hidden while there is
 * nobody. Property "button-label"; "renew-label" (or NULL: no such button) of a second one, for a person whose number would be one of
 * a later contract. Signals "chosen" and "renewed" (gint64 person). */
#define ANG_TYPE_DUPLICATES_VIEW (ang_duplicates_view_get_type ())

G_DECLARE_FINAL_TYPE (AngDuplicatesView, ang_duplicates_view, ANG, DUPLICATES_VIEW, GtkWidget)

void ang_duplicates_view_set (AngDuplicatesView *self,
                              GPtrArray         *duplicates);

G_END_DECLS
