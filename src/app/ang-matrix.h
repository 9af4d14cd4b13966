#pragma once

#include "ang-matrix-model.h"

G_BEGIN_DECLS

/* A matrix to write in, like a sheet of a spreadsheet: rows with a title, columns with a heading, cells that an AngMatrixModel
 * fills and changes. Properties: "model", "title" (above the titles of the rows), "label" (for screen readers), "head-chars"
 * (room for the titles of rows), "menu-model" (of a right click), "editable", "advance" (a letter goes on to the row below).
 * Signals: "cursor-moved", "row-activated" (row), "column-activated" (column): a double click on a title or a heading. */
#define ANG_TYPE_MATRIX (ang_matrix_get_type ())

G_DECLARE_FINAL_TYPE (AngMatrix, ang_matrix, ANG, MATRIX, GtkWidget)

AngMatrixModel *ang_matrix_get_model   (AngMatrix      *self);
void            ang_matrix_set_model   (AngMatrix      *self,
                                        AngMatrixModel *model);
gboolean        ang_matrix_get_cursor  (AngMatrix      *self,
                                        guint          *row,
                                        guint          *column);
gboolean        ang_matrix_get_cursor_place (AngMatrix      *self,
                                             GdkRectangle   *place);
gboolean        ang_matrix_get_range   (AngMatrix      *self,
                                        guint          *first_row,
                                        guint          *first_column,
                                        guint          *n_rows,
                                        guint          *n_columns);
void            ang_matrix_go_to       (AngMatrix      *self,
                                        guint           row,
                                        guint           column);
void            ang_matrix_select      (AngMatrix      *self,
                                        guint           row,
                                        guint           column,
                                        guint           n_rows,
                                        guint           n_columns);
gboolean        ang_matrix_pick_cell   (AngMatrix      *self,
                                        double          x,
                                        double          y,
                                        guint          *row,
                                        guint          *column);
void            ang_matrix_show_drop   (AngMatrix      *self,
                                        gboolean        shown,
                                        guint           row,
                                        guint           column);
void            ang_matrix_press       (AngMatrix      *self,
                                        gunichar        letter);
void            ang_matrix_edit        (AngMatrix      *self,
                                        const char     *typed);
void            ang_matrix_activate    (AngMatrix      *self);
void            ang_matrix_copy        (AngMatrix      *self);
void            ang_matrix_paste       (AngMatrix      *self);
void            ang_matrix_paste_text  (AngMatrix      *self,
                                        const char     *text);
void            ang_matrix_fill_down   (AngMatrix      *self);
void            ang_matrix_clear       (AngMatrix      *self);

G_END_DECLS
