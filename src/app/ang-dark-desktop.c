#include "config.h"

#include "ang-dark-desktop.h"

/* Where the desktop has a portal, it tells: org.freedesktop.appearance color-scheme, 1 dark, 2 light, 0 no preference. */
struct _AngDarkDesktop
{
  GObject parent_instance;

  GDBusProxy   *portal;
  GCancellable *cancellable;
  gboolean      known;
  gboolean      dark;
};

G_DEFINE_FINAL_TYPE (AngDarkDesktop, ang_dark_desktop, G_TYPE_OBJECT)

static guint changed_signal;

static void
take_color_scheme (AngDarkDesktop *self,
                   GVariant       *value)
{
  g_autoptr (GVariant) plain = g_variant_ref (value);

  while (g_variant_is_of_type (plain, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (plain);

      g_variant_unref (plain);
      plain = inner;
    }
  if (!g_variant_is_of_type (plain, G_VARIANT_TYPE_UINT32))
    return;

  self->known = TRUE;
  self->dark = g_variant_get_uint32 (plain) == 1;
  g_signal_emit (self, changed_signal, 0);
}

static void
on_portal_signal (AngDarkDesktop *self,
                  const char     *sender,
                  const char     *name,
                  GVariant       *parameters)
{
  const char *group, *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_str_equal (name, "SettingChanged") || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &group, &key, &value);
  if (g_str_equal (group, "org.freedesktop.appearance") && g_str_equal (key, "color-scheme"))
    take_color_scheme (self, value);
}

static void
on_portal_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GVariant) answer = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* No portal, no opinion: then the desktop's GTK theme decides, as it did at the start. */
  if (answer == NULL || !g_variant_is_of_type (answer, G_VARIANT_TYPE ("(v)")))
    return;

  g_variant_get (answer, "(v)", &value);
  take_color_scheme (ANG_DARK_DESKTOP (user_data), value);
}

static void
on_portal_ready (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GDBusProxy) portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  AngDarkDesktop *self;

  if (portal == NULL)
    return;

  self = ANG_DARK_DESKTOP (user_data);
  self->portal = g_steal_pointer (&portal);
  g_signal_connect_object (self->portal, "g-signal", G_CALLBACK (on_portal_signal), self, G_CONNECT_SWAPPED);
  g_dbus_proxy_call (self->portal, "Read", g_variant_new ("(ss)", "org.freedesktop.appearance", "color-scheme"),
                     G_DBUS_CALL_FLAGS_NONE, 500, self->cancellable, on_portal_read, self);
}

static void
ang_dark_desktop_dispose (GObject *object)
{
  AngDarkDesktop *self = ANG_DARK_DESKTOP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->portal);

  G_OBJECT_CLASS (ang_dark_desktop_parent_class)->dispose (object);
}

static void
ang_dark_desktop_class_init (AngDarkDesktopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_dark_desktop_dispose;
  changed_signal = g_signal_new ("changed", ANG_TYPE_DARK_DESKTOP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_dark_desktop_init (AngDarkDesktop *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * ang_dark_desktop_new:
 *
 * Returns: (transfer full): asks the desktop; the answer comes later
 */
AngDarkDesktop *
ang_dark_desktop_new (void)
{
  AngDarkDesktop *self = g_object_new (ANG_TYPE_DARK_DESKTOP, NULL);

  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION,
                            G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START_AT_CONSTRUCTION,
                            NULL, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", self->cancellable, on_portal_ready, self);

  return self;
}

/**
 * ang_dark_desktop_get:
 * @dark: (out): whether it is dark
 *
 * Returns: whether that is known
 */
gboolean
ang_dark_desktop_get (AngDarkDesktop *self,
                      gboolean       *dark)
{
  *dark = self->dark;

  return self->known;
}
