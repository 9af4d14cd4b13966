#include "config.h"

#include "ang-import-person.h"

#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-private-details.h"
#include "ang-read-many.h"

struct _AngImportPeople
{
  GHashTable *people; /* id → AngImportPerson */
};

static void
person_free (gpointer data)
{
  AngImportPerson *person = data;

  g_clear_object (&person->person);
  g_clear_object (&person->details);
  g_ptr_array_unref (person->identifiers);
  g_ptr_array_unref (person->employments);
  g_ptr_array_unref (person->passports);
  g_free (person);
}

static AngImportPerson *
person_new (AngRecord *record)
{
  AngImportPerson *person = g_new0 (AngImportPerson, 1);

  person->person = g_object_ref (record);
  person->identifiers = g_ptr_array_new_with_free_func (g_object_unref);
  person->employments = g_ptr_array_new_with_free_func (g_object_unref);
  person->passports = g_ptr_array_new_with_free_func (g_object_unref);

  return person;
}

static void
add_part (AngImportPerson *person,
          AngRecord       *part)
{
  const AngEntity *entity = ang_record_get_entity (part);

  if (entity == &ang_identifier_entity)
    g_ptr_array_add (person->identifiers, g_object_ref (part));
  else if (entity == &ang_employment_entity)
    g_ptr_array_add (person->employments, g_object_ref (part));
  else if (entity == &ang_passport_entity)
    g_ptr_array_add (person->passports, g_object_ref (part));
  else
    g_set_object (&person->details, part);
}

static gboolean
read_parts (AngImportPeople  *self,
            AngStore         *store,
            const AngEntity  *entity,
            guint             link,
            GArray           *ids,
            GError          **error)
{
  g_autoptr (GPtrArray) parts = ang_read_linked (store, entity, link, (const gint64 *) (gpointer) ids->data, ids->len, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      AngImportPerson *person = ang_import_people_get (self, ang_record_get_integer (g_ptr_array_index (parts, i), link));

      if (person != NULL)
        add_part (person, g_ptr_array_index (parts, i));
    }

  return parts != NULL;
}

