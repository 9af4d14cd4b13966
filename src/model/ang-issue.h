#pragma once

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-severity.h"

G_BEGIN_DECLS

/* What can be said about an identity number. Stored with what people have set aside: never renumber. */
typedef enum
{
  ANG_ISSUE_LENGTH = 1,
  ANG_ISSUE_NOT_DIGITS = 2,
  ANG_ISSUE_CUT_BY_SPREADSHEET = 3,
  ANG_ISSUE_ZERO = 4,
  ANG_ISSUE_BIRTH_IMPOSSIBLE = 5,
  ANG_ISSUE_BIRTH_IN_FUTURE = 6,
  ANG_ISSUE_TOO_YOUNG = 7,
  ANG_ISSUE_TOO_OLD = 8,
  ANG_ISSUE_KIND_UNKNOWN = 9,
  ANG_ISSUE_SEX_DIGIT = 10,
  ANG_ISSUE_SERIAL_ZERO = 11,
  ANG_ISSUE_APPOINTED_TOO_YOUNG = 12,
  ANG_ISSUE_APPOINTED_IN_FUTURE = 13,
  ANG_ISSUE_BIRTH_DIFFERS = 14,
  ANG_ISSUE_SEX_DIFFERS = 15,
  ANG_ISSUE_STATUS_DIFFERS = 16,
  ANG_ISSUE_KIND_DIFFERS = 17,
  ANG_ISSUE_PROVINCE_UNKNOWN = 18,
  ANG_ISSUE_REGION_DIFFERS = 19,
  ANG_ISSUE_TAKEN = 20,
} AngIssueCode;

typedef struct
{
  AngSeverity level;
  AngIssueCode code;
  AngIdentifierKind kind;     /* of the number */
  AngEmploymentStatus status; /* for ANG_ISSUE_STATUS_DIFFERS */
  int count;                  /* a number of digits, or of years */
  AngDate found;              /* what the number says */
  AngDate expected;           /* what the person's record says */
} AngIssue;

AngIssue    ang_issue_taken          (AngIdentifierKind  kind);
char       *ang_issue_describe       (const AngIssue    *issue,
                                      AngLanguage        language);
AngSeverity ang_issues_get_worst     (const GArray      *issues);

G_END_DECLS
