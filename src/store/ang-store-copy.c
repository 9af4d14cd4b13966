#include "config.h"

#include "ang-store-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

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

static void
remove_part (const char *part)
{
  static const char *const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (part, suffixes[i], NULL);

      g_remove (path);
    }
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

  remove_part (part);
  if (write_part (database, part, cancellable, error) && put_in_place (part, path, error))
    return TRUE;
  remove_part (part);

  return FALSE;
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
