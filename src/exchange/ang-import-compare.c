#include "config.h"

#include "ang-import-compare.h"

#include <string.h>

#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-import-shown.h"
#include "ang-name.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-phone.h"
#include "ang-private-details.h"
#include "ang-text.h"

static AngRecord **
get_place (AngImportFresh  *self,
           const AngEntity *entity)
{
  if (entity == &ang_person_entity)
    return &self->person;
  if (entity == &ang_employment_entity)
    return &self->employment;
  if (entity == &ang_passport_entity)
    return &self->passport;
  g_assert (entity == &ang_private_details_entity);

  return &self->details;
}

/**
 * ang_import_fresh_get:
 *
 * Returns: (transfer none): what the row says, as a record of that entity
 */
AngRecord *
ang_import_fresh_get (AngImportFresh  *self,
                      const AngEntity *entity)
{
  AngRecord **place = get_place (self, entity);

  if (*place == NULL)
    {
      *place = ang_record_new (entity);
      ang_import_draft_fill (self->draft, *place);
      if (entity == &ang_employment_entity && !ang_record_is_set (*place, ANG_EMPLOYMENT_UNIT_ID))
        ang_record_set_text (*place, ANG_EMPLOYMENT_EMPLOYER, ang_import_draft_get_text (self->draft, ANG_IMPORT_FIELD_UNIT));
    }

  return *place;
}

/** Returns: whether the row says anything that goes into a record of that entity */
gboolean
ang_import_fresh_has (AngImportFresh  *self,
                      const AngEntity *entity)
{
  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (ang_import_field_get ((AngImportFieldId) i)->entity == entity && ang_import_draft_has (self->draft, (AngImportFieldId) i))
        return TRUE;
    }

  return FALSE;
}

/** Lets go of the records. */
void
ang_import_fresh_clear (AngImportFresh *self)
{
  g_clear_object (&self->person);
  g_clear_object (&self->employment);
  g_clear_object (&self->passport);
  g_clear_object (&self->details);
}

