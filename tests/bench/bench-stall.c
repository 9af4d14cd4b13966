#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "ang-choices.h"
#include "ang-list-export.h"
#include "ang-person.h"
#include "bench-measure.h"
#include "bench-register.h"
#include "bench-window.h"

#ifdef G_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

/* The longest time in which the main loop answers to nothing, while the list of people is opened, scrolled, searched, sorted,
 * filtered and exported: from the end of one waiting to the beginning of the next. When the loop stood ready but got no
 * processor is taken off, where the system tells it: that is the other programs' doing. How much of the rest this thread
 * was on the processor is told, too. */

#define LIMIT_MS 50.0
#define LIMIT_MEMORY 1.3
#define N_ROUNDS 5
#define MAX_STEPS 40

typedef struct
{
  const char *name;
  GArray     *stalls; /* the longest of each round, in ms */
  GArray     *computing; /* of each, what this thread was on the processor, in ms */
} Step;

typedef struct
{
  double since;
  double computed_since;
  double longest;
  double computing; /* of the longest */
  int    schedule; /* file descriptor, -1 where there is none */
} Watch;

typedef struct
{
  GtkApplication *application;
  AngTable       *table;
  GPtrArray      *steps;
  char           *path;
  int             exported;
} Walk;

static Watch watch = { .schedule = -1 };

/* For how long this thread had something to do and no processor, in ms. */
static double
read_waited (void)
{
#ifdef G_OS_UNIX
  char text[64] = "";
  char *at;

  if (watch.schedule >= 0 && pread (watch.schedule, text, sizeof text - 1, 0) > 0 && (at = strchr (text, ' ')) != NULL)
    return (double) g_ascii_strtoull (at, NULL, 10) / 1e6;
#endif

  return 0;
}

/* Now, without what this thread stood ready for nothing; read again when it had to stand in between. */
static double
read_own_time (void)
{
  double waited, now = 0;

  do
    {
      waited = read_waited ();
      now = (double) g_get_monotonic_time () / 1e3 - waited;
    }while (read_waited () != waited);

  return now;
}

static void
begin_turn (void)
{
  watch.since = read_own_time ();
  watch.computed_since = bench_thread_milliseconds ();
}

static void
end_turn (void)
{
  double computed = bench_thread_milliseconds () - watch.computed_since;
  double stall = read_own_time () - watch.since;

  if (stall <= watch.longest)
    return;

  watch.longest = stall;
  watch.computing = computed;
}

static int
poll_watched (GPollFD *fds,
              guint    n_fds,
              int      timeout)
{
  int result;

  end_turn ();
  result = g_poll (fds, n_fds, timeout);
  begin_turn ();

  return result;
}

static void
start_watch (void)
{
#ifdef G_OS_UNIX
  if (watch.schedule < 0)
    watch.schedule = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
#endif
  begin_turn ();
  g_main_context_set_poll_func (NULL, poll_watched);
}

static void
note (Walk       *walk,
      const char *name)
{
  Step *step = NULL;

  for (guint i = 0; i < walk->steps->len && step == NULL; i++)
    {
      if (g_str_equal (((Step *) walk->steps->pdata[i])->name, name))
        step = walk->steps->pdata[i];
    }
  if (step == NULL)
    {
      step = g_new0 (Step, 1);
      step->name = g_intern_string (name);
      step->stalls = g_array_new (FALSE, FALSE, sizeof (double));
      step->computing = g_array_new (FALSE, FALSE, sizeof (double));
      g_ptr_array_add (walk->steps, step);
    }

  g_array_append_val (step->stalls, watch.longest);
  g_array_append_val (step->computing, watch.computing);
  watch.longest = 0;
}

