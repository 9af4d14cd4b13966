#include "config.h"

#include "ang-record-private.h"

/* Between a record and the row of it: how it is filled, and what of it differs from what is stored. */

static AngSlot *
get_new_slot (AngRecord *self,
              guint      field)
{
  g_assert (field < ang_record_get_entity (self)->n_fields);

  return ang_record_get_slot (self, field);
}

/**
 * ang_record_load_text:
 * @text: (nullable): as it was stored
 *
 * Fills a field of a record that was just made: nobody is told, and nothing is marked as changed. So do the others.
 */
void
ang_record_load_text (AngRecord  *self,
                      guint       field,
                      const char *text)
{
  AngSlot *slot = get_new_slot (self, field);

  g_free (slot->text);
  slot->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/** @integer: a number, choice, link or boolean */
void
ang_record_load_integer (AngRecord *self,
                         guint      field,
                         gint64     integer)
{
  get_new_slot (self, field)->integer = integer;
}

/** @real: a number */
void
ang_record_load_real (AngRecord *self,
                      guint      field,
                      double     real)
{
  get_new_slot (self, field)->real = real;
}

/** @bytes: (nullable) (transfer full): what to keep */
void
ang_record_load_bytes (AngRecord *self,
                       guint      field,
                       GBytes    *bytes)
{
  AngSlot *slot = get_new_slot (self, field);

  g_clear_pointer (&slot->bytes, g_bytes_unref);
  slot->bytes = bytes;
}

/**
 * ang_record_is_changed:
 *
 * Returns: whether @field was set to something else since the record was read, copied or stored
 */
gboolean
ang_record_is_changed (AngRecord *self,
                       guint      field)
{
  return ang_record_get_slot (self, field)->changed;
}

/** Takes the mark from all fields: what the record holds now is what is stored. */
void
ang_record_clear_changes (AngRecord *self)
{
  for (guint i = 0; i < ang_record_get_entity (self)->n_fields; i++)
    ang_record_get_slot (self, i)->changed = FALSE;
}

/**
 * ang_record_clear_stored:
 * @stored: what was stored of it
 *
 * Takes the mark from the fields that still hold what was stored.
 */
void
ang_record_clear_stored (AngRecord *self,
                         AngRecord *stored)
{
  const AngEntity *entity = ang_record_get_entity (self);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (ang_record_slots_equal (&entity->fields[i], ang_record_get_slot (self, i), ang_record_get_slot (stored, i)))
        ang_record_get_slot (self, i)->changed = FALSE;
    }
}
