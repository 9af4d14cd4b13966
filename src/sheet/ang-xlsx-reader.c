#include "config.h"

#include "ang-xlsx-reader.h"

#include "ang-sheet-text.h"
#include "ang-xlsx-cell.h"
#include "ang-xlsx-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_ROW_TEXT (16 * 1024 * 1024)
#define MAX_MERGED 1000000
#define MAX_SHOWN 20

/* Where a text is that does not lie in the row's own buffer. */
#define SHARED G_MAXSIZE

struct _AngXlsxReader
{
  AngSheetReader parent_instance;

  AngXlsxBook            *book;
  const AngXlsxBookSheet *sheet; /* the book's */
  AngXlsxXml             *xml;
  gboolean                begun;
  gboolean                in_rows;
  gboolean                in_merged;
  GArray                 *merged; /* AngSheetRange */

  guint                   row_number;
  guint                   next_column; /* the first that may follow */
  gboolean                row_complete;
  GString                *texts;       /* of the row, each ended by NUL */
  GArray                 *values;      /* AngSheetValue */
  GArray                 *starts;      /* gsize, where in texts each value's text begins, or SHARED */

  AngXlsxCellType         type; /* of the cell */
  guint                   column;
  AngXlsxFormat           format;
  gboolean                has_text;
  AngXlsxText             text;
};

G_DEFINE_FINAL_TYPE (AngXlsxReader, ang_xlsx_reader, ANG_TYPE_SHEET_READER)

static void
G_GNUC_PRINTF (2, 3)
fail_row (AngXlsxReader *self,
          const char    *format,
          ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_FAILED, _("Row %u of the sheet “%s” is damaged. %s"), self->row_number,
                     self->sheet->name, reason);
}

static void
begin_row (AngXlsxReader  *self,
           const char    **attributes)
{
  const char *reference = ang_xlsx_xml_get_attribute (attributes, "r");
  guint previous = self->row_number;
  guint64 number = (guint64) previous + 1;

  g_string_truncate (self->texts, 0);
  g_array_set_size (self->values, 0);
  g_array_set_size (self->starts, 0);
  self->next_column = 0;

  if (reference != NULL && !ang_xlsx_cell_parse_count (reference, &number))
    {
      self->row_number++;
      fail_row (self, _("Its number is not a number."));
    }
  else if (number > ANG_XLSX_MAX_ROWS)
    ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_TOO_LARGE, _("The sheet “%s” goes beyond the %u rows that a sheet may have."),
                       self->sheet->name, ANG_XLSX_MAX_ROWS);
  else
    {
      self->row_number = (guint) number;
      if (number <= previous)
        fail_row (self, _("It stands behind row %u."), previous);
    }
}

static void
end_row (AngXlsxReader *self)
{
  AngSheetValue *values = (AngSheetValue *) (gpointer) self->values->data;

  for (guint i = 0; i < self->values->len; i++)
    {
      gsize start = g_array_index (self->starts, gsize, i);

      if (start != SHARED)
        values[i].text = self->texts->str + start;
    }

  if (self->values->len > 0)
    {
      self->row_complete = TRUE;
      ang_xlsx_xml_pause (self->xml);
    }
}

static void
set_column (AngXlsxReader *self,
            const char    *reference)
{
  guint row = self->row_number;

  self->column = self->next_column;
  if (reference != NULL && (!ang_xlsx_cell_parse_reference (reference, &row, &self->column) || row != self->row_number))
    {
      g_autofree char *shown = ang_sheet_text_dup_clean (reference, MAX_SHOWN);

      fail_row (self, _("It holds a cell that says it is “%s”."), shown);
    }
  else if (self->column >= ANG_XLSX_MAX_COLUMNS)
    ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_TOO_LARGE,
                       _("Row %u of the sheet “%s” goes beyond the %u columns that a sheet may have."), self->row_number,
                       self->sheet->name, ANG_XLSX_MAX_COLUMNS);
  else if (self->column < self->next_column)
    fail_row (self, _("Its cells are not in order."));

  self->next_column = self->column + 1;
}

static void
set_format (AngXlsxReader *self,
            const char    *style)
{
  AngXlsxStyles *styles = ang_xlsx_book_get_styles (self->book);
  guint64 index;

  self->format = ANG_XLSX_FORMAT_NUMBER;
  if (style == NULL || styles == NULL)
    return;

  if (!ang_xlsx_cell_parse_count (style, &index) || !ang_xlsx_styles_get (styles, index, &self->format))
    {
      g_autofree char *shown = ang_sheet_text_dup_clean (style, MAX_SHOWN);

      fail_row (self, _("It names the cell format “%s”, which the file does not have."), shown);
    }
}

