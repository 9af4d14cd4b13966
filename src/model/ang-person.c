#include "config.h"

#include "ang-person.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField person_fields[] = {
  [ANG_PERSON_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_PERSON_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name without titles") },
  [ANG_PERSON_TITLE_FRONT] = { "title_front", ANG_FIELD_TEXT, 0, N_ ("Titles before the name") },
  [ANG_PERSON_TITLE_BACK] = { "title_back", ANG_FIELD_TEXT, 0, N_ ("Titles after the name") },
  [ANG_PERSON_NAME_KEY] = { "name_key", ANG_FIELD_TEXT, ANG_FIELD_INTERNAL, "Sort key of the name" },
  [ANG_PERSON_SEX] = { "sex", ANG_FIELD_CHOICE, 0, N_ ("Sex"),
    .choices = &ang_sex_enumeration },
  [ANG_PERSON_BIRTH_DATE] = { "birth_date", ANG_FIELD_DATE, 0, N_ ("Date of birth") },
  [ANG_PERSON_BIRTH_PLACE] = { "birth_place", ANG_FIELD_TEXT, 0, N_ ("Place of birth") },
  [ANG_PERSON_PASSPORT_NAME] = { "passport_name", ANG_FIELD_TEXT, 0, N_ ("Name as in passport") },
  [ANG_PERSON_SURNAME] = { "surname", ANG_FIELD_TEXT, 0, N_ ("Surname") },
  [ANG_PERSON_GIVEN_NAMES] = { "given_names", ANG_FIELD_TEXT, 0, N_ ("Given names") },
  [ANG_PERSON_MONONYM] = { "mononym", ANG_FIELD_BOOLEAN, 0, N_ ("Has a single name") },
  [ANG_PERSON_BADGE_NAME] = { "badge_name", ANG_FIELD_TEXT, 0, N_ ("Name on the badge") },
  [ANG_PERSON_EMAIL] = { "email", ANG_FIELD_TEXT, 0, N_ ("E-mail") },
  [ANG_PERSON_PHONE_MOBILE] = { "phone_mobile", ANG_FIELD_TEXT, 0, N_ ("Mobile phone") },
  [ANG_PERSON_PHONE_OFFICE] = { "phone_office", ANG_FIELD_TEXT, 0, N_ ("Office phone") },
  [ANG_PERSON_EDUCATION_CODE] = { "education_code", ANG_FIELD_LOOKUP, 0, N_ ("Education"),
    .target = "education" },
  [ANG_PERSON_EDUCATION_FIELD] = { "education_field", ANG_FIELD_TEXT, 0, N_ ("Field of study") },
  [ANG_PERSON_EDUCATION_INSTITUTION] = { "education_institution", ANG_FIELD_TEXT, 0, N_ ("Institution") },
  [ANG_PERSON_EDUCATION_YEAR] = { "education_year", ANG_FIELD_INTEGER, 0, N_ ("Year of graduation") },
  [ANG_PERSON_ENGLISH_TYPE] = { "english_type", ANG_FIELD_TEXT, 0, N_ ("English test") },
  [ANG_PERSON_ENGLISH_SCORE] = { "english_score", ANG_FIELD_REAL, 0, N_ ("Score") },
  [ANG_PERSON_ENGLISH_DATE] = { "english_date", ANG_FIELD_DATE, 0, N_ ("Date of the test") },
  [ANG_PERSON_NATIONALITY] = { "nationality", ANG_FIELD_LOOKUP, 0, N_ ("Nationality"),
    .target = "country" },
  [ANG_PERSON_STATUS] = { "status", ANG_FIELD_CHOICE, 0, N_ ("Status"),
    .choices = &ang_person_status_enumeration },
  [ANG_PERSON_RESTRICTED] = { "restricted", ANG_FIELD_BOOLEAN, 0, N_ ("Not to be used in lists") },
  [ANG_PERSON_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_PERSON_FULL_NAME] = { "full_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Name") },
  [ANG_PERSON_NIP] = { "nip", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("NIP") },
  [ANG_PERSON_NIP_KIND] = { "nip_kind", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Kind of number"),
    .choices = &ang_identifier_kind_enumeration },
  [ANG_PERSON_NIK] = { "nik", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED | ANG_FIELD_PRIVATE, N_ ("NIK") },
  [ANG_PERSON_EMP_STATUS] = { "emp_status", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Employment"),
    .choices = &ang_employment_status_enumeration },
  [ANG_PERSON_RANK_CODE] = { "rank_code", ANG_FIELD_LOOKUP, ANG_FIELD_COMPUTED, N_ ("Rank"),
    .target = "rank" },
  [ANG_PERSON_RANK_LEVEL] = { "rank_level", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Level of the rank" },
  [ANG_PERSON_RANK_SINCE] = { "rank_since", ANG_FIELD_DATE, ANG_FIELD_COMPUTED, N_ ("Rank since") },
  [ANG_PERSON_POST_ID] = { "post_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Position") },
  [ANG_PERSON_POST_EN] = { "post_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Position (English)") },
  [ANG_PERSON_POST_KIND] = { "post_kind", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Kind of position"),
    .choices = &ang_post_kind_enumeration },
  [ANG_PERSON_ESELON] = { "eselon", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Eselon"),
    .choices = &ang_eselon_enumeration },
  [ANG_PERSON_ACTING] = { "acting", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Acting as"),
    .choices = &ang_acting_enumeration },
  [ANG_PERSON_UNIT_ID] = { "unit_id", ANG_FIELD_LINK, ANG_FIELD_COMPUTED, N_ ("Unit"),
    .target = "unit" },
  [ANG_PERSON_UNIT_NAME_ID] = { "unit_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit") },
  [ANG_PERSON_UNIT_NAME_EN] = { "unit_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit (English)") },
  [ANG_PERSON_TRIPS] = { "trips", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Trainings") },
  [ANG_PERSON_LAST_TRIP] = { "last_trip", ANG_FIELD_DATE, ANG_FIELD_COMPUTED, N_ ("Last training") },
  [ANG_PERSON_UNIT_VALID_TO] = { "unit_valid_to", ANG_FIELD_DATE, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, N_ ("Unit closed") },
};

const AngEntity ang_person_entity = {
  "person", N_ ("Person"), "person_view", person_fields, G_N_ELEMENTS (person_fields), ang_person_get_type
};

ANG_DEFINE_RECORD (AngPerson, ang_person)
