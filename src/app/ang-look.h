#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The look of the program: its style sheets, and light or dark as the user or the system says. */
#define ANG_TYPE_LOOK (ang_look_get_type ())

G_DECLARE_FINAL_TYPE (AngLook, ang_look, ANG, LOOK, GObject)

AngLook *ang_look_new (GdkDisplay *display,
                       GSettings  *settings);

G_END_DECLS
