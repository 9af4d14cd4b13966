#include "config.h"

#include "ang-xlsx-text.h"

#include <string.h>

#define ESCAPE_LENGTH 7 /* of _xHHHH_ */

/**
 * ang_xlsx_text_begin:
 * @buffer: where the text goes
 *
 * Begins a text behind what @buffer holds.
 */
void
ang_xlsx_text_begin (AngXlsxText *self,
                     GString     *buffer)
{
  self->buffer = buffer;
  self->start = buffer->len;
  self->open = FALSE;
  self->phonetic = FALSE;
}

/** Tells it of an element inside the text. */
void
ang_xlsx_text_start_element (AngXlsxText *self,
                             const char  *name)
{
  if (strcmp (name, "rPh") == 0)
    self->phonetic = TRUE;
  else if (strcmp (name, "t") == 0)
    self->open = !self->phonetic;
}

/** Tells it of the end of an element inside the text. */
void
ang_xlsx_text_end_element (AngXlsxText *self,
                           const char  *name)
{
  if (strcmp (name, "rPh") == 0)
    self->phonetic = FALSE;
  else if (strcmp (name, "t") == 0)
    self->open = FALSE;
}

/**
 * ang_xlsx_text_add:
 * @text: characters of the part
 *
 * They are taken when they belong to the text.
 *
 * Returns: FALSE when the text is surely too long
 */
gboolean
ang_xlsx_text_add (AngXlsxText *self,
                   const char  *text,
                   gsize        length)
{
  if (!self->open)
    return TRUE;

  g_string_append_len (self->buffer, text, (gssize) length);
  return self->buffer->len - self->start <= ANG_XLSX_MAX_TEXT * ESCAPE_LENGTH;
}

static gboolean
get_escape (const char *p,
            gunichar   *unit)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;

  *unit = 0;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return FALSE;
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (p[i]);
    }

  return p[6] == '_';
}

/* The character that an escape, or two of them, stand for. */
static gunichar
read_escape (const char  *p,
             const char **after,
             gunichar     unit)
{
  gunichar second;

  *after = p + ESCAPE_LENGTH;
  if (unit == 0 || (unit >= 0xDC00 && unit < 0xE000))
    return 0xFFFD;
  if (unit < 0xD800 || unit > 0xDFFF)
    return unit;
  if (!get_escape (*after, &second) || second < 0xDC00 || second > 0xDFFF)
    return 0xFFFD;

  *after += ESCAPE_LENGTH;
  return 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
}

/* A character that XML cannot hold is written as _xHHHH_ (ECMA-376, ST_Xstring). What it stands for is never longer. */
static void
unescape (AngXlsxText *self)
{
  char *out = strstr (self->buffer->str + self->start, "_x");
  const char *in = out;

  if (out == NULL)
    return;

  while (*in != '\0')
    {
      gunichar unit;

      if (get_escape (in, &unit))
        out += g_unichar_to_utf8 (read_escape (in, &in, unit), out);
      else
        *out++ = *in++;
    }
  g_string_truncate (self->buffer, out - self->buffer->str);
}

static gsize
count_units (const char *text)
{
  gsize n = 0;

  for (; *text != '\0'; text++)
    {
      guchar byte = (guchar) * text;

      n += (byte < 0x80 || byte >= 0xC0) + (byte >= 0xF0);
    }

  return n;
}

/**
 * ang_xlsx_text_finish:
 *
 * The text lies in the buffer, from where it was when it began.
 *
 * Returns: FALSE when it is longer than a cell may be
 */
gboolean
ang_xlsx_text_finish (AngXlsxText *self)
{
  unescape (self);

  return self->buffer->len - self->start <= ANG_XLSX_MAX_TEXT
         || count_units (self->buffer->str + self->start) <= ANG_XLSX_MAX_TEXT;
}
