#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* What all lists over a query share: the store, the query, and that any change of the store may concern them. Properties:
 * "store", "query" (settable, re-reads). Signal "failed" (AngQueryList *, GError *): a read that did not work; what was
 * there stays. */
#define ANG_TYPE_QUERY_LIST (ang_query_list_get_type ())

G_DECLARE_DERIVABLE_TYPE (AngQueryList, ang_query_list, ANG, QUERY_LIST, GObject)

struct _AngQueryListClass
{
  GObjectClass parent_class;

  /* Reads what is there now; may find store or query NULL. */
  void (*refresh)       (AngQueryList *self);
  /* The query is another one than @before (nullable) from now on. */
  void (*query_changed) (AngQueryList *self,
                         AngQuery     *before);
};

AngStore *ang_query_list_get_store (AngQueryList *self);
AngQuery *ang_query_list_get_query (AngQueryList *self);
void      ang_query_list_set_query (AngQueryList *self,
                                    AngQuery     *query);
void      ang_query_list_fail      (AngQueryList *self,
                                    const GError *error);

G_END_DECLS
