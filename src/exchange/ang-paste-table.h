#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of pasted rows can hold. The first nine are those of the participants' grid, in its order. */
typedef enum
{
  ANG_PASTE_COLUMN_NUMBER,
  ANG_PASTE_COLUMN_NAME,
  ANG_PASTE_COLUMN_NIP,
  ANG_PASTE_COLUMN_RANK,
  ANG_PASTE_COLUMN_POST,
  ANG_PASTE_COLUMN_UNIT,
  ANG_PASTE_COLUMN_ORIGIN,
  ANG_PASTE_COLUMN_ROLE,
  ANG_PASTE_COLUMN_STATE,
  ANG_PASTE_COLUMN_NIK,
  ANG_PASTE_COLUMN_TITLE_FRONT,
  ANG_PASTE_COLUMN_TITLE_BACK,
  ANG_PASTE_COLUMN_SEX,
  ANG_PASTE_COLUMN_BIRTH,
  ANG_PASTE_COLUMN_PHONE,
  ANG_PASTE_COLUMN_EMAIL,
} AngPasteColumn;
#define ANG_PASTE_N_COLUMNS (ANG_PASTE_COLUMN_EMAIL + 1)

/* Rows as a spreadsheet puts them on the clipboard, with what their columns mean. */
typedef struct _AngPasteTable AngPasteTable;

AngPasteTable *ang_paste_table_new         (const char          *text);
void           ang_paste_table_free        (AngPasteTable       *self);
guint          ang_paste_table_get_n_rows  (const AngPasteTable *self);
guint          ang_paste_table_get_line    (const AngPasteTable *self,
                                            guint                row);
const char    *ang_paste_table_get         (const AngPasteTable *self,
                                            guint                row,
                                            AngPasteColumn       column);
gboolean       ang_paste_table_has_heading (const AngPasteTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngPasteTable, ang_paste_table_free)

G_END_DECLS
