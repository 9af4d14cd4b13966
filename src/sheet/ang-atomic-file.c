#include "config.h"

#include "ang-atomic-file.h"

#include "ang-sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _AngAtomicFile
{
  char *path;      /* as the user named it, for messages */
  char *target;    /* what it stands for once links are followed */
  char *folder;
  char *temporary;
};

#define MAX_LINKS 16
#define MAX_NAME 255 /* characters; fewer where a character takes more than a byte */

/* What a program that was killed has left behind: hidden, and perhaps full of personal data. */
#define TEMPORARY_NAME ".angkatan-%08x.part"
#define TEMPORARY_PATTERN ".angkatan-????????.part"
#define LEFTOVER_AGE (24 * 60 * 60)

static int
code_for_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return ANG_SHEET_ERROR_NO_SPACE;
    case EFBIG:
      return ANG_SHEET_ERROR_TOO_LARGE;
    case EACCES:
    case EPERM:
    case EROFS:
      return ANG_SHEET_ERROR_NO_PERMISSION;
    case EBUSY:
#ifdef ETXTBSY
    case ETXTBSY:
#endif
      return ANG_SHEET_ERROR_BUSY;
    case ENOENT:
    case ENOTDIR:
      return ANG_SHEET_ERROR_NO_FOLDER;
    case ENAMETOOLONG:
    case EINVAL:
    case EISDIR:
    case EILSEQ:
      return ANG_SHEET_ERROR_BAD_NAME;
    default:
      return ANG_SHEET_ERROR_FAILED;
    }
}

/* One sentence for what happened and what to do; that nothing was changed is added to each. */
static char *
sentence_for_code (int         code,
                   const char *path,
                   const char *folder,
                   int         saved_errno)
{
  switch ((AngSheetError) code)
    {
    case ANG_SHEET_ERROR_NO_SPACE:
      return g_strdup_printf (_("The disk of “%s” is full. Free some space or choose another folder."), folder);
    case ANG_SHEET_ERROR_TOO_LARGE:
      return g_strdup_printf (_("“%s” grew larger than this disk allows. Choose fewer rows."), path);
    case ANG_SHEET_ERROR_NO_PERMISSION:
      return g_strdup_printf (_("You are not allowed to write in “%s”. Choose another folder."), folder);
    case ANG_SHEET_ERROR_BUSY:
      return g_strdup_printf (_("Another program holds “%s”. Close it there and try again."), path);
    case ANG_SHEET_ERROR_NO_FOLDER:
      return g_strdup_printf (_("There is no folder “%s”. Choose another folder."), folder);
    case ANG_SHEET_ERROR_BAD_NAME:
      return g_strdup_printf (_("A file cannot be called “%s”. Choose another, shorter name."), path);
    case ANG_SHEET_ERROR_FAILED:
    case ANG_SHEET_ERROR_UNSUPPORTED:
    default:
      return g_strdup_printf (_("“%s” could not be written: %s."), path, g_strerror (saved_errno));
    }
}

static void
set_error_for (const char  *path,
               const char  *folder,
               int          saved_errno,
               GError     **error)
{
  int code = code_for_errno (saved_errno);
  g_autofree char *sentence = sentence_for_code (code, path, folder, saved_errno);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_set_error (error, ANG_SHEET_ERROR, code, _("%s The file that was there before is unchanged."), sentence);
  else
    g_set_error (error, ANG_SHEET_ERROR, code, _("%s Nothing was written."), sentence);
}

/* A link stays a link: what it leads to is replaced. */
static char *
dup_target (const char *path)
{
  char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        break;

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_canonicalize_filename (link, folder);
    }

  return target;
}

/* LibreOffice and Excel lay an owner file beside a document while it is open. On Linux nothing else would stop us from
 * replacing a file that somebody is about to save over. */
static char *
find_owner_file (AngAtomicFile *self)
{
  static const struct { const char *before, *after; } owners[] = { { ".~lock.", "#" }, { "~$", "" } };
  g_autofree char *name = g_path_get_basename (self->target);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *owner = g_strconcat (owners[i].before, name, owners[i].after, NULL);
      g_autofree char *path = g_build_filename (self->folder, owner, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&owner);
    }

  return NULL;
}

static gboolean
check_not_held (AngAtomicFile  *self,
                GError        **error)
{
  g_autofree char *lock = find_owner_file (self);

  if (lock == NULL)
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BUSY,
               _("“%s” is open in a spreadsheet program and was left unchanged. Close it there and try again. "
                 "If nobody has it open, delete the file “%s” beside it."), self->path, lock);
  return FALSE;
}

static gboolean
check_target (AngAtomicFile  *self,
              GError        **error)
{
  g_autofree char *name = g_path_get_basename (self->target);
  GStatBuf target;

  if (!g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    {
      set_error_for (self->path, self->folder, ENOENT, error);
      return FALSE;
    }
  /* Some systems say no more than that there is no such file. */
  if (g_utf8_strlen (name, -1) > MAX_NAME)
    {
      set_error_for (self->path, self->folder, ENAMETOOLONG, error);
      return FALSE;
    }
  if (g_stat (self->target, &target) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      set_error_for (self->path, self->folder, errno, error);
      return FALSE;
    }
  if (g_file_test (self->target, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BAD_NAME,
                   _("“%s” is a folder. Choose a name for the file inside it."), self->path);
      return FALSE;
    }
  if (!g_file_test (self->target, G_FILE_TEST_IS_REGULAR))
    {
      set_error_for (self->path, self->folder, EINVAL, error);
      return FALSE;
    }

  return check_not_held (self, error);
}

static void
remove_leftovers (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = NULL;
      GStatBuf info;

      if (!g_pattern_match_simple (TEMPORARY_PATTERN, name))
        continue;
      path = g_build_filename (folder, name, NULL);
      if (g_lstat (path, &info) == 0 && now - (gint64) info.st_mtime > LEFTOVER_AGE)
        g_remove (path);
    }
}

