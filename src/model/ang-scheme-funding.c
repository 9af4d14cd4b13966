#include "config.h"

#include "ang-scheme-funding.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField scheme_funding_fields[] = {
  [ANG_SCHEME_FUNDING_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SCHEME_FUNDING_SCHEME_ID] = { "scheme_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Scheme",
    .target = "scheme" },
  [ANG_SCHEME_FUNDING_COMPONENT] = { "component", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Component"),
    .choices = &ang_funding_component_enumeration },
  [ANG_SCHEME_FUNDING_PAYER] = { "payer", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Paid by"),
    .choices = &ang_funding_payer_enumeration },
};

const AngEntity ang_scheme_funding_entity = {
  "scheme_funding", N_ ("Funding of a scheme"), "scheme_funding", scheme_funding_fields, G_N_ELEMENTS (scheme_funding_fields), ang_scheme_funding_get_type
};

ANG_DEFINE_RECORD (AngSchemeFunding, ang_scheme_funding)
