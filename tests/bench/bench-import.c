#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ang-entities.h"
#include "ang-import.h"
#include "ang-record-list.h"
#include "ang-starter.h"
#include "bench-employees.h"
#include "bench-measure.h"
#include "bench-others.h"
#include "bench-store.h"
#include "bench-tokenise.h"

/* 100,000 employees from a workbook of twelve columns into an empty register, from opening the file to the result, against
 * unpacking the workbook and handing it to the XML parser. Each import is a process of its own: once as the command line does
 * it, once more into the same register, and once as the window does it, while somebody searches. */

#define N_PEOPLE 100000u
#define N_ROUNDS 3

/* Reading may take 1.5 times as long as tokenising, and the whole three times as long as reading. */
#define LIMIT (3 * 1.5)
#define MEMORY_LIMIT 150.0
#define STALL_LIMIT 50.0
#define SEARCH_EVERY_MS 100

static AngStore *
open_register (const char *path)
{
  g_autoptr (GError) error = NULL;
  AngStore *store = g_file_test (path, G_FILE_TEST_EXISTS) ? ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error)
                                                           : ang_register_create (path, FALSE, &error);

  g_assert_no_error (error);

  return store;
}

static void
print_result (AngImportResult *result)
{
  g_autofree char *summary = ang_import_result_dup_summary (result);

  printf ("  %s\n", summary);
  printf ("  peak memory: %.0f MB (limit %.0f)%s\n", bench_read_peak (), MEMORY_LIMIT, bench_read_peak () > MEMORY_LIMIT ? "  OVER" : "");
}

/* As the command line does it. The last line of the output is what the parent reads. */
static void
import_plainly (const char *file,
                const char *register_path)
{
  g_autoptr (AngStore) store = open_register (register_path);
  g_autoptr (AngImport) import = ang_import_new (store, ANG_IMPORT_PEOPLE, 0);
  g_autoptr (AngImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  BenchWatch steps[3] = { 0 };
  BenchWatch closing = { 0 };
  guint sheet = 0;

  bench_watch_start (&steps[0]);
  ang_import_open (import, file, NULL, &error);
  g_assert_no_error (error);
  ang_import_load (import, &sheet, 1, NULL, NULL, NULL, &error);
  bench_watch_stop (&steps[0]);
  g_assert_no_error (error);
  bench_print_watch ("  reading and understanding the columns", &steps[0]);

  bench_watch_start (&steps[1]);
  ang_import_check (import, NULL, NULL, NULL, &error);
  bench_watch_stop (&steps[1]);
  g_assert_no_error (error);
  bench_print_watch ("  checking and matching", &steps[1]);

  bench_watch_start (&steps[2]);
  result = ang_import_run (import, NULL, NULL, NULL, &error);
  bench_watch_stop (&steps[2]);
  g_assert_no_error (error);
  bench_print_watch ("  storing", &steps[2]);
  print_result (result);

  bench_watch_start (&closing);
  ang_store_close (store, NULL);
  bench_watch_stop (&closing);
  bench_print_watch ("  then closing the register, with the indexes that were left for later", &closing);
  printf ("%f %f\n", steps[0].elapsed + steps[1].elapsed + steps[2].elapsed,
          steps[0].processor + steps[1].processor + steps[2].processor);
}

typedef struct
{
  AngStore        *store;
  AngImport       *import;
  AngRecordList   *list;
  AngImportResult *result;
  GMainLoop       *loop;
  gint64           search_start;
  GArray          *searches; /* of double: milliseconds */
} Desk;

static void
on_run (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  Desk *desk = user_data;
  g_autoptr (GError) error = NULL;

  desk->result = ang_import_run_finish (desk->import, result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (desk->loop);
}

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Desk *desk = user_data;

  g_assert_true (ang_import_check_finish (desk->import, result, NULL));
  ang_import_run_async (desk->import, NULL, NULL, NULL, on_run, desk);
}

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Desk *desk = user_data;

  g_assert_true (ang_import_load_finish (desk->import, result, NULL));
  ang_import_check_async (desk->import, NULL, NULL, NULL, on_checked, desk);
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Desk *desk = user_data;
  guint sheet = 0;

  g_assert_true (ang_import_open_finish (desk->import, result, NULL));
  ang_import_load_async (desk->import, &sheet, 1, NULL, NULL, NULL, on_loaded, desk);
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Desk *desk = user_data;
  double taken = bench_milliseconds (desk->search_start);
  g_autoptr (GPtrArray) page = ang_store_read_finish (desk->store, result, NULL);

  g_assert_nonnull (page);
  g_array_append_val (desk->searches, taken);
  desk->search_start = 0;
}

static gboolean
search (gpointer user_data)
{
  Desk *desk = user_data;
  g_autoptr (AngQuery) query = NULL;

  if (desk->search_start != 0)
    return G_SOURCE_CONTINUE;

  query = ang_query_new (&ang_person_entity);
  ang_query_set_search (query, "siti nur");
  desk->search_start = g_get_monotonic_time ();
  ang_store_read_async (desk->store, query, 0, 50, NULL, on_found, desk);

  return G_SOURCE_CONTINUE;
}

