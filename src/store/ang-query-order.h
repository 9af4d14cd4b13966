#pragma once

#include "ang-query.h"

G_BEGIN_DECLS

/* How the list of people finds its rows: by the columns of person_summary, which its indexes hold. A column with a plus
 * in front is not looked up by an index: the index of the order is gone through instead. */
typedef struct
{
  guint       field;
  const char *filter;
  const char *sort;
} AngSummaryColumn;

const AngSummaryColumn *ang_query_order_find_column    (guint     field);
void                    ang_query_order_append_summary (GString  *text,
                                                        AngQuery *query);
void                    ang_query_order_append         (GString  *text,
                                                        AngQuery *query);

G_END_DECLS
