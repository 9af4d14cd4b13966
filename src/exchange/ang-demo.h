#pragma once

#include "ang-seed.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The demonstration register: invented people in the cohorts of a city. Private to the room. */
gboolean ang_demo_read    (AngSeed  *seed,
                           GError  **error);
gboolean ang_demo_own     (AngSeed  *seed,
                           GError  **error);
gboolean ang_demo_freeze  (AngStore *store,
                           GError  **error);

G_END_DECLS
