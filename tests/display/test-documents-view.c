#include "config.h"

#include <gtk/gtk.h>

#include "ang-deadline.h"
#include "ang-document.h"
#include "ang-documents-view.h"
#include "ang-empty-state.h"
#include "ang-history.h"
#include "ang-lead-time.h"
#include "ang-matrix.h"
#include "ang-requirement.h"
#include "window-fixture.h"

typedef struct
{
  StoreFixture      store;
  GtkWindow        *window;
  AngDocumentsView *view;
  gint64            cohort;
  gint64            person;
} Fixture;

static void
add_requirement (Fixture          *fixture,
                 const char       *code,
                 AngDocumentScope  scope)
{
  g_autoptr (AngRecord) requirement = ang_record_new (&ang_requirement_entity);

  ang_record_set_text (requirement, ANG_REQUIREMENT_CODE, code);
  ang_record_set_text (requirement, ANG_REQUIREMENT_NAME_ID, code);
  ang_record_set_integer (requirement, ANG_REQUIREMENT_SCOPE, scope);
  ang_record_set_integer (requirement, ANG_REQUIREMENT_NEED_ABROAD, ANG_DOCUMENT_NEED_REQUIRED);
  ang_record_set_integer (requirement, ANG_REQUIREMENT_NEED_DOMESTIC, ANG_DOCUMENT_NEED_REQUIRED);
  ang_record_set_boolean (requirement, ANG_REQUIREMENT_ACTIVE, TRUE);
  store_fixture_save (fixture->store.store, requirement);
}

static void
add_lead_time (Fixture *fixture)
{
  g_autoptr (AngRecord) lead_time = ang_record_new (&ang_lead_time_entity);

  ang_record_set_text (lead_time, ANG_LEAD_TIME_CODE, "setneg");
  ang_record_set_text (lead_time, ANG_LEAD_TIME_NAME_ID, "Setneg");
  ang_record_set_integer (lead_time, ANG_LEAD_TIME_DAYS, 7);
  ang_record_set_integer (lead_time, ANG_LEAD_TIME_ANCHOR, ANG_DEADLINE_ANCHOR_DEPARTURE);
  ang_record_set_integer (lead_time, ANG_LEAD_TIME_REACH, ANG_REACH_ALL);
  ang_record_set_boolean (lead_time, ANG_LEAD_TIME_ACTIVE, TRUE);
  store_fixture_save (fixture->store.store, lead_time);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  AngStore *store;

  store_fixture_set_up (&fixture->store, NULL);
  store = fixture->store.store;
  fixture->cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2030-1");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Peserta Contoh %u", i + 1);

      store_fixture_add_participation (store, fixture->cohort, store_fixture_add_person (store, name));
    }
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 900, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  turn ();
  store_fixture_tear_down (&fixture->store, NULL);
}

static void
show (Fixture *fixture)
{
  g_autoptr (AngRecord) cohort = ang_store_get (fixture->store.store, &ang_cohort_entity, fixture->cohort, NULL);

  fixture->view = g_object_new (ANG_TYPE_DOCUMENTS_VIEW, NULL);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  ang_documents_view_set_cohort (fixture->view, fixture->store.store, cohort);
  gtk_window_present (fixture->window);
}

/* The matrix in sight, when it has cells. */
static AngMatrix *
find_matrix (Fixture *fixture)
{
  GtkWidget *matrix = find_mapped (GTK_WIDGET (fixture->view), ANG_TYPE_MATRIX);
  guint row;
  guint column;

  return matrix != NULL && ang_matrix_get_model (ANG_MATRIX (matrix)) != NULL && ang_matrix_get_cursor (ANG_MATRIX (matrix), &row, &column)
         ? ANG_MATRIX (matrix) : NULL;
}

static gboolean
has_matrix (gpointer data)
{
  return find_matrix (data) != NULL;
}

typedef struct
{
  AngStore        *store;
  const AngEntity *entity;
  guint64          count;
} Expected;

static gboolean
has_count (gpointer data)
{
  Expected *expected = data;

  return store_fixture_count (expected->store, expected->entity) == expected->count;
}

static char *
dup_text (AngMatrix *matrix,
          guint      row,
          guint      column)
{
  g_auto (AngMatrixCell) cell = { 0 };

  ang_matrix_model_get_cell (ang_matrix_get_model (matrix), row, column, &cell);

  return g_strdup (cell.text);
}

