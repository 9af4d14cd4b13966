#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-identity.h"
#include "ang-number.h"
#include "ang-roster-content.h"

/* What a roster tells of people themselves: age, service, education, papers. */

static AngRosterContent
age (AngRosterRow *row)
{
  AngDate birth = ang_date_unknown ();
  int years;

  if (!ang_date_parse_iso (ang_record_get_text (row->participation, ANG_PARTICIPATION_BIRTH_DATE), &birth) ||
      !ang_date_get_age (birth, row->cohort->start, &years, NULL))
    return ang_roster_no_content ();

  return ang_roster_integer_content (years);
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
    ang_date_parse_iso (ang_roster_get_text (row->employment, ANG_EMPLOYMENT_SINCE), &since);
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
    return ang_roster_no_content ();

  return ang_roster_integer_content (wants_years ? years : months);
}

/* The person */

static AngRosterContent
birth (AngRosterRow *row)
{
  g_autofree char *day =
    ang_roster_cohort_dup_date (row->cohort, ang_record_get_text (row->participation, ANG_PARTICIPATION_BIRTH_DATE));

  return ang_roster_take_text (ang_roster_join (", ", ang_roster_get_text (row->person, ANG_PERSON_BIRTH_PLACE), day));
}

static AngRosterContent
education (AngRosterRow *row)
{
  const char *level = ang_roster_get_lookup (row, "education", row->person, ANG_PERSON_EDUCATION_CODE);
  const char *field = ang_roster_get_text (row->person, ANG_PERSON_EDUCATION_FIELD);

  return level != NULL && field != NULL ? ang_roster_take_text (g_strdup_printf ("%s (%s)", level, field)) : ang_roster_take_text (ang_roster_join ("", level, field));
}

static AngRosterContent
english_test (AngRosterRow *row)
{
  double score = row->person != NULL ? ang_record_get_real (row->person, ANG_PERSON_ENGLISH_SCORE) : (double) NAN;
  g_autofree char *number = NULL;

  if (isfinite (score))
    number = ang_number_format_decimal (score, score > (double) (gint64) score ? 1 : 0, ang_roster_get_language (row));

  return ang_roster_take_text (ang_roster_join (" ", ang_roster_get_text (row->person, ANG_PERSON_ENGLISH_TYPE), number));
}

static gboolean
has_title (AngRosterRow *row,
           const char   *title)
{
  g_auto (GStrv) titles = g_strsplit (ang_roster_get_text (row->person, ANG_PERSON_TITLE_FRONT) != NULL
                                      ? ang_roster_get_text (row->person, ANG_PERSON_TITLE_FRONT) : "", " ", -1);

  return g_strv_contains ((const char *const *) titles, title);
}

static AngRosterContent
salutation (AngRosterRow *row)
{
  if (has_title (row, "Prof."))
    return ang_roster_copy_text ("Prof.");
  if (has_title (row, "Dr.") || has_title (row, "dr."))
    return ang_roster_copy_text ("Dr.");

  switch (ang_record_get_integer (row->participation, ANG_PARTICIPATION_SEX))
    {
    case ANG_SEX_MALE:
      return ang_roster_copy_text (ang_language_translate (ang_roster_get_language (row), "roster", NC_ ("roster", "Mr")));
    case ANG_SEX_FEMALE:
      return ang_roster_copy_text (ang_language_translate (ang_roster_get_language (row), "roster", NC_ ("roster", "Ms")));
    default:
      return ang_roster_no_content ();
    }
}

static AngRosterContent
office_contact (AngRosterRow *row)
{
  return ang_roster_take_text (ang_roster_join ("\n", ang_roster_get_text (row->person, ANG_PERSON_PHONE_OFFICE), ang_roster_get_text (row->person, ANG_PERSON_EMAIL)));
}

/* Protected details */

static AngRosterContent
diet (AngRosterRow *row)
{
  int value = row->details != NULL ? (int) ang_record_get_integer (row->details, ANG_PRIVATE_DETAILS_DIET) : 0;
  const char *label = value != 0 ? ang_enumeration_get_label (&ang_diet_enumeration, value, ang_roster_get_language (row)) : NULL;

  return ang_roster_take_text (ang_roster_join ("; ", label, ang_roster_get_text (row->details, ANG_PRIVATE_DETAILS_ALLERGY)));
}

static AngRosterContent
emergency (AngRosterRow *row)
{
  const char *relation = ang_roster_get_text (row->details, ANG_PRIVATE_DETAILS_EMERGENCY_RELATION);
  g_autofree char *bracketed = relation != NULL ? g_strdup_printf ("(%s)", relation) : NULL;
  g_autofree char *who = ang_roster_join (" ", ang_roster_get_text (row->details, ANG_PRIVATE_DETAILS_EMERGENCY_NAME), bracketed);

  return ang_roster_take_text (ang_roster_join (", ", who, ang_roster_get_text (row->details, ANG_PRIVATE_DETAILS_EMERGENCY_PHONE)));
}