/* Makes the hidden file at once, so that a folder one may not write in is known before any work is done. */
static gboolean
make_temporary (AngAtomicFile  *self,
                GError        **error)
{
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf (TEMPORARY_NAME, g_random_int ());
      g_autofree char *temporary = g_build_filename (self->folder, name, NULL);
      int fd = g_open (temporary, O_CREAT | O_EXCL | O_WRONLY, 0666);

      if (fd >= 0)
        {
          self->temporary = g_steal_pointer (&temporary);
          return g_close (fd, error);
        }
      if (errno != EEXIST)
        break;
    }

  set_error_for (self->path, self->folder, errno, error);
  return FALSE;
}

static gboolean
sync_path (const char *path)
{
  int fd = g_open (path, O_RDWR, 0);
  gboolean synced;
  int saved_errno;

  if (fd < 0)
    return FALSE;

  synced = g_fsync (fd) == 0;
  saved_errno = errno;
  g_close (fd, NULL);
  errno = saved_errno;
  return synced;
}

/* The new name itself must reach the disk too. Where a folder cannot be opened (Windows), the file system sees to that. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY, 0);

  if (fd < 0)
    return;

  g_fsync (fd);
  g_close (fd, NULL);
}

/**
 * ang_atomic_file_new:
 * @path: where the file shall be
 * @error: return location
 *
 * Checks that there is room for the file by name, and makes a hidden empty file in the same folder to be filled.
 *
 * Returns: (transfer full) (nullable): the file to come
 */
AngAtomicFile *
ang_atomic_file_new (const char  *path,
                     GError     **error)
{
  g_autoptr (AngAtomicFile) self = g_new0 (AngAtomicFile, 1);
  g_autofree char *current = g_get_current_dir ();
  g_autofree char *absolute = g_path_is_absolute (path) ? g_strdup (path) : g_build_filename (current, path, NULL);

  self->path = g_strdup (path);
  self->target = dup_target (absolute);
  self->folder = g_path_get_dirname (self->target);

  if (!check_target (self, error) || !make_temporary (self, error))
    return NULL;

  remove_leftovers (self->folder);

  return g_steal_pointer (&self);
}

/**
 * ang_atomic_file_free:
 * @self: (transfer full): a file
 *
 * Lets it go; without a commit before, what was written is removed and the target stays as it was.
 */
void
ang_atomic_file_free (AngAtomicFile *self)
{
  if (self->temporary != NULL)
    g_remove (self->temporary);

  g_free (self->path);
  g_free (self->target);
  g_free (self->folder);
  g_free (self->temporary);
  g_free (self);
}

/**
 * ang_atomic_file_get_temporary:
 * @self: a file
 *
 * Returns: the file to fill, in GLib's file name encoding
 */
const char *
ang_atomic_file_get_temporary (AngAtomicFile *self)
{
  return self->temporary;
}

/**
 * ang_atomic_file_dup_native_temporary:
 * @self: a file
 *
 * Returns: (transfer full): the file to fill, as libraries want it that know nothing but fopen()
 */
char *
ang_atomic_file_dup_native_temporary (AngAtomicFile *self)
{
#ifdef G_OS_WIN32
  return g_win32_locale_filename_from_utf8 (self->temporary);
#else
  return g_strdup (self->temporary);
#endif
}

/**
 * ang_atomic_file_dup_native_folder:
 * @self: a file
 *
 * Returns: (transfer full): the folder of the file, for the temporary files of such libraries
 */
char *
ang_atomic_file_dup_native_folder (AngAtomicFile *self)
{
#ifdef G_OS_WIN32
  return g_win32_locale_filename_from_utf8 (self->folder);
#else
  return g_strdup (self->folder);
#endif
}

/**
 * ang_atomic_file_commit:
 * @self: a file that has been filled and closed
 * @error: return location
 *
 * Brings it safely to the disk and puts it in the place of the target, in one step.
 *
 * Returns: whether it worked; if not, the target is as it was
 */
gboolean
ang_atomic_file_commit (AngAtomicFile  *self,
                        GError        **error)
{
  GStatBuf before;

  if (!check_not_held (self, error))
    return FALSE;

  if (g_stat (self->target, &before) == 0)
    g_chmod (self->temporary, before.st_mode & 0777);

  if (!sync_path (self->temporary) || g_rename (self->temporary, self->target) != 0)
    {
#ifdef G_OS_WIN32
      /* Windows says "access denied" for a file that is open. */
      ang_atomic_file_set_error (self, errno == EACCES ? EBUSY : errno, error);
#else
      ang_atomic_file_set_error (self, errno, error);
#endif
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->folder);
  return TRUE;
}

/**
 * ang_atomic_file_set_error:
 * @self: a file
 * @saved_errno: why writing it failed
 * @error: return location
 *
 * Says in plain words what happened, what was kept and what to do.
 */
void
ang_atomic_file_set_error (AngAtomicFile  *self,
                           int             saved_errno,
                           GError        **error)
{
  set_error_for (self->path, self->folder, saved_errno, error);
}
