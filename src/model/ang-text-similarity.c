#include "config.h"

#include "ang-text.h"

#include <string.h>

#define MAX_WORDS 12
#define MAX_WORD 24
#define MAX_LETTERS 64
#define LIKE_ENOUGH 0.6
/* An initial fits many names, so it counts for less than the name written out. */
#define INITIAL 0.9

typedef struct
{
  const char *text;
  gsize length;
} Word;

typedef struct
{
  Word words[MAX_WORDS];
  gsize n;
  gsize letters;
} Words;

/* One name, many spellings. */
static const struct
{
  const char *variant;
  const char *name;
} variants[] = {
  { "muhamad", "muhammad" }, { "mohammad", "muhammad" }, { "mohamad", "muhammad" }, { "mochammad", "muhammad" },
  { "mochamad", "muhammad" }, { "muhammed", "muhammad" }, { "moh", "muhammad" }, { "muh", "muhammad" },
  { "moch", "muhammad" }, { "mhd", "muhammad" }, { "muhd", "muhammad" }, { "md", "muhammad" },
  { "achmad", "ahmad" }, { "akhmad", "ahmad" }, { "ahmat", "ahmad" },
  { "abd", "abdul" }, { "abdoel", "abdul" }, { "abdl", "abdul" },
  { "st", "siti" }, { "sitti", "siti" },
};

static Word
get_word (const char *text,
          gsize       length)
{
  Word word = { text, length };

  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    if (strlen (variants[i].variant) == length && memcmp (variants[i].variant, text, length) == 0)
      {
        word.text = variants[i].name;
        word.length = strlen (variants[i].name);
        break;
      }
  return word;
}

static void
split (const char *folded,
       Words      *words)
{
  words->n = 0;
  words->letters = 0;
  while (*folded != '\0' && words->n < MAX_WORDS)
    {
      gsize length = strcspn (folded, " ");

      if (length > 0)
        {
          words->words[words->n] = get_word (folded, MIN (length, MAX_WORD));
          words->letters += words->words[words->n].length;
          words->n++;
        }
      folded += length;
      folded += strspn (folded, " ");
    }
}

/* How many letters to put in, take out, replace or swap (optimal string alignment), by bytes. */
static gsize
distance (const char *a,
          gsize       a_length,
          const char *b,
          gsize       b_length)
{
  guint8 rows[3][MAX_LETTERS + 1];
  guint8 *before = rows[0];
  guint8 *above = rows[1];
  guint8 *row = rows[2];

  for (gsize j = 0; j <= b_length; j++)
    above[j] = (guint8) j;

  for (gsize i = 1; i <= a_length; i++)
    {
      guint8 *next = before;

      row[0] = (guint8) i;
      for (gsize j = 1; j <= b_length; j++)
        {
          guint8 cost = a[i - 1] != b[j - 1];
          guint8 least = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + cost);

          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            least = MIN (least, before[j - 2] + 1);
          row[j] = least;
        }
      before = above;
      above = row;
      row = next;
    }
  return above[b_length];
}

static double
letters_alike (const char *a,
               gsize       a_length,
               const char *b,
               gsize       b_length)
{
  gsize longer = MAX (a_length, b_length);

  if (a_length == b_length && memcmp (a, b, a_length) == 0)
    return 1.0;
  if (longer == 0 || MIN (a_length, b_length) < longer * LIKE_ENOUGH)
    return 0.0;
  return 1.0 - (double) distance (a, a_length, b, b_length) / longer;
}

static double
words_alike (const Word *a,
             const Word *b)
{
  double alike;

  if ((a->length == 1) != (b->length == 1))
    return *a->text == *b->text ? INITIAL : 0.0;
  alike = letters_alike (a->text, a->length, b->text, b->length);
  return alike >= LIKE_ENOUGH ? alike : 0.0;
}

/* Pairs the words off, the best pair first; a pair weighs as much as it has letters. */
static double
pairs_alike (const Words *a,
             const Words *b)
{
  double alike[MAX_WORDS][MAX_WORDS];
  gboolean a_done[MAX_WORDS] = { FALSE };
  gboolean b_done[MAX_WORDS] = { FALSE };
  double sum = 0.0;

  for (gsize i = 0; i < a->n; i++)
    for (gsize j = 0; j < b->n; j++)
      alike[i][j] = words_alike (&a->words[i], &b->words[j]);

  for (gsize pair = 0; pair < MIN (a->n, b->n); pair++)
    {
      gsize best_i = 0;
      gsize best_j = 0;
      double best = 0.0;

      for (gsize i = 0; i < a->n; i++)
        for (gsize j = 0; j < b->n; j++)
          if (!a_done[i] && !b_done[j] && alike[i][j] > best)
            {
              best = alike[i][j];
              best_i = i;
              best_j = j;
            }
      if (best <= 0.0)
        break;
      a_done[best_i] = TRUE;
      b_done[best_j] = TRUE;
      sum += best * (a->words[best_i].length + b->words[best_j].length);
    }
  return sum / (a->letters + b->letters);
}

static gsize
join (const Words *words,
      char        *joined)
{
  gsize length = 0;

  for (gsize i = 0; i < words->n; i++)
    {
      gsize part = MIN (words->words[i].length, MAX_LETTERS - length);

      memcpy (joined + length, words->words[i].text, part);
      length += part;
    }
  return length;
}

/**
 * ang_text_folded_similarity:
 * @a: a text as ang_text_fold() makes it
 * @b: another
 *
 * Word by word in any order, forgiving slips of the keyboard, initials, the spellings of the commonest names, and words
 * written as one. Of very long texts only the beginning counts.
 *
 * Returns: 0 (nothing in common) to 1 (the same); above 0.85 it is worth asking whether two people are one
 */
double
ang_text_folded_similarity (const char *a,
                            const char *b)
{
  char a_joined[MAX_LETTERS];
  char b_joined[MAX_LETTERS];
  gsize a_length;
  gsize b_length;
  Words a_words;
  Words b_words;
  double alike;

  split (a, &a_words);
  split (b, &b_words);
  if (a_words.n == 0 || b_words.n == 0)
    return 0.0;
  alike = pairs_alike (&a_words, &b_words);
  if (alike >= 1.0 || a_words.n == b_words.n)
    return alike;

  a_length = join (&a_words, a_joined);
  b_length = join (&b_words, b_joined);
  return MAX (alike, letters_alike (a_joined, a_length, b_joined, b_length));
}
