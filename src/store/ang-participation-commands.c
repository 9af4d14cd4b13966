#include "config.h"

#include "ang-participation-commands.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-command-private.h"
#include "ang-identity.h"
#include "ang-read-many.h"
#include "ang-snapshot.h"
#include "ang-unit.h"

typedef struct
{
  GArray *ids;
  gint64 number; /* a role, a state or an origin */
  guint field;
  GValue value;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->ids, g_array_unref);
  if (G_IS_VALUE (&order->value))
    g_value_unset (&order->value);
  g_free (order);
}

static Order *
order_new (const gint64 *ids,
           guint         n_ids)
{
  Order *order = g_new0 (Order, 1);

  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (order->ids, ids, n_ids);

  return order;
}

static GPtrArray *
read_rows (Order     *order,
           AngStore  *store,
           GError   **error)
{
  return ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_ID, (const gint64 *) (gpointer) order->ids->data,
                          order->ids->len, error);
}

/* A step named after the cohort of the rows. */
static AngTransaction *
begin (GPtrArray  *rows,
       const char *label)
{
  AngRecord *first = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  AngTransaction *transaction = ang_transaction_new (label, first != NULL ? ang_record_get_text (first, ANG_PARTICIPATION_COHORT_CODE) : NULL);

  if (first != NULL)
    ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID));

  return transaction;
}

/* Saves a row if it has become another. */
static void
set_number (AngCommand     *command,
            AngTransaction *transaction,
            AngRecord      *row,
            guint           field,
            gint64          number)
{
  if (ang_record_get_integer (row, field) == number)
    {
      ang_command_add_skipped (command, 1);
      return;
    }

  ang_record_set_integer (row, field, number);
  ang_transaction_save (transaction, row);
  ang_command_add_done (command, 1);
}

static AngTransaction *
set_field_of_all (AngCommand  *command,
                  AngStore    *store,
                  Order       *order,
                  guint        field,
                  const char  *label,
                  GError     **error)
{
  g_autoptr (GPtrArray) rows = read_rows (order, store, error);
  AngTransaction *transaction;

  if (rows == NULL)
    return NULL;

  transaction = begin (rows, label);
  for (guint i = 0; i < rows->len; i++)
    set_number (command, transaction, g_ptr_array_index (rows, i), field, order->number);

  return transaction;
}

static AngTransaction *
remove_rows (AngCommand  *command,
             AngStore    *store,
             gpointer     data,
             GError     **error)
{
  g_autoptr (GPtrArray) rows = read_rows (data, store, error);
  AngTransaction *transaction;

  if (rows == NULL)
    return NULL;

  transaction = begin (rows, N_ ("Remove participants from %s"));
  for (guint i = 0; i < rows->len; i++)
    ang_transaction_remove (transaction, &ang_participation_entity, ang_record_get_id (g_ptr_array_index (rows, i)));
  ang_command_add_done (command, rows->len);

  return transaction;
}

/**
 * ang_participation_command_remove:
 *
 * The people stay in the register.
 *
 * Returns: (transfer full): a command that takes them out of their cohort
 */
AngCommand *
ang_participation_command_remove (const gint64 *ids,
                                  guint         n_ids)
{
  return ang_command_new (remove_rows, order_new (ids, n_ids), order_free);
}

static AngTransaction *
reorder (AngCommand  *command,
         AngStore    *store,
         gpointer     data,
         GError     **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) rows = read_rows (order, store, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *keys = NULL;
  AngTransaction *transaction;

  if (rows == NULL)
    return NULL;

  keys = g_new (gint64, MAX (rows->len, 1));
  for (guint i = 0; i < rows->len; i++)
    {
      keys[i] = ang_record_get_id (g_ptr_array_index (rows, i));
      g_hash_table_insert (by_id, &keys[i], g_ptr_array_index (rows, i));
    }

  transaction = begin (rows, N_ ("Reorder the participants of %s"));
  for (guint i = 0; i < order->ids->len; i++)
    {
      AngRecord *row = g_hash_table_lookup (by_id, &g_array_index (order->ids, gint64, i));

      if (row != NULL)
        set_number (command, transaction, row, ANG_PARTICIPATION_ORDER_NO, i + 1);
    }

  return transaction;
}

