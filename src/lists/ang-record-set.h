#pragma once

#include "ang-query-list.h"

G_BEGIN_DECLS

/* The whole of a short query as a GListModel: what a form or a grid wants complete and in order, such as the people of one
 * cohort. Follows the store's "changed" signal; a record that stays is the same object, changed in place. Properties:
 * "n-items", "loaded" (boolean: the query was read at least once). Signal "read" (AngRecordSet *): after each reading. */
#define ANG_TYPE_RECORD_SET (ang_record_set_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordSet, ang_record_set, ANG, RECORD_SET, AngQueryList)

AngRecordSet *ang_record_set_new        (AngStore     *store,
                                         AngQuery     *query);
gboolean      ang_record_set_get_loaded (AngRecordSet *self);
AngRecord    *ang_record_set_get        (AngRecordSet *self,
                                         guint         position);
AngRecord    *ang_record_set_find       (AngRecordSet *self,
                                         gint64        id,
                                         guint        *position);

G_END_DECLS
