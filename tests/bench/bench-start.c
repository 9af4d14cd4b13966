#include <stdio.h>

#include "bench-measure.h"
#include "bench-register.h"
#include "bench-window.h"

/* From the start of the process to the first frame that shows the list of people, with a large and a small register, against
 * the first frame of an empty window; and the memory each of them takes. Each run is a process of its own: this program runs
 * itself, in turns, so that whatever else the machine does meets all of them. */

#define N_ROUNDS 7
#define SETTLE_MS 400

#define LIMIT_EMPTY 3.0
#define LIMIT_SIZE 1.1
#define LIMIT_MEMORY 1.3

typedef struct
{
  GtkApplication *application;
  gint64          started;
  double          first_frame;
  gboolean        empty;
} Child;

typedef struct
{
  const char *name;
  char       *path; /* (nullable): an empty window */
  GArray     *times;
  GArray     *resident;
  GArray     *proportional;
} Kind;

static gboolean
on_settled (gpointer user_data)
{
  Child *child = user_data;
  double resident = 0;
  double proportional = 0;

  bench_read_memory (&resident, &proportional);
  printf ("%.3f %.3f %.3f\n", child->first_frame, resident, proportional);
  fflush (stdout);
  gtk_window_destroy (gtk_application_get_active_window (child->application));

  return G_SOURCE_REMOVE;
}

static void
on_after_paint (GdkFrameClock *clock,
                Child         *child)
{
  AngTable *table = child->empty ? NULL : bench_window_find_table (child->application, "person");

  if (child->first_frame > 0 || (!child->empty && (table == NULL || !bench_window_is_filled (table))))
    return;

  child->first_frame = bench_milliseconds (child->started);
  g_timeout_add (SETTLE_MS, on_settled, child);
}

static void
on_realize (GtkWidget *window,
            Child     *child)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), child);
}

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window,
                 Child          *child)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realize), child);
}

static void
on_activate_empty (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_child (const char *started,
           const char *path)
{
  Child child = { .started = g_ascii_strtoll (started, NULL, 10), .empty = path == NULL };
  char *open[] = { (char *) "angkatan", (char *) "--page", (char *) "people", (char *) path, NULL };

  if (child.empty)
    {
      child.application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
      g_signal_connect (child.application, "activate", G_CALLBACK (on_activate_empty), NULL);
    }
  else
    {
      child.application = bench_window_new_application ();
    }
  g_signal_connect (child.application, "window-added", G_CALLBACK (on_window_added), &child);

  return g_application_run (G_APPLICATION (child.application), child.empty ? 1 : 4, open);
}

static void
run_once (Kind       *kind,
          const char *self)
{
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, "--child", started, kind->path, NULL);
  g_autofree char *output = NULL;
  double time, resident, proportional;

  if (process != NULL)
    g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  if (sscanf (output, "%lf %lf %lf", &time, &resident, &proportional) != 3)
    g_error ("%s: no figures", kind->name);

  g_array_append_val (kind->times, time);
  g_array_append_val (kind->resident, resident);
  g_array_append_val (kind->proportional, proportional);
}

static void
init_kind (Kind       *kind,
           const char *name,
           char       *path)
{
  *kind = (Kind) { name, path };
  kind->times = g_array_new (FALSE, FALSE, sizeof (double));
  kind->resident = g_array_new (FALSE, FALSE, sizeof (double));
  kind->proportional = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
clear_kind (Kind *kind)
{
  g_free (kind->path);
  g_array_unref (kind->times);
  g_array_unref (kind->resident);
  g_array_unref (kind->proportional);
}

static void
print_kind (Kind *kind)
{
  BenchFigures times = bench_figures (kind->times);
  BenchFigures resident = bench_figures (kind->resident);
  BenchFigures proportional = bench_figures (kind->proportional);

  printf ("  %-16s %7.1f ms (%.1f to %.1f), resident %.1f MB, proportional %.1f MB\n", kind->name, times.median,
          times.lowest, times.highest, resident.median, proportional.median);
}

static void
measure (const char *self,
         char       *small,
         char       *large)
{
  Kind kinds[3];

  init_kind (&kinds[0], "empty window", NULL);
  init_kind (&kinds[1], "small register", small);
  init_kind (&kinds[2], "large register", large);

  /* The first round only warms up. */
  for (int round = 0; round <= N_ROUNDS; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          run_once (&kinds[i], self);
          if (round == 0)
            g_array_set_size (kinds[i].times, 0);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    print_kind (&kinds[i]);
  bench_print_ratio ("first frame, large register against an empty window", bench_figures (kinds[2].times).median,
                     bench_figures (kinds[0].times).median, LIMIT_EMPTY);
  bench_print_ratio ("first frame, large register against a small one", bench_figures (kinds[2].times).median,
                     bench_figures (kinds[1].times).median, LIMIT_SIZE);
  bench_print_ratio ("resident memory, large register against a small one", bench_figures (kinds[2].resident).median,
                     bench_figures (kinds[1].resident).median, LIMIT_MEMORY);
  bench_print_ratio ("proportional memory, large register against a small one", bench_figures (kinds[2].proportional).median,
                     bench_figures (kinds[1].proportional).median, LIMIT_MEMORY);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    clear_kind (&kinds[i]);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  char *small, *large;

  if (argc >= 3 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argc > 3 ? argv[3] : NULL);

  small = bench_register_ensure (BENCH_SMALL, &error);
  large = small != NULL ? bench_register_ensure (bench_register_get_large (), &error) : NULL;
  g_assert_no_error (error);
  bench_print_setting ();
  printf ("start with %u and %u people, medians of %d runs:\n", BENCH_SMALL, bench_register_get_large (), N_ROUNDS);
  measure (argv[0], small, large);

  return 0;
}
