#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* An organisational unit (OPD) for as long as it had that name; a rename is a new row and a successor link. */
typedef enum
{
  ANG_UNIT_ID,
  ANG_UNIT_CODE,
  ANG_UNIT_NAME_ID,
  ANG_UNIT_ABBREV,
  ANG_UNIT_NAME_EN,
  ANG_UNIT_KIND,
  ANG_UNIT_PARENT_ID,
  ANG_UNIT_VALID_FROM,
  ANG_UNIT_VALID_TO,
  ANG_UNIT_SUCCESSOR_ID,
  ANG_UNIT_HEADCOUNT,
  ANG_UNIT_HEADCOUNT_DATE,
  ANG_UNIT_ACTIVE,
  ANG_UNIT_NOTE,
  ANG_UNIT_PREDECESSOR_ID,
  ANG_UNIT_PARENT_NAME,
  ANG_UNIT_PEOPLE,
} AngUnitField;

#define ANG_TYPE_UNIT (ang_unit_get_type ())

ANG_DECLARE_RECORD (AngUnit, ang_unit, UNIT)

G_END_DECLS
