#include "config.h"

#include "ang-identity.h"

#include <string.h>

#define MIN_AGE 17
#define MAX_AGE 75

typedef struct
{
  const char *number;
  const AngIdentityFacts *facts;
  AngDate today;
  AngIdentity identity;
  GArray *issues;
} Check;

static AngIssue *
add (Check        *check,
     AngSeverity   level,
     AngIssueCode  code)
{
  AngIssue issue = { level, code };

  issue.kind = check->identity.kind != 0 ? check->identity.kind : check->facts->kind;
  /* The pattern of the numbers of part-time PPPK is not published: 18 digits are all that can be asked. */
  if (check->facts->status == ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME && level == ANG_SEVERITY_ERROR &&
      strlen (check->number) == ANG_NIP_LENGTH && code > ANG_ISSUE_ZERO)
    issue.level = ANG_SEVERITY_WARNING;
  g_array_append_val (check->issues, issue);
  return &g_array_index (check->issues, AngIssue, check->issues->len - 1);
}

static gboolean
is_shortened (const char *number)
{
  const char *exponent = strstr (number, "E+");

  return exponent != NULL && g_ascii_isdigit (*number) && g_ascii_isdigit (exponent[2]);
}

static gsize
get_length (AngIdentifierKind kind)
{
  switch (kind)
    {
    case ANG_IDENTIFIER_KIND_NIP:
    case ANG_IDENTIFIER_KIND_NIPPPK:
      return ANG_NIP_LENGTH;
    case ANG_IDENTIFIER_KIND_NIK:
      return ANG_NIK_LENGTH;
    case ANG_IDENTIFIER_KIND_OLD_NIP:
      return ANG_OLD_NIP_LENGTH;
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return 0;
    }
}

/* Returns: whether the number has the right length and nothing but digits, so that the rest can be looked at */
static gboolean
check_shape (Check             *check,
             AngIdentifierKind  kind)
{
  gsize length = strlen (check->number);

  if (strspn (check->number, "0") == length)
    add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_ZERO);
  else if (is_shortened (check->number))
    add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_CUT_BY_SPREADSHEET);
  else if (strspn (check->number, "0123456789") != length)
    add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_NOT_DIGITS);
  else if (length != get_length (kind))
    {
      AngIssue *issue = add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_LENGTH);

      issue->kind = kind;
      issue->count = (int) MIN (length, G_MAXINT);
    }
  else
    return TRUE;
  return FALSE;
}

static void
check_age (Check *check)
{
  AngDate birth = check->identity.birth;
  int years = 0;

  if (!ang_date_is_known (birth))
    {
      add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_BIRTH_IMPOSSIBLE);
      return;
    }
  if (ang_date_compare (birth, check->today) > 0)
    {
      add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_BIRTH_IN_FUTURE)->found = birth;
      return;
    }
  ang_date_get_age (birth, check->today, &years, NULL);
  if (years < MIN_AGE || years > MAX_AGE)
    {
      AngIssue *issue = add (check, ANG_SEVERITY_WARNING, years < MIN_AGE ? ANG_ISSUE_TOO_YOUNG : ANG_ISSUE_TOO_OLD);

      issue->found = birth;
      issue->count = years;
    }
}

static void
check_appointment (Check *check)
{
  AngDate birth = check->identity.birth;
  AngDate appointment = check->identity.appointment;
  AngDate first = ang_date_add_years (birth, MIN_AGE);

  if (!ang_date_is_known (appointment))
    return;
  /* Only the parts that the number has: somebody may be appointed in the month of the 17th birthday. */
  if (appointment.month == 0)
    first = ang_date_new (first.year, 0, 0);
  else
    first = ang_date_new (first.year, first.month, 0);
  if (ang_date_is_known (birth) && ang_date_compare (appointment, first) < 0)
    {
      AngIssue *issue = add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_APPOINTED_TOO_YOUNG);

      issue->found = appointment;
      issue->expected = birth;
    }
  if (ang_date_compare (appointment, check->today) > 0)
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_APPOINTED_IN_FUTURE)->found = appointment;
}

static gboolean
birth_agrees (const AngIdentity *identity,
              AngDate            known)
{
  gboolean nik = identity->kind == ANG_IDENTIFIER_KIND_NIK;
  AngDate birth = identity->birth;

  if (!ang_date_is_valid (known) || !ang_date_is_known (birth))
    return TRUE;
  if (nik ? birth.year % 100 != known.year % 100 : birth.year != known.year)
    return FALSE;
  if (known.month != 0 && known.month != birth.month)
    return FALSE;
  return known.day == 0 || known.day == birth.day;
}

