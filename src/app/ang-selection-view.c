#include "config.h"

#include "ang-selection-view-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-empty-state.h"
#include "ang-feedback.h"
#include "ang-participation.h"
#include "ang-store-selection.h"

/* Several changes in a row are looked at together. */
#define DELAY_MS 120

/* From this width of the window on, places and spread are shown at first. */
#define WIDE 1200

G_DEFINE_FINAL_TYPE (AngSelectionView, ang_selection_view, GTK_TYPE_WIDGET)

/* What is shown */

static gboolean
is_open (AngCandidate *candidate)
{
  return ang_participation_state_is_open (ang_candidate_get_state (candidate));
}

static void
update_count (AngSelectionView *self)
{
  AngSelection *selection = ang_selection_matrix_get_selection (self->model);
  GPtrArray *candidates = ang_selection_get_candidates (selection);
  g_autofree char *text = NULL;
  guint n_open = 0;
  AngSpreadPart whole;

  for (guint i = 0; i < candidates->len; i++)
    n_open += is_open (g_ptr_array_index (candidates, i));
  ang_selection_sum_up (selection, &whole);
  /* Translators: candidates, and how many of them were chosen, are on reserve, and are to be decided about */
  text = g_strdup_printf (ngettext ("%u candidate · chosen: %u · on reserve: %u · open: %u",
                                    "%u candidates · chosen: %u · on reserve: %u · open: %u", candidates->len),
                          candidates->len, whole.chosen, whole.reserve, n_open);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), candidates->len > 0);
}

static void
update_place (AngSelectionView *self)
{
  AngSelection *selection = ang_selection_matrix_get_selection (self->model);
  const char *place = "matrix";

  if (selection == NULL)
    place = "loading";
  else if (ang_record_get_boolean (self->cohort, ANG_COHORT_COUNT_ONLY))
    place = "count-only";
  else if (ang_selection_get_candidates (selection)->len == 0)
    place = "empty";
  gtk_stack_set_visible_child_name (self->stack, place);
}

static AngCandidate *
get_current (AngSelectionView *self)
{
  guint row;
  guint column;

  return ang_matrix_get_cursor (self->matrix, &row, &column) ? ang_selection_matrix_get_candidate (self->model, row) : NULL;
}

static void
update_panel (AngSelectionView *self)
{
  if (ang_selection_matrix_get_selection (self->model) != NULL)
    ang_selection_panel_show (self->panel, ang_selection_matrix_get_selection (self->model), get_current (self));
}

/* Places and spread are the same for everybody, and much to show. */
static void
update_candidate (AngSelectionView *self)
{
  if (ang_selection_matrix_get_selection (self->model) != NULL)
    ang_selection_panel_show_candidate (self->panel, ang_selection_matrix_get_selection (self->model), get_current (self));
}

static void
on_cursor_moved (AngSelectionView *self)
{
  update_candidate (self);
  ang_selection_view_update_actions (self);
}

/* Reading */

static void
show (AngSelectionView *self,
      AngSelection     *selection)
{
  gboolean first = ang_selection_matrix_get_selection (self->model) == NULL;

  ang_selection_matrix_set_selection (self->model, selection);
  if (first)
    ang_selection_matrix_sort (self->model, ANG_SELECTION_SORT_RANKING);
  update_place (self);
  update_count (self);
  update_panel (self);
  ang_selection_view_fill_menus (self);
  ang_selection_view_update_actions (self);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngSelectionView) self = ANG_SELECTION_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSelection) selection = ang_store_read_selection_finish (ANG_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || self->root == NULL)
    return;
  if (selection == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The candidates could not be read"), error);
      return;
    }
  /* Something was entered meanwhile: what was read knows nothing of it. */
  if (self->n_pending > 0 || self->read_serial != self->serial)
    {
      ang_selection_view_read_soon (self);
      return;
    }

  show (self, selection);
}

static void
start_reading (AngSelectionView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->read_serial = self->serial;
  self->stale = FALSE;
  ang_store_read_selection_async (self->store, ang_record_get_id (self->cohort), ang_date_today (), self->cancellable, on_read,
                                  g_object_ref (self));
}

static gboolean
on_timeout (gpointer user_data)
{
  AngSelectionView *self = user_data;

  self->timeout = 0;
  if (self->n_pending == 0)
    start_reading (self);
  else
    self->stale = TRUE;

  return G_SOURCE_REMOVE;
}

