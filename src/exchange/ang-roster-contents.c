#include "config.h"

#include "ang-roster-row.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-identity.h"
#include "ang-number.h"
#include "ang-rank.h"

#define NONE "-"

static AngLanguage
get_language (AngRosterRow *row)
{
  return row->cohort->language;
}

static AngRosterContent
no_content (void)
{
  return (AngRosterContent) { NULL, ANG_UNSET, ang_date_unknown () };
}

static AngRosterContent
take_text (char *text)
{
  return (AngRosterContent) { text, ANG_UNSET, ang_date_unknown () };
}

static AngRosterContent
copy_text (const char *text)
{
  return take_text (g_strdup (text));
}

static AngRosterContent
integer_content (gint64 integer)
{
  return (AngRosterContent) { NULL, integer, ang_date_unknown () };
}

/* A field of a record that may be missing. */
static const char *
get_text (AngRecord *record,
          guint      field)
{
  return record != NULL ? ang_record_get_text (record, field) : NULL;
}

static AngRosterContent
field_content (AngRecord *record,
               guint      field)
{
  return copy_text (get_text (record, field));
}

static AngRosterContent
date_content (AngRosterRow *row,
              AngRecord    *record,
              guint         field)
{
  AngRosterContent content = no_content ();

  if (!ang_date_parse_iso (get_text (record, field), &content.date) || !ang_date_is_known (content.date))
    return no_content ();
  if (!ang_date_is_complete (content.date))
    return take_text (ang_date_format (content.date, get_language (row), ANG_DATE_STYLE_LONG));

  return content;
}

static AngRosterContent
choice_content (AngRosterRow         *row,
                AngRecord            *record,
                guint                 field,
                const AngEnumeration *choices)
{
  int value = record != NULL ? (int) ang_record_get_integer (record, field) : 0;

  return value != 0 ? copy_text (ang_enumeration_get_label (choices, value, get_language (row))) : no_content ();
}

static const char *
get_lookup (AngRosterRow *row,
            const char   *kind,
            AngRecord    *record,
            guint         field)
{
  const char *code = get_text (record, field);

  return code != NULL ? ang_store_get_lookup_label (row->cohort->store, kind, code, get_language (row)) : NULL;
}

static const char *
pick (AngRosterRow *row,
      guint         indonesian,
      guint         english)
{
  return ang_roster_cohort_pick (row->cohort, row->participation, indonesian, english);
}

/* Parts that are there, with a separator between them. */
static char *
join (const char *separator,
      const char *first,
      const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second);
  if (second == NULL || *second == '\0')
    return g_strdup (first);

  return g_strconcat (first, separator, second, NULL);
}

/* Names and numbers */

static const char *
get_name (AngRosterRow *row)
{
  return ang_record_get_text (row->participation, ANG_PARTICIPATION_FULL_NAME);
}

static gboolean
is_pppk (AngRosterRow *row,
         const char   *number)
{
  AngIdentifierKind kind = ang_identity_get_kind (number);
  gint64 status = ang_record_get_integer (row->participation, ANG_PARTICIPATION_EMP_STATUS);

  if (kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK)
    return kind == ANG_IDENTIFIER_KIND_NIPPPK;

  return status == ANG_EMPLOYMENT_STATUS_PPPK || status == ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME;
}

static char *
dup_number (AngRosterRow *row)
{
  const char *number = ang_record_get_text (row->participation, ANG_PARTICIPATION_NIP);

  return number != NULL ? ang_identity_format (number) : g_strdup (NONE);
}

/* "NIP." for a PNS, "NIPPPK." for a PPPK, "-" for everybody else. */
static char *
dup_labelled_number (AngRosterRow *row)
{
  const char *number = ang_record_get_text (row->participation, ANG_PARTICIPATION_NIP);
  g_autofree char *printed = NULL;

  if (number == NULL)
    return g_strdup (NONE);
  printed = ang_identity_format (number);

  return g_strconcat (is_pppk (row, number) ? "NIPPPK. " : "NIP. ", printed, NULL);
}

static AngRosterContent
name_with_number (AngRosterRow *row)
{
  g_autofree char *number = dup_labelled_number (row);

  return take_text (join ("\n", get_name (row), number));
}

