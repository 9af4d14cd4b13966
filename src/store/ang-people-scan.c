#include "config.h"

#include "ang-people-scan.h"

#include "ang-name-likeness.h"
#include "ang-people-batch.h"
#include "ang-sql-ids.h"

/* So many people are in memory together when all are gone through. */
#define PORTION 1000

/* A walk. @pairs: those found by a number, who are not told of again for their birth date. */
typedef struct
{
  AngDate today;
  GHashTable *wanted; /* (nullable): whom findings are about */
  GHashTable *pairs;
  GPtrArray *findings;
} Scan;

typedef struct
{
  gint64 first;
  gint64 last;
} Pair;

static gboolean
is_wanted (Scan           *scan,
           AngBatchPerson *person)
{
  return scan->wanted == NULL || g_hash_table_contains (scan->wanted, &person->outline.id);
}

static guint
hash_pair (gconstpointer data)
{
  const Pair *pair = data;

  return g_int64_hash (&pair->first) * 31 + g_int64_hash (&pair->last);
}

static gboolean
equal_pair (gconstpointer a,
            gconstpointer b)
{
  const Pair *left = a;
  const Pair *right = b;

  return left->first == right->first && left->last == right->last;
}

static void
scan_init (Scan      *scan,
           AngDate    today,
           GPtrArray *findings)
{
  *scan = (Scan) { today, NULL, g_hash_table_new_full (hash_pair, equal_pair, g_free, NULL), findings };
}

static void
scan_clear (Scan *scan)
{
  g_clear_pointer (&scan->wanted, g_hash_table_unref);
  g_hash_table_unref (scan->pairs);
}

static void
check_own (Scan           *scan,
           AngPeopleBatch *batch)
{
  for (guint i = 0; i < batch->people->len; i++)
    {
      AngBatchPerson *person = ang_people_batch_get_person (batch, i);

      if (!is_wanted (scan, person))
        continue;
      for (guint j = 0; j < person->n_numbers; j++)
        ang_person_outline_check_number (&person->outline, ang_people_batch_get_number (batch, person, j), scan->today, 0, scan->findings);
      ang_person_outline_check (&person->outline, scan->today, 0, scan->findings);
    }
}

static char **
get_words (AngBatchPerson *person)
{
  if (person->words == NULL)
    person->words = ang_name_words_new (person->outline.name);

  return person->words;
}

static void
check_birth (Scan           *scan,
             AngBatchPerson *first,
             AngBatchPerson *last)
{
  Pair pair = { first->outline.id, last->outline.id };

  if (is_wanted (scan, first) && !g_hash_table_contains (scan->pairs, &pair)
      && ang_name_words_are_alike (get_words (first), get_words (last)))
    ang_person_outline_add_birth (&first->outline, &last->outline, 0, scan->findings);
}

static gboolean
is_known_day (const char *birth)
{
  AngDate date;

  return birth != NULL && ang_date_parse_iso (birth, &date) && ang_date_is_complete (date);
}

/* @batch is in the order of birth dates and ids. */
static void
check_births (Scan           *scan,
              AngPeopleBatch *batch)
{
  guint end;

  for (guint start = 0; start < batch->people->len; start = end)
    {
      const char *birth = ang_people_batch_get_person (batch, start)->outline.birth;

      for (end = start + 1; end < batch->people->len && g_strcmp0 (ang_people_batch_get_person (batch, end)->outline.birth, birth) == 0;)
        end++;
      if (!is_known_day (birth))
        continue;
      for (guint i = start; i < end; i++)
        {
          for (guint j = i + 1; j < end; j++)
            check_birth (scan, ang_people_batch_get_person (batch, i), ang_people_batch_get_person (batch, j));
        }
    }
}

typedef struct
{
  AngBatchPerson *person;
  const AngNumberOutline *number;
} Holder;

static void
check_number (Scan   *scan,
              Holder *a,
              Holder *b)
{
  Holder *first = a->person->outline.id < b->person->outline.id ? a : b;
  Holder *last = first == a ? b : a;
  Pair pair = { first->person->outline.id, last->person->outline.id };

  if (!ang_person_outline_shares (&first->person->outline, first->number, &last->person->outline, last->number)
      || g_hash_table_contains (scan->pairs, &pair))
    return;

  g_hash_table_add (scan->pairs, g_memdup2 (&pair, sizeof pair));
  if (is_wanted (scan, first->person))
    ang_person_outline_add_number (&first->person->outline, first->number, &last->person->outline, last->number, 0, scan->findings);
}

static int
compare_holders (gconstpointer a,
                 gconstpointer b)
{
  const Holder *left = a;
  const Holder *right = b;

  return left->number->id < right->number->id ? -1 : left->number->id > right->number->id;
}

