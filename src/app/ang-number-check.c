#include "config.h"

#include "ang-number-check.h"

#include <glib/gi18n.h>

#include "ang-facts.h"
#include "ang-finding.h"
#include "ang-person.h"

/**
 * ang_number_check_facts:
 *
 * Returns: what the register knows of @person for the checks of a number
 */
AngIdentityFacts
ang_number_check_facts (AngRecord         *person,
                        AngIdentifierKind  kind)
{
  AngIdentityFacts facts = { .kind = kind };

  facts.birth = ang_record_get_date (person, ANG_PERSON_BIRTH_DATE);
  facts.sex = (AngSex) ang_record_get_integer (person, ANG_PERSON_SEX);
  facts.status = (AngEmploymentStatus) ang_record_get_integer (person, ANG_PERSON_EMP_STATUS);

  return facts;
}

/**
 * ang_number_check:
 * @number: (nullable): as typed
 *
 * Returns: (transfer full) (element-type AngIssue): what is wrong with a number of @person, without a look at other people
 */
GArray *
ang_number_check (AngRecord         *person,
                  AngIdentifierKind  kind,
                  const char        *number)
{
  AngIdentityFacts facts = ang_number_check_facts (person, kind);
  g_autofree char *normal = ang_identity_normalize (number);

  return ang_identity_check (normal, &facts, ang_date_today ());
}

/**
 * ang_number_check_describe:
 *
 * Returns: (transfer full) (nullable): a line for each issue: how grave it is, and what it is; %NULL when there is none
 */
char *
ang_number_check_describe (const GArray *issues)
{
  AngLanguage language = ang_language_get_interface ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const AngIssue *issue = &g_array_index (issues, AngIssue, i);
      g_autofree char *sentence = ang_issue_describe (issue, language);

      /* Translators: how grave something is, and what it is: "Warning: …". */
      g_string_append_printf (text, C_ ("issue", "%s: %s"),
                              ang_enumeration_get_label (&ang_severity_enumeration, (int) issue->level, language), sentence);
      if (i + 1 < issues->len)
        g_string_append_c (text, '\n');
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * ang_number_check_show:
 *
 * Says the issues beside the field, with the icon of the gravest.
 */
void
ang_number_check_show (AngFieldRow  *row,
                       const GArray *issues)
{
  g_autofree char *text = ang_number_check_describe (issues);

  ang_field_row_set_issue (row, text, issues->len > 0 ? ang_issues_get_worst (issues) : ANG_SEVERITY_INFO);
}

/**
 * ang_number_check_propose:
 *
 * Fills in the birth date and the sex that @number tells, where @person has none.
 *
 * Returns: whether anything was filled in
 */
gboolean
ang_number_check_propose (AngRecord  *person,
                          const char *number)
{
  g_autofree char *normal = ang_identity_normalize (number);
  g_autofree char *birth = NULL;
  gboolean any = FALSE;
  AngIdentity identity;

  if (normal == NULL || !ang_identity_parse (normal, ang_date_today (), &identity))
    return FALSE;

  if (!ang_record_is_set (person, ANG_PERSON_BIRTH_DATE) && ang_date_is_complete (identity.birth))
    {
      birth = ang_date_to_iso (identity.birth);
      ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, birth);
      any = TRUE;
    }
  if (!ang_record_is_set (person, ANG_PERSON_SEX) && identity.sex != ANG_SEX_UNKNOWN)
    {
      ang_record_set_integer (person, ANG_PERSON_SEX, identity.sex);
      any = TRUE;
    }

  return any;
}
