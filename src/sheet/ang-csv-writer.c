#include "config.h"

#include "ang-csv-writer.h"

#include "ang-atomic-file.h"
#include "ang-sheet-grid.h"
#include "ang-sheet-style.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define LINE_END "\r\n"

/* So many digits and Excel rounds them; with a zero in front it drops the zero. */
#define DIGITS_MAX 11

struct _AngCsvWriter
{
  AngSheetWriter parent_instance;

  AngCsvFlavour flavour;
  AngAtomicFile *file;
  FILE *stream;
  AngSheetGrid *grid;
  AngSheetLanguage language;
  GString *line;
  GPtrArray *heads; /* machine: names of the columns, put together from several header rows */
};

G_DEFINE_FINAL_TYPE (AngCsvWriter, ang_csv_writer, ANG_TYPE_SHEET_WRITER)

static char
get_separator (AngCsvWriter *self)
{
  return self->flavour == ANG_CSV_OFFICE ? ';' : ',';
}

/* What a spreadsheet would take for a formula (OWASP, "CSV injection"), or for a number that it then mutilates. */
static gboolean
needs_apostrophe (const AngSheetCell *cell,
                  const char         *text)
{
  gsize digits = strspn (text, "0123456789");

  if (cell->kind != ANG_SHEET_CELL_TEXT && cell->kind != ANG_SHEET_CELL_IDENTIFIER)
    return FALSE;
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    return TRUE;

  return cell->kind == ANG_SHEET_CELL_IDENTIFIER && text[digits] == '\0' && (digits > DIGITS_MAX || *text == '0');
}

static gboolean
needs_quotes (const char *text,
              char        separator)
{
  const char special[] = { separator, '"', '\r', '\n', '\0' };
  gsize length = strlen (text);

  return strpbrk (text, special) != NULL || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void
append_field (AngCsvWriter *self,
              const char   *text,
              gboolean      apostrophe)
{
  gboolean quoted = needs_quotes (text, get_separator (self));

  if (quoted)
    g_string_append_c (self->line, '"');
  if (apostrophe)
    g_string_append_c (self->line, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->line, '"');
      g_string_append_c (self->line, *p);
    }
  if (quoted)
    g_string_append_c (self->line, '"');
}

/* Dates go out as 2025-10-30, which every program understands alike; decimals as the reader of the flavour expects. */
static char *
dup_field (AngCsvWriter       *self,
           const AngSheetCell *cell)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (cell->kind == ANG_SHEET_CELL_DATE || cell->kind == ANG_SHEET_CELL_DATE_SHORT)
    return g_strdup_printf ("%04d-%02d-%02d", cell->value.date.year, cell->value.date.month, cell->value.date.day);
  if (cell->kind == ANG_SHEET_CELL_DECIMAL && self->flavour == ANG_CSV_MACHINE)
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", cell->value.decimal));

  return ang_sheet_cell_dup_text (cell, self->language);
}

static gboolean
flush_line (AngCsvWriter  *self,
            GError       **error)
{
  gboolean written;

  g_string_append (self->line, LINE_END);
  written = fwrite (self->line->str, 1, self->line->len, self->stream) == self->line->len;
  if (!written)
    ang_atomic_file_set_error (self->file, errno, error);
  g_string_truncate (self->line, 0);
  return written;
}

static gboolean
write_heads (AngCsvWriter  *self,
             GError       **error)
{
  g_autoptr (GPtrArray) heads = g_steal_pointer (&self->heads);

  if (heads == NULL)
    return TRUE;

  for (guint i = 0; i < heads->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, get_separator (self));
      append_field (self, g_ptr_array_index (heads, i), FALSE);
    }

  return flush_line (self, error);
}

/* "PANGKAT" over "GOL" and "TMT" becomes "PANGKAT GOL" and "PANGKAT TMT". */
static void
collect_heads (AngCsvWriter        *self,
               const AngSheetPlace *places,
               guint                n_places)
{
  if (self->heads == NULL)
    {
      self->heads = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < ang_sheet_grid_get_n_columns (self->grid); i++)
        g_ptr_array_add (self->heads, g_strdup (""));
    }

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *text = ang_sheet_cell_dup_text (&places[i].cell, self->language);

      for (guint j = 0; j < places[i].cell.columns && *text != '\0'; j++)
        {
          char **head = (char **) &g_ptr_array_index (self->heads, places[i].column + j);
          g_autofree char *above = *head;

          *head = g_strconcat (above, *above != '\0' ? " " : "", text, NULL);
        }
    }
}

static gboolean
write_cells (AngCsvWriter         *self,
             const AngSheetPlace  *places,
             guint                 n_places,
             GError              **error)
{
  guint column = 0;

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *text = dup_field (self, &places[i].cell);

      for (; column < places[i].column; column++)
        g_string_append_c (self->line, get_separator (self));
      append_field (self, text, self->flavour == ANG_CSV_OFFICE && needs_apostrophe (&places[i].cell, text));
    }
  for (; column + 1 < ang_sheet_grid_get_n_columns (self->grid); column++)
    g_string_append_c (self->line, get_separator (self));

  return flush_line (self, error);
}

/* What a row is, told by its first cell that is more than empty paper. */
static AngSheetStyle
get_row_style (const AngSheetRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].style != ANG_SHEET_STYLE_PLAIN)
      return row->cells[i].style;

  return ANG_SHEET_STYLE_PLAIN;
}

