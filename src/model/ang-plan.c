#include "config.h"

#include "ang-plan.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField plan_fields[] = {
  [ANG_PLAN_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_PLAN_YEAR] = { "year", ANG_FIELD_INTEGER, ANG_FIELD_REQUIRED, N_ ("Year") },
  [ANG_PLAN_PARTNER_ID] = { "partner_id", ANG_FIELD_LINK, 0, N_ ("Partner"),
    .target = "partner" },
  [ANG_PLAN_SCHEME_ID] = { "scheme_id", ANG_FIELD_LINK, 0, N_ ("Scheme"),
    .target = "scheme" },
  [ANG_PLAN_THEME_ID] = { "theme_id", ANG_FIELD_LINK, 0, N_ ("Theme"),
    .target = "theme" },
  [ANG_PLAN_TITLE_ID] = { "title_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Title (Indonesian)") },
  [ANG_PLAN_TITLE_EN] = { "title_en", ANG_FIELD_TEXT, 0, N_ ("Title (English)") },
  [ANG_PLAN_TARGET_GROUP] = { "target_group", ANG_FIELD_TEXT, 0, N_ ("Target group") },
  [ANG_PLAN_EXPECTED_QUOTA] = { "expected_quota", ANG_FIELD_INTEGER, 0, N_ ("Expected quota") },
  [ANG_PLAN_STATE] = { "state", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("State"),
    .choices = &ang_plan_state_enumeration },
  [ANG_PLAN_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, 0, N_ ("Cohort"),
    .target = "cohort" },
  [ANG_PLAN_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_PLAN_PARTNER_NAME] = { "partner_name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Partner") },
  [ANG_PLAN_PARTNER_NAME_ID] = { "partner_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Partner in Indonesian" },
  [ANG_PLAN_SCHEME] = { "scheme", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Scheme") },
  [ANG_PLAN_THEME_NAME_ID] = { "theme_name_id", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Theme") },
  [ANG_PLAN_THEME_NAME_EN] = { "theme_name_en", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Theme (English)") },
  [ANG_PLAN_COHORT_CODE] = { "cohort_code", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Cohort") },
};

const AngEntity ang_plan_entity = {
  "plan", N_ ("Plan"), "plan_view", plan_fields, G_N_ELEMENTS (plan_fields), ang_plan_get_type
};

ANG_DEFINE_RECORD (AngPlan, ang_plan)
