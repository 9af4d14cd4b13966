#include "config.h"

#include <glib/gi18n.h>

#include "ang-store-copy.h"
#include "ang-store-private.h"

static gboolean
refuse_itself (AngStore    *self,
               const char  *path,
               GError     **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);

  if (!g_str_equal (target, self->path))
    return FALSE;
  g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("This is the register itself. Choose another name for the copy."));

  return TRUE;
}

static gboolean
save_copy (AngStore      *self,
           const char    *path,
           GCancellable  *cancellable,
           GError       **error)
{
  AngDatabase *database;
  gboolean saved;

  if (refuse_itself (self, path, error))
    return FALSE;

  database = ang_readers_borrow (self->readers, NULL, error);
  if (database == NULL)
    return FALSE;
  saved = ang_store_copy_database (database, path, cancellable, error);
  ang_readers_give_back (self->readers, database);

  return saved;
}

/**
 * ang_store_save_copy:
 *
 * Writes a copy of the register as it is now, checked, in place of whatever file is at @path; that one stays until the copy
 * is complete.
 */
gboolean
ang_store_save_copy (AngStore    *self,
                     const char  *path,
                     GError     **error)
{
  return save_copy (self, path, NULL, error);
}

static void
save_copy_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  GError *error = NULL;

  if (save_copy (source, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** @cancellable: (nullable): cancelling leaves the file at @path as it was */
void
ang_store_save_copy_async (AngStore            *self,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_store_save_copy_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, save_copy_in_thread);
}

/** Returns: whether the copy is complete and checked */
gboolean
ang_store_save_copy_finish (AngStore      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * ang_store_check:
 * @thorough: also compares every index with its table and follows every link; takes a while
 *
 * Returns: whether the register is sound; else %ANG_STORE_ERROR_DAMAGED with what was found
 */
gboolean
ang_store_check (AngStore  *self,
                 gboolean   thorough,
                 GError   **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, error);
  gboolean sound;

  if (database == NULL)
    return FALSE;
  sound = ang_store_check_database (database, thorough, error);
  ang_readers_give_back (self->readers, database);

  return sound;
}