/* How long this thread worked in one turn of the main loop, the longest of all turns. Waiting for a processor that others
 * have is not counted. */
static double
run_loop (Desk *desk)
{
  double longest = 0;

  while (desk->result == NULL)
    {
      struct timespec begun;
      struct timespec ended;

      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &begun);
      g_main_context_iteration (NULL, TRUE);
      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &ended);
      longest = MAX (longest, (double) (ended.tv_sec - begun.tv_sec) * 1e3 + (double) (ended.tv_nsec - begun.tv_nsec) / 1e6);
    }

  return longest;
}

/* As the window does it, with the list of people in sight. */
static void
import_at_desk (const char *file,
                const char *register_path)
{
  g_autoptr (AngStore) store = open_register (register_path);
  g_autoptr (AngImport) import = ang_import_new (store, ANG_IMPORT_PEOPLE, 0);
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (AngRecordList) list = ang_record_list_new (store, query);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) searches = g_array_new (FALSE, FALSE, sizeof (double));
  Desk desk = { store, import, list, NULL, loop, 0, searches };
  guint timer = g_timeout_add (SEARCH_EVERY_MS, search, &desk);
  BenchFigures figures;
  double longest;


  ang_import_open_async (import, file, NULL, on_opened, &desk);
  longest = run_loop (&desk);
  g_source_remove (timer);
  while (desk.search_start != 0)
    g_main_context_iteration (NULL, TRUE);
  print_result (desk.result);
  figures = bench_figures (searches);
  printf ("  longest turn of the main loop: %.1f ms (limit %.0f)%s\n", longest, STALL_LIMIT, longest > STALL_LIMIT ? "  OVER" : "");
  printf ("  %u searches meanwhile: %.1f ms in the middle, %.1f at most\n", searches->len, figures.median, figures.highest);
  g_clear_object (&desk.result);
}

/* Returns: what the last line of its output says of the whole */
static BenchWatch
run_child (const char *self,
           const char *what,
           const char *file,
           const char *register_path)
{
  const char *words[] = { self, what, file, register_path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  BenchWatch whole = { 0 };
  char *last;
  int status;

  g_spawn_sync (NULL, (char **) words, NULL, 0, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_strchomp (output);
  last = strrchr (output, '\n');
  if (last == NULL || last[1] == ' ')
    {
      printf ("%s\n", output);
      return whole;
    }
  *last = '\0';
  printf ("%s\n", output);
  whole.elapsed = g_ascii_strtod (last + 1, &last);
  whole.processor = g_ascii_strtod (last, NULL);

  return whole;
}

static BenchWatch
measure_tokenising (const char *file)
{
  g_autoptr (GArray) rounds = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) elapsed = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_ROUNDS; i++)
    {
      BenchWatch watch = { 0 };

      bench_watch_start (&watch);
      bench_tokenise (file);
      bench_watch_stop (&watch);
      g_array_append_val (rounds, watch.processor);
      g_array_append_val (elapsed, watch.elapsed);
    }

  return (BenchWatch) { .elapsed = bench_figures (elapsed).median, .processor = bench_figures (rounds).median };
}

static void
measure_import (const char *self,
                const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "employees.xlsx", NULL);
  g_autofree char *path = g_build_filename (folder, "register.angkatan", NULL);
  g_autofree char *other = g_build_filename (folder, "other.angkatan", NULL);
  BenchWatch tokenising;
  BenchWatch whole;

  run_child (self, "write", file, path);
  tokenising = measure_tokenising (file);
  bench_print_watch ("unpacking and tokenising", &tokenising);
  printf ("importing into an empty register:\n");
  whole = run_child (self, "import", file, path);
  bench_print_ratio ("the whole import against tokenising", whole.elapsed, tokenising.elapsed, LIMIT);
  bench_print_ratio ("the same, on the processor", whole.processor, tokenising.processor, LIMIT);
  printf ("others merely reading the file, each once, against the whole import:\n");
  bench_others (file, &whole);
  printf ("the same file again:\n");
  run_child (self, "import", file, path);
  printf ("at the desk, while somebody searches:\n");
  run_child (self, "desk", file, other);
}

static int
work (const char *what,
      const char *file,
      const char *register_path)
{
  if (g_str_equal (what, "write"))
    {
      g_autoptr (AngStore) store = open_register (register_path);

      bench_employees_write (store, file, N_PEOPLE);
    }
  else if (g_str_equal (what, "desk"))
    import_at_desk (file, register_path);
  else
    import_plainly (file, register_path);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;

  if (argc == 4)
    return work (argv[1], argv[2], argv[3]);

  folder = g_dir_make_tmp ("angkatan-bench-XXXXXX", NULL);
  g_assert_nonnull (folder);
  bench_print_setting ();
  measure_import (argv[0], folder);
  bench_store (folder);

  return 0;
}
