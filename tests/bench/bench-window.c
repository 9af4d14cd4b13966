#include "bench-window.h"

#include "ang-application.h"
#include "ang-language.h"

/**
 * bench_window_new_application:
 *
 * Returns: (transfer full): the program, as its own main () makes it, but one that nobody else runs
 */
GtkApplication *
bench_window_new_application (void)
{
  GtkApplication *application;

  gtk_disable_setlocale ();
  ang_language_init (NULL);
  application = GTK_APPLICATION (ang_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);

  return application;
}

static AngTable *
find_table (GtkWidget  *widget,
            const char *entity)
{
  if (ANG_IS_TABLE (widget))
    {
      g_autofree char *name = NULL;

      g_object_get (widget, "entity", &name, NULL);

      return g_strcmp0 (name, entity) == 0 && gtk_widget_get_mapped (widget) ? ANG_TABLE (widget) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AngTable *found = find_table (child, entity);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * bench_window_find_table:
 *
 * Returns: (transfer none) (nullable): the list of @entity, when it is in sight
 */
AngTable *
bench_window_find_table (GtkApplication *application,
                         const char     *entity)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  return window != NULL ? find_table (GTK_WIDGET (window), entity) : NULL;
}

/**
 * bench_window_is_filled:
 *
 * Returns: whether the list has rows, and has read what is in sight
 */
gboolean
bench_window_is_filled (AngTable *table)
{
  AngRecordList *list = ang_table_get_list (table);
  g_autoptr (AngRecord) first = NULL;

  if (list == NULL || ang_record_list_get_loading (list))
    return FALSE;
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);

  return first != NULL && ang_record_get_id (first) != 0;
}
