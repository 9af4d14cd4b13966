#pragma once

#include "ang-import-plan.h"

G_BEGIN_DECLS

gboolean ang_import_check_rows (AngImportPlan          *plan,
                                AngImportProgressFunc   progress,
                                gpointer                progress_data,
                                GCancellable           *cancellable,
                                GError                **error);

/* What a row is refused for by itself, whoever it is about. Private to the room. */
const char *ang_import_check_find_refusal (const AngImportDraft *draft);

G_END_DECLS
