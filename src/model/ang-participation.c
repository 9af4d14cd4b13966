#include "config.h"

#include "ang-participation.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField participation_fields[] = {
  [ANG_PARTICIPATION_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_PARTICIPATION_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_PARTICIPATION_PERSON_ID] = { "person_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Person",
    .target = "person" },
  [ANG_PARTICIPATION_ORIGIN_ID] = { "origin_id", ANG_FIELD_LINK, 0, N_ ("Origin"),
    .target = "origin" },
  [ANG_PARTICIPATION_ROLE] = { "role", ANG_FIELD_CHOICE, 0, N_ ("Role"),
    .choices = &ang_participation_role_enumeration },
  [ANG_PARTICIPATION_STATE] = { "state", ANG_FIELD_CHOICE, 0, N_ ("State"),
    .choices = &ang_participation_state_enumeration },
  [ANG_PARTICIPATION_ORDER_NO] = { "order_no", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_PARTICIPATION_FROZEN] = { "frozen", ANG_FIELD_BOOLEAN, 0, N_ ("Snapshot frozen") },
  [ANG_PARTICIPATION_SNAP_NAME] = { "snap_name", ANG_FIELD_TEXT, 0, N_ ("Name at the time") },
  [ANG_PARTICIPATION_SNAP_NIP] = { "snap_nip", ANG_FIELD_TEXT, 0, N_ ("NIP at the time") },
  [ANG_PARTICIPATION_SNAP_STATUS] = { "snap_status", ANG_FIELD_CHOICE, 0, N_ ("Employment at the time"),
    .choices = &ang_employment_status_enumeration },
  [ANG_PARTICIPATION_SNAP_RANK] = { "snap_rank", ANG_FIELD_LOOKUP, 0, N_ ("Rank at the time"),
    .target = "rank" },
  [ANG_PARTICIPATION_SNAP_POST_ID] = { "snap_post_id", ANG_FIELD_TEXT, 0, N_ ("Position at the time") },
  [ANG_PARTICIPATION_SNAP_POST_EN] = { "snap_post_en", ANG_FIELD_TEXT, 0, N_ ("Position at the time (English)") },
  [ANG_PARTICIPATION_SNAP_ESELON] = { "snap_eselon", ANG_FIELD_CHOICE, 0, N_ ("Eselon at the time"),
    .choices = &ang_eselon_enumeration },
  [ANG_PARTICIPATION_SNAP_UNIT_ID] = { "snap_unit_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Unit at the time",
    .target = "unit" },
  [ANG_PARTICIPATION_SNAP_UNIT_NAME_ID] = { "snap_unit_name_id", ANG_FIELD_TEXT, 0, N_ ("Unit at the time (name)") },
  [ANG_PARTICIPATION_SNAP_UNIT_NAME_EN] = { "snap_unit_name_en", ANG_FIELD_TEXT, 0, N_ ("Unit at the time (English)") },
  [ANG_PARTICIPATION_WITHDRAWN_REASON] = { "withdrawn_reason", ANG_FIELD_TEXT, 0, N_ ("Reason") },
  [ANG_PARTICIPATION_CERTIFICATE_NUMBER] = { "certificate_number", ANG_FIELD_TEXT, 0, N_ ("Certificate") },
  [ANG_PARTICIPATION_CERTIFICATE_DATE] = { "certificate_date", ANG_FIELD_DATE, 0, N_ ("Date of the certificate") },
  [ANG_PARTICIPATION_REMARKS] = { "remarks", ANG_FIELD_TEXT, 0, N_ ("Remarks") },
  [ANG_PARTICIPATION_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_PARTICIPATION_FULL_NAME] = { "full_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Name") },
  [ANG_PARTICIPATION_NAME_KEY] = { "name_key", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Sort key of the name" },
  [ANG_PARTICIPATION_NIP] = { "nip", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("NIP") },
  [ANG_PARTICIPATION_EMP_STATUS] = { "emp_status", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Employment"),
    .choices = &ang_employment_status_enumeration },
  [ANG_PARTICIPATION_RANK_CODE] = { "rank_code", ANG_FIELD_LOOKUP, ANG_FIELD_COMPUTED, N_ ("Rank"),
    .target = "rank" },
  [ANG_PARTICIPATION_RANK_LEVEL] = { "rank_level", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Level of the rank" },
  [ANG_PARTICIPATION_RANK_SINCE] = { "rank_since", ANG_FIELD_DATE, ANG_FIELD_COMPUTED, N_ ("Rank since") },
  [ANG_PARTICIPATION_POST_ID] = { "post_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Position") },
  [ANG_PARTICIPATION_POST_EN] = { "post_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Position (English)") },
  [ANG_PARTICIPATION_ESELON] = { "eselon", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Eselon"),
    .choices = &ang_eselon_enumeration },
  [ANG_PARTICIPATION_UNIT_ID] = { "unit_id", ANG_FIELD_LINK, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Unit",
    .target = "unit" },
  [ANG_PARTICIPATION_UNIT_NAME_ID] = { "unit_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit") },
  [ANG_PARTICIPATION_UNIT_NAME_EN] = { "unit_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Unit (English)") },
  [ANG_PARTICIPATION_UNIT_ORDER] = { "unit_order", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Order of the unit" },
  [ANG_PARTICIPATION_SEX] = { "sex", ANG_FIELD_CHOICE, ANG_FIELD_COMPUTED, N_ ("Sex"),
    .choices = &ang_sex_enumeration },
  [ANG_PARTICIPATION_BIRTH_DATE] = { "birth_date", ANG_FIELD_DATE, ANG_FIELD_COMPUTED, N_ ("Date of birth") },
  [ANG_PARTICIPATION_ORIGIN_NAME_ID] = { "origin_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Origin") },
  [ANG_PARTICIPATION_ORIGIN_NAME_EN] = { "origin_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Origin (English)") },
  [ANG_PARTICIPATION_DIFFERS] = { "differs", ANG_FIELD_BOOLEAN, ANG_FIELD_COMPUTED, N_ ("Differs from today") },
  [ANG_PARTICIPATION_COHORT_CODE] = { "cohort_code", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Cohort") },
  [ANG_PARTICIPATION_COHORT_TITLE_ID] = { "cohort_title_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Title") },
  [ANG_PARTICIPATION_COHORT_TITLE_EN] = { "cohort_title_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Title (English)") },
  [ANG_PARTICIPATION_COHORT_SCHEME] = { "cohort_scheme", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Scheme") },
  [ANG_PARTICIPATION_COHORT_YEAR] = { "cohort_year", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Year") },
  [ANG_PARTICIPATION_COHORT_START] = { "cohort_start", ANG_FIELD_DATE, ANG_FIELD_COMPUTED, N_ ("Begins") },
  [ANG_PARTICIPATION_COHORT_END] = { "cohort_end", ANG_FIELD_DATE, ANG_FIELD_COMPUTED, N_ ("Ends") },
};

const AngEntity ang_participation_entity = {
  "participation", N_ ("Participation"), "participation_view", participation_fields, G_N_ELEMENTS (participation_fields), ang_participation_get_type
};

ANG_DEFINE_RECORD (AngParticipation, ang_participation)
