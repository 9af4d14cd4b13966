#include "config.h"

#include "ang-history.h"
#include "ang-lodging.h"
#include "ang-matrix.h"
#include "ang-participation.h"
#include "ang-room.h"
#include "ang-travel-legs.h"
#include "ang-travel-view.h"
#include "ang-travel.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture  window;
  gint64         cohort;
  gint64         people[3];
  AngTravelView *view;
} TravelFixture;

static AngStore *
get_store (TravelFixture *fixture)
{
  return fixture->window.store.store;
}

static GPtrArray *
read_all (TravelFixture   *fixture,
          const AngEntity *entity)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  GError *error = NULL;
  GPtrArray *rows;

  ang_query_add_sort (query, 0, FALSE);
  rows = ang_store_read (get_store (fixture), query, 0, 100, NULL, &error);
  g_assert_no_error (error);

  return rows;
}

static gboolean
has_legs (gpointer data)
{
  return find_mapped (GTK_WIDGET (((TravelFixture *) data)->window.window), ANG_TYPE_TRAVEL_LEGS) != NULL;
}

static void
set_up (TravelFixture *fixture,
        gconstpointer  data)
{
  static const char *const names[] = { "Citra Misal", "Budi Contoh", "Ani Umpama" };
  AngStore *store;
  GtkNotebook *notebook;

  store_fixture_set_up (&fixture->window.store, NULL);
  store = get_store (fixture);
  fixture->cohort = store_fixture_add_cohort (store, store_fixture_add_scheme (store, "SCP"), "SCP-2024-1");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AngRecord) row = NULL;

      fixture->people[i] = store_fixture_add_participation (store, fixture->cohort, store_fixture_add_person (store, names[i]));
      row = ang_store_get (store, &ang_participation_entity, fixture->people[i], NULL);
      ang_record_set_integer (row, ANG_PARTICIPATION_ORDER_NO, i + 1);
      store_fixture_save (store, row);
    }

  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", store, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-record", "(sx)", "cohort", fixture->cohort);
  notebook = GTK_NOTEBOOK (find_widget (GTK_WIDGET (fixture->window.window), GTK_TYPE_NOTEBOOK));
  fixture->view = ANG_TRAVEL_VIEW (find_widget (GTK_WIDGET (notebook), ANG_TYPE_TRAVEL_VIEW));
  gtk_notebook_set_current_page (notebook, gtk_notebook_page_num (notebook, GTK_WIDGET (fixture->view)));
  g_assert_true (wait_for (has_legs, fixture));
}

static void
tear_down (TravelFixture *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static GtkWidget *
find_legs (TravelFixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->view), ANG_TYPE_TRAVEL_LEGS);
}

static gboolean
is_one_leg (gpointer data)
{
  g_autoptr (GPtrArray) legs = read_all (data, &ang_travel_leg_entity);

  return legs->len == 1;
}

static gboolean
are_two_legs (gpointer data)
{
  g_autoptr (GPtrArray) legs = read_all (data, &ang_travel_leg_entity);

  return legs->len == 2;
}

static gboolean
is_told (gpointer data)
{
  GtkListView *view = GTK_LIST_VIEW (find_widget (find_legs (data), GTK_TYPE_LIST_VIEW));
  g_autoptr (AngRecord) leg = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), 0);

  return leg != NULL && g_strcmp0 (ang_record_get_text (leg, ANG_TRAVEL_LEG_TO_PLACE), "Batam") == 0;
}

/* A leg is added with one key, the way back with another; each is one step of undo. */
static void
test_legs (TravelFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) legs = NULL;
  g_autoptr (AngRecord) leg = NULL;

  g_assert_true (gtk_widget_activate_action (find_legs (fixture), "legs.add", NULL));
  g_assert_true (wait_for (is_one_leg, fixture));
  turn ();

  legs = read_all (fixture, &ang_travel_leg_entity);
  leg = ang_record_copy (g_ptr_array_index (legs, 0));
  ang_record_set_text (leg, ANG_TRAVEL_LEG_FROM_PLACE, "Jambi");
  ang_record_set_text (leg, ANG_TRAVEL_LEG_TO_PLACE, "Batam");
  store_fixture_save (get_store (fixture), leg);
  g_assert_true (wait_for (is_told, fixture));

  g_assert_true (gtk_widget_activate_action (find_legs (fixture), "legs.add-way-back", NULL));
  g_assert_true (wait_for (are_two_legs, fixture));
  g_ptr_array_unref (legs);
  legs = read_all (fixture, &ang_travel_leg_entity);
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (legs, 1), ANG_TRAVEL_LEG_FROM_PLACE), ==, "Batam");
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (legs, 1), ANG_TRAVEL_LEG_TO_PLACE), ==, "Jambi");
  g_assert_true (ang_store_undo (get_store (fixture), NULL));
  g_assert_true (is_one_leg (fixture));
}

static void
add_leg (TravelFixture *fixture)
{
  g_autoptr (AngRecord) leg = ang_record_new (&ang_travel_leg_entity);

  ang_record_set_integer (leg, ANG_TRAVEL_LEG_COHORT_ID, fixture->cohort);
  ang_record_set_integer (leg, ANG_TRAVEL_LEG_MODE, 1);
  ang_record_set_text (leg, ANG_TRAVEL_LEG_FROM_PLACE, "Jambi");
  ang_record_set_text (leg, ANG_TRAVEL_LEG_TO_PLACE, "Batam");
  ang_record_set_text (leg, ANG_TRAVEL_LEG_NUMBER, "CA 101");
  store_fixture_save (get_store (fixture), leg);
}

