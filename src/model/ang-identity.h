#pragma once

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-issue.h"

G_BEGIN_DECLS

#define ANG_NIP_LENGTH 18
#define ANG_NIK_LENGTH 16
#define ANG_OLD_NIP_LENGTH 9

/* The parts of a number. What a kind does not have, or what is not well-formed, is 0. */
typedef struct
{
  AngIdentifierKind kind;
  AngDate birth;       /* NIP, NIPPPK, NIK */
  AngDate appointment; /* NIP: year and month; NIPPPK: year */
  int contract;        /* NIPPPK: 1 to 9, how often contracted */
  AngSex sex;          /* NIP, NIPPPK, NIK */
  int serial;          /* NIP, NIPPPK, NIK */
  char region[7];      /* NIK: province, regency and district of first registration */
} AngIdentity;

/* What is known of the person; 0 for what is not. */
typedef struct
{
  AngIdentifierKind kind; /* what the number is recorded as */
  AngDate birth;
  AngSex sex;
  AngEmploymentStatus status;
  const char *region;     /* (nullable): the code of the region where the person lives: 2, 4 or 6 digits */
} AngIdentityFacts;

char              *ang_identity_normalize (const char             *text);
AngIdentifierKind  ang_identity_get_kind  (const char             *number);
gboolean           ang_identity_parse     (const char             *number,
                                           AngDate                 today,
                                           AngIdentity            *identity);
char              *ang_identity_format    (const char             *number);
char              *ang_identity_mask      (const char             *number);
gboolean           ang_identity_succeeds  (const char             *number,
                                           const char             *former);
GArray            *ang_identity_check     (const char             *number,
                                           const AngIdentityFacts *facts,
                                           AngDate                 today);

G_END_DECLS
