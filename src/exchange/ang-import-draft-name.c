#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-words.h"
#include "ang-name.h"
#include "ang-rank.h"
#include "ang-text.h"

static gboolean
is_label (const char *p)
{
  static const char *const labels[] = { "NIPPPK", "NI PPPK", "NIPPK", "NIP", "NIK", "NRP" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize length = strlen (labels[i]);

      if (g_ascii_strncasecmp (p, labels[i], length) == 0 && !g_ascii_isalpha (p[length]))
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether a number of a person begins at @p: nine digits and more, whatever stands between them */
static gboolean
begins_number (const char *p)
{
  guint n = 0;

  for (; g_ascii_isdigit (*p) || (n > 0 && strchr (" .-", *p) != NULL && *p != '\0'); p++)
    n += g_ascii_isdigit (*p);

  return n >= 9;
}

/* A line for each thing in the cell. "Budi / NIP. 1990…", "Budi (1990…)"; but "III/d" stays together. */
static char *
part_lines (const char *text)
{
  GString *lines = g_string_sized_new (strlen (text) + 8);
  gboolean in_number = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean begins_word = p == text || !g_ascii_isalnum (p[-1]);
      gboolean spaced = p > text && (p[-1] == ' ' || p[1] == ' ');

      if (!in_number && begins_word && (is_label (p) || begins_number (p)))
        {
          g_string_append_c (lines, '\n');
          in_number = TRUE;
        }
      else if (in_number && (*p == '(' || *p == ')' || *p == '/' || *p == ',' || *p == '\n' || *p == ';'))
        {
          g_string_append_c (lines, '\n');
          in_number = FALSE;
          continue;
        }
      if ((*p == '/' && spaced) || *p == '|')
        g_string_append_c (lines, '\n');
      else
        g_string_append_c (lines, *p);
    }

  return g_string_free (lines, FALSE);
}

static gboolean
is_rank (const char *line)
{
  const AngRank *rank = NULL;
  AngRankResult result = ang_rank_parse (line, ANG_EMPLOYMENT_STATUS_PNS, &rank, NULL);

  return result == ANG_RANK_RESULT_FOUND || result == ANG_RANK_RESULT_DISAGREES;
}

/** Takes a cell apart that holds the name together with the number, and perhaps the rank. */
void
ang_import_draft_split_name (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_NAME_NIP];
  g_autofree char *parted = NULL;
  g_auto (GStrv) lines = NULL;
  GString *name;

  if (cell->text == NULL)
    return;
  parted = part_lines (cell->text);
  lines = g_strsplit (parted, "\n", -1);
  name = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      gsize length = strlen (line);

      while (length > 0 && strchr (" /,(-:;", line[length - 1]) != NULL)
        line[--length] = '\0';
      line += strspn (line, " /,)-:;");
      if (*line == '\0')
        continue;
      if (ang_import_words_count_digits (line) >= 5)
        ang_import_draft_give (self, ANG_IMPORT_FIELD_NIP, ang_import_draft_keep (self, g_strdup (line)), cell->column);
      else if (name->len > 0 && is_rank (line))
        ang_import_draft_give (self, ANG_IMPORT_FIELD_RANK, ang_import_draft_keep (self, g_strdup (line)), cell->column);
      else if (!is_label (line))
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", line);
    }
  ang_import_draft_give (self, ANG_IMPORT_FIELD_NAME, ang_import_draft_keep (self, g_string_free (name, FALSE)), cell->column);
}

/* "1. Budi": many lists have the number with the name. */
static const char *
skip_number (const char *name)
{
  gsize n = strspn (name, "0123456789");

  if (n > 0 && n <= 4 && (name[n] == '.' || name[n] == ')'))
    return name + n + 1 + strspn (name + n + 1, " ");

  return name;
}

