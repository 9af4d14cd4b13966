#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The heading of a row or a column. Who fills it in gives the texts away. */
typedef struct
{
  gint64   id;          /* what the row or column is about; the cursor stays with it when others come or go */
  char    *title;
  char    *subtitle;    /* (nullable): a count, a date */
  char    *tooltip;     /* (nullable) */
  int      width_chars; /* of a column; 0: the usual width */
  gboolean numeric;     /* of a column: figures stand at the right */
  gboolean private;     /* of a column: with a lock */
} AngMatrixHeading;

/* What a cell shows. The word or letter says it, the icon and the colour repeat it. */
typedef struct
{
  char       *text;
  const char *icon_name;   /* (nullable): a symbolic icon, static */
  const char *mark_icon;   /* (nullable): a second one, at the cell's end: a file, a note; static */
  const char *style_class; /* (nullable): "planned", "done", "info", "warning" or "error"; static */
  char       *tooltip;     /* (nullable): more about it; a screen reader hears it, too */
} AngMatrixCell;

/* Why cells are changed: what an entry of the history is named by. */
typedef enum
{
  ANG_MATRIX_CHANGE_ENTER,
  ANG_MATRIX_CHANGE_PASTE,
  ANG_MATRIX_CHANGE_FILL,
  ANG_MATRIX_CHANGE_CLEAR,
} AngMatrixChange;

/* What a matrix shows of rows and columns, and what becomes of what is entered there. */
#define ANG_TYPE_MATRIX_MODEL (ang_matrix_model_get_type ())

G_DECLARE_INTERFACE (AngMatrixModel, ang_matrix_model, ANG, MATRIX_MODEL, GObject)

struct _AngMatrixModelInterface
{
  GTypeInterface parent_iface;

  guint    (*get_n_rows)    (AngMatrixModel *self);
  guint    (*get_n_columns) (AngMatrixModel *self);
  void     (*get_row)       (AngMatrixModel *self, guint row, AngMatrixHeading *heading);
  void     (*get_column)    (AngMatrixModel *self, guint column, AngMatrixHeading *heading);
  void     (*get_cell)      (AngMatrixModel *self, guint row, guint column, AngMatrixCell *cell);

  /* What is copied, and what an entry begins with; without it, the text of the cell. */
  char    *(*dup_text)      (AngMatrixModel *self, guint row, guint column);
  /* Whether typing opens an entry; without it, always. Cells that take letters only say FALSE. */
  gboolean (*takes_text)    (AngMatrixModel *self, guint row, guint column);

  /* Everything entered comes between these two, one cell or many: one step of undo. */
  void     (*begin_command) (AngMatrixModel *self, AngMatrixChange change, guint n_cells);
  void     (*end_command)   (AngMatrixModel *self);
  /* A text that was typed or pasted, %NULL to clear; FALSE when it means nothing here. */
  gboolean (*set_text)      (AngMatrixModel *self, guint row, guint column, const char *text);
  /* A letter for the cell as it is; FALSE when it means nothing here. */
  gboolean (*press_key)     (AngMatrixModel *self, guint row, guint column, gunichar letter);

  /* Enter or a double click: show more of a cell, in a popover on @parent that points to @place. FALSE: an entry is opened. */
  gboolean (*activate)      (AngMatrixModel *self, guint row, guint column, GtkWidget *parent, const GdkRectangle *place);
};

guint    ang_matrix_model_get_n_rows      (AngMatrixModel     *self);
guint    ang_matrix_model_get_n_columns   (AngMatrixModel     *self);
void     ang_matrix_model_get_row         (AngMatrixModel     *self,
                                           guint               row,
                                           AngMatrixHeading   *heading);
void     ang_matrix_model_get_column      (AngMatrixModel     *self,
                                           guint               column,
                                           AngMatrixHeading   *heading);
void     ang_matrix_model_get_cell        (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column,
                                           AngMatrixCell      *cell);
char    *ang_matrix_model_dup_text        (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column);
gboolean ang_matrix_model_takes_text      (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column);
void     ang_matrix_model_begin_command   (AngMatrixModel     *self,
                                           AngMatrixChange     change,
                                           guint               n_cells);
void     ang_matrix_model_end_command     (AngMatrixModel     *self);
gboolean ang_matrix_model_set_text        (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column,
                                           const char         *text);
gboolean ang_matrix_model_press_key       (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column,
                                           gunichar            letter);
gboolean ang_matrix_model_activate        (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column,
                                           GtkWidget          *parent,
                                           const GdkRectangle *place);
void     ang_matrix_model_rows_changed    (AngMatrixModel     *self);
void     ang_matrix_model_columns_changed (AngMatrixModel     *self);
void     ang_matrix_model_cell_changed    (AngMatrixModel     *self,
                                           guint               row,
                                           guint               column);

void     ang_matrix_heading_clear         (AngMatrixHeading   *heading);
void     ang_matrix_cell_clear            (AngMatrixCell      *cell);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngMatrixHeading, ang_matrix_heading_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngMatrixCell, ang_matrix_cell_clear)

G_END_DECLS
