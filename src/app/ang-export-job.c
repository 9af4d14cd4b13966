#include "config.h"

#include "ang-export-job.h"

static void
report_progress (guint64  done,
                 guint64  total,
                 gpointer user_data)
{
  AngExportJob *self = user_data;

  g_atomic_int_set (&self->progress, total > 0 ? (int) (done * 1000 / total) : 0);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  AngExportJob *self = task_data;
  GError *error = NULL;

  if (ang_roster_write (self->store, self->cohort, &self->options, self->path, cancellable, report_progress, self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** Frees what the writing thread needed; the file is left as it is. */
void
ang_export_job_free (AngExportJob *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->template);
  g_free (self->number);
  g_free (self->date);
  g_free (self->place);
  g_free (self->path);
  g_free (self);
}

/**
 * ang_export_job_run_async:
 * @self: (transfer full): the job; it is freed after @callback
 * @source_object: whom @callback is for
 *
 * Writes the file in a thread of its own.
 */
void
ang_export_job_run_async (AngExportJob        *self,
                          gpointer             source_object,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (source_object, cancellable, callback, NULL);

  g_task_set_source_tag (task, ang_export_job_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) ang_export_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * ang_export_job_run_finish:
 *
 * Returns: whether the file is there; else @error says why, and what was there before is unchanged
 */
gboolean
ang_export_job_run_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * ang_export_job_get_progress:
 *
 * Returns: how much is written, from 0 to 1; to be asked from any thread while the job runs
 */
double
ang_export_job_get_progress (AngExportJob *self)
{
  return g_atomic_int_get (&self->progress) / 1000.0;
}
