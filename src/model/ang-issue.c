#include "config.h"

#include "ang-issue.h"

#include <glib/gi18n.h>

/**
 * ang_issue_taken:
 *
 * Only who knows all numbers can tell: the register.
 *
 * Returns: the issue that another living person has the same number
 */
AngIssue
ang_issue_taken (AngIdentifierKind kind)
{
  AngIssue issue = { ANG_SEVERITY_ERROR, ANG_ISSUE_TAKEN };

  issue.kind = kind;
  return issue;
}

static const char *
describe_length (AngIdentifierKind kind)
{
  switch (kind)
    {
    case ANG_IDENTIFIER_KIND_NIK:
      return N_ ("A NIK has 16 digits, this one has %d.");
    case ANG_IDENTIFIER_KIND_OLD_NIP:
      return N_ ("An old NIP has 9 digits, this one has %d.");
    case ANG_IDENTIFIER_KIND_NIP:
    case ANG_IDENTIFIER_KIND_NIPPPK:
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return N_ ("A NIP has 18 digits, this one has %d.");
    }
}

static const char *
describe_status (AngEmploymentStatus status)
{
  switch (status)
    {
    case ANG_EMPLOYMENT_STATUS_PNS:
    case ANG_EMPLOYMENT_STATUS_CPNS:
      return N_ ("This is the number of a PPPK, but the person is recorded as a PNS.");
    case ANG_EMPLOYMENT_STATUS_PPPK:
    case ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME:
      return N_ ("This is the number of a PNS, but the person is recorded as a PPPK.");
    case ANG_EMPLOYMENT_STATUS_NON_ASN:
    default:
      return N_ ("This is the number of a civil servant, but the person is not recorded as one.");
    }
}

static const char *
describe_kind (AngIdentifierKind kind)
{
  switch (kind)
    {
    case ANG_IDENTIFIER_KIND_NIP:
      return N_ ("This is a NIP of a PNS: its digits 13 and 14 are a month.");
    case ANG_IDENTIFIER_KIND_NIPPPK:
      return N_ ("This is a NIPPPK: its digits 13 and 14 are 21 to 29.");
    case ANG_IDENTIFIER_KIND_NIK:
    case ANG_IDENTIFIER_KIND_OLD_NIP:
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return N_ ("This number is of another kind than recorded.");
    }
}

/* What needs no figures. */
static const char *
describe_plain (const AngIssue *issue)
{
  switch (issue->code)
    {
    case ANG_ISSUE_NOT_DIGITS:
      return N_ ("The number has other characters than digits.");
    case ANG_ISSUE_CUT_BY_SPREADSHEET:
      return N_ ("A spreadsheet has shortened this number and lost its last digits. Type it anew.");
    case ANG_ISSUE_ZERO:
      return N_ ("Zeros are not a number. Leave the field empty if the number is not known.");
    case ANG_ISSUE_BIRTH_IMPOSSIBLE:
      return N_ ("The date of birth in the number does not exist.");
    case ANG_ISSUE_KIND_UNKNOWN:
      return N_ ("Digits 13 and 14 are neither a month (PNS) nor 21 to 29 (PPPK).");
    case ANG_ISSUE_SEX_DIGIT:
      return N_ ("Digit 15 is neither 1 (male) nor 2 (female).");
    case ANG_ISSUE_SERIAL_ZERO:
      return N_ ("The number ends in zeros: perhaps a spreadsheet has cut its last digits off.");
    case ANG_ISSUE_SEX_DIFFERS:
      return N_ ("The sex in the number differs from the one recorded.");
    case ANG_ISSUE_PROVINCE_UNKNOWN:
      return N_ ("The number does not begin with the code of a province.");
    case ANG_ISSUE_REGION_DIFFERS:
      return N_ ("The number was first issued in another region than the person lives in.");
    case ANG_ISSUE_TAKEN:
      return N_ ("Another living person has the same number.");
    case ANG_ISSUE_STATUS_DIFFERS:
      return describe_status (issue->status);
    case ANG_ISSUE_KIND_DIFFERS:
      return describe_kind (issue->kind);
    case ANG_ISSUE_LENGTH:
    case ANG_ISSUE_BIRTH_IN_FUTURE:
    case ANG_ISSUE_TOO_YOUNG:
    case ANG_ISSUE_TOO_OLD:
    case ANG_ISSUE_APPOINTED_TOO_YOUNG:
    case ANG_ISSUE_APPOINTED_IN_FUTURE:
    case ANG_ISSUE_BIRTH_DIFFERS:
    default:
      return "";
    }
}

