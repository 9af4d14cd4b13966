#pragma once

#include "ang-sheet-reader.h"
#include "ang-xlsx-date.h"

G_BEGIN_DECLS

/* What is written in the cells of a workbook's sheet. Private to the room. */

#define ANG_XLSX_MAX_ROWS 1048576
#define ANG_XLSX_MAX_COLUMNS 16384

typedef enum
{
  ANG_XLSX_CELL_UNKNOWN,
  ANG_XLSX_CELL_NUMBER,
  ANG_XLSX_CELL_SHARED,
  ANG_XLSX_CELL_INLINE,
  ANG_XLSX_CELL_FORMULA_TEXT,
  ANG_XLSX_CELL_BOOLEAN,
  ANG_XLSX_CELL_ERROR,
  ANG_XLSX_CELL_DATE,
} AngXlsxCellType;

AngXlsxCellType ang_xlsx_cell_parse_type      (const char        *type);
gboolean        ang_xlsx_cell_parse_count     (const char        *text,
                                               guint64           *number);
gboolean        ang_xlsx_cell_parse_reference (const char        *reference,
                                               guint             *row,
                                               guint             *column);
gboolean        ang_xlsx_cell_parse_range     (const char        *reference,
                                               AngSheetRange     *range);
gboolean        ang_xlsx_cell_convert         (AngXlsxCellType    type,
                                               AngXlsxFormat      format,
                                               gboolean           from_1904,
                                               GString           *text,
                                               gsize              start,
                                               AngSheetValueKind *kind);

G_END_DECLS
