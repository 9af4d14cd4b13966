#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A government or institution that sends people; exactly one is the own one. */
typedef enum
{
  ANG_ORIGIN_ID,
  ANG_ORIGIN_NAME_ID,
  ANG_ORIGIN_NAME_EN,
  ANG_ORIGIN_KIND,
  ANG_ORIGIN_REGION_CODE,
  ANG_ORIGIN_IS_OWN,
} AngOriginField;

#define ANG_TYPE_ORIGIN (ang_origin_get_type ())

ANG_DECLARE_RECORD (AngOrigin, ang_origin, ORIGIN)

G_END_DECLS
