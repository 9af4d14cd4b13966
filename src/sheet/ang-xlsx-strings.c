#include "config.h"

#include "ang-xlsx-strings.h"

#include "ang-sheet.h"
#include "ang-xlsx-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_STRINGS (16 * 1024 * 1024)

struct _AngXlsxStrings
{
  GString     *texts;  /* each ended by NUL */
  GArray      *starts; /* guint32, where each begins */
  AngXlsxText  text;
  gboolean     inside;
};

static void
on_start (AngXlsxXml  *xml,
          guint        depth,
          const char  *name,
          const char **attributes,
          gpointer     user_data)
{
  AngXlsxStrings *self = user_data;
  guint32 start = (guint32) self->texts->len;

  if (depth > 2 && self->inside)
    ang_xlsx_text_start_element (&self->text, name);
  else if (depth == 2 && strcmp (name, "si") == 0)
    {
      if (self->starts->len >= MAX_STRINGS)
        ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE, _("The file holds more than the %u different texts that may be read."),
                           MAX_STRINGS);
      g_array_append_val (self->starts, start);
      ang_xlsx_text_begin (&self->text, self->texts);
      self->inside = TRUE;
    }
}

static void
fail_too_long (AngXlsxStrings *self,
               AngXlsxXml     *xml)
{
  ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE,
                     _("Text number %u in the file’s part “%s” is longer than the %u characters that a cell may hold."),
                     self->starts->len, ang_xlsx_xml_get_part (xml), ANG_XLSX_MAX_TEXT);
}

static void
on_end (AngXlsxXml *xml,
        guint       depth,
        const char *name,
        gpointer    user_data)
{
  AngXlsxStrings *self = user_data;

  if (!self->inside)
    return;

  if (depth > 2)
    {
      ang_xlsx_text_end_element (&self->text, name);
      return;
    }
  if (!ang_xlsx_text_finish (&self->text))
    fail_too_long (self, xml);
  g_string_append_c (self->texts, '\0');
  self->inside = FALSE;
}

static void
on_text (AngXlsxXml *xml,
         const char *text,
         gsize       length,
         gpointer    user_data)
{
  AngXlsxStrings *self = user_data;

  if (self->inside && !ang_xlsx_text_add (&self->text, text, length))
    fail_too_long (self, xml);
}

/**
 * ang_xlsx_strings_read:
 * @part: the part that holds the texts
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * What the part says of their number is not believed.
 *
 * Returns: (transfer full) (nullable): the texts, %NULL on an error
 */
AngXlsxStrings *
ang_xlsx_strings_read (AngXlsxPackage  *package,
                       const char      *part,
                       GCancellable    *cancellable,
                       GError         **error)
{
  static const AngXlsxHandlers handlers = { on_start, on_end, on_text };
  g_autoptr (AngXlsxStrings) self = g_new0 (AngXlsxStrings, 1);
  g_autoptr (AngXlsxXml) xml = NULL;
  gboolean more = TRUE;

  self->texts = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  xml = ang_xlsx_xml_new (package, part, ANG_XLSX_MAX_STRINGS, "sst", &handlers, self, error);
  if (xml == NULL)
    return NULL;

  while (more)
    if (!ang_xlsx_xml_step (xml, &more, cancellable, error))
      return NULL;

  return g_steal_pointer (&self);
}

/** Frees the texts; none that was given stays valid. */
void
ang_xlsx_strings_free (AngXlsxStrings *self)
{
  g_string_free (self->texts, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/** Returns: (nullable): the text with this index, counted from 0; %NULL when there is none */
const char *
ang_xlsx_strings_get (AngXlsxStrings *self,
                      guint64         index)
{
  return index < self->starts->len ? self->texts->str + g_array_index (self->starts, guint32, index) : NULL;
}
