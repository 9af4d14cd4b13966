#include "config.h"

#include "ang-signatory.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField signatory_fields[] = {
  [ANG_SIGNATORY_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SIGNATORY_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name with titles") },
  [ANG_SIGNATORY_POST] = { "post", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Position") },
  [ANG_SIGNATORY_POST_EN] = { "post_en", ANG_FIELD_TEXT, 0, N_ ("Position (English)") },
  [ANG_SIGNATORY_RANK_CODE] = { "rank_code", ANG_FIELD_LOOKUP, 0, N_ ("Rank"),
    .target = "rank" },
  [ANG_SIGNATORY_NIP] = { "nip", ANG_FIELD_TEXT, 0, N_ ("NIP") },
  [ANG_SIGNATORY_ACTING] = { "acting", ANG_FIELD_CHOICE, 0, N_ ("Acting as"),
    .choices = &ang_acting_enumeration },
  [ANG_SIGNATORY_BEHALF] = { "behalf", ANG_FIELD_TEXT, 0, N_ ("On behalf of (a.n.)") },
  [ANG_SIGNATORY_BEHALF_EN] = { "behalf_en", ANG_FIELD_TEXT, 0, N_ ("On behalf of (English)") },
  [ANG_SIGNATORY_DELEGATED_BY] = { "delegated_by", ANG_FIELD_TEXT, 0, N_ ("By delegation for (u.b.)") },
  [ANG_SIGNATORY_PLACE] = { "place", ANG_FIELD_TEXT, 0, N_ ("Place of signing") },
  [ANG_SIGNATORY_VALID_FROM] = { "valid_from", ANG_FIELD_DATE, 0, N_ ("Valid from") },
  [ANG_SIGNATORY_VALID_TO] = { "valid_to", ANG_FIELD_DATE, 0, N_ ("Valid to") },
  [ANG_SIGNATORY_IS_DEFAULT] = { "is_default", ANG_FIELD_BOOLEAN, 0, N_ ("Used first") },
};

const AngEntity ang_signatory_entity = {
  "signatory", N_ ("Signatory"), "signatory", signatory_fields, G_N_ELEMENTS (signatory_fields), ang_signatory_get_type
};

ANG_DEFINE_RECORD (AngSignatory, ang_signatory)
