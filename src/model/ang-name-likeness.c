#include "config.h"

#include "ang-name-likeness.h"

#include <string.h>

/* Longer words are compared as far as this. */
#define MAX_LETTERS 32

/* No name has so many words. */
#define MAX_WORDS 64

/* One name under several spellings; written short in front of another name by custom. */
static const char *const forms_of_muhammad[] = {
  "muhammad", "mohammad", "muhamad", "mohamad", "mohammed", "muchammad", "mochammad", "mochamad", "muh", "moh", "mohd", "muhd", "mhd",
  "moch", "m",
};

static gboolean
is_form_of_muhammad (const char *word)
{
  for (guint i = 0; *word == 'm' && i < G_N_ELEMENTS (forms_of_muhammad); i++)
    {
      if (strcmp (forms_of_muhammad[i], word) == 0)
        return TRUE;
    }

  return FALSE;
}

static guint
count_differences (const char *a,
                   const char *b)
{
  guint row[MAX_LETTERS + 1];
  gsize length_a = MIN (strlen (a), MAX_LETTERS);
  gsize length_b = MIN (strlen (b), MAX_LETTERS);

  for (gsize j = 0; j <= length_b; j++)
    row[j] = (guint) j;

  for (gsize i = 1; i <= length_a; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (gsize j = 1; j <= length_b; j++)
        {
          guint replaced = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[length_b];
}

/* Equal, a slip of the pen, or an abbreviation of the other. */
static gboolean
words_are_alike (const char *a,
                 const char *b)
{
  gsize shorter = MIN (strlen (a), strlen (b));
  gsize longer = MAX (strlen (a), strlen (b));
  guint slips = shorter >= 8 ? 2 : 1;

  if (strcmp (a, b) == 0 || (is_form_of_muhammad (a) && is_form_of_muhammad (b)))
    return TRUE;
  if (shorter <= 2)
    return strncmp (a, b, shorter) == 0;
  if (shorter <= 4 || MIN (longer, MAX_LETTERS) > shorter + slips)
    return FALSE;

  return count_differences (a, b) <= slips;
}

/* What most names are: split and folded without asking for the class of every character. */
static char **
split_ascii (const char *name)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *p = name;

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && !g_ascii_isalnum (*p))
        p++;
      for (start = p; g_ascii_isalnum (*p);)
        p++;
      if (p > start)
        g_ptr_array_add (words, g_ascii_strdown (start, p - start));
    }
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_steal (words, NULL);
}

/**
 * ang_name_words_new:
 * @name: a name without titles
 *
 * Returns: (transfer full): its words in the form that ang_name_words_are_alike() compares, to be freed with g_strfreev()
 */
char **
ang_name_words_new (const char *name)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) tokens = NULL;
  g_autoptr (GPtrArray) words = NULL;

  if (g_str_is_ascii (name))
    return split_ascii (name);

  words = g_ptr_array_new ();
  folded = g_utf8_casefold (name, -1);
  tokens = g_str_tokenize_and_fold (folded, NULL, NULL);
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (*tokens[i] != '\0')
        g_ptr_array_add (words, g_strdup (tokens[i]));
    }
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_steal (words, NULL);
}

/* Takes a word of @words that is like @word, so that it is not found again: @taken has a bit for each. */
static gboolean
take_alike (char       **words,
            guint        n_words,
            guint64     *taken,
            const char  *word)
{
  for (guint i = 0; i < n_words; i++)
    {
      if ((*taken & G_GUINT64_CONSTANT (1) << i) == 0 && words_are_alike (words[i], word))
        {
          *taken |= G_GUINT64_CONSTANT (1) << i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * ang_name_words_are_alike:
 * @a: from ang_name_words_new()
 * @b: from ang_name_words_new()
 *
 * ang_names_are_alike() for who compares one name with many.
 */
gboolean
ang_name_words_are_alike (char **a,
                          char **b)
{
  guint n_a = g_strv_length (a);
  guint n_b = g_strv_length (b);
  char **shorter = n_a > n_b ? b : a;
  char **longer = n_a > n_b ? a : b;
  guint n_longer = MIN (MAX (n_a, n_b), MAX_WORDS);
  gboolean written_out = FALSE;
  guint64 taken = 0;

  for (guint i = 0; shorter[i] != NULL; i++)
    {
      if (!take_alike (longer, n_longer, &taken, shorter[i]))
        return FALSE;
      written_out |= strlen (shorter[i]) > 2 && !is_form_of_muhammad (shorter[i]);
    }

  return written_out;
}

/**
 * ang_names_are_alike:
 * @a: (nullable): a name without titles
 * @b: (nullable): another
 *
 * Whether two names may well be one person's: each word of the shorter one has its match in the longer, in any order, where
 * slips of the pen, abbreviated first names and the spellings of Muhammad match. Meant for people who have something else in
 * common, such as the birth date.
 */
gboolean
ang_names_are_alike (const char *a,
                     const char *b)
{
  g_auto (GStrv) words_a = a != NULL ? ang_name_words_new (a) : NULL;
  g_auto (GStrv) words_b = b != NULL ? ang_name_words_new (b) : NULL;

  return words_a != NULL && words_b != NULL && ang_name_words_are_alike (words_a, words_b);
}
