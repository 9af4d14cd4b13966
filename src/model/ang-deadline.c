#include "config.h"

#include "ang-deadline.h"

#include <glib/gi18n.h>

static const AngField deadline_fields[] = {
  [ANG_DEADLINE_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_DEADLINE_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_DEADLINE_LEAD_TIME_ID] = { "lead_time_id", ANG_FIELD_LINK, 0, N_ ("Lead time"),
    .target = "lead_time" },
  [ANG_DEADLINE_TITLE] = { "title", ANG_FIELD_TEXT, 0, N_ ("Title") },
  [ANG_DEADLINE_DUE] = { "due", ANG_FIELD_DATE, 0, N_ ("Due on") },
  [ANG_DEADLINE_DONE] = { "done", ANG_FIELD_DATE, 0, N_ ("Done on") },
  [ANG_DEADLINE_DROPPED] = { "dropped", ANG_FIELD_BOOLEAN, 0, N_ ("Not needed") },
  [ANG_DEADLINE_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
};

const AngEntity ang_deadline_entity = {
  "deadline", N_ ("Deadline"), "deadline", deadline_fields, G_N_ELEMENTS (deadline_fields), ang_deadline_get_type
};

ANG_DEFINE_RECORD (AngDeadline, ang_deadline)