/* The matrix whose model has that many columns, and the people as its rows. */
static AngMatrixModel *
find_model (TravelFixture *fixture,
            const char    *title)
{
  GtkStack *stack = GTK_STACK (find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_STACK));
  AngMatrix *matrix;

  gtk_stack_set_visible_child_name (stack, title);
  matrix = ANG_MATRIX (find_widget (gtk_stack_get_visible_child (stack), ANG_TYPE_MATRIX));

  return ang_matrix_get_model (matrix);
}

static gboolean
has_journeys (gpointer data)
{
  AngMatrixModel *model = find_model (data, "people");

  return ang_matrix_model_get_n_rows (model) == 3 && ang_matrix_model_get_n_columns (model) == 2;
}

static char *
dup_cell (AngMatrixModel *model,
          guint           row,
          guint           column)
{
  g_auto (AngMatrixCell) cell = { 0 };

  ang_matrix_model_get_cell (model, row, column, &cell);

  return g_strdup (cell.text != NULL ? cell.text : "");
}

static gboolean
differs (gpointer data)
{
  g_autofree char *first = dup_cell (find_model (data, "people"), 0, 0);
  g_autofree char *second = dup_cell (find_model (data, "people"), 1, 0);

  return g_str_equal (first, "CA 205") && g_str_equal (second, "not taken");
}

static gboolean
differs_no_more (gpointer data)
{
  g_autofree char *first = dup_cell (find_model (data, "people"), 0, 0);
  g_autofree char *second = dup_cell (find_model (data, "people"), 1, 0);

  return *first == '\0' && *second == '\0';
}

/* Two people at once, as one step. */
static void
test_people (TravelFixture *fixture,
             gconstpointer  data)
{
  AngMatrixModel *model;
  g_autoptr (GPtrArray) legs = NULL;
  AngRecord *own;

  add_leg (fixture);
  g_assert_true (wait_for (has_journeys, fixture));
  model = find_model (fixture, "people");
  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_PASTE, 2);
  g_assert_true (ang_matrix_model_set_text (model, 0, 0, "CA 205"));
  g_assert_true (ang_matrix_model_set_text (model, 1, 0, "-"));
  g_assert_false (ang_matrix_model_set_text (model, 1, 1, "CA 205"));
  ang_matrix_model_end_command (model);
  g_assert_true (wait_for (differs, fixture));

  legs = read_all (fixture, &ang_travel_leg_entity);
  g_assert_cmpuint (legs->len, ==, 3);
  own = ang_travel_find_override (legs, ang_record_get_id (g_ptr_array_index (legs, 0)), fixture->people[0]);
  g_assert_cmpstr (ang_record_get_text (own, ANG_TRAVEL_LEG_TO_PLACE), ==, "Batam");

  g_assert_true (ang_store_undo (get_store (fixture), NULL));
  g_assert_true (wait_for (differs_no_more, fixture));
}

static gboolean
has_rooms (gpointer data)
{
  AngMatrixModel *model = find_model (data, "rooms");

  return ang_matrix_model_get_n_rows (model) == 3 && ang_matrix_model_get_n_columns (model) == 1;
}

static gboolean
are_shared (gpointer data)
{
  AngMatrixModel *model = find_model (data, "rooms");
  g_auto (AngMatrixCell) cell = { 0 };
  g_auto (AngMatrixHeading) heading = { 0 };

  ang_matrix_model_get_cell (model, 0, 0, &cell);
  ang_matrix_model_get_column (model, 0, &heading);

  return g_strcmp0 (cell.text, "801") == 0 && g_strcmp0 (cell.tooltip, "With Budi Contoh") == 0
         && g_strcmp0 (heading.subtitle, "1 without a room") == 0;
}

static gboolean
are_empty (gpointer data)
{
  g_autoptr (GPtrArray) rooms = read_all (data, &ang_room_entity);

  return rooms->len == 0;
}

static void
test_rooms (TravelFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (AngRecord) lodging = ang_record_new (&ang_lodging_entity);
  AngMatrixModel *model;

  ang_record_set_integer (lodging, ANG_LODGING_COHORT_ID, fixture->cohort);
  ang_record_set_text (lodging, ANG_LODGING_NAME, "Hotel Contoh");
  store_fixture_save (get_store (fixture), lodging);
  g_assert_true (wait_for (has_rooms, fixture));

  model = find_model (fixture, "rooms");
  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_FILL, 2);
  g_assert_true (ang_matrix_model_set_text (model, 0, 0, "801"));
  g_assert_true (ang_matrix_model_set_text (model, 1, 0, "801"));
  ang_matrix_model_end_command (model);
  g_assert_true (wait_for (are_shared, fixture));

  ang_matrix_model_begin_command (model, ANG_MATRIX_CHANGE_CLEAR, 2);
  g_assert_true (ang_matrix_model_set_text (model, 0, 0, NULL));
  g_assert_true (ang_matrix_model_set_text (model, 1, 0, NULL));
  ang_matrix_model_end_command (model);
  g_assert_true (wait_for (are_empty, fixture));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  g_test_add ("/travel-view/legs", TravelFixture, application, set_up, test_legs, tear_down);
  g_test_add ("/travel-view/people", TravelFixture, application, set_up, test_people, tear_down);
  g_test_add ("/travel-view/rooms", TravelFixture, application, set_up, test_rooms, tear_down);

  return g_test_run ();
}
