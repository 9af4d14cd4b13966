#pragma once

#include "ang-record.h"
#include "ang-sentence.h"

G_BEGIN_DECLS

/* Who nominated people for a cohort: a unit or another government, with its letter. */
typedef enum
{
  ANG_NOMINATOR_ID,
  ANG_NOMINATOR_COHORT_ID,
  ANG_NOMINATOR_UNIT_ID,
  ANG_NOMINATOR_ORIGIN_ID,
  ANG_NOMINATOR_OFFICIAL,
  ANG_NOMINATOR_NUMBER,
  ANG_NOMINATOR_DATE,
  ANG_NOMINATOR_RECEIVED_ON,
  ANG_NOMINATOR_NOTE,
  ANG_NOMINATOR_UNIT_NAME_ID,
  ANG_NOMINATOR_UNIT_NAME_EN,
  ANG_NOMINATOR_ORIGIN_NAME_ID,
  ANG_NOMINATOR_ORIGIN_NAME_EN,
  ANG_NOMINATOR_CANDIDATES,
  ANG_NOMINATOR_COHORT_CODE,
} AngNominatorField;

#define ANG_TYPE_NOMINATOR (ang_nominator_get_type ())

ANG_DECLARE_RECORD (AngNominator, ang_nominator, NOMINATOR)

AngSentence *ang_nominator_describe (AngNominator *self);

G_END_DECLS