static void
check_person (Check *check)
{
  const AngIdentityFacts *facts = check->facts;
  const AngIdentity *identity = &check->identity;

  if (!birth_agrees (identity, facts->birth))
    {
      AngIssue *issue = add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_BIRTH_DIFFERS);

      issue->found = identity->birth;
      issue->expected = facts->birth;
    }
  if (facts->sex != ANG_SEX_UNKNOWN && identity->sex != ANG_SEX_UNKNOWN && facts->sex != identity->sex)
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_SEX_DIFFERS);
}

static gboolean
status_agrees (AngEmploymentStatus status,
               AngIdentifierKind   kind)
{
  switch (status)
    {
    case ANG_EMPLOYMENT_STATUS_PNS:
    case ANG_EMPLOYMENT_STATUS_CPNS:
      return kind == ANG_IDENTIFIER_KIND_NIP;
    case ANG_EMPLOYMENT_STATUS_PPPK:
      return kind == ANG_IDENTIFIER_KIND_NIPPPK;
    case ANG_EMPLOYMENT_STATUS_NON_ASN:
      return FALSE;
    case ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME:
    default:
      return TRUE;
    }
}

static void
check_kind (Check *check)
{
  const AngIdentityFacts *facts = check->facts;
  AngIdentifierKind kind = check->identity.kind;

  if (kind == 0)
    add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_KIND_UNKNOWN);
  else if (facts->kind != 0 && facts->kind != kind)
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_KIND_DIFFERS);
  else if (!status_agrees (facts->status, kind))
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_STATUS_DIFFERS)->status = facts->status;
}

static void
check_18 (Check *check)
{
  check_age (check);
  check_kind (check);
  if (check->identity.sex == ANG_SEX_UNKNOWN)
    add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_SEX_DIGIT);
  if (check->identity.serial == 0)
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_SERIAL_ZERO);
  check_appointment (check);
  check_person (check);
}

static void
check_nik (Check *check)
{
  const AngIdentityFacts *facts = check->facts;
  const AngIdentity *identity = &check->identity;

  if (!ang_date_is_known (identity->birth))
    add (check, ANG_SEVERITY_ERROR, ANG_ISSUE_BIRTH_IMPOSSIBLE);
  if (identity->serial == 0)
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_SERIAL_ZERO);
  /* The codes of the Ministry of Home Affairs begin with 11 (Aceh). */
  if (*identity->region < '1' || (*identity->region == '1' && identity->region[1] == '0'))
    add (check, ANG_SEVERITY_WARNING, ANG_ISSUE_PROVINCE_UNKNOWN);
  else if (facts->region != NULL && *facts->region != '\0' && !g_str_has_prefix (identity->region, facts->region))
    add (check, ANG_SEVERITY_INFO, ANG_ISSUE_REGION_DIFFERS);
  check_person (check);
}

/**
 * ang_identity_check:
 * @number: (nullable): a normalised number; a missing one is nothing to complain about
 * @facts: what else is known of the person
 * @today: the day to count ages to
 *
 * The rules: the numbers' official patterns; that a person's record differs from a number is only a warning, because
 * typing errors in official numbers exist.
 *
 * Returns: (transfer full) (element-type AngIssue): what is wrong with it, in the order of the number's digits
 */
GArray *
ang_identity_check (const char             *number,
                    const AngIdentityFacts *facts,
                    AngDate                 today)
{
  Check check = { number, facts, today };
  AngIdentifierKind kind;

  check.issues = g_array_new (FALSE, TRUE, sizeof (AngIssue));
  if (number == NULL || *number == '\0' || facts->kind == ANG_IDENTIFIER_KIND_OTHER)
    return check.issues;

  ang_identity_parse (number, today, &check.identity);
  kind = facts->kind != 0 ? facts->kind : check.identity.kind;
  if (kind == 0)
    kind = ANG_IDENTIFIER_KIND_NIP;
  if (!check_shape (&check, kind))
    return check.issues;

  if (kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK)
    check_18 (&check);
  else if (kind == ANG_IDENTIFIER_KIND_NIK)
    check_nik (&check);
  return check.issues;
}
