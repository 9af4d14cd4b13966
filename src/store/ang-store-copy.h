#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

gboolean ang_store_copy_database  (AngDatabase   *database,
                                   const char    *path,
                                   GCancellable  *cancellable,
                                   GError       **error);
void     ang_store_copy_remove_journals (const char *path);
gboolean ang_store_check_database (AngDatabase   *database,
                                   gboolean       thorough,
                                   GError       **error);

G_END_DECLS
