#include "config.h"

#include "ang-search-index.h"

#include "ang-changeset.h"
#include "ang-cohort.h"
#include "ang-identifier.h"
#include "ang-partner.h"
#include "ang-person.h"
#include "ang-scheme.h"

/* The people and cohorts whose words may have changed: sets of ids. */
typedef struct
{
  AngDatabase *database;
  GHashTable  *people;
  GHashTable  *cohorts;
} AngWords;

static void
note (GHashTable *ids,
      gint64      id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static gboolean
note_all (AngWords    *words,
          GHashTable  *ids,
          const char  *sql,
          gint64       id,
          GError     **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (words->database, sql, error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);

  while (TRUE)
    {
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      note (ids, ang_statement_get_integer (statement, 0));
    }
}

/* A number that is only corrected does not say whose it is: its row does. */
static gboolean
note_owner (AngWords            *words,
            AngChangesetReader  *reader,
            GError             **error)
{
  gint64 person;
  gboolean said = FALSE;

  for (int old = 0; old <= 1; old++)
    {
      if (!ang_changeset_reader_get_link (reader, "person_id", old != 0, &person))
        continue;
      note (words->people, person);
      said = TRUE;
    }

  return said || note_all (words, words->people, "SELECT person_id FROM identifier WHERE id = ?",
                           ang_changeset_reader_get_id (reader), error);
}

static gboolean
note_change (AngWords            *words,
             AngChangesetReader  *reader,
             GError             **error)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  gint64 id = ang_changeset_reader_get_id (reader);

  if (entity == &ang_person_entity)
    note (words->people, id);
  else if (entity == &ang_cohort_entity)
    note (words->cohorts, id);
  else if (entity == &ang_identifier_entity)
    return note_owner (words, reader, error);
  else if (entity == &ang_scheme_entity)
    return note_all (words, words->cohorts, "SELECT id FROM cohort WHERE scheme_id = ?", id, error);
  else if (entity == &ang_partner_entity)
    return note_all (words, words->cohorts, "SELECT c.id FROM cohort c LEFT JOIN scheme s ON s.id = c.scheme_id "
                                            "WHERE ?1 IN (s.partner_id, c.host_id)", id, error);

  return TRUE;
}

static gboolean
run_for_each (AngDatabase  *database,
              GHashTable   *ids,
              const char   *sql,
              GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  GHashTableIter iter;
  gpointer id;

  if (statement == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      ang_statement_bind_integer (statement, 1, *(gint64 *) id);
      if (!ang_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* What is gone stays out: there are no words to put in. */
static gboolean
rewrite (AngWords  *words,
         GError   **error)
{
  return run_for_each (words->database, words->people, "DELETE FROM person_search WHERE rowid = ?", error) &&
         run_for_each (words->database, words->people, "INSERT INTO person_search (rowid, name, numbers) "
                                                       "SELECT id, name, numbers FROM person_words WHERE id = ?", error) &&
         run_for_each (words->database, words->cohorts, "DELETE FROM cohort_search WHERE rowid = ?", error) &&
         run_for_each (words->database, words->cohorts, "INSERT INTO cohort_search (rowid, words) "
                                                        "SELECT id, words FROM cohort_words WHERE id = ?", error);
}

static gboolean
note_changeset (AngWords  *words,
                GBytes    *changeset,
                GError   **error)
{
  g_autoptr (AngChangesetReader) reader = ang_changeset_reader_new (words->database, changeset, error);

  if (reader == NULL)
    return FALSE;

  while (TRUE)
    {
      gboolean change;

      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      if (!change)
        return TRUE;
      if (!note_change (words, reader, error))
        return FALSE;
    }
}

/**
 * ang_search_index_follow:
 * @changeset: what was just done in the open transaction
 *
 * Brings the words of everybody who was touched up to date.
 */
gboolean
ang_search_index_follow (AngDatabase  *database,
                         GBytes       *changeset,
                         GError      **error)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) cohorts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  AngWords words = { database, people, cohorts };

  return note_changeset (&words, changeset, error) && rewrite (&words, error);
}
