#include "config.h"

#include "ang-letterhead.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField letterhead_fields[] = {
  [ANG_LETTERHEAD_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_LETTERHEAD_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name") },
  [ANG_LETTERHEAD_LINE1] = { "line1", ANG_FIELD_TEXT, 0, N_ ("Line 1") },
  [ANG_LETTERHEAD_LINE2] = { "line2", ANG_FIELD_TEXT, 0, N_ ("Line 2") },
  [ANG_LETTERHEAD_LINE3] = { "line3", ANG_FIELD_TEXT, 0, N_ ("Line 3") },
  [ANG_LETTERHEAD_LINE4] = { "line4", ANG_FIELD_TEXT, 0, N_ ("Line 4") },
  [ANG_LETTERHEAD_LINE1_EN] = { "line1_en", ANG_FIELD_TEXT, 0, N_ ("Line 1 (English)") },
  [ANG_LETTERHEAD_LINE2_EN] = { "line2_en", ANG_FIELD_TEXT, 0, N_ ("Line 2 (English)") },
  [ANG_LETTERHEAD_LINE3_EN] = { "line3_en", ANG_FIELD_TEXT, 0, N_ ("Line 3 (English)") },
  [ANG_LETTERHEAD_LINE4_EN] = { "line4_en", ANG_FIELD_TEXT, 0, N_ ("Line 4 (English)") },
  [ANG_LETTERHEAD_LOGO] = { "logo", ANG_FIELD_BYTES, 0, N_ ("Logo") },
  [ANG_LETTERHEAD_RULE] = { "rule", ANG_FIELD_CHOICE, 0, N_ ("Line below"),
    .choices = &ang_letterhead_rule_enumeration },
  [ANG_LETTERHEAD_IS_DEFAULT] = { "is_default", ANG_FIELD_BOOLEAN, 0, N_ ("Used first") },
};

const AngEntity ang_letterhead_entity = {
  "letterhead", N_ ("Letterhead"), "letterhead", letterhead_fields, G_N_ELEMENTS (letterhead_fields), ang_letterhead_get_type
};

ANG_DEFINE_RECORD (AngLetterhead, ang_letterhead)
