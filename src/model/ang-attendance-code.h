#pragma once

#include "ang-choices.h"
#include "ang-language.h"

G_BEGIN_DECLS

/* Attendance in one letter, as people write it on a sheet: H T I S A in Indonesian, P L E I A in English. */
gunichar           ang_attendance_code_get_letter (AngAttendanceValue  value,
                                                   AngLanguage         language);
AngAttendanceValue ang_attendance_code_find       (gunichar            letter,
                                                   AngLanguage         language);
gboolean           ang_attendance_code_parse      (const char         *text,
                                                   AngLanguage         language,
                                                   AngAttendanceValue *value,
                                                   gint64             *minutes);
char              *ang_attendance_code_format     (AngAttendanceValue  value,
                                                   gint64              minutes,
                                                   AngLanguage         language);
gboolean           ang_attendance_was_there       (AngAttendanceValue  value);

G_END_DECLS
