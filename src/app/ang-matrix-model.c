#include "config.h"

#include "ang-matrix-model.h"

enum
{
  SIGNAL_ROWS_CHANGED,
  SIGNAL_COLUMNS_CHANGED,
  SIGNAL_CELL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (AngMatrixModel, ang_matrix_model, G_TYPE_OBJECT)

static void
ang_matrix_model_default_init (AngMatrixModelInterface *iface)
{
  signals[SIGNAL_ROWS_CHANGED] =
    g_signal_new ("rows-changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COLUMNS_CHANGED] =
    g_signal_new ("columns-changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CELL_CHANGED] =
    g_signal_new ("cell-changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_UINT, G_TYPE_UINT);
}

/** Returns: how many rows there are */
guint
ang_matrix_model_get_n_rows (AngMatrixModel *self)
{
  return ANG_MATRIX_MODEL_GET_IFACE (self)->get_n_rows (self);
}

/** Returns: how many columns there are */
guint
ang_matrix_model_get_n_columns (AngMatrixModel *self)
{
  return ANG_MATRIX_MODEL_GET_IFACE (self)->get_n_columns (self);
}

/**
 * ang_matrix_model_get_row:
 * @heading: (out caller-allocates): to be cleared
 */
void
ang_matrix_model_get_row (AngMatrixModel   *self,
                          guint             row,
                          AngMatrixHeading *heading)
{
  *heading = (AngMatrixHeading) { 0 };
  ANG_MATRIX_MODEL_GET_IFACE (self)->get_row (self, row, heading);
}

/**
 * ang_matrix_model_get_column:
 * @heading: (out caller-allocates): to be cleared
 */
void
ang_matrix_model_get_column (AngMatrixModel   *self,
                             guint             column,
                             AngMatrixHeading *heading)
{
  *heading = (AngMatrixHeading) { 0 };
  ANG_MATRIX_MODEL_GET_IFACE (self)->get_column (self, column, heading);
}

/**
 * ang_matrix_model_get_cell:
 * @cell: (out caller-allocates): to be cleared
 */
void
ang_matrix_model_get_cell (AngMatrixModel *self,
                           guint           row,
                           guint           column,
                           AngMatrixCell  *cell)
{
  *cell = (AngMatrixCell) { 0 };
  ANG_MATRIX_MODEL_GET_IFACE (self)->get_cell (self, row, column, cell);
}

/** Returns: (transfer full): what is copied of a cell, and what an entry in it begins with */
char *
ang_matrix_model_dup_text (AngMatrixModel *self,
                           guint           row,
                           guint           column)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);
  g_auto (AngMatrixCell) cell = { 0 };
  char *text;

  if (iface->dup_text != NULL)
    text = iface->dup_text (self, row, column);
  else
    {
      ang_matrix_model_get_cell (self, row, column, &cell);
      text = g_steal_pointer (&cell.text);
    }

  return text != NULL ? text : g_strdup ("");
}

/** Returns: whether typing opens an entry in the cell */
gboolean
ang_matrix_model_takes_text (AngMatrixModel *self,
                             guint           row,
                             guint           column)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);

  return iface->set_text != NULL && (iface->takes_text == NULL || iface->takes_text (self, row, column));
}

/**
 * ang_matrix_model_begin_command:
 * @n_cells: how many cells may be changed
 *
 * What is entered from now on, until the command ends, is one step.
 */
void
ang_matrix_model_begin_command (AngMatrixModel  *self,
                                AngMatrixChange  change,
                                guint            n_cells)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);

  if (iface->begin_command != NULL)
    iface->begin_command (self, change, n_cells);
}

/** Ends what ang_matrix_model_begin_command () began. */
void
ang_matrix_model_end_command (AngMatrixModel *self)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);

  if (iface->end_command != NULL)
    iface->end_command (self);
}

/**
 * ang_matrix_model_set_text:
 * @text: (nullable): %NULL clears the cell
 *
 * Returns: %FALSE when the text means nothing in this cell
 */
gboolean
ang_matrix_model_set_text (AngMatrixModel *self,
                           guint           row,
                           guint           column,
                           const char     *text)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);

  return iface->set_text != NULL && iface->set_text (self, row, column, text);
}

/** Returns: whether the letter means something in this cell */
gboolean
ang_matrix_model_press_key (AngMatrixModel *self,
                            guint           row,
                            guint           column,
                            gunichar        letter)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);

  return iface->press_key != NULL && iface->press_key (self, row, column, letter);
}

/**
 * ang_matrix_model_activate:
 * @parent: for a popover
 * @place: where the cell is on it
 *
 * Returns: whether more was shown of the cell
 */
gboolean
ang_matrix_model_activate (AngMatrixModel     *self,
                           guint               row,
                           guint               column,
                           GtkWidget          *parent,
                           const GdkRectangle *place)
{
  AngMatrixModelInterface *iface = ANG_MATRIX_MODEL_GET_IFACE (self);

  return iface->activate != NULL && iface->activate (self, row, column, parent, place);
}

/** For models: rows came, went or are others now. */
void
ang_matrix_model_rows_changed (AngMatrixModel *self)
{
  g_signal_emit (self, signals[SIGNAL_ROWS_CHANGED], 0);
}

/** For models: columns came, went, or are called otherwise. */
void
ang_matrix_model_columns_changed (AngMatrixModel *self)
{
  g_signal_emit (self, signals[SIGNAL_COLUMNS_CHANGED], 0);
}

/**
 * ang_matrix_model_cell_changed:
 * @row: the row; %G_MAXUINT: all of them
 * @column: the column; %G_MAXUINT: all of them
 *
 * For models: what is in a cell changed.
 */
void
ang_matrix_model_cell_changed (AngMatrixModel *self,
                               guint           row,
                               guint           column)
{
  g_signal_emit (self, signals[SIGNAL_CELL_CHANGED], 0, row, column);
}

/** Frees what a heading says. */
void
ang_matrix_heading_clear (AngMatrixHeading *heading)
{
  g_clear_pointer (&heading->title, g_free);
  g_clear_pointer (&heading->subtitle, g_free);
  g_clear_pointer (&heading->tooltip, g_free);
}

/** Frees what a cell shows. */
void
ang_matrix_cell_clear (AngMatrixCell *cell)
{
  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->tooltip, g_free);
}