static AngRosterContent
get_of_register (AngRosterRow   *row,
                 AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_SEX:
      return ang_roster_choice_content (row, row->participation, ANG_PARTICIPATION_SEX, &ang_sex_enumeration);
    case ANG_ROSTER_VALUE_AGE:
      return age (row);
    case ANG_ROSTER_VALUE_BIRTH_DATE:
      return ang_roster_date_content (row, row->participation, ANG_PARTICIPATION_BIRTH_DATE);
    case ANG_ROSTER_VALUE_BIRTH_PLACE:
      return ang_roster_field_content (row->person, ANG_PERSON_BIRTH_PLACE);
    case ANG_ROSTER_VALUE_BIRTH:
      return birth (row);
    case ANG_ROSTER_VALUE_SERVICE_YEARS:
      return service (row, TRUE);
    case ANG_ROSTER_VALUE_SERVICE_MONTHS:
      return service (row, FALSE);
    case ANG_ROSTER_VALUE_EDUCATION:
      return education (row);
    case ANG_ROSTER_VALUE_EDUCATION_NAME:
      return ang_roster_field_content (row->person, ANG_PERSON_EDUCATION_FIELD);
    case ANG_ROSTER_VALUE_EDUCATION_LEVEL:
      return ang_roster_copy_text (ang_roster_get_lookup (row, "education", row->person, ANG_PERSON_EDUCATION_CODE));
    case ANG_ROSTER_VALUE_EDUCATION_YEAR:
      return ang_roster_year_content (row->person, ANG_PERSON_EDUCATION_YEAR);
    case ANG_ROSTER_VALUE_ENGLISH:
      return english_test (row);
    case ANG_ROSTER_VALUE_SALUTATION:
      return salutation (row);
    case ANG_ROSTER_VALUE_SURNAME:
      return ang_roster_field_content (row->person, ANG_PERSON_SURNAME);
    case ANG_ROSTER_VALUE_GIVEN_NAMES:
      return ang_roster_field_content (row->person, ANG_PERSON_GIVEN_NAMES);
    case ANG_ROSTER_VALUE_BADGE_NAME:
      return ang_roster_field_content (row->person, ANG_PERSON_BADGE_NAME);
    case ANG_ROSTER_VALUE_PASSPORT_NAME:
      return ang_roster_field_content (row->person, ANG_PERSON_PASSPORT_NAME);
    case ANG_ROSTER_VALUE_NATIONALITY:
      return ang_roster_copy_text (ang_roster_get_lookup (row, "country", row->person, ANG_PERSON_NATIONALITY));
    case ANG_ROSTER_VALUE_EMAIL:
      return ang_roster_field_content (row->person, ANG_PERSON_EMAIL);
    case ANG_ROSTER_VALUE_MOBILE:
      return ang_roster_field_content (row->person, ANG_PERSON_PHONE_MOBILE);
    case ANG_ROSTER_VALUE_OFFICE_PHONE:
      return ang_roster_field_content (row->person, ANG_PERSON_PHONE_OFFICE);
    case ANG_ROSTER_VALUE_OFFICE_CONTACT:
      return office_contact (row);
    case ANG_ROSTER_VALUE_NIK:
      return ang_roster_field_content (row->person, ANG_PERSON_NIK);
    default:
      return ang_roster_no_content ();
    }
}

/**
 * ang_roster_get_personal:
 *
 * Returns: a value that tells of the person, apart from the cohort and what the person is in it
 */
AngRosterContent
ang_roster_get_personal (AngRosterRow   *row,
                         AngRosterValue  value)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_PASSPORT_KIND:
      return ang_roster_choice_content (row, row->passport, ANG_PASSPORT_KIND, &ang_passport_kind_enumeration);
    case ANG_ROSTER_VALUE_PASSPORT_NUMBER:
      return ang_roster_field_content (row->passport, ANG_PASSPORT_NUMBER);
    case ANG_ROSTER_VALUE_PASSPORT_ISSUE:
      return ang_roster_date_content (row, row->passport, ANG_PASSPORT_ISSUE_DATE);
    case ANG_ROSTER_VALUE_PASSPORT_EXPIRY:
      return ang_roster_date_content (row, row->passport, ANG_PASSPORT_EXPIRY_DATE);
    case ANG_ROSTER_VALUE_PASSPORT_PLACE:
      return ang_roster_field_content (row->passport, ANG_PASSPORT_ISSUE_PLACE);
    case ANG_ROSTER_VALUE_DIET:
      return diet (row);
    case ANG_ROSTER_VALUE_MEDICAL:
      return ang_roster_field_content (row->details, ANG_PRIVATE_DETAILS_MEDICAL_NOTE);
    case ANG_ROSTER_VALUE_EMERGENCY:
      return emergency (row);
    case ANG_ROSTER_VALUE_SHIRT_SIZE:
      return ang_roster_field_content (row->details, ANG_PRIVATE_DETAILS_SHIRT_SIZE);
    default:
      return get_of_register (row, value);
    }
}
