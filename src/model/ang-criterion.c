#include "config.h"

#include "ang-criterion.h"

#include <glib/gi18n.h>

static const AngField criterion_fields[] = {
  [ANG_CRITERION_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_CRITERION_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_CRITERION_CODE] = { "code", ANG_FIELD_TEXT, ANG_FIELD_INTERNAL, "Code" },
  [ANG_CRITERION_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_CRITERION_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_CRITERION_WEIGHT] = { "weight", ANG_FIELD_REAL, 0, N_ ("Weight") },
  [ANG_CRITERION_ORDER_NO] = { "order_no", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_CRITERION_SOURCE] = { "source", ANG_FIELD_TEXT, 0, N_ ("Source") },
  [ANG_CRITERION_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_criterion_entity = {
  "criterion", N_ ("Criterion"), "criterion", criterion_fields, G_N_ELEMENTS (criterion_fields), ang_criterion_get_type
};

ANG_DEFINE_RECORD (AngCriterion, ang_criterion)
