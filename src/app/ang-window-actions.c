#include "config.h"

#include "ang-window-private.h"

#include <glib/gi18n.h>

#include "ang-export-dialog.h"
#include "ang-field-row.h"
#include "ang-history.h"
#include "ang-table.h"

static void
enable (AngWindow  *self,
        const char *name,
        gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
on_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  if (self->shell != NULL)
    ang_shell_back (self->shell);
}

static void
on_toggle_sidebar (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  g_settings_set_boolean (self->settings, "sidebar-collapsed", !g_settings_get_boolean (self->settings, "sidebar-collapsed"));
}

static void
on_next_part (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  if (self->shell != NULL)
    ang_shell_focus_next_part (self->shell, FALSE);
}

static void
on_previous_part (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  if (self->shell != NULL)
    ang_shell_focus_next_part (self->shell, TRUE);
}

static void
on_show_page (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  ang_window_go_to (ANG_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

/* (sx): the name of an entity and the id of the record to show */
static void
on_open_record (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  const AngPageKind *kind;
  const char *entity;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &entity, &id);
  kind = ang_pages_find_entity (entity);
  if (self->shell != NULL && kind != NULL && id != 0)
    ang_shell_push (self->shell, kind, id);
}

static void
on_search (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  AngPage *page = self->shell != NULL ? ang_shell_get_page (self->shell) : NULL;
  GtkWidget *table = page != NULL ? ang_page_get_table (page) : NULL;

  if (table != NULL)
    gtk_widget_grab_focus (ang_table_get_search_entry (ANG_TABLE (table)));
}

/* The accelerator comes here before it comes to the entry: typing that is not stored yet is undone there. */
static gboolean
pass_on_to_text (AngWindow  *self,
                 const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row;

  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  row = gtk_widget_get_ancestor (focus, ANG_TYPE_FIELD_ROW);
  if (row == NULL || !ang_field_row_is_edited (ANG_FIELD_ROW (row)))
    return FALSE;

  return gtk_widget_activate_action (focus, action, NULL);
}

static void
finish_step (AngWindow    *self,
             GAsyncResult *result,
             const char   *done,
             const char   *failed)
{
  g_autoptr (GError) error = NULL;

  if (!ang_store_undo_finish (self->store, result, &error))
    {
      if (!g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO))
        ang_window_tell_error (self, failed, error);
    }
  else if (self->shell != NULL)
    ang_shell_toast (self->shell, done, FALSE);
}

typedef struct
{
  AngWindow *window;
  char      *label;
} AngUndoCall;

static AngUndoCall *
ang_undo_call_new (AngWindow  *self,
                   const char *property)
{
  AngUndoCall *call = g_new0 (AngUndoCall, 1);

  call->window = g_object_ref (self);
  g_object_get (self->store, property, &call->label, NULL);

  return call;
}

static void
ang_undo_call_free (AngUndoCall *call)
{
  g_object_unref (call->window);
  g_free (call->label);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngUndoCall, ang_undo_call_free)

static void
on_undone (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngUndoCall) call = user_data;
  /* Translators: %s is the command that was taken back, such as "Change Siti Aminah". */
  g_autofree char *done = g_strdup_printf (_("Undone: %s"), call->label != NULL ? call->label : "");

  if (call->window->store == ANG_STORE (source))
    finish_step (call->window, result, done, _("This could not be undone"));
}

static void
on_redone (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngUndoCall) call = user_data;
  /* Translators: %s is the command that was done again, such as "Change Siti Aminah". */
  g_autofree char *done = g_strdup_printf (_("Done again: %s"), call->label != NULL ? call->label : "");

  if (call->window->store == ANG_STORE (source))
    finish_step (call->window, result, done, _("This could not be done again"));
}

static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  if (self->store != NULL && !pass_on_to_text (self, "text.undo"))
    ang_store_undo_async (self->store, NULL, on_undone, ang_undo_call_new (self, "undo-label"));
}

static void
on_redo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  if (self->store != NULL && !pass_on_to_text (self, "text.redo"))
    ang_store_redo_async (self->store, NULL, on_redone, ang_undo_call_new (self, "redo-label"));
}

static void
on_toast (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  const char *text;
  gboolean with_undo;

  g_variant_get (parameter, "(&sb)", &text, &with_undo);
  if (self->shell != NULL)
    ang_shell_toast (self->shell, text, with_undo);
}

static void
on_toast_file (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  const char *text, *uri;

  g_variant_get (parameter, "(&s&s)", &text, &uri);
  if (self->shell != NULL)
    ang_shell_toast_file (self->shell, text, uri);
}

