#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* The records of a query as a GListModel, read by pages: position → the same object for as long as anybody holds it;
 * a record that is not read yet is empty (id 0) and fills itself in place. Follows the store's "changed" signal and
 * updates the same objects. Properties: "store", "query" (settable, re-reads), "n-items", "loading" (boolean). Signal
 * "failed" (AngRecordList *, GError * as boxed): a read that did not work; what was there stays. */
#define ANG_TYPE_RECORD_LIST (ang_record_list_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordList, ang_record_list, ANG, RECORD_LIST, GObject)

AngRecordList *ang_record_list_new         (AngStore      *store,
                                            AngQuery      *query);
AngQuery      *ang_record_list_get_query   (AngRecordList *self);
void           ang_record_list_set_query   (AngRecordList *self,
                                            AngQuery      *query);
AngStore      *ang_record_list_get_store   (AngRecordList *self);
gboolean       ang_record_list_get_loading (AngRecordList *self);

G_END_DECLS
