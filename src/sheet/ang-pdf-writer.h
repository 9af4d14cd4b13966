#pragma once

#include "ang-sheet-writer.h"

G_BEGIN_DECLS

#define ANG_TYPE_PDF_WRITER (ang_pdf_writer_get_type ())
G_DECLARE_FINAL_TYPE (AngPdfWriter, ang_pdf_writer, ANG, PDF_WRITER, AngSheetWriter)

AngSheetWriter *ang_pdf_writer_new (const char  *path,
                                    GError     **error);

G_END_DECLS
