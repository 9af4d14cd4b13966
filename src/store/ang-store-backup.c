#include "config.h"

#include <glib/gi18n.h>

#include "ang-attachments-private.h"
#include "ang-backups-private.h"
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

/* What was done, by the numbers: the same in the register and in its last copy when nothing happened since. */
static char *
describe_history (AngDatabase *database)
{
  gint64 last;
  gint64 n_done;

  if (!ang_database_get_pragma (database, "SELECT max(id) FROM history", &last, NULL) ||
      !ang_database_get_pragma (database, "SELECT count(*) FROM history WHERE state = 1", &n_done, NULL))
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, last, n_done);
}

static gboolean
is_backed_up (AngStore    *self,
              AngDatabase *database)
{
  g_autoptr (GPtrArray) backups = ang_backups_list (self->path);
  g_autoptr (AngDatabase) last = NULL;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;

  if (backups->len == 0)
    return FALSE;
  last = ang_database_open (((AngBackup *) backups->pdata[0])->path, ANG_DATABASE_READ_ONLY, NULL);
  if (last == NULL)
    return FALSE;
  now = describe_history (database);
  then = describe_history (last);

  return now != NULL && g_strcmp0 (now, then) == 0;
}

static gboolean
make_backup (AngStore         *self,
             AngDatabase      *database,
             AngBackupReason   reason,
             GDateTime        *now,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autofree char *path = NULL;

  if (is_backed_up (self, database))
    return TRUE;
  path = ang_backups_dup_next (self->path, reason, now, error);
  if (path == NULL || !ang_store_copy_database (database, path, cancellable, error))
    return FALSE;
  ang_backups_rotate (self->path);

  return TRUE;
}

/**
 * ang_store_back_up_at:
 * @now: what the clock says
 *
 * ang_store_back_up() at a time that is told.
 */
gboolean
ang_store_back_up_at (AngStore         *self,
                      AngBackupReason   reason,
                      GDateTime        *now,
                      GCancellable     *cancellable,
                      GError          **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, NULL, error);
  gboolean made;

  if (database == NULL)
    return FALSE;
  made = make_backup (self, database, reason, now, cancellable, error);
  ang_readers_give_back (self->readers, database);

  return made;
}

/**
 * ang_store_back_up:
 * @reason: what is about to happen
 *
 * Makes a backup beside the register, unless nothing was done since the last one, and removes those that are kept no longer.
 *
 * Returns: whether there is one of the register as it is
 */
gboolean
ang_store_back_up (AngStore         *self,
                   AngBackupReason   reason,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ang_store_back_up_at (self, reason, now, cancellable, error);
}

static void
back_up_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (ang_store_back_up (source, (AngBackupReason) GPOINTER_TO_INT (task_data), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_store_back_up() in a worker thread. */
void
ang_store_back_up_async (AngStore            *self,
                         AngBackupReason      reason,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ang_store_back_up_async);
  g_task_set_task_data (task, GINT_TO_POINTER (reason), NULL);
  g_task_run_in_thread (task, back_up_in_thread);
}

/** Returns: what ang_store_back_up() would have */
gboolean
ang_store_back_up_finish (AngStore      *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * ang_store_check:
 * @thorough: also compares every index with its table, follows every link and reads every kept file; takes a while
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
  sound = ang_store_check_database (database, thorough, error) && (!thorough || ang_attachments_check (database, error));
  ang_readers_give_back (self->readers, database);

  return sound;
}
