#include <stdio.h>

#include "ang-person.h"
#include "ang-query-sql.h"
#include "ang-record-list.h"
#include "ang-record-pages.h"
#include "bench-measure.h"
#include "bench-register.h"

/* What a keystroke in the search costs until the first page is in the list, against the same SELECT through SQLite alone,
 * on a connection of its own and with a prepared statement. */

#define N_ROUNDS 15
#define LIMIT 2.0

static const char *const words[] = {
  "si", "sit", "siti", "siti n", "nur", "muhammad", "zul", "pang", "santos", "19", "1985", "198503", "20", "wah ku", "rahmat hid",
};

static double
read_bare_as (AngDatabase      *database,
              AngQuery         *query,
              AngSearchBreadth  breadth)
{
  g_autoptr (AngQuerySql) sql = ang_query_sql_new_page (query, breadth, 0, ANG_RECORD_PAGE_SIZE);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStatement) statement = ang_query_sql_prepare (sql, database, &error);
  gboolean row = TRUE;

  while (error == NULL && row)
    {
      ang_statement_step (statement, &row, &error);
      for (int i = 0; row && error == NULL && i < (int) ang_person_entity.n_fields; i++)
        ang_statement_get_text (statement, i);
    }
  g_assert_no_error (error);

  return bench_milliseconds (start);
}

/* The faster of the two ways in which the page can be asked for. */
static double
read_bare (AngDatabase *database,
           AngQuery    *query)
{
  double narrow = read_bare_as (database, query, ANG_SEARCH_NARROW);
  double broad = read_bare_as (database, query, ANG_SEARCH_BROAD);

  return MIN (narrow, broad);
}

static double
read_list (AngRecordList *list,
           AngQuery      *query)
{
  gint64 start = g_get_monotonic_time ();

  ang_query_list_set_query (ANG_QUERY_LIST (list), query);
  while (ang_record_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);

  return bench_milliseconds (start);
}

static void
do_nothing (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_task_return_boolean (task, TRUE);
}

static void
on_nothing_done (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* What any reading costs that does not hold up the window: the way to another thread and back. */
static double
measure_way (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gboolean done = FALSE;
      g_autoptr (GTask) task = g_task_new (NULL, NULL, on_nothing_done, &done);
      double value;

      g_task_run_in_thread (task, do_nothing);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      value = bench_milliseconds (start);
      g_array_append_val (times, value);
    }

  return bench_figures (times).median;
}

static AngQuery *
create_query (const char *word)
{
  AngQuery *query = ang_query_new (&ang_person_entity);

  ang_query_set_search (query, word);
  ang_query_add_sort (query, ANG_PERSON_FULL_NAME, FALSE);

  return query;
}

static double
measure_word (AngRecordList *list,
              AngDatabase   *database,
              const char    *word)
{
  g_autoptr (AngQuery) query = create_query (word);
  g_autoptr (AngQuery) whole = create_query (NULL);
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  BenchFigures bare_figures, our_figures;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      double value = read_bare (database, query);

      g_array_append_val (bare, value);
      read_list (list, whole);
      value = read_list (list, query);
      g_array_append_val (ours, value);
    }
  bare_figures = bench_figures (bare);
  our_figures = bench_figures (ours);
  printf ("  %-12s %8.2f ms (%.2f to %.2f), bare %8.2f ms (%.2f to %.2f), ratio %.2f (of the fastest %.2f)%s\n", word,
          our_figures.median, our_figures.lowest, our_figures.highest, bare_figures.median, bare_figures.lowest,
          bare_figures.highest, our_figures.median / bare_figures.median, our_figures.lowest / bare_figures.lowest,
          our_figures.median / bare_figures.median > LIMIT ? "  OVER" : "");

  return our_figures.median / bare_figures.median;
}

static void
measure (AngStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (ang_store_get_path (store), ANG_DATABASE_READ_ONLY, &error);
  g_autoptr (AngRecordList) list = ang_record_list_new (store, NULL);
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  BenchFigures figures;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double ratio = measure_word (list, database, words[i]);

      g_array_append_val (ratios, ratio);
    }
  figures = bench_figures (ratios);
  printf ("search, first page: ratio %.2f (%.2f to %.2f; limit %.2f); to another thread and back alone %.2f ms\n", figures.median,
          figures.lowest, figures.highest, LIMIT, measure_way ());
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_register_ensure (bench_register_get_large (), &error);
  g_autoptr (AngStore) store = path != NULL ? ang_store_open (path, ANG_STORE_OPEN_READ_ONLY, &error) : NULL;

  g_assert_no_error (error);
  bench_print_setting ();
  printf ("search in %u people, medians of %d rounds:\n", bench_register_get_large (), N_ROUNDS);
  measure (store);
  ang_store_close (store, NULL);

  return 0;
}
