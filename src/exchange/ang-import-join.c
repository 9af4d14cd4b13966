#include "config.h"

#include "ang-import-join.h"

#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-employment.h"
#include "ang-identity.h"
#include "ang-import-shown.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-read-many.h"
#include "ang-unit.h"

struct _AngImportJoin
{
  const AngImportPlan *plan;
  AngRecord           *cohort;
  AngParticipationState state;   /* of who joins */
  gboolean             frozen;
  GHashTable          *people;   /* ids of who is in the cohort */
  GHashTable          *origins;  /* ids of those that have places */
  GHashTable          *units;    /* id → AngRecord */
  gint64               order;
};

static void
add_id (GHashTable *ids,
        gint64      id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static gboolean
read_participations (AngImportJoin  *self,
                     GError        **error)
{
  gint64 cohort = ang_record_get_id (self->cohort);
  g_autoptr (GPtrArray) rows = ang_read_linked (self->plan->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &cohort, 1, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      add_id (self->people, ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_PERSON_ID));
      self->order = MAX (self->order, ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_ORDER_NO));
    }
  if (rows != NULL)
    self->order = MAX (self->order, rows->len);

  return rows != NULL;
}

static gboolean
read_origins (AngImportJoin  *self,
              GError        **error)
{
  gint64 cohort = ang_record_get_id (self->cohort);
  g_autoptr (GPtrArray) rows = ang_read_linked (self->plan->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, &cohort, 1, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_id (self->origins, ang_record_get_integer (g_ptr_array_index (rows, i), ANG_COHORT_ORIGIN_ORIGIN_ID));

  return rows != NULL;
}

static gboolean
read_units (AngImportJoin  *self,
            GError        **error)
{
  g_autoptr (GPtrArray) units = ang_read_all (self->plan->store, &ang_unit_entity, error);

  for (guint i = 0; units != NULL && i < units->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (units, i));

      g_hash_table_replace (self->units, g_memdup2 (&id, sizeof id), g_object_ref (g_ptr_array_index (units, i)));
    }

  return units != NULL;
}

/**
 * ang_import_join_new:
 * @plan: outlives it
 * @cohort: with its id; a new one is not in the store yet, and has the own government as an origin
 *
 * Returns: (transfer full): the cohort as it is before anybody joins, or %NULL on error
 */
