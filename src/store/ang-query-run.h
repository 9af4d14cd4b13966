#pragma once

#include "ang-database.h"
#include "ang-query.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* A query asked on a connection, in the way that is the quickest for it. */
gboolean   ang_query_run_count      (AngQuery         *query,
                                     AngDatabase      *database,
                                     guint64          *count,
                                     GError          **error);
GPtrArray *ang_query_run_page       (AngQuery         *query,
                                     AngDatabase      *database,
                                     guint             offset,
                                     guint             limit,
                                     GError          **error);
GPtrArray *ang_query_run_first_page (AngQuery         *query,
                                     AngDatabase      *database,
                                     guint             limit,
                                     guint64          *count,
                                     GError          **error);
gboolean   ang_query_run_foreach    (AngQuery         *query,
                                     AngDatabase      *database,
                                     AngStoreRowFunc   func,
                                     gpointer          user_data,
                                     GError          **error);

G_END_DECLS
