#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

gboolean ang_search_index_follow (AngDatabase  *database,
                                  GBytes       *changeset,
                                  GError      **error);

G_END_DECLS
