#include "config.h"

#include "ang-command-private.h"

#include <glib/gi18n.h>

#include "ang-store-private.h"

struct _AngCommand
{
  GObject parent_instance;

  AngCommandFunc func;
  gpointer data;
  GDestroyNotify free_data;
  gint64 made;
  guint done;
  guint skipped;
};

G_DEFINE_FINAL_TYPE (AngCommand, ang_command, G_TYPE_OBJECT)

static void
run_in_turn (GTask *task)
{
  GError *error = NULL;

  if (ang_command_run (ANG_COMMAND (g_task_get_source_object (task)), ANG_STORE (g_task_get_task_data (task)), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
ang_command_finalize (GObject *object)
{
  AngCommand *self = ANG_COMMAND (object);

  if (self->free_data != NULL)
    self->free_data (self->data);

  G_OBJECT_CLASS (ang_command_parent_class)->finalize (object);
}

static void
ang_command_class_init (AngCommandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_command_finalize;
}

static void
ang_command_init (AngCommand *self)
{
}

/**
 * ang_command_new:
 * @data: (transfer full): what @func gets
 *
 * Returns: (transfer full): a command that @func carries out
 */
AngCommand *
ang_command_new (AngCommandFunc func,
                 gpointer       data,
                 GDestroyNotify free_data)
{
  AngCommand *self = g_object_new (ANG_TYPE_COMMAND, NULL);

  self->func = func;
  self->data = data;
  self->free_data = free_data;

  return self;
}

/** Notes the id of the record that the command makes; called by its function. */
void
ang_command_set_made (AngCommand *self,
                      gint64      id)
{
  self->made = id;
}

/** Counts @n more records that the command is for; called by its function. */
void
ang_command_add_done (AngCommand *self,
                      guint       n)
{
  self->done += n;
}

/** Counts @n more that the command leaves out, because they are there already; called by its function. */
void
ang_command_add_skipped (AngCommand *self,
                         guint       n)
{
  self->skipped += n;
}

/**
 * ang_command_run:
 *
 * Waits for the file: for the command line, tests and worker threads.
 *
 * Returns: whether it is done; when there was nothing to change, it is, without a step of undo
 */
gboolean
ang_command_run (AngCommand  *self,
                 AngStore    *store,
                 GError     **error)
{
  g_autoptr (AngTransaction) transaction = NULL;

  if (ang_store_get_read_only (store))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY, _ ("The register is open for reading only."));
      return FALSE;
    }

  transaction = self->func (self, store, self->data, error);
  if (transaction == NULL)
    return FALSE;

  return ang_transaction_is_empty (transaction) || ang_store_commit (store, transaction, error);
}

/**
 * ang_command_run_async:
 *
 * Commands on one register run in the order in which they were asked for, each after the one before is stored.
 */
void
ang_command_run_async (AngCommand          *self,
                       AngStore            *store,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_command_run_async);
  g_task_set_task_data (task, g_object_ref (store), g_object_unref);
  ang_store_take_turn (store, run_in_turn, task);
}

/** Returns: what ang_command_run() would have */
gboolean
ang_command_run_finish (AngCommand    *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/** Returns: the id of the record that it made, or 0 */
gint64
ang_command_get_made (AngCommand *self)
{
  return self->made;
}

/** Returns: how many records it was for */
guint
ang_command_get_done (AngCommand *self)
{
  return self->done;
}

/** Returns: how many were left out, because they were there already */
guint
ang_command_get_skipped (AngCommand *self)
{
  return self->skipped;
}
