#pragma once

#include "ang-csv-guess.h"
#include "ang-sheet-reader.h"

G_BEGIN_DECLS

/* Reads a list in text form as the one sheet of a book. Private to the room. */
#define ANG_TYPE_CSV_SHEET_READER (ang_csv_sheet_reader_get_type ())
G_DECLARE_FINAL_TYPE (AngCsvSheetReader, ang_csv_sheet_reader, ANG, CSV_SHEET_READER, AngSheetReader)

AngSheetReader *ang_csv_sheet_reader_new (GInputStream      *stream,
                                          goffset            size,
                                          const AngCsvGuess *guess);

G_END_DECLS
