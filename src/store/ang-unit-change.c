#include "config.h"

#include "ang-unit-change.h"

#include <glib/gi18n.h>

#include "ang-employment.h"
#include "ang-facts.h"
#include "ang-participation.h"
#include "ang-read-many.h"

/* What a new unit has of the old one, where nothing else is said. */
static const guint inherited[] = { ANG_UNIT_CODE, ANG_UNIT_ABBREV, ANG_UNIT_KIND, ANG_UNIT_PARENT_ID };

static char *
dup_last_day (AngUnitChange *self)
{
  return ang_date_to_iso (ang_date_add_days (self->since, -1));
}

/**
 * ang_unit_change_check:
 * @old: a unit that is to end
 *
 * Returns: whether it can end on the day before the change; else %ANG_STORE_ERROR_INVALID
 */
gboolean
ang_unit_change_check (AngUnitChange  *self,
                       AngRecord      *old,
                       GError        **error)
{
  AngDate from = ang_record_get_date (old, ANG_UNIT_VALID_FROM);
  const char *name = ang_record_get_text (old, ANG_UNIT_NAME_ID);

  if (!ang_date_is_complete (self->since))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("Say from which day it counts: day, month and year."));
      return FALSE;
    }
  if (ang_record_get_integer (old, ANG_UNIT_SUCCESSOR_ID) != 0)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID,
                   _ ("“%s” is closed already and has a successor. Reopen it first, or change the successor."), name);
      return FALSE;
    }
  if (ang_date_is_known (from) && ang_date_compare (self->since, from) <= 0)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID,
                   _ ("“%s” came into being on that day or later. Choose a later day."), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * ang_unit_change_close:
 * @successor: the unit that continues it, 0 for none
 *
 * The unit stays, for everything that was before.
 */
void
ang_unit_change_close (AngUnitChange *self,
                       AngRecord     *old,
                       gint64         successor)
{
  g_autofree char *last = dup_last_day (self);

  ang_record_set_text (old, ANG_UNIT_VALID_TO, last);
  ang_record_set_integer (old, ANG_UNIT_SUCCESSOR_ID, successor);
  ang_record_set_boolean (old, ANG_UNIT_ACTIVE, FALSE);
  ang_transaction_save (self->transaction, old);
}

/**
 * ang_unit_change_open:
 * @unit: a new unit; what it leaves open comes from @old
 * @old: (nullable): the one that it continues
 */
void
ang_unit_change_open (AngUnitChange *self,
                      AngRecord     *unit,
                      AngRecord     *old)
{
  g_autofree char *since = ang_date_to_iso (self->since);

  for (guint i = 0; old != NULL && i < G_N_ELEMENTS (inherited); i++)
    {
      if (ang_record_is_set (unit, inherited[i]))
        continue;
      if (ang_field_holds_text (&ang_unit_entity.fields[inherited[i]]))
        ang_record_set_text (unit, inherited[i], ang_record_get_text (old, inherited[i]));
      else
        ang_record_set_integer (unit, inherited[i], ang_record_get_integer (old, inherited[i]));
    }
  ang_record_set_text (unit, ANG_UNIT_VALID_FROM, since);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  ang_transaction_save (self->transaction, unit);
}

static gboolean
contains (const gint64 *ids,
          guint         n_ids,
          gint64        id)
{
  for (guint i = 0; i < n_ids; i++)
    {
      if (ids[i] == id)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_unit_change_move_parts:
 * @units: the units that end
 * @to: the unit whose parts theirs become
 *
 * Parts that were closed before stay where they were.
 */
gboolean
ang_unit_change_move_parts (AngUnitChange  *self,
                            const gint64   *units,
                            guint           n_units,
                            gint64          to,
                            GError        **error)
{
  g_autoptr (GPtrArray) parts = ang_read_linked (self->store, &ang_unit_entity, ANG_UNIT_PARENT_ID, units, n_units, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      AngRecord *part = g_ptr_array_index (parts, i);

      if (!ang_record_get_boolean (part, ANG_UNIT_ACTIVE) || ang_record_get_id (part) == to
          || contains (units, n_units, ang_record_get_id (part)))
        continue;
      ang_record_set_integer (part, ANG_UNIT_PARENT_ID, to);
      ang_transaction_save (self->transaction, part);
    }

  return parts != NULL;
}

/* The old employment ends with the old unit, a new one begins, alike but for the unit. One that began later is of the new
 * unit altogether. */
static void
move_employment (AngUnitChange *self,
                 AngRecord     *employment,
                 gint64         to)
{
  g_autoptr (AngRecord) next = ang_record_copy (employment);
  g_autofree char *since = ang_date_to_iso (self->since);
  g_autofree char *last = dup_last_day (self);

  if (ang_date_compare (ang_record_get_date (employment, ANG_EMPLOYMENT_SINCE), self->since) >= 0)
    {
      ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, to);
      ang_transaction_save (self->transaction, employment);
      return;
    }

  ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, last);
  ang_transaction_save (self->transaction, employment);
  ang_record_unset (next, ANG_EMPLOYMENT_ID);
  ang_record_set_integer (next, ANG_EMPLOYMENT_UNIT_ID, to);
  ang_record_set_text (next, ANG_EMPLOYMENT_SINCE, since);
  ang_transaction_save (self->transaction, next);
}

