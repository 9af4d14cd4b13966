#pragma once

#include "ang-query-list.h"

G_BEGIN_DECLS

/* The records of a query as a GListModel, read by pages: position → the same object for as long as anybody holds it;
 * a record that is not read yet is empty (id 0) and fills itself in place. Follows the store's "changed" signal and
 * updates the same objects; another query replaces all rows at once. Properties: "n-items", "loading" (boolean). */
#define ANG_TYPE_RECORD_LIST (ang_record_list_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordList, ang_record_list, ANG, RECORD_LIST, AngQueryList)

AngRecordList *ang_record_list_new         (AngStore      *store,
                                            AngQuery      *query);
gboolean       ang_record_list_get_loading (AngRecordList *self);

G_END_DECLS
