#include "config.h"

#include <glib/gi18n.h>

#include "ang-person.h"
#include "ang-query-search.h"
#include "ang-query-sql.h"
#include "ang-record-table.h"
#include "ang-store-private.h"

/* Up to so many found people are sorted; more are met soon enough by going through the list in its order. */
#define MOST_SORTED 2000

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

static gboolean
measure_breadth (AngDatabase       *database,
                 AngQuery          *query,
                 AngSearchBreadth  *breadth,
                 GError           **error)
{
  g_autofree char *match = NULL;
  g_autoptr (AngStatement) statement = NULL;
  gboolean row;

  *breadth = ANG_SEARCH_NARROW;
  if (ang_query_get_entity (query) == &ang_person_entity)
    match = ang_query_search_dup_match (query);
  if (match == NULL)
    return TRUE;

  statement = ang_database_prepare (database, "SELECT 1 FROM person_search WHERE person_search MATCH ? LIMIT 1 OFFSET ?", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, match);
  ang_statement_bind_integer (statement, 2, MOST_SORTED);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    *breadth = ANG_SEARCH_BROAD;

  return TRUE;
}

static gboolean
foreach_row (AngDatabase      *database,
             AngQuery         *query,
             gint64            offset,
             gint64            limit,
             AngStoreRowFunc   func,
             gpointer          user_data,
             GError          **error)
{
  g_autoptr (AngQuerySql) sql = NULL;
  g_autoptr (AngStatement) statement = NULL;
  AngSearchBreadth breadth;

  if (!measure_breadth (database, query, &breadth, error))
    return FALSE;
  sql = ang_query_sql_new_page (query, breadth, offset, limit);
  statement = ang_query_sql_prepare (sql, database, error);
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
  gboolean read;

  if (database == NULL)
    return NULL;
  read = foreach_row (database, query, offset, limit, keep_row, records, error);
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
  gboolean read;

  if (database == NULL)
    return FALSE;
  read = foreach_row (database, query, 0, -1, func, user_data, error);
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