/* Letters are shown at once and stored as one step; undo takes them back, and nothing recorded has no record. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  Expected expected = { fixture->store.store, &ang_document_entity, 6 };
  g_autofree char *shown = NULL;
  AngMatrix *matrix;

  add_requirement (fixture, "cv", ANG_DOCUMENT_SCOPE_PARTICIPANT);
  add_requirement (fixture, "ktp", ANG_DOCUMENT_SCOPE_PARTICIPANT);
  show (fixture);
  g_assert_true (wait_for (has_matrix, fixture));
  matrix = find_matrix (fixture);
  ang_matrix_select (matrix, 0, 0, 3, 2);
  ang_matrix_press (matrix, 'r');
  shown = dup_text (matrix, 2, 1);
  g_assert_cmpstr (shown, ==, "Received");
  g_assert_true (wait_for (has_count, &expected));

  ang_matrix_paste_text (matrix, "Diverifikasi\tverified\nm\t\n");
  expected.count = 4;
  g_assert_true (wait_for (has_count, &expected));
  g_assert_true (ang_store_undo (fixture->store.store, NULL));
  expected.count = 6;
  g_assert_true (wait_for (has_count, &expected));
  g_assert_true (ang_store_undo (fixture->store.store, NULL));
  expected.count = 0;
  g_assert_true (wait_for (has_count, &expected));
}

static GtkStack *
find_parts (Fixture *fixture)
{
  GtkWidget *switcher = find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_STACK_SWITCHER);

  return gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (switcher));
}

/* A letter's number in the dossier makes it received. */
static void
test_dossier (Fixture       *fixture,
              gconstpointer  data)
{
  Expected expected = { fixture->store.store, &ang_document_entity, 1 };
  g_autofree char *state = NULL;
  g_autofree char *date = NULL;
  AngMatrix *matrix;

  add_requirement (fixture, "undangan", ANG_DOCUMENT_SCOPE_COHORT);
  show (fixture);
  gtk_stack_set_visible_child_name (find_parts (fixture), "dossier");
  g_assert_true (wait_for (has_matrix, fixture));
  matrix = find_matrix (fixture);
  ang_matrix_go_to (matrix, 0, 1);
  ang_matrix_paste_text (matrix, "000/Contoh/2030\t12 Mei 2030");
  state = dup_text (matrix, 0, 0);
  date = dup_text (matrix, 0, 2);
  g_assert_cmpstr (state, ==, "Received");
  g_assert_cmpstr (date, ==, "12-05-2030");
  g_assert_true (wait_for (has_count, &expected));
}

static gboolean
is_done (gpointer data)
{
  g_autofree char *text = find_matrix (data) != NULL ? dup_text (find_matrix (data), 0, 0) : NULL;

  return g_strcmp0 (text, "Done") == 0;
}

static gboolean
is_not_done (gpointer data)
{
  return !is_done (data);
}

/* Done is ticked with a letter or Enter, and taken back the same way: then nothing is recorded any more. */
static void
test_deadlines (Fixture       *fixture,
                gconstpointer  data)
{
  Expected expected = { fixture->store.store, &ang_deadline_entity, 1 };

  add_requirement (fixture, "undangan", ANG_DOCUMENT_SCOPE_COHORT);
  add_lead_time (fixture);
  show (fixture);
  gtk_stack_set_visible_child_name (find_parts (fixture), "deadlines");
  g_assert_true (wait_for (has_matrix, fixture));
  ang_matrix_go_to (find_matrix (fixture), 0, 0);
  ang_matrix_press (find_matrix (fixture), 'd');
  g_assert_true (wait_for (is_done, fixture));
  g_assert_true (wait_for (has_count, &expected));
  ang_matrix_activate (find_matrix (fixture));
  g_assert_true (wait_for (is_not_done, fixture));
  expected.count = 0;
  g_assert_true (wait_for (has_count, &expected));
}

static gboolean
shows_empty (gpointer data)
{
  return find_mapped (GTK_WIDGET (((Fixture *) data)->view), ANG_TYPE_EMPTY_STATE) != NULL;
}

/* A register without kinds of documents gets the usual ones. */
static void
test_usual (Fixture       *fixture,
            gconstpointer  data)
{
  Expected expected = { fixture->store.store, &ang_requirement_entity, 47 };

  show (fixture);
  g_assert_true (wait_for (shows_empty, fixture));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "documents.add-usual", NULL));
  g_assert_true (wait_for (has_count, &expected));
  g_assert_true (wait_for (has_matrix, fixture));
}

#define VIEW_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  ang_language_init (NULL);
  gtk_test_init (&argc, &argv, NULL);

  VIEW_TEST ("/documents-view/states", test_states);
  VIEW_TEST ("/documents-view/dossier", test_dossier);
  VIEW_TEST ("/documents-view/deadlines", test_deadlines);
  VIEW_TEST ("/documents-view/usual", test_usual);

  return g_test_run ();
}
