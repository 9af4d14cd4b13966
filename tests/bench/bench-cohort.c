#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "ang-choices.h"
#include "ang-matrix.h"
#include "ang-state-path.h"
#include "ang-window.h"
#include "bench-life.h"
#include "bench-measure.h"
#include "bench-window.h"

/* A cohort of 200 participants with 25 documents and 40 sessions each: from the start of the process to the first frame that
 * shows it, against the first frame of an empty window; opening it in a window that is there; the first frame of each of its
 * tabs; and what a key that is pressed in a matrix takes until the frame with it is painted. Keys come from outside, as from
 * a keyboard; what the main loop waited for meanwhile, for the next frame or for the register, is taken off. */

#define N_ROUNDS 7
#define N_KEYS 12
#define LIMIT_EMPTY 3.0
#define LIMIT_KEY_MS 16.0
#define QUIET_MS 200

typedef struct
{
  GtkApplication *application;
  GtkWindow      *window;
  gint64          started;
  gint64          cohort;
  char           *path;
  double          first_frame; /* from the start of the process; 0 until it is there */
  gint64          opened;
  double          opening;
  double          processor; /* of this thread, until that frame */

  gint64          painted; /* when a frame was last finished */
  guint           n_painted;
  double          idle;    /* what the main loop has waited, in ms */
  gint64          key_at;
  double          key_idle;
  double          key_processor;
  guint           key_frame;
} Child;

static Child child;

/* Watching */

static int
poll_watched (GPollFD *fds,
              guint    n_fds,
              int      timeout)
{
  gint64 start = g_get_monotonic_time ();
  int result = g_poll (fds, n_fds, timeout);

  child.idle += bench_milliseconds (start);

  return result;
}

static GtkWidget *
find_mapped (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at != NULL && found == NULL; at = gtk_widget_get_next_sibling (at))
    found = find_mapped (at, type);

  return found;
}

static gboolean
shows_cohort (void)
{
  GtkWidget *path = find_mapped (GTK_WIDGET (child.window), ANG_TYPE_STATE_PATH);

  return path != NULL && ang_state_path_get_state (ANG_STATE_PATH (path)) == ANG_COHORT_STATE_SELECTION;
}

static void
on_after_paint (void)
{
  child.painted = g_get_monotonic_time ();
  child.n_painted++;
  if (child.first_frame > 0 || (child.path != NULL && !shows_cohort ()))
    return;

  child.first_frame = bench_milliseconds (child.started);
  child.opening = bench_milliseconds (child.opened);
  child.processor = bench_thread_milliseconds ();
}

static void
on_realize (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), NULL);
}

static gboolean
on_key (GtkEventControllerKey *controller)
{
  child.key_at = g_get_monotonic_time ();
  child.key_idle = child.idle;
  child.key_processor = bench_thread_milliseconds ();
  child.key_frame = child.n_painted;

  return GDK_EVENT_PROPAGATE;
}

static void
on_store (AngWindow *window)
{
  g_autoptr (AngStore) store = NULL;

  g_object_get (window, "store", &store, NULL);
  if (store == NULL || child.opened != 0)
    return;

  child.opened = g_get_monotonic_time ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-record", "(sx)", "cohort", child.cohort);
}

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window)
{
  GtkEventController *keys;

  if (child.window != NULL)
    return;

  child.window = window;
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realize), NULL);
  if (child.path == NULL)
    return;

  g_signal_connect_after (window, "notify::store", G_CALLBACK (on_store), NULL);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

