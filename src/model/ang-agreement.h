#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A document of cooperation with a partner, for as long as it is valid. */
typedef enum
{
  ANG_AGREEMENT_ID,
  ANG_AGREEMENT_PARTNER_ID,
  ANG_AGREEMENT_KIND,
  ANG_AGREEMENT_NUMBER,
  ANG_AGREEMENT_TITLE,
  ANG_AGREEMENT_SIGNED_ON,
  ANG_AGREEMENT_VALID_FROM,
  ANG_AGREEMENT_VALID_TO,
  ANG_AGREEMENT_ATTACHMENT_ID,
  ANG_AGREEMENT_NOTE,
  ANG_AGREEMENT_PARTNER_NAME,
  ANG_AGREEMENT_PARTNER_NAME_ID,
} AngAgreementField;

#define ANG_TYPE_AGREEMENT (ang_agreement_get_type ())

ANG_DECLARE_RECORD (AngAgreement, ang_agreement, AGREEMENT)

G_END_DECLS
