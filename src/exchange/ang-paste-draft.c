#include "config.h"

#include "ang-paste-draft.h"

#include <string.h>

#include "ang-employment.h"
#include "ang-identity.h"
#include "ang-name.h"
#include "ang-person.h"
#include "ang-rank.h"
#include "ang-text.h"
#include "ang-unit.h"

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* Lists like to put name and number into one cell, below each other. */
static char *
dup_name_cell (AngPasteTable *table,
               guint          row)
{
  g_auto (GStrv) lines = g_strsplit_set (ang_paste_table_get (table, row, ANG_PASTE_COLUMN_NAME), "\n/", -1);
  GString *name = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *number = ang_identity_normalize (lines[i]);
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || (number != NULL && ang_identity_get_kind (number) != 0) || g_ascii_strncasecmp (line, "nip", 3) == 0)
        continue;
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", line);
    }

  return g_string_free (name, FALSE);
}

static char *
dup_number_below_name (AngPasteTable *table,
                       guint          row)
{
  g_auto (GStrv) lines = g_strsplit_set (ang_paste_table_get (table, row, ANG_PASTE_COLUMN_NAME), "\n/", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *number = has_digit (lines[i]) ? ang_identity_normalize (lines[i]) : NULL;
      AngIdentifierKind kind = number != NULL ? ang_identity_get_kind (number) : 0;

      if (kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK)
        return g_steal_pointer (&number);
    }

  return NULL;
}

static char *
dup_plain_number (AngPasteTable  *table,
                  guint           row,
                  AngPasteColumn  column)
{
  const char *text = ang_paste_table_get (table, row, column);

  return has_digit (text) ? ang_identity_normalize (text) : NULL;
}

/**
 * ang_paste_draft_dup_number:
 * @column: NIP or NIK
 *
 * People without NIP often have their NIK in its column.
 *
 * Returns: (transfer full) (nullable): the normalised number
 */
char *
ang_paste_draft_dup_number (AngPasteTable  *table,
                            guint           row,
                            AngPasteColumn  column)
{
  g_autofree char *nip = dup_plain_number (table, row, ANG_PASTE_COLUMN_NIP);
  gboolean is_nik = nip != NULL && ang_identity_get_kind (nip) == ANG_IDENTIFIER_KIND_NIK;

  if (column == ANG_PASTE_COLUMN_NIP)
    {
      if (nip == NULL)
        return dup_number_below_name (table, row);
      return is_nik ? NULL : g_steal_pointer (&nip);
    }

  return is_nik ? g_steal_pointer (&nip) : dup_plain_number (table, row, ANG_PASTE_COLUMN_NIK);
}

/**
 * ang_paste_draft_dup_full_name:
 *
 * Returns: (transfer full): the name with its titles; "" without
 */
char *
ang_paste_draft_dup_full_name (AngPasteTable *table,
                               guint          row)
{
  g_autofree char *name = dup_name_cell (table, row);

  return ang_name_join (ang_paste_table_get (table, row, ANG_PASTE_COLUMN_TITLE_FRONT), name,
                        ang_paste_table_get (table, row, ANG_PASTE_COLUMN_TITLE_BACK));
}

/**
 * ang_paste_draft_dup_name_key:
 *
 * Returns: (transfer full): the key of the name without titles; "" without
 */
char *
ang_paste_draft_dup_name_key (AngPasteTable *table,
                              guint          row)
{
  g_autofree char *name = ang_paste_draft_dup_full_name (table, row);

  return ang_name_fold (name);
}

