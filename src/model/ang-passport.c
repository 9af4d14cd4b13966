#include "config.h"

#include "ang-passport.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField passport_fields[] = {
  [ANG_PASSPORT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_PASSPORT_PERSON_ID] = { "person_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Person",
    .target = "person" },
  [ANG_PASSPORT_KIND] = { "kind", ANG_FIELD_CHOICE, 0, N_ ("Kind"),
    .choices = &ang_passport_kind_enumeration },
  [ANG_PASSPORT_NUMBER] = { "number", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED | ANG_FIELD_PRIVATE, N_ ("Passport number") },
  [ANG_PASSPORT_ISSUE_DATE] = { "issue_date", ANG_FIELD_DATE, ANG_FIELD_PRIVATE, N_ ("Date of issue") },
  [ANG_PASSPORT_EXPIRY_DATE] = { "expiry_date", ANG_FIELD_DATE, ANG_FIELD_PRIVATE, N_ ("Date of expiry") },
  [ANG_PASSPORT_ISSUE_PLACE] = { "issue_place", ANG_FIELD_TEXT, ANG_FIELD_PRIVATE, N_ ("Place of issue") },
  [ANG_PASSPORT_COUNTRY] = { "country", ANG_FIELD_LOOKUP, 0, N_ ("Country"),
    .target = "country" },
};

const AngEntity ang_passport_entity = {
  "passport", N_ ("Passport"), "passport", passport_fields, G_N_ELEMENTS (passport_fields), ang_passport_get_type
};

ANG_DEFINE_RECORD (AngPassport, ang_passport)
