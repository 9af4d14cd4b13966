#include "config.h"

#include "ang-measure.h"

/** Returns: the smallest width of @widget */
int
ang_measure_min_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

/** Returns: the height that @widget wants when it has @width */
int
ang_measure_height (GtkWidget *widget,
                    int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/** Returns: the request mode of every layout whose height follows from its width */
GtkSizeRequestMode
ang_measure_request_mode (GtkLayoutManager *manager,
                          GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}
