#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* One thing to choose. Properties: "label" (string, in the interface language of the time it was made), "code" (string
 * or NULL: of a look-up), "value" (int64: of an enumeration, a link, a number), "record" (AngRecord or NULL). */
#define ANG_TYPE_CHOICE_ITEM (ang_choice_item_get_type ())

G_DECLARE_FINAL_TYPE (AngChoiceItem, ang_choice_item, ANG, CHOICE_ITEM, GObject)

AngChoiceItem *ang_choice_item_new        (const char    *label,
                                           gint64         value,
                                           const char    *code);
AngChoiceItem *ang_choice_item_new_record (const char    *label,
                                           const char    *code,
                                           AngRecord     *record);
const char    *ang_choice_item_get_label  (AngChoiceItem *self);
gint64         ang_choice_item_get_value  (AngChoiceItem *self);
const char    *ang_choice_item_get_code   (AngChoiceItem *self);
AngRecord     *ang_choice_item_get_record (AngChoiceItem *self);

G_END_DECLS
