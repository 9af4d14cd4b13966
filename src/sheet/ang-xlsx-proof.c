#include "config.h"

#include "ang-xlsx-proof.h"

#include "ang-sheet.h"

#include <expat.h>
#include <glib/gi18n.h>
#include <string.h>
#include <zip.h>

#define BLOCK (64 * 1024)

/* The end of a sheet, longer than any tag that is counted: this much may lie across two blocks. */
#define END "</worksheet>"
#define CARRY (sizeof END - 1)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_t, zip_discard)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_file_t, zip_fclose)
typedef struct XML_ParserStruct AngXmlParser;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXmlParser, XML_ParserFree)

static gboolean
fail (const char  *part,
      GError     **error)
{
  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("Its part “%s” is incomplete."), part);
  return FALSE;
}

/* Counts the tags that begin before @limit: those after it are seen again with the next block. */
static void
count_tags (const char   *block,
            gsize         limit,
            AngXlsxCount *found)
{
  const char *end = block + limit;

  for (const char *p = block; (p = memchr (p, '<', end - p)) != NULL; p++)
    {
      if (p[1] == 'c' && p[2] == ' ')
        found->n_cells++;
      else if (p[1] == 'r' && memcmp (p, "<row ", 5) == 0)
        found->n_rows++;
    }
}

/* A sheet may have a hundred megabytes of text: it is counted, not parsed. Texts cannot fool the count, for in them every
 * "<" is written as "&lt;". libzip compares length and CRC by itself when it reaches the end. */
static gboolean
read_sheet (zip_file_t          *file,
            const char          *part,
            const AngXlsxCount  *expected,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autofree char *buffer = g_malloc (CARRY + BLOCK);
  AngXlsxCount found = { 0, 0 };
  gsize kept = 0;
  zip_int64_t length;

  while ((length = zip_fread (file, buffer + kept, BLOCK)) > 0)
    {
      gsize total = kept + length;
      gsize limit = total > CARRY ? total - CARRY : 0;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      count_tags (buffer, limit, &found);
      kept = total - limit;
      memmove (buffer, buffer + limit, kept);
    }

  if (length < 0 || kept < CARRY || memcmp (buffer + kept - CARRY, END, CARRY) != 0
      || found.n_rows != expected->n_rows || found.n_cells != expected->n_cells)
    return fail (part, error);

  return TRUE;
}

static gboolean
read_part (zip_file_t  *file,
           const char  *part,
           GError     **error)
{
  gboolean is_xml = g_str_has_suffix (part, ".xml") || g_str_has_suffix (part, ".rels");
  g_autoptr (AngXmlParser) parser = XML_ParserCreate (NULL);
  g_autofree char *buffer = g_malloc (BLOCK);
  zip_int64_t length;

  while ((length = zip_fread (file, buffer, BLOCK)) > 0)
    if (is_xml && XML_Parse (parser, buffer, (int) length, 0) != XML_STATUS_OK)
      return fail (part, error);

  if (length < 0 || (is_xml && XML_Parse (parser, NULL, 0, 1) != XML_STATUS_OK))
    return fail (part, error);

  return TRUE;
}

static gboolean
read_entry (zip_t               *archive,
            zip_int64_t          index,
            const AngXlsxCount  *sheets,
            guint                n_sheets,
            guint               *n_found,
            GCancellable        *cancellable,
            GError             **error)
{
  const char *part = zip_get_name (archive, index, 0);
  g_autoptr (zip_file_t) file = zip_fopen_index (archive, index, 0);
  guint64 number = 0;

  if (part == NULL || file == NULL)
    return fail (part != NULL ? part : "?", error);

  if (!g_str_has_prefix (part, "xl/worksheets/sheet"))
    return read_part (file, part, error);

  number = g_ascii_strtoull (part + strlen ("xl/worksheets/sheet"), NULL, 10);
  if (number < 1 || number > n_sheets)
    return fail (part, error);

  (*n_found)++;
  return read_sheet (file, part, &sheets[number - 1], cancellable, error);
}

/**
 * ang_xlsx_proof_read:
 * @path: a workbook that has just been written
 * @sheets: (array length=n_sheets): what its sheets must hold
 * @n_sheets: how many there must be
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the whole file back: every part's checksum, the small parts as XML, the rows and cells of every sheet. A temporary
 * folder that fills up makes libxlsxwriter drop text without a word, so nothing less than this can be trusted.
 *
 * Returns: whether the workbook is whole
 */
gboolean
ang_xlsx_proof_read (const char          *path,
                     const AngXlsxCount  *sheets,
                     guint                n_sheets,
                     GCancellable        *cancellable,
                     GError             **error)
{
  g_autoptr (zip_t) archive = zip_open (path, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  guint n_found = 0;

  if (archive == NULL)
    return fail ("zip", error);

  for (zip_int64_t i = 0; i < zip_get_num_entries (archive, 0); i++)
    if (!read_entry (archive, i, sheets, n_sheets, &n_found, cancellable, error))
      return FALSE;

  return n_found == n_sheets || fail ("xl/worksheets", error);
}
