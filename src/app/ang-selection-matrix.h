#pragma once

#include "ang-matrix-model.h"
#include "ang-selection.h"
#include "ang-selection-commands.h"

G_BEGIN_DECLS

/* In which order the candidates stand. */
typedef enum
{
  ANG_SELECTION_SORT_RANKING = 1,
  ANG_SELECTION_SORT_NAME = 2,
  ANG_SELECTION_SORT_UNIT = 3,
  ANG_SELECTION_SORT_NEVER_SENT = 4,
  ANG_SELECTION_SORT_LIST = 5,
} AngSelectionSort;

extern const AngEnumeration ang_selection_sort_enumeration;

/* The candidates of a cohort as rows of an AngMatrix. A score that is typed counts at once; rows stay where they are until
 * they are sorted. Signals: "scored" (GArray of AngScoreChange), "decided" (GArray of AngDecision): to be stored, one step
 * each; "opened" (participation id, AngSelectionColumn, parent widget, GdkRectangle as pointer): more is wanted of a cell. */
#define ANG_TYPE_SELECTION_MATRIX (ang_selection_matrix_get_type ())

G_DECLARE_FINAL_TYPE (AngSelectionMatrix, ang_selection_matrix, ANG, SELECTION_MATRIX, GObject)

AngSelectionMatrix *ang_selection_matrix_new           (void);
void                ang_selection_matrix_set_selection (AngSelectionMatrix *self,
                                                        AngSelection       *selection);
AngSelection       *ang_selection_matrix_get_selection (AngSelectionMatrix *self);
void                ang_selection_matrix_sort          (AngSelectionMatrix *self,
                                                        AngSelectionSort    sort);
AngCandidate       *ang_selection_matrix_get_candidate (AngSelectionMatrix *self,
                                                        guint               row);
gboolean            ang_selection_matrix_find_row      (AngSelectionMatrix *self,
                                                        gint64              participation,
                                                        guint              *row);

G_END_DECLS