static gboolean
on_timeout (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_timeout, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* A cursor that blinks is never quiet. */
static void
run_until_quiet (void)
{
  gint64 start = g_get_monotonic_time ();
  guint before;

  do
    {
      before = child.n_painted;
      run_for (QUIET_MS);
    }while (child.n_painted != before && bench_milliseconds (start) < 5 * QUIET_MS);
}

/* Tabs */

static void
show_tab (GtkNotebook *notebook,
          int          page)
{
  guint frame = child.n_painted;
  gint64 start = g_get_monotonic_time ();
  double processor = bench_thread_milliseconds ();

  gtk_notebook_set_current_page (notebook, page);
  while (child.n_painted == frame)
    g_main_context_iteration (NULL, TRUE);
  printf ("tab\t%s\t%.3f\t%.3f\t", gtk_notebook_get_tab_label_text (notebook, gtk_notebook_get_nth_page (notebook, page)),
          (child.painted - start) / 1e3, bench_thread_milliseconds () - processor);
  run_until_quiet ();
  printf ("%.3f\n", (child.painted - start) / 1e3);
}

/* Keys */

static char *
dup_cell (AngMatrix *matrix,
          guint      row,
          guint      column)
{
  g_auto (AngMatrixCell) cell = { 0 };

  ang_matrix_model_get_cell (ang_matrix_get_model (matrix), row, column, &cell);

  return g_strdup (cell.text != NULL ? cell.text : "");
}

/* One program for all keys: starting one for each would copy this one's memory each time, in the middle of what is measured. */
static GOutputStream *
get_keyboard (void)
{
  static GSubprocess *keyboard;
  g_autoptr (GError) error = NULL;

  if (keyboard == NULL)
    keyboard = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "sh", "-c", "while read key; do xdotool key $key; done", NULL);
  g_assert_no_error (error);

  return g_subprocess_get_stdin_pipe (keyboard);
}

static gboolean
press (const char *key)
{
  g_autofree char *line = g_strconcat (key, "\n", NULL);

  child.key_at = 0;
  g_output_stream_write_all (get_keyboard (), line, strlen (line), NULL, NULL, NULL);
  for (gint64 start = g_get_monotonic_time (); child.key_at == 0;)
    {
      if (bench_milliseconds (start) > 5000)
        return FALSE;
      run_for (1);
    }

  return TRUE;
}

/* From the key to the end of the frame in which the cell is another one, or, where an entry is opened instead or the cursor
 * goes on, to the end of the next frame. */
static gboolean
measure_key (AngMatrix  *matrix,
             const char *what,
             const char *key)
{
  guint row = 0;
  guint column = 0;
  g_autofree char *before = NULL;
  gboolean changed = FALSE;

  ang_matrix_get_cursor (matrix, &row, &column);
  before = dup_cell (matrix, row, column);
  if (!press (key))
    return FALSE;

  for (guint tries = 0; tries < 4 && !changed; tries++)
    {
      g_autofree char *after = NULL;
      guint frame = child.n_painted;
      gint64 waited = g_get_monotonic_time ();

      while (child.n_painted == frame && (tries == 0 ? child.n_painted <= child.key_frame : bench_milliseconds (waited) < 50))
        g_main_context_iteration (NULL, tries == 0);
      after = dup_cell (matrix, row, column);
      changed = strlen (key) > 1 || !g_str_equal (after, before);
      if (tries == 0 || (changed && child.n_painted > frame))
        printf (tries == 0 ? "key\t%s\t%.3f\t%.3f\n" : "later\t%s\t%.3f\t%.3f\n", what,
                (child.painted - child.key_at) / 1e3 - (child.idle - child.key_idle), bench_thread_milliseconds () - child.key_processor);
    }
  run_until_quiet ();

  return TRUE;
}

/* The letters that mean something in these cells: at the most two, which take turns. */
static guint
find_letters (AngMatrix *matrix,
              char       letters[2])
{
  static const char candidates[] = "vrdbhtisa785";
  guint n = 0;

  if (ang_matrix_model_takes_text (ang_matrix_get_model (matrix), 0, 0))
    return 0;

  for (guint i = 0; n < 2 && candidates[i] != '\0'; i++)
    {
      g_autofree char *before = dup_cell (matrix, 0, 0);
      g_autofree char *after = NULL;

      ang_matrix_go_to (matrix, 0, 0);
      ang_matrix_press (matrix, (gunichar) candidates[i]);
      run_until_quiet ();
      after = dup_cell (matrix, 0, 0);
      if (!g_str_equal (before, after))
        letters[n++] = candidates[i];
    }

  return n;
}

