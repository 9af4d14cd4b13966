#include "config.h"

#include "ang-score.h"

#include <glib/gi18n.h>

static const AngField score_fields[] = {
  [ANG_SCORE_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SCORE_PARTICIPATION_ID] = { "participation_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Candidate",
    .target = "participation" },
  [ANG_SCORE_CRITERION_ID] = { "criterion_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Criterion",
    .target = "criterion" },
  [ANG_SCORE_VALUE] = { "value", ANG_FIELD_REAL, 0, N_ ("Score") },
  [ANG_SCORE_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_score_entity = {
  "score", N_ ("Score"), "score", score_fields, G_N_ELEMENTS (score_fields), ang_score_get_type
};

ANG_DEFINE_RECORD (AngScore, ang_score)
