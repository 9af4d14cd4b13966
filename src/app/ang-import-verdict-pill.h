#pragma once

#include "ang-import-row.h"
#include "ang-pill.h"

G_BEGIN_DECLS

void ang_import_verdict_pill_set (AngPill      *pill,
                                  AngImportRow *row);

G_END_DECLS
