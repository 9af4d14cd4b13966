#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Who pays for one component of a cohort. */
typedef enum
{
  ANG_COHORT_FUNDING_ID,
  ANG_COHORT_FUNDING_COHORT_ID,
  ANG_COHORT_FUNDING_COMPONENT,
  ANG_COHORT_FUNDING_PAYER,
  ANG_COHORT_FUNDING_AMOUNT,
  ANG_COHORT_FUNDING_CURRENCY,
  ANG_COHORT_FUNDING_BUDGET_CODE,
  ANG_COHORT_FUNDING_NOTE,
} AngCohortFundingField;

#define ANG_TYPE_COHORT_FUNDING (ang_cohort_funding_get_type ())

ANG_DECLARE_RECORD (AngCohortFunding, ang_cohort_funding, COHORT_FUNDING)

G_END_DECLS
