#include "config.h"

#include "ang-import-write.h"

#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-person-commands.h"
#include "ang-identity.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-private-details.h"
#include "ang-rank.h"

static void
copy_value (AngRecord *from,
            AngRecord *to,
            guint      field)
{
  const AngField *info = &ang_record_get_entity (to)->fields[field];

  if (ang_field_holds_text (info))
    ang_record_set_text (to, field, ang_record_get_text (from, field));
  else if (info->type == ANG_FIELD_REAL)
    ang_record_set_real (to, field, ang_record_get_real (from, field));
  else
    ang_record_set_integer (to, field, ang_record_get_integer (from, field));
}

static void
copy_unit (AngRecord *from,
           AngRecord *to)
{
  copy_value (from, to, ANG_EMPLOYMENT_UNIT_ID);
  copy_value (from, to, ANG_EMPLOYMENT_EMPLOYER);
}

/* What differs of one entity. */
static void
copy_differences (const AngImportComparison *comparison,
                  AngRecord                 *from,
                  AngRecord                 *to)
{
  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      const AngImportField *line = ang_import_field_get ((AngImportFieldId) i);

      if (line->entity != ang_record_get_entity (to) || comparison->how[i] == ANG_IMPORT_DIFFERENCE_NONE)
        continue;
      if (line->id == ANG_IMPORT_FIELD_UNIT)
        copy_unit (from, to);
      else
        copy_value (from, to, line->field);
    }
}

/* Numbers */

static AngIdentifierKind
get_kind (AngImportFieldId  field,
          const char       *number)
{
  AngIdentifierKind kind = ang_identity_get_kind (number);

  if (field == ANG_IMPORT_FIELD_NIK)
    return ANG_IDENTIFIER_KIND_NIK;
  if (field == ANG_IMPORT_FIELD_OLD_NIP)
    return ANG_IDENTIFIER_KIND_OLD_NIP;

  return kind != 0 ? kind : ANG_IDENTIFIER_KIND_OTHER;
}

static void
save_number (const AngImportDraft *draft,
             AngImportFieldId      field,
             gint64                person,
             AngTransaction       *transaction)
{
  const char *number = ang_import_draft_get_text (draft, field);
  g_autoptr (AngRecord) identifier = NULL;

  if (number == NULL)
    return;

  identifier = ang_record_new (&ang_identifier_entity);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_PERSON_ID, person);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_KIND, get_kind (field, number));
  ang_record_set_text (identifier, ANG_IDENTIFIER_VALUE, number);
  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, field != ANG_IMPORT_FIELD_OLD_NIP);
  ang_transaction_save (transaction, identifier);
}

/* A person has one NIK and one old NIP: another one is a correction. A NIP comes anew with a contract: the one before stays. */
static void
correct_number (AngImportFresh        *fresh,
                const AngImportPerson *known,
                AngImportFieldId       field,
                AngTransaction        *transaction)
{
  const char *number = ang_import_draft_get_text (fresh->draft, field);
  AngIdentifierKind kind = get_kind (field, number);

  for (guint i = 0; i < known->identifiers->len; i++)
    {
      AngRecord *identifier = g_ptr_array_index (known->identifiers, i);

      if (ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND) != kind)
        continue;
      ang_record_set_text (identifier, ANG_IDENTIFIER_VALUE, number);
      ang_transaction_save (transaction, identifier);
      return;
    }
}

/* A NIP says itself from which month it counts: the number of the contract before ended then. Other numbers do not say. */
static void
end_number (AngRecord  *former,
            const char *number)
{
  g_autofree char *last = NULL;

  if (ang_record_is_set (former, ANG_IDENTIFIER_VALID_TO) || ang_identity_get_kind (number) != ANG_IDENTIFIER_KIND_NIP
      || !ang_identity_succeeds (number, ang_record_get_text (former, ANG_IDENTIFIER_VALUE)))
    return;
  last = ang_date_to_iso (ang_date_add_days (ang_person_propose_since (number), -1));
  ang_record_set_text (former, ANG_IDENTIFIER_VALID_TO, last);
}

static void
put_aside (const AngImportPerson *known,
           const char            *number,
           AngTransaction        *transaction)
{
  for (guint i = 0; i < known->identifiers->len; i++)
    {
      AngRecord *identifier = g_ptr_array_index (known->identifiers, i);
      gint64 kind = ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND);

      if ((kind != ANG_IDENTIFIER_KIND_NIP && kind != ANG_IDENTIFIER_KIND_NIPPPK) ||
          !ang_record_get_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY))
        continue;
      ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, FALSE);
      end_number (identifier, number);
      ang_transaction_save (transaction, identifier);
    }
}

