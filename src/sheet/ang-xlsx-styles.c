#include "config.h"

#include "ang-xlsx-styles.h"

#include "ang-sheet.h"
#include "ang-xlsx-xml.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_FORMATS 100000
#define MAX_CODES 10000 /* Excel takes some 250 */

typedef enum
{
  PLACE_ELSEWHERE,
  PLACE_NUMBER_FORMATS,
  PLACE_CELL_FORMATS,
} StylesPlace;

struct _AngXlsxStyles
{
  GHashTable  *codes;   /* id of a number format to AngXlsxFormat */
  GByteArray  *formats; /* AngXlsxFormat of the cell formats */
  StylesPlace  place;
};

static guint
get_id (const char **attributes)
{
  const char *id = ang_xlsx_xml_get_attribute (attributes, "numFmtId");

  return id != NULL ? (guint) MIN (g_ascii_strtoull (id, NULL, 10), G_MAXUINT) : 0;
}

static void
add_cell_format (AngXlsxStyles *self,
                 AngXlsxXml    *xml,
                 guint          id)
{
  gpointer value;
  guint8 format = (guint8) ang_xlsx_format_from_id (id);

  if (self->formats->len >= MAX_FORMATS)
    ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE, _("The file’s part “%s” describes more than %u cell formats."),
                       ang_xlsx_xml_get_part (xml), MAX_FORMATS);

  if (g_hash_table_lookup_extended (self->codes, GUINT_TO_POINTER (id), NULL, &value))
    format = (guint8) GPOINTER_TO_UINT (value);
  g_byte_array_append (self->formats, &format, 1);
}

static void
add_number_format (AngXlsxStyles *self,
                   AngXlsxXml    *xml,
                   guint          id,
                   const char    *code)
{
  AngXlsxFormat format = ang_xlsx_format_from_code (code != NULL ? code : "");

  if (g_hash_table_size (self->codes) >= MAX_CODES)
    ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE, _("The file’s part “%s” describes more than %u number formats."),
                       ang_xlsx_xml_get_part (xml), MAX_CODES);

  g_hash_table_insert (self->codes, GUINT_TO_POINTER (id), GUINT_TO_POINTER (format));
}

static StylesPlace
get_place (const char *name)
{
  if (strcmp (name, "numFmts") == 0)
    return PLACE_NUMBER_FORMATS;

  return strcmp (name, "cellXfs") == 0 ? PLACE_CELL_FORMATS : PLACE_ELSEWHERE;
}

static void
on_start (AngXlsxXml  *xml,
          guint        depth,
          const char  *name,
          const char **attributes,
          gpointer     user_data)
{
  AngXlsxStyles *self = user_data;

  if (depth == 2)
    self->place = get_place (name);
  if (depth != 3)
    return;

  if (self->place == PLACE_CELL_FORMATS && strcmp (name, "xf") == 0)
    add_cell_format (self, xml, get_id (attributes));
  else if (self->place == PLACE_NUMBER_FORMATS && strcmp (name, "numFmt") == 0)
    add_number_format (self, xml, get_id (attributes), ang_xlsx_xml_get_attribute (attributes, "formatCode"));
}

/**
 * ang_xlsx_styles_read:
 * @part: the part that describes the formats
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the cell formats, %NULL on an error
 */
AngXlsxStyles *
ang_xlsx_styles_read (AngXlsxPackage  *package,
                      const char      *part,
                      GCancellable    *cancellable,
                      GError         **error)
{
  static const AngXlsxHandlers handlers = { on_start, NULL, NULL };
  g_autoptr (AngXlsxStyles) self = g_new0 (AngXlsxStyles, 1);

  self->codes = g_hash_table_new (NULL, NULL);
  self->formats = g_byte_array_new ();
  if (!ang_xlsx_xml_read (package, part, "styleSheet", &handlers, self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** Frees the formats. */
void
ang_xlsx_styles_free (AngXlsxStyles *self)
{
  g_hash_table_unref (self->codes);
  g_byte_array_unref (self->formats);
  g_free (self);
}

/**
 * ang_xlsx_styles_get:
 * @index: of a cell format, as cells name it
 * @format: (out): what it shows
 *
 * Where no format at all is described, all cells show numbers.
 *
 * Returns: FALSE when there is no such format
 */
gboolean
ang_xlsx_styles_get (AngXlsxStyles *self,
                     guint64        index,
                     AngXlsxFormat *format)
{
  *format = ANG_XLSX_FORMAT_NUMBER;
  if (index < self->formats->len)
    *format = self->formats->data[index];

  return index < self->formats->len || self->formats->len == 0;
}