static void
press_keys (AngMatrix *matrix)
{
  char letters[2] = { '7', '8' };
  guint n = find_letters (matrix, letters);

  gtk_window_present (child.window);
  gtk_widget_grab_focus (GTK_WIDGET (matrix));
  ang_matrix_go_to (matrix, 0, 0);
  run_until_quiet ();
  for (guint i = 0; i < N_KEYS; i++)
    {
      char key[2] = { letters[n > 0 ? i % n : i % 2], '\0' };

      ang_matrix_go_to (matrix, i, 0);
      run_until_quiet ();
      if (!measure_key (matrix, n > 0 ? "letter" : "digit, into an entry", key))
        return;
      if (n == 0 && (!measure_key (matrix, "Enter, out of it", "Return") || !press ("Escape")))
        return;
    }
  for (guint i = 0; i < N_KEYS; i++)
    {
      if (!measure_key (matrix, "arrow", i < 4 || i % 2 == 0 ? "Down" : "Right"))
        return;
    }
}

static void
walk_through_tabs (void)
{
  GtkNotebook *notebook = GTK_NOTEBOOK (find_mapped (GTK_WIDGET (child.window), GTK_TYPE_NOTEBOOK));

  for (int i = 1; i < gtk_notebook_get_n_pages (notebook); i++)
    {
      GtkWidget *matrix;

      show_tab (notebook, i);
      matrix = find_mapped (gtk_notebook_get_nth_page (notebook, i), ANG_TYPE_MATRIX);
      if (matrix == NULL || ang_matrix_get_model (ANG_MATRIX (matrix)) == NULL)
        continue;
      printf ("matrix\t%s\t%u\t%u\n", gtk_notebook_get_tab_label_text (notebook, gtk_notebook_get_nth_page (notebook, i)),
              ang_matrix_model_get_n_rows (ang_matrix_get_model (ANG_MATRIX (matrix))),
              ang_matrix_model_get_n_columns (ang_matrix_get_model (ANG_MATRIX (matrix))));
      if (ang_matrix_model_get_n_rows (ang_matrix_get_model (ANG_MATRIX (matrix))) >= N_KEYS &&
          ang_matrix_model_get_n_columns (ang_matrix_get_model (ANG_MATRIX (matrix))) > 0)
        press_keys (ANG_MATRIX (matrix));
    }
}

static int
run_child (char **arguments)
{
  child.started = g_ascii_strtoll (arguments[0], NULL, 10);
  child.path = arguments[1];
  if (child.path != NULL)
    {
      child.cohort = g_ascii_strtoll (arguments[2], NULL, 10);
      child.application = bench_window_new_application ();
    }
  else
    {
      child.application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
    }
  g_signal_connect (child.application, "window-added", G_CALLBACK (on_window_added), NULL);
  g_application_register (G_APPLICATION (child.application), NULL, NULL);
  g_main_context_set_poll_func (NULL, poll_watched);
  if (child.path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (child.path);
      GFile *files[] = { file };

      g_application_open (G_APPLICATION (child.application), files, 1, "");
    }
  else
    {
      GtkWidget *window = gtk_application_window_new (child.application);

      gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
      gtk_window_present (GTK_WINDOW (window));
    }
  while (child.first_frame == 0)
    g_main_context_iteration (NULL, TRUE);
  printf ("first\t-\t%.3f\t%.3f\t%.3f\n", child.first_frame, child.opening, child.processor);
  run_until_quiet ();
  if (child.path != NULL && arguments[3] != NULL)
    walk_through_tabs ();
  fflush (stdout);

  return 0;
}

/* The other side */

typedef struct
{
  char   *name;
  GArray *first;
  GArray *second;
  GArray *third;
} Row;

static Row *
find_row (GPtrArray  *rows,
          const char *kind,
          const char *name)
{
  g_autofree char *full = g_strdup_printf ("%s %s", kind, name);
  Row *row;

  for (guint i = 0; i < rows->len; i++)
    {
      if (g_str_equal (((Row *) rows->pdata[i])->name, full))
        return rows->pdata[i];
    }
  row = g_new0 (Row, 1);
  row->name = g_steal_pointer (&full);
  row->first = g_array_new (FALSE, FALSE, sizeof (double));
  row->second = g_array_new (FALSE, FALSE, sizeof (double));
  row->third = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (rows, row);

  return row;
}

