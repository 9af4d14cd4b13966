#include "ang-cohort-facts.h"
#include "ang-history.h"
#include "ang-look.h"
#include "ang-participants-grid-private.h"
#include "ang-roster-order.h"
#include "ang-state-path.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture window;
  gint64        cohort;
} PageFixture;

static AngParticipantsGrid *
find_grid (PageFixture *fixture)
{
  return (AngParticipantsGrid *) find_widget (GTK_WIDGET (fixture->window.window), ANG_TYPE_PARTICIPANTS_GRID);
}

static GPtrArray *
read_participations (PageFixture *fixture)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  GPtrArray *rows;
  GError *error = NULL;

  ang_query_add_integer (query, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_EQUAL, fixture->cohort);
  ang_query_add_sort (query, ANG_PARTICIPATION_ORDER_NO, FALSE);
  rows = ang_store_read (fixture->window.store.store, query, 0, 100, NULL, &error);
  g_assert_no_error (error);

  return rows;
}

static gint64
get_of_first (PageFixture *fixture,
              guint        field)
{
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  return ang_record_get_integer (g_ptr_array_index (rows, 0), field);
}

static gboolean
has_grid (gpointer data)
{
  PageFixture *fixture = data;

  return find_grid (fixture) != NULL && find_widget (GTK_WIDGET (find_grid (fixture)), ANG_TYPE_GRID_CELL) != NULL;
}

static void
set_up (PageFixture   *fixture,
        gconstpointer  data)
{
  static const char *const names[] = { "Citra Misal", "Budi Contoh", "Ani Umpama" };

  store_fixture_set_up (&fixture->window.store, NULL);
  fixture->cohort = store_fixture_add_cohort (fixture->window.store.store, store_fixture_add_scheme (fixture->window.store.store, "SCP"), "SCP-2024-1");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint64 person = store_fixture_add_person (fixture->window.store.store, names[i]);
      gint64 id = store_fixture_add_participation (fixture->window.store.store, fixture->cohort, person);
      g_autoptr (AngRecord) row = ang_store_get (fixture->window.store.store, &ang_participation_entity, id, NULL);

      ang_record_set_integer (row, ANG_PARTICIPATION_ORDER_NO, i + 1);
      store_fixture_save (fixture->window.store.store, row);
    }

  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", fixture->window.store.store, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-record", "(sx)", "cohort", fixture->cohort);
  gtk_notebook_set_current_page (GTK_NOTEBOOK (find_widget (GTK_WIDGET (fixture->window.window), GTK_TYPE_NOTEBOOK)), 1);
  g_assert_true (wait_for (has_grid, fixture));
}

static void
tear_down (PageFixture   *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static void
activate (PageFixture *fixture,
          const char  *name,
          GVariant    *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (find_grid (fixture)), name, parameter));
  turn ();
}

static gboolean
all_are_confirmed (gpointer data)
{
  PageFixture *fixture = data;
  g_autoptr (GPtrArray) rows = read_participations (fixture);
  gboolean all = rows->len == 3;

  for (guint i = 0; i < rows->len; i++)
    all = all && ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_STATE) == ANG_PARTICIPATION_STATE_CONFIRMED;

  return all;
}

/* Many at once, as one step of undo. */
static void
test_change_selected (PageFixture   *fixture,
                      gconstpointer  data)
{
  activate (fixture, "page.select-all", NULL);
  activate (fixture, "page.set-state", g_variant_new_int32 (ANG_PARTICIPATION_STATE_CONFIRMED));
  g_assert_true (wait_for (all_are_confirmed, fixture));
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  g_assert_false (all_are_confirmed (fixture));
}

static gboolean
is_alphabetical (gpointer data)
{
  PageFixture *fixture = data;
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  return g_str_equal (ang_record_get_text (g_ptr_array_index (rows, 0), ANG_PARTICIPATION_FULL_NAME), "Ani Umpama");
}

static gboolean
budi_is_first (gpointer data)
{
  PageFixture *fixture = data;
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  return g_str_equal (ang_record_get_text (g_ptr_array_index (rows, 0), ANG_PARTICIPATION_FULL_NAME), "Budi Contoh");
}

static void
test_order (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  activate (fixture, "page.sort", g_variant_new_int32 (ANG_ROSTER_ORDER_ALPHABETICAL));
  g_assert_true (wait_for (is_alphabetical, fixture));
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  turn ();
  ang_participants_grid_select (find_grid (fixture), ang_record_get_id (g_ptr_array_index (rows, 1)), FALSE);
  activate (fixture, "page.move-up", NULL);
  g_assert_true (wait_for (budi_is_first, fixture));
}

