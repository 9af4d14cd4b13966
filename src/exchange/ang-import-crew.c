#include "config.h"

#include "ang-import-crew.h"

/* More are no help: what is done with the drafts is done by one. */
#define MAX_HELPERS 3

/* So many rows are taken at a time; waking a helper for less takes longer than to read them. */
#define HANDFUL 50

struct _AngImportCrew
{
  AngImportPlan *plan;
  guint          n_helpers;
  GThreadPool   *helpers; /* (nullable): there is one processor */

  /* What is read at the moment: */
  guint            first;
  AngImportDraft **drafts;
  guint            n_rows;
  int              n_taken; /* of the rows */

  GMutex           mutex;
  GCond            cond;
  guint            n_working; /* helpers that are not done */
};

static void
work (AngImportCrew *self)
{
  guint begin;

  while ((begin = (guint) g_atomic_int_add (&self->n_taken, HANDFUL)) < self->n_rows)
    {
      for (guint i = begin; i < MIN (begin + HANDFUL, self->n_rows); i++)
        ang_import_plan_read (self->plan, self->first + i, self->drafts[i]);
    }
}

static void
help (gpointer data,
      gpointer user_data)
{
  AngImportCrew *self = data;

  work (self);
  g_mutex_lock (&self->mutex);
  if (--self->n_working == 0)
    g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * ang_import_crew_new:
 * @plan: whose first draft was created
 *
 * Returns: (transfer full): a crew that waits for work
 */
AngImportCrew *
ang_import_crew_new (AngImportPlan *plan)
{
  AngImportCrew *self = g_new0 (AngImportCrew, 1);

  self->plan = ang_import_plan_ref (plan);
  self->n_helpers = MIN (g_get_num_processors () - 1, MAX_HELPERS);
  if (self->n_helpers > 0)
    self->helpers = g_thread_pool_new (help, NULL, (int) self->n_helpers, FALSE, NULL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);

  return self;
}

/** Sends the crew home. */
void
ang_import_crew_free (AngImportCrew *self)
{
  if (self->helpers != NULL)
    g_thread_pool_free (self->helpers, FALSE, TRUE);
  ang_import_plan_unref (self->plan);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * ang_import_crew_read:
 * @first: the row of the plan that goes into the first draft; the following ones into the others
 *
 * As ang_import_plan_read() for each; this thread reads, too. Drafts are read by one thread each.
 */
void
ang_import_crew_read (AngImportCrew   *self,
                      guint            first,
                      AngImportDraft **drafts,
                      guint            n_rows)
{
  guint n_helpers = MIN (self->n_helpers, n_rows / (2 * HANDFUL));

  self->first = first;
  self->drafts = drafts;
  self->n_rows = n_rows;
  self->n_taken = 0;
  self->n_working = n_helpers;
  for (guint i = 0; i < n_helpers; i++)
    g_thread_pool_push (self->helpers, self, NULL);
  work (self);

  g_mutex_lock (&self->mutex);
  while (self->n_working > 0)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
