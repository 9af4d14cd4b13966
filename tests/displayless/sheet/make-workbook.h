#pragma once

#include "ang-sheet-book.h"

/* Workbooks made by hand, part by part, and what the reader says of them in one line. */

typedef struct
{
  const char *name;
  const char *text; /* NULL: the part that is usually there is left out */
} WorkbookPart;

#define SHEET_PART "xl/worksheets/sheet1.xml"
#define STRINGS_PART "xl/sharedStrings.xml"
#define STYLES_PART "xl/styles.xml"
#define WORKBOOK_PART "xl/workbook.xml"
#define WORKBOOK_RELATIONS_PART "xl/_rels/workbook.xml.rels"

#define MAIN_NAMESPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATION_NAMESPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SHEET_OF(data) "<worksheet xmlns=\"" MAIN_NAMESPACE "\"><sheetData>" data "</sheetData></worksheet>"

/* A workbook of one sheet called "Data"; the parts given replace those that are usually there, or come on top of them. */
void  make_workbook       (const char         *path,
                           const WorkbookPart *parts,
                           guint               n_parts);

/* All rows of a sheet: "1|0 t Nama|1 n 43.8/" is a row with two values; ends in "!" and the message when there is an error. */
char *describe_sheet      (AngSheetBook       *book,
                           guint               sheet);
char *describe_first_sheet (const char         *path);
