#include "config.h"

#include "ang-xlsx-book.h"

#include "ang-sheet-kind.h"
#include "ang-sheet-text.h"
#include "ang-xlsx-relations.h"
#include "ang-xlsx-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_SHEETS 10000
#define MAX_PROPERTIES 1000
#define MAX_NAME 255 /* of a sheet; Excel allows 31 */

struct _AngXlsxBook
{
  GObject parent_instance;

  AngXlsxPackage *package;
  GPtrArray      *relations;     /* of the workbook's part */
  GPtrArray      *sheets;        /* AngXlsxBookSheet */
  GPtrArray      *hidden_sheets; /* the same, until they go behind the others */
  GHashTable     *properties;
  AngXlsxStyles  *styles;        /* NULL: the workbook has none */
  AngXlsxStrings *strings;       /* NULL: not loaded, or none */
  gboolean        from_1904;
  gboolean        in_sheets;

  char           *property;      /* the name of the one being read */
  GString        *value;
};

G_DEFINE_FINAL_TYPE (AngXlsxBook, ang_xlsx_book, G_TYPE_OBJECT)

static void
free_sheet (gpointer data)
{
  AngXlsxBookSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

/* Sheets that are a chart, a dialogue or old macros hold no rows. */
static void
add_sheet (AngXlsxBook  *self,
           AngXlsxXml   *xml,
           const char  **attributes)
{
  const char *given = ang_xlsx_xml_get_attribute (attributes, "name");
  const char *name = given != NULL ? given : "";
  const char *state = ang_xlsx_xml_get_attribute (attributes, "state");
  const char *id = ang_xlsx_xml_get_relation (attributes);
  const AngXlsxRelation *relation = id != NULL ? ang_xlsx_relations_find_id (self->relations, id) : NULL;
  AngXlsxBookSheet *sheet;

  if (relation == NULL)
    {
      g_autofree char *shown = ang_sheet_text_dup_clean (name, MAX_NAME);

      ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_FAILED, _("The file is damaged: it does not say where its sheet “%s” is."), shown);
      return;
    }
  if (strcmp (relation->kind, "worksheet") != 0)
    return;
  if (self->sheets->len + self->hidden_sheets->len >= MAX_SHEETS)
    {
      ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE, _("The file has more than %u sheets."), MAX_SHEETS);
      return;
    }

  sheet = g_new0 (AngXlsxBookSheet, 1);
  sheet->name = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_NAME));
  sheet->part = g_strdup (relation->part);
  sheet->hidden = state != NULL && strcmp (state, "visible") != 0;
  g_ptr_array_add (sheet->hidden ? self->hidden_sheets : self->sheets, sheet);
}

static void
on_workbook (AngXlsxXml  *xml,
             guint        depth,
             const char  *name,
             const char **attributes,
             gpointer     user_data)
{
  AngXlsxBook *self = user_data;

  if (depth == 2)
    {
      self->in_sheets = strcmp (name, "sheets") == 0;
      if (strcmp (name, "workbookPr") == 0)
        self->from_1904 = ang_xlsx_xml_get_boolean (attributes, "date1904");
    }
  else if (depth == 3 && self->in_sheets && strcmp (name, "sheet") == 0)
    add_sheet (self, xml, attributes);
}

static void
on_property (AngXlsxXml  *xml,
             guint        depth,
             const char  *name,
             const char **attributes,
             gpointer     user_data)
{
  AngXlsxBook *self = user_data;

  if (depth != 2 || strcmp (name, "property") != 0)
    return;

  if (g_hash_table_size (self->properties) >= MAX_PROPERTIES)
    ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE, _("The file’s part “%s” holds more than %u properties."),
                       ang_xlsx_xml_get_part (xml), MAX_PROPERTIES);
  g_free (self->property);
  self->property = g_strdup (ang_xlsx_xml_get_attribute (attributes, "name"));
  g_string_truncate (self->value, 0);
}

static void
on_property_text (AngXlsxXml *xml,
                  const char *text,
                  gsize       length,
                  gpointer    user_data)
{
  AngXlsxBook *self = user_data;

  if (self->property == NULL)
    return;

  g_string_append_len (self->value, text, (gssize) length);
  if (self->value->len > ANG_XLSX_MAX_TEXT)
    ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE,
                       _("The file’s part “%s” holds a property that is longer than %u characters."),
                       ang_xlsx_xml_get_part (xml), ANG_XLSX_MAX_TEXT);
}

static void
on_property_end (AngXlsxXml *xml,
                 guint       depth,
                 const char *name,
                 gpointer    user_data)
{
  AngXlsxBook *self = user_data;

  if (depth == 2 && self->property != NULL)
    g_hash_table_replace (self->properties, g_steal_pointer (&self->property), g_strstrip (g_strdup (self->value->str)));
}

static void
ang_xlsx_book_finalize (GObject *object)
{
  AngXlsxBook *self = ANG_XLSX_BOOK (object);

  g_clear_object (&self->package);
  g_clear_pointer (&self->relations, g_ptr_array_unref);
  g_ptr_array_unref (self->sheets);
  g_clear_pointer (&self->hidden_sheets, g_ptr_array_unref);
  g_hash_table_unref (self->properties);
  g_clear_pointer (&self->styles, ang_xlsx_styles_free);
  g_clear_pointer (&self->strings, ang_xlsx_strings_free);
  g_free (self->property);
  g_string_free (self->value, TRUE);

  G_OBJECT_CLASS (ang_xlsx_book_parent_class)->finalize (object);
}

static void
ang_xlsx_book_class_init (AngXlsxBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_xlsx_book_finalize;
}

