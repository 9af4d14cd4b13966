#include "config.h"

#include "ang-sheet-text.h"

#include <string.h>

#define SHEET_NAME_MAX 31

/* The common case decides the speed of an export: printable ASCII that surely fits. */
static gboolean
is_plainly_clean (const char *text,
                  gsize       max_units)
{
  gsize length;

  for (length = 0; text[length] >= 0x20 && text[length] < 0x7F; length++)
    ;

  return text[length] == '\0' && (max_units == 0 || length <= max_units);
}

static gboolean
is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\n' || c == '\t';
  if (c >= 0x7F && c <= 0x9F)
    return FALSE;
  return c != 0xFFFE && c != 0xFFFF;
}

static gsize
units_of (gunichar c)
{
  return c > 0xFFFF ? 2 : 1;
}

/* Windows line ends become one line feed without a word; whatever else is taken out is a repair. */
static const char *
append_allowed (GString    *out,
                const char *p,
                gboolean   *repaired)
{
  gunichar c = g_utf8_get_char (p);

  if (c == '\r')
    {
      if (p[1] != '\n')
        g_string_append_c (out, '\n');
    }
  else if (is_allowed (c))
    g_string_append_unichar (out, c);
  else
    *repaired = TRUE;

  return g_utf8_next_char (p);
}

static gboolean
cut (GString *text,
     gsize    max_units)
{
  gsize units = 0;
  const char *fits = NULL;

  if (max_units == 0 || text->len <= max_units)
    return FALSE;

  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize next = units + units_of (g_utf8_get_char (p));

      if (fits == NULL && next > max_units - 1)
        fits = p;
      units = next;
    }

  if (units <= max_units)
    return FALSE;

  g_string_truncate (text, fits - text->str);
  g_string_append (text, "…");
  return TRUE;
}

/**
 * ang_sheet_text_clean:
 * @text: any bytes
 * @max_units: the longest it may be, in UTF-16 units as Excel counts; 0: as long as it likes
 * @cleaned: (out) (nullable): what may be written, or %NULL when @text may be written as it is
 *
 * One byte that is not UTF-8, or one character that XML does not allow, makes a whole workbook unreadable: such bytes
 * become U+FFFD, such characters are left out.
 *
 * Returns: what was done to it
 */
AngSheetTextVerdict
ang_sheet_text_clean (const char  *text,
                      gsize        max_units,
                      char       **cleaned)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) out = NULL;
  gboolean repaired;
  gboolean was_cut;

  *cleaned = NULL;
  if (is_plainly_clean (text, max_units))
    return ANG_SHEET_TEXT_OK;

  repaired = !g_utf8_validate (text, -1, NULL);
  if (repaired)
    {
      valid = g_utf8_make_valid (text, -1);
      text = valid;
    }

  out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0';)
    p = append_allowed (out, p, &repaired);
  was_cut = cut (out, max_units);

  *cleaned = g_string_free (g_steal_pointer (&out), FALSE);
  if (was_cut)
    return ANG_SHEET_TEXT_CUT;
  return repaired ? ANG_SHEET_TEXT_REPAIRED : ANG_SHEET_TEXT_OK;
}

/**
 * ang_sheet_text_dup_clean:
 * @text: (nullable): any bytes
 * @max_units: as in ang_sheet_text_clean()
 *
 * Returns: (transfer full): a clean copy; of nothing, an empty one
 */
char *
ang_sheet_text_dup_clean (const char *text,
                          gsize       max_units)
{
  char *cleaned;

  if (text == NULL)
    return g_strdup ("");

  ang_sheet_text_clean (text, max_units, &cleaned);
  return cleaned != NULL ? cleaned : g_strdup (text);
}

static gboolean
is_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;

  for (int i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;

  return p[6] == '_';
}

/**
 * ang_sheet_text_dup_escaped:
 * @text: a clean text
 *
 * A spreadsheet reads _x0041_ as "A" (ECMA-376, ST_Xstring), so a text that really says so has its underscore escaped.
 *
 * Returns: (transfer full) (nullable): the escaped text, or %NULL when there is nothing to escape
 */
char *
ang_sheet_text_dup_escaped (const char *text)
{
  g_autoptr (GString) out = NULL;
  const char *from = text;

  for (const char *p = strstr (text, "_x"); p != NULL; p = strstr (p + 1, "_x"))
    {
      if (!is_escape (p))
        continue;
      if (out == NULL)
        out = g_string_new (NULL);
      g_string_append_len (out, from, p - from);
      g_string_append (out, "_x005F_");
      from = p + 1;
    }

  if (out == NULL)
    return NULL;

  g_string_append (out, from);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
trim_apostrophes (GString *name)
{
  while (name->len > 0 && (name->str[0] == '\'' || name->str[0] == ' '))
    g_string_erase (name, 0, 1);
  while (name->len > 0 && (name->str[name->len - 1] == '\'' || name->str[name->len - 1] == ' '))
    g_string_truncate (name, name->len - 1);
}

/**
 * ang_sheet_text_dup_sheet_name:
 * @name: (nullable): what the sheet should be called
 *
 * Returns: (transfer full): a name that Excel accepts: at most 31 characters, none of []:*?/\, no apostrophe at the ends,
 *   neither empty nor "History"
 */
char *
ang_sheet_text_dup_sheet_name (const char *name)
{
  g_autofree char *clean = ang_sheet_text_dup_clean (name, 0);
  g_autoptr (GString) out = g_string_new (NULL);
  gsize units = 0;

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      units += units_of (c);
      if (units > SHEET_NAME_MAX)
        break;
      g_string_append_unichar (out, c < 0x80 && strchr ("[]:*?/\\\n\t", (int) c) != NULL ? '-' : c);
    }

  trim_apostrophes (out);
  if (out->len == 0)
    g_string_assign (out, "Sheet");
  else if (g_ascii_strcasecmp (out->str, "history") == 0)
    g_string_append_c (out, '_');

  return g_string_free (g_steal_pointer (&out), FALSE);
}
