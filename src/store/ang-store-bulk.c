#include "config.h"

#include "ang-store-bulk.h"

#include "ang-record-table.h"
#include "ang-store-private.h"

typedef struct
{
  AngStoreBulkFunc next;
  gpointer         user_data;
} AngFilling;

typedef struct
{
  char *drop;
  char *create;
} AngSuspended;

static void
suspended_free (AngSuspended *suspended)
{
  g_free (suspended->drop);
  g_free (suspended->create);
  g_free (suspended);
}

/* The triggers, and the indexes of what they keep up. */
static GPtrArray *
read_suspended (AngDatabase  *database,
                GError      **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) suspended_free);
  g_autoptr (AngStatement) statement = NULL;

  statement = ang_database_prepare (database, "SELECT type || ' ' || name, sql FROM sqlite_schema "
                                              "WHERE type = 'trigger' OR (type = 'index' AND tbl_name = 'person_summary')", error);
  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      AngSuspended *suspended;
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&all);
      suspended = g_new0 (AngSuspended, 1);
      suspended->drop = g_strconcat ("DROP ", ang_statement_get_text (statement, 0), NULL);
      suspended->create = g_strdup (ang_statement_get_text (statement, 1));
      g_ptr_array_add (all, suspended);
    }
}

static gboolean
insert_all (AngDatabase  *database,
            AngChanges   *changes,
            AngFilling   *filling,
            GError      **error)
{
  while (TRUE)
    {
      g_autoptr (AngRecord) record = filling->next (filling->user_data);

      if (record == NULL)
        return TRUE;
      if (ang_record_get_id (record) == 0)
        ang_record_set_integer (record, 0, ang_store_new_id ());
      if (!ang_record_table_insert (database, record, error))
        return FALSE;
      ang_changes_add (changes, ang_record_get_entity (record), 0);
    }
}

static gboolean
derive_all (AngDatabase  *database,
            GError      **error)
{
  return ang_database_execute (database,
                               "DELETE FROM person_summary;"
                               "INSERT INTO person_summary SELECT * FROM person_current;"
                               "UPDATE row_count SET n = (SELECT count(*) FROM person) WHERE name = 'person';"
                               "DELETE FROM person_search;"
                               "INSERT INTO person_search (rowid, name, numbers) SELECT id, name, numbers FROM person_words;"
                               "DELETE FROM cohort_search;"
                               "INSERT INTO cohort_search (rowid, words) SELECT id, words FROM cohort_words", error);
}

static gboolean
fill_in_writer (AngStore     *store,
                AngDatabase  *database,
                AngChanges   *changes,
                gpointer      user_data,
                GError      **error)
{
  g_autoptr (GPtrArray) suspended = read_suspended (database, error);

  if (suspended == NULL || !ang_database_execute (database, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; i < suspended->len; i++)
    {
      if (!ang_database_execute (database, ((AngSuspended *) suspended->pdata[i])->drop, error))
        return FALSE;
    }
  if (!insert_all (database, changes, user_data, error) || !derive_all (database, error))
    return FALSE;
  for (guint i = 0; i < suspended->len; i++)
    {
      if (!ang_database_execute (database, ((AngSuspended *) suspended->pdata[i])->create, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_store_fill:
 * @next: gives one new record after the other, (transfer full), and %NULL at the end; called in the writer's thread
 *
 * One transaction, all or nothing.
 */
gboolean
ang_store_fill (AngStore          *self,
                AngStoreBulkFunc   next,
                gpointer           user_data,
                GError           **error)
{
  AngFilling filling = { next, user_data };

  return ang_store_write (self, fill_in_writer, &filling, error);
}
