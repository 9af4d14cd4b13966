#include "config.h"

#include "ang-partner.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField partner_fields[] = {
  [ANG_PARTNER_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_PARTNER_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name") },
  [ANG_PARTNER_NAME_LOCAL] = { "name_local", ANG_FIELD_TEXT, 0, N_ ("Name in Indonesian") },
  [ANG_PARTNER_ABBREV] = { "abbrev", ANG_FIELD_TEXT, 0, N_ ("Abbreviation") },
  [ANG_PARTNER_COUNTRY] = { "country", ANG_FIELD_LOOKUP, 0, N_ ("Country"),
    .target = "country" },
  [ANG_PARTNER_KIND] = { "kind", ANG_FIELD_CHOICE, 0, N_ ("Kind"),
    .choices = &ang_partner_kind_enumeration },
  [ANG_PARTNER_ADDRESS] = { "address", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Address") },
  [ANG_PARTNER_WEBSITE] = { "website", ANG_FIELD_TEXT, 0, N_ ("Website") },
  [ANG_PARTNER_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("Active") },
  [ANG_PARTNER_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_PARTNER_SCHEMES] = { "schemes", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Schemes") },
  [ANG_PARTNER_COHORTS] = { "cohorts", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Cohorts") },
  [ANG_PARTNER_CONTACTS] = { "contacts", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Contacts") },
};

const AngEntity ang_partner_entity = {
  "partner", N_ ("Partner"), "partner_view", partner_fields, G_N_ELEMENTS (partner_fields), ang_partner_get_type
};

ANG_DEFINE_RECORD (AngPartner, ang_partner)
