#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* What becomes of one pasted row. */
typedef enum
{
  ANG_PASTE_VERDICT_ADD = 1, /* in the register: joins the cohort */
  ANG_PASTE_VERDICT_NEW,     /* becomes a person of the register and joins */
  ANG_PASTE_VERDICT_PRESENT, /* in the cohort already */
  ANG_PASTE_VERDICT_REFUSED, /* not understood; says why */
} AngPasteVerdict;
#define ANG_PASTE_N_VERDICTS (ANG_PASTE_VERDICT_REFUSED + 1)

#define ANG_TYPE_PASTE_ROW (ang_paste_row_get_type ())

G_DECLARE_FINAL_TYPE (AngPasteRow, ang_paste_row, ANG, PASTE_ROW, GObject)

guint            ang_paste_row_get_line    (AngPasteRow *self);
const char      *ang_paste_row_get_name    (AngPasteRow *self);
const char      *ang_paste_row_get_number  (AngPasteRow *self);
AngPasteVerdict  ang_paste_row_get_verdict (AngPasteRow *self);
const char      *ang_paste_row_get_reason  (AngPasteRow *self);

/* Rows from a spreadsheet on their way into a cohort: read, matched with the register, shown, then stored in one step. */
#define ANG_TYPE_ROSTER_PASTE (ang_roster_paste_get_type ())

G_DECLARE_FINAL_TYPE (AngRosterPaste, ang_roster_paste, ANG, ROSTER_PASTE, GObject)

AngRosterPaste *ang_roster_paste_read               (AngStore             *store,
                                                     gint64                cohort,
                                                     const char           *text,
                                                     GError              **error);
void            ang_roster_paste_read_async         (AngStore             *store,
                                                     gint64                cohort,
                                                     const char           *text,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
AngRosterPaste *ang_roster_paste_read_finish        (GAsyncResult         *result,
                                                     GError              **error);
GListModel     *ang_roster_paste_get_rows           (AngRosterPaste       *self);
guint           ang_roster_paste_count              (AngRosterPaste       *self,
                                                     AngPasteVerdict       verdict);
AngTransaction *ang_roster_paste_create_transaction (AngRosterPaste       *self);

G_END_DECLS
