#pragma once

#include <gtk/gtk.h>

#include "ang-date.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

/* The sessions of one week: days are columns, hours are rows, what is at the same time stands beside each other.
 *
 * Keys: Up and Down go through the sessions of a day, Left and Right to the next day, Page Up and Page Down to another week.
 * Signals: "activated" (AngWeekView *, AngRecord *session): Enter or a double click; "place-activated" (AngWeekView *, char
 * *date, int minutes): a double click where nothing is; "week-changed"; "cursor-moved". */
#define ANG_TYPE_WEEK_VIEW (ang_week_view_get_type ())

G_DECLARE_FINAL_TYPE (AngWeekView, ang_week_view, ANG, WEEK_VIEW, GtkWidget)

void       ang_week_view_set_sessions (AngWeekView  *self,
                                       AngRecordSet *sessions);
void       ang_week_view_set_course   (AngWeekView  *self,
                                       AngDate       first,
                                       AngDate       last);
void       ang_week_view_show_week    (AngWeekView  *self,
                                       AngDate       date);
void       ang_week_view_turn         (AngWeekView  *self,
                                       int           by);
gboolean   ang_week_view_can_turn     (AngWeekView  *self,
                                       int           by);
char      *ang_week_view_dup_title    (AngWeekView  *self);
AngRecord *ang_week_view_get_session  (AngWeekView  *self);
AngDate    ang_week_view_get_day      (AngWeekView  *self);
void       ang_week_view_focus        (AngWeekView  *self,
                                       gint64        session);

G_END_DECLS
