#include "config.h"

#include "ang-sheet-grid.h"

/* A cell that reaches into the rows below, kept at its first column. */
typedef struct
{
  guint rows_left;
  guint columns;
  guint top;
  AngSheetStyle style;
  double missing; /* height that its text still needs */
} Reach;

struct _AngSheetGrid
{
  guint n_columns;
  double *widths;
  Reach *reaches;
  GArray *places;
  guint row;
};

static double
width_over (AngSheetGrid *self,
            guint         column,
            guint         columns)
{
  double width = 0;

  for (guint i = column; i < MIN (column + columns, self->n_columns); i++)
    width += self->widths[i];

  return width;
}

/* The part of a cell from above that lies in this row. */
static guint
place_covered (AngSheetGrid *self,
               guint         column,
               double       *height)
{
  Reach *reach = &self->reaches[column];
  AngSheetPlace place = {
    .cell = ang_sheet_span (ang_sheet_empty (reach->style), reach->columns, 1),
    .column = column,
    .width = width_over (self, column, reach->columns),
    .covered = TRUE,
    .ends = reach->rows_left == 1,
    .top = reach->top,
  };

  if (place.ends)
    *height = MAX (*height, reach->missing);
  g_array_append_val (self->places, place);
  return reach->columns;
}

static guint
place_cell (AngSheetGrid       *self,
            const AngSheetCell *cell,
            guint               column,
            double              needed,
            double             *height)
{
  AngSheetPlace place = {
    .cell = *cell,
    .column = column,
    .width = width_over (self, column, cell->columns),
    .ends = cell->rows == 1,
    .top = self->row,
  };

  if (place.ends)
    *height = MAX (*height, needed);
  else
    self->reaches[column] = (Reach) {
      .rows_left = cell->rows,
      .columns = cell->columns,
      .top = self->row,
      .style = cell->style,
      .missing = needed,
    };

  g_array_append_val (self->places, place);
  return cell->columns;
}

/**
 * ang_sheet_grid_new:
 * @widths: (array length=n_columns): widths of the columns in mm
 * @n_columns: how many
 *
 * Returns: (transfer full): an empty grid
 */
AngSheetGrid *
ang_sheet_grid_new (const double *widths,
                    guint         n_columns)
{
  AngSheetGrid *self = g_new0 (AngSheetGrid, 1);

  self->n_columns = n_columns;
  self->widths = g_memdup2 (widths, sizeof (double) * n_columns);
  self->reaches = g_new0 (Reach, n_columns);
  self->places = g_array_new (FALSE, FALSE, sizeof (AngSheetPlace));
  return self;
}

/**
 * ang_sheet_grid_free:
 * @self: (transfer full): a grid
 */
void
ang_sheet_grid_free (AngSheetGrid *self)
{
  g_free (self->widths);
  g_free (self->reaches);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * ang_sheet_grid_get_n_columns:
 * @self: a grid
 *
 * Returns: how many columns it has
 */
guint
ang_sheet_grid_get_n_columns (AngSheetGrid *self)
{
  return self->n_columns;
}

/**
 * ang_sheet_grid_get_width:
 * @self: a grid
 *
 * Returns: the width of all columns in mm
 */
double
ang_sheet_grid_get_width (AngSheetGrid *self)
{
  return width_over (self, 0, self->n_columns);
}

/**
 * ang_sheet_grid_place:
 * @self: a grid
 * @row: the next row; its cells reach no further than the columns
 * @measure: tells how high a cell must be
 * @user_data: for @measure
 * @n_places: (out): how many places
 * @height: (out): the height that the row needs in mm
 *
 * Finds out where the cells of the next row lie. ang_sheet_grid_close_row() must follow.
 *
 * Returns: (transfer none) (array length=n_places): the places from left to right, valid until the next call
 */
const AngSheetPlace *
ang_sheet_grid_place (AngSheetGrid      *self,
                      const AngSheetRow *row,
                      AngSheetMeasure    measure,
                      gpointer           user_data,
                      guint             *n_places,
                      double            *height)
{
  guint column = 0;
  guint i = 0;
  guint skip = 0;

  *height = row->min_height;
  g_array_set_size (self->places, 0);

  while (column < self->n_columns)
    {
      guint columns;

      if (self->reaches[column].rows_left > 0)
        {
          columns = place_covered (self, column, height);
          for (skip += columns; i < row->n_cells && skip >= row->cells[i].columns; i++)
            skip -= row->cells[i].columns;
        }
      else if (i < row->n_cells)
        {
          const AngSheetCell *cell = &row->cells[i++];

          columns = place_cell (self, cell, column,
                                measure (cell, width_over (self, column, cell->columns), user_data), height);
        }
      else
        columns = 1;
      column += columns;
    }

  *n_places = self->places->len;
  return (const AngSheetPlace *) (gpointer) self->places->data;
}

/**
 * ang_sheet_grid_close_row:
 * @self: a grid
 * @height: the height that the row was given
 */
void
ang_sheet_grid_close_row (AngSheetGrid *self,
                          double        height)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      Reach *reach = &self->reaches[i];

      if (reach->rows_left == 0)
        continue;
      reach->rows_left--;
      reach->missing -= height;
    }

  self->row++;
}

/**
 * ang_sheet_grid_is_open:
 * @self: a grid
 *
 * Returns: whether cells reach into the next row
 */
gboolean
ang_sheet_grid_is_open (AngSheetGrid *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->reaches[i].rows_left > 0)
      return TRUE;

  return FALSE;
}
