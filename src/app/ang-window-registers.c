#include "config.h"

#include "ang-window-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-file-ending.h"
#include "ang-starter.h"

#define MAX_RECENT 8

/* One file that is being made or opened. */
typedef struct
{
  AngWindow         *window;
  GFile             *file;
  AngStoreOpenFlags  flags;
  gboolean           demonstration;
} AngOpening;

static AngOpening *
ang_opening_new (AngWindow         *window,
                 GFile             *file,
                 AngStoreOpenFlags  flags)
{
  AngOpening *opening = g_new0 (AngOpening, 1);

  opening->window = g_object_ref (window);
  opening->file = g_object_ref (file);
  opening->flags = flags;

  return opening;
}

static void
ang_opening_free (AngOpening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngOpening, ang_opening_free)

static void
remember_register (AngWindow *self,
                   GFile     *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) before = g_settings_get_strv (self->settings, "recent-registers");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  g_strv_builder_add (builder, uri);
  for (guint i = 0, n = 1; before[i] != NULL && n < MAX_RECENT; i++)
    {
      if (g_str_equal (before[i], uri))
        continue;
      g_strv_builder_add (builder, before[i]);
      n++;
    }
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "recent-registers", (const char *const *) after);
  g_settings_set_string (self->settings, "last-register", uri);
}

static void
on_in_use_response (GtkDialog  *dialog,
                    int         response,
                    AngOpening *opening)
{
  if (response == GTK_RESPONSE_ACCEPT)
    ang_window_open_register (opening->window, opening->file, ANG_STORE_OPEN_READ_ONLY);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
free_opening (gpointer  data,
              GClosure *closure)
{
  ang_opening_free (data);
}

static void
offer_read_only (AngOpening *opening)
{
  g_autofree char *name = g_file_get_basename (opening->file);
  GtkWidget *dialog =
    gtk_message_dialog_new (GTK_WINDOW (opening->window), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                            GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, _("“%s” is open in another program"), name);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s",
                                            _("Only one program at a time can change a register. You can look at it, search it and export from it "
                                              "meanwhile, or close it there and open it here again."));
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("Open _Read-Only"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_in_use_response),
                         ang_opening_new (opening->window, opening->file, opening->flags), free_opening, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngOpening) opening = user_data;
  AngWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_store_open_finish (result, &error);
  g_autofree char *name = g_file_get_basename (opening->file);
  g_autofree char *what = NULL;

  if (self->start_page != NULL)
    ang_start_page_set_busy (self->start_page, NULL);
  if (store != NULL)
    {
      remember_register (self, opening->file);
      ang_window_set_store (self, store);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE))
    {
      offer_read_only (opening);
      return;
    }

  what = g_strdup_printf (_("The register “%s” could not be opened"), name);
  ang_window_tell_error (self, what, error);
}

/* By its name only: one that goes by two names is refused by its lock. */
static gboolean
shows_register (AngWindow         *self,
                const char        *path,
                AngStoreOpenFlags  flags)
{
  gboolean read_only = (flags & ANG_STORE_OPEN_READ_ONLY) != 0;
  g_autofree char *canonical = NULL;

  if (self->store == NULL || (ang_store_get_read_only (self->store) && !read_only))
    return FALSE;

  canonical = g_canonicalize_filename (path, NULL);

  return g_str_equal (canonical, ang_store_get_path (self->store));
}

/**
 * ang_window_open_register:
 *
 * Opens @file in this window; a register that is open in it already is left only when that has worked. When it is that
 * very register, nothing is to be done.
 */
void
ang_window_open_register (AngWindow         *self,
                          GFile             *file,
                          AngStoreOpenFlags  flags)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *busy = g_strdup_printf (_("Opening “%s” …"), name);

  if (path == NULL)
    {
      ang_window_tell_error (self, _("Only files on this computer or on a network drive can be opened"), NULL);
      return;
    }

  if (shows_register (self, path, flags))
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  if (self->start_page != NULL)
    ang_start_page_set_busy (self->start_page, busy);
  ang_store_open_async (path, flags, self->cancellable, on_opened, ang_opening_new (self, file, flags));
}

static GtkFileChooserNative *
create_chooser (AngWindow            *self,
                const char           *title,
                GtkFileChooserAction  action,
                const char           *accept)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, _("_Cancel"));
  g_autoptr (GtkFileFilter) registers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (registers, _("Registers"));
  gtk_file_filter_add_suffix (registers, "angkatan");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), registers);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  return chooser;
}

static void
run_chooser (AngWindow            *self,
             GtkFileChooserNative *chooser,
             GCallback             on_response)
{
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  g_signal_connect_object (chooser, "response", on_response, self, 0);
  gtk_native_dialog_show (self->chooser);
}

static GFile *
take_file (AngWindow *self)
{
  g_autoptr (GtkNativeDialog) chooser = g_steal_pointer (&self->chooser);

  return gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
}

static GFile *
ensure_ending (GFile   *file,
               GError **error)
{
  static const char *const endings[] = { ".angkatan", NULL };

  return ang_file_ending_ensure (file, endings, endings[0], error);
}

static void
on_open_response (GtkNativeDialog *chooser,
                  int              response,
                  AngWindow       *self)
{
  g_autoptr (GFile) file = take_file (self);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    ang_window_open_register (self, file, ANG_STORE_OPEN_DEFAULT);
}

