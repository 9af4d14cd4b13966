#include "config.h"

#include "ang-date.h"

#include <string.h>

#define MAX_LENGTH 64
#define MAX_TOKENS 8

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_MONTH,
} TokenKind;

typedef struct
{
  TokenKind kind;
  int value;
  gsize digits;
  char separator; /* what stood before it: one of " -/.,", 0 for nothing */
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  gsize n;
} Tokens;

/* Indonesian and English, with the older spellings and the short forms in use. */
static const struct
{
  const char *name;
  int month;
} months[] = {
  { "januari", 1 }, { "january", 1 }, { "jan", 1 },
  { "februari", 2 }, { "february", 2 }, { "pebruari", 2 }, { "feb", 2 }, { "peb", 2 },
  { "maret", 3 }, { "march", 3 }, { "mar", 3 }, { "mrt", 3 },
  { "april", 4 }, { "apr", 4 },
  { "mei", 5 }, { "may", 5 },
  { "juni", 6 }, { "june", 6 }, { "jun", 6 },
  { "juli", 7 }, { "july", 7 }, { "jul", 7 },
  { "agustus", 8 }, { "august", 8 }, { "agust", 8 }, { "agu", 8 }, { "ags", 8 }, { "agt", 8 }, { "aug", 8 },
  { "september", 9 }, { "sept", 9 }, { "sep", 9 },
  { "oktober", 10 }, { "october", 10 }, { "okt", 10 }, { "oct", 10 },
  { "november", 11 }, { "nopember", 11 }, { "nov", 11 }, { "nop", 11 },
  { "desember", 12 }, { "december", 12 }, { "des", 12 }, { "dec", 12 },
};

static const char *const weekdays[] = {
  "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "sen", "sel", "rab", "kam", "jum", "sab", "min", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
};

static gboolean
equals_word (const char *word,
             gsize       length,
             const char *name)
{
  return strlen (name) == length && g_ascii_strncasecmp (word, name, length) == 0;
}

static int
find_month (const char *word,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (equals_word (word, length, months[i].name))
      return months[i].month;
  return 0;
}

