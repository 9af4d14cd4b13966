#pragma once

#include "ang-matrix.h"
#include "ang-record-set.h"
#include "ang-selection-cell.h"
#include "ang-selection-matrix.h"
#include "ang-selection-panel.h"
#include "ang-selection-view.h"

G_BEGIN_DECLS

struct _AngSelectionView
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkStack *stack;
  AngMatrix *matrix;
  GtkToggleButton *side_button;
  AngSelectionPanel *panel;
  GtkLabel *count;
  GMenu *sort_section;
  GMenu *nomination_menu;
  GMenu *context_nomination_menu;

  AngStore *store;
  AngRecord *cohort;
  AngRecordSet *participations; /* who is in the cohort, for the dialog that adds people */
  AngSelectionMatrix *model;
  GSimpleActionGroup *actions;
  GCancellable *cancellable;
  guint timeout;
  guint n_pending;   /* commands under way: what is read meanwhile may be old */
  guint serial;      /* counts what was entered */
  guint read_serial; /* what it was when the reading began */
  gboolean stale;    /* something changed while nobody looked */
  gboolean shown;    /* was seen once */
};

/* ang-selection-view.c */
void       ang_selection_view_run           (AngSelectionView *self,
                                             AngCommand       *command,
                                             const char       *done,
                                             const char       *failed);
void       ang_selection_view_read_soon     (AngSelectionView *self);
GPtrArray *ang_selection_view_dup_selected  (AngSelectionView *self);

/* ang-selection-view-actions.c */
void       ang_selection_view_add_actions   (AngSelectionView *self);
void       ang_selection_view_update_actions (AngSelectionView *self);
void       ang_selection_view_fill_menus    (AngSelectionView *self);
void       ang_selection_view_fill_sorts    (AngSelectionView *self);
void       ang_selection_view_decide        (AngSelectionView      *self,
                                             AngParticipationState  state,
                                             const char            *reason);

/* ang-selection-popovers.c */
void       ang_selection_view_open_cell     (AngSelectionView   *self,
                                             gint64              participation,
                                             AngSelectionColumn  column,
                                             GtkWidget          *parent,
                                             const GdkRectangle *place);
void       ang_selection_view_ask_rejection (AngSelectionView *self);

G_END_DECLS
