#include "config.h"

#include "ang-column-cells.h"

/**
 * ang_column_cells_add:
 * @number: what ang_column_cells_get_number() tells the three callbacks
 * @object: a GObject, the callbacks' last argument; they go with it
 *
 * Adds a column that can be made wider.
 *
 * Returns: (transfer none): the column
 */
GtkColumnViewColumn *
ang_column_cells_add (GtkColumnView *view,
                      guint          number,
                      const char    *title,
                      int            width,
                      GCallback      setup,
                      GCallback      bind,
                      GCallback      unbind,
                      gpointer       object)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "number", GUINT_TO_POINTER (number));
  g_signal_connect_object (factory, "setup", setup, object, 0);
  g_signal_connect_object (factory, "bind", bind, object, 0);
  g_signal_connect_object (factory, "unbind", unbind, object, 0);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (view, column);

  return column;
}

/** Takes all columns of @view away. */
void
ang_column_cells_remove_all (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

/** Returns: the number of the column that @factory makes the cells of */
guint
ang_column_cells_get_number (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "number"));
}

/**
 * ang_popover_open_at:
 * @from: a widget inside the popover's parent
 *
 * Opens a menu at a place of @from.
 */
void
ang_popover_open_at (GtkWidget *popover,
                     GtkWidget *from,
                     double     x,
                     double     y)
{
  double at_x = 0;
  double at_y = 0;

  gtk_widget_translate_coordinates (from, gtk_widget_get_parent (popover), x, y, &at_x, &at_y);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) at_x, (int) at_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * ang_popover_open_at_focus:
 *
 * Opens a menu below what has the focus inside @within, for those who work by keyboard.
 */
void
ang_popover_open_at_focus (GtkWidget *popover,
                           GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, within))
    ang_popover_open_at (popover, focus, 24, gtk_widget_get_height (focus));
}
