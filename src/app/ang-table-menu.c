#include "config.h"

#include "ang-table-private.h"

#include "ang-cell.h"

/* From the menu back to the row it was opened on, or the keyboard would go to the first thing of the window. */
static void
on_menu_closed (AngTable *self)
{
  GtkWidget *row = self->menu_row;

  g_clear_weak_pointer (&self->menu_row);
  if (row != NULL && gtk_widget_get_mapped (row))
    gtk_widget_grab_focus (row);
}

static void
open_menu (AngTable  *self,
           GtkWidget *row,
           double     x,
           double     y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (self->menu_model == NULL)
    return;

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
    }
  g_set_weak_pointer (&self->menu_row, row);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/**
 * ang_table_on_right_click:
 *
 * Selects the row under the pointer, unless it is selected already, and offers the menu for what is selected.
 */
void
ang_table_on_right_click (AngTable *self,
                          int       n_press,
                          double    x,
                          double    y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = NULL;
  double table_x, table_y;
  guint position;

  for (cell = picked; cell != NULL && !ANG_IS_CELL (cell); cell = gtk_widget_get_parent (cell))
    ;
  if (cell == NULL && picked != NULL)
    cell = gtk_widget_get_first_child (picked);
  if (!ANG_IS_CELL (cell))
    return;

  position = ang_cell_get_position (ANG_CELL (cell));
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);

  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), x, y, &table_x, &table_y);
  open_menu (self, gtk_widget_get_parent (gtk_widget_get_parent (cell)), table_x, table_y);
}

/**
 * ang_table_show_menu:
 *
 * Action table.show-menu: the same from the keyboard.
 */
void
ang_table_show_menu (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  AngTable *self = ANG_TABLE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double x = 0;
  double y = 0;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  open_menu (self, focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)) ? focus : NULL, x, y);
}
