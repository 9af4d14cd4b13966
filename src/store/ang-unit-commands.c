#include "config.h"

#include "ang-unit-commands.h"

#include <glib/gi18n.h>

#include "ang-facts.h"
#include "ang-read-many.h"
#include "ang-unit-change.h"

/* More units one above the other are a circle. */
#define MAX_DEPTH 50

typedef struct
{
  GArray    *units; /* of gint64 */
  AngRecord *unit;  /* (nullable): the one that continues them */
  GPtrArray *parts; /* (nullable): of AngUnitPart */
  gint64     other; /* another unit, or 0 */
  AngDate    since;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_array_unref (order->units);
  g_clear_object (&order->unit);
  g_clear_pointer (&order->parts, g_ptr_array_unref);
  g_free (order);
}

static Order *
order_new (const gint64 *units,
           guint         n_units,
           AngUnit      *unit,
           AngDate       since)
{
  Order *order = g_new0 (Order, 1);

  order->units = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (order->units, units, n_units);
  order->unit = unit != NULL ? ang_record_copy (ANG_RECORD (unit)) : NULL;
  order->since = since;

  return order;
}

static gint64
get_first (Order *order)
{
  return g_array_index (order->units, gint64, 0);
}

static const gint64 *
get_units (Order *order)
{
  return (const gint64 *) (gpointer) order->units->data;
}

static gboolean
check_name (AngRecord  *unit,
            GError    **error)
{
  if (ang_record_is_set (unit, ANG_UNIT_NAME_ID))
    return TRUE;
  g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("Every new unit needs a name."));

  return FALSE;
}

/* @about: the unit in whose history the step is to be found */
static void
note_about (AngUnitChange *change,
            AngRecord     *about)
{
  ang_transaction_set_about (change->transaction, &ang_unit_entity, ang_record_get_id (about));
  ang_command_set_made (change->command, ang_record_get_id (about));
}

static AngTransaction *
rename_unit (AngCommand  *command,
             AngStore    *store,
             gpointer     data,
             GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) old = ang_store_get (store, &ang_unit_entity, get_first (order), error);
  g_autoptr (AngTransaction) transaction = NULL;
  AngUnitChange change = { command, store, NULL, order->since };

  if (old == NULL || !check_name (order->unit, error) || !ang_unit_change_check (&change, old, error))
    return NULL;

  transaction = ang_transaction_new (N_ ("Rename a unit to %s"), ang_record_get_text (order->unit, ANG_UNIT_NAME_ID));
  change.transaction = transaction;
  ang_unit_change_open (&change, order->unit, old);
  note_about (&change, order->unit);
  ang_unit_change_close (&change, old, ang_record_get_id (order->unit));
  if (!ang_unit_change_move_parts (&change, get_units (order), 1, ang_record_get_id (order->unit), error)
      || !ang_unit_change_move_people (&change, get_units (order), 1, NULL, ang_record_get_id (order->unit), error))
    return NULL;

  return g_steal_pointer (&transaction);
}

/**
 * ang_unit_command_rename:
 * @unit: the unit that ends
 * @successor: the names of the new one; what it leaves open comes from the old one; not changed
 * @since: the first day of the new name
 *
 * The old unit stays, closed, for everything that was before; its parts and the people who are in it today go over to the
 * successor with a new row of employment.
 *
 * Returns: (transfer full): a command that renames the unit
 */
AngCommand *
ang_unit_command_rename (gint64   unit,
                         AngUnit *successor,
                         AngDate  since)
{
  Order *order = order_new (&unit, 1, successor, since);

  ang_record_unset (order->unit, ANG_UNIT_ID);

  return ang_command_new (rename_unit, order, order_free);
}

/* The unit that goes on may be one of those chosen: it does not end. */
static void
leave_out (GArray *units,
           gint64  id)
{
  for (guint i = units->len; i > 0; i--)
    {
      if (g_array_index (units, gint64, i - 1) == id)
        g_array_remove_index (units, i - 1);
    }
}

