#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What candidates of a cohort are assessed by, with its weight. Rows without a cohort are the usual ones, which a selection begins with. */
typedef enum
{
  ANG_CRITERION_ID,
  ANG_CRITERION_COHORT_ID,
  ANG_CRITERION_CODE,
  ANG_CRITERION_NAME_ID,
  ANG_CRITERION_NAME_EN,
  ANG_CRITERION_WEIGHT,
  ANG_CRITERION_ORDER_NO,
  ANG_CRITERION_SOURCE,
  ANG_CRITERION_NOTE,
} AngCriterionField;

#define ANG_TYPE_CRITERION (ang_criterion_get_type ())

ANG_DECLARE_RECORD (AngCriterion, ang_criterion, CRITERION)

G_END_DECLS
