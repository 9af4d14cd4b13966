#include "config.h"

#include <gtk/gtk.h>
#include <time.h>

#include "ang-empty-state.h"
#include "ang-import-check-step.h"
#include "ang-import-columns-step.h"
#include "ang-import-excerpt.h"
#include "ang-import-file-step.h"
#include "ang-import-result-step.h"
#include "ang-import-rows-view.h"
#include "ang-import-units-dialog.h"
#include "ang-import-window.h"
#include "ang-person.h"
#include "ang-settings.h"
#include "ang-sheet-writer.h"
#include "ang-unit.h"
#include "ang-window.h"
#include "store-fixture.h"
#include "wait-until.h"

typedef struct
{
  StoreFixture     store;
  GtkWindow       *parent;
  AngImportWindow *window; /* weak */
} Fixture;

#define HEADINGS "NO;NAMA;NIP;JABATAN\n"
#define SITI "1;Siti Aminah, S.E.;198501012010012001;Analis Kebijakan\n"
#define BUDI "2;Budi Contoh;197902032005011002;Kepala Seksi\n"
#define RINA "3;Rina Teladan;199003042015042003;Pranata Komputer\n"

#define N_MANY 100000
/* 50 are what people do not feel; the processor is shared while tests run. */
#define MOST_MILLISECONDS 150.0

#define wait_until(condition) wait_within (20, condition)

static double
get_thread_milliseconds (void)
{
#ifdef G_OS_UNIX
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
#else
  return 0;
#endif
}

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, NULL);
  fixture->parent = GTK_WINDOW (g_object_ref (gtk_window_new ()));
  gtk_window_present (fixture->parent);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->parent);
  turn ();
  g_assert_null (fixture->window);
  g_object_unref (fixture->parent);
  store_fixture_tear_down (&fixture->store, NULL);
}

static void
present (Fixture         *fixture,
         AngImportTarget  target,
         gint64           cohort)
{
  g_set_weak_pointer (&fixture->window, ang_import_window_present (fixture->parent, fixture->store.store, target, cohort));
  turn ();
}

/* The first one in sight. */
static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_at (Fixture *fixture,
       GType    step)
{
  GtkWidget *found = find (GTK_WIDGET (fixture->window), step);

  return found != NULL && ang_import_step_get_ready (ANG_IMPORT_STEP (found));
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static char *
write_file (Fixture    *fixture,
            const char *text)
{
  char *path = store_fixture_build_path (&fixture->store, "orang.csv");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
open_file (Fixture    *fixture,
           const char *text)
{
  g_autofree char *path = write_file (fixture, text);

  ang_import_window_open (fixture->window, path);
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_FILE_STEP));
}

static void
go_to_check (Fixture *fixture)
{
  act (fixture, "import.next");
  g_assert_true (is_at (fixture, ANG_TYPE_IMPORT_COLUMNS_STEP));
  act (fixture, "import.next");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_CHECK_STEP));
}

static guint64
count_people (Fixture *fixture)
{
  return store_fixture_count (fixture->store.store, &ang_person_entity);
}

static void
close_window (Fixture *fixture)
{
  act (fixture, "import.cancel");
  wait_until (fixture->window == NULL);
}

static void
test_open_and_close (Fixture       *fixture,
                     gconstpointer  data)
{
  present (fixture, ANG_IMPORT_PEOPLE, 0);
  g_assert_false (is_at (fixture, ANG_TYPE_IMPORT_FILE_STEP));
  act (fixture, "import.next");
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_FILE_STEP));
  close_window (fixture);
}

static gboolean
has_failed (Fixture *fixture)
{
  GtkWidget *said = find (GTK_WIDGET (fixture->window), ANG_TYPE_EMPTY_STATE);
  g_autofree char *title = NULL;

  if (said != NULL)
    g_object_get (said, "title", &title, NULL);

  return g_strcmp0 (title, "This File Cannot Be Read") == 0;
}

static void
test_bad_file (Fixture       *fixture,
               gconstpointer  data)
{
  present (fixture, ANG_IMPORT_PEOPLE, 0);
  ang_import_window_open (fixture->window, "/nowhere/at all.xlsx");
  wait_until (has_failed (fixture));
  g_assert_false (is_at (fixture, ANG_TYPE_IMPORT_FILE_STEP));
  close_window (fixture);
}

