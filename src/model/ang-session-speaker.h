#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Who speaks in which session, in which order. */
typedef enum
{
  ANG_SESSION_SPEAKER_ID,
  ANG_SESSION_SPEAKER_SESSION_ID,
  ANG_SESSION_SPEAKER_SPEAKER_ID,
  ANG_SESSION_SPEAKER_ORDER_NO,
  ANG_SESSION_SPEAKER_NAME, /* from here on computed */
  ANG_SESSION_SPEAKER_POST,
  ANG_SESSION_SPEAKER_INSTITUTION,
  ANG_SESSION_SPEAKER_COHORT_ID,
} AngSessionSpeakerField;

#define ANG_TYPE_SESSION_SPEAKER (ang_session_speaker_get_type ())

ANG_DECLARE_RECORD (AngSessionSpeaker, ang_session_speaker, SESSION_SPEAKER)

G_END_DECLS