/**
 * ang_participation_command_reorder:
 * @ids: all participations of a cohort, in the order they shall have
 *
 * Returns: (transfer full): a command that numbers them from 1
 */
AngCommand *
ang_participation_command_reorder (const gint64 *ids,
                                   guint         n_ids)
{
  return ang_command_new (reorder, order_new (ids, n_ids), order_free);
}

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

static void
make_room_for_leader (AngTransaction *transaction,
                      GPtrArray      *all,
                      GArray         *ids)
{
  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *row = g_ptr_array_index (all, i);

      if (ang_record_get_integer (row, ANG_PARTICIPATION_ROLE) != ANG_PARTICIPATION_ROLE_LEADER
          || contains (ids, ang_record_get_id (row)))
        continue;
      ang_record_set_integer (row, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);
      ang_transaction_save (transaction, row);
    }
}

static AngTransaction *
set_leader (AngCommand  *command,
            AngStore    *store,
            gpointer     data,
            GError     **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) all = NULL;
  AngTransaction *transaction;
  gint64 cohort;

  g_array_set_size (order->ids, MIN (order->ids->len, 1));
  rows = read_rows (order, store, error);
  if (rows == NULL)
    return NULL;

  transaction = begin (rows, N_ ("Head of delegation of %s"));
  if (rows->len == 0)
    return transaction;

  cohort = ang_record_get_integer (g_ptr_array_index (rows, 0), ANG_PARTICIPATION_COHORT_ID);
  all = ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &cohort, 1, error);
  if (all == NULL)
    {
      g_object_unref (transaction);
      return NULL;
    }

  make_room_for_leader (transaction, all, order->ids);
  set_number (command, transaction, g_ptr_array_index (rows, 0), ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_LEADER);

  return transaction;
}

static AngTransaction *
set_role (AngCommand  *command,
          AngStore    *store,
          gpointer     data,
          GError     **error)
{
  return set_field_of_all (command, store, data, ANG_PARTICIPATION_ROLE, N_ ("Role of participants of %s"), error);
}

/**
 * ang_participation_command_set_role:
 *
 * A cohort has one head of delegation: only the first of @ids becomes it, and who was it becomes a participant.
 *
 * Returns: (transfer full): a command that gives them the role
 */
AngCommand *
ang_participation_command_set_role (const gint64         *ids,
                                    guint                 n_ids,
                                    AngParticipationRole  role)
{
  Order *order = order_new (ids, n_ids);

  order->number = role;

  return ang_command_new (role == ANG_PARTICIPATION_ROLE_LEADER ? set_leader : set_role, order, order_free);
}

static AngTransaction *
set_state (AngCommand  *command,
           AngStore    *store,
           gpointer     data,
           GError     **error)
{
  return set_field_of_all (command, store, data, ANG_PARTICIPATION_STATE, N_ ("State of participants of %s"), error);
}

/** Returns: (transfer full): a command that puts them into the state */
AngCommand *
ang_participation_command_set_state (const gint64          *ids,
                                     guint                  n_ids,
                                     AngParticipationState  state)
{
  Order *order = order_new (ids, n_ids);

  order->number = state;

  return ang_command_new (set_state, order, order_free);
}

static AngTransaction *
set_origin (AngCommand  *command,
            AngStore    *store,
            gpointer     data,
            GError     **error)
{
  return set_field_of_all (command, store, data, ANG_PARTICIPATION_ORIGIN_ID, N_ ("Origin of participants of %s"), error);
}

/** Returns: (transfer full): a command that says who sends them */
AngCommand *
ang_participation_command_set_origin (const gint64 *ids,
                                      guint         n_ids,
                                      gint64        origin)
{
  Order *order = order_new (ids, n_ids);

  order->number = origin;

  return ang_command_new (set_origin, order, order_free);
}

/* A unit that is written as the register has it is that unit; another one is called so in both languages. */
static gboolean
link_unit (AngRecord  *row,
           AngStore   *store,
           GError    **error)
{
  const char *name = ang_record_get_text (row, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) units = NULL;

  ang_record_unset (row, ANG_PARTICIPATION_SNAP_UNIT_ID);
  ang_record_set_text (row, ANG_PARTICIPATION_SNAP_UNIT_NAME_EN, name);
  if (name == NULL)
    return TRUE;

  g_ptr_array_add (names, (gpointer) name);
  units = ang_read_texts (store, &ang_unit_entity, ANG_UNIT_NAME_ID, names, error);
  if (units == NULL)
    return FALSE;
  if (units->len > 0)
    {
      AngRecord *unit = g_ptr_array_index (units, 0);

      ang_record_set_integer (row, ANG_PARTICIPATION_SNAP_UNIT_ID, ang_record_get_id (unit));
      ang_record_set_text (row, ANG_PARTICIPATION_SNAP_UNIT_NAME_EN, ang_record_get_text (unit, ANG_UNIT_NAME_EN));
    }

  return TRUE;
}