static char *
describe_dates (const AngIssue *issue,
                AngLanguage     language)
{
  g_autofree char *found = ang_date_format (issue->found, language, ANG_DATE_STYLE_LONG);
  g_autofree char *expected = ang_date_format (issue->expected, language, ANG_DATE_STYLE_LONG);

  if (issue->code == ANG_ISSUE_BIRTH_IN_FUTURE)
    return g_strdup_printf (ang_language_translate (language, NULL, N_ ("The date of birth in the number (%s) is in the future.")),
                            found);
  if (issue->code == ANG_ISSUE_APPOINTED_IN_FUTURE)
    return g_strdup_printf (ang_language_translate (language, NULL, N_ ("The appointment in the number (%s) is in the future.")),
                            found);
  if (issue->code == ANG_ISSUE_APPOINTED_TOO_YOUNG)
    return g_strdup_printf (ang_language_translate (language, NULL,
                                                    N_ ("By the number the person, born on %s, was appointed before the age of "
                                                        "17 (%s).")),
                            expected, found);
  return g_strdup_printf (ang_language_translate (language, NULL,
                                                  N_ ("The date of birth in the number (%s) differs from the one recorded (%s).")),
                          found, expected);
}

/**
 * ang_issue_describe:
 *
 * Returns: (transfer full): the issue in a sentence for people
 */
char *
ang_issue_describe (const AngIssue *issue,
                    AngLanguage     language)
{
  switch (issue->code)
    {
    case ANG_ISSUE_LENGTH:
      {
        const char *format = ang_language_translate (language, NULL, describe_length (issue->kind));
        g_auto (GStrv) parts = g_strsplit (format, "%d", 2);
        g_autofree char *count = g_strdup_printf ("%d", issue->count);

        return g_strjoinv (count, parts);
      }
    case ANG_ISSUE_TOO_YOUNG:
    case ANG_ISSUE_TOO_OLD:
      return g_strdup_printf (ang_language_translate (language, NULL, N_ ("By the number the person is %d years old.")),
                              issue->count);
    case ANG_ISSUE_BIRTH_IN_FUTURE:
    case ANG_ISSUE_APPOINTED_TOO_YOUNG:
    case ANG_ISSUE_APPOINTED_IN_FUTURE:
    case ANG_ISSUE_BIRTH_DIFFERS:
      return describe_dates (issue, language);
    case ANG_ISSUE_NOT_DIGITS:
    case ANG_ISSUE_CUT_BY_SPREADSHEET:
    case ANG_ISSUE_ZERO:
    case ANG_ISSUE_BIRTH_IMPOSSIBLE:
    case ANG_ISSUE_KIND_UNKNOWN:
    case ANG_ISSUE_SEX_DIGIT:
    case ANG_ISSUE_SERIAL_ZERO:
    case ANG_ISSUE_SEX_DIFFERS:
    case ANG_ISSUE_STATUS_DIFFERS:
    case ANG_ISSUE_KIND_DIFFERS:
    case ANG_ISSUE_PROVINCE_UNKNOWN:
    case ANG_ISSUE_REGION_DIFFERS:
    case ANG_ISSUE_TAKEN:
    default:
      return g_strdup (ang_language_translate (language, NULL, describe_plain (issue)));
    }
}

/** Returns: the worst level among the issues, 0 if there is none */
AngSeverity
ang_issues_get_worst (const GArray *issues)
{
  AngSeverity worst = 0;

  for (guint i = 0; i < issues->len; i++)
    worst = MAX (worst, g_array_index (issues, AngIssue, i).level);
  return worst;
}
