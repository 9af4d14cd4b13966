#pragma once

#include <gtk/gtk.h>

#include "ang-participant-column.h"

G_BEGIN_DECLS

/* One cell of the participants' grid: shows a column of a participation and is edited in place. It can be focused; Enter,
 * F2 or a double click edit it, Escape restores. Signals: "committed" (AngGridCell *, const char *text): a text was
 * written; "choose" (AngGridCell *): a choice is wanted; "left" (AngGridCell *, int direction): Tab after an edit. */
#define ANG_TYPE_GRID_CELL (ang_grid_cell_get_type ())

G_DECLARE_FINAL_TYPE (AngGridCell, ang_grid_cell, ANG, GRID_CELL, GtkWidget)

GtkWidget            *ang_grid_cell_new            (AngStore             *store,
                                                    AngParticipantColumn  column);
void                  ang_grid_cell_bind           (AngGridCell          *self,
                                                    GtkListItem          *item);
void                  ang_grid_cell_unbind         (AngGridCell          *self);
void                  ang_grid_cell_update         (AngGridCell          *self);
void                  ang_grid_cell_set_today      (AngGridCell          *self,
                                                    AngRecord            *person);
AngParticipantColumn  ang_grid_cell_get_column     (AngGridCell          *self);
guint                 ang_grid_cell_get_position   (AngGridCell          *self);
AngRecord            *ang_grid_cell_get_record     (AngGridCell          *self);
void                  ang_grid_cell_set_editable   (AngGridCell          *self,
                                                    gboolean              editable);
gboolean              ang_grid_cell_get_editing    (AngGridCell          *self);
void                  ang_grid_cell_edit           (AngGridCell          *self,
                                                    const char           *typed);

G_END_DECLS