/* A word of either language, or the stable one; 0 without. */
static int
find_choice (const AngEnumeration *choices,
             const char           *text)
{
  g_autofree char *key = ang_text_fold (text);

  for (guint i = 0; *key != '\0' && i < choices->n_choices; i++)
    {
      const AngChoice *choice = &choices->choices[i];
      g_autofree char *english = ang_text_fold (ang_enumeration_get_label (choices, choice->value, ANG_LANGUAGE_ENGLISH));
      g_autofree char *indonesian = ang_text_fold (ang_enumeration_get_label (choices, choice->value, ANG_LANGUAGE_INDONESIAN));

      if (g_str_equal (key, english) || g_str_equal (key, indonesian) || g_str_equal (key, choice->nick))
        return choice->value;
    }

  return 0;
}

/**
 * ang_paste_draft_read_place:
 *
 * What the row says of the person's place in the cohort: origin, role and state.
 */
void
ang_paste_draft_read_place (AngPasteTable *table,
                            guint          row,
                            AngPasteMatch *match,
                            AngPasteRow   *result)
{
  int role = find_choice (&ang_participation_role_enumeration, ang_paste_table_get (table, row, ANG_PASTE_COLUMN_ROLE));

  result->origin = ang_paste_match_find_origin (match, ang_paste_table_get (table, row, ANG_PASTE_COLUMN_ORIGIN));
  result->role = role != 0 ? (AngParticipationRole) role : ANG_PARTICIPATION_ROLE_PARTICIPANT;
  result->state = (AngParticipationState) find_choice (&ang_participation_state_enumeration,
                                                       ang_paste_table_get (table, row, ANG_PASTE_COLUMN_STATE));
}

static AngSex
read_sex (const char *text)
{
  static const char *const male[] = { "l", "lk", "laki laki", "pria", "m", "male", "1", NULL };
  static const char *const female[] = { "p", "pr", "perempuan", "wanita", "f", "female", "2", NULL };
  g_autofree char *key = ang_text_fold (text);

  if (g_strv_contains (male, key))
    return ANG_SEX_MALE;

  return g_strv_contains (female, key) ? ANG_SEX_FEMALE : ANG_SEX_UNKNOWN;
}

/* What the numbers say counts where the row says nothing of its own. */
static void
fill_birth (AngPasteTable *table,
            guint          row,
            AngPasteRow   *result)
{
  AngIdentity identity = { 0 };
  AngDate birth = ang_date_unknown ();
  AngSex sex = read_sex (ang_paste_table_get (table, row, ANG_PASTE_COLUMN_SEX));
  g_autofree char *place = NULL;
  g_autofree char *iso = NULL;

  if (!ang_date_parse_with_place (ang_paste_table_get (table, row, ANG_PASTE_COLUMN_BIRTH), &place, &birth))
    birth = ang_date_unknown ();
  if (ang_identity_parse (result->number != NULL ? result->number : result->nik, ang_date_today (), &identity))
    {
      if (!ang_date_is_known (birth))
        birth = identity.birth;
      if (sex == ANG_SEX_UNKNOWN)
        sex = identity.sex;
    }

  iso = ang_date_is_known (birth) ? ang_date_to_iso (birth) : NULL;
  ang_record_set_text (result->person, ANG_PERSON_BIRTH_DATE, iso);
  ang_record_set_text (result->person, ANG_PERSON_BIRTH_PLACE, place);
  ang_record_set_integer (result->person, ANG_PERSON_SEX, sex);
}

static void
fill_person (AngPasteTable *table,
             guint          row,
             AngPasteRow   *result)
{
  g_autofree char *front = NULL;
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;

  ang_name_split (result->name, &front, &name, &back);
  result->person = ang_record_new (&ang_person_entity);
  ang_record_set_text (result->person, ANG_PERSON_NAME, name);
  ang_record_set_text (result->person, ANG_PERSON_TITLE_FRONT, front);
  ang_record_set_text (result->person, ANG_PERSON_TITLE_BACK, back);
  ang_record_set_integer (result->person, ANG_PERSON_STATUS, ANG_PERSON_STATUS_ACTIVE);
  ang_record_set_text (result->person, ANG_PERSON_PHONE_MOBILE, ang_paste_table_get (table, row, ANG_PASTE_COLUMN_PHONE));
  ang_record_set_text (result->person, ANG_PERSON_EMAIL, ang_paste_table_get (table, row, ANG_PASTE_COLUMN_EMAIL));
  fill_birth (table, row, result);
}

