#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What one candidate got for one criterion, from 0 to 100. */
typedef enum
{
  ANG_SCORE_ID,
  ANG_SCORE_PARTICIPATION_ID,
  ANG_SCORE_CRITERION_ID,
  ANG_SCORE_VALUE,
  ANG_SCORE_NOTE,
} AngScoreField;

#define ANG_TYPE_SCORE (ang_score_get_type ())

ANG_DECLARE_RECORD (AngScore, ang_score, SCORE)

G_END_DECLS
