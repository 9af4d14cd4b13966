#include "bench-measure.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * bench_figures:
 * @values: (element-type double): at least one; sorted afterwards
 */
BenchFigures
bench_figures (GArray *values)
{
  const double *sorted = (gconstpointer) values->data;
  guint middle = values->len / 2;
  BenchFigures figures;

  g_array_sort (values, compare);
  figures.lowest = sorted[0];
  figures.highest = sorted[values->len - 1];
  figures.median = values->len % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;

  return figures;
}

/* A line such as "Pss:   1234 kB", in MB. */
static double
find_size (const char *text,
           const char *name)
{
  const char *at = strstr (text, name);

  return at != NULL ? g_ascii_strtod (at + strlen (name), NULL) / 1024 : 0;
}

/**
 * bench_read_memory:
 * @resident: (out): what of this process is in memory, in MB
 * @proportional: (out): the same, with what is shared with other processes divided among them
 *
 * Returns: whether the system tells
 */
gboolean
bench_read_memory (double *resident,
                   double *proportional)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return FALSE;
  *resident = find_size (text, "\nRss:");
  *proportional = find_size (text, "\nPss:");

  return TRUE;
}

/* The most memory this process has had, in MB, of what is its own now. */
double
bench_read_peak (void)
{
  g_autofree char *status = NULL;

  return g_file_get_contents ("/proc/self/status", &status, NULL, NULL) ? find_size (status, "VmHWM:") : 0;
}

double
bench_milliseconds (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

/* What the processor did for this process, in all its threads: on a busy machine a steadier figure than the time. */
double
bench_processor_milliseconds (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

void
bench_print_ratio (const char *what,
                   double      value,
                   double      against,
                   double      limit)
{
  printf ("%s: ratio %.2f (limit %.2f)%s\n", what, value / against, limit, value / against > limit ? "  OVER" : "");
}

/**
 * bench_print_setting:
 *
 * What else the machine did: figures from a busy machine say little.
 */
void
bench_print_setting (void)
{
  g_autofree char *load = NULL;

  printf ("%u processors", g_get_num_processors ());
  if (g_file_get_contents ("/proc/loadavg", &load, NULL, NULL))
    printf (", load %.14s", load);
  printf ("\n");
}

void
bench_watch_start (BenchWatch *watch)
{
  watch->processor_start = bench_processor_milliseconds ();
  watch->start = g_get_monotonic_time ();
}

/* Starting it again goes on counting. */
void
bench_watch_stop (BenchWatch *watch)
{
  watch->elapsed += bench_milliseconds (watch->start);
  watch->processor += bench_processor_milliseconds () - watch->processor_start;
}

void
bench_print_watch (const char       *what,
                   const BenchWatch *watch)
{
  printf ("%s: %.0f ms, %.0f ms of them on the processor\n", what, watch->elapsed, watch->processor);
}

/** Returns: for how long this thread has been on the processor; 0 where the system does not tell */
double
bench_thread_milliseconds (void)
{
#ifdef G_OS_UNIX
  struct timespec time;

  if (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time) == 0)
    return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
#endif

  return 0;
}
