#pragma once

#include "ang-sheet-writer.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_CSV_MACHINE, /* RFC 4180 with commas, the table alone: for programs */
  ANG_CSV_OFFICE,  /* semicolons and a byte order mark, everything: for people who open it in a spreadsheet */
} AngCsvFlavour;

#define ANG_TYPE_CSV_WRITER (ang_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (AngCsvWriter, ang_csv_writer, ANG, CSV_WRITER, AngSheetWriter)

AngSheetWriter *ang_csv_writer_new (const char     *path,
                                    AngCsvFlavour   flavour,
                                    GError        **error);

G_END_DECLS
