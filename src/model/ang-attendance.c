#include "config.h"

#include "ang-attendance.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField attendance_fields[] = {
  [ANG_ATTENDANCE_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_ATTENDANCE_SESSION_ID] = { "session_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Session",
    .target = "session" },
  [ANG_ATTENDANCE_PARTICIPATION_ID] = { "participation_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Participant",
    .target = "participation" },
  [ANG_ATTENDANCE_VALUE] = { "value", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Attendance"),
    .choices = &ang_attendance_enumeration },
  [ANG_ATTENDANCE_MINUTES_LATE] = { "minutes_late", ANG_FIELD_INTEGER, 0, N_ ("Minutes late") },
  [ANG_ATTENDANCE_NOTE] = { "note", ANG_FIELD_TEXT, 0, N_ ("Note") },
  [ANG_ATTENDANCE_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
};

const AngEntity ang_attendance_entity = {
  "attendance", N_ ("Attendance"), "attendance_view", attendance_fields, G_N_ELEMENTS (attendance_fields), ang_attendance_get_type
};

ANG_DEFINE_RECORD (AngAttendance, ang_attendance)
