#include "config.h"

#include "ang-catalogue.h"

#include <string.h>

#define MAGIC 0x950412deu
#define HEADER_SIZE 28
#define CONTEXT_GLUE '\004'

struct _AngCatalogue
{
  GBytes *bytes;
  const guint8 *data;
  gsize size;
  gboolean swapped;
  guint32 n_messages;
  guint32 originals;
  guint32 translations;
};

static guint32
read_word (const AngCatalogue *self,
           gsize               offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* Only for entries that check_table() has seen. */
static const char *
get_string (const AngCatalogue *self,
            guint32             table,
            guint32             position)
{
  return (const char *) self->data + read_word (self, table + (gsize) position * 8 + 4);
}

static gboolean
fail (GError     **error,
      const char  *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The message catalogue is damaged: %s", what);
  return FALSE;
}

/* Plural forms stand behind one another with a zero byte between, so every piece is looked at. */
static gboolean
is_text (const char *text,
         gsize       length)
{
  const char *end = text + length;

  for (const char *piece = text; piece <= end; piece += strlen (piece) + 1)
    if (!g_utf8_validate (piece, -1, NULL))
      return FALSE;
  return TRUE;
}

static gboolean
check_table (const AngCatalogue  *self,
             guint32              table,
             GError             **error)
{
  if (table > self->size || self->n_messages > (self->size - table) / 8)
    return fail (error, "a table reaches over the end");

  for (guint32 i = 0; i < self->n_messages; i++)
    {
      gsize length = read_word (self, table + (gsize) i * 8);
      gsize offset = read_word (self, table + (gsize) i * 8 + 4);

      if (offset >= self->size || length >= self->size - offset || self->data[offset + length] != '\0')
        return fail (error, "a text reaches over the end");
      if (!is_text ((const char *) self->data + offset, length))
        return fail (error, "a text is not UTF-8");
    }
  return TRUE;
}

static gboolean
check_order (const AngCatalogue  *self,
             GError             **error)
{
  for (guint32 i = 1; i < self->n_messages; i++)
    if (strcmp (get_string (self, self->originals, i - 1), get_string (self, self->originals, i)) >= 0)
      return fail (error, "its texts are not in order");
  return TRUE;
}

/* The format: GNU gettext manual, "The Format of GNU MO Files". Everything is checked here once, so that looking up
 * needs no checks and cannot leave the file. */
static gboolean
check (AngCatalogue  *self,
       GError       **error)
{
  guint32 magic;

  if (self->size < HEADER_SIZE)
    return fail (error, "it is too short");

  magic = read_word (self, 0);
  if (magic != MAGIC && GUINT32_SWAP_LE_BE (magic) != MAGIC)
    return fail (error, "it does not begin like one");
  self->swapped = magic != MAGIC;

  if (read_word (self, 4) >> 16 > 1)
    return fail (error, "its version is unknown");

  self->n_messages = read_word (self, 8);
  self->originals = read_word (self, 12);
  self->translations = read_word (self, 16);

  return check_table (self, self->originals, error) &&
         check_table (self, self->translations, error) &&
         check_order (self, error);
}

/* Compares "context EOT msgid" with a key of the file without putting the two together. */
static int
compare_key (const char *context,
             const char *msgid,
             const char *key)
{
  if (context != NULL)
    {
      gsize length = strlen (context);
      int order = strncmp (context, key, length);

      if (order != 0)
        return order;
      if (key[length] != CONTEXT_GLUE)
        return CONTEXT_GLUE - (int) (guint8) key[length];
      key += length + 1;
    }
  return strcmp (msgid, key);
}

/**
 * ang_catalogue_new:
 * @bytes: the contents of a .mo file
 *
 * Reads a catalogue of either byte order. All of it is checked before anything is used: bounds, ends of texts, UTF-8, order.
 *
 * Returns: (transfer full): the catalogue, or NULL with G_IO_ERROR_INVALID_DATA
 */
AngCatalogue *
ang_catalogue_new (GBytes  *bytes,
                   GError **error)
{
  g_autoptr (AngCatalogue) self = g_new0 (AngCatalogue, 1);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  if (!check (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ang_catalogue_open:
 * @path: a .mo file
 *
 * Returns: (transfer full): the catalogue, or NULL with the file's or the format's error
 */
AngCatalogue *
ang_catalogue_open (const char  *path,
                    GError     **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return ang_catalogue_new (bytes, error);
}

/** Closes the catalogue; texts that it gave out go with it, unless the caller holds its bytes. */
void
ang_catalogue_free (AngCatalogue *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/** Returns: the number of messages, the header among them */
guint
ang_catalogue_size (const AngCatalogue *self)
{
  return self->n_messages;
}

/**
 * ang_catalogue_lookup:
 * @context: (nullable): the message context
 * @msgid: the English text; of a plural message its singular
 *
 * Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the translation, of a plural message its first form; NULL if there is none
 */
const char *
ang_catalogue_lookup (const AngCatalogue *self,
                      const char         *context,
                      const char         *msgid)
{
  guint32 low = 0;
  guint32 high = self->n_messages;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = compare_key (context, msgid, get_string (self, self->originals, middle));

      if (order == 0)
        {
          const char *translation = get_string (self, self->translations, middle);

          return *translation != '\0' ? translation : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}
