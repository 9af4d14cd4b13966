#include "config.h"

#include "ang-query-run.h"

#include "ang-person.h"
#include "ang-query-private.h"
#include "ang-query-search.h"
#include "ang-query-sql.h"
#include "ang-record-table.h"

/* To look one person up and to sort it takes as long as to look at that many rows of the list in its order. */
#define ROWS_PER_SORTED 6

/* Steps of SQLite's machine: to note one that was found, and to look at one row of the list. */
#define STEPS_PER_FOUND 6
#define STEPS_PER_ROW 7

/* More than one of so many are many, wherever they stand and however many they are. */
#define MANY 8

/* Found people seldom stand evenly in the list: so many times more rows are looked at before that is given up. */
#define PATIENCE 4

typedef struct
{
  AngSearchBreadth breadth;
  gint64           budget; /* steps after which narrow is the better way; 0 for any number */
} AngSearchPlan;

static const AngSearchPlan plain = { ANG_SEARCH_NARROW, 0 };

static char *
dup_match (AngQuery *query)
{
  return ang_query_get_entity (query) == &ang_person_entity ? ang_query_search_dup_match (query) : NULL;
}

static gboolean
count_people (AngDatabase  *database,
              gint64       *n_people,
              GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT n FROM row_count WHERE name = 'person'", error);
  gboolean row;

  if (statement == NULL || !ang_statement_step (statement, &row, error))
    return FALSE;
  *n_people = row ? ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

static gboolean
count_matches (AngDatabase  *database,
               const char   *match,
               gint64        limit,
               gint64       *found,
               GError      **error)
{
  g_autoptr (AngStatement) statement =
    ang_database_prepare (database,
                          limit < 0 ? "SELECT count(*) FROM person_search WHERE person_search MATCH ?"
                                    : "SELECT count(*) FROM (SELECT 1 FROM person_search WHERE person_search MATCH ? LIMIT ?)",
                          error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, match);
  if (limit >= 0)
    ang_statement_bind_integer (statement, 2, limit);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *found = row ? ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

/* Few are found and sorted; of many the first are met soon enough on the way through the list in its order, unless all of them
 * stand far behind, as everybody with the same given name does. */
static AngSearchPlan
make_plan (gint64 found,
           gint64 n_people,
           gint64 n_wanted)
{
  double rows = found > 0 ? (double) n_people * MIN (n_wanted, found) / found : 0;
  AngSearchPlan plan = plain;

  if ((double) found * ROWS_PER_SORTED <= rows)
    return plan;

  plan.breadth = ANG_SEARCH_BROAD;
  if (found <= n_people / MANY)
    plan.budget = found * STEPS_PER_FOUND + STEPS_PER_ROW * (gint64) MIN (PATIENCE * rows, (double) found * ROWS_PER_SORTED / 2);

  return plan;
}

static gboolean
plan_search (AngDatabase    *database,
             const char     *match,
             gint64          n_wanted,
             AngSearchPlan  *plan,
             GError        **error)
{
  gint64 n_people, found;

  if (!count_people (database, &n_people, error) || !count_matches (database, match, n_people / MANY + 1, &found, error))
    return FALSE;
  *plan = make_plan (found, n_people, n_wanted);

  return TRUE;
}

static gboolean
foreach_row (AngQuery          *query,
             AngDatabase       *database,
             AngSearchBreadth   breadth,
             gint64             offset,
             gint64             limit,
             AngStoreRowFunc    func,
             gpointer           user_data,
             GError           **error)
{
  g_autoptr (AngQuerySql) sql = ang_query_sql_new_page (query, breadth, offset, limit);
  g_autoptr (AngStatement) statement = ang_query_sql_prepare (sql, database, error);

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autoptr (AngRecord) record = NULL;
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      record = ang_record_table_read_row (ang_query_get_entity (query), statement);
      if (!func (record, user_data))
        return TRUE;
    }
}

static gboolean
keep_row (AngRecord *record,
          gpointer   user_data)
{
  g_ptr_array_add (user_data, g_object_ref (record));

  return TRUE;
}

/* Within the budget or not at all. */
static gboolean
try_page (AngQuery       *query,
          AngDatabase    *database,
          AngSearchPlan   plan,
          guint           offset,
          guint           limit,
          GPtrArray      *records,
          gboolean       *spent,
          GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean read;

  g_ptr_array_set_size (records, 0);
  ang_database_set_budget (database, plan.budget);
  read = foreach_row (query, database, plan.breadth, offset, limit, keep_row, records, &local_error);
  *spent = !read && ang_database_is_spent (database);
  ang_database_set_budget (database, 0);
  if (!read && !*spent)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return read || *spent;
}

static GPtrArray *
run_page (AngQuery       *query,
          AngDatabase    *database,
          AngSearchPlan   plan,
          guint           offset,
          guint           limit,
          GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean spent;

  if (!try_page (query, database, plan, offset, limit, records, &spent, error) ||
      (spent && !try_page (query, database, plain, offset, limit, records, &spent, error)))
    return NULL;

  return g_steal_pointer (&records);
}

/**
 * ang_query_run_count:
 * @count: (out): how many records the query has
 */
gboolean
ang_query_run_count (AngQuery     *query,
                     AngDatabase  *database,
                     guint64      *count,
                     GError      **error)
{
  g_autoptr (AngQuerySql) sql = ang_query_sql_new_count (query);
  g_autoptr (AngStatement) statement = ang_query_sql_prepare (sql, database, error);
  gboolean row;

  if (statement == NULL || !ang_statement_step (statement, &row, error))
    return FALSE;
  *count = row ? (guint64) ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

/**
 * ang_query_run_page:
 *
 * Returns: (transfer full) (element-type AngRecord): the page; fewer than @limit records are the end
 */
GPtrArray *
ang_query_run_page (AngQuery     *query,
                    AngDatabase  *database,
                    guint         offset,
                    guint         limit,
                    GError      **error)
{
  g_autofree char *match = dup_match (query);
  AngSearchPlan plan = plain;

  if (match != NULL && !plan_search (database, match, (gint64) offset + limit, &plan, error))
    return NULL;

  return run_page (query, database, plan, offset, limit, error);
}

/* A search and nothing else: how many it finds says also how it is done best. */
static GPtrArray *
run_found_page (AngQuery     *query,
                AngDatabase  *database,
                const char   *match,
                guint         limit,
                guint64      *count,
                GError      **error)
{
  gint64 n_people, found;

  if (!count_matches (database, match, -1, &found, error))
    return NULL;
  *count = (guint64) found;
  if (found == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  if (!count_people (database, &n_people, error))
    return NULL;

  return run_page (query, database, make_plan (found, n_people, limit), 0, limit, error);
}

/**
 * ang_query_run_first_page:
 * @count: (out): how many records the query has, which is not counted twice
 *
 * Returns: (transfer full) (element-type AngRecord): the first page
 */
GPtrArray *
ang_query_run_first_page (AngQuery     *query,
                          AngDatabase  *database,
                          guint         limit,
                          guint64      *count,
                          GError      **error)
{
  g_autofree char *match = dup_match (query);
  g_autoptr (GPtrArray) records = NULL;

  if (match != NULL && ang_query_get_conditions (query)->len == 0)
    return run_found_page (query, database, match, limit, count, error);

  records = ang_query_run_page (query, database, 0, limit, error);
  if (records == NULL)
    return NULL;
  *count = records->len;
  if (records->len == limit && !ang_query_run_count (query, database, count, error))
    return NULL;

  return g_steal_pointer (&records);
}

/**
 * ang_query_run_foreach:
 * @func: gets every record in turn, and returns %FALSE to stop
 */
gboolean
ang_query_run_foreach (AngQuery         *query,
                       AngDatabase      *database,
                       AngStoreRowFunc   func,
                       gpointer          user_data,
                       GError          **error)
{
  g_autofree char *match = dup_match (query);
  AngSearchPlan plan = plain;

  if (match != NULL && !plan_search (database, match, G_MAXINT64, &plan, error))
    return FALSE;

  return foreach_row (query, database, plan.breadth, 0, -1, func, user_data, error);
}
