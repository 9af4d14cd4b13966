#include "config.h"

#include "ang-nominator.h"

#include <glib/gi18n.h>

static const AngField nominator_fields[] = {
  [ANG_NOMINATOR_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_NOMINATOR_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_NOMINATOR_UNIT_ID] = { "unit_id", ANG_FIELD_LINK, 0, N_ ("Unit"),
    .target = "unit" },
  [ANG_NOMINATOR_ORIGIN_ID] = { "origin_id", ANG_FIELD_LINK, 0, N_ ("Origin"),
    .target = "origin" },
  [ANG_NOMINATOR_OFFICIAL] = { "official", ANG_FIELD_TEXT, 0, N_ ("Nominated by") },
  [ANG_NOMINATOR_NUMBER] = { "number", ANG_FIELD_TEXT, 0, N_ ("Number of the letter") },
  [ANG_NOMINATOR_DATE] = { "date", ANG_FIELD_DATE, 0, N_ ("Date of the letter") },
  [ANG_NOMINATOR_RECEIVED_ON] = { "received_on", ANG_FIELD_DATE, 0, N_ ("Received on") },
  [ANG_NOMINATOR_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_nominator_entity = {
  "nominator", N_ ("Nomination"), "nominator", nominator_fields, G_N_ELEMENTS (nominator_fields), ang_nominator_get_type
};

ANG_DEFINE_RECORD (AngNominator, ang_nominator)
