#include "config.h"

#include "ang-rank.h"

#include <string.h>

#define MAX_LENGTH 96
#define MAX_TOKENS 16
#define TOKEN_SIZE 16

typedef struct
{
  char tokens[MAX_TOKENS][TOKEN_SIZE];
  gsize n;
} Tokens;

/* What has been understood so far; the parts of a name as words of ang-rank.c. */
typedef struct
{
  const char *base;
  const char *utama;
  const char *grade;
  gboolean first_class;
  int golongan; /* I to XVII, 0 if there was none */
  char ruang;   /* a to e, 0 if there was none */
  int bkn_code;
  gboolean digits; /* whether it was written with them */
  gboolean pppk;
} Reading;

static const char *const romans[] = {
  "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
};

static const char *const fillers[] = {
  "GOL", "GOLONGAN", "GOLRU", "RUANG", "RU", "PANGKAT", "ASN", "PNS", "CPNS", "RANK", "GRADE", "DAN",
};

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}

/* Runs of letters and runs of digits, in capitals; everything else only separates. */
static gboolean
split (const char *text,
       Tokens     *tokens)
{
  if (text == NULL || strlen (text) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0';)
    {
      char *token;
      gboolean digits = g_ascii_isdigit (*p);
      gsize length = 0;

      if (!g_ascii_isalnum (*p))
        {
          if ((guint8) * p >= 0x80 && g_unichar_isalnum (g_utf8_get_char (p)))
            return FALSE;
          p = g_utf8_next_char (p);
          continue;
        }
      if (tokens->n == MAX_TOKENS)
        return FALSE;
      token = tokens->tokens[tokens->n++];
      while (g_ascii_isalnum (*p) && g_ascii_isdigit (*p) == digits)
        {
          if (length == TOKEN_SIZE - 1)
            return FALSE;
          token[length++] = g_ascii_toupper (*p++);
        }
      token[length] = '\0';
    }
  return TRUE;
}

static int
read_roman (const char *word,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (romans); i++)
    if (strlen (romans[i]) == length && strncmp (romans[i], word, length) == 0)
      return (int) i + 1;
  return 0;
}

static int
read_number (const char *word)
{
  if (!g_ascii_isdigit (*word) || strlen (word) > 2)
    return 0;
  return (int) g_ascii_strtoull (word, NULL, 10);
}

static char
read_ruang (const char *word)
{
  return *word >= 'A' && *word <= 'E' && word[1] == '\0' ? g_ascii_tolower (*word) : '\0';
}

/* The I of "Tingkat I", when it is one: "Tk. III/d" has lost it, and in "Juru Tk. I/d" it belongs to the code. */
static gsize
skip_first (const Tokens *tokens,
            gsize         i)
{
  if (i == tokens->n || !(g_str_equal (tokens->tokens[i], "I") || g_str_equal (tokens->tokens[i], "1")))
    return i;
  return i + 1 < tokens->n && read_ruang (tokens->tokens[i + 1]) != '\0' ? i : i + 1;
}

/* Returns: how many tokens were a part of a name */
static gsize
read_name (const Tokens *tokens,
           gsize         i,
           Reading      *reading)
{
  static const char *const bases[] = { "JURU", "PENGATUR", "PENATA", "PEMBINA" };
  static const char *const names[] = { "Juru", "Pengatur", "Penata", "Pembina" };
  const char *word = tokens->tokens[i];

  for (gsize j = 0; j < G_N_ELEMENTS (bases); j++)
    if (g_str_equal (word, bases[j]) && reading->base == NULL)
      {
        reading->base = names[j];
        return 1;
      }
  if (reading->base == NULL)
    return 0;

  if (g_str_equal (word, "UTAMA") && reading->utama == NULL && reading->grade == NULL)
    reading->utama = " Utama";
  else if (g_str_equal (word, "MUDA") && reading->grade == NULL)
    reading->grade = " Muda";
  else if (g_str_equal (word, "MADYA") && reading->grade == NULL)
    reading->grade = " Madya";
  else if ((g_str_equal (word, "TINGKAT") || g_str_equal (word, "TK") || g_str_equal (word, "TKT")) && !reading->first_class)
    {
      reading->first_class = TRUE;
      return skip_first (tokens, i + 1) - i;
    }
  else if ((g_str_equal (word, "TKI") || g_str_equal (word, "TINGKATI")) && !reading->first_class)
    reading->first_class = TRUE;
  else
    return 0;
  return 1;
}

/* IIIa, III a, 3a, 3 a, IX, 9, 34. Returns: how many tokens were a code */
static gsize
read_code (const Tokens *tokens,
           gsize         i,
           Reading      *reading)
{
  const char *word = tokens->tokens[i];
  gsize length = strlen (word);
  int number = read_number (word);
  int roman = read_roman (word, length);
  char ruang = '\0';

  if (reading->golongan != 0 || reading->bkn_code != 0)
    return 0;

  if (number == 0 && roman == 0 && length > 1)
    {
      ruang = read_ruang (word + length - 1);
      roman = ruang != '\0' ? read_roman (word, length - 1) : 0;
    }
  if (number == 0 && roman == 0)
    return 0;

  if (ruang == '\0' && i + 1 < tokens->n)
    ruang = read_ruang (tokens->tokens[i + 1]);
  if (ruang != '\0')
    {
      reading->golongan = MAX (number, roman);
      reading->ruang = ruang;
      return read_ruang (word + length - 1) == ruang && length > 1 ? 1 : 2;
    }
  reading->digits = number != 0;
  if (number > 17)
    reading->bkn_code = number;
  else
    reading->golongan = MAX (number, roman);
  return 1;
}

