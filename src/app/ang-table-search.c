#include "config.h"

#include "ang-table-private.h"

#include "ang-focus.h"
#include "ang-view-rows.h"

/**
 * ang_table_focus_rows:
 *
 * Goes into the rows. The list alone may have the focus while none of its rows has: then Enter would open nothing.
 */
void
ang_table_focus_rows (AngTable *self)
{
  if (!gtk_widget_child_focus (ang_view_rows_find (self->view), GTK_DIR_DOWN))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * ang_table_on_search_activate:
 *
 * Enter: from the search straight into what was found.
 */
void
ang_table_on_search_activate (AngTable *self)
{
  /* The entry waits a moment before it says that something was typed. */
  ang_table_update_query (self);

  /* Until the answer is there, the rows are others than those that are meant. */
  self->enter_waits = self->list != NULL && ang_record_list_get_loading (self->list);
  if (!self->enter_waits)
    ang_table_focus_rows (self);
}

/**
 * ang_table_on_answered:
 *
 * The rows are those of the query: goes into them when Enter in the search has asked for that and the keyboard is still
 * there, or when it is in the list already but on no row.
 */
void
ang_table_on_answered (AngTable *self)
{
  gboolean waits = self->enter_waits && ang_focus_is_within (self->search_entry);

  self->enter_waits = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 && (waits || gtk_widget_has_focus (ang_view_rows_find (self->view))))
    ang_table_focus_rows (self);
}

/**
 * ang_table_on_search_stopped:
 *
 * Escape: the whole list again; in a dialog that shows it already, the end of the dialog.
 */
void
ang_table_on_search_stopped (AngTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0' && GTK_IS_WINDOW (root) &&
      gtk_window_get_modal (GTK_WINDOW (root)))
    {
      gtk_window_close (GTK_WINDOW (root));
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  ang_table_on_search_activate (self);
}

/** The vfunc grab_focus: the table stands for its rows. */
gboolean
ang_table_grab_focus (GtkWidget *widget)
{
  AngTable *self = ANG_TABLE (widget);

  ang_table_focus_rows (self);

  return ang_focus_is_within (GTK_WIDGET (self->view));
}

/** The vfunc focus: Tab leaves the rows, or it would have to be pressed as often as there are people. */
gboolean
ang_table_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  AngTable *self = ANG_TABLE (widget);

  if (ang_focus_leaves (GTK_WIDGET (self->view), direction))
    return ang_focus_past (GTK_WIDGET (self->view), widget, direction);

  return ang_focus_start (widget, direction);
}

/**
 * ang_table_get_search_entry:
 *
 * Returns: (transfer none): the entry, to focus it or to put it into the header bar
 */
GtkWidget *
ang_table_get_search_entry (AngTable *self)
{
  return self->search_entry;
}

/**
 * ang_table_take_search_entry:
 *
 * Takes the entry out of the table, to stand elsewhere; it goes on searching here.
 *
 * Returns: (transfer full): the entry
 */
GtkWidget *
ang_table_take_search_entry (AngTable *self)
{
  g_object_ref (self->search_entry);
  gtk_box_remove (GTK_BOX (self->bar), self->search_entry);

  return self->search_entry;
}
