#pragma once

#include "ang-date.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What is read of a register about one record, as it stands on a day. */
typedef gpointer (*AngStoreAboutFunc) (AngStore  *self,
                                       gint64     id,
                                       AngDate    today,
                                       GError   **error);

/* How it is read, and how what was read is let go of. */
typedef struct
{
  AngStoreAboutFunc read;
  GDestroyNotify    free_func;
} AngStoreAbout;

void ang_store_read_about_async (AngStore            *self,
                                 AngStoreAbout        about,
                                 gint64               id,
                                 AngDate              today,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);

G_END_DECLS
