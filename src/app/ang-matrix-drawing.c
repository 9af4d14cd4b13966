#include "config.h"

#include "ang-matrix-area-private.h"

#include "ang-focus.h"

#define PADDING 8
#define ICON_GAP 6

/* What is in sight, and where. */
typedef struct
{
  AngMatrixArea  *area;
  AngMatrixPaint *paint;
  GtkSnapshot    *snapshot;
  int             width;
  int             height;
  guint           first_row;
  guint           end_row;
  guint           first_column;
  guint           end_column;
  AngMatrixRange  range;
  gboolean        focused;
} Drawing;

static void
find_in_sight (Drawing *drawing)
{
  AngMatrixArea *area = drawing->area;
  guint n_rows = area->model != NULL ? ang_matrix_model_get_n_rows (area->model) : 0;
  guint n_columns = area->starts->len - 1;
  int left = ang_matrix_area_get_offset (area, GTK_ORIENTATION_HORIZONTAL);
  int top = ang_matrix_area_get_offset (area, GTK_ORIENTATION_VERTICAL);
  int right = left + drawing->width - area->head_width;
  int bottom = top + drawing->height - area->head_height;

  drawing->first_row = MIN ((guint) (top / area->row_height), n_rows);
  drawing->end_row = CLAMP ((guint) MAX (bottom + area->row_height - 1, 0) / (guint) area->row_height, drawing->first_row, n_rows);
  while (drawing->first_column < n_columns && g_array_index (area->starts, int, drawing->first_column + 1) <= left)
    drawing->first_column++;
  drawing->end_column = drawing->first_column;
  while (drawing->end_column < n_columns && g_array_index (area->starts, int, drawing->end_column) < right)
    drawing->end_column++;
}

static void
push_clip (Drawing *drawing,
           int      x,
           int      y,
           int      width,
           int      height)
{
  gtk_snapshot_push_clip (drawing->snapshot,
                          &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (width, 0), (float) MAX (height, 0)));
}

static void
fill (Drawing    *drawing,
      const char *colour,
      int         x,
      int         y,
      int         width,
      int         height)
{
  ang_matrix_paint_fill (drawing->paint, drawing->snapshot, colour, x, y, width, height);
}

static gboolean
is_selected (Drawing *drawing,
             guint    row,
             guint    column)
{
  AngMatrixRange *range = &drawing->range;

  return row >= range->first_row && row <= range->last_row && column >= range->first_column && column <= range->last_column;
}

/* Only what asks for attention is filled; the rest stays calm. */
static const char *
get_background (const AngMatrixCell *cell)
{
  if (g_strcmp0 (cell->style_class, "error") == 0)
    return "error_soft";
  if (g_strcmp0 (cell->style_class, "warning") == 0)
    return "warning_soft";

  return NULL;
}

static const char *
get_foreground (const AngMatrixCell *cell)
{
  if (cell->style_class == NULL)
    return "text";
  if (g_str_equal (cell->style_class, "planned"))
    return "dim";

  return cell->style_class;
}

static void
draw_content (Drawing             *drawing,
              const AngMatrixCell *cell,
              const GdkRectangle  *place,
              gboolean             numeric)
{
  const char *colour = get_foreground (cell);
  int middle = place->y + (place->height - ANG_MATRIX_ICON_SIZE) / 2;
  GdkRectangle box = { place->x + PADDING, place->y, place->width - 2 * PADDING, place->height };
  gboolean alone = cell->text == NULL || *cell->text == '\0';

  if (cell->mark_icon != NULL)
    {
      box.width -= ANG_MATRIX_ICON_SIZE;
      ang_matrix_paint_icon (drawing->paint, drawing->snapshot, cell->mark_icon, "dim", box.x + box.width + PADDING / 2, middle);
    }
  if (cell->icon_name != NULL)
    {
      ang_matrix_paint_icon (drawing->paint, drawing->snapshot, cell->icon_name, colour,
                             alone ? box.x + (box.width - ANG_MATRIX_ICON_SIZE) / 2 : box.x, middle);
      box.x += ANG_MATRIX_ICON_SIZE + ICON_GAP;
      box.width -= ANG_MATRIX_ICON_SIZE + ICON_GAP;
    }
  ang_matrix_paint_text (drawing->paint, drawing->snapshot, cell->text, ANG_MATRIX_TEXT_PLAIN, colour, numeric ? 1 : 0, &box);
}

