#pragma once

#include "ang-query.h"

G_BEGIN_DECLS

/* More words than anybody types only cost time. */
#define ANG_QUERY_SEARCH_MAX_WORDS 16

char *ang_query_search_dup_match (AngQuery *query);

G_END_DECLS
