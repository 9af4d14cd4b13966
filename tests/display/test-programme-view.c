#include "config.h"

#include <string.h>

#include "ang-history.h"
#include "ang-look.h"
#include "ang-programme-view-private.h"
#include "ang-session-block.h"
#include "ang-session-commands.h"
#include "ang-week-view-private.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture     window;
  gint64            cohort;
  AngProgrammeView *view;
} ViewFixture;

static void
add_session (GPtrArray  *drafts,
             const char *date,
             const char *start,
             const char *end,
             const char *topic)
{
  AngSessionDraft *draft = ang_session_draft_new ();

  ang_record_set_text (draft->session, ANG_SESSION_DATE, date);
  ang_record_set_text (draft->session, ANG_SESSION_START_TIME, start);
  ang_record_set_text (draft->session, ANG_SESSION_END_TIME, end);
  ang_record_set_text (draft->session, ANG_SESSION_TOPIC_ID, topic);
  ang_record_set_integer (draft->session, ANG_SESSION_KIND, ANG_SESSION_KIND_CLASS);
  g_ptr_array_add (drafts, draft);
}

static gboolean
has_sessions (gpointer data)
{
  ViewFixture *fixture = data;

  return fixture->view->sessions != NULL && ang_record_set_get_loaded (fixture->view->sessions);
}

static void
set_up (ViewFixture   *fixture,
        gconstpointer  data)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_session_draft_free);
  AngStore *store;
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngCommand) command = NULL;
  GtkNotebook *notebook;

  store_fixture_set_up (&fixture->window.store, NULL);
  store = fixture->window.store.store;
  fixture->cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  cohort = ang_store_get (store, &ang_cohort_entity, fixture->cohort, NULL);
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, "2024-07-01");
  ang_record_set_text (cohort, ANG_COHORT_COURSE_END, "2024-07-05");
  store_fixture_save (store, cohort);
  add_session (drafts, "2024-07-01", "08:00", "09:30", "Satu");
  add_session (drafts, "2024-07-01", "09:00", "10:30", "Dua");
  add_session (drafts, "2024-07-02", "08:00", "09:30", "Tiga");
  add_session (drafts, "2024-07-09", NULL, NULL, "Empat");
  command = ang_session_command_write (fixture->cohort, drafts);
  g_assert_true (ang_command_run (command, store, NULL));

  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", store, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-record", "(sx)", "cohort", fixture->cohort);
  turn ();
  fixture->view = ANG_PROGRAMME_VIEW (find_widget (GTK_WIDGET (fixture->window.window), ANG_TYPE_PROGRAMME_VIEW));
  notebook = GTK_NOTEBOOK (find_widget (GTK_WIDGET (fixture->window.window), GTK_TYPE_NOTEBOOK));
  gtk_notebook_set_current_page (notebook, gtk_notebook_page_num (notebook, GTK_WIDGET (fixture->view)));
  g_assert_true (wait_for (has_sessions, fixture));
  turn ();
}

static void
tear_down (ViewFixture   *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static guint
count_sessions (ViewFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->view->sessions));
}

static gboolean
has_five (gpointer data)
{
  return count_sessions (data) == 5;
}

static gboolean
has_four (gpointer data)
{
  return count_sessions (data) == 4;
}

static void
assert_cell (ViewFixture        *fixture,
             guint               row,
             AngProgrammeColumn  column,
             const char         *expected)
{
  g_auto (AngMatrixCell) cell = { 0 };

  ang_matrix_model_get_cell (ANG_MATRIX_MODEL (fixture->view->model), row, column, &cell);
  g_assert_cmpstr (cell.text, ==, expected);
}

/* Cells are written in as people write, one step each; the last row makes a new session. */
static void
test_list (ViewFixture   *fixture,
           gconstpointer  data)
{
  AngMatrixModel *model = ANG_MATRIX_MODEL (fixture->view->model);

  g_assert_cmpuint (ang_matrix_model_get_n_rows (model), ==, 5);
  assert_cell (fixture, 0, ANG_PROGRAMME_COLUMN_START, "08:00");
  assert_cell (fixture, 0, ANG_PROGRAMME_COLUMN_JP, "2");

  ang_matrix_go_to (fixture->view->matrix, 4, ANG_PROGRAMME_COLUMN_START);
  ang_matrix_paste_text (fixture->view->matrix, "13 - 14.30\t\tvis\tLima\tIbu Contoh (Dosen, Lembaga); Bapak");
  g_assert_true (wait_for (has_five, fixture));
  assert_cell (fixture, 4, ANG_PROGRAMME_COLUMN_TOPIC, "Lima");
  assert_cell (fixture, 4, ANG_PROGRAMME_COLUMN_SPEAKERS, "Ibu Contoh; Bapak");
  assert_cell (fixture, 4, ANG_PROGRAMME_COLUMN_KIND, "Visit");
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  g_assert_true (wait_for (has_four, fixture));
}

