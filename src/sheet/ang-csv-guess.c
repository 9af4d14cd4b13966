#include "config.h"

#include "ang-csv-guess.h"

#include "ang-sheet-file.h"
#include "ang-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#define BLOCK 65536
#define MAX_LINES 100

/* In the order in which they win when they occur equally often. */
static const char separators[] = { ';', '\t', ',', '|' };
#define N_SEPARATORS G_N_ELEMENTS (separators)

typedef struct
{
  guint counts[N_SEPARATORS];
} LineCounts;

/* Excel writes UTF-16 with a mark; others forget it, and then every other byte of Latin letters is zero. */
static const char *
find_utf16 (const char *head,
            gsize       length)
{
  gsize zeros[2] = { 0, 0 };

  if (length >= 2 && memcmp (head, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (head, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";

  for (gsize i = 0; i < length; i++)
    zeros[i % 2] += head[i] == '\0';
  if (zeros[0] == 0 && zeros[1] > length / 4)
    return "UTF-16LE";

  return zeros[1] == 0 && zeros[0] > length / 4 ? "UTF-16BE" : NULL;
}

/* Moves what may be the beginning of a character to the front; says whether all before it was UTF-8. */
static gboolean
is_utf8_so_far (char     *buffer,
                gsize     length,
                gsize    *kept,
                gboolean  at_end)
{
  const char *end;
  gsize left;

  *kept = 0;
  if (g_utf8_validate_len (buffer, length, &end))
    return TRUE;

  left = length - (gsize) (end - buffer);
  if (at_end || left > 3 || g_utf8_get_char_validated (end, (gssize) left) != (gunichar) - 2)
    return FALSE;

  memmove (buffer, end, left);
  *kept = left;
  return TRUE;
}

/* Characters that no list holds: such a file is something else. */
static gboolean
is_binary (const char *bytes,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] < 9 || (bytes[i] > '\r' && bytes[i] < 0x1A) || (bytes[i] > 0x1B && bytes[i] < 0x20))
      return TRUE;

  return FALSE;
}

static gboolean
refuse_binary (GError **error)
{
  g_set_error_literal (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
                       _("This is neither a workbook nor a list in text form. Save the list as .xlsx or .csv."));
  return FALSE;
}

static gboolean
guess_charset (GInputStream  *stream,
               AngCsvGuess   *guess,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *buffer = g_malloc (BLOCK + 4);
  gboolean first = TRUE;
  gboolean utf8 = TRUE;
  gsize kept = 0;
  gsize length;

  guess->charset = NULL;
  do
    {
      if (!g_input_stream_read_all (stream, buffer + kept, BLOCK, &length, cancellable, error))
        return FALSE;
      if (first && (guess->charset = find_utf16 (buffer, length)) != NULL)
        return TRUE;
      if (is_binary (buffer + kept, length))
        return refuse_binary (error);
      if (first && length >= 3 && memcmp (buffer, "\xEF\xBB\xBF", 3) == 0)
        return TRUE;
      utf8 = utf8 && is_utf8_so_far (buffer, kept + length, &kept, length == 0);
      first = FALSE;
    }while (length > 0);

  guess->charset = utf8 ? NULL : "WINDOWS-1252";
  return TRUE;
}

static gssize
find_separator (char c)
{
  for (gsize i = 0; i < N_SEPARATORS; i++)
    if (separators[i] == c)
      return (gssize) i;

  return -1;
}

/* Counts separators outside of quotes, line by line. A quotation mark opens only where a cell begins. */
static guint
count_lines (const char *text,
             gsize       length,
             LineCounts  lines[MAX_LINES])
{
  gboolean quoted = FALSE;
  gboolean at_start = TRUE;
  guint n = 0;

  memset (lines, 0, MAX_LINES * sizeof *lines);
  for (gsize i = 0; i < length && n < MAX_LINES; i++)
    {
      char c = text[i];
      gssize separator = find_separator (c);

      if (c == '"' && (quoted || at_start))
        quoted = !quoted;
      else if (!quoted && separator >= 0)
        lines[n].counts[separator]++;
      n += !quoted && c == '\n';
      at_start = !quoted && (separator >= 0 || c == '\n' || c == '\r' || c == '"');
    }

  return MIN (n + 1, MAX_LINES);
}

static gsize
get_most (const LineCounts *line)
{
  gsize most = 0;

  for (gsize i = 1; i < N_SEPARATORS; i++)
    if (line->counts[i] > line->counts[most])
      most = i;

  return most;
}

/* Above the list may stand a letterhead with commas in it: a line counts whose separator occurs as often in the next one. */
static char
guess_separator (const char *text,
                 gsize       length)
{
  LineCounts lines[MAX_LINES];
  guint n = count_lines (text, length, lines);

  for (guint i = 0; i + 1 < n; i++)
    {
      gsize most = get_most (&lines[i]);

      if (lines[i].counts[most] > 0 && lines[i].counts[most] == lines[i + 1].counts[most])
        return separators[most];
    }
  for (guint i = 0; i < n; i++)
    {
      gsize most = get_most (&lines[i]);

      if (lines[i].counts[most] > 0)
        return separators[most];
    }

  return separators[0];
}

/* Excel's own: a first line "sep=;". */
static gboolean
find_separator_line (const char  *text,
                     gsize        length,
                     AngCsvGuess *guess)
{
  const char *p = text;

  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      p += 3;
      length -= 3;
    }
  guess->separator_line = length >= 5 && g_ascii_strncasecmp (p, "sep=", 4) == 0 && p[4] > 0 && p[4] != '"' && p[4] != '\n'
                          && p[4] != '\r' && (length == 5 || p[5] == '\r' || p[5] == '\n');
  if (guess->separator_line)
    guess->separator = p[4];

  return guess->separator_line;
}

/**
 * ang_csv_guess_decode:
 * @stream: the bytes of the file
 *
 * Returns: (transfer full): the same as UTF-8
 */
GInputStream *
ang_csv_guess_decode (const AngCsvGuess *guess,
                      GInputStream      *stream)
{
  g_autoptr (GCharsetConverter) converter = NULL;

  if (guess->charset == NULL)
    return g_object_ref (stream);

  converter = g_charset_converter_new ("UTF-8", guess->charset, NULL);
  g_charset_converter_set_use_fallback (converter, TRUE);

  return g_converter_input_stream_new (stream, G_CONVERTER (converter));
}

/**
 * ang_csv_guess_read:
 * @path: a text file
 * @guess: (out caller-allocates): how it is written
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * UTF-16 by its mark or its zeros, UTF-8 when all of it is, otherwise Windows-1252. The separator that a first line "sep=" names,
 * otherwise the one that is there most often outside of quotes in the first line that holds any and is like its next; the
 * semicolon wins.
 *
 * Returns: FALSE on an error
 */
gboolean
ang_csv_guess_read (const char    *path,
                    AngCsvGuess   *guess,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GFileInputStream) stream = ang_sheet_file_open (path, cancellable, error);
  g_autoptr (GInputStream) decoded = NULL;
  g_autofree char *buffer = g_malloc (BLOCK);
  gsize length = 0;

  if (stream == NULL || !guess_charset (G_INPUT_STREAM (stream), guess, cancellable, error)
      || !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, error))
    return FALSE;

  /* A file that ends in the middle of a character is a matter for its reader: what came before that is enough here. */
  decoded = ang_csv_guess_decode (guess, G_INPUT_STREAM (stream));
  g_input_stream_read_all (decoded, buffer, BLOCK, &length, cancellable, NULL);
  if (!find_separator_line (buffer, length, guess))
    guess->separator = guess_separator (buffer, length);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
