#include "config.h"

#include "ang-lookup.h"

#include <glib/gi18n.h>

static const AngField lookup_fields[] = {
  [ANG_LOOKUP_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_LOOKUP_KIND] = { "kind", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "List" },
  [ANG_LOOKUP_CODE] = { "code", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Code") },
  [ANG_LOOKUP_LABEL_ID] = { "label_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Indonesian") },
  [ANG_LOOKUP_LABEL_EN] = { "label_en", ANG_FIELD_TEXT, 0, N_ ("English") },
  [ANG_LOOKUP_LEVEL] = { "level", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_LOOKUP_DETAIL] = { "detail", ANG_FIELD_TEXT, 0, N_ ("Detail") },
  [ANG_LOOKUP_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("In use") },
};

const AngEntity ang_lookup_entity = {
  "lookup", N_ ("Look-up"), "lookup", lookup_fields, G_N_ELEMENTS (lookup_fields), ang_lookup_get_type
};

ANG_DEFINE_RECORD (AngLookup, ang_lookup)