static void
begin_cell (AngXlsxReader  *self,
            const char    **attributes)
{
  const char *reference = NULL;
  const char *style = NULL;
  const char *type = NULL;

  for (guint i = 0; attributes[i] != NULL; i += 2)
    {
      const char *name = attributes[i];

      if (name[0] == '\0' || name[1] != '\0')
        continue;
      if (name[0] == 'r')
        reference = attributes[i + 1];
      else if (name[0] == 's')
        style = attributes[i + 1];
      else if (name[0] == 't')
        type = attributes[i + 1];
    }

  self->has_text = FALSE;
  ang_xlsx_text_begin (&self->text, self->texts);
  set_column (self, reference);
  set_format (self, style);
  self->type = ang_xlsx_cell_parse_type (type);
  if (self->type == ANG_XLSX_CELL_UNKNOWN)
    {
      g_autofree char *shown = ang_sheet_text_dup_clean (type, MAX_SHOWN);

      fail_row (self, _("It holds a cell of the unknown kind “%s”."), shown);
    }
}

static void
add_value (AngXlsxReader     *self,
           AngSheetValueKind  kind,
           const char        *text,
           gsize              start)
{
  AngSheetValue value = { kind, self->column, text };

  g_array_append_val (self->values, value);
  g_array_append_val (self->starts, start);
}

static void
fail_value (AngXlsxReader *self)
{
  g_autofree char *shown = ang_sheet_text_dup_clean (self->texts->str + self->text.start, MAX_SHOWN);

  if (self->type == ANG_XLSX_CELL_SHARED)
    fail_row (self, _("It names the text number “%s”, which the file does not have."), shown);
  else
    fail_row (self, _("A cell says it holds a number, a date, or yes or no, and holds “%s”."), shown);
}

static void
add_shared (AngXlsxReader *self)
{
  AngXlsxStrings *strings = ang_xlsx_book_get_strings (self->book);
  const char *text = NULL;
  guint64 index;

  if (self->texts->len == self->text.start)
    return;

  if (strings != NULL && ang_xlsx_cell_parse_count (self->texts->str + self->text.start, &index))
    text = ang_xlsx_strings_get (strings, index);

  if (text == NULL)
    fail_value (self);
  else if (*text != '\0')
    add_value (self, ANG_SHEET_VALUE_TEXT, text, SHARED);
  g_string_truncate (self->texts, self->text.start);
}

static void
add_own (AngXlsxReader *self)
{
  AngSheetValueKind kind;

  if (!ang_xlsx_cell_convert (self->type, self->format, ang_xlsx_book_is_from_1904 (self->book), self->texts, self->text.start,
                              &kind))
    {
      fail_value (self);
      return;
    }
  if (kind == ANG_SHEET_VALUE_EMPTY)
    {
      g_string_truncate (self->texts, self->text.start);
      return;
    }

  add_value (self, kind, NULL, self->text.start);
  g_string_append_c (self->texts, '\0');
  if (self->texts->len > MAX_ROW_TEXT)
    ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_TOO_LARGE, _("Row %u of the sheet “%s” holds more than %u MiB of text."),
                       self->row_number, self->sheet->name, MAX_ROW_TEXT / (1024 * 1024));
}

static void
fail_too_long (AngXlsxReader *self)
{
  ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_TOO_LARGE,
                     _("Row %u of the sheet “%s” holds a text longer than the %u characters that a cell may hold."),
                     self->row_number, self->sheet->name, ANG_XLSX_MAX_TEXT);
}

static void
end_cell (AngXlsxReader *self)
{
  if (!self->has_text)
    return;

  if (!ang_xlsx_text_finish (&self->text))
    fail_too_long (self);
  else if (self->type == ANG_XLSX_CELL_SHARED)
    add_shared (self);
  else
    add_own (self);
}

/* Inside a cell: its value <v>, or its own text <is>; the formula <f> does not count. */
static void
begin_content (AngXlsxReader *self,
               guint          depth,
               const char    *name)
{
  if (depth > 5)
    {
      if (self->has_text && self->type == ANG_XLSX_CELL_INLINE)
        ang_xlsx_text_start_element (&self->text, name);
    }
  else if (self->type == ANG_XLSX_CELL_INLINE ? strcmp (name, "is") == 0 : strcmp (name, "v") == 0)
    {
      self->has_text = TRUE;
      self->text.open = self->type != ANG_XLSX_CELL_INLINE;
    }
}

static void
end_content (AngXlsxReader *self,
             guint          depth,
             const char    *name)
{
  if (depth == 5)
    self->text.open = FALSE;
  else if (self->type == ANG_XLSX_CELL_INLINE)
    ang_xlsx_text_end_element (&self->text, name);
}

static void
add_merged (AngXlsxReader *self,
            const char    *reference)
{
  AngSheetRange range;

  if (reference == NULL || !ang_xlsx_cell_parse_range (reference, &range))
    {
      g_autofree char *shown = ang_sheet_text_dup_clean (reference, MAX_SHOWN);

      ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_FAILED,
                         _("The sheet “%s” is damaged: it names merged cells as “%s”."), self->sheet->name, shown);
    }
  else if (self->merged->len >= MAX_MERGED)
    ang_xlsx_xml_fail (self->xml, ANG_SHEET_ERROR_TOO_LARGE, _("The sheet “%s” has more than %u groups of merged cells."),
                       self->sheet->name, MAX_MERGED);
  else
    g_array_append_val (self->merged, range);
}

