#include "io-shim.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file  base;
  char         *path;
  sqlite3_file *real; /* stands behind this one */
} ShimFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs shim_vfs;
static GMutex mutex;
static IoShimHook current_hook;
static gpointer hook_data;
static gboolean can_share = TRUE;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((ShimFile *) file)->real;
}

static int
ask (const IoShimCall *call)
{
  int code;

  g_mutex_lock (&mutex);
  code = current_hook != NULL ? current_hook (call, hook_data) : SQLITE_OK;
  g_mutex_unlock (&mutex);

  return code;
}

static int
ask_for (sqlite3_file *file,
         IoShimKind    kind,
         const void   *data,
         int           length,
         gint64        offset)
{
  IoShimCall call = { kind, ((ShimFile *) file)->path, offset, data, (gsize) length, FALSE };

  return ask (&call);
}

static int
shim_close (sqlite3_file *file)
{
  int code = get_real (file)->pMethods->xClose (get_real (file));

  g_free (((ShimFile *) file)->path);

  return code;
}

static int
shim_read (sqlite3_file  *file,
           void          *data,
           int            length,
           sqlite3_int64  offset)
{
  int code = ask_for (file, IO_SHIM_READ, NULL, length, offset);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xRead (get_real (file), data, length, offset);
}

static int
shim_write (sqlite3_file  *file,
            const void    *data,
            int            length,
            sqlite3_int64  offset)
{
  int code = ask_for (file, IO_SHIM_WRITE, data, length, offset);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xWrite (get_real (file), data, length, offset);
}

static int
shim_truncate (sqlite3_file  *file,
               sqlite3_int64  size)
{
  int code = ask_for (file, IO_SHIM_TRUNCATE, NULL, 0, size);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
shim_sync (sqlite3_file *file,
           int           flags)
{
  return ask_for (file, IO_SHIM_SYNC, NULL, 0, 0);
}

static int
shim_file_size (sqlite3_file  *file,
                sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
shim_lock (sqlite3_file *file,
           int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
shim_unlock (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
shim_check_reserved_lock (sqlite3_file *file,
                          int          *locked)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), locked);
}

static int
shim_file_control (sqlite3_file *file,
                   int           operation,
                   void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
shim_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
shim_shm_map (sqlite3_file   *file,
              int             region,
              int             size,
              int             extend,
              void volatile **memory)
{
  int code = ask_for (file, IO_SHIM_SHARE, NULL, size, region);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xShmMap (get_real (file), region, size, extend, memory);
}

static int
shim_shm_lock (sqlite3_file *file,
               int           offset,
               int           n,
               int           flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
shim_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
shim_shm_unmap (sqlite3_file *file,
                int           remove)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), remove);
}

#define COMMON_METHODS \
  shim_close, shim_read, shim_write, shim_truncate, shim_sync, shim_file_size, shim_lock, shim_unlock, \
  shim_check_reserved_lock, shim_file_control, shim_sector_size, shim_device_characteristics

static const sqlite3_io_methods sharing_methods = {
  2, COMMON_METHODS, shim_shm_map, shim_shm_lock, shim_shm_barrier, shim_shm_unmap, NULL, NULL
};

/* As files on another computer are: SQLite offers no WAL with them. */
static const sqlite3_io_methods plain_methods = { 1, COMMON_METHODS, NULL, NULL, NULL, NULL, NULL, NULL };

static int
shim_open (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *flags_out)
{
  ShimFile *self = (ShimFile *) file;
  IoShimCall call = { IO_SHIM_OPEN, name, 0, NULL, 0, FALSE };
  int code = ask (&call);

  self->base.pMethods = NULL;
  if (code != SQLITE_OK)
    return code;

  self->real = (sqlite3_file *) (self + 1);
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, flags_out);
  if (code != SQLITE_OK)
    return code;

  self->path = g_strdup (name);
  self->base.pMethods = can_share ? &sharing_methods : &plain_methods;

  return SQLITE_OK;
}

static int
shim_delete (sqlite3_vfs *vfs,
             const char  *name,
             int          sync_folder)
{
  IoShimCall call = { IO_SHIM_DELETE, name, 0, NULL, 0, sync_folder != 0 };
  int code = ask (&call);

  return code != SQLITE_OK ? code : real_vfs->xDelete (real_vfs, name, FALSE);
}

/** Puts itself between SQLite and the disk, for all files opened from now on. */
void
io_shim_install (void)
{
  if (real_vfs != NULL)
    return;

  real_vfs = sqlite3_vfs_find (NULL);
  shim_vfs = *real_vfs;
  shim_vfs.zName = "io-shim";
  shim_vfs.szOsFile = (int) sizeof (ShimFile) + real_vfs->szOsFile;
  shim_vfs.xOpen = shim_open;
  shim_vfs.xDelete = shim_delete;
  g_assert_cmpint (sqlite3_vfs_register (&shim_vfs, TRUE), ==, SQLITE_OK);
}

/** @hook: (nullable): who is asked from now on */
void
io_shim_set_hook (IoShimHook hook,
                  gpointer   user_data)
{
  g_mutex_lock (&mutex);
  current_hook = hook;
  hook_data = user_data;
  g_mutex_unlock (&mutex);
}

/** @share: whether files that are opened from now on can be had in WAL mode */
void
io_shim_set_share (gboolean share)
{
  can_share = share;
}

/** Returns: the code with which a disk that is broken answers such a call */
int
io_shim_get_code (IoShimKind kind)
{
  switch (kind)
    {
    case IO_SHIM_OPEN:
      return SQLITE_CANTOPEN;
    case IO_SHIM_READ:
      return SQLITE_IOERR_READ;
    case IO_SHIM_WRITE:
      return SQLITE_IOERR_WRITE;
    case IO_SHIM_TRUNCATE:
      return SQLITE_IOERR_TRUNCATE;
    case IO_SHIM_SYNC:
      return SQLITE_IOERR_FSYNC;
    case IO_SHIM_DELETE:
      return SQLITE_IOERR_DELETE;
    case IO_SHIM_SHARE:
      return SQLITE_IOERR_SHMMAP;
    default:
      g_assert_not_reached ();
    }
}
