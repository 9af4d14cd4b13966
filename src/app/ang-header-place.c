#include "config.h"

#include "ang-header-place.h"

/** @widget: (nullable): what to show, whether it was there before or not */
void
ang_header_place_show (GtkStack  *place,
                       GtkWidget *widget)
{
  if (widget == NULL)
    gtk_stack_set_visible_child_name (place, "nothing");
  else if (gtk_widget_get_parent (widget) == NULL)
    gtk_stack_add_child (place, widget);
  if (widget != NULL)
    gtk_stack_set_visible_child (place, widget);
}

/** @widget: (nullable): what is not wanted any more, whether it was ever shown or not */
void
ang_header_place_take_away (GtkStack  *place,
                            GtkWidget *widget)
{
  if (widget != NULL && gtk_widget_get_parent (widget) == GTK_WIDGET (place))
    gtk_stack_remove (place, widget);
}