/* S.Kom. and S.KOM are one title; Dr. and dr. are not. */
static gboolean
are_same_titles (const char *a,
                 const char *b,
                 gboolean    front)
{
  while (TRUE)
    {
      a += strspn (a, " .,");
      b += strspn (b, " .,");
      if (*a == '\0' || *b == '\0')
        return *a == *b;
      if (front ? *a != *b : g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return FALSE;
      a++;
      b++;
    }
}

static gboolean
are_same_phones (const char *a,
                 const char *b)
{
  g_autofree char *first = ang_phone_normalize (a);
  g_autofree char *second = ang_phone_normalize (b);

  return g_strcmp0 (first, second) == 0;
}

static gboolean
are_same_words (const char *a,
                const char *b)
{
  g_autofree char *first = ang_text_fold (a);
  g_autofree char *second = ang_text_fold (b);

  return *first != '\0' && g_str_equal (first, second);
}

static gboolean
are_same_names (const char *a,
                const char *b)
{
  g_autofree char *first = ang_name_fold (a);
  g_autofree char *second = ang_name_fold (b);

  return *first != '\0' && g_str_equal (first, second);
}

/* Capitals and dots make no difference; a date that says less than the register's, none either. */
static gboolean
are_same_texts (AngImportFieldId  field,
                AngFieldType      type,
                const char       *old,
                const char       *new)
{
  if (strcmp (old, new) == 0)
    return TRUE;
  if (type == ANG_FIELD_DATE)
    return g_str_has_prefix (old, new);
  if (type == ANG_FIELD_LOOKUP)
    return FALSE;

  switch ((int) field)
    {
    case ANG_IMPORT_FIELD_NAME:
      return are_same_names (old, new);
    case ANG_IMPORT_FIELD_TITLE_FRONT:
    case ANG_IMPORT_FIELD_TITLE_BACK:
      return are_same_titles (old, new, field == ANG_IMPORT_FIELD_TITLE_FRONT);
    case ANG_IMPORT_FIELD_PHONE:
    case ANG_IMPORT_FIELD_PHONE_OFFICE:
    case ANG_IMPORT_FIELD_EMERGENCY_PHONE:
      return are_same_phones (old, new);
    default:
      return are_same_words (old, new);
    }
}

static AngImportDifference
compare_field (AngImportFieldId  field,
               AngRecord        *old,
               AngRecord        *new)
{
  const AngImportField *line = ang_import_field_get (field);
  const AngField *info = &line->entity->fields[line->field];
  gboolean same;

  if (!ang_record_is_set (new, line->field))
    return ANG_IMPORT_DIFFERENCE_NONE;
  if (old == NULL || !ang_record_is_set (old, line->field))
    return ANG_IMPORT_DIFFERENCE_FILLS;

  if (ang_field_holds_text (info))
    same = are_same_texts (field, info->type, ang_record_get_text (old, line->field), ang_record_get_text (new, line->field));
  else if (info->type == ANG_FIELD_REAL)
    same = ABS (ang_record_get_real (old, line->field) - ang_record_get_real (new, line->field)) < 0.005;
  else
    same = ang_record_get_integer (old, line->field) == ang_record_get_integer (new, line->field);

  return same ? ANG_IMPORT_DIFFERENCE_NONE : ANG_IMPORT_DIFFERENCE_CHANGES;
}

static const char *
get_unit_name (AngRecord *employment)
{
  const char *name = ang_record_get_text (employment, ANG_EMPLOYMENT_UNIT_NAME_ID);

  return name != NULL ? name : ang_record_get_text (employment, ANG_EMPLOYMENT_EMPLOYER);
}

/* A unit of the register, or an employer by name alone. */
static AngImportDifference
compare_unit (AngRecord *old,
              AngRecord *new)
{
  const char *employer = ang_record_get_text (new, ANG_EMPLOYMENT_EMPLOYER);

  if (!ang_record_is_set (new, ANG_EMPLOYMENT_UNIT_ID) && employer == NULL)
    return ANG_IMPORT_DIFFERENCE_NONE;
  if (old == NULL || get_unit_name (old) == NULL)
    return ANG_IMPORT_DIFFERENCE_FILLS;
  if (ang_record_is_set (new, ANG_EMPLOYMENT_UNIT_ID))
    return ang_record_get_integer (old, ANG_EMPLOYMENT_UNIT_ID) == ang_record_get_integer (new, ANG_EMPLOYMENT_UNIT_ID)
           ? ANG_IMPORT_DIFFERENCE_NONE : ANG_IMPORT_DIFFERENCE_CHANGES;

  return are_same_words (get_unit_name (old), employer) ? ANG_IMPORT_DIFFERENCE_NONE : ANG_IMPORT_DIFFERENCE_CHANGES;
}

static void
set_difference (AngImportComparison *self,
                AngImportFieldId     field,
                AngImportDifference  how)
{
  self->how[field] = how;
  self->n_differences += how != ANG_IMPORT_DIFFERENCE_NONE;
}

/* What a number says of birth date and sex is news only with the number itself, and never overrides the register. */
static AngImportDifference
weigh (const AngImportComparison *self,
       const AngImportDraft      *draft,
       AngImportFieldId           field,
       AngImportDifference        how)
{
  gboolean number_is_new = self->how[ANG_IMPORT_FIELD_NIP] != ANG_IMPORT_DIFFERENCE_NONE ||
                           self->how[ANG_IMPORT_FIELD_NIK] != ANG_IMPORT_DIFFERENCE_NONE;

  if (ang_import_draft_get_column (draft, field) >= 0 || (how == ANG_IMPORT_DIFFERENCE_FILLS && number_is_new))
    return how;

  return ANG_IMPORT_DIFFERENCE_NONE;
}

static void
compare_entity (AngImportComparison *self,
                AngImportFresh      *fresh,
                const AngEntity     *entity,
                AngRecord           *old)
{
  AngRecord *new;

  if (!ang_import_fresh_has (fresh, entity))
    return;

  new = ang_import_fresh_get (fresh, entity);
  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      AngImportFieldId field = (AngImportFieldId) i;

      if (ang_import_field_get (field)->entity != entity || !ang_import_draft_has (fresh->draft, field))
        continue;
      if (field == ANG_IMPORT_FIELD_GRADE && ang_import_draft_has (fresh->draft, ANG_IMPORT_FIELD_RANK))
        continue;
      if (field == ANG_IMPORT_FIELD_UNIT)
        set_difference (self, field, compare_unit (old, new));
      else
        set_difference (self, field, weigh (self, fresh->draft, field, compare_field (field, old, new)));
    }
}

