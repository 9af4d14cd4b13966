#include "config.h"

#include "ang-navigation-row.h"

#include <glib/gi18n.h>

/**
 * ang_navigation_row_new:
 * @kind: a kind of page that stands in the sidebar
 * @shell: whose property "collapsed" says whether only the icon is shown
 *
 * Returns: (transfer floating): a row of the sidebar
 */
GtkWidget *
ang_navigation_row_new (const AngPageKind *kind,
                        gpointer           shell)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (kind->icon);
  GtkWidget *label = gtk_label_new (_(kind->title));

  g_object_bind_property (shell, "collapsed", label, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* Setting the text turns the tooltip on: it is for the collapsed sidebar only. */
  gtk_widget_set_tooltip_text (row, _(kind->title));
  g_object_bind_property (shell, "collapsed", row, "has-tooltip", G_BINDING_SYNC_CREATE);
  gtk_widget_set_name (row, kind->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->title), -1);

  return row;
}
