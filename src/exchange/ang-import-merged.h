#pragma once

#include "ang-sheet-reader.h"

G_BEGIN_DECLS

/* Merged cells of one sheet, to be asked by place. */
typedef struct _AngImportMerged AngImportMerged;

AngImportMerged *ang_import_merged_new  (const AngSheetRange   *ranges,
                                         guint                  n_ranges);
void             ang_import_merged_free (AngImportMerged       *self);
gboolean         ang_import_merged_find (const AngImportMerged *self,
                                         guint                  row,
                                         guint                  column,
                                         AngSheetRange         *range);

G_END_DECLS
