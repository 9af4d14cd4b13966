#include "config.h"

#include "ang-attendance-model.h"
#include "ang-attendance-popover.h"
#include "ang-attendance-view.h"
#include "ang-attendance.h"
#include "ang-certificates-model.h"
#include "ang-history.h"
#include "ang-incident.h"
#include "ang-incidents-table.h"
#include "ang-incidents-view.h"
#include "ang-matrix.h"
#include "ang-session-commands.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture      window;
  gint64             cohort;
  gint64             rows[3];
  AngAttendanceView *view;
  AngMatrix         *matrix;
} ViewFixture;

static void
add_session (GPtrArray      *drafts,
             AngSessionKind  kind,
             const char     *date)
{
  AngSessionDraft *draft = ang_session_draft_new ();

  ang_record_set_text (draft->session, ANG_SESSION_DATE, date);
  ang_record_set_text (draft->session, ANG_SESSION_TOPIC_ID, "Materi");
  ang_record_set_integer (draft->session, ANG_SESSION_KIND, kind);
  g_ptr_array_add (drafts, draft);
}

static AngMatrixModel *
get_model (ViewFixture *fixture)
{
  return ang_matrix_get_model (fixture->matrix);
}

static gboolean
is_filled (gpointer data)
{
  ViewFixture *fixture = data;

  return get_model (fixture) != NULL && ang_matrix_model_get_n_rows (get_model (fixture)) == 3
         && ang_matrix_model_get_n_columns (get_model (fixture)) == 2;
}

static void
fill_register (ViewFixture *fixture)
{
  static const char *const names[] = { "Ani Umpama", "Budi Contoh", "Citra Misal", "Dodi Tiada" };
  AngStore *store = fixture->window.store.store;
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_session_draft_free);
  g_autoptr (AngCommand) command = NULL;

  fixture->cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint64 id = store_fixture_add_participation (store, fixture->cohort, store_fixture_add_person (store, names[i]));
      g_autoptr (AngRecord) row = ang_store_get (store, &ang_participation_entity, id, NULL);

      ang_record_set_integer (row, ANG_PARTICIPATION_ORDER_NO, i + 1);
      ang_record_set_integer (row, ANG_PARTICIPATION_STATE,
                              i == 3 ? ANG_PARTICIPATION_STATE_WITHDRAWN : ANG_PARTICIPATION_STATE_COMPLETED);
      store_fixture_save (store, row);
      if (i < 3)
        fixture->rows[i] = id;
    }
  add_session (drafts, ANG_SESSION_KIND_CLASS, "2024-07-01");
  add_session (drafts, ANG_SESSION_KIND_VISIT, "2024-07-02");
  add_session (drafts, ANG_SESSION_KIND_FREE, "2024-07-03");
  command = ang_session_command_write (fixture->cohort, drafts);
  g_assert_true (ang_command_run (command, store, NULL));
}

static void
set_up (ViewFixture   *fixture,
        gconstpointer  data)
{
  GtkNotebook *notebook;

  store_fixture_set_up (&fixture->window.store, NULL);
  fill_register (fixture);
  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", fixture->window.store.store, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-record", "(sx)", "cohort", fixture->cohort);
  turn ();
  fixture->view = ANG_ATTENDANCE_VIEW (find_widget (GTK_WIDGET (fixture->window.window), ANG_TYPE_ATTENDANCE_VIEW));
  fixture->matrix = ANG_MATRIX (find_widget (GTK_WIDGET (fixture->view), ANG_TYPE_MATRIX));
  notebook = GTK_NOTEBOOK (find_widget (GTK_WIDGET (fixture->window.window), GTK_TYPE_NOTEBOOK));
  gtk_notebook_set_current_page (notebook, gtk_notebook_page_num (notebook, GTK_WIDGET (fixture->view)));
  g_assert_true (wait_for (is_filled, fixture));
}

static void
tear_down (ViewFixture   *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static GPtrArray *
read_attendance (ViewFixture *fixture)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_attendance_entity);

  return ang_store_read (fixture->window.store.store, query, 0, 100, NULL, NULL);
}

static guint
count_stored (ViewFixture *fixture)
{
  g_autoptr (GPtrArray) rows = read_attendance (fixture);

  return rows->len;
}

static gboolean
has_two (gpointer data)
{
  return count_stored (data) == 2;
}

static gboolean
has_three (gpointer data)
{
  return count_stored (data) == 3;
}

static gboolean
has_none (gpointer data)
{
  return count_stored (data) == 0;
}

static void
assert_cell (ViewFixture *fixture,
             guint        row,
             guint        column,
             const char  *expected)
{
  g_auto (AngMatrixCell) cell = { 0 };

  ang_matrix_model_get_cell (get_model (fixture), row, column, &cell);
  g_assert_cmpstr (cell.text, ==, expected);
}

/* Only who goes and what counts is there; a letter is seen at once and the cursor goes on below. */
static void
test_letters (ViewFixture   *fixture,
              gconstpointer  data)
{
  g_auto (AngMatrixHeading) row = { 0 };
  g_auto (AngMatrixHeading) column = { 0 };
  guint at;
  guint across;

  ang_matrix_go_to (fixture->matrix, 0, 0);
  ang_matrix_press (fixture->matrix, 'p');
  assert_cell (fixture, 0, 0, "P");
  g_assert_true (ang_matrix_get_cursor (fixture->matrix, &at, &across));
  g_assert_cmpuint (at, ==, 1);
  ang_matrix_paste_text (fixture->matrix, "15");
  assert_cell (fixture, 1, 0, "L 15");
  g_assert_true (wait_for (has_two, fixture));

  ang_matrix_model_get_row (get_model (fixture), 0, &row);
  g_assert_cmpstr (row.subtitle, ==, "100 %");
  ang_matrix_model_get_column (get_model (fixture), 0, &column);
  g_assert_cmpstr (column.subtitle, ==, "2/3");
}