static gboolean
ended_before (AngUnitChange *self,
              AngRecord     *employment)
{
  AngDate until = ang_record_get_date (employment, ANG_EMPLOYMENT_UNTIL);

  return ang_date_is_known (until) && ang_date_compare (until, self->since) < 0;
}

static gboolean
began_before (AngUnitChange *self,
              AngRecord     *participation)
{
  AngDate start = ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_START);

  if (!ang_date_is_known (start))
    return ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_YEAR) < self->since.year;

  return ang_date_compare (start, self->since) < 0;
}

/* Rows of cohorts before the change that follow the register would tell of the new unit: they keep the old one. */
static gboolean
keep_units_of_trips (AngUnitChange  *self,
                     GArray         *people,
                     const gint64   *units,
                     guint           n_units,
                     GError        **error)
{
  g_autoptr (GPtrArray) trips = ang_read_linked (self->store, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID,
                                                 (const gint64 *) (gpointer) people->data, people->len, error);

  for (guint i = 0; trips != NULL && i < trips->len; i++)
    {
      AngRecord *trip = g_ptr_array_index (trips, i);

      if (ang_record_get_boolean (trip, ANG_PARTICIPATION_FROZEN) || ang_record_is_set (trip, ANG_PARTICIPATION_SNAP_UNIT_ID)
          || ang_record_is_set (trip, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID)
          || !contains (units, n_units, ang_record_get_integer (trip, ANG_PARTICIPATION_UNIT_ID)) || !began_before (self, trip))
        continue;
      ang_record_set_integer (trip, ANG_PARTICIPATION_SNAP_UNIT_ID, ang_record_get_integer (trip, ANG_PARTICIPATION_UNIT_ID));
      ang_record_set_text (trip, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, ang_record_get_text (trip, ANG_PARTICIPATION_UNIT_NAME_ID));
      ang_record_set_text (trip, ANG_PARTICIPATION_SNAP_UNIT_NAME_EN, ang_record_get_text (trip, ANG_PARTICIPATION_UNIT_NAME_EN));
      ang_transaction_save (self->transaction, trip);
    }

  return trips != NULL;
}

/**
 * ang_unit_change_move_people:
 * @units: the units that end
 * @places: (nullable) (element-type gint64 gint64): to which unit somebody goes, by the person's id
 * @otherwise: where all others go
 *
 * Whoever is in one of @units gets a new row of employment from the day of the change; rows that ended before stay. What
 * cohorts before that day say of the unit stays too.
 */
gboolean
ang_unit_change_move_people (AngUnitChange  *self,
                             const gint64   *units,
                             guint           n_units,
                             GHashTable     *places,
                             gint64          otherwise,
                             GError        **error)
{
  g_autoptr (GPtrArray) employments =
    ang_read_linked (self->store, &ang_employment_entity, ANG_EMPLOYMENT_UNIT_ID, units, n_units, error);
  g_autoptr (GArray) moved = NULL;

  if (employments == NULL)
    return FALSE;

  for (guint i = employments->len; i > 0; i--)
    {
      if (ended_before (self, g_ptr_array_index (employments, i - 1)))
        g_ptr_array_remove_index (employments, i - 1);
    }
  moved = ang_collect_ids (employments, ANG_EMPLOYMENT_PERSON_ID);
  if (!keep_units_of_trips (self, moved, units, n_units, error))
    return FALSE;

  for (guint i = 0; i < employments->len; i++)
    {
      AngRecord *employment = g_ptr_array_index (employments, i);
      gint64 person = ang_record_get_integer (employment, ANG_EMPLOYMENT_PERSON_ID);
      const gint64 *place = places != NULL ? g_hash_table_lookup (places, &person) : NULL;

      move_employment (self, employment, place != NULL ? *place : otherwise);
    }
  ang_command_add_done (self->command, moved->len);

  return TRUE;
}
