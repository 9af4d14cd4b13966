#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The tab of a cohort where its candidates are assessed and chosen: who is proposed by whom, scores, ranking, terms, earlier
 * trips, decisions; beside it the places and how the choice is spread. */
#define ANG_TYPE_SELECTION_VIEW (ang_selection_view_get_type ())

G_DECLARE_FINAL_TYPE (AngSelectionView, ang_selection_view, ANG, SELECTION_VIEW, GtkWidget)

void ang_selection_view_set_cohort (AngSelectionView *self,
                                    AngStore         *store,
                                    AngRecord        *cohort);

G_END_DECLS
