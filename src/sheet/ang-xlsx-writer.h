#pragma once

#include "ang-sheet-writer.h"

G_BEGIN_DECLS

#define ANG_TYPE_XLSX_WRITER (ang_xlsx_writer_get_type ())
G_DECLARE_FINAL_TYPE (AngXlsxWriter, ang_xlsx_writer, ANG, XLSX_WRITER, AngSheetWriter)

AngSheetWriter *ang_xlsx_writer_new (const char  *path,
                                     GError     **error);

G_END_DECLS