/* Rank */

static char *
format_rank (AngRosterRow *row,
             AngRankStyle  style)
{
  const char *code = ang_record_get_text (row->participation, ANG_PARTICIPATION_RANK_CODE);
  const AngRank *rank = ang_rank_find (code);

  if (code == NULL)
    return g_strdup (NONE);
  if (rank == NULL)
    return g_strdup (get_lookup (row, "rank", row->participation, ANG_PARTICIPATION_RANK_CODE));

  return ang_rank_format (rank, style);
}

/* There is no official English list of ranks: the Indonesian one is printed first, the office's gloss below. */
static AngRosterContent
rank_content (AngRosterRow *row,
              AngRankStyle  style)
{
  g_autofree char *rank = format_rank (row, style);
  const char *gloss = NULL;
  const char *code = ang_record_get_text (row->participation, ANG_PARTICIPATION_RANK_CODE);

  if (get_language (row) == ANG_LANGUAGE_ENGLISH && code != NULL)
    gloss = get_lookup (row, "rank", row->participation, ANG_PARTICIPATION_RANK_CODE);

  return take_text (join ("\n", rank, gloss));
}

/* Position and unit */

static const char *
get_acting (AngRosterRow *row)
{
  gint64 acting = row->employment != NULL ? ang_record_get_integer (row->employment, ANG_EMPLOYMENT_ACTING) : 0;

  if (acting == ANG_ACTING_NONE || ang_record_is_set (row->participation, ANG_PARTICIPATION_SNAP_POST_ID))
    return NULL;

  return ang_enumeration_get_label (&ang_acting_enumeration, (int) acting, get_language (row));
}

static char *
dup_post (AngRosterRow *row)
{
  const char *post = pick (row, ANG_PARTICIPATION_POST_ID, ANG_PARTICIPATION_POST_EN);

  return post != NULL ? join (" ", get_acting (row), post) : g_strdup (NONE);
}

static gboolean
is_foreign (AngRosterRow *row)
{
  gint64 id = ang_record_get_integer (row->participation, ANG_PARTICIPATION_ORIGIN_ID);
  AngRecord *origin = g_hash_table_lookup (row->cohort->origins, &id);

  return origin != NULL && !ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN);
}

/* "Dinas Kominfo Provinsi Sumatera Utara" says already what "Pemerintah Provinsi Sumatera Utara" would. */
static gboolean
names_origin (const char *unit,
              const char *origin)
{
  static const char government[] = "Pemerintah ";

  if (g_str_has_prefix (origin, government))
    origin += strlen (government);

  return strstr (unit, origin) != NULL;
}

/* People of another government are told apart by its name. */
static char *
dup_unit (AngRosterRow *row,
          const char   *separator)
{
  const char *unit = pick (row, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN);
  const char *origin = pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN);

  if (unit == NULL)
    return g_strdup (origin != NULL ? origin : NONE);
  if (!is_foreign (row) || origin == NULL || names_origin (unit, origin))
    return g_strdup (unit);

  return g_strconcat (unit, separator, origin, NULL);
}

static AngRosterContent
post_and_unit (AngRosterRow *row,
               gboolean      unit_first)
{
  g_autofree char *post = dup_post (row);
  g_autofree char *unit = dup_unit (row, ", ");

  if (strstr (post, unit) != NULL)
    return copy_text (post);

  return take_text (unit_first ? join ("\n", unit, post) : join ("\n", post, unit));
}

static AngRosterContent
organisation (AngRosterRow *row)
{
  g_autofree char *unit = dup_unit (row, ", ");
  const char *origin = pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN);

  if (origin == NULL || names_origin (unit, origin))
    return take_text (g_steal_pointer (&unit));

  return take_text (join (", ", unit, origin));
}

static AngRosterContent
remarks (AngRosterRow *row)
{
  gint64 role = ang_record_get_integer (row->participation, ANG_PARTICIPATION_ROLE);
  const char *label = NULL;

  if (role != 0 && role != ANG_PARTICIPATION_ROLE_PARTICIPANT)
    label = ang_enumeration_get_label (&ang_participation_role_enumeration, (int) role, get_language (row));

  return take_text (join ("; ", label, ang_record_get_text (row->participation, ANG_PARTICIPATION_REMARKS)));
}

