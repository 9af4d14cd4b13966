#pragma once

#include "ang-sheet.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* The cell formats of a workbook, each made once. Private to the room. */

typedef struct _AngXlsxFormats AngXlsxFormats;

AngXlsxFormats *ang_xlsx_formats_new  (lxw_workbook       *workbook,
                                       const AngSheetPage *page);
void            ang_xlsx_formats_free (AngXlsxFormats     *self);
lxw_format     *ang_xlsx_formats_get  (AngXlsxFormats     *self,
                                       AngSheetStyle       style,
                                       AngSheetCellKind    kind,
                                       AngSheetRule        rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxFormats, ang_xlsx_formats_free)

G_END_DECLS
