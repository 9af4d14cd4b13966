#include "config.h"

#include "ang-participation-commands.h"

#include <glib/gi18n.h>

#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-command-private.h"
#include "ang-identifier.h"
#include "ang-new-person.h"
#include "ang-origin.h"
#include "ang-read-many.h"
#include "ang-snapshot.h"
#include "ang-unit.h"

typedef struct
{
  gint64 cohort;
  gint64 origin;
  gint64 nominator;
  AngParticipationRole role;
  GArray *ids;
  AngNewPerson *person;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->ids, g_array_unref);
  g_clear_pointer (&order->person, ang_new_person_free);
  g_free (order);
}

static Order *
order_new (gint64               cohort,
           gint64               origin,
           AngParticipationRole role)
{
  Order *order = g_new0 (Order, 1);

  order->cohort = cohort;
  order->origin = origin;
  order->role = role != 0 ? role : ANG_PARTICIPATION_ROLE_PARTICIPANT;

  return order;
}

/* The cohort as it is before anybody is added. */
typedef struct
{
  AngRecord *cohort;
  GPtrArray *participations;
  gint64 origin;
  gint64 last_order;
  gboolean frozen;
  AngParticipationState state;
} Group;

static void
group_clear (Group *group)
{
  g_clear_object (&group->cohort);
  g_clear_pointer (&group->participations, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static gboolean
find_origin (Group     *group,
             Order     *order,
             AngStore  *store,
             GError   **error)
{
  g_autoptr (GPtrArray) origins = ang_read_all (store, &ang_origin_entity, error);

  group->origin = order->origin;
  for (guint i = 0; origins != NULL && group->origin == 0 && i < origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (origins, i);

      if (ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN))
        group->origin = ang_record_get_id (origin);
    }

  return origins != NULL;
}

static gboolean
read_group (Group     *group,
            Order     *order,
            AngStore  *store,
            GError   **error)
{
  group->cohort = ang_store_get (store, &ang_cohort_entity, order->cohort, error);
  if (group->cohort == NULL)
    return FALSE;

  group->participations = ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &order->cohort, 1, error);
  if (group->participations == NULL)
    return FALSE;

  for (guint i = 0; i < group->participations->len; i++)
    {
      gint64 number = ang_record_get_integer (g_ptr_array_index (group->participations, i), ANG_PARTICIPATION_ORDER_NO);

      group->last_order = MAX (group->last_order, number == ANG_UNSET ? 0 : number);
    }
  group->last_order = MAX (group->last_order, group->participations->len);
  group->state = ang_cohort_state_get_joining ((AngCohortState) ang_record_get_integer (group->cohort, ANG_COHORT_STATE));
  group->frozen = ang_cohort_state_is_frozen ((AngCohortState) ang_record_get_integer (group->cohort, ANG_COHORT_STATE));

  return find_origin (group, order, store, error);
}

/* Somebody of an origin that has no places yet makes it one of the cohort's origins, without a quota. */
static gboolean
save_origin (Group           *group,
             AngTransaction  *transaction,
             AngStore        *store,
             GError         **error)
{
  gint64 cohort = ang_record_get_id (group->cohort);
  g_autoptr (GPtrArray) rows = ang_read_linked (store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, &cohort, 1, error);
  g_autoptr (AngRecord) row = NULL;

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (rows, i), ANG_COHORT_ORIGIN_ORIGIN_ID) == group->origin)
        return TRUE;
    }
  if (group->origin == 0)
    return TRUE;

  row = ang_record_new (&ang_cohort_origin_entity);
  ang_record_set_integer (row, ANG_COHORT_ORIGIN_COHORT_ID, cohort);
  ang_record_set_integer (row, ANG_COHORT_ORIGIN_ORIGIN_ID, group->origin);
  ang_transaction_save (transaction, row);

  return TRUE;
}

/* There is one head of delegation: who was it becomes a participant. */
static void
make_room_for_leader (Group          *group,
                      Order          *order,
                      AngTransaction *transaction)
{
  for (guint i = 0; order->role == ANG_PARTICIPATION_ROLE_LEADER && i < group->participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (group->participations, i);

      if (ang_record_get_integer (participation, ANG_PARTICIPATION_ROLE) != ANG_PARTICIPATION_ROLE_LEADER)
        continue;
      ang_record_set_integer (participation, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);
      ang_transaction_save (transaction, participation);
    }
}

