#include "config.h"

#include "ang-table-private.h"

#define SEARCH_AFTER_MS 120

static gboolean
on_search_timeout (gpointer user_data)
{
  AngTable *self = ANG_TABLE (user_data);

  self->search_timeout = 0;
  ang_table_update_query (self);

  return G_SOURCE_REMOVE;
}

/**
 * ang_table_on_search_changed:
 *
 * Searches when nothing was typed for a moment.
 */
void
ang_table_on_search_changed (AngTable *self)
{
  g_clear_handle_id (&self->search_timeout, g_source_remove);
  self->search_timeout = g_timeout_add (SEARCH_AFTER_MS, on_search_timeout, self);
}

/* The list alone may have the focus while none of its rows has: then Enter would open nothing. */
static void
focus_found (AngTable *self)
{
  GtkWidget *rows = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (rows != NULL && !GTK_IS_LIST_VIEW (rows))
    rows = gtk_widget_get_next_sibling (rows);
  if (rows == NULL || !gtk_widget_child_focus (rows, GTK_DIR_DOWN))
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
  if (self->search_timeout != 0)
    {
      g_clear_handle_id (&self->search_timeout, g_source_remove);
      ang_table_update_query (self);
    }
  focus_found (self);
}

/**
 * ang_table_on_search_stopped:
 *
 * Escape: the whole list again.
 */
void
ang_table_on_search_stopped (AngTable *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