/* Age and service */

static AngRosterContent
age (AngRosterRow *row)
{
  AngDate birth = ang_date_unknown ();
  int years;

  if (!ang_date_parse_iso (ang_record_get_text (row->participation, ANG_PARTICIPATION_BIRTH_DATE), &birth) ||
      !ang_date_get_age (birth, row->cohort->start, &years, NULL))
    return no_content ();

  return integer_content (years);
}

/* From the appointment in the number; a PPPK's tells the year only, where the employment may know more. */
static gboolean
get_service (AngRosterRow *row,
             int          *years,
             int          *months)
{
  const char *number = ang_record_get_text (row->participation, ANG_PARTICIPATION_NIP);
  AngIdentity identity;
  AngDate since = ang_date_unknown ();

  if (number != NULL && ang_identity_parse (number, row->cohort->start, &identity))
    since = identity.appointment;
  if (since.year != 0 && since.month == 0)
    since.month = 1;
  if (since.year == 0)
    ang_date_parse_iso (get_text (row->employment, ANG_EMPLOYMENT_SINCE), &since);
  if (since.year != 0 && since.day == 0)
    since = ang_date_new (since.year, MAX (since.month, 1), 1);

  return ang_date_is_complete (since) && ang_date_get_age (since, row->cohort->start, years, months);
}

static AngRosterContent
service (AngRosterRow *row,
         gboolean      wants_years)
{
  int years;
  int months;

  if (!get_service (row, &years, &months))
    return no_content ();

  return integer_content (wants_years ? years : months);
}

/* The person */

static AngRosterContent
birth (AngRosterRow *row)
{
  g_autofree char *day =
    ang_roster_cohort_dup_date (row->cohort, ang_record_get_text (row->participation, ANG_PARTICIPATION_BIRTH_DATE));

  return take_text (join (", ", get_text (row->person, ANG_PERSON_BIRTH_PLACE), day));
}

static AngRosterContent
education (AngRosterRow *row)
{
  const char *level = get_lookup (row, "education", row->person, ANG_PERSON_EDUCATION_CODE);
  const char *field = get_text (row->person, ANG_PERSON_EDUCATION_FIELD);

  return level != NULL && field != NULL ? take_text (g_strdup_printf ("%s (%s)", level, field)) : take_text (join ("", level, field));
}

static AngRosterContent
year_content (AngRecord *record,
              guint      field)
{
  gint64 year = record != NULL ? ang_record_get_integer (record, field) : ANG_UNSET;

  return year != ANG_UNSET ? take_text (g_strdup_printf ("%d", (int) year)) : no_content ();
}

static AngRosterContent
english_test (AngRosterRow *row)
{
  double score = row->person != NULL ? ang_record_get_real (row->person, ANG_PERSON_ENGLISH_SCORE) : (double) NAN;
  g_autofree char *number = NULL;

  if (isfinite (score))
    number = ang_number_format_decimal (score, score > (double) (gint64) score ? 1 : 0, get_language (row));

  return take_text (join (" ", get_text (row->person, ANG_PERSON_ENGLISH_TYPE), number));
}

static gboolean
has_title (AngRosterRow *row,
           const char   *title)
{
  g_auto (GStrv) titles = g_strsplit (get_text (row->person, ANG_PERSON_TITLE_FRONT) != NULL
                                      ? get_text (row->person, ANG_PERSON_TITLE_FRONT) : "", " ", -1);

  return g_strv_contains ((const char *const *) titles, title);
}

static AngRosterContent
salutation (AngRosterRow *row)
{
  if (has_title (row, "Prof."))
    return copy_text ("Prof.");
  if (has_title (row, "Dr.") || has_title (row, "dr."))
    return copy_text ("Dr.");

  switch (ang_record_get_integer (row->participation, ANG_PARTICIPATION_SEX))
    {
    case ANG_SEX_MALE:
      return copy_text (ang_language_translate (get_language (row), "roster", NC_ ("roster", "Mr")));
    case ANG_SEX_FEMALE:
      return copy_text (ang_language_translate (get_language (row), "roster", NC_ ("roster", "Ms")));
    default:
      return no_content ();
    }
}