static void
on_open_file (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  gtk_show_uri (GTK_WINDOW (user_data), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
on_export_list (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  AngPage *page = self->shell != NULL ? ang_shell_get_page (self->shell) : NULL;
  GtkWidget *table = page != NULL ? ang_page_get_table (page) : NULL;

  if (table != NULL)
    gtk_widget_activate_action (table, "table.export", NULL);
}

static void
on_show_error (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);
  const char *what, *why;

  g_variant_get (parameter, "(&s&s)", &what, &why);
  if (self->shell != NULL)
    ang_shell_show_error (self->shell, what, why);
}

static void
on_new_register (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  ang_window_choose_new (ANG_WINDOW (user_data), FALSE);
}

static void
on_new_demonstration (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  ang_window_choose_new (ANG_WINDOW (user_data), TRUE);
}

static void
on_open_register (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ang_window_choose_open (ANG_WINDOW (user_data));
}

static void
on_open_recent (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ang_window_open_register (ANG_WINDOW (user_data), file, ANG_STORE_OPEN_DEFAULT);
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ang_window_go_to (ANG_WINDOW (user_data), "settings");
}

static void
on_save_copy (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  ang_window_choose_copy (ANG_WINDOW (user_data));
}

/* x: the id of the cohort whose list is wanted */
static void
on_export_roster (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  AngWindow *self = ANG_WINDOW (user_data);

  ang_export_dialog_present (GTK_WINDOW (self), self->store, g_variant_get_int64 (parameter));
}

/* GTK's own button beside the title of the shortcuts is an icon without a name. */
static void
name_search_button (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_search_button (child);
}

/* The window of shortcuts is large and seldom wanted. Once it is there, GTK shows it by an action of the same name. */
static void
on_show_help (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (user_data);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/id/angkatan/Angkatan/ui/help-overlay.ui");

  gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  name_search_button (gtk_window_get_titlebar (GTK_WINDOW (gtk_application_window_get_help_overlay (window))));
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static const GActionEntry help_entries[] = {
  { "show-help-overlay", on_show_help },
};

static const GActionEntry entries[] = {
  { "back", on_back },
  { "toggle-sidebar", on_toggle_sidebar },
  { "next-part", on_next_part },
  { "previous-part", on_previous_part },
  { "show-page", on_show_page, "s" },
  { "open-record", on_open_record, "(sx)" },
  { "search", on_search },
  { "undo", on_undo },
  { "redo", on_redo },
  { "toast", on_toast, "(sb)" },
  { "toast-file", on_toast_file, "(ss)" },
  { "open-file", on_open_file, "s" },
  { "export-list", on_export_list },
  { "show-error", on_show_error, "(ss)" },
  { "new-register", on_new_register },
  { "new-demonstration", on_new_demonstration },
  { "open-register", on_open_register },
  { "open-recent", on_open_recent, "s" },
  { "save-copy", on_save_copy },
  { "preferences", on_preferences },
  { "export-roster", on_export_roster, "x" },
};

/* action and its accelerators; the actions "page.…" are those of the page in sight */
static const char *const accelerators[][4] = {
  { "win.back", "<Alt>Left", NULL },
  { "win.toggle-sidebar", "F9", NULL },
  { "win.next-part", "F6", NULL },
  { "win.previous-part", "<Shift>F6", NULL },
  { "win.show-help-overlay", "<Control>question", "<Control>F1", NULL },
  { "win.search", "<Control>f", NULL },
  { "win.undo", "<Control>z", NULL },
  { "win.redo", "<Control><Shift>z", "<Control>y", NULL },
  { "win.new-register", "<Control><Shift>n", NULL },
  { "win.open-register", "<Control>o", NULL },
  { "win.save-copy", "<Control><Shift>s", NULL },
  { "win.preferences", "<Control>comma", NULL },
  { "win.export-list", "<Control><Shift>e", NULL },
  { "win.import-people", "<Control>i", NULL },
  { "win.import-participants", "<Control><Shift>i", NULL },
  { "page.new", "<Control>n", NULL },
  { "page.add-people", "<Control><Shift>a", NULL },
  { "page.new-person", "<Control><Shift>p", NULL },
  { "page.next-state", "<Control><Alt>n", NULL },
  { "page.duplicate", "<Control><Shift>d", NULL },
  { "page.export", "<Control>e", NULL },
};

/**
 * ang_window_init_actions:
 *
 * Gives the window its actions.
 */
void
ang_window_init_actions (AngWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  ang_window_init_import (self);
}

/**
 * ang_window_drop_help:
 *
 * Makes the window of shortcuts anew when it is wanted the next time, in the language of then.
 */
void
ang_window_drop_help (AngWindow *self)
{
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self), NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), help_entries, G_N_ELEMENTS (help_entries), self);
}

/**
 * ang_window_set_accelerators:
 *
 * Gives @application the accelerators of its windows and their pages.
 */
void
ang_window_set_accelerators (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i][0], &accelerators[i][1]);
}

/**
 * ang_window_update_actions:
 *
 * Which of the actions make sense now.
 */
void
ang_window_update_actions (AngWindow *self)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  gboolean writable = self->store != NULL && !ang_store_get_read_only (self->store);

  if (self->store != NULL)
    g_object_get (self->store, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  if (self->shell != NULL)
    ang_shell_set_undo (self->shell, undo_label, redo_label);

  enable (self, "undo", writable && undo_label != NULL);
  enable (self, "redo", writable && redo_label != NULL);
  enable (self, "save-copy", self->store != NULL);
  ang_window_update_import (self, writable);
  enable (self, "export-roster", self->store != NULL);
  enable (self, "preferences", self->store != NULL && ang_pages_find ("settings") != NULL);
  enable (self, "export-list", self->store != NULL);
  enable (self, "search", self->store != NULL);
  enable (self, "show-page", self->store != NULL);
  enable (self, "open-record", self->store != NULL);
}
