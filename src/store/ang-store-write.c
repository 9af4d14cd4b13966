#include "config.h"

#include <glib/gi18n.h>

#include "ang-lookup.h"
#include "ang-store-private.h"

/* One write on its way through the writer's thread. */
typedef struct
{
  AngStore          *store;
  AngStoreWriteFunc  func;
  gpointer           user_data;
  AngChanges        *changes;
  GError            *error;
  GTask             *task; /* of an async write */
} AngWrite;

static void
write_free (AngWrite *write)
{
  g_clear_pointer (&write->changes, ang_changes_free);
  g_clear_error (&write->error);
  g_clear_object (&write->task);
  g_object_unref (write->store);
  g_free (write);
}

static AngWrite *
write_new (AngStore          *store,
           AngStoreWriteFunc  func,
           gpointer           user_data,
           GTask             *task)
{
  AngWrite *write = g_new0 (AngWrite, 1);

  write->store = g_object_ref (store);
  write->func = func;
  write->user_data = user_data;
  write->changes = ang_changes_new ();
  write->task = task != NULL ? g_object_ref (task) : NULL;

  return write;
}

static void
perform (AngDatabase *database,
         gpointer     user_data)
{
  AngWrite *write = user_data;

  if (!ang_database_begin (database, &write->error))
    return;

  if (!write->func (write->store, database, write->changes, write->user_data, &write->error) ||
      !ang_database_commit (database, &write->error))
    {
      ang_database_rollback (database);
      return;
    }

  if (ang_changes_contain (write->changes, &ang_lookup_entity))
    ang_store_read_lookups (write->store, database, NULL);
  ang_store_read_labels (write->store, database, NULL);
}

static gboolean
deliver (gpointer user_data)
{
  AngWrite *write = user_data;

  ang_store_emit_changes (write->store, write->changes);

  return G_SOURCE_REMOVE;
}

static gboolean
release (gpointer user_data)
{
  write_free (user_data);

  return G_SOURCE_REMOVE;
}

static void
call_later (AngWrite    *write,
            GSourceFunc  func)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, write, NULL);
  g_source_attach (source, write->store->context);
}

static gboolean
fail_to_push (AngStore  *self,
              GError   **error)
{
  if (self->read_only)
    g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY, _("The register is open for reading only."));
  else
    g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The register is closed."));

  return FALSE;
}

/* Only in the thread that opened the register may signals be emitted at once. */
static gboolean
may_deliver_now (AngStore *self)
{
  return self->thread == g_thread_self () || g_main_context_is_owner (self->context);
}

typedef struct
{
  AngWrite *write;
  GMutex    mutex;
  GCond     cond;
  gboolean  done;
} AngWaiting;

static void
wake (AngDatabase *database,
      gpointer     user_data)
{
  AngWaiting *waiting = user_data;

  g_mutex_lock (&waiting->mutex);
  waiting->done = TRUE;
  g_cond_signal (&waiting->cond);
  g_mutex_unlock (&waiting->mutex);
}

static void
perform_and_wake (AngDatabase *database,
                  gpointer     user_data)
{
  AngWaiting *waiting = user_data;

  perform (database, waiting->write);
  wake (database, waiting);
}

static gboolean
push (AngStore       *self,
      AngWriterFunc   func,
      gpointer        user_data,
      GError        **error)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->writer == NULL)
    return fail_to_push (self, error);
  ang_writer_push (self->writer, func, user_data);

  return TRUE;
}

/* Has @func called in the writer's thread, which ends by waking this one. */
static gboolean
push_and_wait (AngStore       *self,
               AngWriterFunc   func,
               AngWaiting     *waiting,
               GError        **error)
{
  gboolean pushed;

  g_mutex_init (&waiting->mutex);
  g_cond_init (&waiting->cond);
  pushed = push (self, func, waiting, error);
  g_mutex_lock (&waiting->mutex);
  while (pushed && !waiting->done)
    g_cond_wait (&waiting->cond, &waiting->mutex);
  g_mutex_unlock (&waiting->mutex);
  g_mutex_clear (&waiting->mutex);
  g_cond_clear (&waiting->cond);

  return pushed;
}

/**
 * ang_store_finish_writing:
 *
 * Waits until every change that was asked for so far is stored, or has failed: before a program ends, which does not wait
 * for its threads.
 */
void
ang_store_finish_writing (AngStore *self)
{
  AngWaiting waiting = { NULL };

  g_mutex_lock (&self->mutex);
  ang_store_wait_for_turns (self);
  g_mutex_unlock (&self->mutex);
  push_and_wait (self, wake, &waiting, NULL);
}

/**
 * ang_store_write:
 *
 * Has @func called in the writer's thread inside one transaction, and waits for the end of it.
 */
gboolean
ang_store_write (AngStore           *self,
                 AngStoreWriteFunc   func,
                 gpointer            user_data,
                 GError            **error)
{
  AngWaiting waiting = { .write = write_new (self, func, user_data, NULL) };
  gboolean written = push_and_wait (self, perform_and_wake, &waiting, error) && waiting.write->error == NULL;

  if (waiting.write->error != NULL)
    g_propagate_error (error, g_steal_pointer (&waiting.write->error));
  if (written && !may_deliver_now (self))
    {
      call_later (waiting.write, deliver);
      call_later (waiting.write, release);
      return TRUE;
    }
  if (written)
    deliver (waiting.write);
  write_free (waiting.write);

  return written;
}

/* The writer's thread never drops a reference by itself: the last one closes the store, which waits for this thread. */
static void
perform_task (AngDatabase *database,
              gpointer     user_data)
{
  AngWrite *write = user_data;

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (write->task), &write->error))
    perform (database, write);

  if (write->error != NULL)
    {
      g_task_return_error (write->task, g_steal_pointer (&write->error));
    }
  else
    {
      call_later (write, deliver);
      g_task_return_boolean (write->task, TRUE);
    }
  call_later (write, release);
}

/**
 * ang_store_write_async:
 * @task: its data are what @func gets; it returns a boolean, after the change was told
 */
void
ang_store_write_async (AngStore          *self,
                       AngStoreWriteFunc  func,
                       GTask             *task)
{
  AngWrite *write = write_new (self, func, g_task_get_task_data (task), task);
  GError *error = NULL;

  /* A write that has begun is finished and said to be so, whatever was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  if (push (self, perform_task, write, &error))
    return;

  g_task_return_error (task, error);
  write_free (write);
}
