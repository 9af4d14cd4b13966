#include "config.h"

#include "ang-person-merge.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-facts.h"
#include "ang-links.h"
#include "ang-read-many.h"

struct _AngPersonMerge
{
  GObject parent_instance;

  GPtrArray *people;    /* of AngPerson, in the order asked for */
  GPtrArray *details;   /* of AngPrivateDetails or NULL, by person */
  guint     *linked;    /* how many records belong to each */
  guint      kept;
  GArray    *fields;    /* of AngMergeField */
  GArray    *conflicts; /* of AngMergeConflict */
};

/* Stands for the number in use and the employment of today. */
static const guint whole_fields[] = { ANG_PERSON_NIP, ANG_PERSON_NIK, ANG_PERSON_POST_ID };

G_DEFINE_FINAL_TYPE (AngPersonMerge, ang_person_merge, G_TYPE_OBJECT)

static void
clear_conflict (gpointer data)
{
  AngMergeConflict *conflict = data;

  g_free (conflict->code);
  g_ptr_array_unref (conflict->rows);
}

static void
unref_if_any (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static void
ang_person_merge_finalize (GObject *object)
{
  AngPersonMerge *self = ANG_PERSON_MERGE (object);

  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->details);
  g_array_unref (self->fields);
  g_array_unref (self->conflicts);
  g_free (self->linked);

  G_OBJECT_CLASS (ang_person_merge_parent_class)->finalize (object);
}

static void
ang_person_merge_class_init (AngPersonMergeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_person_merge_finalize;
}

static void
ang_person_merge_init (AngPersonMerge *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->details = g_ptr_array_new_with_free_func (unref_if_any);
  self->fields = g_array_new (FALSE, FALSE, sizeof (AngMergeField));
  self->conflicts = g_array_new (FALSE, FALSE, sizeof (AngMergeConflict));
  g_array_set_clear_func (self->conflicts, clear_conflict);
}

static gboolean
is_set (AngRecord *record,
        guint      field)
{
  const AngField *info;

  if (record == NULL || !ang_record_is_set (record, field))
    return FALSE;
  info = &ang_record_get_entity (record)->fields[field];

  return info->type != ANG_FIELD_BOOLEAN || ang_record_get_boolean (record, field);
}

static gboolean
have_same (AngRecord *a,
           AngRecord *b,
           guint      field)
{
  const AngField *info = &ang_record_get_entity (a)->fields[field];

  if (ang_field_holds_text (info))
    return g_strcmp0 (ang_record_get_text (a, field), ang_record_get_text (b, field)) == 0;
  if (info->type == ANG_FIELD_REAL)
    return ang_record_get_real (a, field) == ang_record_get_real (b, field);
  if (info->type == ANG_FIELD_BOOLEAN)
    return ang_record_get_boolean (a, field) == ang_record_get_boolean (b, field);

  return ang_record_get_integer (a, field) == ang_record_get_integer (b, field);
}

/* What is set goes before what is not; of two, what was entered later: ids grow with time. */
static AngMergeField
compare_field (AngPersonMerge  *self,
               const AngEntity *entity,
               guint            field)
{
  AngMergeField result = { entity, field, self->kept, FALSE };
  AngRecord *best = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      AngRecord *record = ang_person_merge_get_record (self, i, entity);

      if (!is_set (record, field))
        continue;
      if (best != NULL && !have_same (best, record, field))
        result.differs = TRUE;
      if (best == NULL || (!have_same (best, record, field) && ang_record_get_id (record) > ang_record_get_id (best)))
        {
          best = record;
          result.chosen = i;
        }
    }

  return result;
}

static gboolean
is_chosen_field (const AngEntity *entity,
                 guint            field)
{
  const AngField *info = &entity->fields[field];

  if (entity == &ang_person_entity)
    {
      for (guint i = 0; i < G_N_ELEMENTS (whole_fields); i++)
        {
          if (whole_fields[i] == field)
            return TRUE;
        }
      if (field == ANG_PERSON_NAME_KEY)
        return FALSE;
    }

  return (info->flags & (ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL)) == 0 && info->type != ANG_FIELD_LINK && info->type != ANG_FIELD_ID;
}

