#include "config.h"

#include "ang-xlsx-proof.h"

#include "ang-sheet.h"
#include "ang-xlsx-xml.h"

#include <glib/gi18n.h>
#include <string.h>

#define BLOCK (64 * 1024)

/* The end of a sheet, longer than any tag that is counted: this much may lie across two blocks. */
#define END "</worksheet>"
#define CARRY (sizeof END - 1)

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
 * "<" is written as "&lt;". Length and checksum have been compared when the last block has come. */
static gboolean
count_sheet (AngXlsxPart         *part,
             const AngXlsxCount  *expected,
             GCancellable        *cancellable,
             GError             **error)
{
  g_autofree char *buffer = g_malloc (CARRY + BLOCK);
  AngXlsxCount found = { 0, 0 };
  gsize kept = 0;
  gsize length;

  do
    {
      gsize total;
      gsize limit;

      if (!ang_xlsx_part_read (part, buffer + kept, BLOCK, &length, cancellable, error))
        return FALSE;

      total = kept + length;
      limit = total > CARRY ? total - CARRY : 0;
      count_tags (buffer, limit, &found);
      kept = total - limit;
      memmove (buffer, buffer + limit, kept);
    }while (length > 0);

  return (kept == CARRY && memcmp (buffer, END, CARRY) == 0 && found.n_rows == expected->n_rows
          && found.n_cells == expected->n_cells) || fail (ang_xlsx_part_get_name (part), error);
}

static gboolean
read_sheet (AngXlsxPackage      *package,
            const char          *name,
            const AngXlsxCount  *expected,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autoptr (AngXlsxPart) part = ang_xlsx_part_open (package, name, G_MAXUINT64, error);

  return part != NULL && count_sheet (part, expected, cancellable, error);
}

static gboolean
read_image (AngXlsxPackage  *package,
            const char      *name,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (AngXlsxPart) part = ang_xlsx_part_open (package, name, G_MAXUINT64, error);
  g_autofree char *buffer = g_malloc (BLOCK);
  gsize length = BLOCK;

  while (part != NULL && length > 0)
    if (!ang_xlsx_part_read (part, buffer, BLOCK, &length, cancellable, error))
      return FALSE;

  return part != NULL;
}

static gboolean
read_part (AngXlsxPackage      *package,
           const char          *name,
           const AngXlsxCount  *sheets,
           guint                n_sheets,
           guint               *n_found,
           GCancellable        *cancellable,
           GError             **error)
{
  static const AngXlsxHandlers no_handlers = { NULL, NULL, NULL };
  guint64 number = 0;

  if (g_str_has_prefix (name, "xl/worksheets/sheet"))
    {
      number = g_ascii_strtoull (name + strlen ("xl/worksheets/sheet"), NULL, 10);
      if (number < 1 || number > n_sheets)
        return fail (name, error);

      (*n_found)++;
      return read_sheet (package, name, &sheets[number - 1], cancellable, error);
    }
  if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels"))
    return ang_xlsx_xml_read (package, name, NULL, &no_handlers, NULL, cancellable, error);

  return read_image (package, name, cancellable, error);
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
  g_autoptr (AngXlsxPackage) package = ang_xlsx_package_open (path, error);
  guint n_found = 0;

  if (package == NULL)
    return FALSE;

  for (guint i = 0; i < ang_xlsx_package_get_n_parts (package); i++)
    if (!read_part (package, ang_xlsx_package_get_part (package, i), sheets, n_sheets, &n_found, cancellable, error))
      return FALSE;

  return n_found == n_sheets || fail ("xl/worksheets", error);
}
