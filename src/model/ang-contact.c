#include "config.h"

#include "ang-contact.h"

#include <glib/gi18n.h>

static const AngField contact_fields[] = {
  [ANG_CONTACT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_CONTACT_PARTNER_ID] = { "partner_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Partner",
    .target = "partner" },
  [ANG_CONTACT_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name") },
  [ANG_CONTACT_POST] = { "post", ANG_FIELD_TEXT, 0, N_ ("Position") },
  [ANG_CONTACT_PHONE] = { "phone", ANG_FIELD_TEXT, 0, N_ ("Phone") },
  [ANG_CONTACT_EMAIL] = { "email", ANG_FIELD_TEXT, 0, N_ ("E-mail") },
  [ANG_CONTACT_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("Active") },
  [ANG_CONTACT_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_contact_entity = {
  "contact", N_ ("Contact"), "contact", contact_fields, G_N_ELEMENTS (contact_fields), ang_contact_get_type
};

ANG_DEFINE_RECORD (AngContact, ang_contact)
