#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a note on one attendance. Signal "note" (AngAttendancePopover *, gint64 participation, gint64 session, char
 * *note): it was changed; Enter or a click beside it, not Escape. */
#define ANG_TYPE_ATTENDANCE_POPOVER (ang_attendance_popover_get_type ())

G_DECLARE_FINAL_TYPE (AngAttendancePopover, ang_attendance_popover, ANG, ATTENDANCE_POPOVER, GtkPopover)

GtkWidget *ang_attendance_popover_new  (const char           *name,
                                        const char           *topic,
                                        const char           *note,
                                        gint64                participation,
                                        gint64                session);
void       ang_attendance_popover_open (AngAttendancePopover *self,
                                        GtkWidget            *parent,
                                        const GdkRectangle   *place);

G_END_DECLS
