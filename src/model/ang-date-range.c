#include "config.h"

#include "ang-date.h"

#include <string.h>

#define MAX_LENGTH 1000
#define MAX_TOKENS 200
#define MAX_WORD 24

typedef enum
{
  TOKEN_OTHER,
  TOKEN_NUMBER,
  TOKEN_MONTH,
  TOKEN_DATE, /* in figures */
  TOKEN_JOINT,
} TokenKind;

typedef struct
{
  TokenKind kind;
  int value; /* of a number, or which month */
  AngDate date;
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  guint n;
} Tokens;

/* What a piece says of a day; the other piece lends what it lacks. */
typedef struct
{
  int day;
  int month;
  int year;
} Side;

static void
add (Tokens    *tokens,
     TokenKind  kind,
     int        value,
     AngDate    date)
{
  if (tokens->n < MAX_TOKENS)
    tokens->tokens[tokens->n++] = (Token) { kind, value, date }
  ;
}

static int
find_month (const char *word)
{
  g_autofree char *day = g_strdup_printf ("1 %s 2000", word);
  AngDate date;

  return ang_date_parse (day, &date) ? date.month : 0;
}

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_ascii_strcasecmp (words[i], word) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Words that part two days, and those that stand beside a day without saying anything. */
static void
add_word (Tokens     *tokens,
          const char *word)
{
  static const char *const joints[] = { "s.d", "s.d.", "s/d", "sd", "sampai", "hingga", "to", "until", "till", "through" };
  static const char *const nothing[] = {
    "dengan", "tanggal", "tgl", "dengan", "the", "of", "st", "nd", "rd", "th", "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu",
    "minggu", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  };
  int month = find_month (word);

  if (is_one_of (word, joints, G_N_ELEMENTS (joints)))
    add (tokens, TOKEN_JOINT, 0, ang_date_unknown ());
  else if (month != 0)
    add (tokens, TOKEN_MONTH, month, ang_date_unknown ());
  else if (!is_one_of (word, nothing, G_N_ELEMENTS (nothing)))
    add (tokens, TOKEN_OTHER, 0, ang_date_unknown ());
}

/* Returns: how long the date in figures at the beginning of @p is, 0 if there is none: 30-10-2025 */
static gsize
add_figures (Tokens     *tokens,
             const char *p)
{
  gsize length = strspn (p, "0123456789-/.");
  g_autofree char *figures = NULL;
  AngDate date;

  while (length > 0 && !g_ascii_isdigit (p[length - 1]))
    length--;
  figures = g_strndup (p, length);
  if (strcspn (figures, "-/.") == length || !ang_date_parse (figures, &date) || !ang_date_is_complete (date))
    return 0;
  add (tokens, TOKEN_DATE, 0, date);

  return length;
}

static gsize
add_number (Tokens     *tokens,
            const char *p)
{
  gsize length = add_figures (tokens, p);

  if (length > 0)
    return length;
  length = strspn (p, "0123456789");
  add (tokens, length <= 4 ? TOKEN_NUMBER : TOKEN_OTHER, (int) g_ascii_strtoll (p, NULL, 10), ang_date_unknown ());

  return length;
}

/* Whether the character is one that may stand inside a word: s/d */
static gboolean
joins_letters (char c)
{
  return c == '.' || c == '/' || c == '\'';
}

static gsize
add_letters (Tokens     *tokens,
             const char *p)
{
  char word[MAX_WORD];
  gsize length = 0;

  while (g_ascii_isalpha (p[length]) || (length > 0 && joins_letters (p[length]) && g_ascii_isalpha (p[length + 1])))
    length++;
  g_strlcpy (word, p, MIN (length + 1, MAX_WORD));
  add_word (tokens, word);

  return length;
}

