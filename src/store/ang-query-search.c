#include "config.h"

#include "ang-query-search.h"

#include <string.h>

#include "ang-name.h"
#include "ang-person.h"
#include "ang-text.h"

/* As many digits are an official number rather than a house number or a year. */
#define DIGITS_OF_NUMBER 8

/* Titles are no part of a name: "Dr. Budi, M.Si." looks for Budi, and "Dr." alone for what begins like that. */
static char *
fold_search (AngQuery *query)
{
  const char *search = ang_query_get_search (query);
  g_autofree char *name = NULL;

  if (ang_query_get_entity (query) == &ang_person_entity)
    name = ang_name_fold (search);
  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);

  return ang_text_fold (search);
}

static gboolean
is_number (const char *folded)
{
  gsize n_digits = 0;

  for (const char *at = folded; *at != '\0'; at++)
    {
      if (*at != ' ' && !g_ascii_isdigit (*at))
        return FALSE;
      n_digits += *at != ' ' ? 1 : 0;
    }

  return n_digits >= DIGITS_OF_NUMBER;
}

/* A number is looked for as it is stored, without the blanks and dots that it is printed with. */
static char *
match_number (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autofree char *number = g_strjoinv (NULL, parts);

  return g_strdup_printf ("\"%s\"*", number);
}

static char *
match_words (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; i < ANG_QUERY_SEARCH_MAX_WORDS && words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", words[i]);

  return g_string_free (g_steal_pointer (&match), FALSE);
}

/**
 * ang_query_search_dup_match:
 *
 * Returns: (transfer full) (nullable): what to ask the index of words, every word as the beginning of one; %NULL when the
 *   search holds no word. Only letters and digits are left, in quotes: nothing that the index would take for an operator.
 */
char *
ang_query_search_dup_match (AngQuery *query)
{
  g_autofree char *folded = NULL;

  if (ang_query_get_search (query) == NULL)
    return NULL;

  folded = fold_search (query);
  if (*folded == '\0')
    return NULL;

  return is_number (folded) ? match_number (folded) : match_words (folded);
}