AngImportJoin *
ang_import_join_new (const AngImportPlan  *plan,
                     AngRecord            *cohort,
                     GError              **error)
{
  g_autoptr (AngImportJoin) self = g_new0 (AngImportJoin, 1);
  AngCohortState state = (AngCohortState) ang_record_get_integer (cohort, ANG_COHORT_STATE);

  self->plan = plan;
  self->cohort = g_object_ref (cohort);
  self->state = plan->nominated ? ANG_PARTICIPATION_STATE_NOMINATED : ang_cohort_state_get_joining (state);
  self->frozen = ang_cohort_state_is_frozen (state);
  self->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->origins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->units = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  if (plan->target == ANG_IMPORT_NEW_COHORT)
    add_id (self->origins, ang_import_lookups_get_own (plan->lookups));
  if (!read_participations (self, error) || !read_origins (self, error) || !read_units (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** Frees it. */
void
ang_import_join_free (AngImportJoin *self)
{
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->units);
  g_object_unref (self->cohort);
  g_free (self);
}

/** Returns: whether that person is in the cohort, or has joined by now */
gboolean
ang_import_join_has (AngImportJoin *self,
                     gint64         person)
{
  return g_hash_table_contains (self->people, &person);
}

/* Somebody of an origin that has no places yet makes it one of the cohort's origins, without a quota. */
static void
save_origin (AngImportJoin  *self,
             gint64          origin,
             AngTransaction *transaction)
{
  g_autoptr (AngRecord) place = NULL;

  if (origin == 0 || g_hash_table_contains (self->origins, &origin))
    return;

  place = ang_record_new (&ang_cohort_origin_entity);
  ang_record_set_integer (place, ANG_COHORT_ORIGIN_COHORT_ID, ang_record_get_id (self->cohort));
  ang_record_set_integer (place, ANG_COHORT_ORIGIN_ORIGIN_ID, origin);
  ang_transaction_save (transaction, place);
  add_id (self->origins, origin);
}

/* Snapshots: what the list says; where it has nothing, what the register knows of that time. */

static void
set_text (AngRecord  *participation,
          guint       field,
          const char *said,
          const char *known)
{
  ang_record_set_text (participation, field, said != NULL ? said : known);
}

static void
set_number (AngRecord *participation,
            guint      field,
            gint64     said,
            gint64     known)
{
  ang_record_set_integer (participation, field, said != 0 ? said : known);
}

/* The employment at the time of the list; one of which nobody knows since when tells nothing of the past. */
static AngRecord *
get_then (AngImportJoin         *self,
          const AngImportPerson *known)
{
  AngRecord *then = known != NULL ? ang_import_person_get_at (known, self->plan->when.day) : NULL;
  g_autofree char *recent = NULL;

  if (then == NULL || ang_record_is_set (then, ANG_EMPLOYMENT_SINCE))
    return then;
  recent = ang_date_to_iso (ang_date_add_years (self->plan->today, -1));

  return g_strcmp0 (self->plan->when.day, recent) >= 0 ? then : NULL;
}

static gint64
get_status (AngImportFresh *fresh,
            AngRecord      *said)
{
  const char *number = ang_import_draft_get_text (fresh->draft, ANG_IMPORT_FIELD_NIP);
  gint64 status = ang_record_get_integer (said, ANG_EMPLOYMENT_EMP_STATUS);

  if (status != 0 || number == NULL)
    return status;

  return ang_identity_get_kind (number) == ANG_IDENTIFIER_KIND_NIPPPK ? ANG_EMPLOYMENT_STATUS_PPPK : ANG_EMPLOYMENT_STATUS_PNS;
}

/* The unit is called as the list calls it, and linked to the register's where that is known. */
static void
set_unit (AngImportJoin  *self,
          AngImportFresh *fresh,
          AngRecord      *said,
          AngRecord      *then,
          AngRecord      *participation)
{
  const char *written = ang_import_draft_get_text (fresh->draft, ANG_IMPORT_FIELD_UNIT);
  gint64 id = ang_record_get_integer (said, ANG_EMPLOYMENT_UNIT_ID);
  AngRecord *unit = g_hash_table_lookup (self->units, &id);

  if (written != NULL)
    {
      ang_record_set_text (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, written);
      ang_record_set_text (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_EN,
                           unit != NULL && ang_record_is_set (unit, ANG_UNIT_NAME_EN) ? ang_record_get_text (unit, ANG_UNIT_NAME_EN) : written);
      ang_record_set_integer (participation, ANG_PARTICIPATION_SNAP_UNIT_ID, id);
    }
  else if (then != NULL)
    {
      const char *name = ang_record_get_text (then, ANG_EMPLOYMENT_UNIT_NAME_ID);
      const char *english = ang_record_get_text (then, ANG_EMPLOYMENT_UNIT_NAME_EN);

      set_text (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, name, ang_record_get_text (then, ANG_EMPLOYMENT_EMPLOYER));
      set_text (participation, ANG_PARTICIPATION_SNAP_UNIT_NAME_EN, english, ang_record_get_text (then, ANG_EMPLOYMENT_EMPLOYER));
      ang_record_set_integer (participation, ANG_PARTICIPATION_SNAP_UNIT_ID, ang_record_get_integer (then, ANG_EMPLOYMENT_UNIT_ID));
    }
}

static void
take_snapshot (AngImportJoin         *self,
               AngImportFresh        *fresh,
               AngRecord             *person,
               const AngImportPerson *known,
               AngRecord             *participation)
{
  AngRecord *said = ang_import_fresh_get (fresh, &ang_employment_entity);
  AngRecord *then = get_then (self, known);
  g_autofree char *name = ang_import_shown_dup_name (fresh->draft);

  ang_record_set_boolean (participation, ANG_PARTICIPATION_FROZEN, TRUE);
  set_text (participation, ANG_PARTICIPATION_SNAP_NAME, *name != '\0' ? name : NULL, ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  set_text (participation, ANG_PARTICIPATION_SNAP_NIP, ang_import_draft_get_text (fresh->draft, ANG_IMPORT_FIELD_NIP),
            ang_record_get_text (person, ANG_PERSON_NIP));
  set_number (participation, ANG_PARTICIPATION_SNAP_STATUS, get_status (fresh, said),
              then != NULL ? ang_record_get_integer (then, ANG_EMPLOYMENT_EMP_STATUS) : 0);
  set_text (participation, ANG_PARTICIPATION_SNAP_RANK, ang_record_get_text (said, ANG_EMPLOYMENT_RANK_CODE),
            then != NULL ? ang_record_get_text (then, ANG_EMPLOYMENT_RANK_CODE) : NULL);
  set_unit (self, fresh, said, then, participation);
  if (ang_record_is_set (said, ANG_EMPLOYMENT_POST_ID) || ang_record_is_set (said, ANG_EMPLOYMENT_POST_EN))
    then = said;
  if (then == NULL)
    return;
  ang_record_set_text (participation, ANG_PARTICIPATION_SNAP_POST_ID, ang_record_get_text (then, ANG_EMPLOYMENT_POST_ID));
  ang_record_set_text (participation, ANG_PARTICIPATION_SNAP_POST_EN, ang_record_get_text (then, ANG_EMPLOYMENT_POST_EN));
  ang_record_set_integer (participation, ANG_PARTICIPATION_SNAP_ESELON, ang_record_get_integer (then, ANG_EMPLOYMENT_ESELON));
}

/**
 * ang_import_join_add:
 * @person: whom the row is about, with its id
 * @known: (nullable): the same, where it was in the register before
 *
 * Saves the person's place in the cohort as the row has it; frozen as written where the cohort is.
 */
void
ang_import_join_add (AngImportJoin         *self,
                     AngImportFresh        *fresh,
                     AngRecord             *person,
                     const AngImportPerson *known,
                     AngTransaction        *transaction)
{
  g_autoptr (AngRecord) participation = ang_record_new (&ang_participation_entity);

  ang_import_draft_fill (fresh->draft, participation);
  ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, ang_record_get_id (self->cohort));
  ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, ang_record_get_id (person));
  if (!ang_record_is_set (participation, ANG_PARTICIPATION_ORIGIN_ID))
    ang_record_set_integer (participation, ANG_PARTICIPATION_ORIGIN_ID, ang_import_lookups_get_own (self->plan->lookups));
  if (!ang_record_is_set (participation, ANG_PARTICIPATION_ROLE))
    ang_record_set_integer (participation, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);
  if (!ang_record_is_set (participation, ANG_PARTICIPATION_STATE))
    ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, self->state);
  if (self->plan->note != NULL)
    ang_record_set_text (participation, ANG_PARTICIPATION_NOTE, self->plan->note);
  ang_record_set_integer (participation, ANG_PARTICIPATION_ORDER_NO, ++self->order);
  if (self->frozen)
    take_snapshot (self, fresh, person, known, participation);
  save_origin (self, ang_record_get_integer (participation, ANG_PARTICIPATION_ORIGIN_ID), transaction);
  ang_transaction_save (transaction, participation);
  add_id (self->people, ang_record_get_id (person));
}
