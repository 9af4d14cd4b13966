#pragma once

#include "ang-import-plan.h"

G_BEGIN_DECLS

/* The rows that somebody looks at: the same object for the same row, as long as it is held. Private to the room. */
typedef struct _AngImportBoard AngImportBoard;

/* Told when the decision about one row has changed. */
typedef void (*AngImportBoardFunc) (gpointer user_data);

AngImportBoard *ang_import_board_new         (AngImportPlan        *plan,
                                              AngImportBoardFunc    decided,
                                              gpointer              user_data);
AngImportBoard *ang_import_board_ref         (AngImportBoard       *self);
void            ang_import_board_unref       (AngImportBoard       *self);
void            ang_import_board_close       (AngImportBoard       *self);
void            ang_import_board_lock        (AngImportBoard       *self,
                                              gboolean              locked);
AngImportPlan  *ang_import_board_get_plan    (AngImportBoard       *self);
AngImportRow   *ang_import_board_get_row     (AngImportBoard       *self,
                                              guint                 row);
void            ang_import_board_forget      (AngImportBoard       *self,
                                              guint                 row);
void            ang_import_board_tell        (AngImportBoard       *self);
gboolean        ang_import_board_decide      (AngImportBoard       *self,
                                              guint                 row,
                                              AngImportDecision     decision,
                                              gint64                person);

AngImportRow   *ang_import_row_new           (AngImportBoard       *board,
                                              guint                 row);

/* The rows that a filter shows. */
#define ANG_TYPE_IMPORT_ROWS (ang_import_rows_get_type ())

G_DECLARE_FINAL_TYPE (AngImportRows, ang_import_rows, ANG, IMPORT_ROWS, GObject)

GListModel     *ang_import_rows_new          (AngImportBoard       *board,
                                              AngImportFilter       filter);

G_END_DECLS
