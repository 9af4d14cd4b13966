#include "config.h"

#include "ang-person-merge-private.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-facts.h"
#include "ang-links.h"
#include "ang-read-many.h"
#include "ang-snapshot.h"

static char *
build_key (AngRecord *record)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, ang_record_get_entity (record)->name, ang_record_get_id (record));
}

/**
 * ang_merge_work_take:
 *
 * Returns: (transfer none): the one object that stands for the record in this merge; it will be stored if it is changed
 */
AngRecord *
ang_merge_work_take (AngMergeWork *self,
                     AngRecord    *record)
{
  g_autofree char *key = build_key (record);
  AngRecord *known = g_hash_table_lookup (self->touched, key);

  if (known != NULL)
    return known;

  g_hash_table_insert (self->touched, g_steal_pointer (&key), g_object_ref (record));
  g_ptr_array_add (self->order, record);

  return record;
}

/** Returns: (transfer container) (element-type AngRecord): the records of @entity in this merge that stay */
GPtrArray *
ang_merge_work_list (AngMergeWork    *self,
                     const AngEntity *entity)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->order->len; i++)
    {
      AngRecord *record = g_ptr_array_index (self->order, i);

      if (ang_record_get_entity (record) == entity && !g_hash_table_contains (self->gone, record))
        g_ptr_array_add (records, record);
    }

  return records;
}

typedef struct
{
  AngMergeWork *work;
  gint64 to;
  GPtrArray *parts; /* of AngRecord */
} Redirection;

/* What is a part of the record goes with it; what only names it names the other one. */
static void
redirect (AngRecord *record,
          guint      field,
          gpointer   user_data)
{
  Redirection *redirection = user_data;
  AngRecord *taken = ang_merge_work_take (redirection->work, record);

  if (ang_links_go_together (ang_record_get_entity (record), field))
    g_ptr_array_add (redirection->parts, taken);
  else
    ang_record_set_integer (taken, field, redirection->to);
}

static gboolean
drop (AngMergeWork  *self,
      AngRecord     *record,
      gint64         instead,
      gboolean       by_itself,
      GError       **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Redirection redirection = { self, instead, parts };

  if (!g_hash_table_insert (self->gone, record, GINT_TO_POINTER (by_itself)))
    return TRUE;
  if (!ang_links_foreach (self->store, ang_record_get_entity (record), ang_record_get_id (record), redirect, &redirection, error))
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      if (!drop (self, g_ptr_array_index (parts, i), 0, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_merge_work_drop:
 * @record: one that is removed, with all its parts
 * @instead: the id of the one that says the same
 */
gboolean
ang_merge_work_drop (AngMergeWork  *self,
                     AngRecord     *record,
                     gint64         instead,
                     GError       **error)
{
  gint64 id = ang_record_get_id (record);

  g_hash_table_insert (self->renamed, g_memdup2 (&id, sizeof id), g_memdup2 (&instead, sizeof instead));

  return drop (self, record, instead, TRUE, error);
}

/** Returns: the id of the person whose value of the field is kept; the one that stays if none has any */
gint64
ang_merge_work_get_chosen (AngMergeWork    *self,
                           const AngEntity *entity,
                           guint            field)
{
  guint n_fields;
  AngMergeField *fields = ang_person_merge_list_fields (self->merge, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].entity == entity && fields[i].field == field)
        return ang_record_get_id (ang_person_merge_get_record (self->merge, fields[i].chosen, &ang_person_entity));
    }

  return self->kept;
}

/** Gives @to what @from has in the field, or nothing. */
void
ang_record_copy_value (AngRecord *to,
                       AngRecord *from,
                       guint      field)
{
  const AngField *info = &ang_record_get_entity (to)->fields[field];

  if (ang_field_holds_text (info))
    ang_record_set_text (to, field, ang_record_get_text (from, field));
  else if (info->type == ANG_FIELD_REAL)
    ang_record_set_real (to, field, ang_record_get_real (from, field));
  else if (info->type == ANG_FIELD_BOOLEAN)
    ang_record_set_boolean (to, field, ang_record_get_boolean (from, field));
  else if (info->type == ANG_FIELD_BYTES)
    ang_record_set_bytes (to, field, ang_record_get_bytes (from, field));
  else
    ang_record_set_integer (to, field, ang_record_get_integer (from, field));
}

/** Gives @record what it leaves open and @from knows. */
void
ang_merge_work_fill (AngRecord *record,
                     AngRecord *from)
{
  const AngEntity *entity = ang_record_get_entity (record);

  for (guint i = 1; i < entity->n_fields; i++)
    {
      if ((entity->fields[i].flags & ANG_FIELD_COMPUTED) == 0 && !ang_record_is_set (record, i) && ang_record_is_set (from, i))
        ang_record_copy_value (record, from, i);
    }
}

static void
move_to_kept (AngRecord *record,
              guint      field,
              gpointer   user_data)
{
  AngMergeWork *self = user_data;

  ang_record_set_integer (ang_merge_work_take (self, record), field, self->kept);
}

/* Everything that links to one of the others links to the one that stays. */
static gboolean
move_links (AngMergeWork  *self,
            GError       **error)
{
  for (guint i = 0; i < ang_person_merge_get_n_people (self->merge); i++)
    {
      gint64 id = ang_record_get_id (ang_person_merge_get_record (self->merge, i, &ang_person_entity));

      if (id == self->kept)
        continue;
      g_hash_table_insert (self->renamed, g_memdup2 (&id, sizeof id), g_memdup2 (&self->kept, sizeof id));
      if (!ang_links_foreach (self->store, &ang_person_entity, id, move_to_kept, self, error))
        return FALSE;
    }

  return TRUE;
}

/* What somebody was at the time of a journey stays as it was shown. */
static void
freeze_past_trips (AngMergeWork *self)
{
  g_autoptr (GPtrArray) trips = ang_merge_work_list (self, &ang_participation_entity);
  AngDate today = ang_date_today ();

  for (guint i = 0; i < trips->len; i++)
    {
      AngRecord *trip = g_ptr_array_index (trips, i);
      AngDate start = ang_record_get_date (trip, ANG_PARTICIPATION_COHORT_START);

      if (ang_record_get_integer (trip, ANG_PARTICIPATION_PERSON_ID) == self->kept && ang_date_is_known (start)
          && ang_date_compare (start, today) < 0)
        ang_snapshot_freeze (trip);
    }
}

static AngRecord *
find_in_cohort (GPtrArray *rows,
                gint64     cohort)
{
  for (guint i = 0; i < rows->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_COHORT_ID) == cohort)
        return g_ptr_array_index (rows, i);
    }

  return NULL;
}

