#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

gint64 ang_own_origin_find (AngStore *store);

G_END_DECLS