static AngEmploymentStatus
get_status (const char *number)
{
  switch (number != NULL ? ang_identity_get_kind (number) : (AngIdentifierKind) 0)
    {
    case ANG_IDENTIFIER_KIND_NIP:
    case ANG_IDENTIFIER_KIND_OLD_NIP:
      return ANG_EMPLOYMENT_STATUS_PNS;
    case ANG_IDENTIFIER_KIND_NIPPPK:
      return ANG_EMPLOYMENT_STATUS_PPPK;
    case ANG_IDENTIFIER_KIND_NIK:
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return ANG_EMPLOYMENT_STATUS_NON_ASN;
    }
}

/* The store computes these of a person that it reads; a snapshot of somebody new needs them before. */
static void
compute (AngPasteRow *result,
         AngRecord   *unit)
{
  AngRecord *person = result->person;
  AngRecord *employment = result->employment;
  const char *employer = ang_record_get_text (employment, ANG_EMPLOYMENT_EMPLOYER);
  const char *name_id = unit != NULL ? ang_record_get_text (unit, ANG_UNIT_NAME_ID) : employer;
  const char *name_en = unit != NULL ? ang_record_get_text (unit, ANG_UNIT_NAME_EN) : employer;

  ang_record_set_text (person, ANG_PERSON_FULL_NAME, result->name);
  ang_record_set_text (person, ANG_PERSON_NIP, result->number);
  ang_record_set_integer (person, ANG_PERSON_EMP_STATUS, ang_record_get_integer (employment, ANG_EMPLOYMENT_EMP_STATUS));
  ang_record_set_text (person, ANG_PERSON_RANK_CODE, ang_record_get_text (employment, ANG_EMPLOYMENT_RANK_CODE));
  ang_record_set_text (person, ANG_PERSON_POST_ID, ang_record_get_text (employment, ANG_EMPLOYMENT_POST_ID));
  ang_record_set_integer (person, ANG_PERSON_UNIT_ID, unit != NULL ? ang_record_get_id (unit) : 0);
  ang_record_set_text (person, ANG_PERSON_UNIT_NAME_ID, name_id);
  ang_record_set_text (person, ANG_PERSON_UNIT_NAME_EN, name_en != NULL ? name_en : name_id);
}

/**
 * ang_paste_draft_fill:
 *
 * Makes the records of somebody whom the register does not know.
 */
void
ang_paste_draft_fill (AngPasteTable *table,
                      guint          row,
                      AngPasteMatch *match,
                      AngPasteRow   *result)
{
  const char *unit_text = ang_paste_table_get (table, row, ANG_PASTE_COLUMN_UNIT);
  AngRecord *unit = ang_paste_match_find_unit (match, unit_text);
  AngEmploymentStatus status = get_status (result->number);
  const AngRank *rank = NULL;

  fill_person (table, row, result);
  ang_rank_parse (ang_paste_table_get (table, row, ANG_PASTE_COLUMN_RANK), status, &rank, NULL);

  result->employment = ang_record_new (&ang_employment_entity);
  ang_record_set_integer (result->employment, ANG_EMPLOYMENT_EMP_STATUS, status);
  ang_record_set_text (result->employment, ANG_EMPLOYMENT_RANK_CODE, rank != NULL ? rank->code : NULL);
  ang_record_set_text (result->employment, ANG_EMPLOYMENT_POST_ID, ang_paste_table_get (table, row, ANG_PASTE_COLUMN_POST));
  if (unit != NULL)
    ang_record_set_integer (result->employment, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (unit));
  else
    ang_record_set_text (result->employment, ANG_EMPLOYMENT_EMPLOYER, unit_text);
  compute (result, unit);
}
