#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A finding that somebody set aside, with the reason. */
typedef enum
{
  ANG_WAIVER_ID,
  ANG_WAIVER_FINDING,
  ANG_WAIVER_COHORT_ID,
  ANG_WAIVER_PERSON_ID,
  ANG_WAIVER_REASON,
  ANG_WAIVER_SET_BY,
  ANG_WAIVER_SET_ON,
} AngWaiverField;

#define ANG_TYPE_WAIVER (ang_waiver_get_type ())

ANG_DECLARE_RECORD (AngWaiver, ang_waiver, WAIVER)

G_END_DECLS
