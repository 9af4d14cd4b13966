#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Who usually pays for what; copied into a new cohort. */
typedef enum
{
  ANG_SCHEME_FUNDING_ID,
  ANG_SCHEME_FUNDING_SCHEME_ID,
  ANG_SCHEME_FUNDING_COMPONENT,
  ANG_SCHEME_FUNDING_PAYER,
} AngSchemeFundingField;

#define ANG_TYPE_SCHEME_FUNDING (ang_scheme_funding_get_type ())

ANG_DECLARE_RECORD (AngSchemeFunding, ang_scheme_funding, SCHEME_FUNDING)

G_END_DECLS
