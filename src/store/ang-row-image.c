#include "config.h"

#include "ang-row-image.h"

#include <string.h>

/* The form is described at the head of sqlite3session.c. Numbers that count are written seven bits a byte, those that are
 * values big-endian. */
enum
{
  VALUE_INTEGER = 1,
  VALUE_REAL = 2,
  VALUE_TEXT = 3,
  VALUE_BYTES = 4,
  VALUE_NULL = 5,
};

static void
append_byte (GByteArray *bytes,
             guint8      byte)
{
  g_byte_array_append (bytes, &byte, 1);
}

/** Adds a number up to 2^32 in SQLite's form: the highest bit of a byte says that another one follows. */
void
ang_row_image_add_count (GByteArray *bytes,
                         guint32     count)
{
  guint8 buffer[5];
  guint n = sizeof buffer;

  buffer[--n] = count & 0x7f;
  while (count >>= 7)
    buffer[--n] = (count & 0x7f) | 0x80;
  g_byte_array_append (bytes, buffer + n, sizeof buffer - n);
}

/** Adds that nothing is known of the next field. */
void
ang_row_image_add_null (AngRowImage *self)
{
  append_byte (self, VALUE_NULL);
}

static void
append_number (AngRowImage *self,
               guint8       kind,
               guint64      bits)
{
  guint8 buffer[9] = { kind };
  guint64 number = GUINT64_TO_BE (bits);

  memcpy (buffer + 1, &number, sizeof number);
  g_byte_array_append (self, buffer, sizeof buffer);
}

/** Adds the value of the next field. */
void
ang_row_image_add_integer (AngRowImage *self,
                           gint64       value)
{
  append_number (self, VALUE_INTEGER, (guint64) value);
}

/** Adds the value of the next field. */
void
ang_row_image_add_real (AngRowImage *self,
                        double       value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  append_number (self, VALUE_REAL, bits);
}

static void
append_data (AngRowImage *self,
             guint8       kind,
             const void  *data,
             gsize        size)
{
  append_byte (self, kind);
  ang_row_image_add_count (self, (guint32) size);
  if (size > 0)
    g_byte_array_append (self, data, (guint) size);
}

/** Adds the value of the next field. */
void
ang_row_image_add_text (AngRowImage *self,
                        const char  *value)
{
  append_data (self, VALUE_TEXT, value, strlen (value));
}

/** Adds the value of the next field. */
void
ang_row_image_add_bytes (AngRowImage *self,
                         const void  *data,
                         gsize        size)
{
  append_data (self, VALUE_BYTES, data, size);
}

static guint64
take_number (const guint8 **at)
{
  guint64 number;

  memcpy (&number, *at, sizeof number);
  *at += sizeof number;

  return GUINT64_FROM_BE (number);
}

static guint32
take_count (const guint8 **at)
{
  guint32 count = 0;

  while ((**at & 0x80) != 0)
    count = count << 7 | (*(*at)++ & 0x7f);

  return count << 7 | *(*at)++;
}

static void
bind_real (AngStatement *statement,
           int           parameter,
           guint64       bits)
{
  double value;

  memcpy (&value, &bits, sizeof value);
  ang_statement_bind_real (statement, parameter, value);
}

/* Returns: where the next value begins */
static const guint8 *
bind_value (AngStatement *statement,
            int           parameter,
            const guint8 *at)
{
  guint8 kind = *at++;
  guint32 size;

  switch (kind)
    {
    case VALUE_INTEGER:
      ang_statement_bind_integer (statement, parameter, (gint64) take_number (&at));
      return at;
    case VALUE_REAL:
      bind_real (statement, parameter, take_number (&at));
      return at;
    case VALUE_TEXT:
      size = take_count (&at);
      ang_statement_bind_borrowed_part (statement, parameter, (const char *) at, size);
      return at + size;
    case VALUE_BYTES:
      size = take_count (&at);
      ang_statement_bind_bytes (statement, parameter, at, size);
      return at + size;
    case VALUE_NULL:
    default:
      ang_statement_bind_null (statement, parameter);
      return at;
    }
}

/**
 * ang_row_image_bind:
 * @statement: whose parameters are the values, from the first on; it borrows the texts until it is reset or freed
 *
 * Returns: the parameter behind the last value
 */
int
ang_row_image_bind (const AngRowImage *self,
                    AngStatement      *statement)
{
  const guint8 *at = self->data;
  const guint8 *end = self->data + self->len;
  int parameter = 1;

  while (at < end)
    at = bind_value (statement, parameter++, at);

  return parameter;
}