static gboolean
check_into (Order   *order,
            GError **error)
{
  if (!check_name (order->unit, error))
    return FALSE;
  if (ang_record_get_id (order->unit) != 0 && !ang_record_get_boolean (order->unit, ANG_UNIT_ACTIVE))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("“%s” is closed: other units cannot be merged into it."),
                   ang_record_get_text (order->unit, ANG_UNIT_NAME_ID));
      return FALSE;
    }
  if (order->units->len < (ang_record_get_id (order->unit) != 0 ? 1 : 2))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("Choose at least two units to merge."));
      return FALSE;
    }

  return TRUE;
}

/* Whoever has been a part of a unit that ends becomes a part of what that one was part of. */
static void
lift_out (Order     *order,
          GPtrArray *old)
{
  for (guint round = 0; round < old->len; round++)
    {
      for (guint i = 0; i < old->len; i++)
        {
          AngRecord *unit = g_ptr_array_index (old, i);

          if (ang_record_get_integer (order->unit, ANG_UNIT_PARENT_ID) == ang_record_get_id (unit))
            ang_record_set_integer (order->unit, ANG_UNIT_PARENT_ID, ang_record_get_integer (unit, ANG_UNIT_PARENT_ID));
        }
    }
}

static AngTransaction *
merge_units (AngCommand  *command,
             AngStore    *store,
             gpointer     data,
             GError     **error)
{
  Order *order = data;
  gboolean is_new = ang_record_get_id (order->unit) == 0;
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (GPtrArray) old = NULL;
  AngUnitChange change = { command, store, NULL, order->since };

  leave_out (order->units, ang_record_get_id (order->unit));
  if (!check_into (order, error))
    return NULL;
  old = ang_read_linked (store, &ang_unit_entity, ANG_UNIT_ID, get_units (order), order->units->len, error);
  if (old == NULL)
    return NULL;

  transaction = ang_transaction_new (N_ ("Merge units into %s"), ang_record_get_text (order->unit, ANG_UNIT_NAME_ID));
  change.transaction = transaction;
  if (is_new)
    ang_unit_change_open (&change, order->unit, old->len > 0 ? g_ptr_array_index (old, 0) : NULL);
  lift_out (order, old);
  if (!is_new && ang_record_is_changed (order->unit, ANG_UNIT_PARENT_ID))
    ang_transaction_save (transaction, order->unit);
  note_about (&change, order->unit);
  for (guint i = 0; i < old->len; i++)
    {
      if (!ang_unit_change_check (&change, g_ptr_array_index (old, i), error))
        return NULL;
      ang_unit_change_close (&change, g_ptr_array_index (old, i), ang_record_get_id (order->unit));
    }
  if (!ang_unit_change_move_parts (&change, get_units (order), order->units->len, ang_record_get_id (order->unit), error)
      || !ang_unit_change_move_people (&change, get_units (order), order->units->len, NULL, ang_record_get_id (order->unit), error))
    return NULL;

  return g_steal_pointer (&transaction);
}

/**
 * ang_unit_command_merge:
 * @units: the units that end; @into may be among them, and goes on
 * @into: a stored unit, or the names of a new one; what that leaves open comes from the first of @units; not changed
 * @since: the first day on which they are one
 *
 * The old units stay, closed, with the one unit as their successor; their parts and people go over to it.
 *
 * Returns: (transfer full): a command that merges the units
 */
AngCommand *
ang_unit_command_merge (const gint64 *units,
                        guint         n_units,
                        AngUnit      *into,
                        AngDate       since)
{
  return ang_command_new (merge_units, order_new (units, n_units, into, since), order_free);
}

/**
 * ang_unit_part_new:
 * @unit: the names; copied
 * @people: (element-type gint64): the ids of those who go there; copied
 */
AngUnitPart *
ang_unit_part_new (AngUnit *unit,
                   GArray  *people)
{
  AngUnitPart *self = g_new0 (AngUnitPart, 1);

  self->unit = ANG_UNIT (ang_record_copy (ANG_RECORD (unit)));
  ang_record_unset (ANG_RECORD (self->unit), ANG_UNIT_ID);
  self->people = g_array_copy (people);

  return self;
}

/** Frees a part that was not, or not only, handed to a command. */
void
ang_unit_part_free (AngUnitPart *self)
{
  g_object_unref (self->unit);
  g_array_unref (self->people);
  g_free (self);
}

