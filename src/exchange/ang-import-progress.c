#include "config.h"

#include "ang-import-progress.h"

/* So often the window is told. */
#define INTERVAL_US (50 * G_TIME_SPAN_MILLISECOND)

struct _AngImportRelay
{
  gatomicrefcount       references;
  AngImportProgressFunc func;
  gpointer              user_data;
  GMainContext         *context;
  gint64                told; /* when; of the worker's thread alone */
  GMutex                mutex;
  double                fraction;
  gboolean              under_way;
  gboolean              stopped;
};

static AngImportRelay *
relay_ref (AngImportRelay *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

static void
relay_unref (gpointer data)
{
  AngImportRelay *self = data;

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
deliver (gpointer data)
{
  AngImportRelay *self = data;
  gboolean stopped;
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  stopped = self->stopped;
  self->under_way = FALSE;
  g_mutex_unlock (&self->mutex);
  if (!stopped)
    self->func (fraction, self->user_data);

  return G_SOURCE_REMOVE;
}

/**
 * ang_import_relay_new:
 * @func: (nullable): to be called in the thread-default main context of this thread
 *
 * Returns: (transfer full): a relay, until ang_import_relay_stop()
 */
AngImportRelay *
ang_import_relay_new (AngImportProgressFunc func,
                      gpointer              user_data)
{
  AngImportRelay *self = g_new0 (AngImportRelay, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->func = func;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();

  return self;
}

/** An #AngImportProgressFunc for the worker's thread; @relay is the relay. */
void
ang_import_relay_tell (double   fraction,
                       gpointer relay)
{
  AngImportRelay *self = relay;
  gint64 now = g_get_monotonic_time ();
  gboolean send;

  if (self->func == NULL || (fraction < 1 && now - self->told < INTERVAL_US))
    return;

  self->told = now;
  g_mutex_lock (&self->mutex);
  self->fraction = fraction;
  send = !self->under_way && !self->stopped;
  self->under_way |= send;
  g_mutex_unlock (&self->mutex);
  if (send)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, deliver, relay_ref (self), relay_unref);
      g_source_attach (source, self->context);
    }
}

/** Nothing is told from now on; frees the relay. To be called in the thread that made it. */
void
ang_import_relay_stop (AngImportRelay *self)
{
  g_mutex_lock (&self->mutex);
  self->stopped = TRUE;
  g_mutex_unlock (&self->mutex);
  relay_unref (self);
}

/** An #AngImportProgressFunc for a part of a step; @part is the AngImportPart. */
void
ang_import_part_tell (double   fraction,
                      gpointer part)
{
  const AngImportPart *self = part;

  if (self->func != NULL)
    self->func (self->from + (self->to - self->from) * fraction, self->user_data);
}