/**
 * ang_window_choose_open:
 *
 * Asks for a register and opens it.
 */
void
ang_window_choose_open (AngWindow *self)
{
  run_chooser (self, create_chooser (self, _("Open a Register"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open")),
               G_CALLBACK (on_open_response));
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  AngOpening *opening = data;
  g_autofree char *path = g_file_get_path (opening->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_register_create (path, opening->demonstration, &error);

  /* The window opens it again in its own thread, where it wants to hear of changes. */
  if (store == NULL || !ang_store_close (store, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_created (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AngWindow *self = ANG_WINDOW (source);
  AngOpening *opening = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      ang_window_open_register (self, opening->file, ANG_STORE_OPEN_DEFAULT);
      return;
    }
  if (self->start_page != NULL)
    ang_start_page_set_busy (self->start_page, NULL);
  if (g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS))
    ang_window_tell_error (self, _("There is a file of that name already. Nothing was changed; please choose another name"), NULL);
  else
    ang_window_tell_error (self, _("The new register could not be made"), error);
}

static void
create_register (AngWindow *self,
                 GFile     *file,
                 gboolean   demonstration)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_created, NULL);
  AngOpening *opening = ang_opening_new (self, file, ANG_STORE_OPEN_DEFAULT);

  g_task_set_source_tag (task, create_register);
  opening->demonstration = demonstration;
  g_task_set_task_data (task, opening, (GDestroyNotify) ang_opening_free);
  if (self->start_page != NULL)
    ang_start_page_set_busy (self->start_page, _("The register is being made …"));
  g_task_run_in_thread (task, create_in_thread);
}

/* The chooser has asked whether to replace a file that exists; the thread that makes it never replaces one all the same. */
static void
take_new (AngWindow *self,
          int        response,
          gboolean   demonstration)
{
  g_autoptr (GFile) chosen = take_file (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = chosen != NULL ? ensure_ending (chosen, &error) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response != GTK_RESPONSE_ACCEPT || chosen == NULL)
    return;
  if (error != NULL)
    ang_window_tell_error (self, _("There is a file of that name already. Nothing was changed; please choose another name"), NULL);
  else if (path == NULL)
    ang_window_tell_error (self, _("A register can only be made on this computer or on a network drive"), NULL);
  else
    create_register (self, file, demonstration);
}

static void
on_new_response (GtkNativeDialog *chooser,
                 int              response,
                 AngWindow       *self)
{
  take_new (self, response, FALSE);
}

static void
on_demonstration_response (GtkNativeDialog *chooser,
                           int              response,
                           AngWindow       *self)
{
  take_new (self, response, TRUE);
}

/**
 * ang_window_choose_new:
 *
 * @demonstration: whether to fill it with invented people and cohorts
 *
 * Asks where to put a new register, makes it and opens it.
 */
void
ang_window_choose_new (AngWindow *self,
                       gboolean   demonstration)
{
  GtkFileChooserNative *chooser =
    create_chooser (self, demonstration ? _("Demonstration Register") : _("New Register"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Create"));

  /* Translators: the names offered for the file of a new register */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser),
                                     demonstration ? _("Demonstration.angkatan") : _("Register.angkatan"));
  run_chooser (self, chooser, demonstration ? G_CALLBACK (on_demonstration_response) : G_CALLBACK (on_new_response));
}

static void
on_copy_saved (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AngOpening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (opening->file);
  g_autofree char *done = g_strdup_printf (_("A copy was saved as “%s”"), name);

  if (!ang_store_save_copy_finish (ANG_STORE (source), result, &error))
    ang_window_tell_error (opening->window, _("The copy could not be saved; the register itself is unchanged"), error);
  else if (opening->window->shell != NULL)
    ang_shell_toast (opening->window->shell, done, FALSE);
}

static void
on_copy_response (GtkNativeDialog *chooser,
                  int              response,
                  AngWindow       *self)
{
  g_autoptr (GFile) chosen = take_file (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = chosen != NULL ? ensure_ending (chosen, &error) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  if (error != NULL)
    ang_window_tell_error (self, _("The copy could not be saved; the register itself is unchanged"), error);
  else if (path != NULL && self->store != NULL)
    ang_store_save_copy_async (self->store, path, NULL, on_copy_saved, ang_opening_new (self, file, 0));
}

/**
 * ang_window_choose_copy:
 *
 * Asks for a place and saves a copy of the register there.
 */
void
ang_window_choose_copy (AngWindow *self)
{
  GtkFileChooserNative *chooser =
    create_chooser (self, _("Save a Copy"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));
  g_autofree char *name = g_path_get_basename (ang_store_get_path (self->store));
  AngDate today = ang_date_today ();
  g_autofree char *date = ang_date_to_iso (today);
  g_autofree char *stem = NULL;
  g_autofree char *offered = NULL;

  stem = g_str_has_suffix (name, ".angkatan") ? g_strndup (name, strlen (name) - strlen (".angkatan")) : g_strdup (name);
  offered = g_strdup_printf ("%s %s.angkatan", stem, date);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), offered);
  run_chooser (self, chooser, G_CALLBACK (on_copy_response));
}
