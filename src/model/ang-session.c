#include "config.h"

#include "ang-session.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngField session_fields[] = {
  [ANG_SESSION_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SESSION_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
  [ANG_SESSION_DATE] = { "date", ANG_FIELD_DATE, 0, N_ ("Date") },
  [ANG_SESSION_START_TIME] = { "start_time", ANG_FIELD_TEXT, ANG_FIELD_TIME, N_ ("Begins at") },
  [ANG_SESSION_END_TIME] = { "end_time", ANG_FIELD_TEXT, ANG_FIELD_TIME, N_ ("Ends at") },
  [ANG_SESSION_KIND] = { "kind", ANG_FIELD_CHOICE, ANG_FIELD_REQUIRED, N_ ("Kind"),
    .choices = &ang_session_kind_enumeration },
  [ANG_SESSION_TOPIC_ID] = { "topic_id", ANG_FIELD_TEXT, 0, N_ ("Topic (Indonesian)") },
  [ANG_SESSION_TOPIC_EN] = { "topic_en", ANG_FIELD_TEXT, 0, N_ ("Topic (English)") },
  [ANG_SESSION_PLACE] = { "place", ANG_FIELD_TEXT, 0, N_ ("Place") },
  [ANG_SESSION_LANGUAGE] = { "language", ANG_FIELD_TEXT, 0, N_ ("Language") },
  [ANG_SESSION_JP] = { "jp", ANG_FIELD_REAL, 0, N_ ("Training hours (JP)") },
  [ANG_SESSION_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_SESSION_SPEAKERS] = { "speakers", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Speakers") },
  [ANG_SESSION_COHORT_CODE] = { "cohort_code", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Cohort") },
};

const AngEntity ang_session_entity = {
  "session", N_ ("Session"), "session_view", session_fields, G_N_ELEMENTS (session_fields), ang_session_get_type
};

ANG_DEFINE_RECORD (AngSession, ang_session)
