#include "config.h"

#include "ang-backups.h"
#include "ang-derived.h"
#include "ang-giver.h"
#include "ang-history-table.h"
#include "ang-operation.h"
#include "ang-store-private.h"
#include "ang-transaction-private.h"

/* Which share of a long commit is done when everything was given, and when everything is derived. */
#define GIVEN_SHARE 0.65
#define DERIVED_SHARE 0.95

/* Before so much is removed at once, the register is copied. */
#define MANY_REMOVALS 100

typedef struct
{
  AngDatabase    *database;
  AngTransaction *transaction;
  AngTouched     *touched;
  AngRecorder    *recorder;
  AngDerived     *derived;
  GHashTable     *known; /* see ang-operation.h */
} AngCommit;

static gboolean
add_entry (AngDatabase  *database,
           GBytes       *changeset,
           gint64       *history,
           gpointer      user_data,
           GError      **error)
{
  AngTransaction *transaction = user_data;
  gint64 about_id;
  const AngEntity *about = ang_transaction_get_about (transaction, &about_id);

  return ang_history_table_insert (database, ang_transaction_get_label (transaction), ang_transaction_get_subject (transaction),
                                   about, about_id, 0, changeset, history, error);
}

static void
commit_init (AngCommit      *commit,
             AngDatabase    *database,
             AngTransaction *transaction)
{
  commit->database = database;
  commit->transaction = transaction;
  commit->touched = ang_touched_new (database);
  commit->recorder = ang_recorder_new (database, commit->touched, ang_transaction_get_recorded (transaction) ? add_entry : NULL, transaction);
  commit->derived = ang_derived_new (database);
  commit->known = ang_operation_known_new ();
}

static void
commit_clear (AngCommit *commit)
{
  ang_recorder_free (commit->recorder);
  ang_derived_free (commit->derived);
  ang_touched_free (commit->touched);
  g_hash_table_unref (commit->known);
}

/* What belongs together is done before it is looked at. */
static gboolean
perform_part (AngCommit  *commit,
              GPtrArray  *operations,
              double      share,
              GError    **error)
{
  if (!ang_derived_expect (commit->derived, operations->len, error))
    return FALSE;
  for (guint i = 0; i < operations->len; i++)
    {
      if (!ang_operation_perform (operations->pdata[i], commit->database, commit->recorder, error))
        return FALSE;
    }
  for (guint i = 0; i < operations->len; i++)
    {
      if (!ang_operation_check (operations->pdata[i], commit->database, commit->known, error))
        return FALSE;
    }

  return ang_derived_add (commit->derived, operations, share, error) && ang_recorder_flush (commit->recorder, FALSE, error);
}

static gboolean
perform_parts (AngCommit  *commit,
               GError    **error)
{
  g_autoptr (AngGiver) giver = ang_giver_new (commit->transaction);
  guint64 n_parts = 0;

  while (TRUE)
    {
      GPtrArray *operations;
      double share;

      if (!ang_giver_next (giver, &operations, &n_parts, error))
        return FALSE;
      if (operations == NULL)
        return TRUE;
      share = ang_transaction_get_share (commit->transaction, n_parts);
      if (!perform_part (commit, operations, share, error))
        return FALSE;
      ang_transaction_report (commit->transaction, GIVEN_SHARE * share);
    }
}

static gboolean
perform_all (AngCommit  *commit,
             GError    **error)
{
  gboolean in_parts = ang_transaction_has_source (commit->transaction);

  if (!ang_database_execute (commit->database, "PRAGMA defer_foreign_keys = ON", error) ||
      !ang_recorder_watch (commit->recorder, in_parts, error))
    return FALSE;

  return in_parts ? perform_parts (commit, error)
                  : perform_part (commit, ang_transaction_get_operations (commit->transaction), 1, error);
}

static gboolean
finish (AngCommit   *commit,
        AngChanges  *changes,
        GError     **error)
{
  gboolean any;
  gint64 history;

  if (!ang_recorder_finish (commit->recorder, &any, &history, error))
    return FALSE;
  ang_transaction_report (commit->transaction, GIVEN_SHARE);
  if (!ang_derived_finish (commit->derived, commit->touched, error))
    return FALSE;
  ang_transaction_report (commit->transaction, DERIVED_SHARE);
  ang_touched_tell (commit->touched, changes);
  if (history != 0)
    return ang_touched_note (commit->touched, history, error);

  return !any || ang_history_table_drop_undone (commit->database, error);
}

static guint
count_removals (AngTransaction *transaction)
{
  GPtrArray *operations = ang_transaction_get_operations (transaction);
  guint n = 0;

  for (guint i = 0; i < operations->len; i++)
    n += ((const AngOperation *) operations->pdata[i])->kind == ANG_OPERATION_REMOVE ? 1 : 0;

  return n;
}

static gboolean
commit_in_writer (AngStore     *store,
                  AngDatabase  *database,
                  AngChanges   *changes,
                  gpointer      user_data,
                  GError      **error)
{
  AngTransaction *transaction = user_data;
  AngCommit commit;
  gboolean done;

  if (count_removals (transaction) >= MANY_REMOVALS && !ang_store_back_up (store, ANG_BACKUP_REMOVAL, NULL, error))
    return FALSE;

  if (ang_transaction_has_source (transaction))
    ang_database_set_cancellable (database, ang_transaction_get_cancellable (transaction));
  commit_init (&commit, database, transaction);
  done = perform_all (&commit, error) && finish (&commit, changes, error);
  commit_clear (&commit);
  ang_database_set_cancellable (database, NULL);

  return done;
}

/**
 * ang_store_commit:
 *
 * Stores everything or nothing, as one entry in the history.
 *
 * Returns: whether it is safe on the disk; else an error that names the field or the record, and nothing has changed
 */
gboolean
ang_store_commit (AngStore        *self,
                  AngTransaction  *transaction,
                  GError         **error)
{
  gboolean stored = ang_store_write (self, commit_in_writer, transaction, error);

  ang_transaction_settle (transaction, stored);

  return stored;
}

/**
 * ang_store_commit_async:
 *
 * What becomes of the records after this call is not stored with it: they may be edited meanwhile.
 */
void
ang_store_commit_async (AngStore            *self,
                        AngTransaction      *transaction,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  ang_transaction_detach (transaction);
  ang_transaction_set_cancellable (transaction, cancellable);
  g_task_set_source_tag (task, ang_store_commit_async);
  g_task_set_task_data (task, g_object_ref (transaction), g_object_unref);
  ang_store_write_async (self, commit_in_writer, task);
}

/**
 * ang_store_commit_finish:
 *
 * Tells the records of the transaction what became of them.
 *
 * Returns: what ang_store_commit() would have
 */
gboolean
ang_store_commit_finish (AngStore      *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  gboolean stored;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  stored = g_task_propagate_boolean (G_TASK (result), error);
  ang_transaction_settle (g_task_get_task_data (G_TASK (result)), stored);

  return stored;
}
