#include "config.h"

#include "ang-lodging.h"

#include <glib/gi18n.h>

static const AngField lodging_fields[] = {
  [ANG_LODGING_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_LODGING_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_LODGING_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name") },
  [ANG_LODGING_ADDRESS] = { "address", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Address") },
  [ANG_LODGING_PHONE] = { "phone", ANG_FIELD_TEXT, 0, N_ ("Phone") },
  [ANG_LODGING_CHECK_IN] = { "check_in", ANG_FIELD_DATE, 0, N_ ("From") },
  [ANG_LODGING_CHECK_OUT] = { "check_out", ANG_FIELD_DATE, 0, N_ ("To") },
  [ANG_LODGING_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_lodging_entity = {
  "lodging", N_ ("Lodging"), "lodging", lodging_fields, G_N_ELEMENTS (lodging_fields), ang_lodging_get_type
};

ANG_DEFINE_RECORD (AngLodging, ang_lodging)
