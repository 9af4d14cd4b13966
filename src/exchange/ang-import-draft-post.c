#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-content.h"
#include "ang-import-words.h"
#include "ang-language.h"
#include "ang-rank.h"

static gint64
find_unit (AngImportDraft *self,
           const char     *text)
{
  return self->context->lookups != NULL ? ang_import_lookups_find_unit (self->context->lookups, text) : 0;
}

/* Where the register knows neither, the words it begins with tell the unit from the post. */
static gboolean
looks_like_unit (const char *text)
{
  AngSheetValue value = { ANG_SHEET_VALUE_TEXT, 0, text };

  return ang_import_content_look_at (&value) == ANG_IMPORT_FIELD_UNIT;
}

static void
give_both (AngImportDraft *self,
           const char     *post,
           const char     *unit)
{
  int column = self->cells[ANG_IMPORT_FIELD_POST_UNIT].column;

  ang_import_draft_give (self, ANG_IMPORT_FIELD_POST, post, column);
  ang_import_draft_give (self, ANG_IMPORT_FIELD_UNIT, unit, column);
}

/* Two lines: the post and below it the unit, or the other way round. */
static void
give_lines (AngImportDraft *self,
            char           *first,
            char           *second)
{
  gboolean unit_first = find_unit (self, first) != 0 || (find_unit (self, second) == 0 && looks_like_unit (first) && !looks_like_unit (second));

  g_strstrip (g_strdelimit (first, "\n", ' '));
  g_strstrip (g_strdelimit (second, "\n", ' '));
  give_both (self, unit_first ? second : first, unit_first ? first : second);
}

