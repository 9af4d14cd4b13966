#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What lies over a window while a file is dragged over it: says what dropping it there does. Signals: "describe"
 * (AngDropArea *, gboolean *accepts → char *: what to say, and whether a file may be dropped), "dropped" (AngDropArea *,
 * char *path). */
#define ANG_TYPE_DROP_AREA (ang_drop_area_get_type ())

G_DECLARE_FINAL_TYPE (AngDropArea, ang_drop_area, ANG, DROP_AREA, GtkWidget)

GtkWidget *ang_drop_area_new    (void);
void       ang_drop_area_follow (AngDropArea *self,
                                 GtkWidget   *widget);

G_END_DECLS
