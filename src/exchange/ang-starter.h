#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

AngStore *ang_register_create (const char  *path,
                               gboolean     demo,
                               GError     **error);

AngTransaction *ang_starter_new_documents (AngStore  *store,
                                           GError   **error);

AngTransaction *ang_starter_new_criteria (GError **error);

G_END_DECLS
