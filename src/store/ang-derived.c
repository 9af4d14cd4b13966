#include "config.h"

#include "ang-derived.h"

#include "ang-cohort.h"
#include "ang-migrations.h"
#include "ang-new-people.h"
#include "ang-person.h"

/* From so many changes on, the triggers rest. */
#define MANY_CHANGES 1000

/* A sorted index is built more than twice as fast as it is filled row by row. */
#define REBUILT_SHARE 2

/* Where so many times as many come as were there before, those of their tables, too. */
#define DOUBLED_SHARE 1

/* The indexes of the summary, one a line, and the one of the order in which the list of people comes first. */
static const char *const index_scripts[] = { "0001-2-derived.sql", "0003-6-units.sql" };
#define INDEX_LINE "CREATE INDEX person_summary_"
#define FIRST_INDEX "person_summary_name"

struct _AngDerived
{
  AngDatabase  *database;
  guint64       n_changes;
  GPtrArray    *triggers;   /* what makes those that rest again; NULL while none rests */
  GPtrArray    *indexes;    /* the same of the summary's; NULL while they are there */
  GPtrArray    *row_indexes; /* the same of the tables of people, but for those that tell whose a row is */
  AngNewPeople *new_people; /* since the triggers rest */
  guint64       n_new;
  double        share;      /* of the whole transaction that is done; 0: not known */
};

/** Returns: (transfer full): nothing has changed yet */
AngDerived *
ang_derived_new (AngDatabase *database)
{
  AngDerived *self = g_new0 (AngDerived, 1);

  self->database = database;

  return self;
}

/** Frees what watches over the changes. A transaction whose triggers rest must be rolled back then, or be finished. */
void
ang_derived_free (AngDerived *self)
{
  g_clear_pointer (&self->triggers, g_ptr_array_unref);
  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  g_clear_pointer (&self->row_indexes, g_ptr_array_unref);
  g_clear_pointer (&self->new_people, ang_new_people_free);
  g_free (self);
}

/* Drops what @sql names, and returns what makes it again. Both are part of the transaction. */
static GPtrArray *
suspend (AngDatabase  *database,
         const char   *sql,
         GError      **error)
{
  g_autoptr (GPtrArray) drops = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) creates = g_ptr_array_new_with_free_func (g_free);
  AngStatement *statement = ang_database_prepare (database, sql, error);
  gboolean row = statement != NULL;
  gboolean good = row;

  while (row && (good = ang_statement_step (statement, &row, error)) && row)
    {
      g_ptr_array_add (drops, g_strconcat ("DROP ", ang_statement_get_text (statement, 0), NULL));
      g_ptr_array_add (creates, g_strdup (ang_statement_get_text (statement, 1)));
    }
  g_clear_pointer (&statement, ang_statement_free);

  for (guint i = 0; good && i < drops->len; i++)
    good = ang_database_execute (database, drops->pdata[i], error);

  return good ? g_steal_pointer (&creates) : NULL;
}