static void
set_value (AngRecord    *row,
           guint         field,
           const GValue *value)
{
  if (field == ANG_PARTICIPATION_SNAP_NIP && G_VALUE_HOLDS_STRING (value))
    {
      g_autofree char *number = ang_identity_normalize (g_value_get_string (value));

      ang_record_set_text (row, field, number != NULL ? number : g_value_get_string (value));
      return;
    }

  g_object_set_property (G_OBJECT (row), ang_participation_entity.fields[field].name, value);
}

static AngTransaction *
edit (AngCommand  *command,
      AngStore    *store,
      gpointer     data,
      GError     **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) rows = read_rows (order, store, error);
  g_autoptr (AngTransaction) transaction = NULL;
  AngRecord *row;

  if (rows == NULL)
    return NULL;

  transaction = begin (rows, N_ ("Edit a participant of %s"));
  if (rows->len == 0)
    return g_steal_pointer (&transaction);

  row = g_ptr_array_index (rows, 0);
  set_value (row, order->field, &order->value);
  if (!ang_record_is_changed (row, order->field))
    return g_steal_pointer (&transaction);
  if (order->field == ANG_PARTICIPATION_SNAP_UNIT_NAME_ID && !link_unit (row, store, error))
    return NULL;

  ang_transaction_save (transaction, row);
  ang_command_add_done (command, 1);

  return g_steal_pointer (&transaction);
}

/**
 * ang_participation_command_edit:
 * @field: a stored field, such as one of the snapshot
 * @value: of the field's type; an empty text lets an unfrozen row follow the register again
 *
 * Returns: (transfer full): a command that changes one field of one row
 */
AngCommand *
ang_participation_command_edit (gint64        id,
                                guint         field,
                                const GValue *value)
{
  Order *order = order_new (&id, 1);

  order->field = field;
  g_value_init (&order->value, G_VALUE_TYPE (value));
  g_value_copy (value, &order->value);

  return ang_command_new (edit, order, order_free);
}

static void
refresh_row (AngCommand     *command,
             AngTransaction *transaction,
             AngRecord      *row,
             GPtrArray      *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);

      if (ang_record_get_id (person) != ang_record_get_integer (row, ANG_PARTICIPATION_PERSON_ID))
        continue;
      if (ang_record_get_boolean (row, ANG_PARTICIPATION_FROZEN))
        ang_snapshot_take (row, person);
      else
        ang_snapshot_clear (row);
      ang_transaction_save (transaction, row);
      ang_command_add_done (command, 1);
      return;
    }
}

static AngTransaction *
refresh (AngCommand  *command,
         AngStore    *store,
         gpointer     data,
         GError     **error)
{
  g_autoptr (GPtrArray) rows = read_rows (data, store, error);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) people = NULL;
  AngTransaction *transaction;

  if (rows == NULL)
    return NULL;
  ids = ang_collect_ids (rows, ANG_PARTICIPATION_PERSON_ID);
  people = ang_read_linked (store, &ang_person_entity, ANG_PERSON_ID, (const gint64 *) (gpointer) ids->data, ids->len, error);
  if (people == NULL)
    return NULL;

  transaction = begin (rows, N_ ("Refresh the participants of %s from the register"));
  for (guint i = 0; i < rows->len; i++)
    refresh_row (command, transaction, g_ptr_array_index (rows, i), people);

  return transaction;
}

/**
 * ang_participation_command_refresh:
 *
 * What was kept of them, and what was edited by hand, gives way to what the register says today.
 *
 * Returns: (transfer full): a command that takes their snapshots anew
 */
AngCommand *
ang_participation_command_refresh (const gint64 *ids,
                                   guint         n_ids)
{
  return ang_command_new (refresh, order_new (ids, n_ids), order_free);
}
