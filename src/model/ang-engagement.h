#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A visit, letter, meeting … with a partner, and what follows from it. */
typedef enum
{
  ANG_ENGAGEMENT_ID,
  ANG_ENGAGEMENT_PARTNER_ID,
  ANG_ENGAGEMENT_DATE,
  ANG_ENGAGEMENT_KIND,
  ANG_ENGAGEMENT_PLACE,
  ANG_ENGAGEMENT_TOPIC,
  ANG_ENGAGEMENT_OUR_PEOPLE,
  ANG_ENGAGEMENT_THEIR_PEOPLE,
  ANG_ENGAGEMENT_SUMMARY,
  ANG_ENGAGEMENT_NEXT_STEP,
  ANG_ENGAGEMENT_DUE,
  ANG_ENGAGEMENT_DONE,
} AngEngagementField;

#define ANG_TYPE_ENGAGEMENT (ang_engagement_get_type ())

ANG_DECLARE_RECORD (AngEngagement, ang_engagement, ENGAGEMENT)

G_END_DECLS
