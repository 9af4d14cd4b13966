#include "config.h"

#include "ang-origin.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField origin_fields[] = {
  [ANG_ORIGIN_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_ORIGIN_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_ORIGIN_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_ORIGIN_KIND] = { "kind", ANG_FIELD_CHOICE, 0, N_ ("Kind"),
    .choices = &ang_origin_kind_enumeration },
  [ANG_ORIGIN_REGION_CODE] = { "region_code", ANG_FIELD_LOOKUP, 0, N_ ("Region"),
    .target = "region" },
  [ANG_ORIGIN_IS_OWN] = { "is_own", ANG_FIELD_BOOLEAN, 0, N_ ("Own government") },
};

const AngEntity ang_origin_entity = {
  "origin", N_ ("Origin"), "origin", origin_fields, G_N_ELEMENTS (origin_fields), ang_origin_get_type
};

ANG_DEFINE_RECORD (AngOrigin, ang_origin)
