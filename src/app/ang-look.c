#include "config.h"

#include "ang-look.h"

#define UI_PATH "/id/angkatan/Angkatan/ui/"

struct _AngLook
{
  GObject parent_instance;

  GdkDisplay     *display;
  GSettings      *settings;
  GtkCssProvider *style;
  GtkCssProvider *colours;
  gboolean        system_dark;
  GDBusProxy     *portal;
  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (AngLook, ang_look, G_TYPE_OBJECT)

static void
apply (AngLook *self)
{
  g_autofree char *theme = g_settings_get_string (self->settings, "theme");
  gboolean dark = g_str_equal (theme, "dark") || (g_str_equal (theme, "system") && self->system_dark);

  g_object_set (gtk_settings_get_for_display (self->display), "gtk-application-prefer-dark-theme", dark, NULL);
  gtk_css_provider_load_from_resource (self->colours, dark ? UI_PATH "style-dark.css" : UI_PATH "style-light.css");
}

/* 1 stands for dark, 2 for light, 0 for no preference: org.freedesktop.appearance color-scheme. */
static void
take_color_scheme (AngLook  *self,
                   GVariant *value)
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

  self->system_dark = g_variant_get_uint32 (plain) == 1;
  apply (self);
}

static void
on_portal_signal (AngLook    *self,
                  const char *sender,
                  const char *name,
                  GVariant   *parameters)
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
  if (answer == NULL)
    return;

  g_variant_get (answer, "(v)", &value);
  take_color_scheme (ANG_LOOK (user_data), value);
}

static void
on_portal_ready (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GDBusProxy) portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  AngLook *self;

  if (portal == NULL)
    return;

  self = ANG_LOOK (user_data);
  self->portal = g_steal_pointer (&portal);
  g_signal_connect_object (self->portal, "g-signal", G_CALLBACK (on_portal_signal), self, G_CONNECT_SWAPPED);
  g_dbus_proxy_call (self->portal, "Read", g_variant_new ("(ss)", "org.freedesktop.appearance", "color-scheme"),
                     G_DBUS_CALL_FLAGS_NONE, 500, self->cancellable, on_portal_read, self);
}

static void
ang_look_dispose (GObject *object)
{
  AngLook *self = ANG_LOOK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);
  g_clear_object (&self->style);
  g_clear_object (&self->colours);

  G_OBJECT_CLASS (ang_look_parent_class)->dispose (object);
}

static void
ang_look_class_init (AngLookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_look_dispose;
}

static void
ang_look_init (AngLook *self)
{
  self->cancellable = g_cancellable_new ();
  self->style = gtk_css_provider_new ();
  self->colours = gtk_css_provider_new ();
}

/**
 * ang_look_new:
 *
 * Loads the style sheets, and keeps the colours as the "theme" of @settings says, from now on. A plain GtkApplication
 * loads no style sheet by itself, and GTK 4.8 does not ask the desktop whether it is dark.
 *
 * Returns: (transfer full): keep it as long as the program has windows
 */
AngLook *
ang_look_new (GdkDisplay *display,
              GSettings  *settings)
{
  AngLook *self = g_object_new (ANG_TYPE_LOOK, NULL);

  self->display = display;
  self->settings = g_object_ref (settings);
  g_object_get (gtk_settings_get_for_display (display), "gtk-application-prefer-dark-theme", &self->system_dark, NULL);

  gtk_css_provider_load_from_resource (self->style, UI_PATH "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (settings, "changed::theme", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);

  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START_AT_CONSTRUCTION,
                            NULL, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", self->cancellable, on_portal_ready, self);

  return self;
}
