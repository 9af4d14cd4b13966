#include "config.h"

#include "ang-cohort.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField cohort_fields[] = {
  [ANG_COHORT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_COHORT_CODE] = { "code", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Code") },
  [ANG_COHORT_SCHEME_ID] = { "scheme_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED, N_ ("Scheme"),
    .target = "scheme" },
  [ANG_COHORT_YEAR] = { "year", ANG_FIELD_INTEGER, ANG_FIELD_REQUIRED, N_ ("Year") },
  [ANG_COHORT_NUMBER] = { "number", ANG_FIELD_INTEGER, 0, N_ ("Batch number") },
  [ANG_COHORT_LABEL] = { "label", ANG_FIELD_TEXT, 0, N_ ("Batch label") },
  [ANG_COHORT_THEME_ID] = { "theme_id", ANG_FIELD_LINK, 0, N_ ("Theme"),
    .target = "theme" },
  [ANG_COHORT_TITLE_ID] = { "title_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Title (Indonesian)") },
  [ANG_COHORT_TITLE_EN] = { "title_en", ANG_FIELD_TEXT, 0, N_ ("Title (English)") },
  [ANG_COHORT_HOST_ID] = { "host_id", ANG_FIELD_LINK, 0, N_ ("Host"),
    .target = "partner" },
  [ANG_COHORT_VENUE] = { "venue", ANG_FIELD_TEXT, 0, N_ ("Venue") },
  [ANG_COHORT_CITY] = { "city", ANG_FIELD_TEXT, 0, N_ ("City") },
  [ANG_COHORT_COUNTRY] = { "country", ANG_FIELD_LOOKUP, 0, N_ ("Country"),
    .target = "country" },
  [ANG_COHORT_MODE] = { "mode", ANG_FIELD_CHOICE, 0, N_ ("Mode"),
    .choices = &ang_course_mode_enumeration },
  [ANG_COHORT_COURSE_START] = { "course_start", ANG_FIELD_DATE, 0, N_ ("Course begins") },
  [ANG_COHORT_COURSE_END] = { "course_end", ANG_FIELD_DATE, 0, N_ ("Course ends") },
  [ANG_COHORT_DEPART_DATE] = { "depart_date", ANG_FIELD_DATE, 0, N_ ("Departure") },
  [ANG_COHORT_RETURN_DATE] = { "return_date", ANG_FIELD_DATE, 0, N_ ("Return") },
  [ANG_COHORT_ROUTE] = { "route", ANG_FIELD_TEXT, 0, N_ ("Route") },
  [ANG_COHORT_JP] = { "jp", ANG_FIELD_INTEGER, 0, N_ ("Training hours (JP)") },
  [ANG_COHORT_QUOTA] = { "quota", ANG_FIELD_INTEGER, 0, N_ ("Quota") },
  [ANG_COHORT_STATE] = { "state", ANG_FIELD_CHOICE, 0, N_ ("State"),
    .choices = &ang_cohort_state_enumeration },
  [ANG_COHORT_SENDOFF_DATE] = { "sendoff_date", ANG_FIELD_DATE, 0, N_ ("Date of the send-off") },
  [ANG_COHORT_SENDOFF_PLACE] = { "sendoff_place", ANG_FIELD_TEXT, 0, N_ ("Place") },
  [ANG_COHORT_SENDOFF_OFFICIAL] = { "sendoff_official", ANG_FIELD_TEXT, 0, N_ ("Official") },
  [ANG_COHORT_SENDOFF_POST] = { "sendoff_post", ANG_FIELD_TEXT, 0, N_ ("Position of the official") },
  [ANG_COHORT_SENDOFF_BEHALF] = { "sendoff_behalf", ANG_FIELD_TEXT, 0, N_ ("On behalf of") },
  [ANG_COHORT_LETTER_NUMBER] = { "letter_number", ANG_FIELD_TEXT, 0, N_ ("Number of the letter of assignment") },
  [ANG_COHORT_LETTER_DATE] = { "letter_date", ANG_FIELD_DATE, 0, N_ ("Date of the letter") },
  [ANG_COHORT_BASIS] = { "basis", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Basis of the cooperation") },
  [ANG_COHORT_COUNT_ONLY] = { "count_only", ANG_FIELD_BOOLEAN, 0, N_ ("Only the number is known") },
  [ANG_COHORT_COUNT_TOTAL] = { "count_total", ANG_FIELD_INTEGER, 0, N_ ("Persons") },
  [ANG_COHORT_COUNT_MALE] = { "count_male", ANG_FIELD_INTEGER, 0, N_ ("Men") },
  [ANG_COHORT_COUNT_FEMALE] = { "count_female", ANG_FIELD_INTEGER, 0, N_ ("Women") },
  [ANG_COHORT_COUNT_NON_ASN] = { "count_non_asn", ANG_FIELD_INTEGER, 0, N_ ("Non-ASN") },
  [ANG_COHORT_PUBLIC_SUMMARY] = { "public_summary", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Public summary") },
  [ANG_COHORT_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_COHORT_CAP_LETTER_NUMBER] = { "cap_letter_number", ANG_FIELD_TEXT, 0, N_ ("Letter of the exception") },
  [ANG_COHORT_CAP_LETTER_DATE] = { "cap_letter_date", ANG_FIELD_DATE, 0, N_ ("Date of the exception") },
  [ANG_COHORT_CAP_REASON] = { "cap_reason", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Reason of the exception") },
  [ANG_COHORT_MISSION] = { "mission", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Indonesian mission and its phone") },
  [ANG_COHORT_SCHEME] = { "scheme", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Scheme") },
  [ANG_COHORT_SCHEME_KIND] = { "scheme_kind", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Kind of scheme",
    .choices = &ang_scheme_kind_enumeration },
  [ANG_COHORT_PARTNER_NAME] = { "partner_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Partner") },
  [ANG_COHORT_HOST] = { "host", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Host") },
  [ANG_COHORT_THEME_NAME_ID] = { "theme_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Theme") },
  [ANG_COHORT_THEME_NAME_EN] = { "theme_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Theme (English)") },
  [ANG_COHORT_PARTICIPANTS] = { "participants", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Participants") },
  [ANG_COHORT_LEADER_NAME] = { "leader_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Head of delegation") },
  [ANG_COHORT_PARTNER_NAME_ID] = { "partner_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Partner") },
  [ANG_COHORT_HOST_NAME_ID] = { "host_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Host") },
};

const AngEntity ang_cohort_entity = {
  "cohort", N_ ("Cohort"), "cohort_view", cohort_fields, G_N_ELEMENTS (cohort_fields), ang_cohort_get_type
};

ANG_DEFINE_RECORD (AngCohort, ang_cohort)