static void
add_line (GPtrArray   *rows,
          const char  *line,
          char       **tab)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", -1);
  double values[3] = { 0 };
  guint n = g_strv_length (parts);
  Row *row;

  if (n < 4)
    {
      if (*line == '#')
        printf ("%s\n", line);
      return;
    }
  for (guint i = 2; i < n && i < 5; i++)
    values[i - 2] = g_ascii_strtod (parts[i], NULL);
  if (g_str_equal (parts[0], "matrix"))
    {
      g_free (*tab);
      *tab = g_strdup_printf ("%s, %s x %s", parts[1], parts[2], parts[3]);
      return;
    }
  if (g_str_equal (parts[0], "key") || g_str_equal (parts[0], "later"))
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", *tab, parts[1]);

      row = find_row (rows, parts[0], name);
    }
  else
    row = find_row (rows, parts[0], parts[1]);
  g_array_append_val (row->first, values[0]);
  g_array_append_val (row->second, values[1]);
  g_array_append_val (row->third, values[2]);
}

static void
run_once (GPtrArray  *rows,
          const char *self,
          const char *path,
          gint64      cohort,
          gboolean    tabs)
{
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, cohort);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, "--child", started, path,
                                                      path != NULL ? id : NULL, tabs ? "tabs" : NULL, NULL);
  g_autofree char *output = NULL;
  g_autofree char *tab = NULL;
  g_auto (GStrv) lines = NULL;

  if (process != NULL)
    g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (rows, lines[i], &tab);
}

static void
print_row (Row *row)
{
  BenchFigures first = bench_figures (row->first);
  BenchFigures second = bench_figures (row->second);

  if (g_str_has_prefix (row->name, "tab "))
    printf ("  %-52s first frame %.1f ms (%.1f to %.1f), %.1f ms on the processor; quiet after %.0f ms\n", row->name, first.median,
            first.lowest, first.highest, second.median, bench_figures (row->third).median);
  else
    printf ("  %-52s painted after %.1f ms (%.1f to %.1f), %.1f ms on the processor (to %.1f)%s\n", row->name, first.median,
            first.lowest, first.highest, second.median, second.highest, first.median > LIMIT_KEY_MS ? "  OVER" : "");
}

static void
measure (const char *self,
         const char *path,
         gint64      cohort)
{
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();
  g_autoptr (GPtrArray) whole = g_ptr_array_new ();
  g_autoptr (GPtrArray) tabs = g_ptr_array_new ();
  Row *first;

  for (int round = 0; round <= N_ROUNDS; round++)
    {
      if (round == 1)
        {
          /* The first round only warms up. */
          g_ptr_array_set_size (empty, 0);
          g_ptr_array_set_size (whole, 0);
        }
      run_once (empty, self, NULL, 0, FALSE);
      run_once (whole, self, path, cohort, FALSE);
    }
  first = find_row (whole, "first", "-");
  printf ("  empty window %.1f ms, the cohort %.1f ms; in a window that is there %.1f ms (%.1f to %.1f)\n",
          bench_figures (find_row (empty, "first", "-")->first).median, bench_figures (first->first).median,
          bench_figures (first->second).median, bench_figures (first->second).lowest, bench_figures (first->second).highest);
  bench_print_ratio ("first frame of the cohort against an empty window", bench_figures (first->first).median,
                     bench_figures (find_row (empty, "first", "-")->first).median, LIMIT_EMPTY);
  bench_print_ratio ("the same by what the window's thread was on the processor", bench_figures (first->third).median,
                     bench_figures (find_row (empty, "first", "-")->third).median, LIMIT_EMPTY);

  run_once (tabs, self, path, cohort, TRUE);
  for (guint i = 0; i < tabs->len; i++)
    {
      if (!g_str_has_prefix (((Row *) tabs->pdata[i])->name, "first"))
        print_row (tabs->pdata[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gint64 cohort = 0;

  if (argc >= 3 && g_str_equal (argv[1], "--child"))
    return run_child (argv + 2);

  folder = g_dir_make_tmp ("angkatan-bench-XXXXXX", &error);
  path = folder != NULL ? bench_life_make (folder, &cohort, &error) : NULL;
  g_assert_no_error (error);
  bench_print_setting ();
  printf ("a cohort of %u participants, %u documents and %u sessions each (a key: limit %.0f ms):\n", BENCH_LIFE_PARTICIPANTS,
          BENCH_LIFE_DOCUMENTS, BENCH_LIFE_SESSIONS, LIMIT_KEY_MS);
  measure (argv[0], path, cohort);
  g_remove (path);
  g_rmdir (folder);

  return 0;
}
