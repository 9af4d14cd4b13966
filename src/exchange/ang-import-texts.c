#include "config.h"

#include "ang-import-texts.h"

#include <string.h>

/* The texts lie one behind the other in blocks, each after its mark. */
#define BLOCK_BITS 20
#define BLOCK_SIZE (1u << BLOCK_BITS)
#define MAX_BLOCKS (1u << (32 - BLOCK_BITS))
#define N_RECENT (1u << 16)
/* No field of a register is as long: what is cut here is refused when the cell is read. */
#define MAX_TEXT 65535u

struct _AngImportTexts
{
  GPtrArray *blocks;
  guint      used;   /* of the last block */
  guint32   *recent; /* places by hash; %NULL once sealed */
};

/** Returns: (transfer full): no texts yet */
AngImportTexts *
ang_import_texts_new (void)
{
  AngImportTexts *self = g_new0 (AngImportTexts, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->recent = g_new (guint32, N_RECENT);
  memset (self->recent, 0xff, N_RECENT * sizeof *self->recent);

  return self;
}

/** Frees the texts. */
void
ang_import_texts_free (AngImportTexts *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->recent);
  g_free (self);
}

static char *
get_stored (const AngImportTexts *self,
            guint32               place)
{
  return (char *) g_ptr_array_index (self->blocks, place >> BLOCK_BITS) + (place & (BLOCK_SIZE - 1));
}

static guint32
hash_text (char        mark,
           const char *text,
           gsize       length)
{
  guint32 hash = 2166136261u ^ (guchar) mark;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * 16777619u;

  return hash ^ (hash >> 16);
}

static gsize
measure (const char *text)
{
  gsize length = strlen (text);
  const char *end = text + MAX_TEXT;

  if (length <= MAX_TEXT)
    return length;
  /* Not in the middle of a character. */
  while (end > text && (*end & 0xc0) == 0x80)
    end--;

  return (gsize) (end - text);
}

static gboolean
append (AngImportTexts *self,
        char            mark,
        const char     *text,
        gsize           length,
        guint32        *place)
{
  char *to;

  if (self->blocks->len == 0 || self->used + length + 2 > BLOCK_SIZE)
    {
      if (self->blocks->len == MAX_BLOCKS)
        return FALSE;
      g_ptr_array_add (self->blocks, g_malloc (BLOCK_SIZE));
      self->used = 0;
    }
  *place = ((self->blocks->len - 1) << BLOCK_BITS) | self->used;
  to = get_stored (self, *place);
  to[0] = mark;
  memcpy (to + 1, text, length);
  to[length + 1] = '\0';
  self->used += (guint) length + 2;

  return TRUE;
}

/**
 * ang_import_texts_add:
 * @mark: kept with the text
 * @text: what is longer than 65,535 bytes is cut
 * @place: (out): by which it is found
 *
 * Returns: whether there was room
 */
gboolean
ang_import_texts_add (AngImportTexts *self,
                      char            mark,
                      const char     *text,
                      guint32        *place)
{
  gsize length = measure (text);
  guint32 *recent = &self->recent[hash_text (mark, text, length) & (N_RECENT - 1)];

  if (*recent != G_MAXUINT32)
    {
      const char *stored = get_stored (self, *recent);

      if (*stored == mark && strncmp (stored + 1, text, length) == 0 && stored[length + 1] == '\0')
        {
          *place = *recent;
          return TRUE;
        }
    }
  if (!append (self, mark, text, length, place))
    return FALSE;
  *recent = *place;

  return TRUE;
}

/**
 * ang_import_texts_get:
 * @mark: (out): what was kept with it
 *
 * Returns: (transfer none): the text
 */
const char *
ang_import_texts_get (const AngImportTexts *self,
                      guint32               place,
                      char                 *mark)
{
  const char *stored = get_stored (self, place);

  *mark = *stored;

  return stored + 1;
}

/** Gives back what only adding needs: no text is added any more. */
void
ang_import_texts_seal (AngImportTexts *self)
{
  guint last = self->blocks->len - 1;

  g_clear_pointer (&self->recent, g_free);
  if (self->blocks->len > 0)
    g_ptr_array_index (self->blocks, last) = g_realloc (g_ptr_array_index (self->blocks, last), self->used);
}

/** Returns: how many bytes the texts take */
gsize
ang_import_texts_get_size (const AngImportTexts *self)
{
  return self->blocks->len > 0 ? (self->blocks->len - 1) * (gsize) BLOCK_SIZE + self->used : 0;
}