/* Of several numbers that two people share the first is told. */
static void
check_numbers (Scan           *scan,
               AngPeopleBatch *batch)
{
  g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  g_autoptr (GHashTable) by_value = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < batch->people->len; i++)
    {
      AngBatchPerson *person = ang_people_batch_get_person (batch, i);

      for (guint j = 0; j < person->n_numbers; j++)
        {
          Holder holder = { person, ang_people_batch_get_number (batch, person, j) };

          g_array_append_val (holders, holder);
        }
    }
  g_array_sort (holders, compare_holders);

  for (guint i = 0; i < holders->len; i++)
    {
      Holder *holder = &g_array_index (holders, Holder, i);
      GArray *same = g_hash_table_lookup (by_value, holder->number->value);

      if (same == NULL)
        {
          same = g_array_new (FALSE, FALSE, sizeof (Holder));
          g_hash_table_insert (by_value, (gpointer) holder->number->value, same);
        }
      for (guint j = 0; j < same->len; j++)
        check_number (scan, holder, &g_array_index (same, Holder, j));
      g_array_append_val (same, *holder);
    }
}

/* In the order of ids, in which the tables lie. */
static gboolean
walk_people (Scan         *scan,
             AngDatabase  *database,
             GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, ANG_PEOPLE_BATCH_SELECT "ORDER BY p.id, i.id", error);
  g_autoptr (AngPeopleBatch) batch = ang_people_batch_new ();
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row || (batch->people->len >= PORTION && ang_people_batch_get_person (batch, batch->people->len - 1)->outline.id != ang_statement_get_integer (statement, 0)))
        {
          check_own (scan, batch);
          ang_people_batch_clear (batch);
        }
      if (row)
        ang_people_batch_add_row (batch, statement);
    }

  return statement != NULL;
}

/* One name among those born on a day. */
typedef struct
{
  gint64 id;
  char **words;
} Born;

static void
clear_born (gpointer data)
{
  g_strfreev (((Born *) data)->words);
}

static void
note_alike (Scan   *scan,
            GArray *born,
            GArray *alike)
{
  for (guint i = 0; i < born->len; i++)
    {
      for (guint j = i + 1; j < born->len; j++)
        {
          const Born *a = &g_array_index (born, Born, i);
          const Born *b = &g_array_index (born, Born, j);
          Pair pair = { MIN (a->id, b->id), MAX (a->id, b->id) };

          if (!g_hash_table_contains (scan->pairs, &pair) && ang_name_words_are_alike (a->words, b->words))
            g_array_append_val (alike, pair);
        }
    }
}

/* Goes through the index of birth dates, which holds the names. */
static gboolean
walk_births (Scan          *scan,
             AngStatement  *statement,
             GArray        *alike,
             GError       **error)
{
  g_autoptr (GArray) born = g_array_new (FALSE, FALSE, sizeof (Born));
  g_autofree char *day = NULL;

  g_array_set_clear_func (born, clear_born);
  while (TRUE)
    {
      gboolean row;
      Born next;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row || g_strcmp0 (day, ang_statement_get_text (statement, 0)) != 0)
        {
          note_alike (scan, born, alike);
          g_array_set_size (born, 0);
          g_free (day);
          day = row ? g_strdup (ang_statement_get_text (statement, 0)) : NULL;
        }
      if (!row)
        return TRUE;
      next = (Born) { ang_statement_get_integer (statement, 1), ang_name_words_new (ang_statement_get_text (statement, 2)) };
      g_array_append_val (born, next);
    }
}

/* Equal numbers are found in the index of them; only who has one is read. */
static gboolean
find_same_numbers (Scan         *scan,
                   AngDatabase  *database,
                   GError      **error)
{
  g_autoptr (AngPeopleBatch) batch = ang_people_batch_new ();
  g_autoptr (AngStatement) statement = ang_database_prepare (database, ANG_PEOPLE_BATCH_SELECT
                                                             "WHERE p.id IN (SELECT x.person_id FROM identifier x WHERE x.value IN "
                                                             "(SELECT y.value FROM identifier y GROUP BY y.value HAVING count(*) > 1)) "
                                                             "ORDER BY p.birth_date, p.id, i.id", error);

  if (statement == NULL || !ang_people_batch_read (batch, statement, error))
    return FALSE;
  check_numbers (scan, batch);

  return TRUE;
}

