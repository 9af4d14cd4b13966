#include "config.h"

#include "ang-writer.h"

struct _AngWriter
{
  GThread     *thread;
  GThread     *owner; /* the same, as the thread itself knows it */
  GAsyncQueue *jobs;
  AngDatabase *database;
};

typedef struct
{
  AngWriterFunc func;
  gpointer      user_data;
} AngJob;

static void
run_job (AngWriter *self,
         AngJob    *job)
{
  g_assert (g_thread_self () == self->owner);

  job->func (self->database, job->user_data);
}

/* A job without a function ends the thread. */
static gpointer
write_jobs (gpointer user_data)
{
  AngWriter *self = user_data;

  self->owner = g_thread_self ();
  while (TRUE)
    {
      g_autofree AngJob *job = g_async_queue_pop (self->jobs);

      if (job->func == NULL)
        break;
      run_job (self, job);
    }
  g_clear_pointer (&self->database, ang_database_close);

  return NULL;
}

/**
 * ang_writer_new:
 * @database: (transfer full): the connection; from now on only the writer's thread touches it
 */
AngWriter *
ang_writer_new (AngDatabase *database)
{
  AngWriter *self = g_new0 (AngWriter, 1);

  self->database = database;
  self->jobs = g_async_queue_new_full (g_free);
  self->thread = g_thread_new ("ang-writer", write_jobs, self);

  return self;
}

/**
 * ang_writer_free:
 *
 * Finishes what was given before, closes the connection and ends the thread.
 */
void
ang_writer_free (AngWriter *self)
{
  ang_writer_push (self, NULL, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

/**
 * ang_writer_push:
 *
 * Has @func called in the writer's thread some time.
 */
void
ang_writer_push (AngWriter     *self,
                 AngWriterFunc  func,
                 gpointer       user_data)
{
  AngJob job = { func, user_data };

  g_async_queue_push (self->jobs, g_memdup2 (&job, sizeof job));
}
