#include "config.h"

#include "ang-import-seen.h"

#include "ang-name.h"

#define FIRST_SIZE 1024

typedef struct
{
  guint64 key; /* 0: free */
  guint32 row;
} Slot;

/* Keys are 64 bits made of number, name or id: two of a million are the same by chance once in ten million files. */
struct _AngImportSeen
{
  Slot  *slots;
  gsize  size; /* a power of two */
  gsize  n_used;
};

/** Returns: (transfer full): an empty one */
AngImportSeen *
ang_import_seen_new (void)
{
  AngImportSeen *self = g_new0 (AngImportSeen, 1);

  self->size = FIRST_SIZE;
  self->slots = g_new0 (Slot, self->size);

  return self;
}

/** Frees it. */
void
ang_import_seen_free (AngImportSeen *self)
{
  g_free (self->slots);
  g_free (self);
}

/* FNV-1a. */
static guint64
add_bytes (guint64     key,
           const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    key = (key ^ *p) * G_GUINT64_CONSTANT (0x100000001b3);

  return key;
}

static guint64
make_key (char        kind,
          const char *text,
          const char *more)
{
  const char start[] = { kind, '\0' };
  guint64 key = add_bytes (G_GUINT64_CONSTANT (0xcbf29ce484222325), start);

  key = add_bytes (add_bytes (key, text), "|");
  if (more != NULL)
    key = add_bytes (key, more);

  return key != 0 ? key : 1;
}

static Slot *
find_slot (AngImportSeen *self,
           guint64        key)
{
  gsize at = (gsize) (key ^ key >> 32) & (self->size - 1);

  while (self->slots[at].key != 0 && self->slots[at].key != key)
    at = (at + 1) & (self->size - 1);

  return &self->slots[at];
}

static void
grow (AngImportSeen *self)
{
  Slot *slots = self->slots;
  gsize size = self->size;

  self->size *= 2;
  self->slots = g_new0 (Slot, self->size);
  for (gsize i = 0; i < size; i++)
    {
      if (slots[i].key != 0)
        *find_slot (self, slots[i].key) = slots[i];
    }
  g_free (slots);
}

/* Returns the row where the key was first, counted from 1; 0: it is new. */
static guint
see (AngImportSeen *self,
     guint64        key,
     guint          row)
{
  Slot *slot;

  if (self->n_used * 2 >= self->size)
    grow (self);
  slot = find_slot (self, key);
  if (slot->key != 0)
    return slot->row != row ? slot->row + 1 : 0;

  slot->key = key;
  slot->row = row;
  self->n_used++;

  return 0;
}

/**
 * ang_import_seen_draft:
 *
 * Notes the numbers of a row; of one without numbers, the name with the birth date.
 *
 * Returns: the earlier row about the same person, counted from 1; 0: none
 */
guint
ang_import_seen_draft (AngImportSeen        *self,
                       const AngImportDraft *draft,
                       guint                 row)
{
  static const AngImportFieldId numbers[] = { ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_NIK, ANG_IMPORT_FIELD_OLD_NIP };
  const char *name = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_NAME);
  g_autofree char *folded = NULL;
  gboolean has_number = FALSE;
  guint earlier = 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *number = ang_import_draft_get_text (draft, numbers[i]);
      guint same = number != NULL ? see (self, make_key ((char) ('a' + i), number, NULL), row) : 0;

      has_number |= number != NULL;
      earlier = earlier != 0 ? earlier : same;
    }
  if (has_number || name == NULL)
    return earlier;

  folded = ang_name_fold (name);

  return see (self, make_key ('n', folded, ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_BIRTH_DATE)), row);
}

/**
 * ang_import_seen_person:
 *
 * Notes somebody of the register.
 *
 * Returns: the earlier row about the same person, counted from 1; 0: none
 */
guint
ang_import_seen_person (AngImportSeen *self,
                        gint64         person,
                        guint          row)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, person);

  return see (self, make_key ('p', text, NULL), row);
}
