#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sentence that stands over the foot of the window for some seconds, with a button or without. */
#define ANG_TYPE_TOAST (ang_toast_get_type ())

G_DECLARE_FINAL_TYPE (AngToast, ang_toast, ANG, TOAST, GtkWidget)

void ang_toast_show (AngToast   *self,
                     const char *text,
                     const char *button,
                     const char *action_name,
                     GVariant   *target);

G_END_DECLS
