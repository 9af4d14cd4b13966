#include "config.h"

#include "ang-paste-match.h"

#include "ang-cohort-origin.h"
#include "ang-cohort.h"
#include "ang-identifier.h"
#include "ang-origin.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-read-many.h"
#include "ang-text.h"
#include "ang-unit.h"

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gboolean
read_people (AngPasteMatch  *self,
             GPtrArray      *found,
             guint           id_field,
             GError        **error)
{
  g_autoptr (GArray) ids = ang_collect_ids (found, id_field);
  g_autoptr (GPtrArray) people =
    ang_read_linked (self->store, &ang_person_entity, ANG_PERSON_ID, (const gint64 *) (gpointer) ids->data, ids->len, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);

      g_hash_table_replace (self->people, dup_id (ang_record_get_id (person)), g_object_ref (person));
    }

  return people != NULL;
}

static gboolean
read_numbers (AngPasteMatch  *self,
              GPtrArray      *numbers,
              GError        **error)
{
  g_autoptr (GPtrArray) identifiers = ang_read_texts (self->store, &ang_identifier_entity, ANG_IDENTIFIER_VALUE, numbers, error);

  for (guint i = 0; identifiers != NULL && i < identifiers->len; i++)
    {
      AngRecord *identifier = g_ptr_array_index (identifiers, i);

      g_hash_table_replace (self->by_number, g_strdup (ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE)),
                            dup_id (ang_record_get_integer (identifier, ANG_IDENTIFIER_PERSON_ID)));
    }

  return identifiers != NULL && read_people (self, identifiers, ANG_IDENTIFIER_PERSON_ID, error);
}

static void
add_name (AngPasteMatch *self,
          const char    *key,
          gint64         id)
{
  GArray *ids = g_hash_table_lookup (self->by_name, key);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->by_name, g_strdup (key), ids);
    }
  g_array_append_val (ids, id);
}

static gboolean
read_names (AngPasteMatch  *self,
            GPtrArray      *names,
            GError        **error)
{
  g_autoptr (GPtrArray) people = ang_read_texts (self->store, &ang_person_entity, ANG_PERSON_NAME_KEY, names, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);

      add_name (self, ang_record_get_text (person, ANG_PERSON_NAME_KEY), ang_record_get_id (person));
      g_hash_table_replace (self->people, dup_id (ang_record_get_id (person)), g_object_ref (person));
    }

  return people != NULL;
}

/**
 * ang_paste_match_new:
 * @numbers: (element-type utf8): the numbers that occur, each once
 * @names: (element-type utf8): the keys of the names that occur, each once
 *
 * Reads what those rows may be about.
 *
 * Returns: (transfer full): it, or %NULL on error
 */
