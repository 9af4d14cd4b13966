#pragma once

#include <gtk/gtk.h>

#include "ang-choice-list.h"

G_BEGIN_DECLS

/* Chooses one value of a field of type choice, look-up or link; the first row stands for none. Searchable when long. A
 * value that is no longer offered is shown all the same. Signal "chosen". */
#define ANG_TYPE_CHOICE_DROP_DOWN (ang_choice_drop_down_get_type ())

G_DECLARE_FINAL_TYPE (AngChoiceDropDown, ang_choice_drop_down, ANG, CHOICE_DROP_DOWN, GtkWidget)

GtkWidget  *ang_choice_drop_down_new       (AngStore          *store,
                                            const AngField    *field);
GtkWidget  *ang_choice_drop_down_get_inner (AngChoiceDropDown *self);
void        ang_choice_drop_down_set       (AngChoiceDropDown *self,
                                            gint64             value,
                                            const char        *code);
gint64      ang_choice_drop_down_get_value (AngChoiceDropDown *self);
const char *ang_choice_drop_down_get_code  (AngChoiceDropDown *self);

G_END_DECLS