static gboolean
is_renamed (gpointer data)
{
  PageFixture *fixture = data;
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  return g_strcmp0 (ang_record_get_text (g_ptr_array_index (rows, 0), ANG_PARTICIPATION_SNAP_NAME), "Dra. Citra Misal") == 0;
}

/* What is written into a cell is what the person was at the time; the register stays as it is. */
static void
test_edit (PageFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = read_participations (fixture);
  GtkWidget *text;

  ang_participants_grid_select (find_grid (fixture), ang_record_get_id (g_ptr_array_index (rows, 0)), TRUE);
  turn ();
  ang_participants_grid_edit (find_grid (fixture));
  text = find_widget (GTK_WIDGET (find_grid (fixture)), GTK_TYPE_TEXT);
  g_assert_nonnull (text);
  gtk_editable_set_text (GTK_EDITABLE (text), "Dra. Citra Misal");
  g_signal_emit_by_name (text, "activate");
  g_assert_true (wait_for (is_renamed, fixture));
  g_assert_null (find_widget (GTK_WIDGET (find_grid (fixture)), GTK_TYPE_TEXT));
}

static gboolean
has_leader (gpointer data)
{
  PageFixture *fixture = data;

  return get_of_first (fixture, ANG_PARTICIPATION_ROLE) == ANG_PARTICIPATION_ROLE_LEADER;
}

static void
test_leader (PageFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  ang_participants_grid_select (find_grid (fixture), ang_record_get_id (g_ptr_array_index (rows, 0)), FALSE);
  activate (fixture, "page.make-leader", NULL);
  g_assert_true (wait_for (has_leader, fixture));
}

/* The running number is nothing to write in: Tab comes to the name, or to where one was. */
static void
test_tab_comes_in (PageFixture   *fixture,
                   gconstpointer  data)
{
  GtkRoot *root = GTK_ROOT (fixture->window.window);
  GtkWidget *grid = GTK_WIDGET (find_grid (fixture));
  GtkWidget *cell;

  gtk_root_set_focus (root, NULL);
  g_assert_true (gtk_widget_child_focus (grid, GTK_DIR_TAB_FORWARD));
  cell = gtk_root_get_focus (root);
  g_assert_true (ANG_IS_GRID_CELL (cell));
  g_assert_cmpint (ang_grid_cell_get_column (ANG_GRID_CELL (cell)), ==, ANG_PARTICIPANT_COLUMN_NAME);
  g_assert_cmpuint (ang_grid_cell_get_position (ANG_GRID_CELL (cell)), ==, 0);

  ang_participants_grid_go_to (ANG_PARTICIPANTS_GRID (grid), 2, ANG_PARTICIPANT_COLUMN_POST, ANG_GRID_SELECT_ROW);
  gtk_root_set_focus (root, NULL);
  g_assert_true (gtk_widget_child_focus (grid, GTK_DIR_TAB_BACKWARD));
  cell = gtk_root_get_focus (root);
  g_assert_cmpint (ang_grid_cell_get_column (ANG_GRID_CELL (cell)), ==, ANG_PARTICIPANT_COLUMN_POST);
  g_assert_cmpuint (ang_grid_cell_get_position (ANG_GRID_CELL (cell)), ==, 2);
}

static int
get_shown_state (PageFixture *fixture)
{
  return ang_state_path_get_state (ANG_STATE_PATH (find_widget (GTK_WIDGET (fixture->window.window), ANG_TYPE_STATE_PATH)));
}

static gboolean
is_planned (gpointer data)
{
  PageFixture *fixture = data;

  return get_shown_state (fixture) == ANG_COHORT_STATE_PLANNED;
}

static gboolean
is_offered (gpointer data)
{
  PageFixture *fixture = data;

  return get_shown_state (fixture) == ANG_COHORT_STATE_OFFERED;
}

static void
test_state (PageFixture   *fixture,
            gconstpointer  data)
{
  activate (fixture, "page.set-cohort-state", g_variant_new_int32 (ANG_COHORT_STATE_PLANNED));
  g_assert_true (wait_for (is_planned, fixture));
  activate (fixture, "page.next-state", NULL);
  g_assert_true (wait_for (is_offered, fixture));
}

static void
assert_line_names (PageFixture *fixture,
                   AngLanguage  language,
                   const char  *name)
{
  AngStore *store = fixture->window.store.store;
  g_autoptr (AngRecord) cohort = ang_store_get (store, &ang_cohort_entity, fixture->cohort, NULL);
  AngLanguage before = ang_language_get_interface ();
  g_autofree char *line = NULL;

  ang_language_set_interface (language);
  line = ang_cohort_facts_dup_line (cohort, store);
  ang_language_set_interface (before);
  g_test_message ("%s", line);
  g_assert_nonnull (strstr (line, name));
}

