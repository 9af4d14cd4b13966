#include "config.h"

#include "ang-cohort-origin.h"

#include <glib/gi18n.h>

static const AngField cohort_origin_fields[] = {
  [ANG_COHORT_ORIGIN_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_COHORT_ORIGIN_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_COHORT_ORIGIN_ORIGIN_ID] = { "origin_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED, N_ ("Origin"),
    .target = "origin" },
  [ANG_COHORT_ORIGIN_QUOTA] = { "quota", ANG_FIELD_INTEGER, 0, N_ ("Quota") },
  [ANG_COHORT_ORIGIN_COUNT_ONLY_NUMBER] = { "count_only_number", ANG_FIELD_INTEGER, 0, N_ ("Persons") },
  [ANG_COHORT_ORIGIN_ORIGIN_NAME_ID] = { "origin_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Origin") },
  [ANG_COHORT_ORIGIN_ORIGIN_NAME_EN] = { "origin_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Origin (English)") },
  [ANG_COHORT_ORIGIN_IS_OWN] = { "is_own", ANG_FIELD_BOOLEAN, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Own government" },
  [ANG_COHORT_ORIGIN_PARTICIPANTS] = { "participants", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Participants") },
};

const AngEntity ang_cohort_origin_entity = {
  "cohort_origin", N_ ("Origin in a cohort"), "cohort_origin_view", cohort_origin_fields, G_N_ELEMENTS (cohort_origin_fields), ang_cohort_origin_get_type
};

ANG_DEFINE_RECORD (AngCohortOrigin, ang_cohort_origin)