static void
draw_cell (Drawing  *drawing,
           guint     row,
           guint     column,
           gboolean  numeric)
{
  g_auto (AngMatrixCell) cell = { 0 };
  GdkRectangle place = { 0, 0, 0, 0 };
  gboolean several = drawing->range.first_row != drawing->range.last_row || drawing->range.first_column != drawing->range.last_column;
  const char *background;

  if (!ang_matrix_area_get_place (drawing->area, row, column, &place))
    return;

  ang_matrix_model_get_cell (drawing->area->model, row, column, &cell);
  background = get_background (&cell);
  if (background != NULL)
    fill (drawing, background, place.x, place.y, place.width, place.height);
  if (several && is_selected (drawing, row, column))
    fill (drawing, "selection", place.x, place.y, place.width, place.height);
  draw_content (drawing, &cell, &place, numeric);
}

static void
draw_column (Drawing *drawing,
             guint    column)
{
  g_auto (AngMatrixHeading) heading = { 0 };

  ang_matrix_model_get_column (drawing->area->model, column, &heading);
  for (guint row = drawing->first_row; row < drawing->end_row; row++)
    draw_cell (drawing, row, column, heading.numeric);
}

static void
draw_lines (Drawing *drawing)
{
  AngMatrixArea *area = drawing->area;
  GdkRectangle first = { 0, 0, 0, 0 };
  GdkRectangle last = { 0, 0, 0, 0 };
  GdkRectangle place;

  if (drawing->end_row == drawing->first_row || drawing->end_column == drawing->first_column)
    return;

  ang_matrix_area_get_place (area, drawing->first_row, drawing->first_column, &first);
  ang_matrix_area_get_place (area, drawing->end_row - 1, drawing->end_column - 1, &last);
  for (guint row = drawing->first_row; row < drawing->end_row; row++)
    {
      if (ang_matrix_area_get_place (area, row, drawing->first_column, &place))
        fill (drawing, "line", 0, place.y + place.height - 1, last.x + last.width, 1);
    }
  for (guint column = drawing->first_column; column < drawing->end_column; column++)
    {
      if (ang_matrix_area_get_place (area, drawing->first_row, column, &place))
        fill (drawing, "line", place.x + place.width - 1, first.y, 1, last.y + last.height - first.y);
    }
}

static void
draw_frame (Drawing    *drawing,
            guint       row,
            guint       column,
            const char *colour,
            int         thick)
{
  GdkRectangle place = { 0, 0, 0, 0 };

  if (!ang_matrix_area_get_place (drawing->area, row, column, &place))
    return;

  fill (drawing, colour, place.x, place.y, place.width, thick);
  fill (drawing, colour, place.x, place.y + place.height - thick, place.width, thick);
  fill (drawing, colour, place.x, place.y, thick, place.height);
  fill (drawing, colour, place.x + place.width - thick, place.y, thick, place.height);
}

