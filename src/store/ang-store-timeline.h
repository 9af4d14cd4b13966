#pragma once

#include "ang-store.h"
#include "ang-timeline.h"

G_BEGIN_DECLS

GPtrArray *ang_store_read_timeline        (AngStore             *self,
                                           gint64                person,
                                           GError              **error);
void       ang_store_read_timeline_async  (AngStore             *self,
                                           gint64                person,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *ang_store_read_timeline_finish (AngStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
