#include "config.h"

#include "ang-uncover.h"

/**
 * ang_uncover:
 * @widget: a widget with fields in it
 *
 * Entries of class C are covered where they stand among others. Where somebody asked to see them, they are not.
 */
void
ang_uncover (GtkWidget *widget)
{
  if (GTK_IS_PASSWORD_ENTRY (widget))
    {
      gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (widget), FALSE);
      gtk_text_set_visibility (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (widget))), TRUE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ang_uncover (child);
}
