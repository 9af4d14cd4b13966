#include "config.h"

#include <gtk/gtk.h>

#include "ang-form.h"
#include "ang-history.h"
#include "ang-new-record.h"
#include "ang-pages.h"
#include "ang-people-actions.h"
#include "ang-record-dialog.h"
#include "ang-records-editor.h"
#include "ang-shell.h"
#include "ang-table.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture window;
  gint64        partner;
  gint64        scheme;
} PagesFixture;

static AngPage *
get_page (PagesFixture *fixture)
{
  return ang_shell_get_page (ANG_SHELL (find_mapped (GTK_WIDGET (fixture->window.window), ANG_TYPE_SHELL)));
}

static void
add_records (PagesFixture *fixture)
{
  g_autoptr (AngRecord) partner = ang_record_new (&ang_partner_entity);
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);

  ang_record_set_text (partner, ANG_PARTNER_NAME, "Yayasan Contoh");
  fixture->partner = store_fixture_save (fixture->window.store.store, partner);
  ang_record_set_text (scheme, ANG_SCHEME_NAME_ID, "Program Contoh");
  ang_record_set_text (scheme, ANG_SCHEME_ABBREV, "PC");
  ang_record_set_integer (scheme, ANG_SCHEME_PARTNER_ID, fixture->partner);
  fixture->scheme = store_fixture_save (fixture->window.store.store, scheme);
}

static void
set_up (PagesFixture  *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->window.store, NULL);
  add_records (fixture);
  window_fixture_set_up (&fixture->window, GTK_APPLICATION ((gpointer) data));
  g_object_set (fixture->window.window, "store", fixture->window.store.store, NULL);
  turn ();
}

static void
tear_down (PagesFixture  *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (&fixture->window);
}

static gboolean
has_title (gpointer data)
{
  return g_strcmp0 (ang_page_get_title (get_page (data)), "Yayasan Contoh") == 0;
}

static gboolean
is_at_list (gpointer data)
{
  return ang_page_get_record_id (get_page (data)) == 0;
}

static void
open_partner (PagesFixture *fixture)
{
  ang_window_go_to (fixture->window.window, "partners");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window.window), "win.open-record", "(sx)", "partner", fixture->partner);
  g_assert_true (wait_for (has_title, fixture));
}

