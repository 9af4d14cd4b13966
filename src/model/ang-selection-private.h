#pragma once

#include "ang-selection.h"

G_BEGIN_DECLS

/* Puts the candidates in order, gives them their places, and says how ties were decided. */
void ang_selection_rank (GPtrArray               *candidates,
                         guint                    n_counted,
                         const AngSelectionRules *rules);

G_END_DECLS