static void
compare_entity (AngPersonMerge  *self,
                const AngEntity *entity)
{
  for (guint i = 1; i < entity->n_fields; i++)
    {
      AngMergeField field;
      gboolean any = FALSE;

      if (!is_chosen_field (entity, i))
        continue;
      for (guint j = 0; j < self->people->len && !any; j++)
        any = is_set (ang_person_merge_get_record (self, j, entity), i);
      if (!any)
        continue;
      field = compare_field (self, entity, i);
      g_array_append_val (self->fields, field);
    }
}

/* Most is kept as it is when the record with the most journeys stays; of equals the older one. */
static void
choose_kept (AngPersonMerge *self)
{
  for (guint i = 1; i < self->people->len; i++)
    {
      AngRecord *best = g_ptr_array_index (self->people, self->kept);
      AngRecord *other = g_ptr_array_index (self->people, i);
      gint64 more = ang_record_get_integer (other, ANG_PERSON_TRIPS) - ang_record_get_integer (best, ANG_PERSON_TRIPS);

      if (more > 0 || (more == 0 && ang_record_get_id (other) < ang_record_get_id (best)))
        self->kept = i;
    }
}

static guint
find_place (AngPersonMerge *self,
            gint64          person)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      if (ang_record_get_id (g_ptr_array_index (self->people, i)) == person)
        return i;
    }

  g_return_val_if_reached (0);
}

static AngMergeConflict *
add_conflict (AngPersonMerge *self,
              AngRecord      *row)
{
  AngMergeConflict *conflict;

  g_array_set_size (self->conflicts, self->conflicts->len + 1);
  conflict = &g_array_index (self->conflicts, AngMergeConflict, self->conflicts->len - 1);
  conflict->cohort = ang_record_get_integer (row, ANG_PARTICIPATION_COHORT_ID);
  conflict->code = g_strdup (ang_record_get_text (row, ANG_PARTICIPATION_COHORT_CODE));
  conflict->rows = g_ptr_array_new_with_free_func (unref_if_any);
  g_ptr_array_set_size (conflict->rows, (int) self->people->len);
  conflict->chosen = -1;

  return conflict;
}

static void
add_row (AngPersonMerge *self,
         AngRecord      *row)
{
  gint64 cohort = ang_record_get_integer (row, ANG_PARTICIPATION_COHORT_ID);
  AngMergeConflict *found = NULL;
  guint place = find_place (self, ang_record_get_integer (row, ANG_PARTICIPATION_PERSON_ID));

  for (guint i = 0; i < self->conflicts->len && found == NULL; i++)
    {
      if (g_array_index (self->conflicts, AngMergeConflict, i).cohort == cohort)
        found = &g_array_index (self->conflicts, AngMergeConflict, i);
    }
  if (found == NULL)
    found = add_conflict (self, row);
  g_ptr_array_index (found->rows, place) = g_object_ref (row);
}

static guint
count_rows (AngMergeConflict *conflict)
{
  guint n = 0;

  for (guint i = 0; i < conflict->rows->len; i++)
    n += g_ptr_array_index (conflict->rows, i) != NULL;

  return n;
}

static gboolean
read_conflicts (AngPersonMerge  *self,
                AngStore        *store,
                const gint64    *people,
                GError         **error)
{
  g_autoptr (GPtrArray) rows =
    ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, people, self->people->len, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  for (guint i = self->conflicts->len; i > 0; i--)
    {
      if (count_rows (&g_array_index (self->conflicts, AngMergeConflict, i - 1)) < 2)
        g_array_remove_index (self->conflicts, i - 1);
    }

  return TRUE;
}

