#pragma once

#include "ang-grid-cell.h"
#include "ang-participants-grid.h"

G_BEGIN_DECLS

struct _AngParticipantsGrid
{
  GtkWidget parent_instance;

  AngStore          *store;
  AngRecordSet      *participations;
  GtkMultiSelection *selection;
  GtkWidget         *scroller;
  GtkWidget         *view;
  GtkWidget         *menu;
  GtkWidget         *choices[ANG_PARTICIPANT_N_COLUMNS]; /* (nullable): made when first wanted */
  GPtrArray         *cells;                              /* those that show a row now, borrowed */
  GPtrArray         *people;                             /* (nullable): those who are different today */
  AngGridCell       *chosen_for;                         /* (nullable): whose choices are open */

  guint              row;    /* where the focus is */
  guint              column;
  guint              anchor; /* where a selection with Shift begins */
  gboolean           focus_wanted;
  gboolean           editable;
};

typedef enum
{
  ANG_GRID_SELECT_ROW,    /* that row alone */
  ANG_GRID_SELECT_EXTEND, /* from the anchor to that row */
  ANG_GRID_SELECT_KEEP,   /* what is selected stays so */
} AngGridSelect;

void         ang_participants_grid_go_to     (AngParticipantsGrid *self,
                                              guint                row,
                                              guint                column,
                                              AngGridSelect        select);
AngGridCell *ang_participants_grid_find_cell (AngParticipantsGrid *self,
                                              guint                row,
                                              guint                column);
void         ang_participants_grid_add_keys  (AngParticipantsGrid *self);
void         ang_participants_grid_add_drag  (AngParticipantsGrid *self,
                                              AngGridCell         *cell);
gboolean     ang_participants_grid_focus     (GtkWidget           *widget,
                                              GtkDirectionType     direction);
void         ang_participants_grid_bind_keys (GtkWidgetClass      *widget_class);

G_END_DECLS
