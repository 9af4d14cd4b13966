#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* How long before the departure, or after the return, something is due, and where that rule comes from. */
typedef enum
{
  ANG_LEAD_TIME_ID,
  ANG_LEAD_TIME_CODE,
  ANG_LEAD_TIME_NAME_ID,
  ANG_LEAD_TIME_NAME_EN,
  ANG_LEAD_TIME_DAYS,
  ANG_LEAD_TIME_ANCHOR,
  ANG_LEAD_TIME_REACH,
  ANG_LEAD_TIME_ORDER_NO,
  ANG_LEAD_TIME_SOURCE,
  ANG_LEAD_TIME_ACTIVE,
  ANG_LEAD_TIME_NOTE,
} AngLeadTimeField;

#define ANG_TYPE_LEAD_TIME (ang_lead_time_get_type ())

ANG_DECLARE_RECORD (AngLeadTime, ang_lead_time, LEAD_TIME)

G_END_DECLS
