#pragma once

#include "ang-participants-grid.h"
#include "ang-participants-view.h"
#include "ang-run-command.h"

G_BEGIN_DECLS

struct _AngParticipantsView
{
  GtkWidget parent_instance;

  AngPage             *page;   /* unowned: it holds the view */
  AngStore            *store;
  AngRecord           *cohort;
  AngRecordSet        *participations;
  AngParticipantsGrid *grid;
  GCancellable        *cancellable;
  gint64               wanted; /* a participation to select once it is read */

  GtkWidget *root;
  GtkStack  *stack;
  GtkWidget *grid_place;
  GtkWidget *empty;
  GtkWidget *count_only;
  GtkLabel  *count;
  GMenu     *set_menu;
  GMenu     *role_menu;
  GMenu     *state_menu;
  GMenu     *origin_menu;
  GMenu     *sort_section;
  GMenu     *context_menu;
  GMenu     *context_set_section;
};

void  ang_participants_view_add_actions (AngParticipantsView *self);
char *ang_participants_view_dup_tsv     (AngParticipantsView *self,
                                         GPtrArray           *participations);
void  ang_participants_view_copy        (AngParticipantsView *self);
void  ang_participants_view_paste       (AngParticipantsView *self);
void  ang_participants_view_edit        (AngParticipantsView *self,
                                         AngRecord           *participation,
                                         int                  column,
                                         const char          *text);
void  ang_participants_view_choose      (AngParticipantsView *self,
                                         AngRecord           *participation,
                                         int                  column,
                                         AngChoiceItem       *item);
void  ang_participants_view_move        (AngParticipantsView *self,
                                         guint                before);
void  ang_participants_view_select_made (GtkWidget           *widget,
                                         AngCommand          *command);

G_END_DECLS