static gboolean
read_all (const Tokens *tokens,
          Reading      *reading)
{
  for (gsize i = 0; i < tokens->n;)
    {
      const char *word = tokens->tokens[i];
      gsize used = 1;

      /* Behind it stands the day from which the rank counts. */
      if (g_str_equal (word, "TMT") && i > 0)
        break;
      if (g_str_equal (word, "PPPK") || (g_str_equal (word, "P") && i == 0 && tokens->n == 2))
        reading->pppk = TRUE;
      else if (!is_one_of (word, fillers, G_N_ELEMENTS (fillers)))
        {
          used = read_name (tokens, i, reading);
          if (used == 0)
            used = read_code (tokens, i, reading);
        }
      if (used == 0)
        return FALSE;
      i += used;
    }
  return TRUE;
}

static const AngRank *
find_named (const Reading *reading)
{
  g_autofree char *name = g_strconcat (reading->base, reading->utama != NULL ? reading->utama : "",
                                       reading->grade != NULL ? reading->grade : "",
                                       reading->first_class ? " Tingkat I" : "", NULL);
  gsize n;
  const AngRank *all = ang_rank_get_all (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (all[i].name, name))
      return &all[i];
  return NULL;
}

static const AngRank *
find_pns (int  golongan,
          char ruang)
{
  char code[3] = { (char) ('0' + golongan), (char) ('1' + ruang - 'a'), '\0' };

  return golongan >= 1 && golongan <= 4 ? ang_rank_find (code) : NULL;
}

static const AngRank *
find_pppk (int golongan)
{
  char code[8];

  g_snprintf (code, sizeof code, "P%02d", golongan);
  return ang_rank_find (code);
}

static gboolean
is_pppk (AngEmploymentStatus status)
{
  return status == ANG_EMPLOYMENT_STATUS_PPPK || status == ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME;
}

static gboolean
is_pns (AngEmploymentStatus status)
{
  return status == ANG_EMPLOYMENT_STATUS_PNS || status == ANG_EMPLOYMENT_STATUS_CPNS;
}

/* A number alone: 9 and IX are of a PPPK, 34 of a PNS; 11 may be I/a of the one or XI of the other, and III may be half of
 * III/c. */
static AngRankResult
find_single (const Reading        *reading,
             AngEmploymentStatus   status,
             const AngRank       **rank)
{
  g_autofree char *code = g_strdup_printf ("%d", MAX (reading->bkn_code, reading->golongan));
  gboolean for_pns = !reading->pppk && !is_pppk (status);
  const AngRank *pns = for_pns && reading->digits ? ang_rank_find (code) : NULL;
  const AngRank *pppk = reading->bkn_code == 0 ? find_pppk (reading->golongan) : NULL;

  if (for_pns && is_pns (status) && (pns != NULL || reading->golongan <= 4))
    pppk = NULL;
  else if (for_pns && pppk != NULL && (pns != NULL || reading->golongan <= 4))
    return ANG_RANK_RESULT_AMBIGUOUS;

  *rank = pns != NULL ? pns : pppk;
  return *rank != NULL ? ANG_RANK_RESULT_FOUND : ANG_RANK_RESULT_NONE;
}

static AngRankResult
find_code (const Reading        *reading,
           AngEmploymentStatus   status,
           const AngRank       **rank)
{
  if (reading->ruang == '\0')
    return find_single (reading, status, rank);
  *rank = find_pns (reading->golongan, reading->ruang);
  return *rank != NULL ? ANG_RANK_RESULT_FOUND : ANG_RANK_RESULT_NONE;
}

/* "Penata (III)" says no more than "Penata". */
static gboolean
is_half_of (const Reading *reading,
            const AngRank *named)
{
  return named != NULL && reading->ruang == '\0' && reading->golongan == named->code[0] - '0';
}

/**
 * ang_rank_parse:
 * @text: (nullable): a rank as it is typed or as files hold it: a code in any spelling (`III/d`, `IIId`, `3d`, `34`), a
 *   name in any spelling (`Penata Tk.1`), both together, or a grade of a PPPK (`Golongan IX`, `9`)
 * @status: the person's status, 0 if it is not known; only numbers that may be either kind depend on it
 * @rank: (out): the rank, NULL without one
 * @named: (out) (optional): when name and code disagree, what the name says
 *
 * Returns: what was found
 */
AngRankResult
ang_rank_parse (const char           *text,
                AngEmploymentStatus   status,
                const AngRank       **rank,
                const AngRank       **named)
{
  Tokens tokens = { 0 };
  Reading reading = { 0 };
  const AngRank *by_name = NULL;
  const AngRank *by_code = NULL;

  *rank = NULL;
  if (named != NULL)
    *named = NULL;
  if (!split (text, &tokens) || !read_all (&tokens, &reading))
    return ANG_RANK_RESULT_NONE;

  if (reading.base != NULL && (by_name = find_named (&reading)) == NULL)
    return ANG_RANK_RESULT_NONE;
  if ((reading.golongan != 0 || reading.bkn_code != 0) && !is_half_of (&reading, by_name))
    {
      AngRankResult result = find_code (&reading, by_name != NULL ? ANG_EMPLOYMENT_STATUS_PNS : status, &by_code);

      if (result != ANG_RANK_RESULT_FOUND)
        return result;
      /* A PPPK has no pangkat. */
      if (by_name != NULL && by_code->pppk)
        return ANG_RANK_RESULT_NONE;
    }

  *rank = by_code != NULL ? by_code : by_name;
  if (*rank == NULL)
    return ANG_RANK_RESULT_NONE;
  if (by_name == NULL || by_name == *rank)
    return ANG_RANK_RESULT_FOUND;
  if (named != NULL)
    *named = by_name;
  return ANG_RANK_RESULT_DISAGREES;
}
