#include "config.h"

#include "ang-people-finder.h"

#include <string.h>

#include "ang-date.h"
#include "ang-name-likeness.h"
#include "ang-name.h"
#include "ang-store-private.h"

/* More namesakes are not looked at for one name: who is meant stands among the first, or has to be searched for. */
#define MOST_CANDIDATES 256

/* "1985-03-17" */
#define ISO_LENGTH 10

/* So many letters of a word have to be right for the index of words. */
#define SURE_LETTERS 3

struct _AngPeopleFinder
{
  AngStore    *store;
  AngDatabase *database;
  gboolean     nobody; /* the register is empty: nobody can be found */
};

/**
 * ang_people_finder_new:
 * @cancellable: (nullable): stops every search of this finder
 *
 * All that it finds is of one moment, and a lock for each question is saved.
 *
 * Returns: (transfer full): a finder for the calling thread; on error %NULL
 */
AngPeopleFinder *
ang_people_finder_new (AngStore      *store,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (AngPeopleFinder) self = g_new0 (AngPeopleFinder, 1);
  gint64 n_people;

  self->store = g_object_ref (store);
  self->database = ang_readers_borrow (store->readers, cancellable, error);
  if (self->database == NULL || !ang_database_execute (self->database, "BEGIN", error) ||
      !ang_database_get_pragma (self->database, "SELECT n FROM row_count WHERE name = 'person'", &n_people, error))
    return NULL;
  self->nobody = n_people == 0;

  return g_steal_pointer (&self);
}

/** Gives the connection back. */
void
ang_people_finder_free (AngPeopleFinder *self)
{
  if (self->database != NULL)
    {
      ang_database_rollback (self->database);
      ang_readers_give_back (self->store->readers, self->database);
    }
  g_object_unref (self->store);
  g_free (self);
}

static gboolean
find_number (AngStatement  *statement,
             guint          key,
             const char    *number,
             GArray        *found,
             GError       **error)
{
  ang_statement_reset (statement);
  ang_statement_bind_text (statement, 1, number);
  while (TRUE)
    {
      AngPersonFound person = { .key = key };
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      person.person = ang_statement_get_integer (statement, 0);
      person.kind = (int) ang_statement_get_integer (statement, 1);
      g_array_append_val (found, person);
    }
}

/**
 * ang_people_finder_find_numbers:
 * @numbers: (nullable elements): normalised, as they are stored
 *
 * Numbers of any kind: NIP, NIPPPK, NIK, old ones.
 *
 * Returns: (transfer full) (element-type AngPersonFound): in the order of the numbers; a number may be several people's
 */
