#pragma once

#include "ang-sheet-reader.h"

G_BEGIN_DECLS

/* A file of tables that somebody brings, or what lies on the clipboard: its sheets, and a reader for each. */
#define ANG_TYPE_SHEET_BOOK (ang_sheet_book_get_type ())
G_DECLARE_FINAL_TYPE (AngSheetBook, ang_sheet_book, ANG, SHEET_BOOK, GObject)

AngSheetBook   *ang_sheet_book_open             (const char    *path,
                                                 GCancellable  *cancellable,
                                                 GError       **error);
AngSheetBook   *ang_sheet_book_new_for_text     (const char    *text);

guint           ang_sheet_book_get_n_sheets     (AngSheetBook  *self);
const char     *ang_sheet_book_get_sheet_name   (AngSheetBook  *self,
                                                 guint          sheet);
gboolean        ang_sheet_book_get_sheet_hidden (AngSheetBook  *self,
                                                 guint          sheet);
const char     *ang_sheet_book_get_property     (AngSheetBook  *self,
                                                 const char    *name);
char           *ang_sheet_book_dup_charset      (AngSheetBook  *self,
                                                 char          *separator);
AngSheetReader *ang_sheet_book_read             (AngSheetBook  *self,
                                                 guint          sheet,
                                                 GError       **error);

G_END_DECLS
