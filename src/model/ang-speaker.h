#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Who speaks in sessions, with the post and institution to be named. */
typedef enum
{
  ANG_SPEAKER_ID,
  ANG_SPEAKER_NAME,
  ANG_SPEAKER_POST,
  ANG_SPEAKER_INSTITUTION,
  ANG_SPEAKER_PARTNER_ID,
  ANG_SPEAKER_NOTE,
  ANG_SPEAKER_SESSIONS, /* computed */
} AngSpeakerField;

#define ANG_TYPE_SPEAKER (ang_speaker_get_type ())

ANG_DECLARE_RECORD (AngSpeaker, ang_speaker, SPEAKER)

G_END_DECLS
