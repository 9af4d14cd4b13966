#include "config.h"

#include "ang-application.h"

#include <glib/gi18n.h>

#include "ang-language.h"
#include "ang-settings.h"
#include "ang-kept-files.h"
#include "ang-look.h"
#include "ang-pages.h"
#include "ang-window.h"

struct _AngApplication
{
  GtkApplication parent_instance;

  GSettings *settings;
  AngLook   *look;
  char      *page; /* (nullable): what the next window shows first */
};

G_DEFINE_FINAL_TYPE (AngApplication, ang_application, GTK_TYPE_APPLICATION)

static void
apply_language (AngApplication *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "language");

  ang_language_set_interface (ang_language_from_code (code, ang_language_from_system ()));
}

static void
on_language_changed (AngApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  AngLanguage before = ang_language_get_interface ();

  apply_language (self);
  if (ang_language_get_interface () == before)
    return;

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (ANG_IS_WINDOW (link->data))
        ang_window_rebuild (ANG_WINDOW (link->data));
    }
}

static AngWindow *
find_window (AngApplication *self,
             GFile          *file)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    {
      AngStore *store = ANG_IS_WINDOW (link->data) ? ang_window_get_store (ANG_WINDOW (link->data)) : NULL;
      g_autoptr (GFile) open = store != NULL ? g_file_new_for_path (ang_store_get_path (store)) : NULL;

      if (open != NULL && g_file_equal (open, file))
        return ANG_WINDOW (link->data);
    }

  return NULL;
}

static AngWindow *
find_empty_window (AngApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    {
      if (ANG_IS_WINDOW (link->data) && ang_window_get_store (ANG_WINDOW (link->data)) == NULL)
        return ANG_WINDOW (link->data);
    }

  return NULL;
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  gtk_show_about_dialog (window,
                         "program-name", "Angkatan",
                         "logo-icon-name", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("A register of the people that a local government sends to trainings, and of what came of it"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static gboolean
close_windows (gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (GTK_WINDOW (link->data));

  return G_SOURCE_REMOVE;
}

/* The key that asks for it holds the widget with the focus, which must not outlive what it is bound to. */
static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, close_windows, g_object_ref (user_data), g_object_unref);
}

static void
set_page (AngApplication *self,
          AngWindow      *window)
{
  if (self->page != NULL)
    ang_window_go_to (window, self->page);
  g_clear_pointer (&self->page, g_free);
}

static void
on_show_page (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AngApplication *self = ANG_APPLICATION (user_data);

  g_free (self->page);
  self->page = g_variant_dup_string (parameter, NULL);
}

static const GActionEntry entries[] = {
  { "about", on_about },
  { "quit", on_quit },
  { "show-page", on_show_page, "s" },
};

/* The program may be running already: what the options say goes to that one, before the files do. */
static int
ang_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  g_autoptr (GError) error = NULL;
  const char *page;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Angkatan %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (!g_variant_dict_lookup (options, "page", "&s", &page))
    return -1;

  if (ang_pages_find (page) == NULL || ang_pages_find (page)->title == NULL)
    {
      g_printerr (_("There is no page “%s”.\n"), page);
      return 2;
    }
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-page", g_variant_new_string (page));

  return -1;
}

static void
ang_application_startup (GApplication *application)
{
  AngApplication *self = ANG_APPLICATION (application);
  const char *quit[] = { "<Control>q", NULL };

  G_APPLICATION_CLASS (ang_application_parent_class)->startup (application);

  self->settings = ang_settings_new ();
  apply_language (self);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
  self->look = ang_look_new (gdk_display_get_default (), self->settings);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit);
  ang_window_set_accelerators (GTK_APPLICATION (self));
  ang_kept_files_clean ();
}

static void
ang_application_shutdown (GApplication *application)
{
  G_APPLICATION_CLASS (ang_application_parent_class)->shutdown (application);
  ang_kept_files_clean ();
}

static void
ang_application_activate (GApplication *application)
{
  AngApplication *self = ANG_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *last = g_settings_get_string (self->settings, "last-register");
  g_autoptr (GFile) file = NULL;

  if (window != NULL)
    {
      if (ANG_IS_WINDOW (window))
        set_page (self, ANG_WINDOW (window));
      gtk_window_present (window);
      return;
    }

  window = GTK_WINDOW (ang_window_new (GTK_APPLICATION (self), self->settings));
  set_page (self, ANG_WINDOW (window));
  if (*last != '\0')
    {
      file = g_file_new_for_uri (last);
      ang_window_open_register (ANG_WINDOW (window), file, ANG_STORE_OPEN_DEFAULT);
    }
  gtk_window_present (window);
}

static void
ang_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  AngApplication *self = ANG_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      AngWindow *window = find_window (self, files[i]);

      if (window == NULL)
        {
          window = find_empty_window (self);
          if (window == NULL)
            window = ang_window_new (GTK_APPLICATION (self), self->settings);
          ang_window_open_register (window, files[i], ANG_STORE_OPEN_DEFAULT);
        }
      set_page (self, window);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
ang_application_dispose (GObject *object)
{
  AngApplication *self = ANG_APPLICATION (object);

  g_clear_object (&self->look);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ang_application_parent_class)->dispose (object);
}

static void
ang_application_finalize (GObject *object)
{
  g_free (ANG_APPLICATION (object)->page);

  G_OBJECT_CLASS (ang_application_parent_class)->finalize (object);
}

static void
ang_application_class_init (AngApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_application_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_application_finalize;
  application_class->handle_local_options = ang_application_handle_local_options;
  application_class->startup = ang_application_startup;
  application_class->shutdown = ang_application_shutdown;
  application_class->activate = ang_application_activate;
  application_class->open = ang_application_open;
}

static void
ang_application_init (AngApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "page", 0, 0, G_OPTION_ARG_STRING, _("Show this page first: cohorts, people …"),
                                 /* Translators: stands for a word in the help on the command line */
                                 _("PAGE"));
  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE, _("Show the version, and leave"), NULL);
}

/**
 * ang_application_new:
 *
 * Returns: (transfer full): the program, to be run
 */
AngApplication *
ang_application_new (void)
{
  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN;

#ifdef G_OS_WIN32
  /* There is no session bus to ask for a program that runs already: ang_instance_hand_over() does. */
  flags |= G_APPLICATION_NON_UNIQUE;
#endif

  return g_object_new (ANG_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", "/id/angkatan/Angkatan", "flags", flags, NULL);
}

/**
 * ang_application_get_settings:
 *
 * Returns: (transfer none): the user's own choices
 */
GSettings *
ang_application_get_settings (AngApplication *self)
{
  return self->settings;
}
