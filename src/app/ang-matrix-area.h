#pragma once

#include "ang-matrix-model.h"

G_BEGIN_DECLS

/* The cells of an AngMatrix, drawn as far as they are in sight, below headings and beside titles that stay in sight. Private
 * to the matrix. Signal "cursor-moved": the cell the keyboard is on, or the range of selected ones, is another. */
#define ANG_TYPE_MATRIX_AREA (ang_matrix_area_get_type ())

G_DECLARE_FINAL_TYPE (AngMatrixArea, ang_matrix_area, ANG, MATRIX_AREA, GtkWidget)

/* Cells from the first to the last, both of them too. */
typedef struct
{
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} AngMatrixRange;

typedef enum
{
  ANG_MATRIX_PART_NONE,
  ANG_MATRIX_PART_CORNER,
  ANG_MATRIX_PART_COLUMN, /* the heading of a column */
  ANG_MATRIX_PART_ROW,    /* the title of a row */
  ANG_MATRIX_PART_CELL,
} AngMatrixPart;

void            ang_matrix_area_set_model      (AngMatrixArea  *self,
                                                AngMatrixModel *model);
AngMatrixModel *ang_matrix_area_get_model      (AngMatrixArea  *self);
void            ang_matrix_area_set_title      (AngMatrixArea  *self,
                                                const char     *title);
void            ang_matrix_area_set_label      (AngMatrixArea  *self,
                                                const char     *label);
void            ang_matrix_area_set_head_chars (AngMatrixArea  *self,
                                                int             chars);
gboolean        ang_matrix_area_is_empty       (AngMatrixArea  *self);
void            ang_matrix_area_get_cursor     (AngMatrixArea  *self,
                                                guint          *row,
                                                guint          *column);
void            ang_matrix_area_get_range      (AngMatrixArea  *self,
                                                AngMatrixRange *range);
void            ang_matrix_area_go_to          (AngMatrixArea  *self,
                                                guint           row,
                                                guint           column,
                                                gboolean        extend);
void            ang_matrix_area_select         (AngMatrixArea  *self,
                                                AngMatrixRange *range);
guint           ang_matrix_area_get_page       (AngMatrixArea  *self);
gboolean        ang_matrix_area_get_place      (AngMatrixArea  *self,
                                                guint           row,
                                                guint           column,
                                                GdkRectangle   *place);
AngMatrixPart   ang_matrix_area_pick           (AngMatrixArea  *self,
                                                double          x,
                                                double          y,
                                                guint          *row,
                                                guint          *column);
void            ang_matrix_area_set_drop       (AngMatrixArea  *self,
                                                gboolean        shown,
                                                guint           row,
                                                guint           column);
gboolean        ang_matrix_area_has_cursor     (AngMatrixArea  *self);
void            ang_matrix_area_set_editor     (AngMatrixArea  *self,
                                                GtkWidget      *editor);
GtkWidget      *ang_matrix_area_get_editor     (AngMatrixArea  *self);

G_END_DECLS
