#include "bench-others.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#ifdef G_OS_UNIX
#include <sys/resource.h>
#endif

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
run_other (const char       *name,
           const char       *command,
           const char       *path,
           const BenchWatch *ours)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autofree char *program = g_find_program_in_path (words[0]);
  g_autofree char *target = g_strconcat (path, ".csv", NULL);
  double begun = others_processor_milliseconds ();
  gint64 start = g_get_monotonic_time ();
  double elapsed;
  double processor;
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

  elapsed = bench_milliseconds (start);
  processor = others_processor_milliseconds () - begun;
  printf ("  %s: %.0f ms, %.1f times ours; %.0f ms of the processor, %.1f times ours\n", name, elapsed, elapsed / ours->elapsed, processor,
          processor / ours->processor);
  g_remove (target);
}

/**
 * bench_others:
 * @path: a workbook
 * @ours: how long ours took
 *
 * Prints how long other programs take that merely read it, each once.
 */
void
bench_others (const char       *path,
              const BenchWatch *ours)
{
  run_other ("openpyxl, read-only",
             "/usr/bin/python3 -c import~openpyxl,sys;[None~for~row~in~openpyxl.load_workbook(sys.argv[1],read_only=True)"
             ".worksheets[0].iter_rows(values_only=True)] {}", path, ours);
  run_other ("xlsx2csv", "xlsx2csv {} {out}", path, ours);
  run_other ("ssconvert", "ssconvert {} {out}", path, ours);
}
