#include "config.h"

#include "ang-look.h"

#include "ang-dark-desktop.h"

#define UI_PATH "/id/angkatan/Angkatan/ui/"

struct _AngLook
{
  GObject parent_instance;

  GdkDisplay     *display;
  GSettings      *settings;
  GtkCssProvider *style;
  GtkCssProvider *colours;
  gboolean        system_dark;
  AngDarkDesktop *desktop;
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

static void
on_desktop_changed (AngLook *self)
{
  gboolean dark;

  if (!ang_dark_desktop_get (self->desktop, &dark))
    return;

  self->system_dark = dark;
  apply (self);
}

static void
ang_look_dispose (GObject *object)
{
  AngLook *self = ANG_LOOK (object);

  g_clear_object (&self->desktop);
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
  self->desktop = ang_dark_desktop_new ();
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
  g_signal_connect_object (self->desktop, "changed", G_CALLBACK (on_desktop_changed), self, G_CONNECT_SWAPPED);
  apply (self);
  on_desktop_changed (self);

  return self;
}
