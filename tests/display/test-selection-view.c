#include "config.h"

#include <math.h>

#include "ang-cohort-origin.h"
#include "ang-criterion.h"
#include "ang-history.h"
#include "ang-matrix.h"
#include "ang-participation.h"
#include "ang-proposal-dialog.h"
#include "ang-score.h"
#include "ang-selection-view.h"
#include "ang-store-selection.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture     window;
  gint64            cohort;
  gint64            rows[3];
  AngSelectionView *view;
  AngMatrix        *matrix;
} SelectionFixture;

static AngStore *
get_store (SelectionFixture *fixture)
{
  return fixture->window.store.store;
}

static void
add_criterion (AngStore   *store,
               const char *name,
               double      weight,
               int         order)
{
  g_autoptr (AngRecord) criterion = ang_record_new (&ang_criterion_entity);

  ang_record_set_text (criterion, ANG_CRITERION_NAME_ID, name);
  ang_record_set_real (criterion, ANG_CRITERION_WEIGHT, weight);
  ang_record_set_integer (criterion, ANG_CRITERION_ORDER_NO, order);
  store_fixture_save (store, criterion);
}

static gboolean
is_filled (gpointer data)
{
  SelectionFixture *fixture = data;
  AngMatrixModel *model = ang_matrix_get_model (fixture->matrix);

  return gtk_widget_get_mapped (GTK_WIDGET (fixture->matrix)) && model != NULL && ang_matrix_model_get_n_rows (model) == 3;
}

static void
show_tab (SelectionFixture *fixture)
{
  GtkNotebook *notebook;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-record", "(sx)", "cohort", fixture->cohort);
  notebook = GTK_NOTEBOOK (find_widget (GTK_WIDGET (fixture->window.window), GTK_TYPE_NOTEBOOK));
  fixture->view = ANG_SELECTION_VIEW (find_widget (GTK_WIDGET (notebook), ANG_TYPE_SELECTION_VIEW));
  fixture->matrix = ANG_MATRIX (find_widget (GTK_WIDGET (fixture->view), ANG_TYPE_MATRIX));
  gtk_notebook_set_current_page (notebook, gtk_notebook_page_num (notebook, GTK_WIDGET (fixture->view)));
}

static void
set_up (SelectionFixture *fixture,
        gconstpointer     data)
{
  static const char *const names[] = { "Ani Umpama", "Budi Contoh", "Citra Misal" };
  AngStore *store;
  g_autoptr (AngRecord) cohort = NULL;

  store_fixture_set_up (&fixture->window.store, NULL);
  store = get_store (fixture);
  add_criterion (store, "Prestasi", 60, 1);
  add_criterion (store, "Loyalitas", 40, 2);
  fixture->cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2026-1");
  cohort = ang_store_get (store, &ang_cohort_entity, fixture->cohort, NULL);
  ang_record_set_integer (cohort, ANG_COHORT_QUOTA, 1);
  store_fixture_save (store, cohort);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AngRecord) row = NULL;

      fixture->rows[i] = store_fixture_add_participation (store, fixture->cohort, store_fixture_add_person (store, names[i]));
      row = ang_store_get (store, &ang_participation_entity, fixture->rows[i], NULL);
      ang_record_set_integer (row, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_NOMINATED);
      store_fixture_save (store, row);
    }

  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", store, NULL);
  show_tab (fixture);
  g_assert_true (wait_for (is_filled, fixture));
}

static void
tear_down (SelectionFixture *fixture,
           gconstpointer     data)
{
  window_fixture_tear_down (&fixture->window);
}

static AngSelection *
read_selection (SelectionFixture *fixture)
{
  GError *error = NULL;
  AngSelection *selection = ang_store_read_selection (get_store (fixture), fixture->cohort, ang_date_new (2026, 1, 1), &error);

  g_assert_no_error (error);

  return selection;
}

static double
read_total (SelectionFixture *fixture,
            guint             i)
{
  g_autoptr (AngSelection) selection = read_selection (fixture);

  return ang_selection_find (selection, fixture->rows[i])->total;
}

static AngParticipationState
read_state (SelectionFixture *fixture,
            guint             i)
{
  g_autoptr (AngSelection) selection = read_selection (fixture);

  return ang_candidate_get_state (ang_selection_find (selection, fixture->rows[i]));
}

static char *
dup_cell (SelectionFixture *fixture,
          guint             row,
          guint             column)
{
  g_auto (AngMatrixCell) cell = { NULL };

  ang_matrix_model_get_cell (ang_matrix_get_model (fixture->matrix), row, column, &cell);

  return g_strdup (cell.text);
}

static void
assert_cell (SelectionFixture *fixture,
             guint             row,
             guint             column,
             const char       *text)
{
  g_autofree char *found = dup_cell (fixture, row, column);

  g_assert_cmpstr (found, ==, text);
}