/* The id of the row that was chosen in a cohort; 0 when nothing was. */
static gint64
get_chosen_row (AngMergeWork *self,
                gint64        cohort)
{
  guint n_conflicts;
  AngMergeConflict *conflicts = ang_person_merge_list_conflicts (self->merge, &n_conflicts);

  for (guint i = 0; i < n_conflicts; i++)
    {
      if (conflicts[i].cohort == cohort && conflicts[i].chosen >= 0 && g_ptr_array_index (conflicts[i].rows, conflicts[i].chosen) != NULL)
        return ang_record_get_id (g_ptr_array_index (conflicts[i].rows, conflicts[i].chosen));
    }

  return 0;
}

static gboolean
settle_cohort (AngMergeWork  *self,
               AngRecord     *first,
               AngRecord     *second,
               GError       **error)
{
  gint64 chosen = get_chosen_row (self, ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID));

  if (chosen == 0)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _ ("“%s” and “%s” are both in the cohort %s. Choose which row is kept."),
                   ang_record_get_text (first, ANG_PARTICIPATION_FULL_NAME), ang_record_get_text (second, ANG_PARTICIPATION_FULL_NAME),
                   ang_record_get_text (first, ANG_PARTICIPATION_COHORT_CODE));
      return FALSE;
    }

  return ang_merge_work_drop (self, ang_record_get_id (first) == chosen ? second : first, chosen, error);
}

static gboolean
settle_cohorts (AngMergeWork  *self,
                GError       **error)
{
  g_autoptr (GPtrArray) own =
    ang_read_linked (self->store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, &self->kept, 1, error);
  g_autoptr (GPtrArray) settled = g_ptr_array_new ();
  g_autoptr (GPtrArray) moved = NULL;

  if (own == NULL)
    return FALSE;
  freeze_past_trips (self);
  moved = ang_merge_work_list (self, &ang_participation_entity);
  for (guint i = 0; i < moved->len + own->len; i++)
    {
      AngRecord *row = i < moved->len ? g_ptr_array_index (moved, i)
                                      : ang_merge_work_take (self, g_ptr_array_index (own, i - moved->len));
      AngRecord *other;

      /* One that only names somebody else of them is no row of the person. */
      if (ang_record_get_integer (row, ANG_PARTICIPATION_PERSON_ID) != self->kept)
        continue;
      other = find_in_cohort (settled, ang_record_get_integer (row, ANG_PARTICIPATION_COHORT_ID));
      if (other == row)
        continue;
      if (other != NULL && !settle_cohort (self, other, row, error))
        return FALSE;
      if (other != NULL && g_hash_table_contains (self->gone, other))
        g_ptr_array_remove (settled, other);
      if (!g_hash_table_contains (self->gone, row))
        g_ptr_array_add (settled, row);
    }

  return TRUE;
}