GArray *
ang_people_finder_find_numbers (AngPeopleFinder    *self,
                                const char *const  *numbers,
                                guint               n_numbers,
                                GError            **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (AngPersonFound));
  g_autoptr (AngStatement) statement = NULL;

  if (self->nobody)
    return g_steal_pointer (&found);

  statement = ang_database_prepare (self->database, "SELECT person_id, kind FROM identifier WHERE value = ? ORDER BY person_id, id", error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < n_numbers; i++)
    {
      if (numbers[i] != NULL && *numbers[i] != '\0' && !find_number (statement, i, numbers[i], found, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}

/* One of the dates may say less than the other; an unknown one excludes nobody. */
static gboolean
compare_births (const char *wanted,
                const char *known,
                gboolean   *born)
{
  *born = FALSE;
  if (wanted == NULL || known == NULL)
    return TRUE;

  *born = strlen (wanted) == strlen (known) && strcmp (wanted, known) == 0;

  return strncmp (wanted, known, MIN (strlen (wanted), strlen (known))) == 0;
}

/* One name that is looked for, and what is found. */
typedef struct
{
  AngStatement *statement;
  guint         key;
  const char   *name;
  const char   *birth;
  GArray       *found;
  guint         first; /* where those of this name begin */
} AngSearch;

static gboolean
find_name (AngSearch  *search,
           GError    **error)
{
  g_autofree char *folded = ang_name_fold (search->name);

  if (*folded == '\0')
    return TRUE;
  ang_statement_reset (search->statement);
  ang_statement_bind_text (search->statement, 1, folded);
  while (TRUE)
    {
      AngPersonFound person = { .key = search->key, .likeness = 1 };
      gboolean row;

      if (!ang_statement_step (search->statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      person.person = ang_statement_get_integer (search->statement, 0);
      if (compare_births (search->birth, ang_statement_get_text (search->statement, 1), &person.born))
        g_array_append_val (search->found, person);
    }
}

/* Looks for one name after the other with the same statement. */
static GArray *
find_each (AngPeopleFinder    *self,
           const char         *sql,
           gboolean          (*find) (AngSearch *, GError **),
           const char *const  *names,
           const char *const  *births,
           guint               n_names,
           GError            **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (AngPersonFound));
  g_autoptr (AngStatement) statement = NULL;

  if (self->nobody)
    return g_steal_pointer (&found);

  statement = ang_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < n_names; i++)
    {
      AngSearch search = { statement, i, names[i], births != NULL ? births[i] : NULL, found, 0 };

      if (names[i] != NULL && !find (&search, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}

/**
 * ang_people_finder_find_names:
 * @names: (nullable elements): with titles or without
 * @births: (nullable) (nullable elements): ISO 8601, one for each name; known to be born on another day is somebody else
 *
 * The same name, whatever its capitals, accents, punctuation and titles.
 *
 * Returns: (transfer full) (element-type AngPersonFound): in the order of the names
 */
GArray *
ang_people_finder_find_names (AngPeopleFinder    *self,
                              const char *const  *names,
                              const char *const  *births,
                              guint               n_names,
                              GError            **error)
{
  return find_each (self, "SELECT s.id, p.birth_date FROM person_summary s JOIN person p ON p.id = s.id "
                          "WHERE s.name_key = ? ORDER BY s.id",
                    find_name, names, births, n_names, error);
}

static gboolean
is_found (const AngSearch *search,
          gint64           person)
{
  for (guint i = search->first; i < search->found->len; i++)
    {
      if (g_array_index (search->found, AngPersonFound, i).person == person)
        return TRUE;
    }

  return FALSE;
}

static void
consider (const AngSearch *search,
          gint64           person,
          const char      *name,
          const char      *birth)
{
  AngPersonFound found = { .key = search->key, .person = person };

  if (is_found (search, person) || !compare_births (search->birth, birth, &found.born) || !ang_names_are_alike (search->name, name))
    return;
  found.likeness = ang_name_similarity (search->name, name);
  g_array_append_val (search->found, found);
}

static gboolean
consider_matches (const AngSearch  *search,
                  const char       *match,
                  GError          **error)
{
  gboolean row = TRUE;

  ang_statement_reset (search->statement);
  ang_statement_bind_text (search->statement, 1, match);
  ang_statement_bind_integer (search->statement, 2, MOST_CANDIDATES);
  while (row)
    {
      if (!ang_statement_step (search->statement, &row, error))
        return FALSE;
      if (row)
        consider (search, ang_statement_get_integer (search->statement, 0), ang_statement_get_text (search->statement, 1),
                  ang_statement_get_text (search->statement, 2));
    }

  return TRUE;
}

/* Everybody born on that day, in one walk through an index. */
static gboolean
find_born (AngSearch  *search,
           GError    **error)
{
  search->first = search->found->len;
  if (search->birth == NULL || strlen (search->birth) < ISO_LENGTH)
    return TRUE;

  return consider_matches (search, search->birth, error);
}

/* Every word as a beginning: of the whole of it, or of its first letters, which slips of the pen seldom touch. */
static char *
match_beginnings (const char *folded,
                  gsize       n_letters)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *end = words[i];

      for (gsize n = 0; n < n_letters && *end != '\0'; n++)
        end = g_utf8_next_char (end);
      if (end > words[i])
        g_string_append_printf (match, "%s\"%.*s\"*", match->len > 0 ? " " : "", (int) (end - words[i]), words[i]);
    }

  return g_string_free (g_steal_pointer (&match), FALSE);
}

/* NIP and NIPPPK begin with the birth date, and the index of words knows beginnings: so a slip in the name does not hide
 * anybody, and no list of millions is gone through. */
static char *
match_birth (const char *birth)
{
  AngDate date;

  if (birth == NULL || !ang_date_parse_iso (birth, &date) || !ang_date_is_complete (date))
    return NULL;

  return g_strdup_printf ("numbers : \"%04d%02d%02d\"*", date.year, date.month, date.day);
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const AngPersonFound *left = a;
  const AngPersonFound *right = b;

  if (left->born != right->born)
    return left->born ? -1 : 1;
  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;

  return (left->person > right->person) - (left->person < right->person);
}

static gboolean
find_similar (AngSearch  *search,
              GError    **error)
{
  g_autofree char *folded = ang_name_fold (search->name);
  g_autofree char *words = match_beginnings (folded, G_MAXSIZE);
  g_autofree char *letters = match_beginnings (folded, SURE_LETTERS);
  g_autofree char *birth = match_birth (search->birth);
  AngPersonFound *found;

  search->first = search->found->len;
  if (*words == '\0')
    return TRUE;
  if (!consider_matches (search, words, error) || !consider_matches (search, letters, error) ||
      (birth != NULL && !consider_matches (search, birth, error)))
    return FALSE;

  found = &g_array_index (search->found, AngPersonFound, search->first);
  if (search->found->len > search->first)
    qsort (found, search->found->len - search->first, sizeof *found, compare_found);

  return TRUE;
}

/**
 * ang_people_finder_find_similar:
 * @names: (nullable elements): with titles or without
 * @births: (nullable) (nullable elements): ISO 8601, one for each name; known to be born on another day is somebody else
 *
 * Names that may well be one person's: slips of the pen, abbreviated first names, the spellings of Muhammad, words left out
 * (ang_names_are_alike()). Takes about a thousand times as long as ang_people_finder_find_names(): for the names that are
 * left when everything else was looked for.
 *
 * Returns: (transfer full) (element-type AngPersonFound): in the order of the names, for each the likeliest first
 */
GArray *
ang_people_finder_find_similar (AngPeopleFinder    *self,
                                const char *const  *names,
                                const char *const  *births,
                                guint               n_names,
                                GError            **error)
{
  return find_each (self, "SELECT p.id, p.name, p.birth_date FROM person_search f "
                          "CROSS JOIN person p ON p.id = f.rowid WHERE person_search MATCH ? LIMIT ?",
                    find_similar, names, births, n_names, error);
}

/**
 * ang_people_finder_find_born:
 * @names: (nullable elements): with titles or without
 * @births: (nullable elements): ISO 8601, one for each name
 *
 * As ang_people_finder_find_similar(), but only of those who are known to be born on the same day: that is found a hundred times
 * as fast, for long lists. Without a whole date nobody is found.
 *
 * Returns: (transfer full) (element-type AngPersonFound): in the order of the names
 */
GArray *
ang_people_finder_find_born (AngPeopleFinder    *self,
                             const char *const  *names,
                             const char *const  *births,
                             guint               n_names,
                             GError            **error)
{
  return find_each (self, "SELECT id, name, birth_date FROM person WHERE birth_date = ? LIMIT ?", find_born, names, births, n_names, error);
}
