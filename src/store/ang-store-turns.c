#include "config.h"

#include <glib/gi18n.h>

#include "ang-store-private.h"

/* A command reads before it writes, so two of them may not run side by side: the second would go by what the first is
 * about to change, and might be stored first. */

typedef struct
{
  AngStore         *store;
  AngStoreTurnFunc  func;
  GTask            *task;
} AngTurn;

static gboolean
release (gpointer user_data)
{
  AngTurn *turn = user_data;

  g_object_unref (turn->task);
  g_object_unref (turn->store);
  g_free (turn);

  return G_SOURCE_REMOVE;
}

/* This thread never drops a reference by itself: the last one closes the store, which waits for this thread. */
static void
run_turn (gpointer data,
          gpointer user_data)
{
  AngTurn *turn = data;
  AngStore *store = turn->store;
  g_autoptr (GSource) source = g_idle_source_new ();

  turn->func (turn->task);

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, release, turn, NULL);

  g_mutex_lock (&store->mutex);
  g_source_attach (source, store->context);
  store->n_turns--;
  g_cond_broadcast (&store->turned);
  g_mutex_unlock (&store->mutex);
}

static gboolean
push (AngStore *self,
      AngTurn  *turn)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->closed)
    return FALSE;
  if (self->turns == NULL)
    self->turns = g_thread_pool_new (run_turn, NULL, 1, FALSE, NULL);
  self->n_turns++;
  g_thread_pool_push (self->turns, turn, NULL);

  return TRUE;
}

/**
 * ang_store_take_turn:
 * @func: returns the result of @task
 *
 * Has @func called in a worker thread, after those that were asked for before it.
 */
void
ang_store_take_turn (AngStore         *self,
                     AngStoreTurnFunc  func,
                     GTask            *task)
{
  AngTurn *turn = g_new0 (AngTurn, 1);

  *turn = (AngTurn) { g_object_ref (self), func, g_object_ref (task) };
  if (push (self, turn))
    return;

  g_task_return_new_error (task, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, "%s", _("The register is closed."));
  release (turn);
}

/**
 * ang_store_wait_for_turns:
 *
 * Waits until nobody has a turn. Called with the mutex locked, which is free meanwhile.
 */
void
ang_store_wait_for_turns (AngStore *self)
{
  while (self->n_turns > 0)
    g_cond_wait (&self->turned, &self->mutex);
}
