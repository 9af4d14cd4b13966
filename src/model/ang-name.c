#include "config.h"

#include "ang-name.h"

#include <string.h>

#include "ang-text.h"

/* Titles before a name. The ones that may go without their dot cannot be a name or an initial. */
static const struct
{
  const char *title;
  gboolean dotless;
} front_titles[] = {
  { "Prof.", TRUE }, { "Drs.", TRUE }, { "Dra.", TRUE }, { "Drg.", TRUE }, { "Drh.", TRUE }, { "Dr.", TRUE },
  { "Ir.", TRUE }, { "K.H.", FALSE }, { "KH.", TRUE }, { "Hj.", TRUE }, { "H.", FALSE }, { "R.A.", FALSE },
  { "R.M.", FALSE }, { "R.Ngt.", FALSE }, { "RA.", FALSE }, { "RM.", FALSE }, { "Rr.", FALSE }, { "R.", FALSE },
  { "Tgk.", FALSE }, { "Ustz.", FALSE }, { "Ust.", FALSE }, { "Pdt.", FALSE }, { "Apt.", FALSE }, { "Ns.", FALSE },
  { "Bd.", FALSE }, { "Br.", FALSE },
};

/* Degrees that stand behind a name without the comma that should be there; without dots and in capitals. */
static const char *const degrees[] = {
  "SE", "SEI", "SH", "SHI", "SHUT", "ST", "STP", "STR", "STRKEB", "SP", "SPI", "SPT", "SPD", "SPDI", "SPSI", "SIP", "SIKOM",
  "SSOS", "SSI", "SSTP", "SST", "SSTAT", "SKM", "SKOM", "SKEP", "SKED", "SKG", "SKH", "SAG", "SAP", "SADM", "SAK", "SFARM",
  "SGZ", "SHUM", "SSN", "SS", "AMD", "AMDKEB", "AMDKEP", "AMK", "AMKEB", "MM", "MH", "MT", "MTI", "MSI", "MSC", "MPD", "MPDI",
  "MKES", "MKOM", "MKEP", "MKM", "MKN", "MAP", "MAK", "MA", "MAG", "MHUM", "MBA", "MPA", "MPH", "MPP", "MENG", "MEI", "MSE",
  "MIP", "MIKOM", "MFARM", "MPSI", "MSOS", "MSTP", "MTR", "PHD", "SPA", "SPB", "SPOG", "SPPD", "SPAN", "SPJP", "SPKK", "SPM",
  "SPP", "SPRAD", "SPS", "SPN", "SPTHT", "SPU", "SPPK",
};

static char *
tidy (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  g_autoptr (GString) tidied = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && c > ' ')
        g_string_append_c (tidied, (char) c);
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (tidied, c);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }
  return g_strchomp (g_string_free (g_steal_pointer (&tidied), FALSE));
}

/* Returns: the length of the title at the beginning of @text, 0 if there is none */
static gsize
measure_title (const char *text,
               gboolean   *dotted)
{
  for (gsize i = 0; i < G_N_ELEMENTS (front_titles); i++)
    {
      const char *title = front_titles[i].title;
      gsize length;

      if (g_ascii_toupper (*text) != *title)
        continue;
      length = strlen (title);
      *dotted = TRUE;
      if (g_ascii_strncasecmp (text, title, length) == 0)
        return length;
      *dotted = FALSE;
      if (front_titles[i].dotless && g_ascii_strncasecmp (text, title, length - 1) == 0 && text[length - 1] == ' ')
        return length - 1;
    }
  return 0;
}

/* Gathers the titles at the beginning of @text, but never the whole of it. Returns: how long they are */
static gsize
gather_front (const char *text,
              GString    *front)
{
  const char *begin = text;

  while (TRUE)
    {
      gboolean dotted;
      gsize length = measure_title (text, &dotted);
      const char *rest = text + length;

      rest += strspn (rest, " ");
      if (length == 0 || *rest == '\0')
        return text - begin;
      g_string_append_printf (front, "%s%.*s%s", front->len > 0 ? " " : "", (int) length, text, dotted ? "" : ".");
      text = rest;
    }
}

static gboolean
is_degree (const char *token)
{
  char letters[16];
  gsize n = 0;

  /* Budi SE, SKom and S.kom, but not Budi Sp or Ma. */
  if (!g_ascii_isupper (*token) || (strchr (token, '.') == NULL && !g_ascii_isupper (token[1])))
    return FALSE;
  for (const char *p = token; *p != '\0'; p++)
    {
      if (*p == '.')
        continue;
      if (!g_ascii_isalpha (*p) || n == sizeof letters - 1)
        return FALSE;
      letters[n++] = g_ascii_toupper (*p);
    }
  letters[n] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (degrees); i++)
    if (g_str_equal (degrees[i], letters))
      return TRUE;
  return FALSE;
}

/* Returns: where the last degree of @name begins (`S.Pd`, `S. Pd`), NULL if it does not end in one */
static char *
find_degree (char *name)
{
  char *last = strrchr (name, ' ');
  char *before;
  g_autofree char *joined = NULL;

  if (last == NULL)
    return NULL;
  if (is_degree (last + 1))
    return last;

  before = g_strrstr_len (name, last - name, " ");
  if (before == NULL || last - before > 4 || last[-1] != '.')
    return NULL;
  joined = g_strdup_printf ("%.*s%s", (int) (last - before - 1), before + 1, last + 1);
  return is_degree (joined) ? before : NULL;
}

