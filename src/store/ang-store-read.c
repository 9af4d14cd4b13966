#include "config.h"

#include <glib/gi18n.h>

#include "ang-person.h"
#include "ang-query-search.h"
#include "ang-query-sql.h"
#include "ang-record-table.h"
#include "ang-store-private.h"

/* Up to so many found people are sorted; more are met soon enough by going through the list in its order. */
#define MOST_SORTED 2000

/* Steps of SQLite's machine: 14 sort one, 4 note one, 7 look at one row of the list. */
#define STEPS_PER_FOUND 20
#define STEPS_OF_FEW (MOST_SORTED * 14)

typedef struct
{
  AngQuery *query;
  guint     offset;
  guint     limit;
} AngPage;

static void
page_free (AngPage *page)
{
  g_object_unref (page->query);
  g_free (page);
}

static AngPage *
page_new (AngQuery *query,
          guint     offset,
          guint     limit)
{
  AngPage *page = g_new0 (AngPage, 1);

  *page = (AngPage) { ang_query_copy (query), offset, limit };

  return page;
}

/**
 * ang_store_get:
 *
 * Returns: (transfer full): the record; else %ANG_STORE_ERROR_NOT_FOUND
 */
AngRecord *
ang_store_get (AngStore         *self,
               const AngEntity  *entity,
               gint64            id,
               GError          **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, error);
  AngRecord *record;

  if (database == NULL)
    return NULL;
  record = ang_record_table_get (database, entity, id, error);
  ang_readers_give_back (self->readers, database);

  return record;
}

