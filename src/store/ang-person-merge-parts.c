#include "config.h"

#include "ang-person-merge-private.h"

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-facts.h"
#include "ang-read-many.h"

/* What a person has of one kind: what was theirs before comes first, then what came over. */
static GPtrArray *
list_parts (AngMergeWork     *self,
            const AngEntity  *entity,
            guint             link,
            GError          **error)
{
  g_autoptr (GPtrArray) own = ang_read_linked (self->store, entity, link, &self->kept, 1, error);
  g_autoptr (GPtrArray) moved = ang_merge_work_list (self, entity);
  GPtrArray *parts;

  if (own == NULL)
    return NULL;

  parts = g_ptr_array_new ();
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (parts, ang_merge_work_take (self, g_ptr_array_index (own, i)));
  g_ptr_array_extend (parts, moved, NULL, NULL);

  return parts;
}

static gboolean
same_in (AngRecord   *a,
         AngRecord   *b,
         const guint *fields,
         guint        n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (ang_field_holds_text (&ang_record_get_entity (a)->fields[fields[i]])
          ? g_strcmp0 (ang_record_get_text (a, fields[i]), ang_record_get_text (b, fields[i])) != 0
          : ang_record_get_integer (a, fields[i]) != ang_record_get_integer (b, fields[i]))
        return FALSE;
    }

  return TRUE;
}

/* Parts that are alike in @fields become one, with what any of them knows. */
static gboolean
drop_same (AngMergeWork  *self,
           GPtrArray     *parts,
           const guint   *fields,
           guint          n_fields,
           GError       **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      for (guint j = parts->len - 1; j > i; j--)
        {
          AngRecord *first = g_ptr_array_index (parts, i);
          AngRecord *second = g_ptr_array_index (parts, j);

          if (first == second || !same_in (first, second, fields, n_fields))
            continue;
          ang_merge_work_fill (first, second);
          if (!ang_merge_work_drop (self, second, ang_record_get_id (first), error))
            return FALSE;
          g_ptr_array_remove_index (parts, j);
        }
    }

  return TRUE;
}

static gboolean
is_number_of_employer (AngRecord *identifier)
{
  gint64 kind = ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND);

  return kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK;
}

static const char *
get_chosen_text (AngMergeWork *self,
                 guint         field)
{
  gint64 chosen = ang_merge_work_get_chosen (self, &ang_person_entity, field);

  for (guint i = 0; i < ang_person_merge_get_n_people (self->merge); i++)
    {
      AngRecord *person = ang_person_merge_get_record (self->merge, i, &ang_person_entity);

      if (ang_record_get_id (person) == chosen)
        return ang_record_get_text (person, field);
    }

  return NULL;
}

/* A number that another one took the place of has ended, if it is known when. */
static void
end_number (AngRecord *identifier,
            AngRecord *by)
{
  AngDate since = ang_record_get_date (by, ANG_IDENTIFIER_VALID_FROM);
  g_autofree char *last = NULL;

  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, FALSE);
  if (ang_record_is_set (identifier, ANG_IDENTIFIER_VALID_TO) || !ang_date_is_complete (since))
    return;
  last = ang_date_to_iso (ang_date_add_days (since, -1));
  ang_record_set_text (identifier, ANG_IDENTIFIER_VALID_TO, last);
}

static void
choose_number (GPtrArray  *identifiers,
               const char *value,
               gboolean    of_employer)
{
  AngRecord *chosen = NULL;

  for (guint i = 0; value != NULL && i < identifiers->len && chosen == NULL; i++)
    {
      if (g_strcmp0 (ang_record_get_text (g_ptr_array_index (identifiers, i), ANG_IDENTIFIER_VALUE), value) == 0)
        chosen = g_ptr_array_index (identifiers, i);
    }
  if (chosen == NULL)
    return;

  ang_record_set_boolean (chosen, ANG_IDENTIFIER_IS_PRIMARY, TRUE);
  for (guint i = 0; i < identifiers->len; i++)
    {
      AngRecord *identifier = g_ptr_array_index (identifiers, i);
      gboolean rival = of_employer ? is_number_of_employer (identifier)
                                   : ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND) == ANG_IDENTIFIER_KIND_NIK;

      if (rival && identifier != chosen)
        end_number (identifier, chosen);
    }
}

static gboolean
merge_numbers (AngMergeWork  *self,
               GError       **error)
{
  static const guint same[] = { ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_VALUE };
  g_autoptr (GPtrArray) identifiers = list_parts (self, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, error);

  if (identifiers == NULL || !drop_same (self, identifiers, same, G_N_ELEMENTS (same), error))
    return FALSE;
  choose_number (identifiers, get_chosen_text (self, ANG_PERSON_NIP), TRUE);
  choose_number (identifiers, get_chosen_text (self, ANG_PERSON_NIK), FALSE);

  return TRUE;
}

