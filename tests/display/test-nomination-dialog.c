#include "ang-cohort.h"
#include "ang-date-entry.h"
#include "ang-nomination-dialog.h"
#include "ang-nomination.h"
#include "window-fixture.h"

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type) && gtk_widget_get_mapped (link->data))
        return link->data;
    }

  return NULL;
}

static GType dialog_type;

static gboolean
is_open (gpointer type)
{
  return find_window (*(GType *) type) != NULL;
}

static gboolean
is_closed (gpointer type)
{
  return !is_open (type);
}

static void
check_written (StoreFixture *fixture,
               const char   *path,
               gint64        cohort)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);
  g_autoptr (AngNomination) nomination = NULL;

  g_assert_no_error (error);
  ang_nomination_recognise (book, &nomination, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (nomination);
  g_assert_cmpint (nomination->cohort, ==, cohort);
}

static GtkWidget *
open_dialog (StoreFixture *fixture,
             GtkWidget    *window,
             gint64        id)
{
  g_autoptr (AngRecord) cohort = ang_store_get (fixture->store, &ang_cohort_entity, id, NULL);

  gtk_window_present (GTK_WINDOW (window));
  ang_nomination_dialog_present (window, fixture->store, cohort);
  g_assert_true (wait_for (is_open, &dialog_type));
  return find_window (ANG_TYPE_NOMINATION_DIALOG);
}

/* The chooser needs a moment until it stands in its folder. */
static gboolean
has_chosen (gpointer path)
{
  GtkWidget *chooser = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_autoptr (GFile) file = chooser != NULL ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  return file != NULL && g_strcmp0 (g_file_peek_path (file), path) == 0;
}

static void
press_write (GtkWidget *dialog)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
}

/* From the dialog through the chooser of files to a workbook of the cohort, in the folder used last. */
static void
test_write (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  gint64 cohort = store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2026-1");
  GtkWidget *window = g_object_ref (gtk_window_new ());
  GtkWidget *dialog;
  g_autoptr (GSettings) settings = ang_settings_new ();
  g_autofree char *path = store_fixture_build_path (fixture, "Nomination SCP-2026-1.xlsx");
  g_autofree char *other = store_fixture_build_path (fixture, "other.xlsx");
  g_autoptr (GFile) neighbour = g_file_new_for_path (other);

  ang_settings_keep_export_folder (settings, neighbour);
  dialog = open_dialog (fixture, window, cohort);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_widget (dialog, GTK_TYPE_DROP_DOWN)), 1);
  ang_date_entry_set_date (ANG_DATE_ENTRY (find_widget (dialog, ANG_TYPE_DATE_ENTRY)), "2026-03-01");
  press_write (dialog);
  g_assert_true (wait_for (has_chosen, path));
  gtk_dialog_response (GTK_DIALOG (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)), GTK_RESPONSE_ACCEPT);
  g_assert_true (wait_for (is_closed, &dialog_type));
  check_written (fixture, path, cohort);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

static void
test_deadline (StoreFixture  *fixture,
               gconstpointer  user_data)
{
  gint64 cohort = store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2026-1");
  GtkWidget *window = g_object_ref (gtk_window_new ());
  GtkWidget *dialog = open_dialog (fixture, window, cohort);
  GtkWidget *entry = ang_date_entry_get_entry (ANG_DATE_ENTRY (find_widget (dialog, ANG_TYPE_DATE_ENTRY)));

  gtk_editable_set_text (GTK_EDITABLE (entry), "2026");
  press_write (dialog);
  g_assert_null (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG));
  g_assert_nonnull (find_window (ANG_TYPE_NOMINATION_DIALOG));
  gtk_widget_activate_action (dialog, "window.close", NULL);
  g_assert_true (wait_for (is_closed, &dialog_type));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  dialog_type = ANG_TYPE_NOMINATION_DIALOG;
  ang_language_init (NULL);
  ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
  STORE_TEST ("/nomination-dialog/write", test_write);
  STORE_TEST ("/nomination-dialog/deadline", test_deadline);

  return g_test_run ();
}
