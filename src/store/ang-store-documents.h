#pragma once

#include "ang-documents.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Which documents and deadlines a cohort has: read together, in a worker thread for a window. */
AngDocuments *ang_store_read_documents        (AngStore             *self,
                                               gint64                cohort,
                                               AngDate               today,
                                               GError              **error);
void          ang_store_read_documents_async  (AngStore             *self,
                                               gint64                cohort,
                                               AngDate               today,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
AngDocuments *ang_store_read_documents_finish (AngStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
