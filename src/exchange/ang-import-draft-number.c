#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-words.h"
#include "ang-language.h"

/* Spreadsheets keep 15 digits of a number. */
#define KEPT_DIGITS 15

/* "1.98503172010011E+17": its digits if none is missing. Returns: (nullable): %NULL if digits are lost */
static char *
expand (const char *text)
{
  const char *mark = strpbrk (text, "eE");
  g_autoptr (GString) digits = NULL;
  gint64 exponent;
  guint n_behind = 0;
  gboolean behind = FALSE;

  if (mark == NULL)
    return g_strdup (text);
  exponent = g_ascii_strtoll (mark + 1, NULL, 10);
  digits = g_string_new (NULL);
  for (const char *p = text; p < mark; p++)
    {
      if (*p == '.' || *p == ',')
        behind = TRUE;
      else if (g_ascii_isdigit (*p))
        {
          g_string_append_c (digits, *p);
          n_behind += behind;
        }
    }
  if (exponent < n_behind || exponent - n_behind > 1 || exponent >= KEPT_DIGITS)
    return NULL;
  if (exponent > n_behind)
    g_string_append_c (digits, '0');

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/* "1,98503E+17" in a list of texts: a spreadsheet wrote it. */
static gboolean
is_scientific (const char *text)
{
  gsize n = strspn (text, "0123456789.,");

  if (n == 0 || (text[n] != 'e' && text[n] != 'E'))
    return FALSE;
  text += n + 1;
  text += *text == '+';

  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/**
 * ang_import_draft_expand:
 * @text: (inout): what stands in the cell; all its digits, where a number was shortened without losing any
 *
 * A spreadsheet that was given a long number as a number has lost its last digits.
 *
 * Returns: whether the cell still has all digits; else it was said
 */
gboolean
ang_import_draft_expand (AngImportDraft    *self,
                         AngImportFieldId   field,
                         const char       **text)
{
  const AngImportCell *cell = &self->cells[field];
  char *expanded;

  if (cell->kind != ANG_SHEET_VALUE_NUMBER && !is_scientific (cell->text))
    return TRUE;
  expanded = expand (cell->text);
  if (expanded != NULL && ang_import_words_count_digits (expanded) <= KEPT_DIGITS)
    {
      char *point = strchr (expanded, '.');

      /* 81234567890.0 */
      if (point != NULL && strspn (point + 1, "0") == strlen (point + 1))
        *point = '\0';
      *text = ang_import_draft_keep (self, expanded);
      return TRUE;
    }
  g_free (expanded);
  ang_import_draft_say (self, field, ANG_SEVERITY_ERROR,
                        g_strdup (_("The spreadsheet keeps this as a number, of which it stores only 15 digits: the last ones are lost. Format "
                                    "the column as text and type the number anew.")));

  return FALSE;
}

static void
say_issues (AngImportDraft         *self,
            AngImportFieldId        field,
            const char             *number,
            const AngIdentityFacts *facts)
{
  g_autoptr (GArray) issues = ang_identity_check (number, facts, self->context->today);

  for (guint i = 0; i < issues->len; i++)
    {
      const AngIssue *issue = &g_array_index (issues, AngIssue, i);

      ang_import_draft_say (self, field, issue->level, ang_issue_describe (issue, ang_language_get_interface ()));
    }
}

static void
move (AngImportDraft   *self,
      AngImportFieldId  from,
      AngImportFieldId  to,
      const char       *number)
{
  if (self->cells[to].text != NULL)
    {
      ang_import_draft_say (self, from, ANG_SEVERITY_WARNING,
                            g_strdup_printf (_("This is no %s and was left out."), ang_import_field_get_label (from)));
      return;
    }
  ang_import_draft_set (self, to, number, self->cells[from].column);
  self->cells[to].column = self->cells[from].column;
  ang_import_draft_say (self, from, ANG_SEVERITY_INFO, g_strdup_printf (_("Read as the %s."), ang_import_field_get_label (to)));
}

/* What the number is, whatever the column is called. */
static AngImportFieldId
find_field (AngImportFieldId  field,
            const char       *number)
{
  switch (ang_identity_get_kind (number))
    {
    case ANG_IDENTIFIER_KIND_NIP:
    case ANG_IDENTIFIER_KIND_NIPPPK:
      return field == ANG_IMPORT_FIELD_OLD_NIP ? field : ANG_IMPORT_FIELD_NIP;
    case ANG_IDENTIFIER_KIND_NIK:
      return ANG_IMPORT_FIELD_NIK;
    case ANG_IDENTIFIER_KIND_OLD_NIP:
      return ANG_IMPORT_FIELD_OLD_NIP;
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      return field;
    }
}

/* "Honorer" in the place of a number says what the person is. */
static void
read_word (AngImportDraft   *self,
           AngImportFieldId  field,
           const char       *text)
{
  AngNonAsnCategory category;
  AngEmploymentStatus status = ang_import_words_read_status (text, &category);

  if (status == 0)
    {
      ang_import_draft_say (self, field, ANG_SEVERITY_WARNING, g_strdup_printf (_("“%s” is not a number and was left out."), text));
      return;
    }
  if (self->numbers[ANG_IMPORT_FIELD_STATUS] != 0)
    return;
  ang_import_draft_set_number (self, ANG_IMPORT_FIELD_STATUS, status, self->cells[field].column);
  ang_import_draft_set_number (self, ANG_IMPORT_FIELD_CATEGORY, category, self->cells[field].column);
}

/* What stands in such columns and is no number of a civil servant: a word, a bare label, a nought, the number of the police or
 * the army. */
static gboolean
is_other (AngImportDraft   *self,
          AngImportFieldId  field,
          const char       *text)
{
  guint n_digits = ang_import_words_count_digits (text);

  if (n_digits == 0)
    {
      g_autofree char *normal = ang_identity_normalize (text);

      if (normal != NULL && !g_str_equal (normal, "NIP") && !g_str_equal (normal, "NIK") && !g_str_equal (normal, "NIPPPK"))
        read_word (self, field, text);
      return TRUE;
    }
  /* Who has none is given a nought. */
  if (g_str_equal (text, "0"))
    return TRUE;
  if (g_ascii_strncasecmp (text, "NRP", 3) != 0 || n_digits > 14)
    return FALSE;
  ang_import_draft_say (self, field, ANG_SEVERITY_WARNING,
                        g_strdup (_("This is a number of the police or the army (NRP): the register keeps none, it was left out.")));

  return TRUE;
}

static void
read_number (AngImportDraft   *self,
             AngImportFieldId  field)
{
  const char *text = self->cells[field].text;
  char *normal;
  const char *number;
  AngImportFieldId is;

  if (text == NULL || !ang_import_draft_expand (self, field, &text) || is_other (self, field, text))
    return;
  normal = ang_identity_normalize (text);
  if (normal == NULL)
    return;
  number = ang_import_draft_keep (self, normal);
  is = find_field (field, number);
  if (is == field)
    ang_import_draft_set (self, field, number, self->cells[field].column);
  else
    move (self, field, is, number);
}

static AngIdentifierKind
get_kind (AngImportFieldId field)
{
  switch ((int) field)
    {
    case ANG_IMPORT_FIELD_NIK:
      return ANG_IDENTIFIER_KIND_NIK;
    case ANG_IMPORT_FIELD_OLD_NIP:
      return ANG_IDENTIFIER_KIND_OLD_NIP;
    default:
      return 0;
    }
}

/* What the numbers say of birth and sex counts where the row says nothing of its own. */
static void
derive (AngImportDraft *self,
        const char     *number)
{
  AngIdentity identity;

  if (number == NULL || !ang_identity_parse (number, self->context->today, &identity))
    return;
  if (self->texts[ANG_IMPORT_FIELD_BIRTH_DATE] == NULL && self->cells[ANG_IMPORT_FIELD_BIRTH_DATE].text == NULL &&
      ang_date_is_known (identity.birth))
    ang_import_draft_set (self, ANG_IMPORT_FIELD_BIRTH_DATE, ang_import_draft_keep (self, ang_date_to_iso (identity.birth)), -1);
  if (self->numbers[ANG_IMPORT_FIELD_SEX] == 0 && self->cells[ANG_IMPORT_FIELD_SEX].text == NULL)
    ang_import_draft_set_number (self, ANG_IMPORT_FIELD_SEX, identity.sex, -1);
}

static void
derive_status (AngImportDraft *self)
{
  if (self->numbers[ANG_IMPORT_FIELD_STATUS] != 0 || self->cells[ANG_IMPORT_FIELD_STATUS].text != NULL)
    return;
  switch (ang_identity_get_kind (self->texts[ANG_IMPORT_FIELD_NIP]))
    {
    case ANG_IDENTIFIER_KIND_NIP:
      ang_import_draft_set_number (self, ANG_IMPORT_FIELD_STATUS, ANG_EMPLOYMENT_STATUS_PNS, -1);
      break;
    case ANG_IDENTIFIER_KIND_NIPPPK:
      ang_import_draft_set_number (self, ANG_IMPORT_FIELD_STATUS, ANG_EMPLOYMENT_STATUS_PPPK, -1);
      break;
    case ANG_IDENTIFIER_KIND_NIK:
    case ANG_IDENTIFIER_KIND_OLD_NIP:
    case ANG_IDENTIFIER_KIND_OTHER:
    default:
      break;
    }
}

/** Reads the numbers of the person, holds them against each other and against the row, and lets them say what the row does
 * not. */
void
ang_import_draft_read_numbers (AngImportDraft *self)
{
  static const AngImportFieldId fields[] = { ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_NIK, ANG_IMPORT_FIELD_OLD_NIP };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    read_number (self, fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AngIdentityFacts facts = { .kind = get_kind (fields[i]) };

      if (self->texts[fields[i]] == NULL)
        continue;
      ang_import_draft_get_date (self, ANG_IMPORT_FIELD_BIRTH_DATE, &facts.birth);
      facts.sex = (AngSex) self->numbers[ANG_IMPORT_FIELD_SEX];
      facts.status = (AngEmploymentStatus) self->numbers[ANG_IMPORT_FIELD_STATUS];
      say_issues (self, fields[i], self->texts[fields[i]], &facts);
      derive (self, self->texts[fields[i]]);
    }
  derive_status (self);
}
