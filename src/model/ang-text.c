#include "config.h"

#include "ang-text.h"

#include <string.h>

/* Letters that Unicode does not take apart into a letter and a mark. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" },
  { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" }, { 0x0153, "oe" },
};

/* What joins a word instead of parting two: Nur'aini is Nuraini. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xb4 || c == 0x2018 || c == 0x2019 || c == 0x02bb || c == 0x02bc || c == 0x02bd;
}

static void
append_letter (GString  *folded,
               gunichar  c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == c)
      {
        g_string_append (folded, plain_letters[i].plain);
        return;
      }
  g_string_append_unichar (folded, c);
}

static void
append_blank (GString *folded)
{
  if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

static void
fold_unicode (const char *text,
              GString    *folded)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || g_unichar_iszerowidth (c) || is_apostrophe (c))
        continue;
      if (g_unichar_isalnum (c))
        append_letter (folded, g_unichar_tolower (c));
      else
        append_blank (folded);
    }
}

/* Nearly all names are ASCII: the same for them, several times as fast. */
static void
fold_ascii (const char *text,
            GString    *folded)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (folded, g_ascii_tolower (*p));
      else if (!is_apostrophe ((guchar) * p))
        append_blank (folded);
    }
}

/**
 * ang_text_fold:
 * @text: (nullable): any text
 *
 * Makes what is compared, sorted and searched alike alike: lower case, no diacritics, no apostrophes, one blank for
 * everything else that is neither letter nor digit, none at the ends. Independent of the locale; folding twice changes
 * nothing more.
 *
 * Returns: (transfer full): the key; empty for NULL
 */
char *
ang_text_fold (const char *text)
{
  g_autoptr (GString) folded = NULL;

  if (text == NULL)
    return g_strdup ("");

  folded = g_string_sized_new (strlen (text));
  if (g_str_is_ascii (text))
    fold_ascii (text, folded);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      fold_unicode (valid, folded);
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}
