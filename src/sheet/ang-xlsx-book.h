#pragma once

#include "ang-sheet-reader.h"
#include "ang-xlsx-strings.h"
#include "ang-xlsx-styles.h"

G_BEGIN_DECLS

/* A workbook: which sheets it has, and what they share. Private to the room. */

typedef struct
{
  char     *name;
  char     *part;
  gboolean  hidden;
} AngXlsxBookSheet;

#define ANG_TYPE_XLSX_BOOK (ang_xlsx_book_get_type ())
G_DECLARE_FINAL_TYPE (AngXlsxBook, ang_xlsx_book, ANG, XLSX_BOOK, GObject)

AngXlsxBook            *ang_xlsx_book_open         (const char    *path,
                                                    GCancellable  *cancellable,
                                                    GError       **error);
AngXlsxPackage         *ang_xlsx_book_get_package  (AngXlsxBook   *self);
guint                   ang_xlsx_book_get_n_sheets (AngXlsxBook   *self);
const AngXlsxBookSheet *ang_xlsx_book_get_sheet    (AngXlsxBook   *self,
                                                    guint          sheet);
const char             *ang_xlsx_book_get_property (AngXlsxBook   *self,
                                                    const char    *name);
gboolean                ang_xlsx_book_is_from_1904 (AngXlsxBook   *self);
AngXlsxStyles          *ang_xlsx_book_get_styles   (AngXlsxBook   *self);
gboolean                ang_xlsx_book_load_strings (AngXlsxBook   *self,
                                                    GCancellable  *cancellable,
                                                    GError       **error);
AngXlsxStrings         *ang_xlsx_book_get_strings  (AngXlsxBook   *self);

G_END_DECLS
