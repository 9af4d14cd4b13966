#include "config.h"

#include "ang-scheme.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField scheme_fields[] = {
  [ANG_SCHEME_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SCHEME_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_SCHEME_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_SCHEME_ABBREV] = { "abbrev", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Abbreviation") },
  [ANG_SCHEME_PARTNER_ID] = { "partner_id", ANG_FIELD_LINK, 0, N_ ("Partner"),
    .target = "partner" },
  [ANG_SCHEME_COUNTRY] = { "country", ANG_FIELD_LOOKUP, 0, N_ ("Country"),
    .target = "country" },
  [ANG_SCHEME_KIND] = { "kind", ANG_FIELD_CHOICE, 0, N_ ("Kind"),
    .choices = &ang_scheme_kind_enumeration },
  [ANG_SCHEME_MIN_AGE] = { "min_age", ANG_FIELD_INTEGER, 0, N_ ("Minimum age") },
  [ANG_SCHEME_MAX_AGE] = { "max_age", ANG_FIELD_INTEGER, 0, N_ ("Maximum age") },
  [ANG_SCHEME_MIN_EDUCATION] = { "min_education", ANG_FIELD_LOOKUP, 0, N_ ("Minimum education"),
    .target = "education" },
  [ANG_SCHEME_MIN_SERVICE_YEARS] = { "min_service_years", ANG_FIELD_INTEGER, 0, N_ ("Minimum years of service") },
  [ANG_SCHEME_ENGLISH_TYPE] = { "english_type", ANG_FIELD_TEXT, 0, N_ ("English test") },
  [ANG_SCHEME_ENGLISH_MIN_SCORE] = { "english_min_score", ANG_FIELD_REAL, 0, N_ ("Minimum score") },
  [ANG_SCHEME_ENGLISH_MAX_AGE_MONTHS] = { "english_max_age_months", ANG_FIELD_INTEGER, 0, N_ ("Test not older than (months)") },
  [ANG_SCHEME_PASSPORT_MIN_MONTHS] = { "passport_min_months", ANG_FIELD_INTEGER, 0, N_ ("Passport valid for (months)") },
  [ANG_SCHEME_ALLOWED_STATUSES] = { "allowed_statuses", ANG_FIELD_TEXT, 0, N_ ("Allowed employment") },
  [ANG_SCHEME_MIN_RANK] = { "min_rank", ANG_FIELD_LOOKUP, 0, N_ ("Lowest rank"),
    .target = "rank" },
  [ANG_SCHEME_MAX_RANK] = { "max_rank", ANG_FIELD_LOOKUP, 0, N_ ("Highest rank"),
    .target = "rank" },
  [ANG_SCHEME_ONCE] = { "once", ANG_FIELD_BOOLEAN, 0, N_ ("Only once per person") },
  [ANG_SCHEME_REPEAT_WITHIN_YEARS] = { "repeat_within_years", ANG_FIELD_INTEGER, 0, N_ ("Not again within (years)") },
  [ANG_SCHEME_COOLING_OFF_YEARS] = { "cooling_off_years", ANG_FIELD_INTEGER, 0, N_ ("Years since any training abroad") },
  [ANG_SCHEME_RETIREMENT_YEARS] = { "retirement_years", ANG_FIELD_INTEGER, 0, N_ ("Years left before retirement") },
  [ANG_SCHEME_MAX_PARTICIPANTS] = { "max_participants", ANG_FIELD_INTEGER, 0, N_ ("Most participants") },
  [ANG_SCHEME_DEFAULT_JP] = { "default_jp", ANG_FIELD_INTEGER, 0, N_ ("Training hours (JP)") },
  [ANG_SCHEME_DEFAULT_DAYS] = { "default_days", ANG_FIELD_INTEGER, 0, N_ ("Days") },
  [ANG_SCHEME_DEFAULT_QUOTA] = { "default_quota", ANG_FIELD_INTEGER, 0, N_ ("Quota") },
  [ANG_SCHEME_DEFAULT_HOST_ID] = { "default_host_id", ANG_FIELD_LINK, 0, N_ ("Host"),
    .target = "partner" },
  [ANG_SCHEME_DEFAULT_VENUE] = { "default_venue", ANG_FIELD_TEXT, 0, N_ ("Venue") },
  [ANG_SCHEME_DEFAULT_CITY] = { "default_city", ANG_FIELD_TEXT, 0, N_ ("City") },
  [ANG_SCHEME_DEFAULT_COUNTRY] = { "default_country", ANG_FIELD_LOOKUP, 0, N_ ("Host country"),
    .target = "country" },
  [ANG_SCHEME_DEFAULT_MODE] = { "default_mode", ANG_FIELD_CHOICE, 0, N_ ("Mode"),
    .choices = &ang_course_mode_enumeration },
  [ANG_SCHEME_SCHEME_QUOTA] = { "scheme_quota", ANG_FIELD_INTEGER, 0, N_ ("Quota of the whole scheme") },
  [ANG_SCHEME_SOURCE] = { "source", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Source of the rules") },
  [ANG_SCHEME_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("Active") },
  [ANG_SCHEME_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_SCHEME_PARTNER_NAME] = { "partner_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Partner") },
  [ANG_SCHEME_COHORTS] = { "cohorts", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Cohorts") },
};

const AngEntity ang_scheme_entity = {
  "scheme", N_ ("Scheme"), "scheme_view", scheme_fields, G_N_ELEMENTS (scheme_fields), ang_scheme_get_type
};

ANG_DEFINE_RECORD (AngScheme, ang_scheme)
