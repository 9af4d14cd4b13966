#pragma once

#include "ang-sheet.h"

#include "ang-xlsx-formats.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* Paper, margins, widths, headers and footers of a sheet. Private to the room. */

/* Heights are points, four of the library's pixels to three. Widths are digits of the workbook's font, seven of its
 * pixels each; on paper a digit of Arial 10 is 0.556 em, and so a pixel of width is more than a pixel of height. */
#define ANG_XLSX_MM_PER_ROW_PIXEL (25.4 / 96)
#define ANG_XLSX_MM_PER_COLUMN_PIXEL (0.556 * 10 * 25.4 / 72 / 7)

lxw_error ang_xlsx_page_set_up (lxw_worksheet        *sheet,
                                AngXlsxFormats       *formats,
                                const AngSheetPage   *page,
                                const AngSheetColumn *columns,
                                const double         *widths,
                                guint                 n_columns);

G_END_DECLS
