#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* Reads the attendance of a cohort again when it has changed, but not between the keys of somebody who is entering it. Signals:
 * "read" (AngAttendanceReader *, GPtrArray *records); "failed" (AngAttendanceReader *, GError *). */
#define ANG_TYPE_ATTENDANCE_READER (ang_attendance_reader_get_type ())

G_DECLARE_FINAL_TYPE (AngAttendanceReader, ang_attendance_reader, ANG, ATTENDANCE_READER, GObject)

AngAttendanceReader *ang_attendance_reader_new   (AngStore            *store,
                                                  gint64               cohort);
void                 ang_attendance_reader_begin (AngAttendanceReader *self);
void                 ang_attendance_reader_end   (AngAttendanceReader *self);
void                 ang_attendance_reader_renew (AngAttendanceReader *self);

G_END_DECLS
