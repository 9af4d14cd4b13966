#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A day by which something of a cohort must be done: what a lead time leads to, or one of its own. Only what differs from the lead time, or is done, has a row. */
typedef enum
{
  ANG_DEADLINE_ID,
  ANG_DEADLINE_COHORT_ID,
  ANG_DEADLINE_LEAD_TIME_ID,
  ANG_DEADLINE_TITLE,
  ANG_DEADLINE_DUE,
  ANG_DEADLINE_DONE,
  ANG_DEADLINE_DROPPED,
  ANG_DEADLINE_NOTE,
} AngDeadlineField;

#define ANG_TYPE_DEADLINE (ang_deadline_get_type ())

ANG_DECLARE_RECORD (AngDeadline, ang_deadline, DEADLINE)

G_END_DECLS
