#include "config.h"

#include "ang-csv-reader.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-sheet.h"

#define BLOCK_SIZE 65536
#define MAX_CELL 32767 /* characters, as in a workbook */
#define MAX_BYTES 4    /* of a character */
#define MAX_COLUMNS 16384
#define MAX_RECORD (16 * 1024 * 1024)

typedef enum
{
  STATE_CELL_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE_IN_QUOTED, /* a quote inside quotes: the end of the cell, or the first half of a doubled one */
} CsvState;

struct _AngCsvReader
{
  GObject       parent_instance;
  GInputStream *stream;
  char          separator;
  char         *block;
  gsize         block_size;
  gsize         position;
  gboolean      at_end;
  GError       *error; /* of the stream, behind what the block holds */
  gboolean      begun;
  gboolean      after_return; /* a line feed that follows belongs to the line's end */
  guint         line;
  guint         record_line;
  GString      *text;  /* the cells of the record, each ended by NUL */
  GArray       *cells; /* gsize, where each begins in text */
  CsvState      state;
};

G_DEFINE_FINAL_TYPE (AngCsvReader, ang_csv_reader, G_TYPE_OBJECT)

static gboolean
fill (AngCsvReader  *self,
      GCancellable  *cancellable,
      GError       **error)
{
  if (self->position < self->block_size || self->at_end)
    return TRUE;

  self->position = 0;
  if (self->error == NULL)
    g_input_stream_read_all (self->stream, self->block, BLOCK_SIZE, &self->block_size, cancellable, &self->error);
  else
    self->block_size = 0;
  if (self->error != NULL && self->block_size == 0)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  self->at_end = self->block_size == 0;

  if (!self->begun && self->block_size >= 3 && memcmp (self->block, "\xef\xbb\xbf", 3) == 0)
    self->position = 3;
  self->begun = TRUE;

  return TRUE;
}

static gboolean
begin_cell (AngCsvReader  *self,
            GError       **error)
{
  gsize start = self->text->len;

  g_array_append_val (self->cells, start);
  self->state = STATE_CELL_START;
  if (self->cells->len <= MAX_COLUMNS)
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
               _("Line %u has more than the %u columns that a list may have."), self->record_line, MAX_COLUMNS);
  return FALSE;
}

static gsize
get_cell_size (AngCsvReader *self)
{
  return self->text->len - g_array_index (self->cells, gsize, self->cells->len - 1);
}

static gboolean
fail_too_long (AngCsvReader  *self,
               GError       **error)
{
  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
               _("A cell that begins in line %u is longer than the %u characters that a cell may hold; a quotation mark may "
                 "be missing."), self->record_line, MAX_CELL);
  return FALSE;
}

static gboolean
end_cell (AngCsvReader  *self,
          GError       **error)
{
  gsize size = get_cell_size (self);
  const char *cell = self->text->str + self->text->len - size;

  if (!g_utf8_validate_len (cell, size, NULL))
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                   _("Line %u holds characters that are not UTF-8."), self->record_line);
      return FALSE;
    }
  if (size > MAX_CELL && g_utf8_strlen (cell, (gssize) size) > MAX_CELL)
    return fail_too_long (self, error);
  g_string_append_c (self->text, '\0');

  return TRUE;
}

static gboolean
append (AngCsvReader  *self,
        const char    *text,
        gsize          length,
        GError       **error)
{
  g_string_append_len (self->text, text, (gssize) length);
  if (get_cell_size (self) > (gsize) MAX_CELL * MAX_BYTES)
    return fail_too_long (self, error);
  if (self->text->len <= MAX_RECORD)
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE, _("Line %u holds more than %u MiB of text."),
               self->record_line, MAX_RECORD / (1024 * 1024));
  return FALSE;
}

static gboolean
take_quote (AngCsvReader  *self,
            GError       **error)
{
  gboolean doubled = self->state == STATE_QUOTE_IN_QUOTED;

  self->state = self->state == STATE_QUOTED ? STATE_QUOTE_IN_QUOTED : STATE_QUOTED;
  return !doubled || append (self, "\"", 1, error);
}

/* Line feed, carriage return, or both: one line's end. Inside quotes it is always one line feed. */
static gboolean
take_line_end (AngCsvReader  *self,
               char           c,
               gboolean      *ended,
               GError       **error)
{
  self->line++;
  self->after_return = c == '\r';
  if (self->state == STATE_QUOTED)
    return append (self, "\n", 1, error);

  *ended = TRUE;
  return end_cell (self, error);
}

