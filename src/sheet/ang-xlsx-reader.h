#pragma once

#include "ang-xlsx-book.h"

G_BEGIN_DECLS

/* Reads a sheet of a workbook. Private to the room. */
#define ANG_TYPE_XLSX_READER (ang_xlsx_reader_get_type ())
G_DECLARE_FINAL_TYPE (AngXlsxReader, ang_xlsx_reader, ANG, XLSX_READER, AngSheetReader)

AngSheetReader *ang_xlsx_reader_new (AngXlsxBook  *book,
                                     guint         sheet,
                                     GError      **error);

G_END_DECLS
