#include "config.h"

#include "ang-session-speaker.h"

#include <glib/gi18n.h>

static const AngField session_speaker_fields[] = {
  [ANG_SESSION_SPEAKER_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SESSION_SPEAKER_SESSION_ID] = { "session_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Session",
    .target = "session" },
  [ANG_SESSION_SPEAKER_SPEAKER_ID] = { "speaker_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED, N_ ("Speaker"),
    .target = "speaker" },
  [ANG_SESSION_SPEAKER_ORDER_NO] = { "order_no", ANG_FIELD_INTEGER, 0, N_ ("Order") },
  [ANG_SESSION_SPEAKER_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Name") },
  [ANG_SESSION_SPEAKER_POST] = { "post", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Position") },
  [ANG_SESSION_SPEAKER_INSTITUTION] = { "institution", ANG_FIELD_TEXT, ANG_FIELD_COMPUTED, N_ ("Institution") },
  [ANG_SESSION_SPEAKER_COHORT_ID] = { "cohort_id", ANG_FIELD_LINK, ANG_FIELD_COMPUTED | ANG_FIELD_INTERNAL, "Cohort",
    .target = "cohort" },
};

const AngEntity ang_session_speaker_entity = {
  "session_speaker", N_ ("Speaker of a session"), "session_speaker_view", session_speaker_fields,
  G_N_ELEMENTS (session_speaker_fields), ang_session_speaker_get_type
};

ANG_DEFINE_RECORD (AngSessionSpeaker, ang_session_speaker)
