#include "ang-sheet-book.h"
#include "bench-list.h"
#include "bench-measure.h"
#include "bench-tokenise.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#ifdef G_OS_UNIX
#include <sys/resource.h>
#endif

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

static double
compare (const char *path,
         const char *what)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  BenchFigures figures;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      double a = measure (read_ours, path);
      double b = measure (bench_tokenise, path);
      double ratio = a / b;

      g_array_append_val (ours, a);
      g_array_append_val (bare, b);
      g_array_append_val (ratios, ratio);
    }

  figures = bench_figures (ratios);
  printf ("%s: %.0f ms of the processor, unpacking and tokenising alone %.0f ms, ratio %.2f (%.2f to %.2f; limit %.1f)%s\n", what,
          bench_figures (ours).median, bench_figures (bare).median, figures.median, figures.lowest, figures.highest, LIMIT,
          figures.median > LIMIT ? " OVER" : "");

  return bench_figures (ours).median;
}

/* Milliseconds of the processor that programs started from here have used. */
static double
others_processor_milliseconds (void)
{
#ifdef G_OS_UNIX
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return usage.ru_utime.tv_sec * 1e3 + usage.ru_utime.tv_usec / 1e3 + usage.ru_stime.tv_sec * 1e3 + usage.ru_stime.tv_usec / 1e3;
#else
  return 0;
#endif
}

/* Once, a program with the file's name in the place of "{}". A "~" stands for a blank inside a word. */
static void
run_other (const char *name,
           const char *command,
           const char *path,
           double      ours)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autofree char *program = g_find_program_in_path (words[0]);
  g_autofree char *target = g_strconcat (path, ".csv", NULL);
  double begun = others_processor_milliseconds ();
  double taken;
  int status = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], "{}") == 0 || strcmp (words[i], "{out}") == 0)
      {
        char *place = g_strdup (words[i][1] == '}' ? path : target);

        g_free (words[i]);
        words[i] = place;
      }
    else
      g_strdelimit (words[i], "~", ' ');

  if (program == NULL || !g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                                        | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    {
      printf ("  %s: is not here, or failed\n", name);
      return;
    }

  taken = others_processor_milliseconds () - begun;
  printf ("  %s: %.0f ms of the processor, %.1f times ours\n", name, taken, taken / ours);
  g_remove (target);
}

static void
run_others (const char *path,
            double      ours)
{
  run_other ("openpyxl, read-only",
             "/usr/bin/python3 -c import~openpyxl,sys;[None~for~row~in~openpyxl.load_workbook(sys.argv[1],read_only=True)"
             ".worksheets[0].iter_rows(values_only=True)] {}", path, ours);
  run_other ("xlsx2csv", "xlsx2csv {} {out}", path, ours);
  run_other ("ssconvert", "ssconvert {} {out}", path, ours);
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
  double ours;

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
  run_others (shared, ours);

  g_remove (small);
  g_remove (shared);
  g_remove (own);
  g_rmdir (folder);
  return 0;
}
