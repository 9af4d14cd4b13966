#pragma once

#include "ang-database.h"
#include "ang-query.h"

G_BEGIN_DECLS

/* A query as SQL: the text, put together from names in the source, and the values to bind. */
typedef struct _AngQuerySql AngQuerySql;

typedef enum
{
  ANG_SEARCH_NARROW = 1, /* few people are found: find them, then sort */
  ANG_SEARCH_BROAD,      /* many: go through the order, and look whether each was found */
} AngSearchBreadth;

AngQuerySql  *ang_query_sql_new_page  (AngQuery          *query,
                                       AngSearchBreadth   breadth,
                                       gint64             offset,
                                       gint64             limit);
AngQuerySql  *ang_query_sql_new_count (AngQuery          *query);
void          ang_query_sql_free      (AngQuerySql       *self);
const char   *ang_query_sql_get_text  (AngQuerySql       *self);
AngStatement *ang_query_sql_prepare   (AngQuerySql       *self,
                                       AngDatabase       *database,
                                       GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngQuerySql, ang_query_sql_free)

G_END_DECLS
