#include "ang-cohort.h"
#include "ang-export-dialog.h"
#include "ang-history-view.h"
#include "ang-language.h"
#include "ang-starter.h"
#include "wait-until.h"

#include <glib/gstdio.h>

typedef struct
{
  char      *folder;
  AngStore  *store;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("angkatan-export-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "demo.angkatan", NULL);
  fixture->store = ang_register_create (path, TRUE, &error);
  g_assert_no_error (error);
  fixture->window = GTK_WINDOW (g_object_ref (gtk_window_new ()));
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  ang_store_close (fixture->store, &error);
  g_assert_no_error (error);
  g_object_unref (fixture->store);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

#define wait_until(condition) wait_within (10, condition)

static AngRecord *
read_cohort (Fixture    *fixture,
             const char *code)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  g_autoptr (GPtrArray) cohorts = NULL;
  g_autoptr (GError) error = NULL;

  ang_query_add_text (query, ANG_COHORT_CODE, ANG_COMPARE_EQUAL, code);
  cohorts = ang_store_read (fixture->store, query, 0, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cohorts->len, ==, 1);

  return g_object_ref (cohorts->pdata[0]);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type,
             guint     *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_nth (GtkWidget *widget,
         GType      type,
         guint      nth)
{
  GtkWidget *found = find_widget (widget, type, &nth);

  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (ANG_IS_EXPORT_DIALOG (link->data) && gtk_widget_get_mapped (link->data))
        return link->data;
    }

  return NULL;
}

static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *code)
{
  g_autoptr (AngRecord) cohort = read_cohort (fixture, code);

  ang_export_dialog_present (fixture->window, fixture->store, ang_record_get_id (cohort));
  wait_until (find_dialog () != NULL);

  return find_dialog ();
}

static const char *
get_shown_page (GtkWidget *dialog)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get_nth (dialog, GTK_TYPE_STACK, 0)));
}

/* The entries of the dialog in their order while its columns are folded. */
enum
{
  LETTER_NUMBER,
  LETTER_DATE,
  PLACE,
  FILE_NAME,
};

static void
set_entry (GtkWidget  *dialog,
           guint       nth,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_nth (dialog, GTK_TYPE_ENTRY, nth)), text);
}

static gboolean
on_turned (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
turn_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_turned, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_writes_what_was_chosen (Fixture       *fixture,
                             gconstpointer  user_data)
{
  GtkWidget *dialog = open_dialog (fixture, "SCP-2024-1");
  g_autofree char *path = g_build_filename (fixture->folder, "annex.xlsx", NULL);
  GtkListBox *templates = GTK_LIST_BOX (get_nth (dialog, GTK_TYPE_LIST_BOX, 0));

  g_assert_nonnull (gtk_list_box_get_row_at_index (templates, 6));
  set_entry (dialog, FILE_NAME, path);
  gtk_widget_grab_focus (get_nth (dialog, GTK_TYPE_ENTRY, FILE_NAME));
  gtk_widget_activate_action (dialog, "export.write", NULL);
  wait_until (g_strcmp0 (get_shown_page (dialog), "done") == 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  turn_for (500);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (dialog)) == gtk_window_get_default_widget (GTK_WINDOW (dialog)));

  gtk_widget_activate_action (dialog, "export.cancel", NULL);
  wait_until (find_dialog () == NULL);
}

static void
test_tells_what_is_wrong (Fixture       *fixture,
                          gconstpointer  user_data)
{
  GtkWidget *dialog = open_dialog (fixture, "SCP-2024-1");
  g_autofree char *path = g_build_filename (fixture->folder, "no such folder", "annex.xlsx", NULL);

  set_entry (dialog, LETTER_DATE, "the day before");
  gtk_widget_activate_action (dialog, "export.write", NULL);
  g_assert_cmpstr (get_shown_page (dialog), ==, "choose");

  set_entry (dialog, LETTER_DATE, "28 Oktober 2025");
  set_entry (dialog, FILE_NAME, path);
  gtk_widget_activate_action (dialog, "export.write", NULL);
  wait_until (g_strcmp0 (get_shown_page (dialog), "choose") == 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  set_entry (dialog, FILE_NAME, "");
  g_assert_false (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_history_shows_and_takes_back (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWidget *view = g_object_new (ANG_TYPE_HISTORY_VIEW, "store", fixture->store, NULL);
  g_autoptr (AngRecord) cohort = read_cohort (fixture, "ITEC-2025-1");
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Change %s", "ITEC-2025-1");
  g_autoptr (GError) error = NULL;
  GtkListView *entries;
  GListModel *changes;

  gtk_window_set_child (fixture->window, view);
  ang_record_set_text (cohort, ANG_COHORT_VENUE, "Kampus Baru");
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (cohort));
  ang_transaction_save (transaction, cohort);
  ang_store_commit (fixture->store, transaction, &error);
  g_assert_no_error (error);

  entries = GTK_LIST_VIEW (get_nth (view, GTK_TYPE_LIST_VIEW, 0));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (entries))) == 1);
  changes = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (get_nth (view, GTK_TYPE_COLUMN_VIEW, 0))));
  wait_until (g_list_model_get_n_items (changes) == 1);

  gtk_widget_activate_action (view, "history.revert", NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (entries))) == 2);
  g_clear_object (&cohort);
  cohort = read_cohort (fixture, "ITEC-2025-1");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_VENUE), !=, "Kampus Baru");
}

int
main (int   argc,
      char *argv[])
{
  ang_language_init (NULL);
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/export/writes-what-was-chosen", Fixture, NULL, set_up, test_writes_what_was_chosen, tear_down);
  g_test_add ("/export/tells-what-is-wrong", Fixture, NULL, set_up, test_tells_what_is_wrong, tear_down);
  g_test_add ("/history/shows-and-takes-back", Fixture, NULL, set_up, test_history_shows_and_takes_back, tear_down);

  return g_test_run ();
}
