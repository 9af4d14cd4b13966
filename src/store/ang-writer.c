#include "config.h"

#include "ang-writer.h"

#include "ang-derived.h"

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

/* Returns: whether there was something left to do when nobody wanted anything. What fails here is tried again when the
 * register is opened the next time. */
static gboolean
tidy (AngWriter *self)
{
  gboolean built;

  return (ang_derived_build_next (self->database, &built, NULL) && built) || ang_database_checkpoint (self->database);
}

/* A job without a function ends the thread. */
static gpointer
write_jobs (gpointer user_data)
{
  AngWriter *self = user_data;
  gboolean tidied = FALSE;

  self->owner = g_thread_self ();
  while (TRUE)
    {
      g_autofree AngJob *job = tidied ? g_async_queue_pop (self->jobs) : g_async_queue_try_pop (self->jobs);

      if (job != NULL && job->func == NULL)
        break;
      if (job != NULL)
        run_job (self, job);
      tidied = job == NULL && !tidy (self);
    }
  while (!tidied)
    tidied = !tidy (self);
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
