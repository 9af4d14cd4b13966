#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The program. One window a register; the language and the theme follow the settings at once. */
#define ANG_TYPE_APPLICATION (ang_application_get_type ())

G_DECLARE_FINAL_TYPE (AngApplication, ang_application, ANG, APPLICATION, GtkApplication)

AngApplication *ang_application_new          (void);
GSettings      *ang_application_get_settings (AngApplication *self);

G_END_DECLS
