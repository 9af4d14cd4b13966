#include "config.h"

#include "ang-csv-reader.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-sheet.h"

#define BLOCK_SIZE 65536
#define MAX_CELL (1024 * 1024)

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
  gboolean      begun;
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
  if (!g_input_stream_read_all (self->stream, self->block, BLOCK_SIZE, &self->block_size, cancellable, error))
    return FALSE;
  self->at_end = self->block_size == 0;

  if (!self->begun && self->block_size >= 3 && memcmp (self->block, "\xef\xbb\xbf", 3) == 0)
    self->position = 3;
  self->begun = TRUE;

  return TRUE;
}

static void
begin_cell (AngCsvReader *self)
{
  gsize start = self->text->len;

  g_array_append_val (self->cells, start);
  self->state = STATE_CELL_START;
}

static gboolean
end_cell (AngCsvReader  *self,
          GError       **error)
{
  gsize start = g_array_index (self->cells, gsize, self->cells->len - 1);

  if (!g_utf8_validate_len (self->text->str + start, self->text->len - start, NULL))
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                   _("Line %u holds characters that are not UTF-8."), self->record_line);
      return FALSE;
    }
  g_string_append_c (self->text, '\0');

  return TRUE;
}

static gboolean
append (AngCsvReader  *self,
        char           c,
        GError       **error)
{
  if (self->text->len - g_array_index (self->cells, gsize, self->cells->len - 1) >= MAX_CELL)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
                   _("A cell that begins in line %u is too long; a quotation mark may be missing."),
                   self->record_line);
      return FALSE;
    }
  g_string_append_c (self->text, c);

  return TRUE;
}

/* The carriage return of a CR LF belongs to the line's end, not to the cell. */
static void
drop_carriage_return (AngCsvReader *self)
{
  gsize start = g_array_index (self->cells, gsize, self->cells->len - 1);

  if (self->state == STATE_PLAIN && self->text->len > start && self->text->str[self->text->len - 1] == '\r')
    g_string_truncate (self->text, self->text->len - 1);
}

static gboolean
take (AngCsvReader  *self,
      char           c,
      gboolean      *ended,
      GError       **error)
{
  *ended = FALSE;
  if (c == '\n')
    self->line++;

  if (self->state == STATE_QUOTED)
    {
      if (c != '"')
        return append (self, c, error);
      self->state = STATE_QUOTE_IN_QUOTED;
      return TRUE;
    }
  if (c == '"' && self->state != STATE_PLAIN)
    {
      gboolean doubled = self->state == STATE_QUOTE_IN_QUOTED;

      self->state = STATE_QUOTED;
      return doubled ? append (self, c, error) : TRUE;
    }
  if (c == '\n')
    {
      drop_carriage_return (self);
      *ended = TRUE;
      return end_cell (self, error);
    }
  if (c == self->separator)
    {
      if (!end_cell (self, error))
        return FALSE;
      begin_cell (self);
      return TRUE;
    }
  if (c == '\r' && self->state == STATE_QUOTE_IN_QUOTED)
    return TRUE;

  self->state = STATE_PLAIN;
  return append (self, c, error);
}

static void
ang_csv_reader_finalize (GObject *object)
{
  AngCsvReader *self = ANG_CSV_READER (object);

  g_clear_object (&self->stream);
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
      if (self->cells->len == 0)
        begin_cell (self);
      if (!take (self, self->block[self->position++], &ended, error))
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
