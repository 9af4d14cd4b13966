#include "config.h"

#include "ang-unit-commands.h"

#include <glib/gi18n.h>

#include "ang-command-private.h"
#include "ang-employment.h"
#include "ang-facts.h"
#include "ang-read-many.h"

typedef struct
{
  gint64 unit;
  AngRecord *successor;
  AngDate since;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->successor);
  g_free (order);
}

/* What the new unit has of the old one, where nothing else is said. */
static const guint inherited[] = { ANG_UNIT_CODE, ANG_UNIT_ABBREV, ANG_UNIT_KIND, ANG_UNIT_PARENT_ID };

static void
save_successor (Order          *order,
                AngTransaction *transaction,
                AngRecord      *old)
{
  g_autofree char *since = ang_date_to_iso (order->since);

  for (guint i = 0; i < G_N_ELEMENTS (inherited); i++)
    {
      if (ang_record_is_set (order->successor, inherited[i]))
        continue;
      if (ang_field_holds_text (&ang_unit_entity.fields[inherited[i]]))
        ang_record_set_text (order->successor, inherited[i], ang_record_get_text (old, inherited[i]));
      else
        ang_record_set_integer (order->successor, inherited[i], ang_record_get_integer (old, inherited[i]));
    }
  ang_record_set_text (order->successor, ANG_UNIT_VALID_FROM, since);
  ang_record_set_boolean (order->successor, ANG_UNIT_ACTIVE, TRUE);
  ang_transaction_save (transaction, order->successor);
}

static void
close_unit (Order          *order,
            AngTransaction *transaction,
            AngRecord      *old)
{
  g_autofree char *last = ang_date_to_iso (ang_date_add_days (order->since, -1));

  ang_record_set_text (old, ANG_UNIT_VALID_TO, last);
  ang_record_set_integer (old, ANG_UNIT_SUCCESSOR_ID, ang_record_get_id (order->successor));
  ang_record_set_boolean (old, ANG_UNIT_ACTIVE, FALSE);
  ang_transaction_save (transaction, old);
}

static gboolean
move_parts (Order           *order,
            AngTransaction  *transaction,
            AngStore        *store,
            GError         **error)
{
  g_autoptr (GPtrArray) parts = ang_read_linked (store, &ang_unit_entity, ANG_UNIT_PARENT_ID, &order->unit, 1, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      AngRecord *part = g_ptr_array_index (parts, i);

      if (!ang_record_get_boolean (part, ANG_UNIT_ACTIVE))
        continue;
      ang_record_set_integer (part, ANG_UNIT_PARENT_ID, ang_record_get_id (order->successor));
      ang_transaction_save (transaction, part);
    }

  return parts != NULL;
}

/* The old employment ends with the old name, a new one begins, alike but for the unit. One that began later is of the new
 * unit altogether. */
static void
move_employment (Order          *order,
                 AngTransaction *transaction,
                 AngRecord      *employment)
{
  g_autoptr (AngRecord) next = ang_record_copy (employment);
  g_autofree char *since = ang_date_to_iso (order->since);
  g_autofree char *last = ang_date_to_iso (ang_date_add_days (order->since, -1));

  if (ang_date_compare (ang_record_get_date (employment, ANG_EMPLOYMENT_SINCE), order->since) >= 0)
    {
      ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (order->successor));
      ang_transaction_save (transaction, employment);
      return;
    }

  ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, last);
  ang_transaction_save (transaction, employment);
  ang_record_unset (next, ANG_EMPLOYMENT_ID);
  ang_record_set_integer (next, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (order->successor));
  ang_record_set_text (next, ANG_EMPLOYMENT_SINCE, since);
  ang_transaction_save (transaction, next);
}

static gboolean
move_people (AngCommand      *command,
             Order           *order,
             AngTransaction  *transaction,
             AngStore        *store,
             GError         **error)
{
  g_autoptr (GPtrArray) employments = ang_read_linked (store, &ang_employment_entity, ANG_EMPLOYMENT_UNIT_ID, &order->unit, 1, error);

  for (guint i = 0; employments != NULL && i < employments->len; i++)
    {
      AngRecord *employment = g_ptr_array_index (employments, i);

      if (ang_record_is_set (employment, ANG_EMPLOYMENT_UNTIL))
        continue;
      move_employment (order, transaction, employment);
      ang_command_add_done (command, 1);
    }

  return employments != NULL;
}

static AngTransaction *
rename_unit (AngCommand  *command,
             AngStore    *store,
             gpointer     data,
             GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) old = ang_store_get (store, &ang_unit_entity, order->unit, error);
  g_autoptr (AngTransaction) transaction = NULL;

  if (old == NULL)
    return NULL;
  if (!ang_date_is_complete (order->since) || !ang_record_is_set (order->successor, ANG_UNIT_NAME_ID))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID,
                           _ ("A unit is renamed with its new name and the day from which it counts."));
      return NULL;
    }

  transaction = ang_transaction_new (N_ ("Rename a unit to %s"), ang_record_get_text (order->successor, ANG_UNIT_NAME_ID));
  save_successor (order, transaction, old);
  ang_transaction_set_about (transaction, &ang_unit_entity, ang_record_get_id (order->successor));
  ang_command_set_made (command, ang_record_get_id (order->successor));
  close_unit (order, transaction, old);
  if (!move_parts (order, transaction, store, error) || !move_people (command, order, transaction, store, error))
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
  Order *order = g_new0 (Order, 1);

  order->unit = unit;
  order->successor = ang_record_copy (ANG_RECORD (successor));
  ang_record_unset (order->successor, ANG_UNIT_ID);
  order->since = since;

  return ang_command_new (rename_unit, order, order_free);
}
