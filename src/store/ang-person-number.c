#include "config.h"

#include <glib/gi18n.h>

#include "ang-facts.h"
#include "ang-identity.h"
#include "ang-person-commands.h"
#include "ang-read-many.h"

#include "ang-command-private.h"

typedef struct
{
  gint64   person;
  char    *number;
  AngDate  since;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->number);
  g_free (order);
}

static gboolean
is_of_employer (gint64 kind)
{
  return kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK;
}

/* Of NIP and NIPPPK one is in use; of each other kind one. */
static gboolean
competes (AngRecord *identifier,
          gint64     kind)
{
  gint64 other = ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND);

  return other == kind || (is_of_employer (other) && is_of_employer (kind));
}

static void
retire (AngTransaction *transaction,
        AngRecord      *identifier,
        AngDate         since)
{
  g_autofree char *last = ang_date_is_complete (since) ? ang_date_to_iso (ang_date_add_days (since, -1)) : NULL;

  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, FALSE);
  if (!ang_record_is_set (identifier, ANG_IDENTIFIER_VALID_TO))
    ang_record_set_text (identifier, ANG_IDENTIFIER_VALID_TO, last);
  ang_transaction_save (transaction, identifier);
}

/* Returns: (transfer none) (nullable): the one that the person has already */
static AngRecord *
retire_others (AngTransaction *transaction,
               GPtrArray      *identifiers,
               AngRecord      *fresh,
               AngDate         since)
{
  AngRecord *same = NULL;

  for (guint i = 0; i < identifiers->len; i++)
    {
      AngRecord *identifier = g_ptr_array_index (identifiers, i);

      if (g_strcmp0 (ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE), ang_record_get_text (fresh, ANG_IDENTIFIER_VALUE)) == 0)
        same = identifier;
      else if (competes (identifier, ang_record_get_integer (fresh, ANG_IDENTIFIER_KIND)))
        retire (transaction, identifier, since);
    }

  return same;
}

static void
save_number (AngTransaction *transaction,
             AngRecord      *number,
             AngDate         since)
{
  g_autofree char *iso = ang_date_is_known (since) ? ang_date_to_iso (since) : NULL;

  ang_record_set_boolean (number, ANG_IDENTIFIER_IS_PRIMARY, TRUE);
  ang_record_unset (number, ANG_IDENTIFIER_VALID_TO);
  if (!ang_record_is_set (number, ANG_IDENTIFIER_VALID_FROM))
    ang_record_set_text (number, ANG_IDENTIFIER_VALID_FROM, iso);
  ang_transaction_save (transaction, number);
}

/* Whoever gets a NIP is a PPPK no longer: what the person is from that day on is a new row. */
static gboolean
change_status (AngTransaction  *transaction,
               AngStore        *store,
               Order           *order,
               gint64           kind,
               GError         **error)
{
  g_autoptr (GPtrArray) employments =
    ang_read_linked (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, &order->person, 1, error);
  AngRecord *current;
  g_autoptr (AngRecord) next = NULL;
  g_autofree char *since = NULL;
  g_autofree char *last = NULL;
  gint64 status;

  if (employments == NULL)
    return FALSE;
  current = employments->len > 0 ? g_ptr_array_index (employments, 0) : NULL;
  status = current != NULL ? ang_record_get_integer (current, ANG_EMPLOYMENT_EMP_STATUS) : 0;
  if (kind != ANG_IDENTIFIER_KIND_NIP || (status != ANG_EMPLOYMENT_STATUS_PPPK && status != ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME)
      || !ang_date_is_complete (order->since) || ang_record_is_set (current, ANG_EMPLOYMENT_UNTIL)
      || ang_date_compare (ang_record_get_date (current, ANG_EMPLOYMENT_SINCE), order->since) >= 0)
    return TRUE;

  next = ang_record_copy (current);
  since = ang_date_to_iso (order->since);
  last = ang_date_to_iso (ang_date_add_days (order->since, -1));
  ang_record_set_text (current, ANG_EMPLOYMENT_UNTIL, last);
  ang_transaction_save (transaction, current);
  ang_record_unset (next, ANG_EMPLOYMENT_ID);
  ang_record_set_text (next, ANG_EMPLOYMENT_SINCE, since);
  ang_record_set_integer (next, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_unset (next, ANG_EMPLOYMENT_RANK_CODE);
  ang_record_unset (next, ANG_EMPLOYMENT_RANK_SINCE);
  ang_transaction_save (transaction, next);

  return TRUE;
}

static AngTransaction *
add_number (AngCommand  *command,
            AngStore    *store,
            gpointer     data,
            GError     **error)
{
  Order *order = data;
  g_autoptr (AngRecord) person = ang_store_get (store, &ang_person_entity, order->person, error);
  g_autoptr (GPtrArray) identifiers = NULL;
  g_autoptr (AngRecord) fresh = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  AngRecord *same;

  if (person == NULL)
    return NULL;
  fresh = (AngRecord *) ang_person_propose_identifier (ANG_PERSON (person), NULL, order->number);
  if (fresh == NULL)
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("There is no number."));
      return NULL;
    }
  identifiers = ang_read_linked (store, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, &order->person, 1, error);
  if (identifiers == NULL)
    return NULL;

  transaction = ang_transaction_new (N_ ("New number of %s"), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  ang_transaction_set_about (transaction, &ang_person_entity, order->person);
  same = retire_others (transaction, identifiers, fresh, order->since);
  save_number (transaction, same != NULL ? same : fresh, order->since);
  if (!change_status (transaction, store, order, ang_record_get_integer (fresh, ANG_IDENTIFIER_KIND), error))
    return NULL;
  ang_command_set_made (command, order->person);
  ang_command_add_done (command, 1);

  return g_steal_pointer (&transaction);
}

/**
 * ang_person_command_add_number:
 * @number: NIP, NIPPPK, NIK or another one, as typed
 * @since: the first day of the new contract, as far as it is known
 *
 * The number becomes the one in use; the one before stays as a former number that ended on the day before. A PPPK who gets a
 * NIP becomes PNS from that day on, with a rank still to be entered.
 *
 * Returns: (transfer full): a command that gives the person the number
 */
AngCommand *
ang_person_command_add_number (gint64      person,
                               const char *number,
                               AngDate     since)
{
  Order *order = g_new0 (Order, 1);

  order->person = person;
  order->number = g_strdup (number);
  order->since = since;

  return ang_command_new (add_number, order, order_free);
}

/**
 * ang_person_propose_since:
 * @number: (nullable): as typed
 *
 * Returns: since when the number counts, as far as it says so: the first day of the month of appointment of a NIP; else today
 */
AngDate
ang_person_propose_since (const char *number)
{
  g_autofree char *normal = ang_identity_normalize (number);
  AngIdentity identity;

  if (ang_identity_parse (normal, ang_date_today (), &identity) && identity.kind == ANG_IDENTIFIER_KIND_NIP)
    return ang_date_new (identity.appointment.year, identity.appointment.month, 1);

  return ang_date_today ();
}