/* @person: with the fields that are computed from number and employment */
static AngRecord *
join (Group                *group,
      AngTransaction       *transaction,
      AngRecord            *person,
      AngParticipationRole  role)
{
  AngRecord *participation = ang_record_new (&ang_participation_entity);

  ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, ang_record_get_id (group->cohort));
  ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, ang_record_get_id (person));
  ang_record_set_integer (participation, ANG_PARTICIPATION_ORIGIN_ID, group->origin);
  ang_record_set_integer (participation, ANG_PARTICIPATION_ROLE, role);
  ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, group->state);
  ang_record_set_integer (participation, ANG_PARTICIPATION_ORDER_NO, ++group->last_order);
  if (group->frozen)
    ang_snapshot_take (participation, person);
  ang_transaction_save (transaction, participation);

  return participation;
}

static AngTransaction *
begin (Group      *group,
       const char *label)
{
  AngTransaction *transaction = ang_transaction_new (label, ang_record_get_text (group->cohort, ANG_COHORT_CODE));

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (group->cohort));

  return transaction;
}

static gboolean
is_present (Group  *group,
            gint64  person)
{
  for (guint i = 0; i < group->participations->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (group->participations, i), ANG_PARTICIPATION_PERSON_ID) == person)
        return TRUE;
    }

  return FALSE;
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

static void
add_each (AngCommand     *command,
          Order          *order,
          Group          *group,
          GPtrArray      *people,
          AngTransaction *transaction)
{
  AngParticipationRole role = order->role;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < order->ids->len; i++)
    {
      gint64 *id = &g_array_index (order->ids, gint64, i);
      AngRecord *person = find_by_id (people, *id);
      g_autoptr (AngRecord) participation = NULL;

      if (person == NULL || is_present (group, *id) || !g_hash_table_add (seen, id))
        {
          ang_command_add_skipped (command, 1);
          continue;
        }

      participation = join (group, transaction, person, role);
      ang_record_set_integer (participation, ANG_PARTICIPATION_NOMINATOR_ID, order->nominator);
      ang_command_add_done (command, 1);
      ang_command_set_made (command, ang_record_get_id (participation));
      if (role == ANG_PARTICIPATION_ROLE_LEADER)
        role = ANG_PARTICIPATION_ROLE_PARTICIPANT;
    }
}

static AngTransaction *
add (AngCommand  *command,
     AngStore    *store,
     gpointer     data,
     GError     **error)
{
  Order *order = data;
  g_auto (Group) group = { NULL };
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (AngTransaction) transaction = NULL;

  if (!read_group (&group, order, store, error))
    return NULL;
  people = ang_read_linked (store, &ang_person_entity, ANG_PERSON_ID, (const gint64 *) (gpointer) order->ids->data, order->ids->len, error);
  if (people == NULL)
    return NULL;

  transaction = begin (&group, N_ ("Add participants to %s"));
  add_each (command, order, &group, people, transaction);
  if (ang_command_get_done (command) == 0)
    return g_steal_pointer (&transaction);

  make_room_for_leader (&group, order, transaction);

  return save_origin (&group, transaction, store, error) ? g_steal_pointer (&transaction) : NULL;
}

/**
 * ang_participation_command_add:
 * @ids: people of the register; who is in the cohort already is skipped
 * @origin: who sends them, 0 for the own government
 * @role: 0 for a plain participant; only the first becomes head of delegation, in place of who was it
 *
 * They come at the end, in the state that fits the cohort's: nominated at first, confirmed once it is approved.
 *
 * Returns: (transfer full): a command that adds them
 */
AngCommand *
ang_participation_command_add (gint64                cohort,
                               const gint64         *ids,
                               guint                 n_ids,
                               gint64                origin,
                               AngParticipationRole  role)
{
  return ang_participation_command_add_nominated (cohort, ids, n_ids, origin, role, 0);
}

/**
 * ang_participation_command_add_nominated:
 * @nominator: whose letter names them
 *
 * Returns: (transfer full): ang_participation_command_add() for people who were nominated
 */
AngCommand *
ang_participation_command_add_nominated (gint64                cohort,
                                         const gint64         *ids,
                                         guint                 n_ids,
                                         gint64                origin,
                                         AngParticipationRole  role,
                                         gint64                nominator)
{
  Order *order = order_new (cohort, origin, role);

  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (order->ids, ids, n_ids);
  order->nominator = nominator;

  return ang_command_new (add, order, order_free);
}

