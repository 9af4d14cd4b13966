#pragma once

#include <gtk/gtk.h>

#include "ang-choice-item.h"

G_BEGIN_DECLS

/* A list of AngChoiceItem to choose one from, with a search where it is long. Signal "chosen" (AngChoicePopover *,
 * AngChoiceItem *), after which it closes. */
#define ANG_TYPE_CHOICE_POPOVER (ang_choice_popover_get_type ())

G_DECLARE_FINAL_TYPE (AngChoicePopover, ang_choice_popover, ANG, CHOICE_POPOVER, GtkPopover)

GtkWidget *ang_choice_popover_new  (GListModel       *choices);
void       ang_choice_popover_open (AngChoicePopover *self,
                                    gint64            value,
                                    const char       *code);

G_END_DECLS
