#pragma once

#include "ang-xlsx-xml.h"

G_BEGIN_DECLS

/* Puts a text together from its pieces: runs of rich text follow one another, phonetic guides are left out. Private to the
 * room. */

#define ANG_XLSX_MAX_TEXT 32767 /* what a cell may hold, in UTF-16 units */

typedef struct
{
  GString  *buffer; /* the caller's: the text is added to what it holds */
  gsize     start;
  gboolean  open;
  gboolean  phonetic;
} AngXlsxText;

void     ang_xlsx_text_begin         (AngXlsxText *self,
                                      GString     *buffer);
void     ang_xlsx_text_start_element (AngXlsxText *self,
                                      const char  *name);
void     ang_xlsx_text_end_element   (AngXlsxText *self,
                                      const char  *name);
gboolean ang_xlsx_text_add           (AngXlsxText *self,
                                      const char  *text,
                                      gsize        length);
gboolean ang_xlsx_text_finish        (AngXlsxText *self);

G_END_DECLS
