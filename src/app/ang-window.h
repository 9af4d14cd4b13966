#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The window of one register, or of the start page while none is open. Properties: "store" (nullable), "settings". */
#define ANG_TYPE_WINDOW (ang_window_get_type ())

G_DECLARE_FINAL_TYPE (AngWindow, ang_window, ANG, WINDOW, GtkApplicationWindow)

AngWindow *ang_window_new           (GtkApplication    *application,
                                     GSettings         *settings);
AngStore  *ang_window_get_store     (AngWindow         *self);
GSettings *ang_window_get_settings  (AngWindow         *self);
void       ang_window_open_register (AngWindow         *self,
                                     GFile             *file,
                                     AngStoreOpenFlags  flags);
void       ang_window_rebuild       (AngWindow         *self);
void       ang_window_set_accelerators (GtkApplication *application);
void       ang_window_go_to         (AngWindow         *self,
                                     const char        *page);

G_END_DECLS
