#pragma once

#include "ang-matrix-model.h"
#include "ang-selection.h"

G_BEGIN_DECLS

/* What stands in a row behind the scores. */
typedef enum
{
  ANG_SELECTION_COLUMN_SCORE,
  ANG_SELECTION_COLUMN_TOTAL,
  ANG_SELECTION_COLUMN_PLACE,
  ANG_SELECTION_COLUMN_DECISION,
  ANG_SELECTION_COLUMN_TERMS,
  ANG_SELECTION_COLUMN_TRIPS,
  ANG_SELECTION_COLUMN_NOMINATION,
} AngSelectionColumn;

void        ang_selection_cell_fill              (AngMatrixCell         *cell,
                                                  AngSelection          *selection,
                                                  AngCandidate          *candidate,
                                                  AngSelectionColumn     column,
                                                  guint                  criterion);
const char *ang_selection_cell_get_light_class    (AngLight              light);
const char *ang_selection_cell_get_decision_class (AngParticipationState state);

G_END_DECLS
