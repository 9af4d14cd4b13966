#pragma once

#include "ang-import-result.h"

G_BEGIN_DECLS

gboolean ang_import_report_write (AngImportResult        *result,
                                  const char             *path,
                                  AngImportProgressFunc   progress,
                                  gpointer                progress_data,
                                  GCancellable           *cancellable,
                                  GError                **error);

G_END_DECLS
