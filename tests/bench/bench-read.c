#include "ang-sheet-book.h"
#include "bench-list.h"
#include "bench-measure.h"
#include "bench-others.h"
#include "bench-tokenise.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* Reading a workbook against unpacking its parts and handing them to the XML parser with handlers that do nothing; and, side
 * by side, other programs that merely read the same file. */

#define N_ROWS 100000
#define N_ROUNDS 5
#define LIMIT 1.5

static void
read_ours (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);
  g_autoptr (AngSheetReader) reader = book != NULL ? ang_sheet_book_read (book, 0, &error) : NULL;
  gboolean more = reader != NULL;
  guint64 n_values = 0;
  AngSheetReadRow row;

  while (more && ang_sheet_reader_next (reader, &row, &more, NULL, &error))
    for (guint i = 0; more && i < row.n_values; i++)
      n_values += row.values[i].text[0] != '\0';

  if (error != NULL)
    g_error ("%s", error->message);
  g_assert_cmpuint (n_values % BENCH_LIST_COLUMNS, ==, 0);
}

typedef void (*Reading) (const char *path);

static double
measure (Reading     reading,
         const char *path)
{
  double begun = bench_processor_milliseconds ();

  reading (path);
  return bench_processor_milliseconds () - begun;
}

/* Returns: how long ours took, in the middle */
static BenchWatch
compare (const char *path,
         const char *what)
{
  g_autoptr (GArray) elapsed = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  BenchFigures figures;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double a = measure (read_ours, path);
      double all = bench_milliseconds (start);
      double b = measure (bench_tokenise, path);
      double ratio = a / b;

      g_array_append_val (ours, a);
      g_array_append_val (elapsed, all);
      g_array_append_val (bare, b);
      g_array_append_val (ratios, ratio);
    }

  figures = bench_figures (ratios);
  printf ("%s: %.0f ms of the processor, unpacking and tokenising alone %.0f ms, ratio %.2f (%.2f to %.2f; limit %.1f)%s\n", what,
          bench_figures (ours).median, bench_figures (bare).median, figures.median, figures.lowest, figures.highest, LIMIT,
          figures.median > LIMIT ? " OVER" : "");

  return (BenchWatch) { .elapsed = bench_figures (elapsed).median, .processor = bench_figures (ours).median };
}

/* In a process of its own: writing shared texts needs far more memory than reading them. */
static void
write_list (const char *self,
            const char *path,
            guint       n_rows,
            gboolean    shared)
{
  g_autofree char *rows = g_strdup_printf ("%u", n_rows);
  const char *const words[] = { self, path, rows, shared ? "shared" : "own", NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) words, NULL, 0, NULL, NULL, NULL, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s could not be written: %s", path, error->message);
}

static void
print_peak (const char *path,
            const char *what)
{
  read_ours (path);
  printf ("peak memory after %s: %.1f MB\n", what, bench_read_peak ());
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *small = NULL;
  g_autofree char *shared = NULL;
  g_autofree char *own = NULL;
  BenchWatch ours;

  if (argc == 4)
    {
      folder = g_path_get_dirname (argv[1]);
      bench_list_write (argv[1], folder, (guint) g_ascii_strtoull (argv[2], NULL, 10), strcmp (argv[3], "shared") == 0);
      return 0;
    }

  folder = g_dir_make_tmp ("angkatan-bench-XXXXXX", &error);
  g_assert_no_error (error);
  small = g_build_filename (folder, "small.xlsx", NULL);
  shared = g_build_filename (folder, "shared.xlsx", NULL);
  own = g_build_filename (folder, "own.xlsx", NULL);
  write_list (argv[0], small, N_ROWS / 100, FALSE);
  write_list (argv[0], own, N_ROWS, FALSE);
  write_list (argv[0], shared, N_ROWS, TRUE);

  printf ("%d rows x %d columns\n", N_ROWS, BENCH_LIST_COLUMNS);
  print_peak (small, "a hundredth of it");
  print_peak (own, "all, texts in the cells");
  print_peak (shared, "all, shared texts");
  compare (own, "texts in the cells");
  ours = compare (shared, "shared texts");
  printf ("others with shared texts, each once:\n");
  bench_others (shared, &ours);

  g_remove (small);
  g_remove (shared);
  g_remove (own);
  g_rmdir (folder);
  return 0;
}
