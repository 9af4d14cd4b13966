#pragma once

#include "ang-sheet.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* Paper, margins, widths, headers and footers of a sheet. Private to the room. */

#define ANG_XLSX_MM_PER_PIXEL (25.4 / 96)

lxw_error ang_xlsx_page_set_up (lxw_worksheet      *sheet,
                                const AngSheetPage *page,
                                const double       *widths,
                                guint               n_columns);

G_END_DECLS
