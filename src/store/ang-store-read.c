#include "config.h"

#include <glib/gi18n.h>

#include "ang-query-run.h"
#include "ang-record-table.h"
#include "ang-store-private.h"

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
  GPtrArray *records;

  if (database == NULL)
    return NULL;
  records = ang_query_run_page (query, database, offset, limit, error);
  ang_readers_give_back (self->readers, database);

  return records;
}

/**
 * ang_store_read_first:
 * @count: (out): how many records the query has
 *
 * Returns: (transfer full) (element-type AngRecord): the first page; fewer than @limit records are the whole list
 */
GPtrArray *
ang_store_read_first (AngStore      *self,
                      AngQuery      *query,
                      guint          limit,
                      guint64       *count,
                      GCancellable  *cancellable,
                      GError       **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  GPtrArray *records;

  if (database == NULL)
    return NULL;
  records = ang_query_run_first_page (query, database, limit, count, error);
  ang_readers_give_back (self->readers, database);

  return records;
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
  counted = ang_query_run_count (query, database, count, error);
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
  read = ang_query_run_foreach (query, database, func, user_data, error);
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

typedef struct
{
  GPtrArray *records;
  guint64    count;
} AngFirstPage;

static void
first_page_free (AngFirstPage *first)
{
  g_clear_pointer (&first->records, g_ptr_array_unref);
  g_free (first);
}

static void
read_first_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      task_data,
                      GCancellable *cancellable)
{
  AngPage *page = task_data;
  AngFirstPage *first = g_new0 (AngFirstPage, 1);
  GError *error = NULL;

  first->records = ang_store_read_first (source, page->query, page->limit, &first->count, cancellable, &error);
  if (first->records != NULL)
    {
      g_task_return_pointer (task, first, (GDestroyNotify) first_page_free);
      return;
    }

  first_page_free (first);
  g_task_return_error (task, error);
}

/**
 * ang_store_read_first_async:
 * @query: copied: it may be changed meanwhile
 * @cancellable: (nullable): interrupts the reading
 */
void
ang_store_read_first_async (AngStore            *self,
                            AngQuery            *query,
                            guint                limit,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_store_read_first_async);
  g_task_set_task_data (task, page_new (query, 0, limit), (GDestroyNotify) page_free);
  g_task_run_in_thread (task, read_first_in_thread);
}

/**
 * ang_store_read_first_finish:
 * @count: (out): how many records the query has; untouched on an error
 *
 * Returns: (transfer full) (element-type AngRecord): the first page
 */
GPtrArray *
ang_store_read_first_finish (AngStore      *self,
                             GAsyncResult  *result,
                             guint64       *count,
                             GError       **error)
{
  AngFirstPage *first;
  GPtrArray *records;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  first = g_task_propagate_pointer (G_TASK (result), error);
  if (first == NULL)
    return NULL;
  *count = first->count;
  records = g_steal_pointer (&first->records);
  first_page_free (first);

  return records;
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
