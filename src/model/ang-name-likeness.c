#include "config.h"

#include "ang-name-likeness.h"

#include <string.h>

/* Longer words are compared as far as this. */
#define MAX_LETTERS 32

/* One name under several spellings; written short in front of another name by custom. */
static const char *const forms_of_muhammad[] = {
  "muhammad", "mohammad", "muhamad", "mohamad", "mohammed", "muchammad", "mochammad", "mochamad", "muh", "moh", "mohd", "muhd", "mhd",
  "moch", "m",
};

static gboolean
is_form_of_muhammad (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms_of_muhammad); i++)
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

  if (strcmp (a, b) == 0 || (is_form_of_muhammad (a) && is_form_of_muhammad (b)))
    return TRUE;
  if (shorter <= 2)
    return strncmp (a, b, shorter) == 0;
  if (shorter <= 4)
    return FALSE;

  return count_differences (a, b) <= (shorter >= 8 ? 2 : 1);
}

static GPtrArray *
split_words (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (folded, NULL, NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (*tokens[i] != '\0')
        g_ptr_array_add (words, g_strdup (tokens[i]));
    }

  return words;
}

/* Takes a word of @words that is like @word, so that it is not found again. */
static gboolean
take_alike (GPtrArray  *words,
            const char *word)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (words_are_alike (g_ptr_array_index (words, i), word))
        {
          g_ptr_array_remove_index (words, i);
          return TRUE;
        }
    }

  return FALSE;
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
  g_autoptr (GPtrArray) shorter = NULL;
  g_autoptr (GPtrArray) longer = NULL;
  gboolean written_out = FALSE;

  if (a == NULL || b == NULL)
    return FALSE;

  shorter = split_words (a);
  longer = split_words (b);
  if (shorter->len > longer->len)
    {
      GPtrArray *swap = g_steal_pointer (&shorter);

      shorter = g_steal_pointer (&longer);
      longer = swap;
    }

  for (guint i = 0; i < shorter->len; i++)
    {
      const char *word = g_ptr_array_index (shorter, i);

      if (!take_alike (longer, word))
        return FALSE;
      written_out |= strlen (word) > 2 && !is_form_of_muhammad (word);
    }

  return written_out;
}