static void
split (const char *text,
       Tokens     *tokens)
{
  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        p += add_number (tokens, p);
      else if (g_ascii_isalpha (*p))
        p += add_letters (tokens, p);
      else
        {
          if (c == '-' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
            add (tokens, TOKEN_JOINT, 0, ang_date_unknown ());
          else if (!g_unichar_isspace (c) && c != ',' && c != '.')
            add (tokens, TOKEN_OTHER, 0, ang_date_unknown ());
          p = g_utf8_next_char (p);
        }
    }
}

static const Token *
get (const Tokens *tokens,
     guint         i)
{
  static const Token none = { TOKEN_OTHER };

  return i < tokens->n ? &tokens->tokens[i] : &none;
}

static gboolean
is_day (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->value >= 1 && token->value <= 31;
}

static gboolean
is_year (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->value >= 1900 && token->value <= 2200;
}

/* Returns: how many tokens say a day, or a part of it, from @i on: "30", "30 Oktober", "October 30", "4 November 2025" */
static guint
read_side (const Tokens *tokens,
           guint         i,
           Side         *side)
{
  guint at = i;

  *side = (Side) { 0 };
  if (get (tokens, at)->kind == TOKEN_DATE)
    {
      AngDate date = get (tokens, at)->date;

      *side = (Side) { date.day, date.month, date.year };
      return 1;
    }
  if (get (tokens, at)->kind == TOKEN_MONTH && is_day (get (tokens, at + 1)))
    side->month = get (tokens, at++)->value;
  if (!is_day (get (tokens, at)))
    return 0;
  side->day = get (tokens, at++)->value;
  if (side->month == 0 && get (tokens, at)->kind == TOKEN_MONTH)
    side->month = get (tokens, at++)->value;
  if (is_year (get (tokens, at)))
    side->year = get (tokens, at++)->value;

  return at - i;
}

static gboolean
join (const Side *from,
      const Side *to,
      AngDate    *start,
      AngDate    *end)
{
  int month = to->month != 0 ? to->month : from->month;

  *end = ang_date_new (to->year, month, to->day);
  *start = ang_date_new (from->year != 0 ? from->year : to->year, from->month != 0 ? from->month : month, from->day);

  return to->year != 0 && month != 0 && ang_date_is_complete (*start) && ang_date_is_complete (*end) && ang_date_compare (*start, *end) <= 0;
}

static gboolean
read_range (const Tokens *tokens,
            guint         i,
            AngDate      *start,
            AngDate      *end)
{
  Side from;
  Side to;
  guint n = read_side (tokens, i, &from);
  guint joint = i + n;

  if (n == 0)
    return FALSE;
  while (get (tokens, joint)->kind == TOKEN_JOINT)
    joint++;
  if (joint > i + n && read_side (tokens, joint, &to) > 0 && join (&from, &to, start, end))
    return TRUE;

  return from.month != 0 && join (&from, &from, start, end);
}

/**
 * ang_date_find_range:
 * @text: (nullable): any text
 * @start: (out): the first day
 * @end: (out): the last day; of a single day the same
 *
 * Finds the first day, or the first and last day of a time, that a text names: `1 s.d. 5 Juli 2024`,
 * `30 Oktober s.d. 4 November 2025`, `23–31 March 2023`, `30 October – 4 November 2025`, `1/7/2024 - 5/7/2024`. Months and
 * years that are written once count for both.
 *
 * Returns: whether there is one
 */
gboolean
ang_date_find_range (const char *text,
                     AngDate    *start,
                     AngDate    *end)
{
  g_autofree Tokens *tokens = NULL;

  *start = ang_date_unknown ();
  *end = ang_date_unknown ();
  if (text == NULL || strlen (text) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  tokens = g_new0 (Tokens, 1);
  split (text, tokens);
  for (guint i = 0; i < tokens->n; i++)
    {
      if (read_range (tokens, i, start, end))
        return TRUE;
    }
  *start = ang_date_unknown ();
  *end = ang_date_unknown ();

  return FALSE;
}
