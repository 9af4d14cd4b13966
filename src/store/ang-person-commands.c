#include "config.h"

#include "ang-person-commands.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-name.h"
#include "ang-new-person.h"

#include "ang-command-private.h"

static gboolean
is_pppk (AngEmployment *employment)
{
  gint64 status = employment != NULL ? ang_record_get_integer (ANG_RECORD (employment), ANG_EMPLOYMENT_EMP_STATUS) : 0;

  return status == ANG_EMPLOYMENT_STATUS_PPPK || status == ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME;
}

/* What a number that is not well-formed was meant to be. */
static AngIdentifierKind
guess_kind (const char    *number,
            AngEmployment *employment)
{
  gsize length = strlen (number);

  if (strspn (number, "0123456789") != length || length <= ANG_OLD_NIP_LENGTH)
    return ANG_IDENTIFIER_KIND_OTHER;
  if (length == ANG_NIK_LENGTH)
    return ANG_IDENTIFIER_KIND_NIK;

  return is_pppk (employment) ? ANG_IDENTIFIER_KIND_NIPPPK : ANG_IDENTIFIER_KIND_NIP;
}

static void
propose_from_number (AngRecord  *person,
                     const char *number)
{
  AngIdentity identity;
  g_autofree char *birth = NULL;

  if (!ang_identity_parse (number, ang_date_today (), &identity))
    return;

  if (!ang_record_is_set (person, ANG_PERSON_BIRTH_DATE) && ang_date_is_complete (identity.birth))
    {
      birth = ang_date_to_iso (identity.birth);
      ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, birth);
    }
  if (!ang_record_is_set (person, ANG_PERSON_SEX))
    ang_record_set_integer (person, ANG_PERSON_SEX, identity.sex);
}

/**
 * ang_person_propose_identifier:
 * @person: gets the birth date and the sex that the number says, where it has none
 * @employment: (nullable): tells what a number was meant to be that is not well-formed
 * @number: (nullable): as typed, with blanks and dots
 *
 * Returns: (transfer full) (nullable): a record of the number with its kind, not stored, for the person; %NULL without a number
 */
AngIdentifier *
ang_person_propose_identifier (AngPerson     *person,
                               AngEmployment *employment,
                               const char    *number)
{
  g_autofree char *normal = ang_identity_normalize (number);
  AngIdentifierKind kind = ang_identity_get_kind (normal);
  AngRecord *identifier;

  if (normal == NULL)
    return NULL;
  if (kind == 0)
    kind = guess_kind (normal, employment);

  propose_from_number (ANG_RECORD (person), normal);
  identifier = ang_record_new (&ang_identifier_entity);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_PERSON_ID, ang_record_get_id (ANG_RECORD (person)));
  ang_record_set_integer (identifier, ANG_IDENTIFIER_KIND, kind);
  ang_record_set_text (identifier, ANG_IDENTIFIER_VALUE, normal);
  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, TRUE);

  return ANG_IDENTIFIER (identifier);
}

/**
 * ang_new_person_new:
 * @person: copied; who has no status becomes active
 * @number: (nullable): as typed
 * @employment: (nullable): copied
 *
 * Returns: (transfer full): a person on the way into the register
 */
AngNewPerson *
ang_new_person_new (AngPerson     *person,
                    const char    *number,
                    AngEmployment *employment)
{
  AngNewPerson *self = g_new0 (AngNewPerson, 1);

  self->person = ang_record_copy (ANG_RECORD (person));
  self->number = g_strdup (number);
  self->employment = employment != NULL ? ang_record_copy (ANG_RECORD (employment)) : NULL;
  if (!ang_record_is_set (self->person, ANG_PERSON_STATUS))
    ang_record_set_integer (self->person, ANG_PERSON_STATUS, ANG_PERSON_STATUS_ACTIVE);

  return self;
}

/** Frees the person on the way, not what was already handed to a transaction. */
void
ang_new_person_free (AngNewPerson *self)
{
  g_clear_object (&self->person);
  g_clear_object (&self->employment);
  g_clear_object (&self->identifier);
  g_free (self->number);
  g_free (self);
}

/**
 * ang_new_person_save:
 *
 * Puts the person, the number that was typed and the employment into @transaction, and tells the parts whose they are.
 *
 * Returns: whether it could; else %ANG_STORE_ERROR_INVALID: there is no name
 */
gboolean
ang_new_person_save (AngNewPerson    *self,
                     AngTransaction  *transaction,
                     GError         **error)
{
  if (!ang_record_is_set (self->person, ANG_PERSON_NAME))
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("A person needs a name."));
      return FALSE;
    }

  self->identifier = (AngRecord *) ang_person_propose_identifier (ANG_PERSON (self->person), (AngEmployment *) self->employment,
                                                                  self->number);
  ang_transaction_save (transaction, self->person);
  if (self->identifier != NULL)
    {
      ang_record_set_integer (self->identifier, ANG_IDENTIFIER_PERSON_ID, ang_record_get_id (self->person));
      ang_transaction_save (transaction, self->identifier);
    }
  if (self->employment != NULL)
    {
      ang_record_set_integer (self->employment, ANG_EMPLOYMENT_PERSON_ID, ang_record_get_id (self->person));
      ang_transaction_save (transaction, self->employment);
    }

  return TRUE;
}

/** Returns: (transfer full): the name with its titles */
char *
ang_new_person_dup_full_name (AngNewPerson *self)
{
  return ang_name_join (ang_record_get_text (self->person, ANG_PERSON_TITLE_FRONT), ang_record_get_text (self->person, ANG_PERSON_NAME),
                        ang_record_get_text (self->person, ANG_PERSON_TITLE_BACK));
}

static AngTransaction *
create (AngCommand  *command,
        AngStore    *store,
        gpointer     data,
        GError     **error)
{
  AngNewPerson *person = data;
  g_autofree char *name = ang_new_person_dup_full_name (person);
  g_autoptr (AngTransaction) transaction = ang_transaction_new (N_ ("New person %s"), name);

  if (!ang_new_person_save (person, transaction, error))
    return NULL;

  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (person->person));
  ang_command_set_made (command, ang_record_get_id (person->person));
  ang_command_add_done (command, 1);

  return g_steal_pointer (&transaction);
}

/**
 * ang_person_command_create:
 * @draft: name and titles, and what else is known; not changed
 * @number: (nullable): NIP, NIPPPK or NIK as typed; its kind is told by its digits, birth date and sex are taken from it
 * @employment: (nullable): what the person is today
 *
 * Returns: (transfer full): a command that makes the person with number and employment in one step
 */
AngCommand *
ang_person_command_create (AngPerson     *draft,
                           const char    *number,
                           AngEmployment *employment)
{
  return ang_command_new (create, ang_new_person_new (draft, number, employment), (GDestroyNotify) ang_new_person_free);
}
