#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* The records of a query that are few enough to be held whole, as a GListModel. The same object stands for a record for as
 * long as it exists; follows the store. With "parent-field" each part comes right after its whole. Properties: "n-items",
 * "loading" (boolean: nothing was read yet). Signal "failed" (AngWholeList *, GError * as boxed). */
#define ANG_TYPE_WHOLE_LIST (ang_whole_list_get_type ())

G_DECLARE_FINAL_TYPE (AngWholeList, ang_whole_list, ANG, WHOLE_LIST, GObject)

AngWholeList *ang_whole_list_new         (AngStore     *store,
                                          AngQuery     *query,
                                          guint         parent_field);
gboolean      ang_whole_list_get_loading (AngWholeList *self);
guint         ang_whole_list_get_depth   (AngWholeList *self,
                                          AngRecord    *record);
AngRecord    *ang_whole_list_find        (AngWholeList *self,
                                          gint64        id);

G_END_DECLS
