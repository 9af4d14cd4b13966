#pragma once

#include "ang-filter.h"

G_BEGIN_DECLS

/* The button of one filter: opens a list with a check mark for each value; or is switched itself. Signal "changed". */
#define ANG_TYPE_FILTER_BUTTON (ang_filter_button_get_type ())

G_DECLARE_FINAL_TYPE (AngFilterButton, ang_filter_button, ANG, FILTER_BUTTON, GtkWidget)

GtkWidget *ang_filter_button_new        (AngFilter       *filter,
                                         AngStore        *store);
AngFilter *ang_filter_button_get_filter (AngFilterButton *self);
gboolean   ang_filter_button_is_on      (AngFilterButton *self);
GPtrArray *ang_filter_button_get_chosen (AngFilterButton *self);
void       ang_filter_button_drop       (AngFilterButton *self,
                                         AngChoiceItem   *item);
void       ang_filter_button_clear      (AngFilterButton *self);

G_END_DECLS
