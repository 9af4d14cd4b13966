#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* Private: fills a register with any number of new records at once, for benchmarks and trials. Nothing of it is in the
 * history, and what triggers would derive row by row is derived once at the end. */
typedef AngRecord *(*AngStoreBulkFunc) (gpointer user_data);

gboolean ang_store_fill (AngStore          *self,
                         AngStoreBulkFunc   next,
                         gpointer           user_data,
                         GError           **error);

G_END_DECLS