static void
test_all_present (ViewFixture   *fixture,
                  gconstpointer  data)
{
  ang_matrix_go_to (fixture->matrix, 1, 1);
  ang_matrix_press (fixture->matrix, 'a');
  ang_matrix_go_to (fixture->matrix, 0, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "attendance.all-present", NULL));
  assert_cell (fixture, 0, 1, "P");
  assert_cell (fixture, 1, 1, "A");
  assert_cell (fixture, 2, 1, "P");
  g_assert_true (wait_for (has_three, fixture));
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  g_assert_true (wait_for (has_none, fixture));
}

static gboolean
has_note (gpointer data)
{
  g_autoptr (GPtrArray) rows = read_attendance (data);

  return rows->len == 1 && g_strcmp0 (ang_record_get_text (g_ptr_array_index (rows, 0), ANG_ATTENDANCE_NOTE), "Demam") == 0;
}

static void
test_note (ViewFixture   *fixture,
           gconstpointer  data)
{
  GtkWidget *popover;
  GtkWidget *entry;

  ang_matrix_go_to (fixture->matrix, 0, 0);
  ang_matrix_press (fixture->matrix, 'i');
  ang_matrix_go_to (fixture->matrix, 0, 0);
  ang_matrix_activate (fixture->matrix);
  turn ();
  popover = find_widget (GTK_WIDGET (fixture->view), ANG_TYPE_ATTENDANCE_POPOVER);
  g_assert_nonnull (popover);
  entry = find_widget (popover, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Demam");
  gtk_popover_popdown (GTK_POPOVER (popover));
  g_assert_true (wait_for (has_note, fixture));
}

static gboolean
has_certificates (gpointer data)
{
  ViewFixture *fixture = data;
  g_autoptr (AngRecord) row = ang_store_get (fixture->window.store.store, &ang_participation_entity, fixture->rows[2], NULL);

  return g_strcmp0 (ang_record_get_text (row, ANG_PARTICIPATION_CERTIFICATE_NUMBER), "SCP/2024/003") == 0
         && ang_record_get_real (row, ANG_PARTICIPATION_CERTIFICATE_JP) == 40;
}

static gboolean
has_first_certificate (gpointer data)
{
  g_auto (AngMatrixCell) cell = { 0 };

  ang_matrix_model_get_cell (ang_matrix_get_model (data), 0, ANG_CERTIFICATE_COLUMN_NUMBER, &cell);

  return cell.text != NULL;
}

static void
test_certificates (ViewFixture   *fixture,
                   gconstpointer  data)
{
  GtkWidget *matrix;

  ang_attendance_view_show_certificates (fixture->view);
  turn ();
  matrix = find_mapped (GTK_WIDGET (fixture->view), ANG_TYPE_MATRIX);
  ang_matrix_go_to (ANG_MATRIX (matrix), 0, 0);
  ang_matrix_paste_text (ANG_MATRIX (matrix), "SCP/2024/001\t5/7/2024\t40");
  g_assert_true (wait_for (has_first_certificate, matrix));
  ang_matrix_go_to (ANG_MATRIX (matrix), 0, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "attendance.next-numbers", NULL));
  g_assert_true (wait_for (has_certificates, fixture));
}

/* What happened is there only while somebody asked for it. */
static void
test_incidents (ViewFixture   *fixture,
                gconstpointer  data)
{
  GtkWidget *incidents = find_widget (GTK_WIDGET (fixture->view), ANG_TYPE_INCIDENTS_VIEW);
  GtkWidget *first = find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *last = gtk_widget_get_last_child (gtk_widget_get_parent (first));
  g_autoptr (AngRecord) incident = ang_record_new (&ang_incident_entity);

  ang_record_set_integer (incident, ANG_INCIDENT_PARTICIPATION_ID, fixture->rows[0]);
  ang_record_set_integer (incident, ANG_INCIDENT_KIND, ANG_INCIDENT_KIND_TIME);
  ang_record_set_text (incident, ANG_INCIDENT_DESCRIPTION, "Terlambat");
  store_fixture_save (fixture->window.store.store, incident);

  g_assert_null (find_widget (incidents, ANG_TYPE_INCIDENTS_TABLE));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (last), TRUE);
  g_assert_true (gtk_widget_activate_action (incidents, "incidents.reveal", NULL));
  turn ();
  g_assert_nonnull (find_widget (incidents, ANG_TYPE_INCIDENTS_TABLE));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  turn ();
  g_assert_null (find_widget (incidents, ANG_TYPE_INCIDENTS_TABLE));
}

#define VIEW_TEST(path, func) g_test_add (path, ViewFixture, application, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  VIEW_TEST ("/attendance-view/letters", test_letters);
  VIEW_TEST ("/attendance-view/all-present", test_all_present);
  VIEW_TEST ("/attendance-view/note", test_note);
  VIEW_TEST ("/attendance-view/certificates", test_certificates);
  VIEW_TEST ("/attendance-view/incidents", test_incidents);

  return g_test_run ();
}
