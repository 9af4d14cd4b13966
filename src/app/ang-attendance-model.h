#pragma once

#include "ang-attendance-marks.h"
#include "ang-matrix-model.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

/* Participants who went times sessions, with one letter for each. It stores what is entered, one step for each command.
 * Signals: "failed" (AngAttendanceModel *, GError *); "counted" (AngAttendanceModel *). */
#define ANG_TYPE_ATTENDANCE_MODEL (ang_attendance_model_get_type ())

G_DECLARE_FINAL_TYPE (AngAttendanceModel, ang_attendance_model, ANG, ATTENDANCE_MODEL, GObject)

AngAttendanceModel  *ang_attendance_model_new             (AngStore           *store,
                                                           gint64              cohort,
                                                           AngRecordSet       *participations,
                                                           AngRecordSet       *sessions);
void                 ang_attendance_model_set_all         (AngAttendanceModel *self,
                                                           gboolean            all);
AngRecord           *ang_attendance_model_get_session     (AngAttendanceModel *self,
                                                           guint               column);
AngRecord           *ang_attendance_model_get_participation (AngAttendanceModel *self,
                                                             guint               row);
guint                ang_attendance_model_mark_rest       (AngAttendanceModel *self,
                                                           guint               column);
AngAttendanceCounts  ang_attendance_model_count           (AngAttendanceModel *self);

G_END_DECLS
