#pragma once

#include <gtk/gtk.h>

#include "ang-choice-list.h"
#include "ang-query.h"

G_BEGIN_DECLS

/* What a list can be filtered by, declared in the .ui of its AngTable or AngRecordsEditor. A field of type choice, look-up, link or integer
 * gives a drop-down with its values. With "value" it is a single switch instead ("Never sent": field trips, value 0).
 * Properties: "field", "title" (the field's label when not given; a switch needs one), "value" (int64),
 * "compare" ("equal", "at-least", "at-most": of a switch). */
#define ANG_TYPE_FILTER (ang_filter_get_type ())

G_DECLARE_FINAL_TYPE (AngFilter, ang_filter, ANG, FILTER, GObject)

gboolean       ang_filter_resolve     (AngFilter       *self,
                                       const AngEntity *entity);
char          *ang_filter_dup_title   (AngFilter       *self);
gboolean       ang_filter_is_switch   (AngFilter       *self);
GListModel    *ang_filter_create_list (AngFilter       *self,
                                       AngStore        *store);
void           ang_filter_apply       (AngFilter       *self,
                                       AngChoiceItem   *item,
                                       AngQuery        *query);
gboolean       ang_filter_matches     (AngFilter       *self,
                                       AngChoiceItem   *item,
                                       AngRecord       *record);

G_END_DECLS