static gboolean
tell_alike (Scan         *scan,
            AngDatabase  *database,
            GArray       *alike,
            GError      **error)
{
  g_autoptr (AngPeopleBatch) batch = ang_people_batch_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_array_append_vals (ids, alike->data, alike->len * 2);
  if (!ang_people_batch_read_ids (batch, database, ids, error))
    return FALSE;

  for (guint i = 0; i < batch->people->len; i++)
    g_hash_table_insert (people, &ang_people_batch_get_person (batch, i)->outline.id, ang_people_batch_get_person (batch, i));
  for (guint i = 0; i < alike->len; i++)
    {
      const Pair *pair = &g_array_index (alike, Pair, i);
      AngBatchPerson *first = g_hash_table_lookup (people, &pair->first);
      AngBatchPerson *last = g_hash_table_lookup (people, &pair->last);

      if (first != NULL && last != NULL)
        ang_person_outline_add_birth (&first->outline, &last->outline, 0, scan->findings);
    }

  return TRUE;
}

static gboolean
find_same_births (Scan         *scan,
                  AngDatabase  *database,
                  GError      **error)
{
  g_autoptr (GArray) alike = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (AngStatement) statement = NULL;

  statement = ang_database_prepare (database, "SELECT birth_date, id, name FROM person WHERE length (birth_date) = 10 "
                                              "ORDER BY birth_date, name", error);

  return statement != NULL && walk_births (scan, statement, alike, error)
         && (alike->len == 0 || tell_alike (scan, database, alike, error));
}

/**
 * ang_people_scan_all:
 * @findings: (element-type AngFinding): the list to add to, in no order
 *
 * Memory grows with the findings, not with the number of people.
 */
gboolean
ang_people_scan_all (AngDatabase  *database,
                     AngDate       today,
                     GPtrArray    *findings,
                     GError      **error)
{
  gboolean done;
  Scan scan;

  scan_init (&scan, today, findings);
  done = find_same_numbers (&scan, database, error) && find_same_births (&scan, database, error)
         && walk_people (&scan, database, error);
  scan_clear (&scan);

  return done;
}

/**
 * ang_people_scan_add_sharers:
 * @people: (element-type gint64)
 * @into: (element-type gint64): the list to add to
 *
 * Adds who has a number or a day of birth of one of @people; themselves, too.
 */
gboolean
ang_people_scan_add_sharers (AngDatabase   *database,
                             const GArray  *people,
                             GArray        *into,
                             GError       **error)
{
  return ang_sql_ids_collect (database, "SELECT x.person_id FROM identifier i JOIN identifier x ON x.value = i.value "
                                        "WHERE i.person_id IN (SELECT value FROM json_each (?))", people, into, error)
         && ang_sql_ids_collect (database, "SELECT x.id FROM person p JOIN person x ON x.birth_date = p.birth_date "
                                           "WHERE p.id IN (SELECT value FROM json_each (?)) AND length (p.birth_date) = 10", people, into,
                                 error);
}

static gboolean
read_people (AngPeopleBatch  *batch,
             AngDatabase     *database,
             const GArray    *people,
             GError         **error)
{
  g_autoptr (GArray) all = g_array_copy ((GArray *) people);

  return ang_people_scan_add_sharers (database, people, all, error) && ang_people_batch_read_ids (batch, database, all, error);
}

/**
 * ang_people_scan_some:
 * @people: (element-type gint64): whom findings are wanted of; those who are gone have none
 * @findings: (element-type AngFinding): the list to add to, in no order
 *
 * The same as ang_people_scan_all() would find about @people.
 */
gboolean
ang_people_scan_some (AngDatabase   *database,
                      const GArray  *people,
                      AngDate        today,
                      GPtrArray     *findings,
                      GError       **error)
{
  g_autoptr (AngPeopleBatch) batch = ang_people_batch_new ();
  Scan scan;

  if (!read_people (batch, database, people, error))
    return FALSE;

  scan_init (&scan, today, findings);
  scan.wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (scan.wanted, &g_array_index (people, gint64, i));
  check_numbers (&scan, batch);
  check_own (&scan, batch);
  check_births (&scan, batch);
  scan_clear (&scan);

  return TRUE;
}

/**
 * ang_people_scan_born:
 * @dates: (element-type utf8): days of birth, each once
 *
 * Returns: (transfer full) (element-type gint64): everybody who was born on one of them
 */
GArray *
ang_people_scan_born (AngDatabase  *database,
                      GPtrArray    *dates,
                      GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT id FROM person WHERE birth_date = ?", error);
  g_autoptr (GArray) born = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; statement != NULL && i < dates->len; i++)
    {
      gboolean row = TRUE;

      ang_statement_bind_borrowed_text (statement, 1, g_ptr_array_index (dates, i));
      while (row)
        {
          gint64 id;

          if (!ang_statement_step (statement, &row, error))
            return NULL;
          id = row ? ang_statement_get_integer (statement, 0) : 0;
          if (row)
            g_array_append_val (born, id);
        }
      ang_statement_reset (statement);
    }

  return statement != NULL ? g_steal_pointer (&born) : NULL;
}
