#include "config.h"

#include "ang-store-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-register-lock.h"
#include "ang-store.h"

/* How much is copied before the next look at the cancellable. */
#define PAGES_A_STEP 2048

/* The journal of the copy must not stay beside it: a copy is one file. */
static gboolean
finish_copy (AngDatabase  *copy,
             GError      **error)
{
  return ang_store_check_database (copy, FALSE, error) &&
         ang_database_execute (copy, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
copy_pages (AngDatabase   *database,
            AngDatabase   *copy,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (ang_database_get_handle (copy), "main",
                                                ang_database_get_handle (database), "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    return ang_database_fail (copy, sqlite3_extended_errcode (ang_database_get_handle (copy)), error);

  while (code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    code = sqlite3_backup_step (backup, PAGES_A_STEP);
  sqlite3_backup_finish (backup);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return code == SQLITE_DONE || ang_database_fail (copy, code, error);
}

static gboolean
write_part (AngDatabase   *database,
            const char    *part,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (AngDatabase) copy = ang_database_open (part, ANG_DATABASE_CREATE, error);

  return copy != NULL &&
         ang_database_execute (copy, "PRAGMA synchronous = FULL", error) &&
         copy_pages (database, copy, cancellable, error) &&
         finish_copy (copy, error);
}

/**
 * ang_store_copy_remove_journals:
 *
 * Removes what lies beside a file of SQLite that is not there itself: it would be taken for a part of the next one of that
 * name.
 */
void
ang_store_copy_remove_journals (const char *path)
{
  static const char *const suffixes[] = { "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *journal = g_strconcat (path, suffixes[i], NULL);

      g_remove (journal);
    }
}

static void
remove_part (const char *part)
{
  g_remove (part);
  ang_store_copy_remove_journals (part);
}

static gboolean
is_waiting (const char *path,
            const char *suffix)
{
  g_autofree char *journal = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

/* A file that is a register in use, or that still waits for what is in its journal: a copy put in its place would be
 * damaged by that. Without such a file there is nothing to lock. */
static gboolean
lock_target (const char       *path,
             AngRegisterLock **lock,
             GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      ang_store_copy_remove_journals (path);
      return TRUE;
    }

  *lock = ang_register_lock_take (path, &local_error);
  if (*lock == NULL && g_error_matches (local_error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE))
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE,
                 _("“%s” is open in a program. It was left as it is; choose another name for the copy, or close it there."), path);
  else if (*lock == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (is_waiting (path, "-wal") || is_waiting (path, "-journal"))
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE,
                 _("“%s” was not closed properly. It was left as it is; choose another name for the copy, or open and close it first."), path);
  else
    return TRUE;
  g_clear_pointer (lock, ang_register_lock_release);

  return FALSE;
}

/* Renaming replaces what is there, in one step. */
static gboolean
put_in_place (const char  *part,
              const char  *path,
              GError     **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (part);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) local_error = NULL;

  if (g_file_move (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &local_error))
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The copy could not be given its name “%s”: %s"),
               path, local_error->message);

  return FALSE;
}

/**
 * ang_store_copy_database:
 *
 * Writes a complete and checked copy under another name first, so that @path never holds half a register. SQLite has
 * synced every page when the copy is closed.
 */
gboolean
ang_store_copy_database (AngDatabase   *database,
                         const char    *path,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  AngRegisterLock *lock = NULL;
  gboolean copied;

  if (!lock_target (path, &lock, error))
    return FALSE;

  remove_part (part);
  copied = write_part (database, part, cancellable, error) && put_in_place (part, path, error);
  if (!copied)
    remove_part (part);
  g_clear_pointer (&lock, ang_register_lock_release);

  return copied;
}

/* Both checks answer one row "ok", or a row for each thing that is wrong. */
static gboolean
run_check (AngDatabase  *database,
           const char   *sql,
           const char   *good,
           GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  g_autofree char *name = g_path_get_basename (ang_database_get_path (database));
  gboolean row;

  if (statement == NULL || !ang_statement_step (statement, &row, error))
    return FALSE;
  if (!row || g_strcmp0 (ang_statement_get_text (statement, 0), good) == 0)
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED, _("The register “%s” is damaged: %s"),
               name, ang_statement_get_text (statement, 0));

  return FALSE;
}

/**
 * ang_store_check_database:
 * @thorough: also compares every index with its table, and looks for links that lead nowhere
 *
 * Returns: whether the file is sound; else %ANG_STORE_ERROR_DAMAGED
 */
gboolean
ang_store_check_database (AngDatabase  *database,
                          gboolean      thorough,
                          GError      **error)
{
  if (!thorough)
    return run_check (database, "PRAGMA quick_check (1)", "ok", error);

  return run_check (database, "PRAGMA integrity_check (1)", "ok", error) &&
         run_check (database, "PRAGMA foreign_key_check", NULL, error);
}
