#include "config.h"

/* For the locks of open file descriptions, which POSIX took over in 2024. */
#define _GNU_SOURCE

#include "ang-file-locks.h"

#include <fcntl.h>
#include <glib.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite's locks on Linux belong to the process: as soon as anything in it closes the file, whoever had opened it, they are
 * gone, without a word. A file chooser in the folder of a register does that: it looks into files to tell what they are.
 * Another program then takes the register for one that nobody has open, and puts its journal away under our feet.
 *
 * Locks of an open file description go with that alone. SQLite asks for a lock with any of the descriptors that it has of a
 * file, so those of a database are taken with one that is kept for it, as long as it is locked; the shared memory beside a
 * database has one descriptor in each process, and needs no other. See https://www.sqlite.org/howtocorrupt.html, 2.2. */

/* Where SQLite's locks of a database begin; those of the shared memory stand before it. */
#define DATABASE_LOCKS 0x40000000

typedef int (*FcntlFunc) (int descriptor,
                          int command,
                          ...);

typedef struct
{
  dev_t device;
  ino_t inode;
} FileKey;

static GMutex mutex;
static GHashTable *keepers; /* FileKey to the descriptor kept for it */
static FcntlFunc system_fcntl;

static guint
hash_key (gconstpointer data)
{
  const FileKey *key = data;

  return (guint) key->inode ^ (guint) key->device;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const FileKey *first = a;
  const FileKey *second = b;

  return first->inode == second->inode && first->device == second->device;
}

static void
close_keeper (gpointer data)
{
  close (GPOINTER_TO_INT (data));
}

/* Another description of the file that @descriptor leads to; for writing where that may be, since a descriptor that only
 * reads takes no lock to write. */
static int
open_again (int descriptor)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", descriptor);
  int keeper = open (path, O_RDWR | O_CLOEXEC);

  if (keeper < 0)
    keeper = open (path, O_RDONLY | O_CLOEXEC);

  return keeper;
}

/* Returns: the descriptor that holds the locks of a database, or @descriptor where none can be had */
static int
find_keeper (int descriptor)
{
  struct stat status;
  FileKey key;
  gpointer keeper;

  if (fstat (descriptor, &status) != 0)
    return descriptor;

  key = (FileKey) { status.st_dev, status.st_ino };
  if (!g_hash_table_lookup_extended (keepers, &key, NULL, &keeper))
    {
      keeper = GINT_TO_POINTER (open_again (descriptor));
      if (GPOINTER_TO_INT (keeper) < 0)
        return descriptor;
      g_hash_table_insert (keepers, g_memdup2 (&key, sizeof key), keeper);
    }

  return GPOINTER_TO_INT (keeper);
}

static void
drop_keeper (int descriptor)
{
  struct stat status;

  if (fstat (descriptor, &status) == 0)
    g_hash_table_remove (keepers, &(FileKey) { status.st_dev, status.st_ino });
}

static int
lock_description (int           descriptor,
                  int           command,
                  struct flock *lock)
{
  lock->l_pid = 0;

  return system_fcntl (descriptor, command == F_GETLK ? F_OFD_GETLK : command == F_SETLK ? F_OFD_SETLK : F_OFD_SETLKW, lock);
}

static int
set_lock (int           descriptor,
          int           command,
          struct flock *lock)
{
  gboolean whole = lock->l_start == 0 && lock->l_len == 0;
  int code;

  if (!whole && lock->l_start < DATABASE_LOCKS)
    return lock_description (descriptor, command, lock);

  g_mutex_lock (&mutex);
  code = lock_description (find_keeper (descriptor), command, lock);
  if (code == 0 && whole && command != F_GETLK && lock->l_type == F_UNLCK)
    drop_keeper (descriptor);
  g_mutex_unlock (&mutex);

  return code;
}

static int
our_fcntl (int descriptor,
           int command,
           ...)
{
  va_list arguments;
  int code;

  va_start (arguments, command);
  if (command == F_GETLK || command == F_SETLK || command == F_SETLKW)
    code = set_lock (descriptor, command, va_arg (arguments, struct flock *));
  else
    code = system_fcntl (descriptor, command, va_arg (arguments, int));
  va_end (arguments);

  return code;
}

/**
 * ang_file_locks_keep:
 *
 * Makes SQLite's locks stay whatever else in this process opens and closes a register. To be called before the first
 * connection is opened.
 */
void
ang_file_locks_keep (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

  if (vfs == NULL || vfs->iVersion < 3 || system_fcntl != NULL)
    return;

  keepers = g_hash_table_new_full (hash_key, equal_keys, g_free, close_keeper);
  system_fcntl = (FcntlFunc) vfs->xGetSystemCall (vfs, "fcntl");
  if (system_fcntl != NULL)
    vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) our_fcntl);
}