static void
ang_xlsx_book_init (AngXlsxBook *self)
{
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->hidden_sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->value = g_string_new (NULL);
}

static gboolean
read_workbook (AngXlsxBook   *self,
               const char    *part,
               GCancellable  *cancellable,
               GError       **error)
{
  static const AngXlsxHandlers handlers = { on_workbook, NULL, NULL };

  self->relations = ang_xlsx_relations_read (self->package, part, cancellable, error);
  if (self->relations == NULL
      || !ang_xlsx_xml_read (self->package, part, "workbook", &handlers, self, cancellable, error))
    return FALSE;

  g_ptr_array_extend_and_steal (self->sheets, g_steal_pointer (&self->hidden_sheets));
  if (self->sheets->len > 0)
    return TRUE;

  g_set_error_literal (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The workbook has no sheet with rows."));
  return FALSE;
}

static gboolean
read_styles (AngXlsxBook   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  const AngXlsxRelation *relation = ang_xlsx_relations_find_kind (self->relations, "styles");

  if (relation == NULL)
    return TRUE;

  self->styles = ang_xlsx_styles_read (self->package, relation->part, cancellable, error);
  return self->styles != NULL;
}

static gboolean
read_properties (AngXlsxBook   *self,
                 GPtrArray     *relations,
                 GCancellable  *cancellable,
                 GError       **error)
{
  static const AngXlsxHandlers handlers = { on_property, on_property_end, on_property_text };
  const AngXlsxRelation *relation = ang_xlsx_relations_find_kind (relations, "custom-properties");

  if (relation == NULL)
    relation = ang_xlsx_relations_find_kind (relations, "customProperties");

  return relation == NULL
         || ang_xlsx_xml_read (self->package, relation->part, "Properties", &handlers, self, cancellable, error);
}

/* The workbook's own part, when it is one that can be read. */
static const char *
find_workbook (AngXlsxBook   *self,
               GPtrArray     *relations,
               GCancellable  *cancellable,
               GError       **error)
{
  const AngXlsxRelation *relation = ang_xlsx_relations_find_kind (relations, "officeDocument");
  g_autofree char *type = NULL;

  if (relation == NULL)
    {
      g_set_error_literal (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                           _("The file is damaged: it does not say which of its parts is the workbook."));
      return NULL;
    }
  if (!ang_xlsx_content_type_read (self->package, relation->part, &type, cancellable, error)
      || !ang_sheet_kind_check_content_type (type, error))
    return NULL;

  return relation->part;
}

/**
 * ang_xlsx_book_open:
 * @path: a zip file
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads what the workbook says of itself; the sheets and their shared texts are read later.
 *
 * Returns: (transfer full) (nullable): the workbook, %NULL on an error
 */
AngXlsxBook *
ang_xlsx_book_open (const char    *path,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (AngXlsxBook) self = g_object_new (ANG_TYPE_XLSX_BOOK, NULL);
  g_autoptr (GPtrArray) relations = NULL;
  const char *part;

  self->package = ang_xlsx_package_open (path, error);
  if (self->package == NULL || !ang_sheet_kind_check_package (self->package, error))
    return NULL;

  relations = ang_xlsx_relations_read (self->package, "", cancellable, error);
  if (relations == NULL)
    return NULL;

  part = find_workbook (self, relations, cancellable, error);
  if (part == NULL || !read_workbook (self, part, cancellable, error) || !read_styles (self, cancellable, error)
      || !read_properties (self, relations, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** Returns: (transfer none): the zip file and its parts */
AngXlsxPackage *
ang_xlsx_book_get_package (AngXlsxBook *self)
{
  return self->package;
}

/** Returns: how many sheets with rows there are */
guint
ang_xlsx_book_get_n_sheets (AngXlsxBook *self)
{
  return self->sheets->len;
}

/** Returns: (transfer none): a sheet; hidden ones stand behind the others */
const AngXlsxBookSheet *
ang_xlsx_book_get_sheet (AngXlsxBook *self,
                         guint        sheet)
{
  return g_ptr_array_index (self->sheets, sheet);
}

/** Returns: (nullable): a custom property of the document, as text */
const char *
ang_xlsx_book_get_property (AngXlsxBook *self,
                            const char  *name)
{
  return g_hash_table_lookup (self->properties, name);
}

/** Returns: whether its dates are counted from 1904 on, not from 1900 */
gboolean
ang_xlsx_book_is_from_1904 (AngXlsxBook *self)
{
  return self->from_1904;
}

/** Returns: (transfer none) (nullable): its cell formats, %NULL when it has none */
AngXlsxStyles *
ang_xlsx_book_get_styles (AngXlsxBook *self)
{
  return self->styles;
}

/**
 * ang_xlsx_book_load_strings:
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the texts that the sheets share, once, when the first sheet is read.
 *
 * Returns: FALSE on an error
 */
gboolean
ang_xlsx_book_load_strings (AngXlsxBook   *self,
                            GCancellable  *cancellable,
                            GError       **error)
{
  const AngXlsxRelation *relation = ang_xlsx_relations_find_kind (self->relations, "sharedStrings");

  if (self->strings != NULL || relation == NULL)
    return TRUE;

  self->strings = ang_xlsx_strings_read (self->package, relation->part, cancellable, error);
  return self->strings != NULL;
}

/** Returns: (transfer none) (nullable): the shared texts, %NULL when there are none or they have not been loaded */
AngXlsxStrings *
ang_xlsx_book_get_strings (AngXlsxBook *self)
{
  return self->strings;
}
