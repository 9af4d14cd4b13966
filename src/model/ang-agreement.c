#include "config.h"

#include "ang-agreement.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField agreement_fields[] = {
  [ANG_AGREEMENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_AGREEMENT_PARTNER_ID] = { "partner_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED, N_ ("Partner"),
    .target = "partner" },
  [ANG_AGREEMENT_KIND] = { "kind", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Kind"),
    .choices = &ang_agreement_kind_enumeration },
  [ANG_AGREEMENT_NUMBER] = { "number", ANG_FIELD_TEXT, 0, N_ ("Number") },
  [ANG_AGREEMENT_TITLE] = { "title", ANG_FIELD_TEXT, 0, N_ ("Title") },
  [ANG_AGREEMENT_SIGNED_ON] = { "signed_on", ANG_FIELD_DATE, 0, N_ ("Signed on") },
  [ANG_AGREEMENT_VALID_FROM] = { "valid_from", ANG_FIELD_DATE, 0, N_ ("Valid from") },
  [ANG_AGREEMENT_VALID_TO] = { "valid_to", ANG_FIELD_DATE, 0, N_ ("Valid until") },
  [ANG_AGREEMENT_ATTACHMENT_ID] = { "attachment_id", ANG_FIELD_LINK, 0, N_ ("File"),
    .target = "attachment" },
  [ANG_AGREEMENT_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_AGREEMENT_PARTNER_NAME] = { "partner_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Partner") },
  [ANG_AGREEMENT_PARTNER_NAME_ID] = { "partner_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Partner in Indonesian" },
};

const AngEntity ang_agreement_entity = {
  "agreement", N_ ("Agreement"), "agreement_view", agreement_fields, G_N_ELEMENTS (agreement_fields), ang_agreement_get_type
};

ANG_DEFINE_RECORD (AngAgreement, ang_agreement)