/* Passports and what only safety needs are not touched when the list says nothing of them. */
static gboolean
has_entity (const AngImportMapping *mapping,
            const AngEntity        *entity)
{
  for (guint i = 0; i < ang_import_mapping_get_n_columns (mapping); i++)
    {
      if (ang_import_field_get (ang_import_mapping_get (mapping, i))->entity == entity)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_people (AngImportPeople  *self,
             AngStore         *store,
             GArray           *ids,
             GError          **error)
{
  g_autoptr (GPtrArray) people =
    ang_read_linked (store, &ang_person_entity, ANG_PERSON_ID, (const gint64 *) (gpointer) ids->data, ids->len, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (people, i));

      g_hash_table_replace (self->people, g_memdup2 (&id, sizeof id), person_new (g_ptr_array_index (people, i)));
    }

  return people != NULL;
}

/**
 * ang_import_people_read:
 * @mapping: what is looked at
 * @ids: (element-type gint64): whom, each once
 *
 * Returns: (transfer full): them; who is not in the register any more is not among them
 */
AngImportPeople *
ang_import_people_read (AngStore                *store,
                        const AngImportMapping  *mapping,
                        GArray                  *ids,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  g_autoptr (AngImportPeople) self = g_new0 (AngImportPeople, 1);

  self->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, person_free);
  if (ids->len == 0)
    return g_steal_pointer (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_people (self, store, ids, error) ||
      !read_parts (self, store, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, ids, error) ||
      !read_parts (self, store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, ids, error))
    return NULL;
  if (has_entity (mapping, &ang_passport_entity) &&
      !read_parts (self, store, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, ids, error))
    return NULL;
  if (has_entity (mapping, &ang_private_details_entity) &&
      !read_parts (self, store, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, ids, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** Frees what was read. */
void
ang_import_people_free (AngImportPeople *self)
{
  g_hash_table_unref (self->people);
  g_free (self);
}

/** Returns: (transfer none) (nullable): the person with that id */
AngImportPerson *
ang_import_people_get (AngImportPeople *self,
                       gint64           id)
{
  return g_hash_table_lookup (self->people, &id);
}

static const char *
get_since (AngRecord *employment)
{
  const char *since = ang_record_get_text (employment, ANG_EMPLOYMENT_SINCE);

  return since != NULL ? since : "";
}

/* Whether @a comes after @b, where nothing but the day tells, and the id where the day does not. */
static gboolean
is_later (AngRecord *a,
          AngRecord *b)
{
  int order = g_strcmp0 (get_since (a), get_since (b));

  return order != 0 ? order > 0 : ang_record_get_id (a) > ang_record_get_id (b);
}

/**
 * ang_import_person_get_current:
 *
 * Returns: (transfer none) (nullable): the employment of today, chosen as the register does
 */
AngRecord *
ang_import_person_get_current (const AngImportPerson *self)
{
  AngRecord *current = NULL;

  for (guint i = 0; i < self->employments->len; i++)
    {
      AngRecord *row = g_ptr_array_index (self->employments, i);
      gboolean open = !ang_record_is_set (row, ANG_EMPLOYMENT_UNTIL);
      gboolean current_open = current != NULL && !ang_record_is_set (current, ANG_EMPLOYMENT_UNTIL);

      if (current == NULL || (open != current_open ? open : is_later (row, current)))
        current = row;
    }

  return current;
}

/**
 * ang_import_person_get_at:
 * @day: ISO 8601
 *
 * Returns: (transfer none) (nullable): the employment on that day; one without a beginning counts from ever
 */
AngRecord *
ang_import_person_get_at (const AngImportPerson *self,
                          const char            *day)
{
  AngRecord *found = NULL;

  for (guint i = 0; i < self->employments->len; i++)
    {
      AngRecord *row = g_ptr_array_index (self->employments, i);
      const char *until = ang_record_get_text (row, ANG_EMPLOYMENT_UNTIL);

      if (g_strcmp0 (get_since (row), day) > 0 || (until != NULL && g_strcmp0 (until, day) < 0))
        continue;
      if (found == NULL || is_later (row, found))
        found = row;
    }

  return found;
}

/**
 * ang_import_person_get_next:
 *
 * Returns: (transfer none) (nullable): the first employment that begins after that day
 */
AngRecord *
ang_import_person_get_next (const AngImportPerson *self,
                            const char            *day)
{
  AngRecord *found = NULL;

  for (guint i = 0; i < self->employments->len; i++)
    {
      AngRecord *row = g_ptr_array_index (self->employments, i);

      if (g_strcmp0 (get_since (row), day) > 0 && (found == NULL || is_later (found, row)))
        found = row;
    }

  return found;
}

/** Returns: (transfer none) (nullable): the identifier with that number */
AngRecord *
ang_import_person_find_number (const AngImportPerson *self,
                               const char            *number)
{
  for (guint i = 0; i < self->identifiers->len; i++)
    {
      if (g_strcmp0 (ang_record_get_text (g_ptr_array_index (self->identifiers, i), ANG_IDENTIFIER_VALUE), number) == 0)
        return g_ptr_array_index (self->identifiers, i);
    }

  return NULL;
}

/** Returns: whether the person has a number of that kind */
gboolean
ang_import_person_has_kind (const AngImportPerson *self,
                            int                    kind)
{
  for (guint i = 0; i < self->identifiers->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (self->identifiers, i), ANG_IDENTIFIER_KIND) == kind)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_import_person_get_passport:
 * @number: (nullable): as the list has it
 *
 * Returns: (transfer none) (nullable): the passport of that number; without a number the only one
 */
AngRecord *
ang_import_person_get_passport (const AngImportPerson *self,
                                const char            *number)
{
  if (number == NULL)
    return self->passports->len == 1 ? g_ptr_array_index (self->passports, 0) : NULL;

  for (guint i = 0; i < self->passports->len; i++)
    {
      const char *known = ang_record_get_text (g_ptr_array_index (self->passports, i), ANG_PASSPORT_NUMBER);

      if (known != NULL && g_ascii_strcasecmp (known, number) == 0)
        return g_ptr_array_index (self->passports, i);
    }

  return NULL;
}