/* A partner with a scheme stays; without one it goes, its page with it, and comes back. */
static void
test_delete (PagesFixture  *fixture,
             gconstpointer  data)
{
  AngStore *store = fixture->window.store.store;

  open_partner (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (ang_page_get_actions (get_page (fixture))), "delete", NULL);
  g_usleep (100000);
  turn ();
  g_assert_cmpuint (store_fixture_count (store, &ang_partner_entity), ==, 1);
  g_assert_true (has_title (fixture));

  store_fixture_remove (store, &ang_scheme_entity, fixture->scheme);
  turn ();
  g_action_group_activate_action (G_ACTION_GROUP (ang_page_get_actions (get_page (fixture))), "delete", NULL);
  g_assert_true (wait_for (is_at_list, fixture));
  g_assert_cmpuint (store_fixture_count (store, &ang_partner_entity), ==, 0);
  g_assert_true (ang_store_undo (store, NULL));
  g_assert_cmpuint (store_fixture_count (store, &ang_partner_entity), ==, 1);
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

static AngRecordDialog *
ask_for (PagesFixture     *fixture,
         const AngEntity  *entity,
         AngRecord       **draft)
{
  AngRecordDialog *dialog;

  ang_new_record_ask (GTK_WIDGET (get_page (fixture)), fixture->window.store.store, entity, "New");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  turn ();
  g_object_get (ang_record_dialog_get_content (dialog), "record", draft, NULL);

  return dialog;
}

static gboolean
has_new_title (gpointer data)
{
  return g_strcmp0 (ang_page_get_title (get_page (data)), "Lembaga Misal") == 0;
}

/* A second click stores nothing twice. */
static void
test_new (PagesFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (AngRecord) draft = NULL;
  AngRecordDialog *dialog;
  GtkWidget *button;

  ang_window_go_to (fixture->window.window, "partners");
  dialog = ask_for (fixture, &ang_partner_entity, &draft);
  button = gtk_window_get_default_widget (GTK_WINDOW (dialog));
  ang_record_set_text (draft, ANG_PARTNER_NAME, "Lembaga Misal");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (wait_for (has_new_title, fixture));
  g_assert_null (find_dialog ());
  g_assert_cmpuint (store_fixture_count (fixture->window.store.store, &ang_partner_entity), ==, 2);
}

static gboolean
has_error_bar (GtkWidget *widget)
{
  if (GTK_IS_INFO_BAR (widget) && gtk_info_bar_get_message_type (GTK_INFO_BAR (widget)) == GTK_MESSAGE_ERROR)
    return gtk_info_bar_get_revealed (GTK_INFO_BAR (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_error_bar (child))
        return TRUE;
    }

  return FALSE;
}

static gboolean
tells_error (gpointer data)
{
  return has_error_bar (GTK_WIDGET (((PagesFixture *) data)->window.window));
}

/* What fails when its dialog is closed already is told in the window. */
static void
test_closed_dialog (PagesFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (AngRecord) draft = NULL;
  AngRecordDialog *dialog;

  ang_window_go_to (fixture->window.window, "partners");
  dialog = ask_for (fixture, &ang_scheme_entity, &draft);
  ang_record_set_text (draft, ANG_SCHEME_ABBREV, "X");
  ang_record_set_integer (draft, ANG_SCHEME_PARTNER_ID, 99);
  g_signal_emit_by_name (dialog, "save");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_false (tells_error (fixture));
  g_assert_true (wait_for (tells_error, fixture));
}

/* The same with the page, here a part of it that goes. */
static void
test_left_page (PagesFixture  *fixture,
                gconstpointer  data)
{
  GtkWidget *part = gtk_label_new (NULL);
  AngStore *store = fixture->window.store.store;
  gint64 id = store_fixture_add_person (store, "Siti Contoh");
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  store_fixture_add_participation (store, store_fixture_add_cohort (store, fixture->scheme, "PC-2024-1"), id);
  g_ptr_array_add (people, ang_store_get (store, &ang_person_entity, id, NULL));
  ang_window_go_to (fixture->window.window, "partners");
  gtk_widget_insert_before (part, GTK_WIDGET (get_page (fixture)), NULL);
  ang_people_delete (part, store, people, NULL);
  gtk_widget_unparent (part);
  g_assert_true (wait_for (tells_error, fixture));
}

/* Ctrl+N is there where something can be added. */
static void
test_tabs (PagesFixture  *fixture,
           gconstpointer  data)
{
  GtkWidget *tabs;
  GActionGroup *actions;

  open_partner (fixture);
  tabs = find_mapped (GTK_WIDGET (get_page (fixture)), GTK_TYPE_NOTEBOOK);
  actions = G_ACTION_GROUP (ang_page_get_actions (get_page (fixture)));
  g_assert_false (g_action_group_get_action_enabled (actions, "new"));
  gtk_notebook_set_current_page (GTK_NOTEBOOK (tabs), 1);
  g_assert_true (g_action_group_get_action_enabled (actions, "new"));
  g_action_group_activate_action (actions, "new", NULL);
  g_assert_nonnull (ang_records_editor_get_record (ANG_RECORDS_EDITOR (find_mapped (tabs, ANG_TYPE_RECORDS_EDITOR))));
  gtk_notebook_set_current_page (GTK_NOTEBOOK (tabs), 4);
  turn ();
  g_assert_true (ANG_IS_TABLE (ang_page_get_table (get_page (fixture))));
}

/* Every group of the settings, one after the other. */
static void
test_settings (PagesFixture  *fixture,
               gconstpointer  data)
{
  GtkWidget *groups;
  guint n_editors = 0;
  int n_groups = 0;

  ang_window_go_to (fixture->window.window, "settings");
  turn ();
  groups = find_mapped (GTK_WIDGET (get_page (fixture)), GTK_TYPE_LIST_BOX);
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (groups), n_groups)) != NULL; n_groups++)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (groups), row);
      turn ();
      n_editors += find_mapped (GTK_WIDGET (get_page (fixture)), ANG_TYPE_RECORDS_EDITOR) != NULL;
    }
  g_assert_cmpint (n_groups, >=, 9);
  g_assert_cmpuint (n_editors, >=, 6);
}

#define PAGES_TEST(path, func) g_test_add (path, PagesFixture, application, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  PAGES_TEST ("/partners/delete", test_delete);
  PAGES_TEST ("/partners/new", test_new);
  PAGES_TEST ("/partners/closed-dialog", test_closed_dialog);
  PAGES_TEST ("/partners/left-page", test_left_page);
  PAGES_TEST ("/partners/tabs", test_tabs);
  PAGES_TEST ("/settings/groups", test_settings);

  return g_test_run ();
}