/* A partner goes by its name in the language of the window, where it has one. */
static void
test_partner_name (PageFixture   *fixture,
                   gconstpointer  data)
{
  AngStore *store = fixture->window.store.store;
  g_autoptr (AngRecord) partner = ang_record_new (&ang_partner_entity);
  g_autoptr (AngRecord) cohort = ang_store_get (store, &ang_cohort_entity, fixture->cohort, NULL);
  g_autoptr (AngRecord) scheme = ang_store_get (store, &ang_scheme_entity, ang_record_get_integer (cohort, ANG_COHORT_SCHEME_ID), NULL);

  ang_record_set_text (partner, ANG_PARTNER_NAME, "Ministry of Examples");
  ang_record_set_integer (scheme, ANG_SCHEME_PARTNER_ID, store_fixture_save (store, partner));
  store_fixture_save (store, scheme);
  assert_line_names (fixture, ANG_LANGUAGE_INDONESIAN, "Ministry of Examples");

  ang_record_set_text (partner, ANG_PARTNER_NAME_LOCAL, "Kementerian Contoh");
  store_fixture_save (store, partner);
  assert_line_names (fixture, ANG_LANGUAGE_INDONESIAN, "Kementerian Contoh");
  assert_line_names (fixture, ANG_LANGUAGE_ENGLISH, "Ministry of Examples");
  turn ();
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static gboolean
step_is_laid_out (gpointer data)
{
  return is_laid_out (gtk_widget_get_last_child (data));
}

static void
assert_nothing_cut (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      g_test_message ("%s: %d pixels", gtk_label_get_text (GTK_LABEL (widget)), gtk_widget_get_width (widget));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_nothing_cut (child);
}

/* The longest words of both languages, in the smallest window that everything has to fit into. */
static void
test_state_path_fits (PageFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr (AngLook) look = ang_look_new (gdk_display_get_default (), fixture->window.settings);
  AngLanguage before = ang_language_get_interface ();
  GtkWidget *path;

  g_assert_nonnull (look);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window.window), 1024, 700);
  gtk_notebook_set_current_page (GTK_NOTEBOOK (find_widget (GTK_WIDGET (fixture->window.window), GTK_TYPE_NOTEBOOK)), 0);
  path = find_widget (GTK_WIDGET (fixture->window.window), ANG_TYPE_STATE_PATH);
  g_assert_true (wait_for (is_laid_out, path));

  for (guint language = ANG_LANGUAGE_ENGLISH; language <= ANG_LANGUAGE_INDONESIAN; language++)
    {
      ang_language_set_interface ((AngLanguage) language);
      for (guint i = 0; i < ang_cohort_state_enumeration.n_choices; i++)
        {
          int state = ang_cohort_state_enumeration.choices[i].value;

          ang_state_path_set_state (ANG_STATE_PATH (path), state);
          g_assert_true (wait_for (step_is_laid_out, path));
          assert_nothing_cut (path);
        }
    }
  ang_language_set_interface (before);
}

static gboolean
is_empty (gpointer data)
{
  PageFixture *fixture = data;
  g_autoptr (GPtrArray) rows = read_participations (fixture);

  return rows->len == 0;
}

static void
test_remove (PageFixture   *fixture,
             gconstpointer  data)
{
  activate (fixture, "page.select-all", NULL);
  activate (fixture, "page.remove", NULL);
  g_assert_true (wait_for (is_empty, fixture));
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  g_assert_false (is_empty (fixture));
  turn ();
}

static gboolean
has_left (gpointer data)
{
  PageFixture *fixture = data;

  return find_grid (fixture) == NULL;
}

/* A page whose cohort is gone is left. */
static void
test_delete (PageFixture   *fixture,
             gconstpointer  data)
{
  activate (fixture, "page.delete", NULL);
  g_assert_true (wait_for (has_left, fixture));
}

#define PAGE_TEST(path, func) g_test_add (path, PageFixture, application, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  PAGE_TEST ("/cohort/change-selected", test_change_selected);
  PAGE_TEST ("/cohort/order", test_order);
  PAGE_TEST ("/cohort/edit", test_edit);
  PAGE_TEST ("/cohort/leader", test_leader);
  PAGE_TEST ("/cohort/tab-comes-in", test_tab_comes_in);
  PAGE_TEST ("/cohort/state", test_state);
  PAGE_TEST ("/cohort/partner-name", test_partner_name);
  PAGE_TEST ("/cohort/state-path-fits", test_state_path_fits);
  PAGE_TEST ("/cohort/remove", test_remove);
  PAGE_TEST ("/cohort/delete", test_delete);

  return g_test_run ();
}
