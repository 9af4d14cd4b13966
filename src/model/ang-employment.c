#include "config.h"

#include "ang-employment.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField employment_fields[] = {
  [ANG_EMPLOYMENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_EMPLOYMENT_PERSON_ID] = { "person_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Person",
    .target = "person" },
  [ANG_EMPLOYMENT_SINCE] = { "since", ANG_FIELD_DATE, 0, N_ ("From") },
  [ANG_EMPLOYMENT_UNTIL] = { "until", ANG_FIELD_DATE, 0, N_ ("To") },
  [ANG_EMPLOYMENT_UNIT_ID] = { "unit_id", ANG_FIELD_LINK, 0, N_ ("Unit"),
    .target = "unit" },
  [ANG_EMPLOYMENT_EMPLOYER] = { "employer", ANG_FIELD_TEXT, 0, N_ ("Other employer") },
  [ANG_EMPLOYMENT_EMP_STATUS] = { "emp_status", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Employment"),
    .choices = &ang_employment_status_enumeration },
  [ANG_EMPLOYMENT_CATEGORY] = { "category", ANG_FIELD_CHOICE, 0, N_ ("Group (non-ASN)"),
    .choices = &ang_non_asn_category_enumeration },
  [ANG_EMPLOYMENT_RANK_CODE] = { "rank_code", ANG_FIELD_LOOKUP, 0, N_ ("Rank"),
    .target = "rank" },
  [ANG_EMPLOYMENT_RANK_SINCE] = { "rank_since", ANG_FIELD_DATE, 0, N_ ("Rank since") },
  [ANG_EMPLOYMENT_POST_ID] = { "post_id", ANG_FIELD_TEXT, 0, N_ ("Position (Indonesian)") },
  [ANG_EMPLOYMENT_POST_EN] = { "post_en", ANG_FIELD_TEXT, 0, N_ ("Position (English)") },
  [ANG_EMPLOYMENT_POST_KIND] = { "post_kind", ANG_FIELD_CHOICE, 0, N_ ("Kind of position"),
    .choices = &ang_post_kind_enumeration },
  [ANG_EMPLOYMENT_POST_SINCE] = { "post_since", ANG_FIELD_DATE, 0, N_ ("Position since") },
  [ANG_EMPLOYMENT_ESELON] = { "eselon", ANG_FIELD_CHOICE, 0, N_ ("Eselon"),
    .choices = &ang_eselon_enumeration },
  [ANG_EMPLOYMENT_JF_LEVEL] = { "jf_level", ANG_FIELD_LOOKUP, 0, N_ ("Functional level"),
    .target = "functional_level" },
  [ANG_EMPLOYMENT_ACTING] = { "acting", ANG_FIELD_CHOICE, 0, N_ ("Acting as"),
    .choices = &ang_acting_enumeration },
  [ANG_EMPLOYMENT_SOURCE] = { "source", ANG_FIELD_TEXT, 0, N_ ("Source") },
  [ANG_EMPLOYMENT_UNIT_NAME_ID] = { "unit_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit") },
  [ANG_EMPLOYMENT_UNIT_NAME_EN] = { "unit_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit (English)") },
};

const AngEntity ang_employment_entity = {
  "employment", N_ ("Employment"), "employment_view", employment_fields, G_N_ELEMENTS (employment_fields), ang_employment_get_type
};

ANG_DEFINE_RECORD (AngEmployment, ang_employment)
