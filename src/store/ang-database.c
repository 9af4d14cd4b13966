#include "config.h"

#include "ang-database-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ang-file-locks.h"
#include "ang-store.h"

/* How many steps of SQLite's machine pass between two looks at the cancellable: about a tenth of a millisecond. */
#define STEPS_BETWEEN_LOOKS 10000
#define BUSY_TIMEOUT_MS 5000

/* 64 MiB of pages, negative by SQLite's convention: an import that does not fit spills the same pages to the disk over and
 * over. The journal of one does not stay on the disk for ever. Temporary files stay files: a savepoint's journal in memory is slow to go through when it is long. */
#define WRITER_PRAGMAS "PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 16777216"

/* SQLite's own number, for what is not big. */
#define PAGES_BETWEEN_CHECKPOINTS 1000

/* From so many changed rows on, the memory that a transaction took is given back after it. */
#define BIG_TRANSACTION 2000

static int
on_progress (gpointer user_data)
{
  AngDatabase *self = user_data;

  if (self->budget > 0)
    {
      self->budget = MAX (self->budget - STEPS_BETWEEN_LOOKS, 0);
      self->spent = self->budget == 0;
    }

  return self->spent || g_cancellable_is_cancelled (self->cancellable);
}

static AngStoreError
get_error_code (AngDatabase *self,
                int          code)
{
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
      return ANG_STORE_ERROR_NOT_A_REGISTER;
    case SQLITE_CORRUPT:
      return ANG_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ANG_STORE_ERROR_IN_USE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ANG_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return ANG_STORE_ERROR_NO_SPACE;
    case SQLITE_IOERR:
      return sqlite3_system_errno (self->handle) == ENOSPC ? ANG_STORE_ERROR_NO_SPACE : ANG_STORE_ERROR_FAILED;
    case SQLITE_TOOBIG:
      return ANG_STORE_ERROR_INVALID;
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
        return ANG_STORE_ERROR_EXISTS;
      if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return ANG_STORE_ERROR_STILL_USED;
      return ANG_STORE_ERROR_INVALID;
    default:
      return ANG_STORE_ERROR_FAILED;
    }
}

static const char *
get_error_text (AngStoreError code,
                int           sqlite_code)
{
  /* Somebody died in the middle of a change, and only who may write can take back the half of it. */
  if (sqlite_code == SQLITE_READONLY_ROLLBACK || sqlite_code == SQLITE_READONLY_RECOVERY)
    return _("The register “%s” was not closed properly. Open it once as one that may be changed; then it can be read again.");

  switch (code)
    {
    case ANG_STORE_ERROR_NOT_A_REGISTER:
      return _("“%s” is not a register.");
    case ANG_STORE_ERROR_DAMAGED:
      return _("The register “%s” is damaged. Nothing was changed; open a backup copy instead.");
    case ANG_STORE_ERROR_IN_USE:
      return _("The register “%s” is being used by another program. Nothing was changed; try again.");
    case ANG_STORE_ERROR_READ_ONLY:
      return _("The register “%s” cannot be written to. Nothing was changed.");
    case ANG_STORE_ERROR_NO_SPACE:
      return _("There is no space left on the disk of “%s”. Nothing was changed; free some space and try again.");
    case ANG_STORE_ERROR_EXISTS:
      return _("The register “%s” holds this already. Nothing was changed.");
    case ANG_STORE_ERROR_STILL_USED:
      return _("Something in the register “%s” still needs this. Nothing was changed.");
    case ANG_STORE_ERROR_INVALID:
      return _("A value does not fit into the register “%s”. Nothing was changed.");
    case ANG_STORE_ERROR_FAILED:
    case ANG_STORE_ERROR_NEWER:
    case ANG_STORE_ERROR_NOT_FOUND:
    case ANG_STORE_ERROR_CONFLICT:
    case ANG_STORE_ERROR_NOTHING_TO_DO:
    default:
      return _("The register “%s” could not be read or written. Nothing was changed.");
    }
}

/**
 * ang_database_fail:
 * @code: an extended result code of SQLite
 *
 * The one place where SQLite's codes become errors of this program: plain words with the file's name, and SQLite's own
 * words behind them only where no plain ones exist.
 *
 * Returns: %FALSE
 */