static void
draw_cells (Drawing *drawing)
{
  AngMatrixArea *area = drawing->area;

  push_clip (drawing, area->head_width, area->head_height, drawing->width - area->head_width, drawing->height - area->head_height);
  for (guint column = drawing->first_column; column < drawing->end_column; column++)
    draw_column (drawing, column);
  draw_lines (drawing);
  draw_frame (drawing, area->row, area->column, drawing->focused ? "accent" : "line_strong", 2);
  if (area->drop_shown)
    draw_frame (drawing, area->drop_row, area->drop_column, "accent", 3);
  if (area->editor != NULL)
    gtk_widget_snapshot_child (GTK_WIDGET (area), area->editor, drawing->snapshot);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_heading (Drawing *drawing,
              guint    column)
{
  g_auto (AngMatrixHeading) heading = { 0 };
  AngMatrixArea *area = drawing->area;
  gboolean current = drawing->focused && column >= drawing->range.first_column && column <= drawing->range.last_column;
  int line = ang_matrix_paint_line_height (drawing->paint);
  int x = area->head_width + g_array_index (area->starts, int, column) - ang_matrix_area_get_offset (area, GTK_ORIENTATION_HORIZONTAL);
  int width = g_array_index (area->starts, int, column + 1) - g_array_index (area->starts, int, column);
  GdkRectangle title = { x + PADDING, 6, width - 2 * PADDING, area->head_height - 12 };
  GdkRectangle subtitle = { title.x, area->head_height - 6 - line, title.width, line };

  ang_matrix_model_get_column (area->model, column, &heading);
  if (current)
    fill (drawing, "accent_soft", x, 0, width, area->head_height - 1);
  fill (drawing, "line", x + width - 1, 0, 1, area->head_height);
  if (heading.subtitle != NULL || heading.private)
    {
      title.height -= line;
      if (heading.private)
        {
          ang_matrix_paint_icon (drawing->paint, drawing->snapshot, "ang-private-symbolic", "dim",
                                 subtitle.x + subtitle.width - ANG_MATRIX_ICON_SIZE, subtitle.y + (line - ANG_MATRIX_ICON_SIZE) / 2);
          subtitle.width -= ANG_MATRIX_ICON_SIZE + 2;
        }
      ang_matrix_paint_text (drawing->paint, drawing->snapshot, heading.subtitle, ANG_MATRIX_TEXT_CAPTION, "dim", 0, &subtitle);
    }
  ang_matrix_paint_text (drawing->paint, drawing->snapshot, heading.title, ANG_MATRIX_TEXT_HEADING, current ? "text" : "dim",
                         heading.numeric ? 1 : 0, &title);
}

static void
draw_headings (Drawing *drawing)
{
  AngMatrixArea *area = drawing->area;

  fill (drawing, "window", 0, 0, drawing->width, area->head_height);
  push_clip (drawing, area->head_width, 0, drawing->width - area->head_width, area->head_height);
  for (guint column = drawing->first_column; column < drawing->end_column; column++)
    draw_heading (drawing, column);
  gtk_snapshot_pop (drawing->snapshot);
  fill (drawing, "line_strong", 0, area->head_height - 1, drawing->width, 1);
}

static void
draw_title (Drawing *drawing,
            guint    row)
{
  g_auto (AngMatrixHeading) heading = { 0 };
  AngMatrixArea *area = drawing->area;
  gboolean current = drawing->focused && row >= drawing->range.first_row && row <= drawing->range.last_row;
  int y = area->head_height + (int) row * area->row_height - ang_matrix_area_get_offset (area, GTK_ORIENTATION_VERTICAL);
  GdkRectangle box = { PADDING, y, area->head_width - 2 * PADDING, area->row_height };

  ang_matrix_model_get_row (area->model, row, &heading);
  if (current)
    fill (drawing, "accent_soft", 0, y, area->head_width, area->row_height);
  fill (drawing, "line", 0, y + area->row_height - 1, area->head_width, 1);
  box.width -= ang_matrix_paint_text (drawing->paint, drawing->snapshot, heading.subtitle, ANG_MATRIX_TEXT_CAPTION, "dim", 1, &box);
  if (heading.subtitle != NULL)
    box.width -= PADDING;
  ang_matrix_paint_text (drawing->paint, drawing->snapshot, heading.title, ANG_MATRIX_TEXT_PLAIN, "text", 0, &box);
}

static void
draw_titles (Drawing *drawing)
{
  AngMatrixArea *area = drawing->area;
  GdkRectangle corner = { PADDING, 6, area->head_width - 2 * PADDING, area->head_height - 12 };

  fill (drawing, "view", 0, area->head_height, area->head_width, drawing->height - area->head_height);
  push_clip (drawing, 0, area->head_height, area->head_width, drawing->height - area->head_height);
  for (guint row = drawing->first_row; row < drawing->end_row; row++)
    draw_title (drawing, row);
  gtk_snapshot_pop (drawing->snapshot);
  ang_matrix_paint_text (drawing->paint, drawing->snapshot, area->title, ANG_MATRIX_TEXT_HEADING, "dim", 0, &corner);
  fill (drawing, "line_strong", area->head_width - 1, 0, 1, drawing->height);
}

/* The vfunc snapshot: the cells first, then what stays in sight over them. */
void
ang_matrix_area_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AngMatrixArea *self = ANG_MATRIX_AREA (widget);
  Drawing drawing = { self, self->paint, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  ang_matrix_area_measure_parts (self);
  drawing.focused = ang_focus_is_within (widget);
  ang_matrix_area_get_range (self, &drawing.range);
  find_in_sight (&drawing);
  if (self->model == NULL)
    return;

  if (!ang_matrix_area_is_empty (self))
    draw_cells (&drawing);
  draw_headings (&drawing);
  draw_titles (&drawing);
}