/* "Budi Contoh, S.T. (Ketua Rombongan)" */
static const char *
take_role (AngImportDraft *self,
           const char     *name,
           int             column)
{
  const char *open = strrchr (name, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *word = NULL;
  AngParticipationRole role;

  if (open == NULL || open == name || close == NULL || close[1] != '\0')
    return name;
  word = g_strndup (open + 1, (gsize) (close - open - 1));
  role = ang_import_words_read_role (word);
  if (role == 0)
    return name;
  ang_import_draft_give (self, ANG_IMPORT_FIELD_ROLE, ang_import_draft_keep (self, g_strdup (word)), column);

  return ang_import_draft_keep (self, g_strchomp (g_strndup (name, (gsize) (open - name))));
}

static void
set_title (AngImportDraft   *self,
           AngImportFieldId  field,
           char             *split,
           int               column)
{
  const AngImportCell *cell = &self->cells[field];
  const char *mine = ang_import_draft_keep (self, split);

  if (cell->text != NULL)
    ang_import_draft_set (self, field, cell->text, cell->column);
  else if (*mine != '\0')
    ang_import_draft_set (self, field, mine, column);
}

static void
check_name (AngImportDraft *self)
{
  const char *name = self->texts[ANG_IMPORT_FIELD_NAME];
  g_autofree char *key = ang_text_fold (name);

  if (*key == '\0' || ang_import_words_count_digits (key) * 2 > strlen (key))
    ang_import_draft_say (self, ANG_IMPORT_FIELD_NAME, ANG_SEVERITY_ERROR, g_strdup_printf (_("“%s” is not a name."), name));
  else if (ang_import_words_count_digits (key) > 0)
    ang_import_draft_say (self, ANG_IMPORT_FIELD_NAME, ANG_SEVERITY_WARNING, g_strdup (_("There are figures in the name.")));
}

static void
split_titles (AngImportDraft *self,
              const char     *text,
              int             column)
{
  char *front = NULL;
  char *name = NULL;
  char *back = NULL;

  ang_name_split (take_role (self, skip_number (text), column), &front, &name, &back);
  ang_import_draft_set (self, ANG_IMPORT_FIELD_NAME, ang_import_draft_keep (self, name), column);
  set_title (self, ANG_IMPORT_FIELD_TITLE_FRONT, front, column);
  set_title (self, ANG_IMPORT_FIELD_TITLE_BACK, back, column);
  if (self->texts[ANG_IMPORT_FIELD_NAME] == NULL)
    ang_import_draft_say (self, ANG_IMPORT_FIELD_NAME, ANG_SEVERITY_ERROR, g_strdup_printf (_("“%s” is not a name."), text));
  else
    check_name (self);
}

/* Lists for partners have the name in two parts, or as the passport has it. */
static gboolean
borrow_name (AngImportDraft *self)
{
  const char *given = self->cells[ANG_IMPORT_FIELD_GIVEN_NAMES].text;
  const char *surname = self->cells[ANG_IMPORT_FIELD_SURNAME].text;
  const char *passport = self->cells[ANG_IMPORT_FIELD_PASSPORT_NAME].text;

  if (given != NULL || surname != NULL)
    split_titles (self, ang_import_draft_keep (self, g_strdup_printf ("%s%s%s", given != NULL ? given : "",
                                                                      given != NULL && surname != NULL ? " " : "",
                                                                      surname != NULL ? surname : "")),
                  -1);
  else if (passport != NULL)
    split_titles (self, passport, -1);

  return given != NULL || surname != NULL || passport != NULL;
}

/** Reads the name with its titles, from one column or several. */
void
ang_import_draft_read_name (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_NAME];

  for (guint i = ANG_IMPORT_FIELD_PASSPORT_NAME; i <= ANG_IMPORT_FIELD_BADGE_NAME; i++)
    ang_import_draft_set (self, i, self->cells[i].text, self->cells[i].column);

  if (cell->text != NULL)
    split_titles (self, cell->text, cell->column);
  else
    borrow_name (self);
}
