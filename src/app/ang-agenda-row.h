#pragma once

#include <gtk/gtk.h>

#include "ang-pill.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* A line that leads to a record: what it is, beneath it when and where, and perhaps a pill. */
#define ANG_TYPE_AGENDA_ROW (ang_agenda_row_get_type ())

G_DECLARE_FINAL_TYPE (AngAgendaRow, ang_agenda_row, ANG, AGENDA_ROW, GtkListBoxRow)

GtkWidget *ang_agenda_row_new        (const char      *title,
                                      const char      *subtitle);
void       ang_agenda_row_set_target (AngAgendaRow    *self,
                                      const AngEntity *entity,
                                      gint64           id);
AngPill   *ang_agenda_row_get_pill   (AngAgendaRow    *self);
gboolean   ang_agenda_row_open       (AngAgendaRow    *self);

G_END_DECLS