static AngRosterContent
office_contact (AngRosterRow *row)
{
  return take_text (join ("\n", get_text (row->person, ANG_PERSON_PHONE_OFFICE), get_text (row->person, ANG_PERSON_EMAIL)));
}

/* Earlier trainings */

static AngRecord *
get_last_training (AngRosterRow *row)
{
  return row->earlier != NULL && row->earlier->len > 0 ? g_ptr_array_index (row->earlier, 0) : NULL;
}

static AngRosterContent
training_name (AngRosterRow *row)
{
  AngRecord *last = get_last_training (row);

  if (last == NULL)
    return no_content ();

  return copy_text (ang_roster_cohort_pick (row->cohort, last, ANG_PARTICIPATION_COHORT_TITLE_ID,
                                            ANG_PARTICIPATION_COHORT_TITLE_EN));
}

static AngRosterContent
training_hours (AngRosterRow *row)
{
  AngRecord *last = get_last_training (row);
  g_autoptr (AngRecord) cohort = NULL;

  if (last != NULL)
    cohort = ang_store_get (row->cohort->store, &ang_cohort_entity,
                            ang_record_get_integer (last, ANG_PARTICIPATION_COHORT_ID), NULL);

  return cohort != NULL ? integer_content (ang_record_get_integer (cohort, ANG_COHORT_JP)) : no_content ();
}

static AngRosterContent
history (AngRosterRow *row,
         gboolean      with_titles)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; row->earlier != NULL && i < row->earlier->len; i++)
    {
      AngRecord *other = g_ptr_array_index (row->earlier, i);

      g_string_append_printf (text, "%s%s %d", text->len > 0 ? (with_titles ? "\n" : "; ") : "",
                              ang_record_get_text (other, ANG_PARTICIPATION_COHORT_SCHEME),
                              (int) ang_record_get_integer (other, ANG_PARTICIPATION_COHORT_YEAR));
      if (with_titles)
        g_string_append_printf (text, ": %s", ang_roster_cohort_pick (row->cohort, other, ANG_PARTICIPATION_COHORT_TITLE_ID,
                                                                      ANG_PARTICIPATION_COHORT_TITLE_EN));
    }

  return copy_text (text->str);
}

/* Protected details */

static AngRosterContent
diet (AngRosterRow *row)
{
  int value = row->details != NULL ? (int) ang_record_get_integer (row->details, ANG_PRIVATE_DETAILS_DIET) : 0;
  const char *label = value != 0 ? ang_enumeration_get_label (&ang_diet_enumeration, value, get_language (row)) : NULL;

  return take_text (join ("; ", label, get_text (row->details, ANG_PRIVATE_DETAILS_ALLERGY)));
}

static AngRosterContent
emergency (AngRosterRow *row)
{
  const char *relation = get_text (row->details, ANG_PRIVATE_DETAILS_EMERGENCY_RELATION);
  g_autofree char *bracketed = relation != NULL ? g_strdup_printf ("(%s)", relation) : NULL;
  g_autofree char *who = join (" ", get_text (row->details, ANG_PRIVATE_DETAILS_EMERGENCY_NAME), bracketed);

  return take_text (join (", ", who, get_text (row->details, ANG_PRIVATE_DETAILS_EMERGENCY_PHONE)));
}

static AngRosterContent
signature (AngRosterRow *row,
           guint         remainder)
{
  return row->number % 2 == remainder ? take_text (g_strdup_printf ("%u.", row->number)) : no_content ();
}