static void
write_numbers (AngImportFresh            *fresh,
               const AngImportPerson     *known,
               const AngImportComparison *comparison,
               AngTransaction            *transaction)
{
  static const AngImportFieldId fields[] = { ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_OLD_NIP, ANG_IMPORT_FIELD_NIK };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (comparison->how[fields[i]] == ANG_IMPORT_DIFFERENCE_NONE)
        continue;
      if (comparison->how[fields[i]] == ANG_IMPORT_DIFFERENCE_CHANGES && fields[i] != ANG_IMPORT_FIELD_NIP)
        {
          correct_number (fresh, known, fields[i], transaction);
          continue;
        }
      if (fields[i] == ANG_IMPORT_FIELD_NIP)
        put_aside (known, ang_import_draft_get_text (fresh->draft, fields[i]), transaction);
      save_number (fresh->draft, fields[i], ang_record_get_id (known->person), transaction);
    }
}

/* Employments */

/* What the row does not say itself, its number or its rank says; who has neither is no civil servant as far as anybody knows. */
static AngEmploymentStatus
guess_status (const AngImportDraft *draft,
              AngRecord            *employment)
{
  const char *number = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_NIP);
  AngIdentifierKind kind = number != NULL ? ang_identity_get_kind (number) : 0;
  const char *code = ang_record_get_text (employment, ANG_EMPLOYMENT_RANK_CODE);
  const AngRank *rank = code != NULL ? ang_rank_find (code) : NULL;

  if (kind == ANG_IDENTIFIER_KIND_NIPPPK || (rank != NULL && rank->pppk))
    return ANG_EMPLOYMENT_STATUS_PPPK;
  if (kind == ANG_IDENTIFIER_KIND_NIP || rank != NULL || ang_import_draft_has (draft, ANG_IMPORT_FIELD_OLD_NIP))
    return ANG_EMPLOYMENT_STATUS_PNS;

  return ANG_EMPLOYMENT_STATUS_NON_ASN;
}

/* The later of the days since when the row says that rank and post are so. */
static const char *
get_since (const AngImportDraft *draft)
{
  const char *rank = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_RANK_SINCE);
  const char *post = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_POST_SINCE);

  return g_strcmp0 (rank, post) > 0 ? rank : post;
}

static void
finish_employment (const AngImportWriting *writing,
                   const AngImportDraft   *draft,
                   AngRecord              *employment,
                   gint64                  person,
                   AngTransaction         *transaction)
{
  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  if (!ang_record_is_set (employment, ANG_EMPLOYMENT_EMP_STATUS))
    ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, guess_status (draft, employment));
  if (writing->source != NULL)
    ang_record_set_text (employment, ANG_EMPLOYMENT_SOURCE, writing->source);
  ang_transaction_save (transaction, employment);
}

/* The first employment of somebody of whom the register knows none. Since when is not always said: a list of the past
 * tells that it was so then. */
static void
write_first (const AngImportWriting *writing,
             AngImportFresh         *fresh,
             gint64                  person,
             AngTransaction         *transaction)
{
  AngRecord *employment;
  const char *since = get_since (fresh->draft);

  if (!ang_import_fresh_has (fresh, &ang_employment_entity) && !ang_import_draft_has (fresh->draft, ANG_IMPORT_FIELD_NIP) &&
      !ang_import_draft_has (fresh->draft, ANG_IMPORT_FIELD_OLD_NIP))
    return;

  employment = ang_import_fresh_get (fresh, &ang_employment_entity);
  if (since == NULL && writing->plan->when.past)
    since = writing->plan->when.day;
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, since);
  finish_employment (writing, fresh->draft, employment, person, transaction);
}

static gboolean
has_changed (const AngImportComparison *comparison,
             AngImportFieldId           field)
{
  return comparison->how[field] == ANG_IMPORT_DIFFERENCE_CHANGES;
}

/* What came with the post before went with it. */
static void
forget_old (const AngImportComparison *comparison,
            AngRecord                 *employment)
{
  static const guint of_post[] = {
    ANG_EMPLOYMENT_POST_EN, ANG_EMPLOYMENT_POST_KIND, ANG_EMPLOYMENT_POST_SINCE, ANG_EMPLOYMENT_ESELON, ANG_EMPLOYMENT_JF_LEVEL,
    ANG_EMPLOYMENT_ACTING,
  };

  for (guint i = 0; has_changed (comparison, ANG_IMPORT_FIELD_POST) && i < G_N_ELEMENTS (of_post); i++)
    ang_record_unset (employment, of_post[i]);
  if (has_changed (comparison, ANG_IMPORT_FIELD_RANK) || has_changed (comparison, ANG_IMPORT_FIELD_GRADE))
    ang_record_unset (employment, ANG_EMPLOYMENT_RANK_SINCE);
}