static gboolean
read_people (AngPersonMerge  *self,
             AngStore        *store,
             const gint64    *people,
             guint            n_people,
             GError         **error)
{
  for (guint i = 0; i < n_people; i++)
    {
      AngRecord *person = ang_store_get (store, &ang_person_entity, people[i], error);
      g_autoptr (GPtrArray) details = NULL;

      if (person == NULL)
        return FALSE;
      g_ptr_array_add (self->people, person);
      details = ang_read_linked (store, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, &people[i], 1, error);
      if (details == NULL)
        return FALSE;
      g_ptr_array_add (self->details, details->len > 0 ? g_object_ref (g_ptr_array_index (details, 0)) : NULL);
      if (!ang_links_count (store, &ang_person_entity, people[i], &self->linked[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_person_merge_read:
 * @people: the ids of the records, each once
 *
 * Reads and compares them. What is set is chosen before what is not, and of two the one that was entered later; the record
 * with the most journeys stays.
 *
 * Returns: (transfer full): the records side by side; %NULL on error
 */
AngPersonMerge *
ang_person_merge_read (AngStore      *store,
                       const gint64  *people,
                       guint          n_people,
                       GError       **error)
{
  g_autoptr (AngPersonMerge) self = g_object_new (ANG_TYPE_PERSON_MERGE, NULL);

  self->linked = g_new0 (guint, MAX (n_people, 1));
  if (!read_people (self, store, people, n_people, error) || !read_conflicts (self, store, people, error))
    return NULL;

  choose_kept (self);
  compare_entity (self, &ang_person_entity);
  compare_entity (self, &ang_private_details_entity);

  return g_steal_pointer (&self);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GArray *people = data;
  GError *error = NULL;
  AngPersonMerge *merge = ang_person_merge_read (ANG_STORE (source), (const gint64 *) (gpointer) people->data, people->len, &error);

  if (merge != NULL)
    g_task_return_pointer (task, merge, g_object_unref);
  else
    g_task_return_error (task, error);
}

/** ang_person_merge_read() for the window. */
void
ang_person_merge_read_async (AngStore            *store,
                             const gint64        *people,
                             guint                n_people,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (ids, people, n_people);
  g_task_set_source_tag (task, ang_person_merge_read_async);
  g_task_set_task_data (task, ids, (GDestroyNotify) g_array_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full): what ang_person_merge_read() would have */
AngPersonMerge *
ang_person_merge_read_finish (AngStore      *store,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** Returns: how many records are compared */
guint
ang_person_merge_get_n_people (AngPersonMerge *self)
{
  return self->people->len;
}

/**
 * ang_person_merge_get_record:
 * @entity: the person, or the private details
 *
 * Returns: (transfer none) (nullable): the record of that person; %NULL where there are no private details
 */
AngRecord *
ang_person_merge_get_record (AngPersonMerge  *self,
                             guint            place,
                             const AngEntity *entity)
{
  return g_ptr_array_index (entity == &ang_person_entity ? self->people : self->details, place);
}

/** Returns: the place of the record that stays */
guint
ang_person_merge_get_kept (AngPersonMerge *self)
{
  return self->kept;
}

/** Lets another record stay; what is chosen of each field does not change. */
void
ang_person_merge_set_kept (AngPersonMerge *self,
                           guint           place)
{
  self->kept = place;
}

/**
 * ang_person_merge_list_fields:
 *
 * Returns: (transfer none) (array length=n_fields): every field that is set in one of the records; "chosen" may be changed
 */
AngMergeField *
ang_person_merge_list_fields (AngPersonMerge *self,
                              guint          *n_fields)
{
  *n_fields = self->fields->len;

  return (AngMergeField *) (gpointer) self->fields->data;
}

/**
 * ang_person_merge_list_conflicts:
 *
 * Returns: (transfer none) (array length=n_conflicts): the cohorts in which several of the records are; "chosen" is to be set
 */
AngMergeConflict *
ang_person_merge_list_conflicts (AngPersonMerge *self,
                                 guint          *n_conflicts)
{
  *n_conflicts = self->conflicts->len;

  return (AngMergeConflict *) (gpointer) self->conflicts->data;
}

/** Returns: how many records belong to that person */
guint
ang_person_merge_count_linked (AngPersonMerge *self,
                               guint           place)
{
  return self->linked[place];
}
