#pragma once

#include <gtk/gtk.h>

#include "ang-enumeration.h"

G_BEGIN_DECLS

/* A state in a word with its icon. Properties: "text", "icon-name", "kind" (a CSS class: "planned", "active", "done",
 * "warning", "error" or none). */
#define ANG_TYPE_PILL (ang_pill_get_type ())

G_DECLARE_FINAL_TYPE (AngPill, ang_pill, ANG, PILL, GtkWidget)

GtkWidget *ang_pill_new        (void);
void       ang_pill_set        (AngPill              *self,
                                const char           *text,
                                const char           *icon_name,
                                const char           *kind);
void       ang_pill_set_choice (AngPill              *self,
                                const AngEnumeration *choices,
                                int                   value);

G_END_DECLS
