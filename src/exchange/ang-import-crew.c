#include "config.h"

#include "ang-import-crew.h"

/* More are no help: what is made of the batches is made by one. */
#define MAX_THREADS 4

/* A batch, and what is done with it at the moment. */
typedef struct
{
  AngImportBatch batch;
  GError        *error;
  gboolean       ready;
} Lane;

/* Batches go round: while one is looked at, the following ones are made. */
struct _AngImportCrew
{
  AngImportPlan *plan;
  GThreadPool   *threads;
  Lane          *lanes;
  guint          n_lanes;
  guint          next; /* which lane is given out next, counted on and on */
  guint          row;  /* where the next batch begins */
  GMutex         mutex;
  GCond          cond;
};

static void
prepare (gpointer data,
         gpointer user_data)
{
  AngImportCrew *self = user_data;
  Lane *lane = data;
  AngImportBatch *batch = &lane->batch;

  for (guint i = 0; i < batch->n_rows; i++)
    ang_import_plan_read (self->plan, batch->first + i, batch->drafts[i]);
  ang_import_matcher_read (batch->matcher, batch->drafts, batch->n_rows, &lane->error);

  g_mutex_lock (&self->mutex);
  lane->ready = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* Begins with the rows that nobody has begun with. */
static void
start (AngImportCrew *self,
       Lane          *lane)
{
  guint n_left = ang_import_plan_get_n_rows (self->plan) - self->row;

  lane->ready = FALSE;
  lane->batch.first = self->row;
  lane->batch.n_rows = MIN (n_left, ANG_IMPORT_BATCH);
  self->row += lane->batch.n_rows;
  if (lane->batch.n_rows > 0)
    g_thread_pool_push (self->threads, lane, NULL);
}

static gboolean
create_lane (AngImportCrew  *self,
             Lane           *lane,
             GCancellable   *cancellable,
             GError        **error)
{
  AngImportPlan *plan = self->plan;
  guint n_rows = ang_import_plan_get_n_rows (plan);

  for (guint i = 0; i < MIN (n_rows, ANG_IMPORT_BATCH); i++)
    lane->batch.drafts[i] = ang_import_plan_create_draft (plan);
  lane->batch.matcher = ang_import_matcher_new (plan->store, plan->mapping, plan->target, n_rows, cancellable, error);

  return lane->batch.matcher != NULL;
}

/**
 * ang_import_crew_new:
 * @plan: whose first draft was created
 * @cancellable: (nullable): stops the looking up
 *
 * Returns: (transfer full): a crew that has begun with the first rows, or %NULL on error
 */
AngImportCrew *
ang_import_crew_new (AngImportPlan  *plan,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (AngImportCrew) self = g_new0 (AngImportCrew, 1);
  guint n_batches = (ang_import_plan_get_n_rows (plan) + ANG_IMPORT_BATCH - 1) / ANG_IMPORT_BATCH;
  guint n_threads = MIN (g_get_num_processors (), MAX_THREADS);

  self->plan = ang_import_plan_ref (plan);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->threads = g_thread_pool_new (prepare, self, (int) n_threads, FALSE, NULL);
  self->n_lanes = CLAMP (n_batches, 1, n_threads + 1);
  self->lanes = g_new0 (Lane, self->n_lanes);
  for (guint i = 0; i < self->n_lanes; i++)
    {
      if (!create_lane (self, &self->lanes[i], cancellable, error))
        return NULL;
    }
  for (guint i = 0; i < self->n_lanes; i++)
    start (self, &self->lanes[i]);

  return g_steal_pointer (&self);
}

static void
clear_lane (Lane *lane)
{
  for (guint i = 0; i < ANG_IMPORT_BATCH; i++)
    g_clear_pointer (&lane->batch.drafts[i], ang_import_draft_free);
  g_clear_pointer (&lane->batch.matcher, ang_import_matcher_free);
  g_clear_error (&lane->error);
}

/** Frees it, when what it has begun with is done. */
void
ang_import_crew_free (AngImportCrew *self)
{
  g_thread_pool_free (self->threads, FALSE, TRUE);
  for (guint i = 0; i < self->n_lanes; i++)
    clear_lane (&self->lanes[i]);
  g_free (self->lanes);
  ang_import_plan_unref (self->plan);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * ang_import_crew_next:
 *
 * Waits for the next batch. They come in the order of the rows, one row after the other until all were there.
 *
 * Returns: (transfer none): it, until the next call; %NULL on error
 */
const AngImportBatch *
ang_import_crew_next (AngImportCrew  *self,
                      GError        **error)
{
  Lane *lane = &self->lanes[self->next % self->n_lanes];

  if (self->next > 0)
    start (self, &self->lanes[(self->next - 1) % self->n_lanes]);
  self->next++;

  g_mutex_lock (&self->mutex);
  while (!lane->ready)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  if (lane->error == NULL)
    return &lane->batch;
  g_propagate_error (error, g_steal_pointer (&lane->error));

  return NULL;
}
