#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Whether a participant was in a session. Nobody noted is nobody known. */
typedef enum
{
  ANG_ATTENDANCE_ID,
  ANG_ATTENDANCE_SESSION_ID,
  ANG_ATTENDANCE_PARTICIPATION_ID,
  ANG_ATTENDANCE_VALUE,
  ANG_ATTENDANCE_MINUTES_LATE,
  ANG_ATTENDANCE_NOTE,
  ANG_ATTENDANCE_COHORT_ID, /* computed */
} AngAttendanceField;

#define ANG_TYPE_ATTENDANCE (ang_attendance_get_type ())

ANG_DECLARE_RECORD (AngAttendance, ang_attendance, ATTENDANCE)

G_END_DECLS
