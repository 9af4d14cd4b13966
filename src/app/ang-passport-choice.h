#pragma once

#include <gtk/gtk.h>

#include "ang-facts.h"

G_BEGIN_DECLS

/* Which passport somebody travels with: the one that is valid longest, or one of them. Numbers are not shown: class C. */
#define ANG_TYPE_PASSPORT_CHOICE (ang_passport_choice_get_type ())

G_DECLARE_FINAL_TYPE (AngPassportChoice, ang_passport_choice, ANG, PASSPORT_CHOICE, GtkWidget)

void   ang_passport_choice_fill (AngPassportChoice *self,
                                 AngFacts          *facts,
                                 AngRecord         *participation);
gint64 ang_passport_choice_get  (AngPassportChoice *self);

G_END_DECLS
