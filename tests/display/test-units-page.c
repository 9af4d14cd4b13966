#include "config.h"

#include <gtk/gtk.h>

#include "ang-form.h"
#include "ang-history.h"
#include "ang-record-dialog.h"
#include "ang-shell.h"
#include "ang-split-unit.h"
#include "ang-unit-tree.h"
#include "ang-units-page.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture window;
  gint64        units[3];
} PageFixture;

static AngPage *
get_page (PageFixture *fixture)
{
  return ang_shell_get_page (ANG_SHELL (find_mapped (GTK_WIDGET (fixture->window.window), ANG_TYPE_SHELL)));
}

static AngUnitTree *
get_tree (PageFixture *fixture)
{
  return ANG_UNIT_TREE (find_mapped (GTK_WIDGET (get_page (fixture)), ANG_TYPE_UNIT_TREE));
}

static void
add_unit (PageFixture *fixture,
          guint        i,
          const char  *name,
          gint64       parent)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
  ang_record_set_integer (unit, ANG_UNIT_PARENT_ID, parent);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  fixture->units[i] = store_fixture_save (fixture->window.store.store, unit);
}

static gboolean
has_units (gpointer data)
{
  g_autoptr (GPtrArray) units = ang_unit_tree_list_units (get_tree (data));

  return units->len >= 3;
}

static void
set_up (PageFixture   *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->window.store, NULL);
  add_unit (fixture, 0, "Dinas Kesehatan", 0);
  add_unit (fixture, 1, "Puskesmas Contoh", fixture->units[0]);
  add_unit (fixture, 2, "Dinas Sosial", 0);
  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", fixture->window.store.store, NULL);
  turn ();
  ang_window_go_to (fixture->window.window, "units");
  g_assert_true (wait_for (has_units, fixture));
}

static void
tear_down (PageFixture   *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static GtkMultiSelection *
get_selection (PageFixture *fixture)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_tree (fixture)), GTK_TYPE_COLUMN_VIEW);

  return GTK_MULTI_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static gboolean
is_enabled (PageFixture *fixture,
            const char  *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (ang_page_get_actions (get_page (fixture))), action);
}

static void
act (PageFixture *fixture,
     const char  *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (ang_page_get_actions (get_page (fixture))), action, NULL);
  turn ();
}

static AngRecordDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ANG_IS_RECORD_DIALOG (window))
        return ANG_RECORD_DIALOG (window);
    }

  return NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

static AngRecord *
get_unit (PageFixture *fixture,
          guint        i)
{
  return ang_store_get (fixture->window.store.store, &ang_unit_entity, fixture->units[i], NULL);
}

/* Parts below their whole; what is searched for, with what it is part of; commands by what is selected. */
static void
test_tree (PageFixture   *fixture,
           gconstpointer  data)
{
  GListModel *rows = G_LIST_MODEL (get_selection (fixture));

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  g_assert_false (is_enabled (fixture, "rename-unit"));
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 0, TRUE);
  turn ();
  g_assert_true (is_enabled (fixture, "rename-unit"));
  g_assert_true (is_enabled (fixture, "split-unit"));
  g_assert_false (is_enabled (fixture, "reopen-unit"));
  g_assert_false (is_enabled (fixture, "merge-units"));
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 2, FALSE);
  turn ();
  g_assert_true (is_enabled (fixture, "merge-units"));
  g_assert_false (is_enabled (fixture, "split-unit"));

  ang_unit_tree_set_search (get_tree (fixture), "puskes");
  turn ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (fixture))), ==, 2);
}

static gboolean
shows_two (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (data))) == 2;
}

/* A closed unit goes out of sight, and comes back when closed ones are wanted. */
static void
test_close (PageFixture   *fixture,
            gconstpointer  data)
{
  AngRecordDialog *dialog;
  g_autoptr (AngRecord) closed = NULL;

  ang_unit_tree_select (get_tree (fixture), fixture->units[2]);
  turn ();
  act (fixture, "close-unit");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_signal_emit_by_name (dialog, "save");
  g_assert_true (wait_for (has_no_dialog, fixture));
  closed = get_unit (fixture, 2);
  g_assert_false (ang_record_get_boolean (closed, ANG_UNIT_ACTIVE));
  g_assert_true (ang_record_is_set (closed, ANG_UNIT_VALID_TO));
  g_assert_true (wait_for (shows_two, fixture));
  g_object_set (get_tree (fixture), "show-closed", TRUE, NULL);
  turn ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (fixture))), ==, 3);
  ang_unit_tree_select (get_tree (fixture), fixture->units[2]);
  turn ();
  g_assert_true (is_enabled (fixture, "reopen-unit"));
}

/* Merging two into one of them: the dialog asks for nothing but the day. */
static void
test_merge (PageFixture   *fixture,
            gconstpointer  data)
{
  AngRecordDialog *dialog;
  g_autoptr (AngRecord) merged = NULL;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_selection (fixture)), 0, TRUE);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_selection (fixture)), 2, FALSE);
  turn ();
  act (fixture, "merge-units");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_widget (ang_record_dialog_get_content (dialog), GTK_TYPE_DROP_DOWN)), 1);
  turn ();
  g_signal_emit_by_name (dialog, "save");
  g_assert_true (wait_for (has_no_dialog, fixture));
  merged = get_unit (fixture, 2);
  g_assert_cmpint (ang_record_get_integer (merged, ANG_UNIT_SUCCESSOR_ID), ==, fixture->units[0]);
  g_assert_true (ang_store_undo (fixture->window.store.store, NULL));
  turn ();
}

static void
test_split (PageFixture   *fixture,
            gconstpointer  data)
{
  AngRecordDialog *dialog;

  ang_unit_tree_select (get_tree (fixture), fixture->units[0]);
  turn ();
  act (fixture, "split-unit");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (ANG_IS_SPLIT_UNIT (ang_record_dialog_get_content (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  turn ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  g_test_add ("/units-page/tree", PageFixture, application, set_up, test_tree, tear_down);
  g_test_add ("/units-page/close", PageFixture, application, set_up, test_close, tear_down);
  g_test_add ("/units-page/merge", PageFixture, application, set_up, test_merge, tear_down);
  g_test_add ("/units-page/split", PageFixture, application, set_up, test_split, tear_down);
  return g_test_run ();
}
