#include "config.h"

#include "ang-waiver.h"

#include <glib/gi18n.h>

static const AngField waiver_fields[] = {
  [ANG_WAIVER_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_WAIVER_FINDING] = { "finding", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Finding" },
  [ANG_WAIVER_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_WAIVER_PERSON_ID] = { "person_id", ANG_FIELD_LINK, ANG_FIELD_INTERNAL, "Person",
    .target = "person" },
  [ANG_WAIVER_REASON] = { "reason", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED | ANG_FIELD_LONG, N_ ("Reason") },
  [ANG_WAIVER_SET_BY] = { "set_by", ANG_FIELD_TEXT, 0, N_ ("Set aside by") },
  [ANG_WAIVER_SET_ON] = { "set_on", ANG_FIELD_DATE, 0, N_ ("Set aside on") },
};

const AngEntity ang_waiver_entity = {
  "waiver", N_ ("Finding set aside"), "waiver", waiver_fields, G_N_ELEMENTS (waiver_fields), ang_waiver_get_type
};

ANG_DEFINE_RECORD (AngWaiver, ang_waiver)
