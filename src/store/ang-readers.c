#include "config.h"

#include "ang-readers.h"

#include <glib/gi18n.h>

#include "ang-store.h"

/* One for lists, one for a long export, and one for what falls between. */
#define KEPT_CONNECTIONS 3

struct _AngReaders
{
  char      *path;
  GMutex     mutex;
  GCond      returned;
  GPtrArray *idle;
  guint      n_lent;
  gboolean   closed;
};

/**
 * ang_readers_new:
 *
 * Connections are opened when they are wanted.
 */
AngReaders *
ang_readers_new (const char *path)
{
  AngReaders *self = g_new0 (AngReaders, 1);

  self->path = g_strdup (path);
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_database_close);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->returned);

  return self;
}

/**
 * ang_readers_close:
 *
 * Waits until everybody has given back what was lent, and lends no more.
 */
void
ang_readers_close (AngReaders *self)
{
  g_mutex_lock (&self->mutex);
  self->closed = TRUE;
  while (self->n_lent > 0)
    g_cond_wait (&self->returned, &self->mutex);
  g_ptr_array_set_size (self->idle, 0);
  g_mutex_unlock (&self->mutex);
}

/** Waits like ang_readers_close(), and frees. */
void
ang_readers_free (AngReaders *self)
{
  ang_readers_close (self);
  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->returned);
  g_free (self->path);
  g_free (self);
}

static gboolean
lend (AngReaders   *self,
      AngDatabase **database)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->closed)
    return FALSE;
  if (self->idle->len > 0)
    *database = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
  self->n_lent++;

  return TRUE;
}

/**
 * ang_readers_borrow:
 * @cancellable: (nullable): interrupts whatever runs on the connection
 *
 * Returns: (transfer none): a connection of its own for the calling thread, to be given back
 */
AngDatabase *
ang_readers_borrow (AngReaders    *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  AngDatabase *database = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (!lend (self, &database))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The register is closed."));
      return NULL;
    }
  if (database == NULL)
    database = ang_database_open (self->path, ANG_DATABASE_READ_ONLY, error);
  if (database == NULL)
    ang_readers_give_back (self, NULL);
  else
    ang_database_set_cancellable (database, cancellable);

  return database;
}

/**
 * ang_readers_give_back:
 * @database: (nullable): the connection, or %NULL when none could be opened
 */
void
ang_readers_give_back (AngReaders  *self,
                       AngDatabase *database)
{
  AngDatabase *surplus = NULL;

  if (database != NULL)
    ang_database_set_cancellable (database, NULL);

  g_mutex_lock (&self->mutex);
  if (database != NULL && self->idle->len < KEPT_CONNECTIONS)
    g_ptr_array_add (self->idle, database);
  else
    surplus = database;
  self->n_lent--;
  g_cond_signal (&self->returned);
  g_mutex_unlock (&self->mutex);

  g_clear_pointer (&surplus, ang_database_close);
}
