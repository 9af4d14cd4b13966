#pragma once

#include "ang-import-layout.h"

/* A sheet built by hand: rows end with a line break, cells are parted by bars, an empty line is an empty row. A cell is a
 * text; "#1.98E+17" a number, "@1985-03-17" a date, "!#N/A" an error. "\\n" is a line break in a cell. Merged cells as
 * spreadsheets write them, parted by blanks: "A1:C1 B4:B6". A form feed begins another sheet; only the first has merged
 * cells. The sheets are called "Sheet 2021", "Sheet 2022" and so on. */
AngImportTable  *import_fixture_table  (const char *rows,
                                        const char *merged);
AngImportLayout *import_fixture_layout (const char *rows,
                                        const char *merged);
