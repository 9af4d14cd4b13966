#pragma once

#include <gtk/gtk.h>

#include "ang-choice-item.h"
#include "ang-participant-column.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

/* The people of a cohort in roster order, as a grid to write in. It changes nothing by itself: it says what is wanted.
 *
 * Signals: "edited" (AngParticipantsGrid *, AngRecord *participation, int column, const char *text); "chosen"
 * (AngParticipantsGrid *, AngRecord *participation, int column, AngChoiceItem *); "moved" (AngParticipantsGrid *, guint
 * before): the selected rows are wanted before that position; "selection-changed" (AngParticipantsGrid *).
 *
 * Keys: arrows, Home, End, Page Up and Page Down go from cell to cell, with Shift they select; Enter and F2 edit. Keys for
 * commands are bound to the actions of the page. */
#define ANG_TYPE_PARTICIPANTS_GRID (ang_participants_grid_get_type ())

G_DECLARE_FINAL_TYPE (AngParticipantsGrid, ang_participants_grid, ANG, PARTICIPANTS_GRID, GtkWidget)

GtkWidget    *ang_participants_grid_new          (AngStore            *store,
                                                  AngRecordSet        *participations,
                                                  GMenuModel          *menu);
GPtrArray    *ang_participants_grid_dup_selected (AngParticipantsGrid *self);
void          ang_participants_grid_select       (AngParticipantsGrid *self,
                                                  gint64               id,
                                                  gboolean             focus);
void          ang_participants_grid_select_all   (AngParticipantsGrid *self);
void          ang_participants_grid_edit         (AngParticipantsGrid *self);
void          ang_participants_grid_set_editable (AngParticipantsGrid *self,
                                                  gboolean             editable);
void          ang_participants_grid_set_people   (AngParticipantsGrid *self,
                                                  GPtrArray           *people);

G_END_DECLS