gboolean
ang_database_fail (AngDatabase  *self,
                   int           code,
                   GError      **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_auto (GStrv) parts = NULL;
  g_autofree char *message = NULL;
  AngStoreError store_code;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      return FALSE;
    }

  /* What is not finished yet is known by the name that it will get. */
  if (g_str_has_suffix (name, ".part"))
    name[strlen (name) - strlen (".part")] = '\0';
  store_code = get_error_code (self, code);
  parts = g_strsplit (get_error_text (store_code, code), "%s", 2);
  message = g_strjoinv (name, parts);
  if (store_code == ANG_STORE_ERROR_FAILED)
    g_set_error (error, ANG_STORE_ERROR, store_code, "%s (%s)", message, sqlite3_errmsg (self->handle));
  else
    g_set_error_literal (error, ANG_STORE_ERROR, store_code, message);

  return FALSE;
}

static char *
get_uri (const char *path,
         const char *options)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

  return g_strconcat (uri, options, NULL);
}

static gboolean
try_open (AngDatabase      *self,
          AngDatabaseMode   mode,
          gboolean          immutable,
          GError          **error)
{
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  g_autofree char *uri = get_uri (self->path, immutable ? "?immutable=1" : "");
  gint64 version;
  int code;

  flags |= mode == ANG_DATABASE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (mode == ANG_DATABASE_CREATE)
    flags |= SQLITE_OPEN_CREATE;

  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    return ang_database_fail (self, code, error);

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, on_progress, self);

  /* The first look into the file: here it shows whether it can be read at all. */
  return ang_database_get_pragma (self, "PRAGMA schema_version", &version, error) &&
         ang_database_execute (self, "PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON", error) &&
         ang_database_execute (self, mode == ANG_DATABASE_READ_ONLY ? "PRAGMA query_only = ON" : WRITER_PRAGMAS, error);
}

static void
drop_handle (AngDatabase *self)
{
  int code;

  /* SQLite refuses to close while a statement of ours is left. Asking sqlite3_next_stmt() first would be too strict: the
   * index of words has statements of its own, which closing ends. */
  g_hash_table_remove_all (self->statements);
  code = sqlite3_close (self->handle);
  g_assert (code == SQLITE_OK);
  self->handle = NULL;
}

static gboolean
is_empty (const char *path,
          const char *suffix)
{
  g_autofree char *journal = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  return g_stat (journal, &status) != 0 || status.st_size == 0;
}

/* In a folder that cannot be written to, a file in WAL mode opens only as one that never changes. That is right as long as
 * nothing waits in a journal beside it: changes to be put in, or half of them to be taken back. */
static gboolean
may_be_immutable (const char *path)
{
  return is_empty (path, "-wal") && is_empty (path, "-journal");
}

/* Counting every allocation takes a lock each time, and nobody asks for the count. Too late when another library of the
 * program began with SQLite before; then all stays as it is. */
static gpointer
configure (gpointer user_data)
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
#ifdef __linux__
  ang_file_locks_keep ();
#endif

  return NULL;
}

/**
 * ang_database_open:
 *
 * Opens a connection with the settings that every connection has. What the file is, and how it is journalled, is the
 * caller's business.
 *
 * Returns: (transfer full): the connection
 */
AngDatabase *
ang_database_open (const char       *path,
                   AngDatabaseMode   mode,
                   GError          **error)
{
  static GOnce once = G_ONCE_INIT;
  g_autoptr (AngDatabase) self = g_new0 (AngDatabase, 1);
  g_autoptr (GError) local_error = NULL;

  g_once (&once, configure, NULL);
  self->path = g_strdup (path);
  self->statements = ang_statement_create_kept ();

  if (try_open (self, mode, FALSE, &local_error))
    return g_steal_pointer (&self);

  if (mode == ANG_DATABASE_READ_ONLY && may_be_immutable (path) &&
      (g_error_matches (local_error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED) ||
       g_error_matches (local_error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY)))
    {
      g_clear_error (&local_error);
      drop_handle (self);
      if (try_open (self, mode, TRUE, &local_error))
        return g_steal_pointer (&self);
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * ang_database_close:
 *
 * Closes the connection. No statement may be lent out any more.
 */
void
ang_database_close (AngDatabase *self)
{
  drop_handle (self);
  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->statements);
  g_free (self->path);
  g_free (self);
}

/**
 * ang_database_put_away:
 * @path: a file that this program read, and has closed
 *
 * Who only reads a file in WAL mode makes an empty journal beside it to do so, and cannot remove it. Who may write does that
 * by leaving, when nobody else is there any more: SQLite looks after that. A journal with something in it stays.
 */
void
ang_database_put_away (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  AngDatabase *database;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS) || !is_empty (path, "-wal"))
    return;

  database = ang_database_open (path, ANG_DATABASE_WRITE, NULL);
  g_clear_pointer (&database, ang_database_close);
}

