#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* One value of an editable list: ranks, education levels, countries … */
typedef enum
{
  ANG_LOOKUP_ID,
  ANG_LOOKUP_KIND,
  ANG_LOOKUP_CODE,
  ANG_LOOKUP_LABEL_ID,
  ANG_LOOKUP_LABEL_EN,
  ANG_LOOKUP_LEVEL,
  ANG_LOOKUP_DETAIL,
  ANG_LOOKUP_ACTIVE,
} AngLookupField;

#define ANG_TYPE_LOOKUP (ang_lookup_get_type ())

ANG_DECLARE_RECORD (AngLookup, ang_lookup, LOOKUP)

G_END_DECLS
