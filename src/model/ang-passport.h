#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A passport of a person. Class C: shown on demand, purged when due. */
typedef enum
{
  ANG_PASSPORT_ID,
  ANG_PASSPORT_PERSON_ID,
  ANG_PASSPORT_KIND,
  ANG_PASSPORT_NUMBER,
  ANG_PASSPORT_ISSUE_DATE,
  ANG_PASSPORT_EXPIRY_DATE,
  ANG_PASSPORT_ISSUE_PLACE,
  ANG_PASSPORT_COUNTRY,
} AngPassportField;

#define ANG_TYPE_PASSPORT (ang_passport_get_type ())

ANG_DECLARE_RECORD (AngPassport, ang_passport, PASSPORT)

G_END_DECLS
