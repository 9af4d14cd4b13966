#include "config.h"

#include "ang-zip-guard.h"

#include "ang-sheet-file.h"
#include "ang-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

/* APPNOTE.TXT 4.3.14 to 4.3.16: the records at the end of a zip file. */
#define END_SIZE 22
#define MAX_COMMENT 65535
#define LOCATOR_SIZE 20
#define END_64_SIZE 56

#define MAX_ENTRIES 10000
#define MAX_DIRECTORY (16 * 1024 * 1024)

static guint64
get_number (const char *bytes,
            guint       n_bytes)
{
  guint64 number = 0;

  for (guint i = n_bytes; i > 0; i--)
    number = number << 8 | (guchar) bytes[i - 1];

  return number;
}

static gboolean
check_numbers (guint64   n_entries,
               guint64   size,
               GError  **error)
{
  if (n_entries <= MAX_ENTRIES && size <= MAX_DIRECTORY)
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
               _("The file says that it consists of more than %u parts, as no workbook does. It was not read."), MAX_ENTRIES);
  return FALSE;
}

static gboolean
read_at (GInputStream *stream,
         goffset       place,
         char         *bytes,
         gsize         size)
{
  gsize length = 0;

  return g_seekable_seek (G_SEEKABLE (stream), place, G_SEEK_SET, NULL, NULL)
         && g_input_stream_read_all (stream, bytes, size, &length, NULL, NULL) && length == size;
}

/* The larger numbers of a large zip file; where they are not what they should be the library says so. */
static gboolean
find_end_64 (GInputStream *stream,
             const char   *locator,
             char         *end)
{
  return memcmp (locator, "PK\6\7", 4) == 0 && get_number (locator + 8, 8) <= G_MAXINT64
         && read_at (stream, (goffset) get_number (locator + 8, 8), end, END_64_SIZE) && memcmp (end, "PK\6\6", 4) == 0;
}

static gboolean
check_end (GInputStream  *stream,
           const char    *tail,
           gsize          place,
           GError       **error)
{
  const char *end = tail + place;
  guint64 n_entries = get_number (end + 10, 2);
  guint64 size = get_number (end + 12, 4);
  char end_64[END_64_SIZE];

  if (place < LOCATOR_SIZE || !find_end_64 (stream, end - LOCATOR_SIZE, end_64))
    return check_numbers (n_entries, size, error);

  return check_numbers (get_number (end_64 + 32, 8), get_number (end_64 + 40, 8), error)
         && check_numbers (n_entries == G_MAXUINT16 ? 0 : n_entries, size == G_MAXUINT32 ? 0 : size, error);
}

/* By chance the four bytes also stand in packed data; there the place of the list hardly lies in front of them. */
static gboolean
is_end (const char *end,
        guint64     place)
{
  guint64 size = get_number (end + 12, 4);
  guint64 offset = get_number (end + 16, 4);

  return memcmp (end, "PK\5\6", 4) == 0 && (offset + size <= place || offset == G_MAXUINT32 || size == G_MAXUINT32);
}

static gboolean
check_tail (GInputStream  *stream,
            const char    *tail,
            gsize          length,
            guint64        place,
            GError       **error)
{
  const char *limit = tail + length - MIN (length, END_SIZE - 1);

  for (const char *p = tail; (p = memchr (p, 'P', (gsize) (limit - p))) != NULL; p++)
    if (is_end (p, place + (guint64) (p - tail)) && !check_end (stream, tail, (gsize) (p - tail), error))
      return FALSE;

  return TRUE;
}

/**
 * ang_zip_guard_check:
 * @path: a zip file
 * @size: (out): how many bytes it has
 * @error: return location
 *
 * Refuses what announces more parts than a workbook has. A file without an end, or with a wrong one, passes: opening it
 * fails anyway.
 *
 * Returns: whether it may be opened
 */
gboolean
ang_zip_guard_check (const char  *path,
                     guint64     *size,
                     GError     **error)
{
  g_autoptr (GFileInputStream) stream = ang_sheet_file_open (path, NULL, error);
  g_autofree char *tail = NULL;
  gsize length;

  if (stream == NULL || !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, NULL, error))
    return FALSE;

  *size = (guint64) g_seekable_tell (G_SEEKABLE (stream));
  length = (gsize) MIN (*size, MAX_COMMENT + END_SIZE + LOCATOR_SIZE);
  tail = g_malloc (length + 1);

  return !read_at (G_INPUT_STREAM (stream), (goffset) (*size - length), tail, length)
         || check_tail (G_INPUT_STREAM (stream), tail, length, *size - length, error);
}