static void
take_fields (AngMergeWork *self)
{
  AngRecord *kept = ang_person_merge_get_record (self->merge, ang_person_merge_get_kept (self->merge), &ang_person_entity);
  g_autoptr (AngRecord) changed = ang_record_copy (kept);
  guint n_fields;
  AngMergeField *fields = ang_person_merge_list_fields (self->merge, &n_fields);

  ang_merge_work_take (self, changed);
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].entity == &ang_person_entity && (fields[i].entity->fields[fields[i].field].flags & ANG_FIELD_COMPUTED) == 0)
        ang_record_copy_value (changed, ang_person_merge_get_record (self->merge, fields[i].chosen, &ang_person_entity), fields[i].field);
    }
}

static gboolean
has_changes (AngRecord *record)
{
  for (guint i = 0; i < ang_record_get_entity (record)->n_fields; i++)
    {
      if (ang_record_is_changed (record, i))
        return TRUE;
    }

  return FALSE;
}

/* What must be there once only goes before what takes its place. */
static AngTransaction *
put_together (AngMergeWork *self)
{
  AngRecord *kept = ang_person_merge_get_record (self->merge, ang_person_merge_get_kept (self->merge), &ang_person_entity);
  AngTransaction *transaction = ang_transaction_new (N_ ("Merge duplicates of %s"), ang_record_get_text (kept, ANG_PERSON_FULL_NAME));

  ang_transaction_set_about (transaction, &ang_person_entity, self->kept);
  for (guint i = 0; i < self->order->len; i++)
    {
      AngRecord *record = g_ptr_array_index (self->order, i);

      if (g_hash_table_lookup (self->gone, record) != NULL)
        ang_transaction_remove (transaction, ang_record_get_entity (record), ang_record_get_id (record));
    }
  for (guint i = 0; i < self->order->len; i++)
    {
      AngRecord *record = g_ptr_array_index (self->order, i);

      if (!g_hash_table_contains (self->gone, record) && has_changes (record))
        ang_transaction_save (transaction, record);
    }
  for (guint i = 0; i < ang_person_merge_get_n_people (self->merge); i++)
    {
      gint64 id = ang_record_get_id (ang_person_merge_get_record (self->merge, i, &ang_person_entity));

      if (id != self->kept)
        ang_transaction_remove (transaction, &ang_person_entity, id);
    }

  return transaction;
}

static void
clear_work (AngMergeWork *self)
{
  g_hash_table_unref (self->touched);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->gone);
  g_hash_table_unref (self->renamed);
}

static AngTransaction *
merge_people (AngCommand  *command,
              AngStore    *store,
              gpointer     data,
              GError     **error)
{
  AngPersonMerge *merge = data;
  AngRecord *kept = ang_person_merge_get_record (merge, ang_person_merge_get_kept (merge), &ang_person_entity);
  AngTransaction *transaction = NULL;
  AngMergeWork work = { store, merge, ang_record_get_id (kept), NULL, NULL, NULL, NULL };

  if (ang_person_merge_get_n_people (merge) < 2)
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("Choose at least two records of the same person."));
      return NULL;
    }

  work.touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  work.order = g_ptr_array_new ();
  work.gone = g_hash_table_new (NULL, NULL);
  work.renamed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  take_fields (&work);
  if (move_links (&work, error) && settle_cohorts (&work, error) && ang_merge_parts (&work, error) && ang_merge_waivers (&work, error))
    transaction = put_together (&work);
  clear_work (&work);
  if (transaction != NULL)
    {
      ang_command_set_made (command, ang_record_get_id (kept));
      ang_command_add_done (command, ang_person_merge_get_n_people (merge));
    }

  return transaction;
}

/**
 * ang_person_command_merge:
 * @merge: what was chosen; not to be changed any more
 *
 * Everything that belongs to one of the records, of whatever kind, goes over to the one that stays; what is there twice stays
 * once; the others are removed. A cohort in which several of them are must have been chosen for: else the command fails with
 * %ANG_STORE_ERROR_EXISTS.
 *
 * Returns: (transfer full): a command that merges them, as one step
 */
AngCommand *
ang_person_command_merge (AngPersonMerge *merge)
{
  return ang_command_new (merge_people, g_object_ref (merge), g_object_unref);
}
