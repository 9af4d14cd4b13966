#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether the desktop is set to dark colours, as far as it tells. Signal "changed": it has said so, or something else. */
#define ANG_TYPE_DARK_DESKTOP (ang_dark_desktop_get_type ())

G_DECLARE_FINAL_TYPE (AngDarkDesktop, ang_dark_desktop, ANG, DARK_DESKTOP, GObject)

AngDarkDesktop *ang_dark_desktop_new (void);
gboolean        ang_dark_desktop_get (AngDarkDesktop *self,
                                      gboolean       *dark);

G_END_DECLS
