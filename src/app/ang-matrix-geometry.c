#include "config.h"

#include "ang-matrix-area-private.h"

#define PADDING 8
#define MIN_ROW_HEIGHT 32
#define USUAL_WIDTH 13
#define USUAL_HEAD 28

/** Returns: how many rows are shown */
guint
ang_matrix_area_get_n_rows (AngMatrixArea *self)
{
  return self->model != NULL ? ang_matrix_model_get_n_rows (self->model) : 0;
}

/** Returns: how many columns are shown */
guint
ang_matrix_area_get_n_columns (AngMatrixArea *self)
{
  return self->starts->len - 1;
}

/** Returns: where a column begins, from the first one */
int
ang_matrix_area_get_start (AngMatrixArea *self,
                           guint          column)
{
  return g_array_index (self->starts, int, MIN (column, self->starts->len - 1));
}

/* How far is scrolled. */
int
ang_matrix_area_get_offset (AngMatrixArea  *self,
                            GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

static void
measure_column (AngMatrixArea *self,
                guint          column,
                int           *title_height,
                gboolean      *subtitles)
{
  g_auto (AngMatrixHeading) heading = { 0 };
  int start = ang_matrix_area_get_start (self, column);
  int width;
  int height;

  ang_matrix_model_get_column (self->model, column, &heading);
  width = (heading.width_chars > 0 ? heading.width_chars : USUAL_WIDTH) * ang_matrix_paint_char_width (self->paint);
  width += 2 * PADDING + (heading.width_chars > 0 ? 0 : ANG_MATRIX_ICON_SIZE);
  pango_layout_get_pixel_size (ang_matrix_paint_get_layout (self->paint, heading.title != NULL ? heading.title : "",
                                                            ANG_MATRIX_TEXT_HEADING, width - 2 * PADDING),
                               NULL, &height);
  *title_height = MAX (*title_height, height);
  *subtitles = *subtitles || heading.subtitle != NULL || heading.private;
  start += width;
  g_array_append_val (self->starts, start);
}

/* The sizes that follow from the font and the columns. */
void
ang_matrix_area_measure_parts (AngMatrixArea *self)
{
  guint n_columns = self->model != NULL ? ang_matrix_model_get_n_columns (self->model) : 0;
  int line = ang_matrix_paint_line_height (self->paint);
  int title_height = line;
  gboolean subtitles = FALSE;

  if (!self->stale)
    return;

  self->stale = FALSE;
  g_array_set_size (self->starts, 1);
  g_array_index (self->starts, int, 0) = 0;
  for (guint i = 0; i < n_columns; i++)
    measure_column (self, i, &title_height, &subtitles);
  self->row_height = MAX (MIN_ROW_HEIGHT, line + 12);
  self->head_height = MAX (MIN_ROW_HEIGHT, title_height + (subtitles ? line : 0) + 12);
}

/** Returns: how wide the titles of the rows are, where so much is available */
int
ang_matrix_area_measure_head (AngMatrixArea *self,
                              int            available)
{
  int chars = self->head_chars > 0 ? self->head_chars : USUAL_HEAD;
  int wanted = chars * ang_matrix_paint_char_width (self->paint) + 2 * PADDING;

  return MIN (wanted, MAX (available * 2 / 5, 96));
}

/** What there is to scroll. */
void
ang_matrix_area_configure (AngMatrixArea  *self,
                           GtkOrientation  orientation,
                           int             size,
                           int             page,
                           int             step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  page = MAX (page, 0);
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (size - page, 0)), 0, MAX (size, page),
                            step, MAX (page - step, step), page);
}

/** Returns: whether there is no cell */
gboolean
ang_matrix_area_is_empty (AngMatrixArea *self)
{
  return ang_matrix_area_get_n_rows (self) == 0 || ang_matrix_area_get_n_columns (self) == 0;
}

/** Returns: whether there is such a cell; where it is on the area, in sight or not */
gboolean
ang_matrix_area_get_place (AngMatrixArea *self,
                           guint          row,
                           guint          column,
                           GdkRectangle  *place)
{
  ang_matrix_area_measure_parts (self);
  if (row >= ang_matrix_area_get_n_rows (self) || column >= ang_matrix_area_get_n_columns (self))
    return FALSE;

  place->x = self->head_width + ang_matrix_area_get_start (self, column) - ang_matrix_area_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  place->y = self->head_height + (int) row * self->row_height - ang_matrix_area_get_offset (self, GTK_ORIENTATION_VERTICAL);
  place->width = ang_matrix_area_get_start (self, column + 1) - ang_matrix_area_get_start (self, column);
  place->height = self->row_height;

  return TRUE;
}

/** Returns: how many rows are in sight */
guint
ang_matrix_area_get_page (AngMatrixArea *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height;

  return (guint) MAX (height / MAX (self->row_height, 1) - 1, 1);
}

/** Returns: what of the matrix is at a point of the area */
AngMatrixPart
ang_matrix_area_pick (AngMatrixArea *self,
                      double         x,
                      double         y,
                      guint         *row,
                      guint         *column)
{
  int across = (int) x - self->head_width + ang_matrix_area_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  int down = (int) y - self->head_height + ang_matrix_area_get_offset (self, GTK_ORIENTATION_VERTICAL);
  gboolean in_titles = x < self->head_width;
  gboolean in_headings = y < self->head_height;

  *row = 0;
  *column = 0;
  if (x < 0 || y < 0 || (in_titles && in_headings))
    return x < 0 || y < 0 ? ANG_MATRIX_PART_NONE : ANG_MATRIX_PART_CORNER;

  if (!in_headings)
    *row = (guint) (down / MAX (self->row_height, 1));
  while (!in_titles && *column < ang_matrix_area_get_n_columns (self) && ang_matrix_area_get_start (self, *column + 1) <= across)
    (*column)++;
  if (*row >= ang_matrix_area_get_n_rows (self) || *column >= ang_matrix_area_get_n_columns (self))
    return ANG_MATRIX_PART_NONE;
  if (in_headings)
    return ANG_MATRIX_PART_COLUMN;

  return in_titles ? ANG_MATRIX_PART_ROW : ANG_MATRIX_PART_CELL;
}
