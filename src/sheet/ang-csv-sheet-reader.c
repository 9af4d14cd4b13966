#include "config.h"

#include "ang-csv-sheet-reader.h"

#include "ang-csv-reader.h"
#include "ang-xlsx-cell.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AngCsvSheetReader
{
  AngSheetReader parent_instance;

  GInputStream *stream; /* of bytes */
  goffset       size;
  AngCsvReader *csv;
  gboolean      separator_line; /* still to be passed over */
  guint         n_rows;
  GArray       *values;
  GStringChunk *stripped; /* texts of the row that are not as they stand in the file */
};

G_DEFINE_FINAL_TYPE (AngCsvSheetReader, ang_csv_sheet_reader, ANG_TYPE_SHEET_READER)

/* Spreadsheets are made to take a cell for text by an apostrophe in front of it, as our own lists have it, or by ="…". */
static const char *
strip_guard (AngCsvSheetReader *self,
             const char        *text)
{
  gsize length;

  if (text[0] == '\'' && (g_ascii_isdigit (text[1]) || (text[1] != '\0' && strchr ("=+-@\t\r", text[1]) != NULL)))
    return text + 1;
  if (text[0] != '=' || text[1] != '"')
    return text;

  length = strlen (text);
  if (length < 3 || text[length - 1] != '"' || memchr (text + 2, '"', length - 3) != NULL)
    return text;

  return g_string_chunk_insert_len (self->stripped, text + 2, (gssize) length - 3);
}

static gboolean
read_record (AngCsvSheetReader  *self,
             gboolean           *more,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autoptr (GError) cause = NULL;

  if (ang_csv_reader_read (self->csv, more, cancellable, &cause))
    return TRUE;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                 _("Line %u is damaged: the text ends in the middle of a character."), ang_csv_reader_get_line (self->csv));
  else
    g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}

static void
take_values (AngCsvSheetReader *self)
{
  guint n = ang_csv_reader_get_size (self->csv);

  g_string_chunk_clear (self->stripped);
  for (guint i = 0; i < n; i++)
    {
      AngSheetValue value = { ANG_SHEET_VALUE_TEXT, i, strip_guard (self, ang_csv_reader_get_cell (self->csv, i)) };

      if (*value.text != '\0')
        g_array_append_val (self->values, value);
    }
}

static gboolean
ang_csv_sheet_reader_next (AngSheetReader   *reader,
                           AngSheetReadRow  *row,
                           gboolean         *more,
                           GCancellable     *cancellable,
                           GError          **error)
{
  AngCsvSheetReader *self = ANG_CSV_SHEET_READER (reader);

  do
    {
      if (!read_record (self, more, cancellable, error))
        return FALSE;
      if (!*more)
        return TRUE;
      g_array_set_size (self->values, 0);
      if (!self->separator_line)
        take_values (self);
      self->separator_line = FALSE;
    }while (self->values->len == 0);

  self->n_rows++;
  if (self->n_rows > ANG_XLSX_MAX_ROWS)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE, _("The text goes beyond the %u rows that a sheet may have."),
                   ANG_XLSX_MAX_ROWS);
      return FALSE;
    }
  row->number = ang_csv_reader_get_line (self->csv);
  row->values = (const AngSheetValue *) (gpointer) self->values->data;
  row->n_values = self->values->len;

  return TRUE;
}

static double
ang_csv_sheet_reader_get_progress (AngSheetReader *reader)
{
  AngCsvSheetReader *self = ANG_CSV_SHEET_READER (reader);
  goffset place = g_seekable_tell (G_SEEKABLE (self->stream));

  return self->size <= 0 ? 1 : MIN (1, (double) place / (double) self->size);
}

static void
ang_csv_sheet_reader_finalize (GObject *object)
{
  AngCsvSheetReader *self = ANG_CSV_SHEET_READER (object);

  g_clear_object (&self->csv);
  g_clear_object (&self->stream);
  g_array_unref (self->values);
  g_string_chunk_free (self->stripped);

  G_OBJECT_CLASS (ang_csv_sheet_reader_parent_class)->finalize (object);
}

static void
ang_csv_sheet_reader_class_init (AngCsvSheetReaderClass *klass)
{
  AngSheetReaderClass *reader_class = ANG_SHEET_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ang_csv_sheet_reader_finalize;
  reader_class->next = ang_csv_sheet_reader_next;
  reader_class->get_progress = ang_csv_sheet_reader_get_progress;
}

static void
ang_csv_sheet_reader_init (AngCsvSheetReader *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (AngSheetValue));
  self->stripped = g_string_chunk_new (256);
}

/**
 * ang_csv_sheet_reader_new:
 * @stream: the bytes of the text, at its beginning; it tells its place
 * @size: how many there are
 * @guess: how it is written
 *
 * Returns: (transfer full): a reader before the first row
 */
AngSheetReader *
ang_csv_sheet_reader_new (GInputStream      *stream,
                          goffset            size,
                          const AngCsvGuess *guess)
{
  AngCsvSheetReader *self = g_object_new (ANG_TYPE_CSV_SHEET_READER, NULL);
  g_autoptr (GInputStream) decoded = ang_csv_guess_decode (guess, stream);

  self->stream = g_object_ref (stream);
  self->size = size;
  self->csv = ang_csv_reader_new (decoded, guess->separator);
  self->separator_line = guess->separator_line;

  return ANG_SHEET_READER (self);
}