static void
on_start (AngXlsxXml  *xml,
          guint        depth,
          const char  *name,
          const char **attributes,
          gpointer     user_data)
{
  AngXlsxReader *self = user_data;

  if (depth == 2)
    {
      self->in_rows = strcmp (name, "sheetData") == 0;
      self->in_merged = strcmp (name, "mergeCells") == 0;
    }
  else if (self->in_rows && depth == 3)
    begin_row (self, attributes);
  else if (self->in_rows && depth == 4)
    begin_cell (self, attributes);
  else if (self->in_rows && depth > 4)
    begin_content (self, depth, name);
  else if (self->in_merged && depth == 3)
    add_merged (self, ang_xlsx_xml_get_attribute (attributes, "ref"));
}

static void
on_end (AngXlsxXml *xml,
        guint       depth,
        const char *name,
        gpointer    user_data)
{
  AngXlsxReader *self = user_data;

  if (!self->in_rows || depth < 3)
    return;

  if (depth > 4)
    end_content (self, depth, name);
  else if (depth == 4)
    end_cell (self);
  else
    end_row (self);
}

static void
on_text (AngXlsxXml *xml,
         const char *text,
         gsize       length,
         gpointer    user_data)
{
  AngXlsxReader *self = user_data;

  if (!ang_xlsx_text_add (&self->text, text, length))
    fail_too_long (self);
}

static gboolean
ang_xlsx_reader_next (AngSheetReader   *reader,
                      AngSheetReadRow  *row,
                      gboolean         *more,
                      GCancellable     *cancellable,
                      GError          **error)
{
  AngXlsxReader *self = ANG_XLSX_READER (reader);

  if (!self->begun && !ang_xlsx_book_load_strings (self->book, cancellable, error))
    return FALSE;

  self->begun = TRUE;
  self->row_complete = FALSE;
  *more = TRUE;
  while (*more && !self->row_complete)
    if (!ang_xlsx_xml_step (self->xml, more, cancellable, error))
      return FALSE;

  row->number = self->row_number;
  row->values = (const AngSheetValue *) (gpointer) self->values->data;
  row->n_values = self->values->len;

  return TRUE;
}

static const AngSheetRange *
ang_xlsx_reader_get_merged (AngSheetReader *reader,
                            guint          *n_ranges)
{
  AngXlsxReader *self = ANG_XLSX_READER (reader);

  *n_ranges = self->merged->len;
  return (const AngSheetRange *) (gpointer) self->merged->data;
}

static double
ang_xlsx_reader_get_progress (AngSheetReader *reader)
{
  return ang_xlsx_xml_get_progress (ANG_XLSX_READER (reader)->xml);
}

static void
ang_xlsx_reader_finalize (GObject *object)
{
  AngXlsxReader *self = ANG_XLSX_READER (object);

  g_clear_pointer (&self->xml, ang_xlsx_xml_free);
  g_clear_object (&self->book);
  g_array_unref (self->merged);
  g_string_free (self->texts, TRUE);
  g_array_unref (self->values);
  g_array_unref (self->starts);

  G_OBJECT_CLASS (ang_xlsx_reader_parent_class)->finalize (object);
}

static void
ang_xlsx_reader_class_init (AngXlsxReaderClass *klass)
{
  AngSheetReaderClass *reader_class = ANG_SHEET_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ang_xlsx_reader_finalize;
  reader_class->next = ang_xlsx_reader_next;
  reader_class->get_merged = ang_xlsx_reader_get_merged;
  reader_class->get_progress = ang_xlsx_reader_get_progress;
}

static void
ang_xlsx_reader_init (AngXlsxReader *self)
{
  self->merged = g_array_new (FALSE, FALSE, sizeof (AngSheetRange));
  self->texts = g_string_new (NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (AngSheetValue));
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  ang_xlsx_text_begin (&self->text, self->texts);
}

/**
 * ang_xlsx_reader_new:
 * @book: the workbook, held until the reader is gone
 * @sheet: which of its sheets
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reader before the first row, %NULL on an error
 */
AngSheetReader *
ang_xlsx_reader_new (AngXlsxBook  *book,
                     guint         sheet,
                     GError      **error)
{
  static const AngXlsxHandlers handlers = { on_start, on_end, on_text };
  g_autoptr (AngXlsxReader) self = g_object_new (ANG_TYPE_XLSX_READER, NULL);

  self->book = g_object_ref (book);
  self->sheet = ang_xlsx_book_get_sheet (book, sheet);
  self->xml = ang_xlsx_xml_new (ang_xlsx_book_get_package (book), self->sheet->part, ANG_XLSX_MAX_PART, "worksheet", &handlers,
                                self, error);
  if (self->xml == NULL)
    return NULL;

  return ANG_SHEET_READER (g_steal_pointer (&self));
}
