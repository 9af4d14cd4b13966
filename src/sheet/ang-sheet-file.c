#include "config.h"

#include "ang-sheet-file.h"

#include "ang-sheet.h"

#include <glib/gi18n.h>

static void
explain (const char    *path,
         const GError  *cause,
         GError       **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BAD_NAME, _("There is no file “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_NO_PERMISSION, _("You may not read the file “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BAD_NAME, _("“%s” is a folder, not a file."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_BUSY))
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BUSY,
                 _("Another program holds the file “%s”. Close it there and try again."), name);
  else
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The file “%s” cannot be opened: %s"), name, cause->message);
}

/* Opening a pipe would wait for whoever writes into it. */
static gboolean
check_type (GFile         *file,
            const char    *path,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *name = NULL;
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type != G_FILE_TYPE_SPECIAL)
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BAD_NAME,
               _("“%s” is a device or a pipe. Save what comes from there as a file first."), name);
  return FALSE;
}

/**
 * ang_sheet_file_open:
 * @path: of the file
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file from its beginning, or %NULL on an error
 */
GFileInputStream *
ang_sheet_file_open (const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  GFileInputStream *stream;

  if (!check_type (file, path, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (cause != NULL)
    explain (path, cause, error);

  return stream;
}
