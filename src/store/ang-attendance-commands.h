#pragma once

#include "ang-choices.h"
#include "ang-command.h"

G_BEGIN_DECLS

/* What is noted of one participant in one session. */
typedef struct
{
  gint64             session;
  gint64             participation;
  AngAttendanceValue value;        /* 0: nothing is noted any more */
  gint64             minutes_late; /* of who was late, or ANG_UNSET */
  char              *note;         /* NULL: the note that is there stays; "": none */
} AngAttendanceMark;

void        ang_attendance_mark_clear   (AngAttendanceMark *mark);
GArray     *ang_attendance_marks_new    (void);
AngCommand *ang_attendance_command_mark (gint64             cohort,
                                         GArray            *marks);

G_END_DECLS