static gboolean
on_timeout (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

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

/* Until everything is read, and some frames longer. */
static void
run_until_read (Walk *walk)
{
  run_for (50);
  while (ang_record_list_get_loading (ang_table_get_list (walk->table)))
    g_main_context_iteration (NULL, TRUE);
  run_for (100);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_list (Walk *walk)
{
  g_autoptr (GFile) file = g_file_new_for_path (walk->path);
  GFile *files[] = { file };

  g_action_group_activate_action (G_ACTION_GROUP (walk->application), "show-page", g_variant_new_string ("people"));
  g_application_open (G_APPLICATION (walk->application), files, 1, "");
  while ((walk->table = bench_window_find_table (walk->application, "person")) == NULL || !bench_window_is_filled (walk->table))
    g_main_context_iteration (NULL, TRUE);
  run_until_read (walk);
  note (walk, "opening the list");
}

static void
scroll (Walk *walk)
{
  GtkWidget *view = find_widget (GTK_WIDGET (walk->table), GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double page = gtk_adjustment_get_page_size (adjustment);

  for (int i = 1; i <= MAX_STEPS; i++)
    {
      gtk_adjustment_set_value (adjustment, page * i);
      run_for (20);
    }
  run_until_read (walk);
  note (walk, "scrolling by pages");

  for (int i = 1; i <= 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 20);
      run_for (40);
    }
  run_until_read (walk);
  note (walk, "scrolling to the end");
  gtk_adjustment_set_value (adjustment, 0);
  run_until_read (walk);
}

static void
search (Walk *walk)
{
  static const char *const words[] = { "siti n", "muham", "1985", "zulk" };
  GtkEditable *entry = GTK_EDITABLE (ang_table_get_search_entry (walk->table));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      for (gsize length = 1; length <= strlen (words[i]); length++)
        {
          g_autofree char *typed = g_strndup (words[i], length);

          gtk_editable_set_text (entry, typed);
          run_for (150);
        }
      run_until_read (walk);
      gtk_editable_set_text (entry, "");
      run_until_read (walk);
    }
  note (walk, "typing searches");
}

static void
sort (Walk *walk)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (walk->table), GTK_TYPE_COLUMN_VIEW));
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!gtk_column_view_column_get_visible (column) || gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      for (GtkSortType order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
        {
          gtk_column_view_sort_by_column (view, column, order);
          run_until_read (walk);
        }
    }
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  run_until_read (walk);
  note (walk, "sorting by each column");
}

/* What the filters set: the ranks one by one, and two of them among the women, which is what two buttons ask for. */
static void
filter (Walk *walk)
{
  static const char *const ranks[] = { "11", "31", "33", "41" };

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);

      ang_query_add_text (query, ANG_PERSON_RANK_CODE, ANG_COMPARE_EQUAL, ranks[i]);
      ang_table_set_base_query (walk->table, query);
      run_until_read (walk);
      ang_query_add_text (query, ANG_PERSON_RANK_CODE, ANG_COMPARE_EQUAL, "44");
      ang_query_add_integer (query, ANG_PERSON_SEX, ANG_COMPARE_EQUAL, ANG_SEX_FEMALE);
      ang_table_set_base_query (walk->table, query);
      run_until_read (walk);
      ang_table_set_base_query (walk->table, NULL);
      run_until_read (walk);
    }
  note (walk, "filtering");
}

