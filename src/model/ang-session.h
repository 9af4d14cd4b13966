#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* One item of a cohort's programme. */
typedef enum
{
  ANG_SESSION_ID,
  ANG_SESSION_COHORT_ID,
  ANG_SESSION_DATE,
  ANG_SESSION_START_TIME,
  ANG_SESSION_END_TIME,
  ANG_SESSION_KIND,
  ANG_SESSION_TOPIC_ID,
  ANG_SESSION_TOPIC_EN,
  ANG_SESSION_PLACE,
  ANG_SESSION_LANGUAGE,
  ANG_SESSION_JP,
  ANG_SESSION_NOTE,
  ANG_SESSION_SPEAKERS, /* from here on computed */
  ANG_SESSION_COHORT_CODE,
} AngSessionField;

#define ANG_TYPE_SESSION (ang_session_get_type ())

ANG_DECLARE_RECORD (AngSession, ang_session, SESSION)

G_END_DECLS
