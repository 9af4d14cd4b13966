#pragma once

#include "ang-choice-item.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* A short list that is wanted whole: the choices, look-ups or records that one field can hold, as AngChoiceItem. Follows
 * the store. Property "n-items". */
#define ANG_TYPE_CHOICE_LIST (ang_choice_list_get_type ())

G_DECLARE_FINAL_TYPE (AngChoiceList, ang_choice_list, ANG, CHOICE_LIST, GObject)

AngChoiceList *ang_choice_list_new        (AngStore        *store,
                                           const AngField  *field);
AngChoiceList *ang_choice_list_get        (AngStore        *store,
                                           const AngField  *field);
AngChoiceList *ang_choice_list_new_values (AngStore        *store,
                                           const AngEntity *entity,
                                           guint            field);
guint          ang_choice_list_find       (AngChoiceList   *self,
                                           gint64           value,
                                           const char      *code);

G_END_DECLS