/* One rank of the twelve: about a tenth of everybody, in a file that is finished. */
static gpointer
export (gpointer user_data)
{
  static const guint fields[] = {
    ANG_PERSON_FULL_NAME, ANG_PERSON_NIP, ANG_PERSON_RANK_CODE, ANG_PERSON_POST_ID, ANG_PERSON_UNIT_NAME_ID, ANG_PERSON_EMP_STATUS,
    ANG_PERSON_SEX, ANG_PERSON_TRIPS, ANG_PERSON_BIRTH_DATE, ANG_PERSON_BIRTH_PLACE, ANG_PERSON_PHONE_MOBILE, ANG_PERSON_STATUS,
  };
  Walk *walk = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autofree char *folder = g_dir_make_tmp ("angkatan-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "people.xlsx", NULL);
  AngListColumn columns[G_N_ELEMENTS (fields)];
  AngListOptions options = { query, columns, G_N_ELEMENTS (columns), "Orang", ANG_LANGUAGE_INDONESIAN, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      columns[i].field = fields[i];
      columns[i].heading = NULL;
      columns[i].width = 0;
    }
  ang_query_add_text (query, ANG_PERSON_RANK_CODE, ANG_COMPARE_EQUAL, "33");
  ang_list_export (ang_query_list_get_store (ANG_QUERY_LIST (ang_table_get_list (walk->table))), &options, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  g_atomic_int_set (&walk->exported, TRUE);

  return NULL;
}

static void
export_beside (Walk *walk)
{
  GThread *thread = g_thread_new ("export", export, walk);

  while (!g_atomic_int_get (&walk->exported))
    run_for (20);
  g_thread_join (thread);
  note (walk, "exporting a tenth");
}

static void
walk_through (Walk *walk)
{
  open_list (walk);
  scroll (walk);
  search (walk);
  sort (walk);
  filter (walk);
  export_beside (walk);
}

static int
run_child (const char *path)
{
  Walk walk = { .path = (char *) path };
  double resident = 0;
  double proportional = 0;

  walk.steps = g_ptr_array_new ();
  walk.application = bench_window_new_application ();
  g_application_register (G_APPLICATION (walk.application), NULL, NULL);
  start_watch ();
  walk_through (&walk);
  bench_read_memory (&resident, &proportional);
  printf ("memory\t%.3f\n", resident);
  for (guint i = 0; i < walk.steps->len; i++)
    {
      Step *step = walk.steps->pdata[i];

      printf ("%s\t%.3f\t%.3f\n", step->name, g_array_index (step->stalls, double, 0), g_array_index (step->computing, double, 0));
    }
  fflush (stdout);

  return 0;
}

static double
run_once (const char *self,
          const char *path,
          GPtrArray  *steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, "--child", path, NULL);
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  Walk walk = { .steps = steps };
  double memory = 0;

  if (process != NULL)
    g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 3);

      g_assert_nonnull (parts[1]);
      watch.longest = g_ascii_strtod (parts[1], NULL);
      if (g_str_equal (parts[0], "memory"))
        {
          memory = watch.longest;
          continue;
        }
      g_assert_nonnull (parts[2]);
      watch.computing = g_ascii_strtod (parts[2], NULL);
      note (&walk, parts[0]);
    }

  return memory;
}

static void
print_steps (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = steps->pdata[i];
      BenchFigures figures = bench_figures (step->stalls);

      printf ("  %-24s longest %.1f ms (%.1f to %.1f), %.1f ms on the processor%s\n", step->name, figures.median, figures.lowest,
              figures.highest, bench_figures (step->computing).median, figures.highest > LIMIT_MS ? "  OVER" : "");
    }
}

static void
measure (const char *self,
         const char *small,
         const char *large)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (GPtrArray) unused = g_ptr_array_new ();
  g_autoptr (GArray) memory = g_array_new (FALSE, FALSE, sizeof (double));
  double before = run_once (self, small, unused);

  for (int round = 0; round < N_ROUNDS; round++)
    {
      double after = run_once (self, large, steps);

      g_array_append_val (memory, after);
    }
  print_steps (steps);
  bench_print_ratio ("resident memory after all that, large register against a small one", bench_figures (memory).median, before,
                     LIMIT_MEMORY);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;

  if (argc == 3 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2]);

  small = bench_register_ensure (BENCH_SMALL, &error);
  large = small != NULL ? bench_register_ensure (bench_register_get_large (), &error) : NULL;
  g_assert_no_error (error);
  bench_print_setting ();
  printf ("main loop with %u people, medians of %d rounds (limit %.0f ms):\n", bench_register_get_large (), N_ROUNDS, LIMIT_MS);
  measure (argv[0], small, large);

  return 0;
}