/* What the list says has been so since before what the register says: it is the list that is behind. */
static void
drop_older (AngImportComparison    *self,
            AngImportFresh         *fresh,
            AngImportFieldId        since,
            const AngImportFieldId *fields,
            guint                   n_fields)
{
  const char *said = ang_import_draft_get_text (fresh->draft, since);
  const char *known = self->employment != NULL ? ang_record_get_text (self->employment, ang_import_field_get (since)->field) : NULL;
  gboolean changes = FALSE;

  for (guint i = 0; i < n_fields; i++)
    changes |= fields[i] != since && self->how[fields[i]] == ANG_IMPORT_DIFFERENCE_CHANGES;
  if (!changes || said == NULL || known == NULL || strncmp (said, known, MIN (strlen (said), strlen (known))) >= 0)
    return;

  for (guint i = 0; i < n_fields; i++)
    {
      self->n_differences -= self->how[fields[i]] != ANG_IMPORT_DIFFERENCE_NONE;
      self->how[fields[i]] = ANG_IMPORT_DIFFERENCE_NONE;
    }
}

/* A list of then says nothing about a person whose employment at that time is known; a list that is older than what the
 * register says of today does not change today. */
static void
compare_employment (AngImportComparison   *self,
                    AngImportFresh        *fresh,
                    const AngImportPerson *known,
                    const AngImportTime   *when)
{
  static const AngImportFieldId of_rank[] = { ANG_IMPORT_FIELD_RANK, ANG_IMPORT_FIELD_GRADE, ANG_IMPORT_FIELD_RANK_SINCE };
  static const AngImportFieldId of_post[] = {
    ANG_IMPORT_FIELD_POST, ANG_IMPORT_FIELD_POST_EN, ANG_IMPORT_FIELD_POST_KIND, ANG_IMPORT_FIELD_POST_SINCE, ANG_IMPORT_FIELD_ESELON,
    ANG_IMPORT_FIELD_ACTING, ANG_IMPORT_FIELD_UNIT,
  };
  AngRecord *then = ang_import_person_get_at (known, when->day);

  if (then != NULL && (when->past || then != ang_import_person_get_current (known)))
    return;

  self->employment = then;
  compare_entity (self, fresh, &ang_employment_entity, then);
  drop_older (self, fresh, ANG_IMPORT_FIELD_RANK_SINCE, of_rank, G_N_ELEMENTS (of_rank));
  drop_older (self, fresh, ANG_IMPORT_FIELD_POST_SINCE, of_post, G_N_ELEMENTS (of_post));
}

static void
compare_number (AngImportComparison   *self,
                const AngImportDraft  *draft,
                const AngImportPerson *known,
                AngImportFieldId       field,
                AngIdentifierKind      kind)
{
  const char *number = ang_import_draft_get_text (draft, field);
  gboolean has_other;

  if (number == NULL || ang_import_person_find_number (known, number) != NULL)
    return;

  has_other = ang_import_person_has_kind (known, kind);
  if (field == ANG_IMPORT_FIELD_NIP)
    has_other = ang_import_person_has_kind (known, ANG_IDENTIFIER_KIND_NIP) || ang_import_person_has_kind (known, ANG_IDENTIFIER_KIND_NIPPPK);
  set_difference (self, field, has_other ? ANG_IMPORT_DIFFERENCE_CHANGES : ANG_IMPORT_DIFFERENCE_FILLS);
}

/* Another number is another passport; without a number, and with more than one passport, nobody knows which is meant. */
static void
compare_passport (AngImportComparison   *self,
                  AngImportFresh        *fresh,
                  const AngImportPerson *known)
{
  const char *number = ang_import_draft_get_text (fresh->draft, ANG_IMPORT_FIELD_PASSPORT_NUMBER);

  self->passport = ang_import_person_get_passport (known, number);
  if (self->passport == NULL && number == NULL)
    return;

  compare_entity (self, fresh, &ang_passport_entity, self->passport);
  if (self->passport == NULL && known->passports->len > 0)
    self->how[ANG_IMPORT_FIELD_PASSPORT_NUMBER] = ANG_IMPORT_DIFFERENCE_CHANGES;
}

/* A list of then fills what the register does not know, but what has changed since stays as it is today. */
static void
keep_today (AngImportComparison *self)
{
  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (self->how[i] != ANG_IMPORT_DIFFERENCE_CHANGES || ang_import_field_get ((AngImportFieldId) i)->entity == &ang_passport_entity)
        continue;
      self->how[i] = ANG_IMPORT_DIFFERENCE_NONE;
      self->n_differences--;
    }
}

/**
 * ang_import_compare:
 * @known: whom the row is about
 * @when: of which time the list speaks
 *
 * Says field by field where the row says something that the register does not, or not so. Empty cells say nothing.
 */