static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *step;

  present (fixture, ANG_IMPORT_PEOPLE, 0);
  open_file (fixture, "DAFTAR PEGAWAI\n\n" HEADINGS SITI BUDI RINA);
  go_to_check (fixture);
  act (fixture, "import.back");
  g_assert_true (is_at (fixture, ANG_TYPE_IMPORT_COLUMNS_STEP));
  act (fixture, "import.next");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_CHECK_STEP));
  g_assert_cmpuint (count_people (fixture), ==, 0);

  act (fixture, "import.next");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_RESULT_STEP));
  g_assert_cmpuint (count_people (fixture), ==, 3);

  step = find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_RESULT_STEP);
  gtk_widget_activate_action (step, "result.undo", NULL);
  wait_until (count_people (fixture) == 0);
  act (fixture, "import.next");
  wait_until (fixture->window == NULL);
}

static void
test_decisions (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *step;
  GtkWidget *rows;

  present (fixture, ANG_IMPORT_PEOPLE, 0);
  open_file (fixture, HEADINGS SITI BUDI RINA);
  go_to_check (fixture);
  step = find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_CHECK_STEP);
  rows = find (step, ANG_TYPE_IMPORT_ROWS_VIEW);
  g_assert_cmpstr (ang_import_step_get_next_label (ANG_IMPORT_STEP (step)), ==, "_Import 3 Rows");

  gtk_widget_activate_action (rows, "rows.decide", "i", ANG_IMPORT_DECISION_SKIP);
  wait_until (g_strcmp0 (ang_import_step_get_next_label (ANG_IMPORT_STEP (step)), "_Import 2 Rows") == 0);
  gtk_widget_activate_action (step, "check.filter", "i", ANG_IMPORT_FILTER_NEW);
  gtk_widget_activate_action (step, "check.decide-all", "(uu)", ANG_IMPORT_VERDICT_NEW, ANG_IMPORT_DECISION_SKIP);
  wait_until (g_strcmp0 (ang_import_step_get_next_label (ANG_IMPORT_STEP (step)), "_Finish") == 0);
  gtk_widget_activate_action (rows, "rows.decide", "i", ANG_IMPORT_DECISION_TAKE);
  wait_until (g_strcmp0 (ang_import_step_get_next_label (ANG_IMPORT_STEP (step)), "_Import 1 Row") == 0);

  act (fixture, "import.next");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_RESULT_STEP));
  g_assert_cmpuint (count_people (fixture), ==, 1);
  act (fixture, "import.next");
  wait_until (fixture->window == NULL);
}

/* What would be lost is asked about. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_windows;
  GtkWidget *rows;

  present (fixture, ANG_IMPORT_PEOPLE, 0);
  open_file (fixture, HEADINGS SITI BUDI);
  go_to_check (fixture);
  rows = find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_ROWS_VIEW);
  gtk_widget_activate_action (rows, "rows.decide", "i", ANG_IMPORT_DECISION_SKIP);
  n_windows = g_list_model_get_n_items (windows);
  act (fixture, "import.cancel");
  turn ();
  g_assert_nonnull (fixture->window);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_windows + 1);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture->window == NULL);
}

/* Stopping leaves nothing behind, and what was decided is still there. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (HEADINGS);

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "%d;Orang Contoh %d;1985%02d%02d2010%02d1%03d;Analis\n", i, i, 1 + i % 12, 1 + i / 12 % 28, 1 + i / 336 % 12, 1 + i / 4032);
  present (fixture, ANG_IMPORT_PEOPLE, 0);
  open_file (fixture, text->str);
  go_to_check (fixture);
  act (fixture, "import.next");
  g_assert_null (find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_CHECK_STEP));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (fixture->window);
  act (fixture, "import.cancel");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_CHECK_STEP));
  g_assert_cmpuint (count_people (fixture), ==, 0);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture->window == NULL);
}

/* Rows whose columns are clear go straight to the check, and the window is gone when all of them were taken. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store.store, "SCP");
  gint64 cohort = store_fixture_add_cohort (fixture->store.store, scheme, "SCP-2024-1");

  present (fixture, ANG_IMPORT_PARTICIPANTS, cohort);
  ang_import_window_open_text (fixture->window, "Nama\tNIP\nSiti Aminah\t198501012010012001\nBudi Contoh\t197902032005011002\n");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_CHECK_STEP));
  act (fixture, "import.next");
  wait_until (fixture->window == NULL);
  g_assert_cmpuint (count_people (fixture), ==, 2);
}

static void
test_heading_by_hand (Fixture       *fixture,
                      gconstpointer  data)
{
  AngImportFileStep *step;
  GtkWidget *view;

  present (fixture, ANG_IMPORT_PEOPLE, 0);
  open_file (fixture, HEADINGS SITI BUDI RINA);
  step = ANG_IMPORT_FILE_STEP (find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_FILE_STEP));
  view = find (GTK_WIDGET (step), GTK_TYPE_COLUMN_VIEW);
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_cmpuint (ang_import_layout_get_section (ang_import_get_layout (ang_import_file_step_get_import (step)), 0)->head_first, ==, 2);
  g_assert_cmpuint (ang_import_layout_get_n_rows (ang_import_get_layout (ang_import_file_step_get_import (step))), ==, 2);
  close_window (fixture);
}

/* A register that is open for reading only takes nothing in. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GSettings) settings = ang_settings_new ();
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GError) error = NULL;
  AngWindow *window;

  ang_store_close (fixture->store.store, &error);
  g_assert_no_error (error);
  store = ang_store_open (fixture->store.path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  window = ang_window_new (NULL, settings);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (window, "store", store, NULL);
  turn ();
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "import-people"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "import-participants"));
  gtk_window_destroy (GTK_WINDOW (window));
  turn ();
  ang_store_close (store, &error);
  g_assert_no_error (error);
  store_fixture_reopen (&fixture->store);
}

/* How long this thread worked in its longest turn, until nothing is left to do. */
static double
measure_turns (void)
{
  double longest = 0;

  while (g_main_context_pending (NULL))
    {
      double begun = get_thread_milliseconds ();

      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, get_thread_milliseconds () - begun);
    }

  return longest;
}

