#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks why something is decided as it is, such as why a finding is set aside. Signal "confirmed" (string): the reason as written, never empty. */
#define ANG_TYPE_REASON_POPOVER (ang_reason_popover_get_type ())

G_DECLARE_FINAL_TYPE (AngReasonPopover, ang_reason_popover, ANG, REASON_POPOVER, GtkPopover)

GtkWidget *ang_reason_popover_new     (void);
GtkWidget *ang_reason_popover_new_for (const char *question,
                                       const char *verb);

G_END_DECLS