AngPasteMatch *
ang_paste_match_new (AngStore   *store,
                     gint64      cohort,
                     GPtrArray  *numbers,
                     GPtrArray  *names,
                     GError    **error)
{
  g_autoptr (AngPasteMatch) self = g_new0 (AngPasteMatch, 1);

  self->store = g_object_ref (store);
  self->by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  self->cohort = ang_store_get (store, &ang_cohort_entity, cohort, error);
  if (self->cohort == NULL)
    return NULL;
  self->participations = ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &cohort, 1, error);
  if (self->participations == NULL)
    return NULL;
  self->places = ang_read_linked (store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, &cohort, 1, error);
  if (self->places == NULL)
    return NULL;
  self->units = ang_read_all (store, &ang_unit_entity, error);
  if (self->units == NULL)
    return NULL;
  self->origins = ang_read_all (store, &ang_origin_entity, error);
  if (self->origins == NULL || !read_numbers (self, numbers, error) || !read_names (self, names, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** Frees what was read for the matching. */
void
ang_paste_match_free (AngPasteMatch *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_pointer (&self->participations, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->origins, g_ptr_array_unref);
  g_clear_pointer (&self->by_number, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self);
}

/**
 * ang_paste_match_find_number:
 * @number: (nullable): normalised
 *
 * Returns: (nullable) (transfer none): who has that number
 */
AngRecord *
ang_paste_match_find_number (AngPasteMatch *self,
                             const char    *number)
{
  gint64 *id = number != NULL ? g_hash_table_lookup (self->by_number, number) : NULL;

  return id != NULL ? g_hash_table_lookup (self->people, id) : NULL;
}

/**
 * ang_paste_match_find_name:
 * @n_found: (out): how many have that name
 *
 * Returns: (nullable) (transfer none): the only one of that name
 */
AngRecord *
ang_paste_match_find_name (AngPasteMatch *self,
                           const char    *key,
                           guint         *n_found)
{
  GArray *ids = g_hash_table_lookup (self->by_name, key);

  *n_found = ids != NULL ? ids->len : 0;

  return *n_found == 1 ? g_hash_table_lookup (self->people, &g_array_index (ids, gint64, 0)) : NULL;
}

static gboolean
is_called (AngRecord   *record,
           const guint *fields,
           guint        n_fields,
           const char  *key)
{
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = ang_text_fold (ang_record_get_text (record, fields[i]));

      if (*name != '\0' && g_str_equal (name, key))
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_paste_match_find_unit:
 * @text: a name in either language, or an abbreviation
 *
 * Returns: (nullable) (transfer none): the unit; one that exists today before one of the past
 */
AngRecord *
ang_paste_match_find_unit (AngPasteMatch *self,
                           const char    *text)
{
  static const guint fields[] = { ANG_UNIT_NAME_ID, ANG_UNIT_NAME_EN, ANG_UNIT_ABBREV };
  g_autofree char *key = ang_text_fold (text);
  AngRecord *past = NULL;

  for (guint i = 0; *key != '\0' && i < self->units->len; i++)
    {
      AngRecord *unit = g_ptr_array_index (self->units, i);

      if (!is_called (unit, fields, G_N_ELEMENTS (fields), key))
        continue;
      if (ang_record_get_boolean (unit, ANG_UNIT_ACTIVE))
        return unit;
      past = unit;
    }

  return past;
}

/**
 * ang_paste_match_find_origin:
 *
 * Returns: the id of the origin called so, else of the own government
 */
gint64
ang_paste_match_find_origin (AngPasteMatch *self,
                             const char    *text)
{
  static const guint fields[] = { ANG_ORIGIN_NAME_ID, ANG_ORIGIN_NAME_EN };
  g_autofree char *key = ang_text_fold (text);
  gint64 own = 0;

  for (guint i = 0; i < self->origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (self->origins, i);

      if (is_called (origin, fields, G_N_ELEMENTS (fields), key))
        return ang_record_get_id (origin);
      if (ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN))
        own = ang_record_get_id (origin);
    }

  return own;
}

/**
 * ang_paste_match_has_place:
 *
 * Returns: whether that origin is one of the cohort's
 */
gboolean
ang_paste_match_has_place (AngPasteMatch *self,
                           gint64         origin)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (self->places, i), ANG_COHORT_ORIGIN_ORIGIN_ID) == origin)
        return TRUE;
    }

  return FALSE;
}

/** Returns: whether the person with that id is in the cohort already */
gboolean
ang_paste_match_is_present (AngPasteMatch *self,
                            gint64         person)
{
  for (guint i = 0; i < self->participations->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (self->participations, i), ANG_PARTICIPATION_PERSON_ID) == person)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_paste_match_get_order:
 *
 * Returns: the highest order number in the cohort
 */
gint64
ang_paste_match_get_order (AngPasteMatch *self)
{
  gint64 last = self->participations->len;

  for (guint i = 0; i < self->participations->len; i++)
    last = MAX (last, ang_record_get_integer (g_ptr_array_index (self->participations, i), ANG_PARTICIPATION_ORDER_NO));

  return last;
}