/* The store computes these when the person is read; here it is not stored yet. */
static gboolean
compute_fields (AngNewPerson  *person,
                AngStore      *store,
                GError       **error)
{
  AngRecord *record = person->person;
  g_autofree char *name = ang_new_person_dup_full_name (person);
  gint64 kind = person->identifier != NULL ? ang_record_get_integer (person->identifier, ANG_IDENTIFIER_KIND) : 0;
  gint64 unit_id = person->employment != NULL ? ang_record_get_integer (person->employment, ANG_EMPLOYMENT_UNIT_ID) : 0;
  g_autoptr (AngRecord) unit = NULL;

  ang_record_set_text (record, ANG_PERSON_FULL_NAME, name);
  if (kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK)
    ang_record_set_text (record, ANG_PERSON_NIP, ang_record_get_text (person->identifier, ANG_IDENTIFIER_VALUE));
  if (person->employment == NULL)
    return TRUE;

  ang_record_set_integer (record, ANG_PERSON_EMP_STATUS, ang_record_get_integer (person->employment, ANG_EMPLOYMENT_EMP_STATUS));
  ang_record_set_integer (record, ANG_PERSON_ESELON, ang_record_get_integer (person->employment, ANG_EMPLOYMENT_ESELON));
  ang_record_set_text (record, ANG_PERSON_RANK_CODE, ang_record_get_text (person->employment, ANG_EMPLOYMENT_RANK_CODE));
  ang_record_set_text (record, ANG_PERSON_POST_ID, ang_record_get_text (person->employment, ANG_EMPLOYMENT_POST_ID));
  ang_record_set_text (record, ANG_PERSON_POST_EN, ang_record_get_text (person->employment, ANG_EMPLOYMENT_POST_EN));
  ang_record_set_text (record, ANG_PERSON_UNIT_NAME_ID, ang_record_get_text (person->employment, ANG_EMPLOYMENT_EMPLOYER));
  ang_record_set_text (record, ANG_PERSON_UNIT_NAME_EN, ang_record_get_text (person->employment, ANG_EMPLOYMENT_EMPLOYER));
  if (unit_id == 0)
    return TRUE;

  unit = ang_store_get (store, &ang_unit_entity, unit_id, error);
  if (unit == NULL)
    return FALSE;

  ang_record_set_integer (record, ANG_PERSON_UNIT_ID, unit_id);
  ang_record_set_text (record, ANG_PERSON_UNIT_NAME_ID, ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  ang_record_set_text (record, ANG_PERSON_UNIT_NAME_EN, ang_record_get_text (unit, ang_record_is_set (unit, ANG_UNIT_NAME_EN)
                                                                                  ? ANG_UNIT_NAME_EN : ANG_UNIT_NAME_ID));

  return TRUE;
}

static AngTransaction *
add_new (AngCommand  *command,
         AngStore    *store,
         gpointer     data,
         GError     **error)
{
  Order *order = data;
  g_auto (Group) group = { NULL };
  g_autoptr (AngTransaction) transaction = NULL;
  g_autoptr (AngRecord) participation = NULL;

  if (!read_group (&group, order, store, error))
    return NULL;

  transaction = begin (&group, N_ ("Add a new person to %s"));
  if (!ang_new_person_save (order->person, transaction, error) || !compute_fields (order->person, store, error)
      || !save_origin (&group, transaction, store, error))
    return NULL;

  make_room_for_leader (&group, order, transaction);
  participation = join (&group, transaction, order->person->person, order->role);
  ang_command_set_made (command, ang_record_get_id (participation));
  ang_command_add_done (command, 1);

  return g_steal_pointer (&transaction);
}

/**
 * ang_participation_command_add_new:
 * @draft: as for ang_person_command_create(), like @number and @employment
 *
 * Returns: (transfer full): a command that makes a person and puts it into the cohort, in one step
 */
AngCommand *
ang_participation_command_add_new (gint64                cohort,
                                   AngPerson            *draft,
                                   const char           *number,
                                   AngEmployment        *employment,
                                   gint64                origin,
                                   AngParticipationRole  role)
{
  Order *order = order_new (cohort, origin, role);

  order->person = ang_new_person_new (draft, number, employment);

  return ang_command_new (add_new, order, order_free);
}