/* The day since when rank or post are so, where the row says it and it fits: after what was before, not after the list. */
static const char *
choose_since (const AngImportWriting    *writing,
              AngImportFresh            *fresh,
              const AngImportComparison *comparison)
{
  const char *before = ang_record_get_text (comparison->employment, ANG_EMPLOYMENT_SINCE);
  const char *day = writing->plan->when.day;
  const char *since = NULL;

  if (has_changed (comparison, ANG_IMPORT_FIELD_RANK) || has_changed (comparison, ANG_IMPORT_FIELD_GRADE))
    since = ang_import_draft_get_text (fresh->draft, ANG_IMPORT_FIELD_RANK_SINCE);
  if (has_changed (comparison, ANG_IMPORT_FIELD_POST) || has_changed (comparison, ANG_IMPORT_FIELD_UNIT))
    {
      const char *post = ang_import_draft_get_text (fresh->draft, ANG_IMPORT_FIELD_POST_SINCE);

      since = g_strcmp0 (post, since) > 0 ? post : since;
    }

  return since != NULL && g_strcmp0 (since, before) > 0 && g_strcmp0 (since, day) <= 0 ? since : day;
}

/* The row before stays as it was. */
static void
write_change (const AngImportWriting    *writing,
              AngImportFresh            *fresh,
              gint64                     person,
              const AngImportComparison *comparison,
              AngTransaction            *transaction)
{
  AngRecord *said = ang_import_fresh_get (fresh, &ang_employment_entity);
  g_autoptr (AngRecord) employment = ang_record_copy (comparison->employment);

  ang_record_unset (employment, ANG_EMPLOYMENT_ID);
  ang_record_unset (employment, ANG_EMPLOYMENT_UNTIL);
  ang_record_unset (employment, ANG_EMPLOYMENT_SOURCE);
  forget_old (comparison, employment);
  copy_differences (comparison, said, employment);
  if (ang_record_is_set (said, ANG_EMPLOYMENT_RANK_SINCE))
    copy_value (said, employment, ANG_EMPLOYMENT_RANK_SINCE);
  if (ang_record_is_set (said, ANG_EMPLOYMENT_POST_SINCE))
    copy_value (said, employment, ANG_EMPLOYMENT_POST_SINCE);
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, choose_since (writing, fresh, comparison));
  finish_employment (writing, fresh->draft, employment, person, transaction);
}

/* A time of which the register knew nothing, before what it knows. */
static void
write_earlier (const AngImportWriting *writing,
               AngImportFresh         *fresh,
               const AngImportPerson  *known,
               AngTransaction         *transaction)
{
  AngRecord *next = ang_import_person_get_next (known, writing->plan->when.day);
  AngRecord *employment = ang_import_fresh_get (fresh, &ang_employment_entity);
  AngDate begin;

  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, writing->plan->when.day);
  if (next != NULL && ang_date_parse_iso (ang_record_get_text (next, ANG_EMPLOYMENT_SINCE), &begin) && ang_date_is_complete (begin))
    {
      g_autofree char *until = ang_date_to_iso (ang_date_add_days (begin, -1));

      ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, until);
    }
  else if (next != NULL)
    ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, writing->plan->when.day);
  finish_employment (writing, fresh->draft, employment, ang_record_get_id (known->person), transaction);
}

static void
write_employment (const AngImportWriting    *writing,
                  AngImportFresh            *fresh,
                  const AngImportPerson     *known,
                  const AngImportComparison *comparison,
                  AngTransaction            *transaction)
{
  gint64 person = ang_record_get_id (known->person);

  if (ang_import_comparison_contains (comparison, &ang_employment_entity, ANG_IMPORT_DIFFERENCE_CHANGES))
    {
      write_change (writing, fresh, person, comparison, transaction);
      return;
    }
  if (!ang_import_comparison_contains (comparison, &ang_employment_entity, ANG_IMPORT_DIFFERENCE_FILLS))
    return;

  if (comparison->employment != NULL)
    {
      copy_differences (comparison, ang_import_fresh_get (fresh, &ang_employment_entity), comparison->employment);
      ang_transaction_save (transaction, comparison->employment);
    }
  else if (known->employments->len > 0)
    write_earlier (writing, fresh, known, transaction);
  else
    write_first (writing, fresh, person, transaction);
}

