#pragma once

#include "ang-date.h"
#include "ang-selection.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The selection of a cohort as the register has it, ranked. */
AngSelection *ang_store_read_selection        (AngStore             *self,
                                               gint64                cohort,
                                               AngDate               today,
                                               GError              **error);
void          ang_store_read_selection_async  (AngStore             *self,
                                               gint64                cohort,
                                               AngDate               today,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
AngSelection *ang_store_read_selection_finish (AngStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
