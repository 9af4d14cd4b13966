#include "config.h"

#include "ang-finding-commands.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-command-private.h"
#include "ang-person.h"
#include "ang-waiver.h"

typedef struct
{
  AngFinding *finding;
  char *reason;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->finding);
  g_free (order->reason);
  g_free (order);
}

static Order *
order_new (AngFinding *finding,
           const char *reason)
{
  Order *order = g_new0 (Order, 1);

  order->finding = g_object_ref (finding);
  ang_finding_get_key (finding); /* made once, before another thread asks for it */
  order->reason = g_strdup (reason);
  if (order->reason != NULL)
    g_strstrip (order->reason);

  return order;
}

/* What the finding is about, else its cause, else the register as a whole. */
static const AngEntity *
get_about (AngFinding *finding,
           gint64     *id)
{
  *id = ang_finding_get_cohort (finding);
  if (*id != 0)
    return &ang_cohort_entity;
  *id = ang_finding_get_person (finding);
  if (*id != 0)
    return &ang_person_entity;

  return ang_finding_get_cause (finding, id, NULL);
}

static const char *
get_name (AngRecord *record)
{
  const AngEntity *entity = ang_record_get_entity (record);

  if (entity == &ang_person_entity)
    return ang_record_get_text (record, ANG_PERSON_FULL_NAME);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (entity->fields[i].type == ANG_FIELD_TEXT && (entity->fields[i].flags & (ANG_FIELD_REQUIRED | ANG_FIELD_PRIVATE)) == ANG_FIELD_REQUIRED)
        return ang_record_get_text (record, i);
    }

  return NULL;
}

/* A step named after what the finding is about. */
static AngTransaction *
begin (AngFinding  *finding,
       AngStore    *store,
       const char  *label,
       GError     **error)
{
  gint64 id;
  const AngEntity *entity = get_about (finding, &id);
  g_autoptr (AngRecord) record = entity != NULL ? ang_store_get (store, entity, id, error) : NULL;
  AngTransaction *transaction;

  if (entity != NULL && record == NULL)
    return NULL;

  transaction = ang_transaction_new (label, record != NULL ? get_name (record) : _("the register"));
  ang_transaction_set_about (transaction, entity, id);

  return transaction;
}

static AngTransaction *
set_aside (AngCommand  *command,
           AngStore    *store,
           gpointer     data,
           GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) waiver = ang_record_new (&ang_waiver_entity);
  g_autofree char *today = ang_date_to_iso (ang_date_today ());
  AngTransaction *transaction;

  if (order->reason == NULL || *order->reason == '\0')
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("A finding is set aside with a reason. Write it down."));
      return NULL;
    }

  ang_record_set_text (waiver, ANG_WAIVER_FINDING, ang_finding_get_key (order->finding));
  ang_record_set_integer (waiver, ANG_WAIVER_COHORT_ID, ang_finding_get_cohort (order->finding));
  ang_record_set_integer (waiver, ANG_WAIVER_PERSON_ID, ang_finding_get_person (order->finding));
  ang_record_set_text (waiver, ANG_WAIVER_REASON, order->reason);
  ang_record_set_text (waiver, ANG_WAIVER_SET_BY, g_get_real_name ());
  ang_record_set_text (waiver, ANG_WAIVER_SET_ON, today);

  transaction = begin (order->finding, store, N_ ("Set a finding aside: %s"), error);
  if (transaction == NULL)
    return NULL;

  ang_transaction_save (transaction, waiver);
  ang_command_set_made (command, ang_record_get_id (waiver));
  ang_command_add_done (command, 1);

  return transaction;
}

/**
 * ang_finding_command_set_aside:
 * @reason: why it does not matter; kept with the day and the user's name
 *
 * Returns: (transfer full): a command that sets the finding aside, wherever it is found
 */
AngCommand *
ang_finding_command_set_aside (AngFinding *finding,
                               const char *reason)
{
  return ang_command_new (set_aside, order_new (finding, reason), order_free);
}

static AngTransaction *
bring_back (AngCommand  *command,
            AngStore    *store,
            gpointer     data,
            GError     **error)
{
  Order *order = data;
  AngTransaction *transaction = begin (order->finding, store, N_ ("Bring a finding back: %s"), error);

  if (transaction == NULL || ang_finding_get_waiver (order->finding) == 0)
    return transaction;

  ang_transaction_remove (transaction, &ang_waiver_entity, ang_finding_get_waiver (order->finding));
  ang_command_add_done (command, 1);

  return transaction;
}

/**
 * ang_finding_command_bring_back:
 * @finding: one that was set aside
 *
 * Returns: (transfer full): a command that makes it count again
 */
AngCommand *
ang_finding_command_bring_back (AngFinding *finding)
{
  return ang_command_new (bring_back, order_new (finding, NULL), order_free);
}
