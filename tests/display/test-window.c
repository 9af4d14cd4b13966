#include "ang-field-row.h"
#include "ang-form.h"
#include "ang-history.h"
#include "ang-record-list.h"
#include "ang-start-page.h"
#include "ang-table.h"
#include "window-fixture.h"

static void
set_up (WindowFixture *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, NULL);
  window_fixture_set_up (fixture, GTK_APPLICATION ((gpointer) data));
}

static void
tear_down (WindowFixture *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (fixture);
}

static AngTable *
show_cohorts (WindowFixture *fixture)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store.store, "SCP");

  store_fixture_add_cohort (fixture->store.store, scheme, "SCP-2024-1");
  store_fixture_add_cohort (fixture->store.store, scheme, "ITEC-2025-7");
  g_object_set (fixture->window, "store", fixture->store.store, NULL);
  ang_window_go_to (fixture->window, "cohorts");

  return ANG_TABLE (find_widget (GTK_WIDGET (fixture->window), ANG_TYPE_TABLE));
}

static gboolean
has_two_rows (gpointer data)
{
  return ang_table_get_list (data) != NULL && g_list_model_get_n_items (G_LIST_MODEL (ang_table_get_list (data))) == 2;
}

static gboolean
has_one_row (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ang_table_get_list (data))) == 1;
}

static void
test_start_page (WindowFixture *fixture,
                 gconstpointer  data)
{
  turn ();
  g_assert_nonnull (find_widget (GTK_WIDGET (fixture->window), ANG_TYPE_START_PAGE));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "save-copy"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "new-register"));
}

static void
test_list (WindowFixture *fixture,
           gconstpointer  data)
{
  AngTable *table = show_cohorts (fixture);
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (AngQuery) query = NULL;

  g_assert_true (wait_for (has_two_rows, table));
  gtk_editable_set_text (GTK_EDITABLE (ang_table_get_search_entry (table)), "itec");
  g_assert_true (wait_for (has_one_row, table));
  query = ang_table_dup_query (table);
  g_assert_cmpstr (ang_query_get_search (query), ==, "itec");

  gtk_widget_activate_action (GTK_WIDGET (table), "table.clear-filters", NULL);
  g_assert_true (wait_for (has_two_rows, table));
  columns = ang_table_get_shown_columns (table);
  g_assert_cmpuint (columns->len, >=, 9);
}

static void
assert_selected (AngTable   *table,
                 const char *code)
{
  g_autoptr (AngRecord) record = ang_table_get_selected (table);

  g_assert_nonnull (record);
  g_assert_cmpstr (ang_record_get_text (record, ANG_COHORT_CODE), ==, code);
}

static gboolean
nothing_selected (gpointer data)
{
  return ang_table_get_n_selected (data) == 0;
}

/* A selected row is one of the rows found, not of a place in the list; a change of the register leaves it alone. */
static void
test_selection (WindowFixture *fixture,
                gconstpointer  data)
{
  AngTable *table = show_cohorts (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW));

  g_assert_true (wait_for (has_two_rows, table));
  gtk_editable_set_text (GTK_EDITABLE (ang_table_get_search_entry (table)), "itec");
  g_assert_true (wait_for (has_one_row, table));
  gtk_selection_model_select_item (gtk_column_view_get_model (view), 0, TRUE);
  assert_selected (table, "ITEC-2025-7");

  gtk_editable_set_text (GTK_EDITABLE (ang_table_get_search_entry (table)), "scp 1");
  g_assert_true (wait_for (nothing_selected, table));
  g_assert_true (wait_for (has_one_row, table));
  gtk_selection_model_select_item (gtk_column_view_get_model (view), 0, TRUE);
  assert_selected (table, "SCP-2024-1");

  store_fixture_add_person (fixture->store.store, "Budi");
  for (int i = 0; i < 100; i++)
    {
      turn ();
      g_usleep (1000);
    }
  assert_selected (table, "SCP-2024-1");
}

static GtkWidget *
find_menu (AngTable *table)
{
  return find_mapped (GTK_WIDGET (table), GTK_TYPE_POPOVER_MENU);
}

static gboolean
menu_is_open (gpointer data)
{
  return find_menu (data) != NULL;
}

static gboolean
menu_is_closed (gpointer data)
{
  return find_menu (data) == NULL;
}

/* Who leaves the menu of a row is on that row again, not in the search. */
static void
test_menu_goes_back (WindowFixture *fixture,
                     gconstpointer  data)
{
  AngTable *table = show_cohorts (fixture);
  GtkWidget *row;

  g_assert_true (wait_for (has_two_rows, table));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (table)));
  row = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (row, find_widget (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW)));

  gtk_widget_activate_action (GTK_WIDGET (table), "table.show-menu", NULL);
  g_assert_true (wait_for (menu_is_open, table));
  gtk_popover_popdown (GTK_POPOVER (find_menu (table)));
  g_assert_true (wait_for (menu_is_closed, table));
  turn ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
}

static gboolean
undo_is_enabled (gpointer data)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (data), "undo");
}

