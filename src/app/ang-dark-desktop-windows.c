#include "config.h"

#include "ang-dark-desktop.h"

#include <windows.h>

/* Windows keeps the choice in the registry, for programs to read when they start. */
#define PERSONALIZE L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"

struct _AngDarkDesktop
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (AngDarkDesktop, ang_dark_desktop, G_TYPE_OBJECT)

static void
ang_dark_desktop_class_init (AngDarkDesktopClass *klass)
{
  g_signal_new ("changed", ANG_TYPE_DARK_DESKTOP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_dark_desktop_init (AngDarkDesktop *self)
{
}

/**
 * ang_dark_desktop_new:
 *
 * Returns: (transfer full): what tells of the desktop's colours; here it never emits "changed"
 */
AngDarkDesktop *
ang_dark_desktop_new (void)
{
  return g_object_new (ANG_TYPE_DARK_DESKTOP, NULL);
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
  DWORD light = 1, size = sizeof light;
  gboolean known = RegGetValueW (HKEY_CURRENT_USER, PERSONALIZE, L"AppsUseLightTheme", RRF_RT_REG_DWORD, NULL,
                                 &light, &size) == ERROR_SUCCESS;

  *dark = light == 0;

  return known;
}