static double
measure_nothing (const AngSheetCell *cell,
                 double              width,
                 gpointer            user_data)
{
  return 0;
}

static gboolean
add_placed_row (AngCsvWriter         *self,
                const AngSheetRow    *row,
                const AngSheetPlace  *places,
                guint                 n_places,
                GError              **error)
{
  AngSheetStyle style = get_row_style (row);

  /* "(1)" would be read as minus one. */
  if (style == ANG_SHEET_STYLE_COLUMN_NUMBER)
    return TRUE;
  if (self->flavour == ANG_CSV_OFFICE)
    return write_cells (self, places, n_places, error);

  if (style == ANG_SHEET_STYLE_HEADER)
    {
      collect_heads (self, places, n_places);
      return TRUE;
    }
  if (!ang_sheet_style_get_look (style)->border)
    return TRUE;

  return write_heads (self, error) && write_cells (self, places, n_places, error);
}

static gboolean
ang_csv_writer_begin (AngSheetWriter        *writer,
                      const AngSheetPage    *page,
                      const AngSheetColumn  *columns,
                      const double          *widths,
                      guint                  n_columns,
                      GError               **error)
{
  AngCsvWriter *self = ANG_CSV_WRITER (writer);

  if (self->grid != NULL)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
                   _("“%s” was not written: a .csv file holds one table only. Save as .xlsx."),
                   ang_sheet_writer_get_path (writer));
      return FALSE;
    }

  self->language = page->language;
  self->grid = ang_sheet_grid_new (widths, n_columns);
  return TRUE;
}

static gboolean
ang_csv_writer_add_image (AngSheetWriter  *writer,
                          GBytes          *image,
                          double           height,
                          guint            rows,
                          GError         **error)
{
  return TRUE;
}

static gboolean
ang_csv_writer_add_row (AngSheetWriter     *writer,
                        const AngSheetRow  *row,
                        GError            **error)
{
  AngCsvWriter *self = ANG_CSV_WRITER (writer);
  guint n_places;
  double height;
  const AngSheetPlace *places = ang_sheet_grid_place (self->grid, row, measure_nothing, NULL, &n_places, &height);
  gboolean added = add_placed_row (self, row, places, n_places, error);

  ang_sheet_grid_close_row (self->grid, height);
  return added;
}

static gboolean
ang_csv_writer_finish (AngSheetWriter            *writer,
                       const AngSheetProperties  *properties,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  AngCsvWriter *self = ANG_CSV_WRITER (writer);

  if (!write_heads (self, error))
    return FALSE;

  if (fclose (g_steal_pointer (&self->stream)) != 0)
    {
      ang_atomic_file_set_error (self->file, errno, error);
      return FALSE;
    }
  if (!ang_atomic_file_commit (self->file, error))
    return FALSE;

  g_clear_pointer (&self->file, ang_atomic_file_free);
  return TRUE;
}

static void
ang_csv_writer_abort (AngSheetWriter *writer)
{
  AngCsvWriter *self = ANG_CSV_WRITER (writer);

  g_clear_pointer (&self->stream, fclose);
  g_clear_pointer (&self->file, ang_atomic_file_free);
}

static void
ang_csv_writer_finalize (GObject *object)
{
  AngCsvWriter *self = ANG_CSV_WRITER (object);

  g_clear_pointer (&self->grid, ang_sheet_grid_free);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_string_free (self->line, TRUE);

  G_OBJECT_CLASS (ang_csv_writer_parent_class)->finalize (object);
}

static void
ang_csv_writer_class_init (AngCsvWriterClass *klass)
{
  AngSheetWriterClass *writer_class = ANG_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ang_csv_writer_finalize;

  writer_class->begin = ang_csv_writer_begin;
  writer_class->add_image = ang_csv_writer_add_image;
  writer_class->add_row = ang_csv_writer_add_row;
  writer_class->finish = ang_csv_writer_finish;
  writer_class->abort = ang_csv_writer_abort;
}

static void
ang_csv_writer_init (AngCsvWriter *self)
{
  self->line = g_string_new (NULL);
}

/**
 * ang_csv_writer_new:
 * @path: where the file shall be
 * @flavour: for whom it is
 * @error: return location
 *
 * %ANG_CSV_MACHINE writes one line of column names and the rows of the table, nothing of the page around it.
 * %ANG_CSV_OFFICE writes all rows, and puts an apostrophe before what a spreadsheet would run as a formula, and before
 * numbers whose digits it would lose.
 *
 * Returns: (transfer full) (nullable): a writer of comma-separated values
 */
AngSheetWriter *
ang_csv_writer_new (const char     *path,
                    AngCsvFlavour   flavour,
                    GError        **error)
{
  g_autoptr (AngCsvWriter) self = g_object_new (ANG_TYPE_CSV_WRITER, "path", path, NULL);

  self->flavour = flavour;
  self->file = ang_atomic_file_new (path, error);
  if (self->file == NULL)
    return NULL;

  self->stream = g_fopen (ang_atomic_file_get_temporary (self->file), "wb");
  if (self->stream == NULL)
    {
      ang_atomic_file_set_error (self->file, errno, error);
      return NULL;
    }
  if (flavour == ANG_CSV_OFFICE)
    g_string_append (self->line, BYTE_ORDER_MARK);

  return ANG_SHEET_WRITER (g_steal_pointer (&self));
}
