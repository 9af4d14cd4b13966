#pragma once

#include "ang-import-plan.h"

G_BEGIN_DECLS

AngImportResult *ang_import_run_plan (AngImportPlan          *plan,
                                      AngImportExisting       existing,
                                      const char             *source,
                                      AngImportProgressFunc   progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GError                **error);

G_END_DECLS