static AngRosterContent
get_personal (AngRosterRow   *row,
              AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_SEX:
      return choice_content (row, row->participation, ANG_PARTICIPATION_SEX, &ang_sex_enumeration);
    case ANG_ROSTER_VALUE_AGE:
      return age (row);
    case ANG_ROSTER_VALUE_BIRTH_DATE:
      return date_content (row, row->participation, ANG_PARTICIPATION_BIRTH_DATE);
    case ANG_ROSTER_VALUE_BIRTH_PLACE:
      return field_content (row->person, ANG_PERSON_BIRTH_PLACE);
    case ANG_ROSTER_VALUE_BIRTH:
      return birth (row);
    case ANG_ROSTER_VALUE_SERVICE_YEARS:
      return service (row, TRUE);
    case ANG_ROSTER_VALUE_SERVICE_MONTHS:
      return service (row, FALSE);
    case ANG_ROSTER_VALUE_EDUCATION:
      return education (row);
    case ANG_ROSTER_VALUE_EDUCATION_NAME:
      return field_content (row->person, ANG_PERSON_EDUCATION_FIELD);
    case ANG_ROSTER_VALUE_EDUCATION_LEVEL:
      return copy_text (get_lookup (row, "education", row->person, ANG_PERSON_EDUCATION_CODE));
    case ANG_ROSTER_VALUE_EDUCATION_YEAR:
      return year_content (row->person, ANG_PERSON_EDUCATION_YEAR);
    case ANG_ROSTER_VALUE_ENGLISH:
      return english_test (row);
    case ANG_ROSTER_VALUE_SALUTATION:
      return salutation (row);
    case ANG_ROSTER_VALUE_SURNAME:
      return field_content (row->person, ANG_PERSON_SURNAME);
    case ANG_ROSTER_VALUE_GIVEN_NAMES:
      return field_content (row->person, ANG_PERSON_GIVEN_NAMES);
    case ANG_ROSTER_VALUE_BADGE_NAME:
      return field_content (row->person, ANG_PERSON_BADGE_NAME);
    case ANG_ROSTER_VALUE_PASSPORT_NAME:
      return field_content (row->person, ANG_PERSON_PASSPORT_NAME);
    case ANG_ROSTER_VALUE_NATIONALITY:
      return copy_text (get_lookup (row, "country", row->person, ANG_PERSON_NATIONALITY));
    case ANG_ROSTER_VALUE_EMAIL:
      return field_content (row->person, ANG_PERSON_EMAIL);
    case ANG_ROSTER_VALUE_MOBILE:
      return field_content (row->person, ANG_PERSON_PHONE_MOBILE);
    case ANG_ROSTER_VALUE_OFFICE_PHONE:
      return field_content (row->person, ANG_PERSON_PHONE_OFFICE);
    case ANG_ROSTER_VALUE_OFFICE_CONTACT:
      return office_contact (row);
    case ANG_ROSTER_VALUE_NIK:
      return field_content (row->person, ANG_PERSON_NIK);
    default:
      return no_content ();
    }
}

static AngRosterContent
get_protected (AngRosterRow   *row,
               AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_PASSPORT_KIND:
      return choice_content (row, row->passport, ANG_PASSPORT_KIND, &ang_passport_kind_enumeration);
    case ANG_ROSTER_VALUE_PASSPORT_NUMBER:
      return field_content (row->passport, ANG_PASSPORT_NUMBER);
    case ANG_ROSTER_VALUE_PASSPORT_ISSUE:
      return date_content (row, row->passport, ANG_PASSPORT_ISSUE_DATE);
    case ANG_ROSTER_VALUE_PASSPORT_EXPIRY:
      return date_content (row, row->passport, ANG_PASSPORT_EXPIRY_DATE);
    case ANG_ROSTER_VALUE_PASSPORT_PLACE:
      return field_content (row->passport, ANG_PASSPORT_ISSUE_PLACE);
    case ANG_ROSTER_VALUE_DIET:
      return diet (row);
    case ANG_ROSTER_VALUE_MEDICAL:
      return field_content (row->details, ANG_PRIVATE_DETAILS_MEDICAL_NOTE);
    case ANG_ROSTER_VALUE_EMERGENCY:
      return emergency (row);
    case ANG_ROSTER_VALUE_SHIRT_SIZE:
      return field_content (row->details, ANG_PRIVATE_DETAILS_SHIRT_SIZE);
    default:
      return get_personal (row, value);
    }
}