static AngImport *
check_many (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("NO\tNAMA\tNIP\tJABATAN\n");
  AngImport *import = ang_import_new (fixture->store.store, ANG_IMPORT_PEOPLE, 0);
  guint sheet = 0;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%u\tOrang Ke%u\t19850101201%07u\tAnalis\n", i + 1, i, 1000000 + i);
  ang_import_open_text (import, text->str);
  g_assert_true (ang_import_load (import, &sheet, 1, NULL, NULL, NULL, NULL));
  g_assert_true (ang_import_check (import, NULL, NULL, NULL, NULL));

  return import;
}

/* Everything selected at once: what is said of it and offered for it does not depend on how many rows that are. */
static void
test_all_selected (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (AngImport) import = check_many (fixture);
  GtkWidget *rows = g_object_new (ANG_TYPE_IMPORT_ROWS_VIEW, NULL);
  double selecting;
  double begun;
  double menu;

  gtk_window_set_child (fixture->parent, rows);
  ang_import_rows_view_show (ANG_IMPORT_ROWS_VIEW (rows), import);
  ang_import_rows_view_set_filter (ANG_IMPORT_ROWS_VIEW (rows), ANG_IMPORT_FILTER_ALL);
  wait_until (find (rows, GTK_TYPE_LIST_VIEW) != NULL);
  measure_turns ();

  begun = get_thread_milliseconds ();
  gtk_widget_activate_action (find (rows, GTK_TYPE_LIST_VIEW), "list.select-all", NULL);
  selecting = get_thread_milliseconds () - begun;
  selecting = MAX (selecting, measure_turns ());
  g_assert_cmpuint (ang_import_rows_view_get_n_selected (ANG_IMPORT_ROWS_VIEW (rows)), ==, N_MANY);
  begun = get_thread_milliseconds ();
  gtk_widget_activate_action (rows, "rows.show-menu", NULL);
  menu = get_thread_milliseconds () - begun;
  g_test_message ("selecting %d rows: %.1f ms; what is offered for them: %.1f ms", N_MANY, selecting, menu);
  g_assert_cmpfloat (selecting, <, MOST_MILLISECONDS);
  g_assert_cmpfloat (menu, <, MOST_MILLISECONDS);
  gtk_window_set_child (fixture->parent, NULL);
}

static void
write_sheet (AngSheetWriter *writer,
             const char     *name,
             const char     *nip,
             const char     *sheet)
{
  static const AngSheetColumn columns[] = { { 60, 0 }, { 60, 0 } };
  AngSheetCell heads[] = { ang_sheet_text (ANG_SHEET_STYLE_HEADER, "NAMA"), ang_sheet_text (ANG_SHEET_STYLE_HEADER, "NIP") };
  AngSheetCell cells[] = { ang_sheet_text (ANG_SHEET_STYLE_BODY, name), ang_sheet_identifier (ANG_SHEET_STYLE_BODY, nip) };
  AngSheetRow head = { .cells = heads, .n_cells = 2 };
  AngSheetRow row = { .cells = cells, .n_cells = 2 };
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  page.sheet_name = sheet;
  g_assert_true (ang_sheet_writer_begin (writer, &page, columns, 2, NULL));
  g_assert_true (ang_sheet_writer_add_row (writer, &head, NULL, NULL));
  g_assert_true (ang_sheet_writer_add_row (writer, &row, NULL, NULL));
}