/* The parts are units of their own, at the place of the old one in the tree; only its code goes on with the main part. */
static gboolean
open_part (AngUnitChange  *change,
           AngUnitPart    *part,
           AngRecord      *old,
           GHashTable     *places,
           GError        **error)
{
  AngRecord *unit = ANG_RECORD (part->unit);
  g_autofree char *code = g_strdup (ang_record_get_text (unit, ANG_UNIT_CODE));
  g_autofree char *abbrev = g_strdup (ang_record_get_text (unit, ANG_UNIT_ABBREV));

  if (!check_name (unit, error))
    return FALSE;

  ang_record_set_integer (unit, ANG_UNIT_PREDECESSOR_ID, ang_record_get_id (old));
  ang_unit_change_open (change, unit, old);
  ang_record_set_text (unit, ANG_UNIT_CODE, code);
  ang_record_set_text (unit, ANG_UNIT_ABBREV, abbrev);
  for (guint i = 0; i < part->people->len; i++)
    {
      gint64 id = ang_record_get_id (unit);

      g_hash_table_insert (places, g_memdup2 (&g_array_index (part->people, gint64, i), sizeof (gint64)), g_memdup2 (&id, sizeof id));
    }

  return TRUE;
}

static AngTransaction *
split_unit (AngCommand  *command,
            AngStore    *store,
            gpointer     data,
            GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) old = ang_store_get (store, &ang_unit_entity, get_first (order), error);
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  AngUnitChange change = { command, store, NULL, order->since };

  if (old == NULL || !check_name (order->unit, error) || !ang_unit_change_check (&change, old, error))
    return NULL;

  transaction = ang_transaction_new (N_ ("Split the unit %s"), ang_record_get_text (old, ANG_UNIT_NAME_ID));
  change.transaction = transaction;
  ang_record_set_integer (order->unit, ANG_UNIT_PREDECESSOR_ID, ang_record_get_id (old));
  ang_unit_change_open (&change, order->unit, old);
  note_about (&change, order->unit);
  for (guint i = 0; i < order->parts->len; i++)
    {
      if (!open_part (&change, g_ptr_array_index (order->parts, i), old, places, error))
        return NULL;
    }
  ang_unit_change_close (&change, old, ang_record_get_id (order->unit));
  if (!ang_unit_change_move_parts (&change, get_units (order), 1, ang_record_get_id (order->unit), error)
      || !ang_unit_change_move_people (&change, get_units (order), 1, places, ang_record_get_id (order->unit), error))
    return NULL;

  return g_steal_pointer (&transaction);
}

static gpointer
copy_part (gconstpointer part,
           gpointer      unused)
{
  const AngUnitPart *old = part;

  return ang_unit_part_new (old->unit, old->people);
}

/**
 * ang_unit_command_split:
 * @unit: the unit that ends
 * @main_part: the names of the part that continues it, and gets its parts and everybody whose place is not told; not changed
 * @parts: (element-type AngUnitPart): the others
 * @since: their first day
 *
 * Returns: (transfer full): a command that splits the unit
 */
AngCommand *
ang_unit_command_split (gint64     unit,
                        AngUnit   *main_part,
                        GPtrArray *parts,
                        AngDate    since)
{
  Order *order = order_new (&unit, 1, main_part, since);

  ang_record_unset (order->unit, ANG_UNIT_ID);
  order->parts = g_ptr_array_copy (parts, (GCopyFunc) copy_part, NULL);
  g_ptr_array_set_free_func (order->parts, (GDestroyNotify) ang_unit_part_free);

  return ang_command_new (split_unit, order, order_free);
}

/* Whether @unit is above @below in the tree, or is it. */
static gboolean
is_above (AngStore  *store,
          gint64     unit,
          gint64     below,
          gboolean  *above,
          GError   **error)
{
  gint64 at = below;

  *above = FALSE;
  for (guint i = 0; i < MAX_DEPTH && at != 0; i++)
    {
      g_autoptr (AngRecord) record = NULL;

      if (at == unit)
        {
          *above = TRUE;
          return TRUE;
        }
      record = ang_store_get (store, &ang_unit_entity, at, error);
      if (record == NULL)
        return FALSE;
      at = ang_record_get_integer (record, ANG_UNIT_PARENT_ID);
    }

  return TRUE;
}

