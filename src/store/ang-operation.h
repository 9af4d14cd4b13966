#pragma once

#include "ang-recorder.h"
#include "ang-transaction-private.h"

G_BEGIN_DECLS

/* One operation of a transaction, inside the store's transaction. */
gboolean ang_operation_perform (const AngOperation  *operation,
                                AngDatabase         *database,
                                AngRecorder         *recorder,
                                GError             **error);

gboolean ang_operation_prepare (AngOperation        *operation,
                                GError             **error);

/* Whether it may stay, when everything that belongs to it is done. @known: links that are known to lead somewhere. */
gboolean ang_operation_check   (const AngOperation  *operation,
                                AngDatabase         *database,
                                GHashTable          *known,
                                GError             **error);

GHashTable *ang_operation_known_new (void);

G_END_DECLS