/* A file with a sheet a year: the next one is a button away. */
static void
test_next_sheet (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (&fixture->store, "tahun.xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (path, &error);

  g_assert_no_error (error);
  write_sheet (writer, "Siti Aminah", "198501012010012001", "2023");
  write_sheet (writer, "Budi Contoh", "197902032005011002", "2024");
  g_assert_true (ang_sheet_writer_finish (writer, NULL, &error));

  present (fixture, ANG_IMPORT_PEOPLE, 0);
  ang_import_window_open (fixture->window, path);
  for (guint i = 1; i <= 2; i++)
    {
      wait_until (is_at (fixture, ANG_TYPE_IMPORT_FILE_STEP));
      go_to_check (fixture);
      act (fixture, "import.next");
      wait_until (is_at (fixture, ANG_TYPE_IMPORT_RESULT_STEP));
      g_assert_cmpuint (count_people (fixture), ==, i);
      act (fixture, "import.next-sheet");
    }
  /* There is no third one. */
  g_assert_true (is_at (fixture, ANG_TYPE_IMPORT_RESULT_STEP));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static AngImportUnitsDialog *
find_units_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    {
      if (ANG_IS_IMPORT_UNITS_DIALOG (at->data))
        return at->data;
    }

  return NULL;
}

/* Units that the register does not know: one is made, and the rows are checked again. */
static void
test_units (Fixture       *fixture,
            gconstpointer  data)
{
  AngImportUnitsDialog *dialog;

  present (fixture, ANG_IMPORT_PEOPLE, 0);
  open_file (fixture, "NO;NAMA;NIP;UNIT KERJA\n1;Siti Aminah;198501012010012001;Balai Baru\n2;Budi Contoh;197902032005011002;Kantor Anu\n");
  go_to_check (fixture);
  gtk_widget_activate_action (find (GTK_WIDGET (fixture->window), ANG_TYPE_IMPORT_CHECK_STEP), "check.show-units", NULL);
  dialog = find_units_dialog ();
  g_assert_nonnull (dialog);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  ang_import_units_dialog_choose (dialog, 0, -1);
  ang_import_units_dialog_apply (dialog);
  wait_until (find_units_dialog () == NULL);
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_CHECK_STEP));
  g_assert_cmpuint (store_fixture_count (fixture->store.store, &ang_unit_entity), ==, 1);
  act (fixture, "import.next");
  wait_until (is_at (fixture, ANG_TYPE_IMPORT_RESULT_STEP));
  g_assert_cmpuint (count_people (fixture), ==, 2);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
assert_shown (AngImportExcerpt *excerpt,
              guint             line,
              guint             column,
              const char       *expected)
{
  g_autoptr (AngImportLine) item = g_list_model_get_item (G_LIST_MODEL (excerpt), line);
  g_autofree char *shown = ang_import_line_dup_cell (item, column);

  g_assert_cmpstr (shown, ==, expected);
}

/* What is shown before anybody has said what the columns are: headings, and nothing of class C below them. */
static void
test_excerpt (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "DAFTAR;ALAMAT KANTOR\nNAMA;NO PASPOR;ALAMAT;CATATAN\n"
                                               "Siti Aminah;C1234567;Jl. Kenanga 3;NIK 1571019003900001\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);
  g_autoptr (AngImportTable) table = NULL;
  g_autoptr (AngImportExcerpt) excerpt = NULL;
  guint sheet = 0;

  g_assert_no_error (error);
  table = ang_import_table_read (book, &sheet, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  excerpt = ang_import_excerpt_new (table, 0);
  assert_shown (excerpt, 0, 1, "ALAMAT KANTOR");
  assert_shown (excerpt, 1, 1, "NO PASPOR");
  assert_shown (excerpt, 1, 2, "ALAMAT");
  assert_shown (excerpt, 2, 0, "Siti Aminah");
  assert_shown (excerpt, 2, 1, "••••");
  assert_shown (excerpt, 2, 2, "••••");
  assert_shown (excerpt, 2, 3, "NIK 15710190******01");
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ang_language_init (NULL);
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);

  TEST ("/import/excerpt", test_excerpt);
  TEST ("/import/units", test_units);
  TEST ("/import/all-selected", test_all_selected);
  TEST ("/import/next-sheet", test_next_sheet);
  TEST ("/import/open-and-close", test_open_and_close);
  TEST ("/import/bad-file", test_bad_file);
  TEST ("/import/people", test_people);
  TEST ("/import/decisions", test_decisions);
  TEST ("/import/question", test_question);
  TEST ("/import/stop", test_stop);
  TEST ("/import/paste", test_paste);
  TEST ("/import/heading-by-hand", test_heading_by_hand);
  TEST ("/import/read-only", test_read_only);

  return g_test_run ();
}