static void
test_undo (WindowFixture *fixture,
           gconstpointer  data)
{
  AngTable *table = show_cohorts (fixture);

  g_assert_true (wait_for (has_two_rows, table));
  g_assert_true (wait_for (undo_is_enabled, fixture->window));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  g_assert_true (wait_for (has_one_row, table));
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

/* Opened again where it is open, a register goes on as it is; nobody is told that another program has it. */
static void
test_open_again (WindowFixture *fixture,
                 gconstpointer  data)
{
  AngTable *table = show_cohorts (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (ang_store_get_path (fixture->store.store));
  guint n_windows = count_windows ();

  g_assert_true (wait_for (has_two_rows, table));
  ang_window_open_register (fixture->window, file, ANG_STORE_OPEN_DEFAULT);
  for (int i = 0; i < 200; i++)
    {
      turn ();
      g_usleep (1000);
      g_assert_cmpuint (count_windows (), ==, n_windows);
    }
  g_assert_true (find_widget (GTK_WIDGET (fixture->window), ANG_TYPE_TABLE) == GTK_WIDGET (table));
}

/* The same page of the same register, made of new widgets in the other language. */
static void
test_language (WindowFixture *fixture,
               gconstpointer  data)
{
  AngTable *table = show_cohorts (fixture);
  AngLanguage before = ang_language_get_interface ();

  g_assert_true (wait_for (has_two_rows, table));
  ang_language_set_interface (before == ANG_LANGUAGE_ENGLISH ? ANG_LANGUAGE_INDONESIAN : ANG_LANGUAGE_ENGLISH);
  ang_window_rebuild (fixture->window);
  table = ANG_TABLE (find_widget (GTK_WIDGET (fixture->window), ANG_TYPE_TABLE));
  g_assert_nonnull (table);
  g_assert_true (wait_for (has_two_rows, table));
  ang_language_set_interface (before);
}

static GtkWidget *
create_row (const char *field)
{
  return g_object_new (ANG_TYPE_FIELD_ROW, "field", field, NULL);
}

static AngForm *
create_form (WindowFixture *fixture,
             AngRecord     *record,
             GtkWidget     *row)
{
  AngForm *form = g_object_new (ANG_TYPE_FORM, "store", fixture->store.store, "record", record, NULL);

  gtk_widget_set_parent (row, GTK_WIDGET (form));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (form));
  turn ();

  return form;
}

static void
type_in (GtkWidget  *row,
         const char *text)
{
  GtkWidget *typed = find_widget (row, GTK_TYPE_TEXT);

  gtk_editable_set_text (GTK_EDITABLE (typed), text);
  g_assert_true (ang_field_row_is_edited (ANG_FIELD_ROW (row)));
}

/* What is typed into a new record stays in it; what cannot be read is said. */
static void
test_draft_fields (WindowFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);
  GtkWidget *row = create_row ("course_start");
  AngForm *form = create_form (fixture, cohort, row);

  type_in (row, "no date at all");
  g_assert_false (ang_form_check (form));
  g_assert_false (ang_record_is_set (cohort, ANG_COHORT_COURSE_START));

  type_in (row, "1/7/2024");
  g_assert_true (ang_form_check (form));
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_COURSE_START), ==, "2024-07-01");

  row = create_row ("title_id");
  form = create_form (fixture, cohort, row);
  g_assert_false (ang_form_check (form));
  type_in (row, "  Inovasi Pemerintahan ");
  g_assert_true (ang_form_check (form));
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_TITLE_ID), ==, "Inovasi Pemerintahan");
}

static gboolean
has_quota_of_ten (gpointer data)
{
  WindowFixture *fixture = data;
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  guint64 count = 0;

  ang_query_add_integer (query, ANG_COHORT_QUOTA, ANG_COMPARE_EQUAL, 10);

  return ang_store_count (fixture->store.store, query, &count, NULL, NULL) && count == 1;
}

/* Leaving a field of a stored record is a command that can be undone. */
static void
test_stored_fields (WindowFixture *fixture,
                    gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store.store, "SCP");
  gint64 id = store_fixture_add_cohort (fixture->store.store, scheme, "SCP-2024-1");
  g_autoptr (AngRecord) cohort = ang_store_get (fixture->store.store, &ang_cohort_entity, id, NULL);
  GtkWidget *row = create_row ("quota");
  AngForm *form = create_form (fixture, cohort, row);

  type_in (row, "ten");
  g_assert_false (ang_form_check (form));
  type_in (row, "10");
  g_assert_true (ang_form_check (form));
  g_assert_true (wait_for (has_quota_of_ten, fixture));
  g_assert_true (ang_store_undo (fixture->store.store, NULL));
  g_assert_false (has_quota_of_ten (fixture));
  turn ();
}

/* Every kind of editor, over every field that has one. */
static void
test_editors (WindowFixture *fixture,
              gconstpointer  data)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (AngRecord) record = ang_record_new (entities[i]);

      for (guint field = 1; field < entities[i]->n_fields; field++)
        {
          if (entities[i]->fields[field].type != ANG_FIELD_BYTES && !(entities[i]->fields[field].flags & ANG_FIELD_INTERNAL))
            g_assert_nonnull (create_form (fixture, record, create_row (entities[i]->fields[field].name)));
        }
    }
}

#define WINDOW_TEST(path, func) g_test_add (path, WindowFixture, application, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  WINDOW_TEST ("/window/start-page", test_start_page);
  WINDOW_TEST ("/window/list", test_list);
  WINDOW_TEST ("/window/selection", test_selection);
  WINDOW_TEST ("/window/menu-goes-back", test_menu_goes_back);
  WINDOW_TEST ("/window/undo", test_undo);
  WINDOW_TEST ("/window/open-again", test_open_again);
  WINDOW_TEST ("/window/language", test_language);
  WINDOW_TEST ("/form/draft", test_draft_fields);
  WINDOW_TEST ("/form/stored", test_stored_fields);
  WINDOW_TEST ("/form/editors", test_editors);

  return g_test_run ();
}