/* What means nothing special, up to what does or to the end of the block. */
static gboolean
take_run (AngCsvReader  *self,
          GError       **error)
{
  const char *from = self->block + self->position;
  const char *end = self->block + self->block_size;
  gboolean quoted = self->state == STATE_QUOTED;
  const char *p = from;

  if (quoted)
    while (p < end && *p != '"' && *p != '\n' && *p != '\r')
      p++;
  else
    while (p < end && *p != self->separator && *p != '\n' && *p != '\r')
      p++;

  if (!quoted)
    self->state = STATE_PLAIN;
  self->position += (gsize) (p - from);

  return append (self, from, (gsize) (p - from), error);
}

static gboolean
take (AngCsvReader  *self,
      gboolean      *ended,
      GError       **error)
{
  char c = self->block[self->position];
  gboolean follows_return = self->after_return;

  self->after_return = FALSE;
  if (follows_return && c == '\n')
    {
      self->position++;
      return TRUE;
    }
  if (self->cells->len == 0 && !begin_cell (self, error))
    return FALSE;
  if (c == '"' && self->state != STATE_PLAIN)
    {
      self->position++;
      return take_quote (self, error);
    }
  if (c == '\n' || c == '\r')
    {
      self->position++;
      return take_line_end (self, c, ended, error);
    }
  if (c == self->separator && self->state != STATE_QUOTED)
    {
      self->position++;
      return end_cell (self, error) && begin_cell (self, error);
    }

  return take_run (self, error);
}

static void
ang_csv_reader_finalize (GObject *object)
{
  AngCsvReader *self = ANG_CSV_READER (object);

  g_clear_object (&self->stream);
  g_clear_error (&self->error);
  g_free (self->block);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);

  G_OBJECT_CLASS (ang_csv_reader_parent_class)->finalize (object);
}

static void
ang_csv_reader_class_init (AngCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_csv_reader_finalize;
}

static void
ang_csv_reader_init (AngCsvReader *self)
{
  self->block = g_malloc (BLOCK_SIZE);
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->line = 1;
}

/**
 * ang_csv_reader_new:
 * @stream: what to read; the reader keeps a reference
 * @separator: between cells, an ASCII character
 *
 * Returns: (transfer full): a reader that stands before the first record
 */
AngCsvReader *
ang_csv_reader_new (GInputStream *stream,
                    char          separator)
{
  AngCsvReader *self = g_object_new (ANG_TYPE_CSV_READER, NULL);

  self->stream = g_object_ref (stream);
  self->separator = separator;

  return self;
}

/**
 * ang_csv_reader_read:
 * @row: (out): whether there was another record; its cells stay valid until the next call
 *
 * An empty line is a record with one empty cell. Quotes around a cell may hold separators and line ends.
 *
 * Returns: FALSE on an error, which names the line
 */
gboolean
ang_csv_reader_read (AngCsvReader  *self,
                     gboolean      *row,
                     GCancellable  *cancellable,
                     GError       **error)
{
  gboolean ended = FALSE;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
  self->record_line = self->line;
  *row = FALSE;

  while (!ended)
    {
      if (!fill (self, cancellable, error))
        return FALSE;
      if (self->at_end)
        break;
      if (!take (self, &ended, error))
        return FALSE;
    }

  if (self->cells->len == 0)
    return TRUE;
  if (!ended && self->state == STATE_QUOTED)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                   _("The quotation mark opened in line %u is never closed."), self->record_line);
      return FALSE;
    }
  *row = TRUE;

  return ended || end_cell (self, error);
}

/** Returns: how many cells the record has */
guint
ang_csv_reader_get_size (AngCsvReader *self)
{
  return self->cells->len;
}

/**
 * ang_csv_reader_get_cell:
 *
 * Returns: the text of a cell, "" where the record has no such column
 */
const char *
ang_csv_reader_get_cell (AngCsvReader *self,
                         guint         column)
{
  return column < self->cells->len ? self->text->str + g_array_index (self->cells, gsize, column) : "";
}

/** Returns: the line of the file in which the record begins, counted from 1 */
guint
ang_csv_reader_get_line (AngCsvReader *self)
{
  return self->record_line;
}