static gboolean
merge_passports (AngMergeWork  *self,
                 GError       **error)
{
  static const guint same[] = { ANG_PASSPORT_KIND, ANG_PASSPORT_NUMBER };
  g_autoptr (GPtrArray) passports = list_parts (self, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, error);

  return passports != NULL && drop_same (self, passports, same, G_N_ELEMENTS (same), error);
}

/* There is one record of private details a person: it gets what was chosen of each. */
static gboolean
merge_details (AngMergeWork  *self,
               GError       **error)
{
  g_autoptr (GPtrArray) details = list_parts (self, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, error);
  guint n_fields;
  AngMergeField *fields = ang_person_merge_list_fields (self->merge, &n_fields);

  if (details == NULL)
    return FALSE;
  for (guint i = 0; details->len > 0 && i < n_fields; i++)
    {
      AngRecord *chosen;

      if (fields[i].entity != &ang_private_details_entity)
        continue;
      chosen = ang_person_merge_get_record (self->merge, fields[i].chosen, fields[i].entity);
      if (chosen != NULL)
        ang_record_copy_value (g_ptr_array_index (details, 0), chosen, fields[i].field);
    }
  for (guint i = 1; i < details->len; i++)
    {
      if (!ang_merge_work_drop (self, g_ptr_array_index (details, i), ang_record_get_id (g_ptr_array_index (details, 0)), error))
        return FALSE;
    }

  return TRUE;
}

/* The day before the other began, if that can be; else yesterday; never before its own first day. */
static void
end_employment (AngRecord *employment,
                AngRecord *by)
{
  AngDate since = ang_record_get_date (employment, ANG_EMPLOYMENT_SINCE);
  AngDate next = ang_record_get_date (by, ANG_EMPLOYMENT_SINCE);
  AngDate last = ang_date_add_days (ang_date_is_complete (next) ? next : ang_date_today (), -1);
  g_autofree char *until = NULL;

  if (ang_date_is_known (since) && ang_date_compare (last, since) < 0)
    last = since;
  until = ang_date_to_iso (last);
  ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, until);
}

static AngRecord *
find_by_id (GPtrArray *records,
            gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (ang_record_get_id (g_ptr_array_index (records, i)) == id)
        return g_ptr_array_index (records, i);
    }

  return NULL;
}

/* The register's own order puts first what a person is today. */
static gboolean
read_current (AngMergeWork  *self,
              gint64         person,
              gint64        *current,
              GError       **error)
{
  g_autoptr (GPtrArray) employments = ang_read_linked (self->store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, &person, 1, error);
  const gint64 *instead;

  *current = 0;
  if (employments == NULL)
    return FALSE;
  if (employments->len == 0)
    return TRUE;

  *current = ang_record_get_id (g_ptr_array_index (employments, 0));
  instead = g_hash_table_lookup (self->renamed, current);
  if (instead != NULL)
    *current = *instead;

  return TRUE;
}

static gboolean
merge_employments (AngMergeWork  *self,
                   GError       **error)
{
  static const guint same[] = {
    ANG_EMPLOYMENT_SINCE, ANG_EMPLOYMENT_UNTIL, ANG_EMPLOYMENT_UNIT_ID, ANG_EMPLOYMENT_EMPLOYER, ANG_EMPLOYMENT_EMP_STATUS,
    ANG_EMPLOYMENT_RANK_CODE, ANG_EMPLOYMENT_POST_ID,
  };
  g_autoptr (GPtrArray) employments = list_parts (self, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, error);
  AngRecord *today;
  gint64 current;

  if (employments == NULL || !drop_same (self, employments, same, G_N_ELEMENTS (same), error)
      || !read_current (self, ang_merge_work_get_chosen (self, &ang_person_entity, ANG_PERSON_POST_ID), &current, error))
    return FALSE;

  today = find_by_id (employments, current);
  for (guint i = 0; today != NULL && i < employments->len; i++)
    {
      AngRecord *employment = g_ptr_array_index (employments, i);

      if (employment != today && !ang_record_is_set (employment, ANG_EMPLOYMENT_UNTIL) && !ang_record_is_set (today, ANG_EMPLOYMENT_UNTIL))
        end_employment (employment, today);
    }

  return TRUE;
}

/**
 * ang_merge_parts:
 *
 * Numbers, passports, private details and employments: what is there twice stays once, and only one of each is of today.
 */
gboolean
ang_merge_parts (AngMergeWork  *self,
                 GError       **error)
{
  return merge_numbers (self, error) && merge_passports (self, error) && merge_details (self, error) && merge_employments (self, error);
}