void
ang_import_compare (AngImportFresh        *fresh,
                    const AngImportPerson *known,
                    const AngImportTime   *when,
                    AngImportComparison   *comparison)
{
  memset (comparison, 0, sizeof *comparison);
  compare_number (comparison, fresh->draft, known, ANG_IMPORT_FIELD_NIP, ANG_IDENTIFIER_KIND_NIP);
  compare_number (comparison, fresh->draft, known, ANG_IMPORT_FIELD_OLD_NIP, ANG_IDENTIFIER_KIND_OLD_NIP);
  compare_number (comparison, fresh->draft, known, ANG_IMPORT_FIELD_NIK, ANG_IDENTIFIER_KIND_NIK);
  compare_entity (comparison, fresh, &ang_person_entity, known->person);
  compare_employment (comparison, fresh, known, when);
  compare_passport (comparison, fresh, known);
  compare_entity (comparison, fresh, &ang_private_details_entity, known->details);
  if (when->past)
    keep_today (comparison);
}

/** Returns: whether there is a difference of that kind in what goes into records of @entity */
gboolean
ang_import_comparison_contains (const AngImportComparison *self,
                                const AngEntity           *entity,
                                AngImportDifference        how)
{
  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (self->how[i] == how && ang_import_field_get ((AngImportFieldId) i)->entity == entity)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_old_number (AngStore              *store,
                const AngImportPerson *known,
                AngImportFieldId       field)
{
  const char *old = NULL;

  if (field == ANG_IMPORT_FIELD_NIP)
    return ang_import_shown_dup_value (store, field, ang_record_get_text (known->person, ANG_PERSON_NIP), 0);

  for (guint i = 0; i < known->identifiers->len; i++)
    {
      AngRecord *identifier = g_ptr_array_index (known->identifiers, i);
      AngIdentifierKind wanted = field == ANG_IMPORT_FIELD_NIK ? ANG_IDENTIFIER_KIND_NIK : ANG_IDENTIFIER_KIND_OLD_NIP;

      if (ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND) == wanted)
        old = ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE);
    }

  return ang_import_shown_dup_value (store, field, old, 0);
}

static char *
dup_old (const AngImportComparison *self,
         AngStore                  *store,
         const AngImportPerson     *known,
         AngImportFieldId           field)
{
  const AngEntity *entity = ang_import_field_get (field)->entity;

  if (self->how[field] != ANG_IMPORT_DIFFERENCE_CHANGES)
    return NULL;
  if (entity == NULL)
    return dup_old_number (store, known, field);
  if (entity == &ang_person_entity)
    return ang_import_shown_dup_record (store, known->person, field);
  if (entity == &ang_employment_entity)
    return ang_import_shown_dup_record (store, self->employment, field);
  if (entity == &ang_passport_entity)
    return ang_import_shown_dup_record (store, self->passport != NULL ? self->passport : g_ptr_array_index (known->passports, 0), field);

  return ang_import_shown_dup_record (store, known->details, field);
}

/**
 * ang_import_comparison_describe:
 * @notes: room for ANG_IMPORT_N_FIELDS; the texts are to be freed
 *
 * Returns: how many differences were noted
 */
guint
ang_import_comparison_describe (const AngImportComparison *self,
                                AngStore                  *store,
                                const AngImportPerson     *known,
                                AngImportNote             *notes)
{
  guint n = 0;

  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (self->how[i] == ANG_IMPORT_DIFFERENCE_NONE)
        continue;
      notes[n].field = (AngImportFieldId) i;
      notes[n++].old = dup_old (self, store, known, (AngImportFieldId) i);
    }

  return n;
}

/** Returns: whether two rows say the same in every field, but for the running number */
gboolean
ang_import_drafts_are_equal (const AngImportDraft *a,
                             const AngImportDraft *b)
{
  for (guint i = ANG_IMPORT_FIELD_NUMBER + 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      AngImportFieldId field = (AngImportFieldId) i;

      if (ang_import_draft_has (a, field) != ang_import_draft_has (b, field))
        return FALSE;
      if (!ang_import_draft_has (a, field))
        continue;
      if (g_strcmp0 (ang_import_draft_get_text (a, field), ang_import_draft_get_text (b, field)) != 0 ||
          ang_import_draft_get_number (a, field) != ang_import_draft_get_number (b, field))
        return FALSE;
    }

  return TRUE;
}