static AngRosterContent
get_of_training (AngRosterRow   *row,
                 AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_ACTIVITY:
      return copy_text (ang_roster_cohort_get_title (row->cohort));
    case ANG_ROSTER_VALUE_PERIOD:
      return copy_text (row->cohort->period);
    case ANG_ROSTER_VALUE_PLACE:
      return copy_text (row->cohort->place);
    case ANG_ROSTER_VALUE_COST:
      return copy_text (row->cohort->cost);
    case ANG_ROSTER_VALUE_TRAINING_NAME:
      return training_name (row);
    case ANG_ROSTER_VALUE_TRAINING_YEAR:
      return year_content (get_last_training (row), ANG_PARTICIPATION_COHORT_YEAR);
    case ANG_ROSTER_VALUE_TRAINING_HOURS:
      return training_hours (row);
    case ANG_ROSTER_VALUE_HISTORY:
      return history (row, TRUE);
    case ANG_ROSTER_VALUE_EARLIER_COURSES:
      return history (row, FALSE);
    case ANG_ROSTER_VALUE_CERTIFICATE:
      return field_content (row->participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER);
    case ANG_ROSTER_VALUE_SIGNATURE_ODD:
      return signature (row, 1);
    case ANG_ROSTER_VALUE_SIGNATURE_EVEN:
      return signature (row, 0);
    default:
      return get_protected (row, value);
    }
}

/**
 * ang_roster_row_get:
 *
 * Returns: what the column @value holds for this person, in the document's language
 */
AngRosterContent
ang_roster_row_get (AngRosterRow   *row,
                    AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_NUMBER:
      return integer_content (row->number);
    case ANG_ROSTER_VALUE_NAME:
      return copy_text (get_name (row));
    case ANG_ROSTER_VALUE_NAME_NIP:
      return name_with_number (row);
    case ANG_ROSTER_VALUE_NIP:
      return take_text (dup_number (row));
    case ANG_ROSTER_VALUE_RANK:
      return rank_content (row, ANG_RANK_STYLE_NAME);
    case ANG_ROSTER_VALUE_GRADE:
      return take_text (format_rank (row, ANG_RANK_STYLE_CODE));
    case ANG_ROSTER_VALUE_RANK_GRADE:
      return rank_content (row, ANG_RANK_STYLE_SHORT);
    case ANG_ROSTER_VALUE_RANK_SINCE:
      return date_content (row, row->participation, ANG_PARTICIPATION_RANK_SINCE);
    case ANG_ROSTER_VALUE_STATUS:
      return choice_content (row, row->participation, ANG_PARTICIPATION_EMP_STATUS, &ang_employment_status_enumeration);
    case ANG_ROSTER_VALUE_ESELON:
      return choice_content (row, row->participation, ANG_PARTICIPATION_ESELON, &ang_eselon_enumeration);
    case ANG_ROSTER_VALUE_POST:
      return take_text (dup_post (row));
    case ANG_ROSTER_VALUE_POST_SINCE:
      return date_content (row, row->employment, ANG_EMPLOYMENT_POST_SINCE);
    case ANG_ROSTER_VALUE_UNIT:
      return take_text (dup_unit (row, "\n"));
    case ANG_ROSTER_VALUE_POST_UNIT:
      return post_and_unit (row, FALSE);
    case ANG_ROSTER_VALUE_UNIT_POST:
      return post_and_unit (row, TRUE);
    case ANG_ROSTER_VALUE_ORGANISATION:
      return organisation (row);
    case ANG_ROSTER_VALUE_ORIGIN:
      return copy_text (pick (row, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN));
    case ANG_ROSTER_VALUE_ROLE:
      return choice_content (row, row->participation, ANG_PARTICIPATION_ROLE, &ang_participation_role_enumeration);
    case ANG_ROSTER_VALUE_STATE:
      return choice_content (row, row->participation, ANG_PARTICIPATION_STATE, &ang_participation_state_enumeration);
    case ANG_ROSTER_VALUE_REMARKS:
      return remarks (row);
    case ANG_ROSTER_VALUE_NOTE:
      return field_content (row->participation, ANG_PARTICIPATION_REMARKS);
    default:
      return get_of_training (row, value);
    }
}