/* "Kepala Bidang Anggaran pada BPKAD", "Analis, Dinas Kesehatan", "Kepala Dinas Kesehatan": the unit stands at the end. */
static void
give_line (AngImportDraft *self,
           char           *text)
{
  static const char *const joints[] = { " pada ", " di ", ", ", " - ", " – " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *joint = strstr (text, joints[i]);
      char *unit = joint != NULL ? joint + strlen (joints[i]) : NULL;

      if (unit == NULL || (find_unit (self, unit) == 0 && !looks_like_unit (unit)))
        continue;
      *joint = '\0';
      give_both (self, text, unit);
      return;
    }
  for (char *blank = strchr (text, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    {
      if (find_unit (self, blank + 1) == 0)
        continue;
      give_both (self, text, blank + 1);
      return;
    }
  give_both (self, text, NULL);
}

/** Takes a cell apart that holds the post together with the unit. */
void
ang_import_draft_split_post (AngImportDraft *self)
{
  const char *cell = self->cells[ANG_IMPORT_FIELD_POST_UNIT].text;
  char *text;
  char *parting;

  if (cell == NULL)
    return;
  text = g_strdup (cell);
  ang_import_draft_keep (self, text);
  parting = strchr (text, '\n');
  if (parting == NULL)
    parting = strstr (text, " / ");
  if (parting == NULL)
    {
      give_line (self, text);
      return;
    }
  *parting = '\0';
  give_lines (self, text, parting + (parting[1] == '/' ? 3 : 1));
}

/* "III/c, 01-04-2020", "Penata\nIII/c\n01-04-2020": the day from which the rank counts stands with it. */
static gboolean
cut_since (AngImportDraft *self,
           char           *text,
           int             column)
{
  static const char *const partings[] = { "\n", "TMT", "tmt", ", ", " (", " / " };

  for (guint i = 0; i < G_N_ELEMENTS (partings); i++)
    {
      char *parting = g_strrstr (text, partings[i]);
      const char *rest = parting;
      g_autofree char *day = NULL;
      AngDate date;

      if (parting == NULL)
        continue;
      rest += strlen (partings[i]);
      rest += strspn (rest, " .:(");
      day = g_strndup (rest, strcspn (rest, ")"));
      if (!ang_date_parse (day, &date) || !ang_date_is_complete (date))
        continue;
      *parting = '\0';
      ang_import_draft_give (self, ANG_IMPORT_FIELD_RANK_SINCE, ang_import_draft_keep (self, g_steal_pointer (&day)), column);
      return TRUE;
    }

  return FALSE;
}

static AngRankResult
parse_rank (AngImportDraft  *self,
            const char      *text,
            int              column,
            const AngRank  **rank,
            const AngRank  **named)
{
  AngEmploymentStatus status = (AngEmploymentStatus) self->numbers[ANG_IMPORT_FIELD_STATUS];
  AngRankResult result = ang_rank_parse (text, status, rank, named);
  char *cut;
  char *last;

  if (result != ANG_RANK_RESULT_NONE && strstr (text, "TMT") == NULL)
    return result;
  cut = g_strdup (text);
  ang_import_draft_keep (self, cut);

  if (cut_since (self, cut, column))
    return ang_rank_parse (cut, status, rank, named);
  /* Lists for partners have an English gloss below the rank. */
  last = strrchr (cut, '\n');
  if (last == NULL)
    return result;
  *last = '\0';

  return ang_rank_parse (cut, status, rank, named);
}

static void
say_disagrees (AngImportDraft   *self,
               AngImportFieldId  field,
               const AngRank    *rank,
               const AngRank    *named)
{
  g_autofree char *taken = ang_rank_format (rank, ANG_RANK_STYLE_SHORT);
  g_autofree char *other = ang_rank_format (named, ANG_RANK_STYLE_SHORT);

  ang_import_draft_say (self, field, ANG_SEVERITY_WARNING,
                        g_strdup_printf (_("The name says %s, the code %s. The code is taken."), other, taken));
}

static gboolean
is_pns (gint64 status)
{
  return status == ANG_EMPLOYMENT_STATUS_PNS || status == ANG_EMPLOYMENT_STATUS_CPNS;
}

static void
take_rank (AngImportDraft   *self,
           AngImportFieldId  field,
           const AngRank    *rank)
{
  gint64 status = self->numbers[ANG_IMPORT_FIELD_STATUS];

  ang_import_draft_set (self, ANG_IMPORT_FIELD_RANK, rank->code, self->cells[field].column);
  if ((rank->pppk && is_pns (status)) ||
      (!rank->pppk && (status == ANG_EMPLOYMENT_STATUS_PPPK || status == ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME)))
    ang_import_draft_say (self, field, ANG_SEVERITY_WARNING,
                          rank->pppk ? g_strdup (_("This is a grade of a PPPK, but the person is a PNS."))
                                     : g_strdup (_("This is a rank of a PNS, but the person is a PPPK.")));
}

/* The name and the code, from one column or two. */
static void
read_rank (AngImportDraft *self)
{
  const char *name = self->cells[ANG_IMPORT_FIELD_RANK].text;
  const char *code = self->cells[ANG_IMPORT_FIELD_GRADE].text;
  AngImportFieldId field = name != NULL ? ANG_IMPORT_FIELD_RANK : ANG_IMPORT_FIELD_GRADE;
  const char *text = name != NULL ? name : code;
  const AngRank *rank = NULL;
  const AngRank *named = NULL;

  if (text == NULL)
    return;
  if (name != NULL && code != NULL && strcmp (name, code) != 0)
    text = ang_import_draft_keep (self, g_strdup_printf ("%s (%s)", name, code));
  switch (parse_rank (self, text, self->cells[field].column, &rank, &named))
    {
    case ANG_RANK_RESULT_FOUND:
      take_rank (self, field, rank);
      break;
    case ANG_RANK_RESULT_DISAGREES:
      take_rank (self, field, rank);
      say_disagrees (self, field, rank, named);
      break;
    case ANG_RANK_RESULT_AMBIGUOUS:
      ang_import_draft_say (self, field, ANG_SEVERITY_ERROR,
                            g_strdup_printf (_("“%s” may be a rank of a PNS or a grade of a PPPK: the status has to say which."), text));
      break;
    case ANG_RANK_RESULT_NONE:
    default:
      ang_import_draft_say (self, field, ANG_SEVERITY_ERROR, g_strdup_printf (_("“%s” is not a rank."), text));
      break;
    }
}

static void
read_post_text (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_POST];
  const char *rest;
  AngActing acting;

  if (cell->text == NULL)
    return;
  acting = ang_import_words_take_acting (cell->text, &rest);
  if (acting != ANG_ACTING_NONE)
    ang_import_draft_set_number (self, ANG_IMPORT_FIELD_ACTING, acting, cell->column);
  if (strchr (rest, '\n') != NULL)
    rest = ang_import_draft_keep (self, g_strdelimit (g_strdup (rest), "\n", ' '));
  ang_import_draft_set (self, ANG_IMPORT_FIELD_POST, rest, cell->column);
}

static void
read_eselon (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_ESELON];
  AngEselon eselon;

  if (cell->text == NULL)
    return;
  if (ang_import_words_read_eselon (cell->text, &eselon))
    ang_import_draft_set_number (self, ANG_IMPORT_FIELD_ESELON, eselon, cell->column);
  else
    ang_import_draft_say (self, ANG_IMPORT_FIELD_ESELON, ANG_SEVERITY_ERROR, g_strdup_printf (_("“%s” is not an eselon."), cell->text));
}

/** Reads rank, post and what belongs to them; the status is known by then. */
void
ang_import_draft_read_post (AngImportDraft *self)
{
  read_rank (self);
  read_post_text (self);
  ang_import_draft_set (self, ANG_IMPORT_FIELD_POST_EN, self->cells[ANG_IMPORT_FIELD_POST_EN].text,
                        self->cells[ANG_IMPORT_FIELD_POST_EN].column);
  if (self->cells[ANG_IMPORT_FIELD_ACTING].text != NULL)
    ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_ACTING, &ang_acting_enumeration);
  ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_POST_KIND, &ang_post_kind_enumeration);
  read_eselon (self);
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_RANK_SINCE);
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_POST_SINCE);
}
