#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* How many places an origin has in a cohort, and how many people came when only that is known. */
typedef enum
{
  ANG_COHORT_ORIGIN_ID,
  ANG_COHORT_ORIGIN_COHORT_ID,
  ANG_COHORT_ORIGIN_ORIGIN_ID,
  ANG_COHORT_ORIGIN_QUOTA,
  ANG_COHORT_ORIGIN_COUNT_ONLY_NUMBER,
  ANG_COHORT_ORIGIN_ORIGIN_NAME_ID,
  ANG_COHORT_ORIGIN_ORIGIN_NAME_EN,
  ANG_COHORT_ORIGIN_IS_OWN,
  ANG_COHORT_ORIGIN_PARTICIPANTS,
} AngCohortOriginField;

#define ANG_TYPE_COHORT_ORIGIN (ang_cohort_origin_get_type ())

ANG_DECLARE_RECORD (AngCohortOrigin, ang_cohort_origin, COHORT_ORIGIN)

G_END_DECLS
