#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A training that is wished for in a year; becomes a cohort, and keeps the link to it. */
typedef enum
{
  ANG_PLAN_ID,
  ANG_PLAN_YEAR,
  ANG_PLAN_PARTNER_ID,
  ANG_PLAN_SCHEME_ID,
  ANG_PLAN_THEME_ID,
  ANG_PLAN_TITLE_ID,
  ANG_PLAN_TITLE_EN,
  ANG_PLAN_TARGET_GROUP,
  ANG_PLAN_EXPECTED_QUOTA,
  ANG_PLAN_STATE,
  ANG_PLAN_COHORT_ID,
  ANG_PLAN_NOTE,
  ANG_PLAN_PARTNER_NAME,
  ANG_PLAN_PARTNER_NAME_ID,
  ANG_PLAN_SCHEME,
  ANG_PLAN_THEME_NAME_ID,
  ANG_PLAN_THEME_NAME_EN,
  ANG_PLAN_COHORT_CODE,
} AngPlanField;

#define ANG_TYPE_PLAN (ang_plan_get_type ())

ANG_DECLARE_RECORD (AngPlan, ang_plan, PLAN)

G_END_DECLS
