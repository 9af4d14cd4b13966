#include "config.h"

#include "ang-register-lock.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "ang-store.h"

/* The lock is an open write transaction on a tiny SQLite file beside the register. SQLite takes and tests the system's own
 * locks on every platform it runs on; the system drops them when a program dies, however it dies; and who holds it can
 * still be read from the file. */

struct _AngRegisterLock
{
  sqlite3 *handle;
  char    *path;
};

static void
close_lock (AngRegisterLock *self)
{
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngRegisterLock, close_lock)

static char *
describe_self (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%d %H:%M");

  /* TRANSLATORS: who holds a register open: user, computer, date and time */
  return g_strdup_printf (_("%s on %s, since %s"), g_get_user_name (), g_get_host_name (), since);
}

static int
write_holder (sqlite3 *handle)
{
  g_autofree char *holder = describe_self ();
  sqlite3_stmt *statement = NULL;
  int code;

  code = sqlite3_exec (handle, "CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY, who TEXT)", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_prepare_v2 (handle, "REPLACE INTO holder (id, who) VALUES (1, ?)", -1, &statement, NULL);
  if (code != SQLITE_OK)
    return code;

  sqlite3_bind_text (statement, 1, holder, -1, SQLITE_TRANSIENT);
  sqlite3_step (statement);

  return sqlite3_finalize (statement);
}

static char *
read_holder (sqlite3 *handle)
{
  sqlite3_stmt *statement = NULL;
  char *who = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT who FROM holder WHERE id = 1", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    who = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return who;
}

/* Between looking at the folder and taking the lock, the one before may have removed its file: a lock on a file that
 * nobody can find any more protects nothing. */
static gboolean
has_moved (sqlite3 *handle)
{
  int moved = 0;

  sqlite3_file_control (handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  return moved != 0;
}

static int
begin (sqlite3 *handle)
{
  return sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
}

static int
try_take (AngRegisterLock *self)
{
  int code = sqlite3_open_v2 (self->path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_exec (self->handle, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = begin (self->handle);
  if (code == SQLITE_OK && has_moved (self->handle))
    return SQLITE_ABORT;
  if (code == SQLITE_OK)
    code = write_holder (self->handle);
  if (code == SQLITE_OK)
    code = sqlite3_exec (self->handle, "COMMIT", NULL, NULL, NULL);

  return code == SQLITE_OK ? begin (self->handle) : code;
}

static void
set_error (AngRegisterLock  *self,
           const char       *path,
           int               code,
           GError          **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *who = code == SQLITE_BUSY ? read_holder (self->handle) : NULL;

  if (code == SQLITE_BUSY && who != NULL)
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE,
                 _("The register “%s” is open elsewhere (%s). It can be opened for reading only."), name, who);
  else if (code == SQLITE_BUSY)
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE,
                 _("The register “%s” is open elsewhere. It can be opened for reading only."), name);
  else if (code == SQLITE_FULL)
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NO_SPACE,
                 _("There is no space left on the disk of “%s”. It can be opened for reading only."), name);
  else
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY,
                 _("Nothing can be written to the folder of “%s”. It can be opened for reading only."), name);
}

/**
 * ang_register_lock_take:
 * @path: the register
 *
 * Returns: (transfer full): the lock, held until it is released or this program ends; else %ANG_STORE_ERROR_IN_USE with who
 *   holds it, or %ANG_STORE_ERROR_READ_ONLY where no lock can be placed
 */
AngRegisterLock *
ang_register_lock_take (const char  *path,
                        GError     **error)
{
  g_autoptr (AngRegisterLock) self = g_new0 (AngRegisterLock, 1);
  int code = SQLITE_ABORT;

  self->path = g_strconcat (path, "-lock", NULL);

  for (int tries = 0; tries < 5; tries++)
    {
      code = try_take (self);
      if (code == SQLITE_OK)
        return g_steal_pointer (&self);
      if (code != SQLITE_NOTADB && code != SQLITE_CORRUPT && code != SQLITE_ABORT)
        break;
      g_clear_pointer (&self->handle, sqlite3_close);
      if (code != SQLITE_ABORT)
        g_remove (self->path);
    }

  set_error (self, path, code, error);

  return NULL;
}

/**
 * ang_register_lock_release:
 *
 * Removes the file while it is still locked, where the system allows it, and after that where it does not.
 */
void
ang_register_lock_release (AngRegisterLock *self)
{
  g_autofree char *path = g_strdup (self->path);

  g_remove (path);
  close_lock (self);
#ifdef G_OS_WIN32
  g_remove (path);
#endif
}