/* Passport and what safety needs */

static void
save_part (AngImportFresh  *fresh,
           const AngEntity *entity,
           guint            link,
           gint64           person,
           AngTransaction  *transaction)
{
  AngRecord *part = ang_import_fresh_get (fresh, entity);

  ang_record_set_integer (part, link, person);
  ang_transaction_save (transaction, part);
}

static void
write_passport (AngImportFresh            *fresh,
                gint64                     person,
                const AngImportComparison *comparison,
                AngTransaction            *transaction)
{
  if (!ang_import_comparison_contains (comparison, &ang_passport_entity, ANG_IMPORT_DIFFERENCE_FILLS) &&
      !ang_import_comparison_contains (comparison, &ang_passport_entity, ANG_IMPORT_DIFFERENCE_CHANGES))
    return;

  if (comparison->passport == NULL)
    {
      save_part (fresh, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, person, transaction);
      return;
    }
  copy_differences (comparison, ang_import_fresh_get (fresh, &ang_passport_entity), comparison->passport);
  ang_transaction_save (transaction, comparison->passport);
}

static void
write_details (AngImportFresh            *fresh,
               const AngImportPerson     *known,
               const AngImportComparison *comparison,
               AngTransaction            *transaction)
{
  if (!ang_import_comparison_contains (comparison, &ang_private_details_entity, ANG_IMPORT_DIFFERENCE_FILLS) &&
      !ang_import_comparison_contains (comparison, &ang_private_details_entity, ANG_IMPORT_DIFFERENCE_CHANGES))
    return;

  if (known->details == NULL)
    {
      save_part (fresh, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, ang_record_get_id (known->person), transaction);
      return;
    }
  copy_differences (comparison, ang_import_fresh_get (fresh, &ang_private_details_entity), known->details);
  ang_transaction_save (transaction, known->details);
}

/**
 * ang_import_write_new:
 *
 * Saves somebody whom the register does not know, with numbers, employment, passport and the rest of the row.
 *
 * Returns: (transfer none): the person, with its id
 */
AngRecord *
ang_import_write_new (const AngImportWriting *writing,
                      AngImportFresh         *fresh,
                      AngTransaction         *transaction)
{
  AngRecord *person = ang_import_fresh_get (fresh, &ang_person_entity);
  gint64 id;

  if (!ang_record_is_set (person, ANG_PERSON_STATUS))
    ang_record_set_integer (person, ANG_PERSON_STATUS, ANG_PERSON_STATUS_ACTIVE);
  ang_transaction_save (transaction, person);
  id = ang_record_get_id (person);
  save_number (fresh->draft, ANG_IMPORT_FIELD_NIP, id, transaction);
  save_number (fresh->draft, ANG_IMPORT_FIELD_OLD_NIP, id, transaction);
  save_number (fresh->draft, ANG_IMPORT_FIELD_NIK, id, transaction);
  write_first (writing, fresh, id, transaction);
  if (ang_import_draft_has (fresh->draft, ANG_IMPORT_FIELD_PASSPORT_NUMBER))
    save_part (fresh, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, id, transaction);
  if (ang_import_fresh_has (fresh, &ang_private_details_entity))
    save_part (fresh, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, id, transaction);

  return person;
}

/**
 * ang_import_write_known:
 * @comparison: of that person with the row
 *
 * Saves what differs. Employments that change get a new row; what was empty is filled.
 */
void
ang_import_write_known (const AngImportWriting    *writing,
                        AngImportFresh            *fresh,
                        const AngImportPerson     *known,
                        const AngImportComparison *comparison,
                        AngTransaction            *transaction)
{
  if (ang_import_comparison_contains (comparison, &ang_person_entity, ANG_IMPORT_DIFFERENCE_FILLS) ||
      ang_import_comparison_contains (comparison, &ang_person_entity, ANG_IMPORT_DIFFERENCE_CHANGES))
    {
      copy_differences (comparison, ang_import_fresh_get (fresh, &ang_person_entity), known->person);
      ang_transaction_save (transaction, known->person);
    }
  write_numbers (fresh, known, comparison, transaction);
  write_employment (writing, fresh, known, comparison, transaction);
  write_passport (fresh, ang_record_get_id (known->person), comparison, transaction);
  write_details (fresh, known, comparison, transaction);
}