static gboolean
is_weekday (const char *word,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (equals_word (word, length, weekdays[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_ordinal (const char *word,
            gsize       length)
{
  return length == 2 && (g_ascii_strncasecmp (word, "st", 2) == 0 || g_ascii_strncasecmp (word, "nd", 2) == 0 ||
                         g_ascii_strncasecmp (word, "rd", 2) == 0 || g_ascii_strncasecmp (word, "th", 2) == 0);
}

/* Every kind of blank becomes an ordinary one; anything but ASCII cannot be part of a date. */
static char *
make_plain (const char *text)
{
  g_autoptr (GString) plain = NULL;

  if (text == NULL || strlen (text) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return NULL;

  plain = g_string_sized_new (MAX_LENGTH);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x80 && !g_unichar_isspace (c))
        return NULL;
      g_string_append_c (plain, g_unichar_isspace (c) ? ' ' : (char) c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE));
}

static gboolean
add_token (Tokens     *tokens,
           const char *start,
           gsize       length,
           char        separator)
{
  Token *token = &tokens->tokens[tokens->n];

  if (tokens->n == MAX_TOKENS)
    return FALSE;

  token->separator = separator;
  if (!g_ascii_isdigit (*start))
    {
      /* A weekday before all and the "st" of "1st" say nothing that the rest does not. */
      if ((tokens->n == 0 && is_weekday (start, length)) ||
          (tokens->n == 1 && separator == '\0' && is_ordinal (start, length)))
        return TRUE;
      token->kind = TOKEN_MONTH;
      token->value = find_month (start, length);
      tokens->n++;
      return token->value != 0;
    }

  if (length > 4)
    return FALSE;
  token->kind = TOKEN_NUMBER;
  token->digits = length;
  token->value = 0;
  for (gsize i = 0; i < length; i++)
    token->value = token->value * 10 + g_ascii_digit_value (start[i]);
  tokens->n++;
  return TRUE;
}

/* Blanks and one mark between two parts: the mark is the separator. */
static gboolean
read_separator (const char **text,
                char        *separator)
{
  *separator = '\0';
  for (; **text != '\0' && strchr (" -/.,", **text) != NULL; (*text)++)
    {
      if (**text == ' ')
        {
          if (*separator == '\0')
            *separator = ' ';
        }
      else if (*separator == '\0' || *separator == ' ')
        *separator = **text;
      else
        return FALSE;
    }
  return TRUE;
}

static gboolean
split (const char *text,
       Tokens     *tokens)
{
  const char *begin = text;

  while (TRUE)
    {
      const char *start = text;
      char separator;

      if (!read_separator (&text, &separator) || (start == begin && separator != '\0'))
        return FALSE;
      if (*text == '\0')
        return separator == '\0' || separator == '.';

      start = text;
      if (g_ascii_isdigit (*text))
        while (g_ascii_isdigit (*text))
          text++;
      else
        while (g_ascii_isalpha (*text) || (*text == '\'' && text > start))
          text++;
      if (text == start || !add_token (tokens, start, text - start, separator))
        return FALSE;
    }
}

/* 0024 is a slip, not a year of somebody's life. */
static gboolean
is_year (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->digits == 4 && token->value >= 1000;
}

static gboolean
is_part (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->digits <= 2;
}

/* 31-12-2000 and 2000-12-31 with one sort of separator throughout; with a month's name the separators do not matter. */
static AngDate
join_three (const Token *t)
{
  gboolean same = t[1].separator == t[2].separator && t[1].separator != ',' && t[1].separator != '\0';

  if (is_part (&t[0]) && t[1].kind == TOKEN_MONTH && is_year (&t[2]))
    return ang_date_new (t[2].value, t[1].value, t[0].value);
  if (same && is_part (&t[0]) && is_part (&t[1]) && is_year (&t[2]))
    return ang_date_new (t[2].value, t[1].value, t[0].value);
  if (same && is_year (&t[0]) && is_part (&t[1]) && is_part (&t[2]))
    return ang_date_new (t[0].value, t[1].value, t[2].value);
  return ang_date_unknown ();
}

static AngDate
join_two (const Token *t)
{
  gboolean month_first = (is_part (&t[0]) && (t[1].separator == '-' || t[1].separator == '/')) || t[0].kind == TOKEN_MONTH;

  if (month_first && is_year (&t[1]))
    return ang_date_new (t[1].value, t[0].value, 0);
  if (is_year (&t[0]) && is_part (&t[1]) && t[1].separator == '-')
    return ang_date_new (t[0].value, t[1].value, 0);
  return ang_date_unknown ();
}

static AngDate
join (const Tokens *tokens)
{
  const Token *t = tokens->tokens;
  AngDate date = ang_date_unknown ();

  if (tokens->n == 3)
    date = join_three (t);
  else if (tokens->n == 2)
    date = join_two (t);
  else if (tokens->n == 1 && is_year (&t[0]))
    date = ang_date_new (t[0].value, 0, 0);

  /* A part written as 0 is not an unknown one. */
  for (gsize i = 0; i < tokens->n; i++)
    if (t[i].value == 0)
      return ang_date_unknown ();
  return date;
}

/* Spreadsheets and databases hang a time of day on a date: 2000-12-31T00:00:00. */
static void
cut_time (char *text)
{
  gsize length = strspn (text, "0123456789-/.");
  const char *rest = text + length;

  if (length < 8 || (*rest != ' ' && *rest != 'T'))
    return;
  if (strchr (rest, ':') != NULL && strspn (rest + 1, "0123456789:.Z") == strlen (rest + 1))
    text[length] = '\0';
}

static gboolean
read_digits (const char *text,
             gsize       n,
             int        *value)
{
  *value = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }
  return *value != 0;
}

/**
 * ang_date_parse_iso:
 * @text: (nullable): `2024-06-30`, `2024-06` or `2024`, exactly
 * @date: (out): the date, unknown if @text is none
 *
 * Returns: whether @text is a date
 */
gboolean
ang_date_parse_iso (const char *text,
                    AngDate    *date)
{
  gsize length = text != NULL ? strnlen (text, 11) : 0;
  int year = 0;
  int month = 0;
  int day = 0;

  *date = ang_date_unknown ();
  if ((length != 4 && length != 7 && length != 10) || !read_digits (text, 4, &year))
    return FALSE;
  if (length >= 7 && (text[4] != '-' || !read_digits (text + 5, 2, &month)))
    return FALSE;
  if (length == 10 && (text[7] != '-' || !read_digits (text + 8, 2, &day)))
    return FALSE;
  *date = ang_date_new (year, month, day);
  return ang_date_is_known (*date);
}

/**
 * ang_date_parse:
 * @text: (nullable): what people type and files hold
 * @date: (out): the date, unknown if @text is none
 *
 * Reads day first, as everybody in Indonesia writes: `31-12-2000`, `31/12/2000`, `31.12.2000`, `31 Des 2000`,
 * `31 December 2000`, with or without a weekday; the year first: `2000-12-31`; and parts: `12-2000`, `Desember 2000`, `2000`.
 * Never the month first, and no year of two digits: a wrong date is worse than none.
 *
 * Returns: whether @text is a date
 */
gboolean
ang_date_parse (const char *text,
                AngDate    *date)
{
  g_autofree char *plain = make_plain (text);
  char *start = plain;
  Tokens tokens = { 0 };

  *date = ang_date_unknown ();
  if (plain == NULL)
    return FALSE;
  /* The mark with which spreadsheets keep a text a text. */
  if (*start == '\'')
    start++;
  cut_time (start);
  if (!split (start, &tokens))
    return FALSE;
  *date = join (&tokens);
  return ang_date_is_known (*date);
}

/**
 * ang_date_parse_with_place:
 * @text: (nullable): place and date of birth in one cell: `Jambi, 12 Mei 1985`
 * @place: (out) (transfer full): the place, NULL if there is none
 * @date: (out): the date
 *
 * Returns: whether there is a date; otherwise @place and @date are not set
 */
gboolean
ang_date_parse_with_place (const char  *text,
                           char       **place,
                           AngDate     *date)
{
  gsize length;

  *place = NULL;
  *date = ang_date_unknown ();
  if (text == NULL || strlen (text) > 1024 || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  length = strcspn (text, "0123456789");
  if (!ang_date_parse (text + length, date))
    return FALSE;
  while (length > 0 && strchr (" ,/-;:.'\t\n", text[length - 1]) != NULL)
    length--;
  if (length > 0)
    *place = g_strstrip (g_strndup (text, length));
  return TRUE;
}