static void
test_actions (ViewFixture   *fixture,
              gconstpointer  data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);

  ang_matrix_go_to (fixture->view->matrix, 0, ANG_PROGRAMME_COLUMN_TOPIC);
  g_assert_true (gtk_widget_activate_action (widget, "programme.duplicate", NULL));
  g_assert_true (wait_for (has_five, fixture));
  g_assert_true (gtk_widget_activate_action (widget, "programme.remove", NULL));
  g_assert_true (wait_for (has_four, fixture));
}

static AngSessionBlock *
get_block (ViewFixture *fixture,
           guint        index)
{
  return ANG_SESSION_BLOCK (g_ptr_array_index (fixture->view->week->blocks, index));
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_height (GTK_WIDGET (get_block (data, 0))) > 0;
}

/* Overlapping sessions share the day's width; what has no time stands in the strip; weeks are turned over. */
static void
test_week (ViewFixture   *fixture,
           gconstpointer  data)
{
  AngWeekView *week = fixture->view->week;
  graphene_rect_t first;
  graphene_rect_t second;

  gtk_toggle_button_set_active (fixture->view->week_button, TRUE);
  turn ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->view->stack), ==, "week");
  g_assert_cmpuint (week->blocks->len, ==, 3);
  g_assert_true (wait_for (is_laid_out, fixture));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_block (fixture, 0)), GTK_WIDGET (week), &first));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_block (fixture, 1)), GTK_WIDGET (week), &second));
  g_assert_cmpfloat (first.origin.x + first.size.width, <=, second.origin.x + 1);
  g_assert_cmpfloat (first.origin.y, <, second.origin.y);

  g_assert_true (ang_week_view_can_turn (week, 1));
  g_assert_false (ang_week_view_can_turn (week, -1));
  ang_week_view_turn (week, 1);
  turn ();
  g_assert_cmpuint (week->blocks->len, ==, 1);
  ang_week_view_focus (week, 0);
  g_assert_cmpstr (ang_record_get_text (ang_week_view_get_session (week), ANG_SESSION_TOPIC_ID), ==, "Empat");
}

static void
test_parse_rows (void)
{
  static const char headed[] =
    "HARI/TANGGAL\tWAKTU\tMATERI\tNARASUMBER\tTEMPAT\n"
    "Senin, 27 Maret 2023\t08.00 - 09.30\tTata kelola\tIbu Contoh\tRuang 1\n"
    "\t10.00 - 11.30\tLayanan\tBapak Rekaan\tRuang 2\n"
    "\t\t\t\t\n"
    "\t12.00\t\t\t\n";
  guint n_left_out;
  g_autoptr (GPtrArray) drafts = ang_programme_parse_rows (headed, &n_left_out);
  g_autoptr (GPtrArray) plain = NULL;
  AngSessionDraft *draft;

  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpuint (n_left_out, ==, 1);
  draft = g_ptr_array_index (drafts, 1);
  g_assert_cmpstr (ang_record_get_text (draft->session, ANG_SESSION_DATE), ==, "2023-03-27");
  g_assert_cmpstr (ang_record_get_text (draft->session, ANG_SESSION_START_TIME), ==, "10:00");
  g_assert_cmpstr (ang_record_get_text (draft->session, ANG_SESSION_END_TIME), ==, "11:30");
  g_assert_cmpstr (ang_record_get_text (draft->session, ANG_SESSION_PLACE), ==, "Ruang 2");
  g_assert_cmpstr (draft->speakers, ==, "Bapak Rekaan");

  plain = ang_programme_parse_rows ("27/3/2023\t8\tPembukaan", &n_left_out);
  g_assert_cmpuint (plain->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  GtkApplication *application = window_fixture_init (&argc, &argv);

  g_test_add_func ("/programme-view/parse-rows", test_parse_rows);
  g_test_add ("/programme-view/list", ViewFixture, application, set_up, test_list, tear_down);
  g_test_add ("/programme-view/actions", ViewFixture, application, set_up, test_actions, tear_down);
  g_test_add ("/programme-view/week", ViewFixture, application, set_up, test_week, tear_down);

  return g_test_run ();
}
