#pragma once

#include "ang-import-field.h"
#include "ang-import-layout.h"

G_BEGIN_DECLS

/* What cells look like, where no heading says it. */
AngImportFieldId ang_import_content_look_at (const AngSheetValue   *value);
AngImportFieldId ang_import_content_guess   (const AngImportLayout *layout,
                                             guint                  column,
                                             double                *share);
double           ang_import_content_agree   (const AngImportLayout *layout,
                                             guint                  column,
                                             AngImportFieldId       field);
gboolean         ang_import_content_is_list (AngImportTable        *table,
                                             guint                  first,
                                             guint                  n_rows);

G_END_DECLS
