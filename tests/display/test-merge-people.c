#include "config.h"

#include <gtk/gtk.h>

#include "ang-history.h"
#include "ang-identifier.h"
#include "ang-merge-fields.h"
#include "ang-merge-people-dialog.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture window;
  gint64        people[2];
} MergeFixture;

static void
set_up (MergeFixture  *fixture,
        gconstpointer  data)
{
  AngStore *store;

  store_fixture_set_up (&fixture->window.store, NULL);
  store = fixture->window.store.store;
  fixture->people[0] = store_fixture_add_person (store, "Siti Rahma");
  fixture->people[1] = store_fixture_add_person (store, "Siti Rahmah");
  store_fixture_add_number (store, fixture->people[1], ANG_IDENTIFIER_KIND_NIK, "1571017112000001");
  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", store, NULL);
  turn ();
}

static void
tear_down (MergeFixture  *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ANG_IS_MERGE_PEOPLE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
compares (gpointer data)
{
  GtkWidget *dialog = find_dialog ();

  return dialog != NULL && find_mapped (dialog, ANG_TYPE_MERGE_FIELDS) != NULL;
}

static gboolean
is_merged (gpointer data)
{
  return store_fixture_count (data, &ang_person_entity) == 1 && find_dialog () == NULL;
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }

  return FALSE;
}

/* What is protected is masked until it is asked for. */
static void
test_merge (MergeFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->window.store.store;
  GtkWidget *dialog;

  ang_merge_people_dialog_present (GTK_WIDGET (fixture->window.window), store, fixture->people, 2);
  g_assert_true (wait_for (compares, NULL));
  dialog = find_dialog ();
  g_assert_true (says (dialog, "Siti Rahma"));
  g_assert_true (says (dialog, "15710171******01"));
  g_assert_false (says (dialog, "1571017112000001"));
  ang_merge_fields_reveal (ANG_MERGE_FIELDS (find_mapped (dialog, ANG_TYPE_MERGE_FIELDS)), TRUE);
  g_assert_true (says (dialog, "1571017112000001"));

  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  g_assert_true (wait_for (is_merged, store));
  g_assert_true (ang_store_undo (store, NULL));
  g_assert_cmpuint (store_fixture_count (store, &ang_person_entity), ==, 2);
  turn ();
}

/* From one person: others who may be the same are offered. */
static void
test_find (MergeFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->window.store.store;
  g_autoptr (AngRecord) person = ang_store_get (store, &ang_person_entity, fixture->people[0], NULL);
  GtkWidget *dialog;

  ang_merge_people_dialog_find (GTK_WIDGET (fixture->window.window), store, person);
  turn ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_null (find_mapped (dialog, ANG_TYPE_MERGE_FIELDS));
  gtk_window_destroy (GTK_WINDOW (dialog));
  turn ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  g_test_add ("/merge-people/merge", MergeFixture, application, set_up, test_merge, tear_down);
  g_test_add ("/merge-people/find", MergeFixture, application, set_up, test_find, tear_down);
  return g_test_run ();
}
