#include "config.h"

#include "ang-columns-layout.h"

#include "ang-measure.h"

#define COLUMN_SPACING 24
#define ROW_SPACING 12
#define MIN_COLUMN 240
#define MAX_WIDTH 860

struct _AngColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AngColumnsLayout, ang_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What to do with a line once it is known: measure it, or put its children in place. */
typedef struct
{
  int      width;
  int      y;
  gboolean place;
} AngLines;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
place (GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
add_line (AngLines  *lines,
          GtkWidget *left,
          GtkWidget *right,
          int        column)
{
  int left_width = right != NULL || column < lines->width ? column : lines->width;
  int height = ang_measure_height (left, left_width);

  if (right != NULL)
    height = MAX (height, ang_measure_height (right, column));
  if (lines->y > 0)
    lines->y += ROW_SPACING;
  if (lines->place)
    {
      place (left, 0, lines->y, left_width, height);
      if (right != NULL)
        place (right, column + COLUMN_SPACING, lines->y, column, height);
    }
  lines->y += height;
}

static void
go_through_lines (GtkWidget *widget,
                  AngLines  *lines)
{
  gboolean two = lines->width >= 2 * MIN_COLUMN + COLUMN_SPACING;
  int column = two ? (lines->width - COLUMN_SPACING) / 2 : lines->width;
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));

  while (child != NULL)
    {
      GtkWidget *next = skip_hidden (gtk_widget_get_next_sibling (child));
      gboolean wide = gtk_widget_has_css_class (child, "wide");

      if (!two || wide)
        {
          add_line (lines, child, NULL, lines->width);
        }
      else if (next != NULL && !gtk_widget_has_css_class (next, "wide"))
        {
          add_line (lines, child, next, column);
          next = skip_hidden (gtk_widget_get_next_sibling (next));
        }
      else
        {
          add_line (lines, child, NULL, column);
        }
      child = next;
    }
}

static void
ang_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  AngLines lines = { for_size < 0 ? MAX_WIDTH : for_size, 0, FALSE };
  int min_width = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    min_width = MAX (min_width, ang_measure_min_width (child));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min_width;
      *natural = MAX (min_width, MAX_WIDTH);
      return;
    }

  lines.width = MAX (lines.width, min_width);
  go_through_lines (widget, &lines);
  *minimum = *natural = lines.y;
}

static void
ang_columns_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  AngLines lines = { width, 0, TRUE };

  go_through_lines (widget, &lines);
}

static void
ang_columns_layout_class_init (AngColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ang_measure_request_mode;
  layout_class->measure = ang_columns_layout_measure;
  layout_class->allocate = ang_columns_layout_allocate;
}

static void
ang_columns_layout_init (AngColumnsLayout *self)
{
}
