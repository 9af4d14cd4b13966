#include "config.h"

#include "ang-backup-clock.h"

#include "ang-backups.h"

struct _AngBackupClock
{
  GObject parent_instance;

  AngStore        *store;
  GCancellable    *cancellable;
  AngBackupReason  reason;
  guint            interval; /* seconds */
  guint            source;
  gboolean         has_failed;
};

G_DEFINE_FINAL_TYPE (AngBackupClock, ang_backup_clock, G_TYPE_OBJECT)

static guint failed_signal;

static void set_alarm (AngBackupClock *self,
                       guint           seconds);

static void
on_backed_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngBackupClock) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean made = ang_store_back_up_finish (ANG_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!made && !self->has_failed)
    g_signal_emit (self, failed_signal, 0, error);
  self->has_failed = !made;
  self->reason = ANG_BACKUP_HOUR;
  set_alarm (self, self->interval);
}

static gboolean
on_alarm (gpointer user_data)
{
  AngBackupClock *self = ANG_BACKUP_CLOCK (user_data);

  self->source = 0;
  ang_store_back_up_async (self->store, self->reason, self->cancellable, on_backed_up, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
set_alarm (AngBackupClock *self,
           guint           seconds)
{
  self->source = g_timeout_add_seconds (seconds, on_alarm, self);
}

static void
ang_backup_clock_dispose (GObject *object)
{
  AngBackupClock *self = ANG_BACKUP_CLOCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_backup_clock_parent_class)->dispose (object);
}

static void
ang_backup_clock_finalize (GObject *object)
{
  g_object_unref (ANG_BACKUP_CLOCK (object)->cancellable);

  G_OBJECT_CLASS (ang_backup_clock_parent_class)->finalize (object);
}

static void
ang_backup_clock_class_init (AngBackupClockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_backup_clock_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_backup_clock_finalize;
  failed_signal = g_signal_new ("failed", ANG_TYPE_BACKUP_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_ERROR);
}

static void
ang_backup_clock_init (AngBackupClock *self)
{
  self->cancellable = g_cancellable_new ();
  self->reason = ANG_BACKUP_START;
}

/**
 * ang_backup_clock_new:
 * @store: a register that can be written
 * @first: how many seconds from now the first copy is made
 * @interval: how many seconds after one the next is
 *
 * Returns: (transfer full): keep it as long as the register is open; ang_backup_clock_stop() ends it
 */
AngBackupClock *
ang_backup_clock_new (AngStore *store,
                      guint     first,
                      guint     interval)
{
  AngBackupClock *self = g_object_new (ANG_TYPE_BACKUP_CLOCK, NULL);

  self->store = g_object_ref (store);
  self->interval = interval;
  set_alarm (self, first);

  return self;
}

/**
 * ang_backup_clock_stop:
 * @self: (transfer full): a clock
 *
 * No copy is begun any more; one that is being made is given up.
 */
void
ang_backup_clock_stop (AngBackupClock *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self);
}
