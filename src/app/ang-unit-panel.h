#pragma once

#include <gtk/gtk.h>

#include "ang-unit.h"

G_BEGIN_DECLS

/* What there is to say about one unit: since and until when, people and journeys, and what became of it. Signal "chosen"
 * (gint64): another unit that is named there. */
#define ANG_TYPE_UNIT_PANEL (ang_unit_panel_get_type ())

G_DECLARE_FINAL_TYPE (AngUnitPanel, ang_unit_panel, ANG, UNIT_PANEL, GtkWidget)

void ang_unit_panel_show (AngUnitPanel *self,
                          GPtrArray    *units,
                          AngUnit      *unit,
                          guint         n_selected);

G_END_DECLS
