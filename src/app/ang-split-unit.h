#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The content of the dialog that splits a unit: the names of the parts, and the people with the part that each of them goes to. */
#define ANG_TYPE_SPLIT_UNIT (ang_split_unit_get_type ())

G_DECLARE_FINAL_TYPE (AngSplitUnit, ang_split_unit, ANG, SPLIT_UNIT, GtkWidget)

void ang_split_unit_present (GtkWidget *parent,
                             AngStore  *store,
                             AngRecord *unit);

G_END_DECLS
