#include "config.h"

#include "ang-table-private.h"
#include "ang-view-rows.h"

/* The list alone may have the focus while none of its rows has: then Enter would open nothing. */
static void
focus_found (AngTable *self)
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
