#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

/* Any number of ids as one value of a statement: `IN (SELECT value FROM json_each (?))`. */
void     ang_sql_ids_bind       (AngStatement  *statement,
                                 int            parameter,
                                 const GArray  *ids);
void     ang_sql_ids_bind_array (AngStatement  *statement,
                                 int            parameter,
                                 const gint64  *ids,
                                 guint          n_ids);
gboolean ang_sql_ids_collect    (AngDatabase   *database,
                                 const char    *sql,
                                 const GArray  *ids,
                                 GArray        *into,
                                 GError       **error);

G_END_DECLS
