#include "config.h"

#include "ang-view-rows.h"

/**
 * ang_view_rows_find:
 *
 * Returns: (transfer none): what holds the rows of @view, below its headings
 */
GtkWidget *
ang_view_rows_find (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  g_assert (child != NULL);

  return child;
}

/**
 * ang_view_rows_scroll:
 *
 * Brings a row into sight, and makes it the one from which the keyboard goes on.
 */
void
ang_view_rows_scroll (GtkColumnView *view,
                      guint          position)
{
  gtk_widget_activate_action (ang_view_rows_find (view), "list.scroll-to-item", "u", position);
}
