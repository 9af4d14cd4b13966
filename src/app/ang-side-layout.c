#include "config.h"

#include "ang-side-layout.h"

#include "ang-measure.h"

#define MAIN_WIDTH 660

struct _AngSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AngSideLayout, ang_side_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_main (GtkWidget *widget)
{
  return gtk_widget_get_first_child (widget);
}

/* (nullable): a side that has nothing to show takes no room */
static GtkWidget *
get_side (GtkWidget *widget)
{
  GtkWidget *side = gtk_widget_get_last_child (widget);

  return side != get_main (widget) && gtk_widget_should_layout (side) ? side : NULL;
}

static gboolean
is_wide (GtkWidget *side,
         int        width)
{
  return side != NULL && width >= MAIN_WIDTH + ang_measure_min_width (side);
}

static int
get_height (GtkWidget *widget,
            int        width)
{
  GtkWidget *side = get_side (widget);

  if (side == NULL)
    return ang_measure_height (get_main (widget), width);
  if (is_wide (side, width))
    return MAX (ang_measure_height (get_main (widget), width - ang_measure_min_width (side)), ang_measure_height (side, ang_measure_min_width (side)));

  return ang_measure_height (get_main (widget), width) + ang_measure_height (side, width);
}

static void
ang_side_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *side = get_side (widget);
  int main_minimum;

  gtk_widget_measure (get_main (widget), GTK_ORIENTATION_HORIZONTAL, -1, &main_minimum, natural, NULL, NULL);
  *minimum = MAX (main_minimum, side != NULL ? ang_measure_min_width (side) : 0);
  *natural = MAX (*minimum, *natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = get_height (widget, for_size < 0 ? *natural : MAX (for_size, *minimum));
}

static void
ang_side_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *side = get_side (widget);
  gboolean wide = is_wide (side, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side_width = wide ? ang_measure_min_width (side) : 0;
  int above = side != NULL && !wide ? ang_measure_height (side, width) : 0;
  GtkAllocation main_place = { rtl ? side_width : 0, above, width - side_width, height - above };
  GtkAllocation side_place = { wide && !rtl ? width - side_width : 0, 0, wide ? side_width : width, wide ? height : above };

  gtk_widget_size_allocate (get_main (widget), &main_place, -1);
  if (side != NULL)
    gtk_widget_size_allocate (side, &side_place, -1);
}

static void
ang_side_layout_class_init (AngSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ang_measure_request_mode;
  layout_class->measure = ang_side_layout_measure;
  layout_class->allocate = ang_side_layout_allocate;
}

static void
ang_side_layout_init (AngSideLayout *self)
{
}
