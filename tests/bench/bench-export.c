#include "ang-sheet-writer.h"
#include "bench-list.h"

#include <glib/gstdio.h>
#include <stdio.h>

#ifdef G_OS_UNIX
#include <sys/resource.h>
#endif

/* Export of a large list against the bare library in constant-memory mode, writing the same cells. */

#define N_ROWS 100000
#define N_ROUNDS 3

static void
write_ours (const char *path,
            guint       n_rows)
{
  static const AngSheetColumn columns[BENCH_LIST_COLUMNS] = {
    { 12, 0 }, { 60, 0 }, { 45, 0 }, { 40, 0 }, { 60, 0 }, { 60, 0 }, { 40, 0 }, { 30, 0 }, { 20, 0 }, { 25, 0 }, { 15, 0 },
    { 15, 0 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (path, &error);
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  page.filter = TRUE;
  ang_sheet_writer_begin (writer, &page, columns, BENCH_LIST_COLUMNS, &error);
  for (guint i = 0; i < n_rows && error == NULL; i++)
    {
      BenchListPerson person;
      AngSheetCell cells[BENCH_LIST_COLUMNS];
      AngSheetRow row = { .cells = cells, .n_cells = BENCH_LIST_COLUMNS };

      bench_list_make_person (i, &person);
      cells[0] = ang_sheet_integer (ANG_SHEET_STYLE_BODY, i + 1);
      cells[1] = ang_sheet_text (ANG_SHEET_STYLE_BODY, person.name);
      cells[2] = ang_sheet_identifier (ANG_SHEET_STYLE_BODY, person.nip);
      cells[3] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "Penata Tk. I (III/d)");
      cells[4] = ang_sheet_text (ANG_SHEET_STYLE_BODY, person.post);
      cells[5] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "Dinas Komunikasi dan Informatika");
      cells[6] = ang_sheet_date (ANG_SHEET_STYLE_BODY, 1960 + (int) (i % 40), 1 + (int) (i % 12), 1 + (int) (i % 28));
      cells[7] = ang_sheet_identifier (ANG_SHEET_STYLE_BODY, person.phone);
      cells[8] = ang_sheet_text (ANG_SHEET_STYLE_BODY, i % 2 ? "Laki-laki" : "Perempuan");
      cells[9] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "Kota Jambi");
      cells[10] = ang_sheet_integer (ANG_SHEET_STYLE_BODY, i % 40);
      cells[11] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "PNS");
      ang_sheet_writer_add_row (writer, &row, NULL, &error);
    }

  if (error != NULL || !ang_sheet_writer_finish (writer, NULL, &error))
    g_error ("%s", error->message);
}

/* The most memory this process has had, in MB. */
static double
peak_memory (void)
{
#ifdef G_OS_UNIX
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
#else
  return 0;
#endif
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("angkatan-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "list.xlsx", NULL);
  double bare = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;
  double small;

  g_assert_no_error (error);
  write_ours (path, N_ROWS / 100);
  small = peak_memory ();

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      write_ours (path, N_ROWS);
      ours = MIN (ours, (g_get_monotonic_time () - start) / 1e6);
      start = g_get_monotonic_time ();
      bench_list_write (path, folder, N_ROWS, FALSE);
      bare = MIN (bare, (g_get_monotonic_time () - start) / 1e6);
    }

  printf ("export of %d rows x %d columns: %.2f s, bare library %.2f s, ratio %.2f (limit 1.3)\n", N_ROWS, BENCH_LIST_COLUMNS, ours,
          bare, ours / bare);
  printf ("peak memory: %.1f MB after %d rows, %.1f MB after all\n", small, N_ROWS / 100, peak_memory ());
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
