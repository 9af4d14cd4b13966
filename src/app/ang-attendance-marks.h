#pragma once

#include <glib.h>

#include "ang-choices.h"

G_BEGIN_DECLS

/* What is noted of one person in one session. */
typedef struct
{
  gint64             participation;
  gint64             session;
  AngAttendanceValue value;
  gint64             minutes;
  char              *note;
} AngMark;

/* How often something was noted. */
typedef struct
{
  guint values[ANG_ATTENDANCE_ABSENT + 1]; /* by AngAttendanceValue; [0]: nothing noted */
  guint there;                             /* present or late */
  guint noted;
} AngAttendanceCounts;

GHashTable    *ang_marks_new                  (void);
const AngMark *ang_marks_find                 (GHashTable                *marks,
                                               gint64                     participation,
                                               gint64                     session);
void           ang_marks_put                  (GHashTable                *marks,
                                               gint64                     participation,
                                               gint64                     session,
                                               AngAttendanceValue         value,
                                               gint64                     minutes,
                                               const char                *note);
void           ang_attendance_counts_add      (AngAttendanceCounts       *counts,
                                               const AngMark             *mark);
char          *ang_attendance_counts_describe (const AngAttendanceCounts *counts);

G_END_DECLS
