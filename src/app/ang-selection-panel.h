#pragma once

#include <gtk/gtk.h>

#include "ang-selection-spread.h"

G_BEGIN_DECLS

/* What stands beside a choice: the places of each origin, how candidates and chosen are spread, and about the candidate of
 * the cursor all that a cell has no room for. */
#define ANG_TYPE_SELECTION_PANEL (ang_selection_panel_get_type ())

G_DECLARE_FINAL_TYPE (AngSelectionPanel, ang_selection_panel, ANG, SELECTION_PANEL, GtkWidget)

void ang_selection_panel_show           (AngSelectionPanel *self,
                                         AngSelection      *selection,
                                         AngCandidate      *candidate);
void ang_selection_panel_show_candidate (AngSelectionPanel *self,
                                         AngSelection      *selection,
                                         AngCandidate      *candidate);

G_END_DECLS
