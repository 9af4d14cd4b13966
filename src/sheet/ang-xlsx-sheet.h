#pragma once

#include "ang-sheet.h"
#include "ang-xlsx-formats.h"
#include "ang-xlsx-proof.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* One sheet of a workbook while its rows come in. Private to the room. */

#define ANG_XLSX_TEXT_MAX 32767 /* UTF-16 units of a cell */

typedef struct _AngXlsxSheet AngXlsxSheet;

AngXlsxSheet *ang_xlsx_sheet_new       (lxw_worksheet        *sheet,
                                        AngXlsxFormats       *formats,
                                        const AngSheetPage   *page,
                                        const AngSheetColumn *columns,
                                        const double         *widths,
                                        guint                 n_columns);
void          ang_xlsx_sheet_free      (AngXlsxSheet       *self);
gboolean      ang_xlsx_sheet_add_image (AngXlsxSheet       *self,
                                        GBytes             *image,
                                        double              height,
                                        guint               rows);
lxw_error     ang_xlsx_sheet_add_row   (AngXlsxSheet       *self,
                                        const AngSheetRow  *row);
lxw_error     ang_xlsx_sheet_end       (AngXlsxSheet       *self,
                                        AngXlsxCount       *count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxSheet, ang_xlsx_sheet_free)

G_END_DECLS
