#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A person at a partner. */
typedef enum
{
  ANG_CONTACT_ID,
  ANG_CONTACT_PARTNER_ID,
  ANG_CONTACT_NAME,
  ANG_CONTACT_POST,
  ANG_CONTACT_PHONE,
  ANG_CONTACT_EMAIL,
  ANG_CONTACT_ACTIVE,
  ANG_CONTACT_NOTE,
} AngContactField;

#define ANG_TYPE_CONTACT (ang_contact_get_type ())

ANG_DECLARE_RECORD (AngContact, ang_contact, CONTACT)

G_END_DECLS