static gboolean
resume (AngDatabase  *database,
        GPtrArray    *creates,
        GError      **error)
{
  for (guint i = 0; i < creates->len; i++)
    {
      if (!ang_database_execute (database, creates->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/* The ids in a table of this connection, for the statements that go through them. */
static gboolean
set_touched (AngDatabase   *database,
             const GArray  *ids,
             GError       **error)
{
  g_autoptr (AngStatement) statement = NULL;

  if (!ang_database_execute (database, "CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY); DELETE FROM temp.touched", error))
    return FALSE;

  statement = ang_database_prepare (database, "INSERT INTO temp.touched (id) VALUES (?)", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      ang_statement_bind_integer (statement, 1, g_array_index (ids, gint64, i));
      if (!ang_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run (AngDatabase  *database,
     const char   *sql,
     gint64       *n_rows,
     GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);

  if (statement == NULL || !ang_statement_run (statement, error))
    return FALSE;
  *n_rows = sqlite3_changes64 (ang_database_get_handle (database));

  return TRUE;
}

static gboolean
add_to_count (AngDatabase  *database,
              gint64        n,
              GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "UPDATE row_count SET n = n + ? WHERE name = 'person'", error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, n);

  return ang_statement_run (statement, error);
}

/* The summary has a row for everybody, so it knows how many people came and went. */
static gboolean
rewrite_summary (AngDatabase  *database,
                 GError      **error)
{
  gint64 n_gone;
  gint64 n_there;

  return run (database, "DELETE FROM person_summary WHERE id IN (SELECT id FROM temp.touched WHERE id <= "
                        "(SELECT max(id) FROM person_summary))", &n_gone, error) &&
         run (database, "INSERT INTO person_summary SELECT c.* FROM temp.touched t CROSS JOIN person_current c ON c.id = t.id",
              &n_there, error) &&
         add_to_count (database, n_there - n_gone, error);
}

static gboolean
is_most (AngDatabase  *database,
         guint64       n_touched,
         guint         share,
         gboolean     *most,
         GError      **error)
{
  gint64 n_people;

  if (!ang_database_get_pragma (database, "SELECT n FROM row_count WHERE name = 'person'", &n_people, error))
    return FALSE;
  *most = n_touched * share > (guint64) n_people;

  return TRUE;
}

/* Where most of the summary changes, its indexes go, and the first comes back at the end. */
static gboolean
drop_indexes (AngDerived  *self,
              guint64      n_touched,
              GError     **error)
{
  gboolean most = FALSE;

  if (self->indexes == NULL && !is_most (self->database, n_touched, REBUILT_SHARE, &most, error))
    return FALSE;
  if (most)
    self->indexes = suspend (self->database, "SELECT 'INDEX ' || name, CASE name WHEN '" FIRST_INDEX "' THEN sql ELSE '' END "
                                                                                                     "FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'person_summary'", error);

  return !most || self->indexes != NULL;
}

static gboolean
drop_row_indexes (AngDerived  *self,
                  guint64      n_new,
                  GError     **error)
{
  gboolean most = FALSE;

  if (self->row_indexes == NULL && !is_most (self->database, n_new, DOUBLED_SHARE, &most, error))
    return FALSE;
  if (most)
    self->row_indexes = suspend (self->database, "SELECT 'INDEX ' || name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
                                                 "AND tbl_name IN ('person', 'identifier', 'employment') AND name NOT LIKE '%_person'", error);

  return !most || self->row_indexes != NULL;
}

/* What is new so far tells how many there are going to be. */
static gboolean
make_room (guint64    n_people,
           gpointer   user_data,
           GError   **error)
{
  AngDerived *self = user_data;

  guint64 n_expected;

  self->n_new += n_people;
  n_expected = self->share > 0 ? (guint64) ((double) self->n_new / self->share) : self->n_new;

  return drop_indexes (self, n_expected, error) && drop_row_indexes (self, n_expected, error);
}

/**
 * ang_derived_expect:
 * @n_changes: how many more rows are about to change
 *
 * Lets the triggers of people and what they own rest when it becomes many.
 */
gboolean
ang_derived_expect (AngDerived  *self,
                    guint64      n_changes,
                    GError     **error)
{
  self->n_changes += n_changes;
  if (self->triggers != NULL || self->n_changes < MANY_CHANGES)
    return TRUE;

  self->triggers = suspend (self->database, "SELECT 'TRIGGER ' || name, sql FROM sqlite_schema WHERE type = 'trigger' "
                                            "AND tbl_name IN ('person', 'identifier', 'employment', 'participation')", error);

  if (self->triggers == NULL)
    return FALSE;
  self->new_people = ang_new_people_new (self->database, make_room, self);

  return TRUE;
}

/**
 * ang_derived_add:
 * @operations: what was just done, which ang_derived_expect() was told of
 * @share: of the whole transaction that is done with it, from 0 to 1; 0 if that is not known
 *
 * Derives what can be known from the records alone.
 */
gboolean
ang_derived_add (AngDerived  *self,
                 GPtrArray   *operations,
                 double       share,
                 GError     **error)
{
  self->share = share;

  return self->new_people == NULL || ang_new_people_add (self->new_people, operations, error);
}

static gboolean
has_ids (const GArray *ids)
{
  return ids->len > 0;
}

/* What is gone stays out of the index: there are no words to put in. Who is new is behind everybody else, and is not looked
 * for in it. */
static gboolean
derive_people_words (AngDatabase   *database,
                     const GArray  *ids,
                     GError       **error)
{
  gint64 n;

  return set_touched (database, ids, error) &&
         run (database, "DELETE FROM person_search WHERE rowid IN (SELECT id FROM temp.touched WHERE id <= "
                        "(SELECT rowid FROM person_search ORDER BY rowid DESC LIMIT 1))", &n, error) &&
         run (database, "INSERT INTO person_search (rowid, name, numbers) SELECT w.id, w.name, w.numbers "
                        "FROM temp.touched t CROSS JOIN person_words w ON w.id = t.id", &n, error);
}

static gboolean
derive_cohort_words (AngDatabase   *database,
                     const GArray  *ids,
                     GError       **error)
{
  gint64 n;

  return set_touched (database, ids, error) &&
         run (database, "DELETE FROM cohort_search WHERE rowid IN (SELECT id FROM temp.touched)", &n, error) &&
         run (database, "INSERT INTO cohort_search (rowid, words) SELECT w.id, w.words "
                        "FROM temp.touched t CROSS JOIN cohort_words w ON w.id = t.id", &n, error);
}

static gboolean
derive_summary (AngDerived    *self,
                const GArray  *people,
                GError       **error)
{
  if (has_ids (people) && (!set_touched (self->database, people, error) || !drop_indexes (self, people->len, error) ||
                           !rewrite_summary (self->database, error)))
    return FALSE;

  return (self->n_new == 0 || add_to_count (self->database, (gint64) self->n_new, error)) &&
         (self->indexes == NULL || resume (self->database, self->indexes, error)) &&
         (self->row_indexes == NULL || resume (self->database, self->row_indexes, error)) &&
         resume (self->database, self->triggers, error);
}

/* @people: whose words may have changed; @changed: whose summary may have */
static gboolean
derive_people (AngDerived    *self,
               const GArray  *people,
               const GArray  *changed,
               GError       **error)
{
  g_autoptr (GArray) other_people = NULL;
  g_autoptr (GArray) other_changed = NULL;

  if (self->new_people == NULL)
    return !has_ids (people) || derive_people_words (self->database, people, error);

  if (!ang_new_people_finish (self->new_people, error))
    return FALSE;
  other_people = ang_new_people_leave_out (self->new_people, people);
  other_changed = ang_new_people_leave_out (self->new_people, changed);

  return derive_summary (self, other_changed, error) &&
         (!has_ids (other_people) || derive_people_words (self->database, other_people, error));
}

/**
 * ang_derived_finish:
 * @touched: by all that was done in the open transaction
 *
 * Brings everything that is derived up to date, and the triggers back to work.
 */
gboolean
ang_derived_finish (AngDerived  *self,
                    AngTouched  *touched,
                    GError     **error)
{
  const GArray *cohorts = ang_touched_get_words (touched, &ang_cohort_entity);

  return derive_people (self, ang_touched_get_words (touched, &ang_person_entity), ang_touched_get_people (touched), error) &&
         (!has_ids (cohorts) || derive_cohort_words (self->database, cohorts, error));
}

static gboolean
has_index (AngDatabase  *database,
           const char   *line,
           gboolean     *found,
           GError      **error)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?", error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, words[2]);

  return ang_statement_step (statement, found, error);
}

static gboolean
build_index (AngDatabase  *database,
             const char   *line,
             GError      **error)
{
  if (!ang_database_begin (database, error))
    return FALSE;
  if (ang_database_execute (database, line, error) && ang_database_commit (database, error))
    return TRUE;
  ang_database_rollback (database);

  return FALSE;
}

static gboolean
build_next_of (AngDatabase  *database,
               const char   *name,
               gboolean     *built,
               GError      **error)
{
  g_autofree char *script = ang_migrations_dup_sql (name, error);
  g_auto (GStrv) lines = script != NULL ? g_strsplit (script, "\n", -1) : NULL;

  *built = FALSE;
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      gboolean found = TRUE;

      if (!g_str_has_prefix (lines[i], INDEX_LINE))
        continue;
      if (!has_index (database, lines[i], &found, error))
        return FALSE;
      if (found)
        continue;
      *built = build_index (database, lines[i], error);
      return *built;
    }

  return lines != NULL;
}

/**
 * ang_derived_build_next:
 * @built: (out): whether an index was missing, and is there now
 *
 * Builds one of the indexes that are missing, in a transaction of its own.
 */
gboolean
ang_derived_build_next (AngDatabase  *database,
                        gboolean     *built,
                        GError      **error)
{
  *built = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (index_scripts) && !*built; i++)
    {
      if (!build_next_of (database, index_scripts[i], built, error))
        return FALSE;
    }

  return TRUE;
}
