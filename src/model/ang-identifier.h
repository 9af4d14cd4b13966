#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* An official number of a person, with its history: a PPPK's number can change with the contract. */
typedef enum
{
  ANG_IDENTIFIER_ID,
  ANG_IDENTIFIER_PERSON_ID,
  ANG_IDENTIFIER_KIND,
  ANG_IDENTIFIER_VALUE,
  ANG_IDENTIFIER_VALID_FROM,
  ANG_IDENTIFIER_VALID_TO,
  ANG_IDENTIFIER_IS_PRIMARY,
} AngIdentifierField;

#define ANG_TYPE_IDENTIFIER (ang_identifier_get_type ())

ANG_DECLARE_RECORD (AngIdentifier, ang_identifier, IDENTIFIER)

G_END_DECLS
