#include "config.h"

#include "ang-identifier.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField identifier_fields[] = {
  [ANG_IDENTIFIER_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_IDENTIFIER_PERSON_ID] = { "person_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Person",
    .target = "person" },
  [ANG_IDENTIFIER_KIND] = { "kind", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Kind"),
    .choices = &ang_identifier_kind_enumeration },
  [ANG_IDENTIFIER_VALUE] = { "value", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Number") },
  [ANG_IDENTIFIER_VALID_FROM] = { "valid_from", ANG_FIELD_DATE, 0, N_ ("Valid from") },
  [ANG_IDENTIFIER_VALID_TO] = { "valid_to", ANG_FIELD_DATE, 0, N_ ("Valid to") },
  [ANG_IDENTIFIER_IS_PRIMARY] = { "is_primary", ANG_FIELD_BOOLEAN, 0, N_ ("In use") },
};

const AngEntity ang_identifier_entity = {
  "identifier", N_ ("Number"), "identifier", identifier_fields, G_N_ELEMENTS (identifier_fields), ang_identifier_get_type
};

ANG_DEFINE_RECORD (AngIdentifier, ang_identifier)
