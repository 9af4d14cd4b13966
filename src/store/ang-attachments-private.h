#pragma once

#include "ang-database.h"

G_BEGIN_DECLS

gboolean ang_attachments_check (AngDatabase  *database,
                                GError      **error);

G_END_DECLS