static void
take_degrees (char    *name,
              GString *back)
{
  char *degree;

  while ((degree = find_degree (name)) != NULL)
    {
      if (back->len > 0)
        g_string_prepend (back, ", ");
      g_string_prepend (back, degree + 1);
      *degree = '\0';
    }
}

static void
append_list (GString    *back,
             const char *titles)
{
  g_auto (GStrv) parts = g_strsplit (titles, ",", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      g_strstrip (*part);
      if (**part != '\0')
        g_string_append_printf (back, "%s%s", back->len > 0 ? ", " : "", *part);
    }
}

/**
 * ang_name_split:
 * @text: (nullable): a name as lists have it: `Dr. dr. H. Maulana, M.K.M.`
 * @title_front: (out) (transfer full): `Dr. dr. H.`
 * @name: (out) (transfer full): `Maulana`
 * @title_back: (out) (transfer full): `M.K.M.`
 *
 * Known titles at the beginning are front titles; what is behind the first comma are back titles, as are well-known
 * degrees at the end where the comma was forgotten. The spelling stays, but for missing dots and blanks. It is a proposal:
 * an import shows it before it is used.
 *
 * Each part may be empty, none is ever NULL.
 */
void
ang_name_split (const char  *text,
                char       **title_front,
                char       **name,
                char       **title_back)
{
  g_autofree char *tidied = tidy (text);
  g_autoptr (GString) front = g_string_new (NULL);
  g_autoptr (GString) back = g_string_new (NULL);
  char *comma = strchr (tidied, ',');
  char *rest;

  if (comma != NULL)
    *comma = '\0';
  rest = g_strstrip (tidied);
  rest += gather_front (rest, front);
  take_degrees (rest, back);
  if (comma != NULL)
    append_list (back, comma + 1);

  *title_front = g_string_free (g_steal_pointer (&front), FALSE);
  *name = g_strdup (rest);
  *title_back = g_string_free (g_steal_pointer (&back), FALSE);
}

/**
 * ang_name_join:
 * @title_front: (nullable): the titles before the name
 * @name: (nullable): the name
 * @title_back: (nullable): the titles after the name
 *
 * Returns: (transfer full): the full formal name: `Dr. dr. H. Maulana, M.K.M.`
 */
char *
ang_name_join (const char *title_front,
               const char *name,
               const char *title_back)
{
  gboolean has_front = title_front != NULL && *title_front != '\0';
  gboolean has_back = title_back != NULL && *title_back != '\0';

  return g_strconcat (has_front ? title_front : "", has_front ? " " : "", name != NULL ? name : "", has_back ? ", " : "",
                      has_back ? title_back : "", NULL);
}

/**
 * ang_name_fold:
 * @text: (nullable): a name with or without titles
 *
 * Returns: (transfer full): the key to sort, search and compare by: ang_text_fold() of the name without titles
 */
char *
ang_name_fold (const char *text)
{
  g_autofree char *front = NULL;
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;

  ang_name_split (text, &front, &name, &back);
  return ang_text_fold (name);
}

/**
 * ang_name_similarity:
 *
 * Returns: how alike two names are without their titles, see ang_text_folded_similarity(); who compares one name with many
 *   keeps the keys and calls that
 */
double
ang_name_similarity (const char *a,
                     const char *b)
{
  g_autofree char *a_key = ang_name_fold (a);
  g_autofree char *b_key = ang_name_fold (b);

  return ang_text_folded_similarity (a_key, b_key);
}

static char *
to_capitals (const char *text)
{
  g_autoptr (GString) capitals = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (capitals, g_unichar_toupper (g_utf8_get_char (p)));
  return g_string_free (g_steal_pointer (&capitals), FALSE);
}

/**
 * ang_name_to_passport:
 * @text: (nullable): a name with or without titles
 *
 * Returns: (transfer full): the name as a passport has it: capitals, no titles, no punctuation
 */
char *
ang_name_to_passport (const char *text)
{
  g_autofree char *key = ang_name_fold (text);

  return to_capitals (key);
}

/**
 * ang_name_propose:
 * @text: (nullable): a name with or without titles
 * @surname: (out) (transfer full): the last word, with `BIN` or `BINTI` before it
 * @given: (out) (transfer full): the words before it
 *
 * Splits a name the way partners' forms want it, in the passport's spelling. Who has a single name has no surname; how that
 * is written differs from country to country, so it is left to the form.
 *
 * Returns: whether it is a single name (a mononym)
 */
gboolean
ang_name_propose (const char  *text,
                  char       **surname,
                  char       **given)
{
  g_autofree char *name = ang_name_to_passport (text);
  char *last = strrchr (name, ' ');
  char *before = last != NULL ? g_strrstr_len (name, last - name, " ") : NULL;

  if (before != NULL && (g_str_has_prefix (before, " BIN ") || g_str_has_prefix (before, " BINTI ")))
    last = before;
  if (last == NULL)
    {
      *surname = g_strdup ("");
      *given = g_steal_pointer (&name);
      return **given != '\0';
    }
  *surname = g_strdup (last + 1);
  *given = g_strndup (name, last - name);
  return FALSE;
}