/** Reads the selection again, after a moment: while nobody sees it, when it is shown. */
void
ang_selection_view_read_soon (AngSelectionView *self)
{
  self->stale = TRUE;
  if (self->timeout == 0 && self->store != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timeout = g_timeout_add (DELAY_MS, on_timeout, self);
}

/* Changing */

typedef struct
{
  AngSelectionView *view;
  GtkWidget *window;
  char *done;
  char *failed;
} Run;

static void
on_run (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Run *run = user_data;
  AngCommand *command = ANG_COMMAND (source);
  g_autoptr (GError) error = NULL;

  run->view->n_pending--;
  if (!ang_command_run_finish (command, result, &error))
    ang_feedback_error (run->window, run->failed, error);
  else if (run->done != NULL && ang_command_get_done (command) > 0)
    ang_feedback_done (run->window, run->done);
  ang_selection_view_read_soon (run->view);

  g_object_unref (command);
  g_object_unref (run->view);
  g_object_unref (run->window);
  g_free (run->done);
  g_free (run->failed);
  g_free (run);
}

/**
 * ang_selection_view_run:
 * @command: (transfer full): what is to be done
 * @done: (nullable): what to say then
 * @failed: what to say when it does not work
 *
 * Changes the selection, and keeps what is read meanwhile from being shown.
 */
void
ang_selection_view_run (AngSelectionView *self,
                        AngCommand       *command,
                        const char       *done,
                        const char       *failed)
{
  Run *run = g_new0 (Run, 1);

  run->view = g_object_ref (self);
  run->window = g_object_ref (ang_feedback_get_window (GTK_WIDGET (self)));
  run->done = g_strdup (done);
  run->failed = g_strdup (failed);
  self->n_pending++;
  self->serial++;
  ang_command_run_async (command, self->store, NULL, on_run, run);
}

static void
on_scored (AngSelectionView *self,
           GArray           *changes)
{
  ang_selection_view_run (self, ang_selection_command_score (ang_record_get_id (self->cohort), (const AngScoreChange *) (gpointer) changes->data,
                                                             changes->len),
                          NULL, _("The scores could not be stored"));
  update_candidate (self);
}

static void
on_decided (AngSelectionView *self,
            GArray           *decisions)
{
  if (g_array_index (decisions, AngDecision, 0).state == ANG_PARTICIPATION_STATE_REJECTED)
    {
      ang_selection_view_ask_rejection (self);
      return;
    }
  ang_selection_view_run (self, ang_selection_command_decide (ang_record_get_id (self->cohort), (const AngDecision *) (gpointer) decisions->data,
                                                              decisions->len, NULL),
                          _("Decided"), _("The decision could not be stored"));
}

static void
on_opened (AngSelectionView   *self,
           gint64              participation,
           int                 column,
           GtkWidget          *parent,
           const GdkRectangle *place)
{
  ang_selection_view_open_cell (self, participation, (AngSelectionColumn) column, parent, place);
}

static void
on_row_activated (AngSelectionView *self,
                  guint             row)
{
  AngCandidate *candidate = ang_selection_matrix_get_candidate (self->model, row);

  if (candidate != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "person",
                                ang_record_get_integer (candidate->participation, ANG_PARTICIPATION_PERSON_ID));
}

/* In a narrow window the decisions are wanted more than what stands beside them. */
static void
make_room (AngSelectionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!self->shown && root != NULL)
    gtk_toggle_button_set_active (self->side_button, gtk_widget_get_width (GTK_WIDGET (root)) >= WIDE);
  self->shown = TRUE;
}

static void
ang_selection_view_map (GtkWidget *widget)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (widget);

  GTK_WIDGET_CLASS (ang_selection_view_parent_class)->map (widget);
  make_room (self);

  if (self->stale && self->store != NULL)
    start_reading (self);
}

static gboolean
ang_selection_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (ANG_SELECTION_VIEW (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
ang_selection_view_dispose (GObject *object)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->actions);
  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_selection_view_parent_class)->dispose (object);
}

static void
ang_selection_view_class_init (AngSelectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_selection_view_dispose;
  widget_class->map = ang_selection_view_map;
  widget_class->grab_focus = ang_selection_view_grab_focus;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_MATRIX);
  g_type_ensure (ANG_TYPE_SELECTION_PANEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-selection-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, root);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, matrix);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, side_button);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, panel);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, count);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, sort_section);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, nomination_menu);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionView, context_nomination_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ang_selection_view_init (AngSelectionView *self)
{
  self->stale = TRUE;
  ang_selection_view_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_selection_view_fill_sorts (self);
}

/**
 * ang_selection_view_dup_selected:
 *
 * Returns: (transfer container) (element-type AngCandidate): who stands in the selected rows, or in the row of the cursor
 */
GPtrArray *
ang_selection_view_dup_selected (AngSelectionView *self)
{
  GPtrArray *selected = g_ptr_array_new ();
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;

  if (ang_selection_matrix_get_selection (self->model) == NULL || !ang_matrix_get_range (self->matrix, &row, &column, &n_rows, &n_columns))
    return selected;

  for (guint i = row; i < row + n_rows; i++)
    {
      if (ang_selection_matrix_get_candidate (self->model, i) != NULL)
        g_ptr_array_add (selected, ang_selection_matrix_get_candidate (self->model, i));
    }

  return selected;
}

static AngRecordSet *
create_participations (AngSelectionView *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);

  ang_query_add_integer (query, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));

  return ang_record_set_new (self->store, query);
}

/**
 * ang_selection_view_set_cohort:
 * @cohort: kept as the register has it
 *
 * Shows the candidates of the cohort. To be called once.
 */
void
ang_selection_view_set_cohort (AngSelectionView *self,
                               AngStore         *store,
                               AngRecord        *cohort)
{
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = create_participations (self);
  self->model = ang_selection_matrix_new ();
  g_signal_connect_object (self->model, "scored", G_CALLBACK (on_scored), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "decided", G_CALLBACK (on_decided), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_object_set (self->matrix, "editable", !ang_store_get_read_only (store), NULL);
  ang_matrix_set_model (self->matrix, ANG_MATRIX_MODEL (self->model));
  ang_selection_view_update_actions (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (ang_selection_view_read_soon), self, G_CONNECT_SWAPPED);
  ang_selection_view_read_soon (self);
}