static AngTransaction *
move_unit (AngCommand  *command,
           AngStore    *store,
           gpointer     data,
           GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) unit = ang_store_get (store, &ang_unit_entity, get_first (order), error);
  g_autoptr (AngTransaction) transaction = NULL;
  AngUnitChange change = { command, store, NULL, order->since };
  gboolean above;

  if (unit == NULL || !is_above (store, get_first (order), order->other, &above, error))
    return NULL;
  if (above)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("“%s” cannot be a part of itself or of one of its own parts."),
                   ang_record_get_text (unit, ANG_UNIT_NAME_ID));
      return NULL;
    }

  transaction = ang_transaction_new (N_ ("Move the unit %s"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  change.transaction = transaction;
  note_about (&change, unit);
  if (ang_record_get_integer (unit, ANG_UNIT_PARENT_ID) == order->other)
    return g_steal_pointer (&transaction);
  ang_record_set_integer (unit, ANG_UNIT_PARENT_ID, order->other);
  ang_transaction_save (transaction, unit);

  return g_steal_pointer (&transaction);
}

/**
 * ang_unit_command_move:
 * @parent: the unit that it becomes a part of; 0 for none
 *
 * Returns: (transfer full): a command that puts the unit elsewhere in the tree
 */
AngCommand *
ang_unit_command_move (gint64 unit,
                       gint64 parent)
{
  Order *order = order_new (&unit, 1, NULL, ang_date_unknown ());

  order->other = parent;

  return ang_command_new (move_unit, order, order_free);
}

static AngTransaction *
close_unit (AngCommand  *command,
            AngStore    *store,
            gpointer     data,
            GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) unit = ang_store_get (store, &ang_unit_entity, get_first (order), error);
  g_autoptr (AngTransaction) transaction = NULL;
  AngUnitChange change = { command, store, NULL, order->since };

  if (unit == NULL || !ang_unit_change_check (&change, unit, error))
    return NULL;
  if (order->other == get_first (order))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("A unit cannot succeed itself."));
      return NULL;
    }

  transaction = ang_transaction_new (N_ ("Close the unit %s"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  change.transaction = transaction;
  note_about (&change, unit);
  ang_unit_change_close (&change, unit, order->other);
  if (order->other != 0 && (!ang_unit_change_move_parts (&change, get_units (order), 1, order->other, error)
                            || !ang_unit_change_move_people (&change, get_units (order), 1, NULL, order->other, error)))
    return NULL;

  return g_steal_pointer (&transaction);
}

/**
 * ang_unit_command_close:
 * @last_day: the last day on which the unit exists
 * @successor: a stored unit that takes over its parts and people; 0: they stay where they are until they are moved
 *
 * Returns: (transfer full): a command that closes the unit
 */
AngCommand *
ang_unit_command_close (gint64  unit,
                        AngDate last_day,
                        gint64  successor)
{
  AngDate since = ang_date_is_complete (last_day) ? ang_date_add_days (last_day, 1) : last_day;
  Order *order = order_new (&unit, 1, NULL, since);

  order->other = successor;

  return ang_command_new (close_unit, order, order_free);
}

static AngTransaction *
reopen_unit (AngCommand  *command,
             AngStore    *store,
             gpointer     data,
             GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) unit = ang_store_get (store, &ang_unit_entity, get_first (order), error);
  AngTransaction *transaction;
  AngUnitChange change = { command, store, NULL, order->since };

  if (unit == NULL)
    return NULL;

  transaction = ang_transaction_new (N_ ("Reopen the unit %s"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  change.transaction = transaction;
  note_about (&change, unit);
  ang_record_unset (unit, ANG_UNIT_VALID_TO);
  ang_record_unset (unit, ANG_UNIT_SUCCESSOR_ID);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  ang_transaction_save (transaction, unit);

  return transaction;
}

/**
 * ang_unit_command_reopen:
 * @unit: a closed unit
 *
 * The people who went over to a successor stay there.
 *
 * Returns: (transfer full): a command that opens the unit again
 */
AngCommand *
ang_unit_command_reopen (gint64 unit)
{
  return ang_command_new (reopen_unit, order_new (&unit, 1, NULL, ang_date_unknown ()), order_free);
}
