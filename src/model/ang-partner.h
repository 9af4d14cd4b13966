#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Who offers, pays for or hosts trainings. */
typedef enum
{
  ANG_PARTNER_ID,
  ANG_PARTNER_NAME,
  ANG_PARTNER_NAME_LOCAL,
  ANG_PARTNER_ABBREV,
  ANG_PARTNER_COUNTRY,
  ANG_PARTNER_KIND,
  ANG_PARTNER_ADDRESS,
  ANG_PARTNER_WEBSITE,
  ANG_PARTNER_ACTIVE,
  ANG_PARTNER_NOTE,
  ANG_PARTNER_SCHEMES,
  ANG_PARTNER_COHORTS,
  ANG_PARTNER_CONTACTS,
} AngPartnerField;

#define ANG_TYPE_PARTNER (ang_partner_get_type ())

ANG_DECLARE_RECORD (AngPartner, ang_partner, PARTNER)

G_END_DECLS
