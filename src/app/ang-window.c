#include "config.h"

#include "ang-window-private.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_SETTINGS = 1,
  PROP_STORE,
} AngWindowProps;

/* Seconds: the first copy comes when whoever opened the register has begun to work, and then one each hour. */
#define FIRST_BACKUP 30
#define BACKUP_INTERVAL 3600

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (AngWindow, ang_window, GTK_TYPE_APPLICATION_WINDOW)

static void
show_start_page (AngWindow *self)
{
  self->shell = NULL;
  self->start_page = ANG_START_PAGE (ang_start_page_new (self->settings));
  gtk_window_set_titlebar (GTK_WINDOW (self), ang_start_page_get_header (self->start_page));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->start_page));
  gtk_window_set_title (GTK_WINDOW (self), _("Angkatan"));
}

static void
show_shell (AngWindow *self,
            GVariant  *trail)
{
  g_autofree char *name = g_path_get_basename (ang_store_get_path (self->store));
  const AngPageKind *first = self->first_page != NULL ? ang_pages_find (self->first_page) : NULL;
  guint n_kinds;

  self->start_page = NULL;
  self->shell = ANG_SHELL (ang_shell_new (self->store));
  g_settings_bind (self->settings, "sidebar-collapsed", self->shell, "collapsed", G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_titlebar (GTK_WINDOW (self), ang_shell_get_header (self->shell));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->shell));
  gtk_window_set_title (GTK_WINDOW (self), name);
  ang_window_add_drop_area (self);

  if (trail != NULL && g_variant_n_children (trail) > 0)
    ang_shell_follow_trail (self->shell, trail);
  else
    ang_shell_show (self->shell, first != NULL ? first : ang_pages_list (&n_kinds));
  g_clear_pointer (&self->first_page, g_free);
}

static void
fill (AngWindow *self,
      GVariant  *trail)
{
  if (self->store != NULL)
    show_shell (self, trail);
  else
    show_start_page (self);
  ang_window_drop_help (self);
  ang_window_update_actions (self);
}

static void
remember_size (AngWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || width <= 0 || height <= 0)
    return;

  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
}

static gboolean
ang_window_close_request (GtkWindow *window)
{
  AngWindow *self = ANG_WINDOW (window);
  GtkWidget *focus = gtk_window_get_focus (window);

  /* What stands in a field that was not left yet counts. */
  if (focus != NULL)
    gtk_window_set_focus (window, NULL);
  remember_size (self);

  return GTK_WINDOW_CLASS (ang_window_parent_class)->close_request (window);
}

static void
ang_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  AngWindow *self = ANG_WINDOW (object);

  switch ((AngWindowProps) prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_window_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  AngWindow *self = ANG_WINDOW (object);

  switch ((AngWindowProps) prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_STORE:
      ang_window_set_store (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_window_constructed (GObject *object)
{
  AngWindow *self = ANG_WINDOW (object);

  G_OBJECT_CLASS (ang_window_parent_class)->constructed (object);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  ang_window_init_actions (self);
  fill (self, NULL);
}

static void
ang_window_dispose (GObject *object)
{
  AngWindow *self = ANG_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->import_window);
  self->shell = NULL;
  self->start_page = NULL;

  G_OBJECT_CLASS (ang_window_parent_class)->dispose (object);

  g_clear_pointer (&self->backups, ang_backup_clock_stop);
  /* The program may end with this window. */
  if (self->store != NULL)
    ang_store_finish_writing (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
}

static void
ang_window_finalize (GObject *object)
{
  g_free (ANG_WINDOW (object)->first_page);

  G_OBJECT_CLASS (ang_window_parent_class)->finalize (object);
}

static void
ang_window_class_init (AngWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_window_get_property;
  object_class->set_property = ang_window_set_property;
  object_class->constructed = ang_window_constructed;
  object_class->dispose = ang_window_dispose;
  object_class->finalize = ang_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ang_window_close_request;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_window_init (AngWindow *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * ang_window_new:
 *
 * Returns: (transfer none): a window with the start page, in the size of last time
 */
AngWindow *
ang_window_new (GtkApplication *application,
                GSettings      *settings)
{
  return g_object_new (ANG_TYPE_WINDOW, "application", application, "settings", settings, NULL);
}

/**
 * ang_window_get_store:
 *
 * Returns: (nullable) (transfer none): the register that is open
 */
AngStore *
ang_window_get_store (AngWindow *self)
{
  return self->store;
}

/**
 * ang_window_get_settings:
 *
 * Returns: (transfer none): the user's own choices
 */
GSettings *
ang_window_get_settings (AngWindow *self)
{
  return self->settings;
}

static void
on_backup_failed (AngWindow    *self,
                  const GError *error)
{
  ang_window_tell_error (self, _("The register could not be copied as a precaution; nothing in it is lost"), error);
}

/**
 * ang_window_set_store:
 * @store: (nullable): an open register; %NULL shows the start page
 */
void
ang_window_set_store (AngWindow *self,
                      AngStore  *store)
{
  g_autoptr (AngStore) before = g_steal_pointer (&self->store);

  g_clear_pointer (&self->backups, ang_backup_clock_stop);
  if (before != NULL)
    g_signal_handlers_disconnect_by_data (before, self);
  if (store != NULL && !ang_store_get_read_only (store))
    {
      self->backups = ang_backup_clock_new (store, FIRST_BACKUP, BACKUP_INTERVAL);
      g_signal_connect_object (self->backups, "failed", G_CALLBACK (on_backup_failed), self, G_CONNECT_SWAPPED);
    }
  if (store != NULL)
    {
      self->store = g_object_ref (store);
      g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (ang_window_update_actions), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::redo-label", G_CALLBACK (ang_window_update_actions), self, G_CONNECT_SWAPPED);
    }

  fill (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * ang_window_rebuild:
 *
 * Makes everything in the window anew, in the language of now, and goes the way the user went.
 */
void
ang_window_rebuild (AngWindow *self)
{
  g_autoptr (GVariant) trail = self->shell != NULL ? g_variant_ref_sink (ang_shell_dup_trail (self->shell)) : NULL;

  fill (self, trail);
}

/**
 * ang_window_go_to:
 * @page: the name of a kind of page that stands in the sidebar
 *
 * While no register is open: shows it as soon as one is.
 */
void
ang_window_go_to (AngWindow  *self,
                  const char *page)
{
  const AngPageKind *kind = ang_pages_find (page);

  if (kind == NULL)
    return;
  if (self->shell != NULL)
    {
      ang_shell_show (self->shell, kind);
      return;
    }
  g_free (self->first_page);
  self->first_page = g_strdup (page);
}

/**
 * ang_window_tell_error:
 * @what: what did not work
 * @error: (nullable): why
 *
 * In the banner over the pages, or on the start page.
 */
void
ang_window_tell_error (AngWindow    *self,
                       const char   *what,
                       const GError *error)
{
  const char *why = error != NULL ? error->message : "";

  if (self->shell != NULL)
    ang_shell_show_error (self->shell, what, why);
  else if (self->start_page != NULL)
    ang_start_page_set_trouble (self->start_page, what, why);
}
