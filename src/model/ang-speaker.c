#include "config.h"

#include "ang-speaker.h"

#include <glib/gi18n.h>

static const AngField speaker_fields[] = {
  [ANG_SPEAKER_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SPEAKER_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name") },
  [ANG_SPEAKER_POST] = { "post", ANG_FIELD_TEXT, 0, N_ ("Position") },
  [ANG_SPEAKER_INSTITUTION] = { "institution", ANG_FIELD_TEXT, 0, N_ ("Institution") },
  [ANG_SPEAKER_PARTNER_ID] = { "partner_id", ANG_FIELD_LINK, 0, N_ ("Partner"),
    .target = "partner" },
  [ANG_SPEAKER_NOTE] = { "note", ANG_FIELD_TEXT, ANG_FIELD_LONG, N_ ("Note") },
  [ANG_SPEAKER_SESSIONS] = { "sessions", ANG_FIELD_INTEGER, ANG_FIELD_COMPUTED, N_ ("Sessions") },
};

const AngEntity ang_speaker_entity = {
  "speaker", N_ ("Speaker"), "speaker_view", speaker_fields, G_N_ELEMENTS (speaker_fields), ang_speaker_get_type
};

ANG_DEFINE_RECORD (AngSpeaker, ang_speaker)
