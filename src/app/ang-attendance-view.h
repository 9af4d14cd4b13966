#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Who was in which session of a cohort, the certificates, and what went wrong. Reads it when it first comes into sight.
 * Actions: attendance.all-present, attendance.next-numbers. */
#define ANG_TYPE_ATTENDANCE_VIEW (ang_attendance_view_get_type ())

G_DECLARE_FINAL_TYPE (AngAttendanceView, ang_attendance_view, ANG, ATTENDANCE_VIEW, GtkWidget)

void ang_attendance_view_set_cohort        (AngAttendanceView *self,
                                            AngStore          *store,
                                            AngRecord         *cohort);
void ang_attendance_view_show_certificates (AngAttendanceView *self);

G_END_DECLS
