#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Where a cohort sleeps, and from when to when. */
typedef enum
{
  ANG_LODGING_ID,
  ANG_LODGING_COHORT_ID,
  ANG_LODGING_NAME,
  ANG_LODGING_ADDRESS,
  ANG_LODGING_PHONE,
  ANG_LODGING_CHECK_IN,
  ANG_LODGING_CHECK_OUT,
  ANG_LODGING_NOTE,
} AngLodgingField;

#define ANG_TYPE_LODGING (ang_lodging_get_type ())

ANG_DECLARE_RECORD (AngLodging, ang_lodging, LODGING)

G_END_DECLS