static gboolean
are_scores_stored (gpointer data)
{
  return read_total (data, 0) == 80 && read_total (data, 1) == 92;
}

static gboolean
are_scores_gone (gpointer data)
{
  return isnan (read_total (data, 0)) && isnan (read_total (data, 1));
}

/* Four scores pasted as Excel gives them: they count at once, are stored as one step, and taken back as one. */
static void
test_scores (SelectionFixture *fixture,
             gconstpointer     data)
{
  AngMatrixModel *model = ang_matrix_get_model (fixture->matrix);

  g_assert_cmpuint (ang_matrix_model_get_n_columns (model), ==, 2 + 6);
  ang_matrix_go_to (fixture->matrix, 0, 0);
  ang_matrix_paste_text (fixture->matrix, "80\t80\n100\t80,0\n");
  assert_cell (fixture, 0, 2, "80.00");
  assert_cell (fixture, 1, 2, "92.00");
  assert_cell (fixture, 1, 3, "1");
  assert_cell (fixture, 0, 3, "2");
  assert_cell (fixture, 2, 3, NULL);
  g_assert_true (wait_for (are_scores_stored, fixture));
  g_assert_cmpint (read_state (fixture, 0), ==, ANG_PARTICIPATION_STATE_ASSESSED);

  g_assert_true (ang_store_undo (get_store (fixture), NULL));
  g_assert_true (wait_for (are_scores_gone, fixture));
}

/* What is no score is left out, and nothing is stored of it. */
static void
test_no_score (SelectionFixture *fixture,
               gconstpointer     data)
{
  AngMatrixModel *model = ang_matrix_get_model (fixture->matrix);

  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_ENTER, 1);
  g_assert_false (ang_matrix_model_set_text (model, 0, 0, "101"));
  g_assert_false (ang_matrix_model_set_text (model, 0, 0, "baik"));
  g_assert_false (ang_matrix_model_set_text (model, 0, 2, "80"));
  ang_matrix_model_end_command (model);
  assert_cell (fixture, 0, 0, "");
}

static gboolean
is_accepted (gpointer data)
{
  return read_state (data, 0) == ANG_PARTICIPATION_STATE_ACCEPTED && read_state (data, 1) == ANG_PARTICIPATION_STATE_ACCEPTED;
}

static gboolean
is_on_reserve (gpointer data)
{
  return read_state (data, 2) == ANG_PARTICIPATION_STATE_RESERVE;
}

static gboolean
is_decision_shown (gpointer data)
{
  g_autofree char *text = dup_cell (data, 2, 4);

  return g_strcmp0 (text, "On reserve 1") == 0;
}

/* Letters decide about all selected rows. */
static void
test_decisions (SelectionFixture *fixture,
                gconstpointer     data)
{
  ang_matrix_select (fixture->matrix, 0, 4, 2, 1);
  ang_matrix_press (fixture->matrix, 'a');
  g_assert_true (wait_for (is_accepted, fixture));
  ang_matrix_go_to (fixture->matrix, 2, 4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->matrix), "candidates.reserve", NULL);
  g_assert_true (wait_for (is_on_reserve, fixture));
  g_assert_true (wait_for (is_decision_shown, fixture));
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    {
      if (ANG_IS_PROPOSAL_DIALOG (at->data))
        return at->data;
    }

  return NULL;
}

static gboolean
is_proposed (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
is_best_accepted (gpointer data)
{
  return read_state (data, 1) == ANG_PARTICIPATION_STATE_ACCEPTED && read_state (data, 0) == ANG_PARTICIPATION_STATE_RESERVE;
}

/* One place: the better one gets it, the other is next. */
static void
test_proposal (SelectionFixture *fixture,
               gconstpointer     data)
{
  ang_matrix_go_to (fixture->matrix, 0, 0);
  ang_matrix_paste_text (fixture->matrix, "80\t80\n100\t80\n");
  g_assert_true (wait_for (are_scores_stored, fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->matrix), "candidates.propose", NULL);
  g_assert_true (wait_for (is_proposed, fixture));
  gtk_widget_activate_default (find_dialog ());
  g_assert_true (wait_for (is_best_accepted, fixture));
  g_assert_cmpint (read_state (fixture, 2), ==, ANG_PARTICIPATION_STATE_NOMINATED);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  g_test_add ("/selection-view/scores", SelectionFixture, application, set_up, test_scores, tear_down);
  g_test_add ("/selection-view/no-score", SelectionFixture, application, set_up, test_no_score, tear_down);
  g_test_add ("/selection-view/decisions", SelectionFixture, application, set_up, test_decisions, tear_down);
  g_test_add ("/selection-view/proposal", SelectionFixture, application, set_up, test_proposal, tear_down);

  return g_test_run ();
}
