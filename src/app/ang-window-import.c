#include "config.h"

#include "ang-window-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-list-page.h"
#include "ang-cohort-page.h"
#include "ang-documents-view.h"
#include "ang-drop-area.h"
#include "ang-import-window.h"

static AngPage *
get_page (AngWindow *self)
{
  return self->shell != NULL ? ang_shell_get_page (self->shell) : NULL;
}

/* What rows become goes by where one is: on the page of a cohort its participants, in the list of cohorts a new one. */
static AngImportTarget
get_target (AngWindow *self,
            gint64    *cohort)
{
  AngPage *page = get_page (self);

  *cohort = ANG_IS_COHORT_PAGE (page) ? ang_page_get_record_id (page) : 0;
  if (ANG_IS_COHORT_PAGE (page))
    return ANG_IMPORT_PARTICIPANTS;

  return ANG_IS_COHORT_LIST_PAGE (page) ? ANG_IMPORT_NEW_COHORT : ANG_IMPORT_PEOPLE;
}

/* One assistant at a time: the one that is open comes to the front. */
static AngImportWindow *
present (AngWindow       *self,
         AngImportTarget  target,
         gint64           cohort)
{
  if (self->import_window == NULL)
    g_set_weak_pointer (&self->import_window, GTK_WIDGET (ang_import_window_present (GTK_WINDOW (self), self->store, target, cohort)));
  else if (!ang_import_window_restart (ANG_IMPORT_WINDOW (self->import_window), target, cohort))
    return NULL;

  return ANG_IMPORT_WINDOW (self->import_window);
}

static void
on_import_people (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  present (ANG_WINDOW (user_data), ANG_IMPORT_PEOPLE, 0);
}

static void
on_import_participants (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  gint64 cohort;
  AngImportTarget target = get_target (self, &cohort);

  present (self, target == ANG_IMPORT_PEOPLE ? ANG_IMPORT_NEW_COHORT : target, cohort);
}

/* s: rows that were copied in a spreadsheet, for where one is */
static void
on_import_rows (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  gint64 cohort;
  AngImportTarget target = get_target (self, &cohort);
  AngImportWindow *window = present (self, target, cohort);

  if (window != NULL)
    ang_import_window_open_text (window, g_variant_get_string (parameter, NULL));
}

/* s: the file; a register is opened, everything else imported */
static void
on_import_file (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  const char *path = g_variant_get_string (parameter, NULL);
  AngImportWindow *window;
  AngImportTarget target;
  gint64 cohort;

  if (g_str_has_suffix (path, ".angkatan"))
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      ang_window_open_register (self, file, ANG_STORE_OPEN_DEFAULT);
      return;
    }

  target = get_target (self, &cohort);
  window = present (self, target, cohort);
  if (window != NULL)
    ang_import_window_open (window, path);
}

static const GActionEntry entries[] = {
  { "import-people", on_import_people },
  { "import-participants", on_import_participants },
  { "import-rows", on_import_rows, "s" },
  { "import-file", on_import_file, "s" },
};

/**
 * ang_window_init_import:
 *
 * Gives the window the actions that bring rows in.
 */
void
ang_window_init_import (AngWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ang_window_update_import:
 * @writable: whether the register can be changed
 *
 * Which of these actions make sense now.
 */
void
ang_window_update_import (AngWindow *self,
                          gboolean   writable)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), writable);
    }
}

/* Where a file belongs to a document, it is not a list to import. */
static gboolean
takes_files (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (ANG_IS_DOCUMENTS_VIEW (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (takes_files (child))
        return TRUE;
    }

  return FALSE;
}

static char *
on_describe_drop (AngWindow *self,
                  gboolean  *accepts)
{
  gint64 cohort;

  if (takes_files (GTK_WIDGET (self)))
    {
      *accepts = FALSE;
      return NULL;
    }
  *accepts = self->store != NULL && !ang_store_get_read_only (self->store);
  if (!*accepts)
    return g_strdup (_("This register is open for reading only: nothing can be imported."));

  switch (get_target (self, &cohort))
    {
    case ANG_IMPORT_PARTICIPANTS:
      return g_strdup (_("Drop the file here to import participants of this cohort"));
    case ANG_IMPORT_NEW_COHORT:
      return g_strdup (_("Drop the file here to make a cohort of the list"));
    case ANG_IMPORT_PEOPLE:
    default:
      return g_strdup (_("Drop the file here to import people"));
    }
}

static void
on_dropped (AngWindow  *self,
            const char *path)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "import-file", g_variant_new_string (path));
}

/**
 * ang_window_add_drop_area:
 *
 * Lets files be dropped on the pages of the register.
 */
void
ang_window_add_drop_area (AngWindow *self)
{
  GtkWidget *area = ang_drop_area_new ();

  g_signal_connect_object (area, "describe", G_CALLBACK (on_describe_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (area, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  ang_shell_add_overlay (self->shell, area);
  ang_drop_area_follow (ANG_DROP_AREA (area), GTK_WIDGET (self->shell));
}