/* How many people the index of words finds, and how many are many. Counting stops there. */
static gboolean
count_found (AngDatabase  *database,
             const char   *match,
             gint64       *found,
             gint64       *many,
             GError      **error)
{
  g_autoptr (AngStatement) statement = NULL;
  gboolean row;

  if (!ang_database_get_pragma (database, "SELECT n / 8 FROM row_count WHERE name = 'person'", many, error))
    return FALSE;
  *many = MAX (*many, MOST_SORTED);

  statement = ang_database_prepare (database, "SELECT count(*) FROM (SELECT 1 FROM person_search WHERE person_search MATCH ? LIMIT ?)",
                                    error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, match);
  ang_statement_bind_integer (statement, 2, *many + 1);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *found = row ? ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

/* Of many people the first come soon when the list is gone through in its order, unless all of them stand far behind, as
 * everybody with the same given name does: going through is given up when it takes half of what sorting would. */
static gboolean
choose_breadth (AngDatabase       *database,
                AngQuery          *query,
                AngSearchBreadth  *breadth,
                gint64            *budget,
                GError           **error)
{
  g_autofree char *match = NULL;
  gint64 found, many;

  *breadth = ANG_SEARCH_NARROW;
  *budget = 0;
  if (ang_query_get_entity (query) == &ang_person_entity)
    match = ang_query_search_dup_match (query);
  if (match == NULL)
    return TRUE;

  if (!count_found (database, match, &found, &many, error))
    return FALSE;
  *breadth = found > MOST_SORTED ? ANG_SEARCH_BROAD : ANG_SEARCH_NARROW;
  *budget = found > MOST_SORTED && found <= many ? found * STEPS_PER_FOUND : 0;

  return TRUE;
}

static gboolean
foreach_row (AngDatabase       *database,
             AngQuery          *query,
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
try_page (AngDatabase       *database,
          AngPage           *page,
          AngSearchBreadth   breadth,
          gint64             budget,
          GPtrArray         *records,
          gboolean          *spent,
          GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean read;

  g_ptr_array_set_size (records, 0);
  ang_database_set_budget (database, budget);
  read = foreach_row (database, page->query, breadth, page->offset, page->limit, keep_row, records, &local_error);
  *spent = !read && ang_database_is_spent (database);
  ang_database_set_budget (database, 0);
  if (!read && !*spent)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return read || *spent;
}

/* Most searches find few people: they are not even counted. */
static gboolean
read_found_page (AngDatabase  *database,
                 AngPage      *page,
                 GPtrArray    *records,
                 GError      **error)
{
  AngSearchBreadth breadth;
  gint64 budget;
  gboolean spent;

  if (!try_page (database, page, ANG_SEARCH_NARROW, STEPS_OF_FEW, records, &spent, error))
    return FALSE;
  if (!spent)
    return TRUE;

  if (!choose_breadth (database, page->query, &breadth, &budget, error) ||
      !try_page (database, page, breadth, budget, records, &spent, error))
    return FALSE;

  return !spent || try_page (database, page, ANG_SEARCH_NARROW, 0, records, &spent, error);
}

static gboolean
read_page (AngDatabase  *database,
           AngPage      *page,
           GPtrArray    *records,
           GError      **error)
{
  gboolean spent;

  if (ang_query_get_search (page->query) != NULL && ang_query_get_entity (page->query) == &ang_person_entity)
    return read_found_page (database, page, records, error);

  return try_page (database, page, ANG_SEARCH_NARROW, 0, records, &spent, error);
}

/**
 * ang_store_read:
 *
 * Returns: (transfer full) (element-type AngRecord): the page; fewer than @limit records are the end of the list
 */
GPtrArray *
ang_store_read (AngStore      *self,
                AngQuery      *query,
                guint          offset,
                guint          limit,
                GCancellable  *cancellable,
                GError       **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  AngPage page = { query, offset, limit };
  gboolean read;

  if (database == NULL)
    return NULL;
  read = read_page (database, &page, records, error);
  ang_readers_give_back (self->readers, database);

  return read ? g_steal_pointer (&records) : NULL;
}

static gboolean
count_rows (AngDatabase  *database,
            AngQuery     *query,
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
 * ang_store_count:
 * @count: (out): how many records the query has
 */
gboolean
ang_store_count (AngStore      *self,
                 AngQuery      *query,
                 guint64       *count,
                 GCancellable  *cancellable,
                 GError       **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  gboolean counted;

  if (database == NULL)
    return FALSE;
  counted = count_rows (database, query, count, error);
  ang_readers_give_back (self->readers, database);

  return counted;
}

/**
 * ang_store_foreach:
 * @func: gets every record in turn, and returns %FALSE to stop
 *
 * Reads any number of records with the memory of one, all of them as they were when it began.
 */
gboolean
ang_store_foreach (AngStore         *self,
                   AngQuery         *query,
                   AngStoreRowFunc   func,
                   gpointer          user_data,
                   GCancellable     *cancellable,
                   GError          **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  AngSearchBreadth breadth;
  gint64 budget;
  gboolean read;

  if (database == NULL)
    return FALSE;
  read = choose_breadth (database, query, &breadth, &budget, error) &&
         foreach_row (database, query, breadth, 0, -1, func, user_data, error);
  ang_readers_give_back (self->readers, database);

  return read;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  AngPage *page = task_data;
  GError *error = NULL;
  GPtrArray *records = ang_store_read (source, page->query, page->offset, page->limit, cancellable, &error);

  if (records != NULL)
    g_task_return_pointer (task, records, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ang_store_read_async:
 * @query: copied: it may be changed meanwhile
 * @cancellable: (nullable): interrupts the reading
 */
void
ang_store_read_async (AngStore            *self,
                      AngQuery            *query,
                      guint                offset,
                      guint                limit,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_store_read_async);
  g_task_set_task_data (task, page_new (query, offset, limit), (GDestroyNotify) page_free);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full) (element-type AngRecord): the page; shorter than asked for at the end */
GPtrArray *
ang_store_read_finish (AngStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
count_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  AngPage *page = task_data;
  g_autofree guint64 *count = g_new0 (guint64, 1);
  GError *error = NULL;

  if (ang_store_count (source, page->query, count, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&count), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * ang_store_count_async:
 * @query: copied: it may be changed meanwhile
 * @cancellable: (nullable): interrupts the counting
 */
void
ang_store_count_async (AngStore            *self,
                       AngQuery            *query,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_store_count_async);
  g_task_set_task_data (task, page_new (query, 0, 0), (GDestroyNotify) page_free);
  g_task_run_in_thread (task, count_in_thread);
}

/** @count: (out): how many records the query has; untouched on an error */
gboolean
ang_store_count_finish (AngStore      *self,
                        GAsyncResult  *result,
                        guint64       *count,
                        GError       **error)
{
  g_autofree guint64 *counted = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  counted = g_task_propagate_pointer (G_TASK (result), error);
  if (counted == NULL)
    return FALSE;
  *count = *counted;

  return TRUE;
}