/** Returns: (transfer none): the file, as it was named when it was opened */
const char *
ang_database_get_path (AngDatabase *self)
{
  return self->path;
}

/** Returns: (transfer none): the connection, for what needs SQLite's own interface; closed with @self */
sqlite3 *
ang_database_get_handle (AngDatabase *self)
{
  return self->handle;
}

/**
 * ang_database_execute:
 * @sql: one or several statements of the source, without values
 */
gboolean
ang_database_execute (AngDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || ang_database_fail (self, code, error);
}

/**
 * ang_database_get_pragma:
 * @value: (out): the first column of the first row, 0 without a row
 */
gboolean
ang_database_get_pragma (AngDatabase  *self,
                         const char   *sql,
                         gint64       *value,
                         GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (self, sql, error);
  gboolean row;

  *value = 0;
  if (statement == NULL || !ang_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    *value = ang_statement_get_integer (statement, 0);

  return TRUE;
}

/**
 * ang_database_begin:
 *
 * Begins a transaction that will write: it waits for its turn now, not in the middle.
 */
gboolean
ang_database_begin (AngDatabase  *self,
                    GError      **error)
{
  self->changes_before = sqlite3_total_changes64 (self->handle);

  return ang_database_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * ang_database_commit:
 *
 * Makes what was written since ang_database_begin() lasting, and gives back the memory that a big transaction took. The
 * journal of a big one is put into the file later, by ang_database_checkpoint(): whoever waits for the commit does not wait
 * for that.
 *
 * Returns: whether it is; on an error the transaction may still be open
 */
gboolean
ang_database_commit (AngDatabase  *self,
                     GError      **error)
{
  gboolean big = sqlite3_total_changes64 (self->handle) - self->changes_before > BIG_TRANSACTION;
  gboolean committed;

  if (big)
    sqlite3_wal_autocheckpoint (self->handle, 0);
  committed = ang_database_execute (self, "COMMIT", error);
  if (big)
    sqlite3_wal_autocheckpoint (self->handle, PAGES_BETWEEN_CHECKPOINTS);
  if (!committed)
    return FALSE;

  self->unchecked |= big;
  if (big)
    sqlite3_db_release_memory (self->handle);

  return TRUE;
}

/**
 * ang_database_checkpoint:
 *
 * Puts the journal of a big transaction into the file, as far as nobody reads from it. Nobody has to wait meanwhile.
 *
 * Returns: whether there was such a journal
 */
gboolean
ang_database_checkpoint (AngDatabase *self)
{
  gboolean unchecked = self->unchecked;

  self->unchecked = FALSE;
  if (unchecked)
    sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);

  return unchecked;
}

/**
 * ang_database_rollback:
 *
 * Takes back the open transaction, if SQLite has not already done so by itself.
 */
void
ang_database_rollback (AngDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * ang_database_set_cancellable:
 * @cancellable: (nullable): what stops a running statement from now on
 */
void
ang_database_set_cancellable (AngDatabase  *self,
                              GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/**
 * ang_database_flush:
 *
 * Forgets the kept statements.
 */
void
ang_database_flush (AngDatabase *self)
{
  g_hash_table_remove_all (self->statements);
}

/**
 * ang_database_set_budget:
 * @steps: how many steps of SQLite's machine what runs from now on may take, roughly; 0 for any number
 *
 * What takes more is cut short with %G_IO_ERROR_CANCELLED.
 */
void
ang_database_set_budget (AngDatabase *self,
                         gint64       steps)
{
  self->budget = steps;
  self->spent = FALSE;
}

/**
 * ang_database_is_spent:
 *
 * Returns: whether something was cut short since the budget was set
 */
gboolean
ang_database_is_spent (AngDatabase *self)
{
  return self->spent;
}
