#pragma once

#include "ang-filter.h"

G_BEGIN_DECLS

/* The filters of a list in a row, and below them a chip for each value that is chosen. Signal "changed". */
#define ANG_TYPE_FILTER_BAR (ang_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (AngFilterBar, ang_filter_bar, ANG, FILTER_BAR, GtkWidget)

void     ang_filter_bar_add       (AngFilterBar *self,
                                   AngFilter    *filter,
                                   AngStore     *store);
void     ang_filter_bar_apply     (AngFilterBar *self,
                                   AngQuery     *query);
gboolean ang_filter_bar_matches   (AngFilterBar *self,
                                   AngRecord    *record);
gboolean ang_filter_bar_is_active (AngFilterBar *self);
void     ang_filter_bar_clear     (AngFilterBar *self);

G_END_DECLS
