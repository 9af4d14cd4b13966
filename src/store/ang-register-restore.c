#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-backups-private.h"
#include "ang-migrations.h"
#include "ang-register-lock.h"
#include "ang-store-copy.h"

/* A register that was not closed properly puts away its journal when it is opened. A damaged one cannot, and is kept with
 * its journal. */
static void
put_journal_away (const char *path)
{
  g_autoptr (AngDatabase) database = ang_database_open (path, ANG_DATABASE_WRITE, NULL);
  gint64 version;

  if (database != NULL)
    ang_database_get_pragma (database, "SELECT count(*) FROM sqlite_schema", &version, NULL);
}

static gboolean
copy_file (const char  *from_path,
           const char  *to_path,
           GError     **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (from_path);
  g_autoptr (GFile) to = g_file_new_for_path (to_path);

  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

/* As it is, byte for byte: it may be damaged. */
static char *
keep_old (const char  *path,
          GError     **error)
{
  static const char *const journals[] = { "-wal", "-journal" };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *kept = ang_backups_dup_next (path, ANG_BACKUP_RESTORE, now, error);

  if (kept == NULL || !copy_file (path, kept, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autofree char *journal = g_strconcat (path, journals[i], NULL);
      g_autofree char *kept_journal = g_strconcat (kept, journals[i], NULL);

      if (g_file_test (journal, G_FILE_TEST_EXISTS) && !copy_file (journal, kept_journal, error))
        return NULL;
    }

  return g_steal_pointer (&kept);
}

static gboolean
check_copy (const char   *path,
            AngDatabase **database,
            GError      **error)
{
  int version;

  if (!ang_migrations_check (path, ANG_SCHEMA_CURRENT, &version, error))
    return FALSE;
  *database = ang_database_open (path, ANG_DATABASE_READ_ONLY, error);

  return *database != NULL && ang_store_check_database (*database, TRUE, error);
}

static gboolean
replace (const char   *path,
         AngDatabase  *copy,
         char        **kept,
         GError      **error)
{
  g_autofree char *part = g_strconcat (path, ".restored", NULL);

  if (!ang_store_copy_database (copy, part, NULL, error))
    return FALSE;

  put_journal_away (path);
  *kept = keep_old (path, error);
  if (*kept != NULL)
    {
      ang_store_copy_remove_journals (path);
      if (g_rename (part, path) == 0)
        return TRUE;
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The register could not be given its name “%s”."), path);
    }
  g_remove (part);

  return FALSE;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  g_autofree char *left = g_canonicalize_filename (a, NULL);
  g_autofree char *right = g_canonicalize_filename (b, NULL);

  return g_str_equal (left, right);
}

/**
 * ang_register_restore:
 * @copy_path: a backup or another copy; checked thoroughly before anything else happens
 * @kept_path: (out) (optional) (nullable): where the register that was there is now, byte for byte; %NULL if there was none
 *
 * Returns: whether the register is now as the copy is; else everything is as it was: %ANG_STORE_ERROR_IN_USE when it is open
 *   somewhere, %ANG_STORE_ERROR_DAMAGED or others when the copy is no good
 */
gboolean
ang_register_restore (const char  *register_path,
                      const char  *copy_path,
                      char       **kept_path,
                      GError     **error)
{
  g_autoptr (AngDatabase) copy = NULL;
  g_autofree char *kept = NULL;
  AngRegisterLock *lock;
  gboolean restored;

  if (is_same_file (register_path, copy_path))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("This is the register itself. Choose a copy of it."));
      return FALSE;
    }
  if (!check_copy (copy_path, &copy, error))
    return FALSE;
  if (!g_file_test (register_path, G_FILE_TEST_EXISTS))
    {
      if (kept_path != NULL)
        *kept_path = NULL;
      return ang_store_copy_database (copy, register_path, NULL, error);
    }

  lock = ang_register_lock_take (register_path, error);
  if (lock == NULL)
    return FALSE;
  restored = replace (register_path, copy, &kept, error);
  ang_register_lock_release (lock);
  if (restored && kept_path != NULL)
    *kept_path = g_steal_pointer (&kept);

  return restored;
}
