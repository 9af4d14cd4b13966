#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ang-changeset.h"
#include "ang-entities.h"
#include "ang-history-table.h"
#include "ang-record-table.h"
#include "ang-relations.h"
#include "ang-search-index.h"
#include "ang-store-private.h"
#include "ang-transaction-private.h"

/* Foreign keys are looked at when everything is done, so that the order of the operations does not matter. */

static gboolean
remove_record (AngDatabase      *database,
               AngChanges       *changes,
               const AngEntity  *entity,
               gint64            id,
               GError          **error);

static gboolean
read_parts (AngDatabase        *database,
            const AngRelation  *relation,
            gint64              whole,
            GArray             *ids,
            GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?", relation->part, relation->link);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, whole);

  while (TRUE)
    {
      gboolean row;
      gint64 id;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = ang_statement_get_integer (statement, 0);
      g_array_append_val (ids, id);
    }
}

static gboolean
remove_parts (AngDatabase        *database,
              AngChanges         *changes,
              const AngRelation  *relation,
              gint64              whole,
              GError            **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!read_parts (database, relation, whole, ids, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      if (!remove_record (database, changes, ang_entities_find (relation->part), g_array_index (ids, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_record (AngDatabase      *database,
               AngChanges       *changes,
               const AngEntity  *entity,
               gint64            id,
               GError          **error)
{
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      if (relations[i].together && g_str_equal (relations[i].whole, entity->name) &&
          !remove_parts (database, changes, &relations[i], id, error))
        return FALSE;
    }
  ang_changes_add (changes, entity, 0);

  return ang_record_table_delete (database, entity, id, error);
}

/* SQLite names the columns: "UNIQUE constraint failed: cohort.code". */
static gboolean
explain_existing (AngDatabase  *database,
                  AngRecord    *record,
                  GError      **error)
{
  const AngEntity *entity = ang_record_get_entity (record);
  const char *message = sqlite3_errmsg (ang_database_get_handle (database));
  const char *dot = strrchr (message, '.');
  guint field;

  g_clear_error (error);
  if (dot != NULL && ang_entity_find_field (entity, dot + 1, &field) && ang_field_holds_text (&entity->fields[field]))
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("%s: there is already one with %s “%s”."),
                 _(entity->label), _(entity->fields[field].label), ang_record_get_text (record, field));
  else if (g_str_equal (entity->name, "participation"))
    g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("This person is already in this cohort."));
  else
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("%s: there is already one like this."), _(entity->label));

  return FALSE;
}

static gboolean
perform_operation (AngDatabase         *database,
                   AngChanges          *changes,
                   const AngOperation  *operation,
                   GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean done;

  if (operation->kind == ANG_OPERATION_REMOVE)
    return remove_record (database, changes, operation->entity, operation->id, error);

  ang_changes_add (changes, operation->entity, 0);
  if (operation->kind == ANG_OPERATION_INSERT)
    done = ang_record_table_insert (database, operation->record, &local_error);
  else
    done = ang_record_table_update (database, operation->record, &local_error);
  if (done)
    return TRUE;

  if (g_error_matches (local_error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS))
    explain_existing (database, operation->record, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
check_links (AngDatabase  *database,
             AngRecord    *record,
             GError      **error)
{
  const AngEntity *entity = ang_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const AngField *field = &entity->fields[i];
      gboolean found;

      if (field->type != ANG_FIELD_LINK || (field->flags & ANG_FIELD_COMPUTED) != 0 || !ang_record_is_set (record, i))
        continue;
      if (!ang_record_table_contains (database, ang_entities_find (field->target), ang_record_get_integer (record, i), &found, error))
        return FALSE;
      if (!found)
        {
          g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, _("“%s”: the chosen entry is no longer in the register."),
                       _(field->label));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
count_users (AngDatabase      *database,
             const AngEntity  *user,
             const AngField   *link,
             gint64            id,
             gint64           *n_users,
             GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s = ?", user->name, link->name);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  *n_users = row ? ang_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

static void
describe_use (GString         *text,
              const AngEntity *used,
              const AngEntity *user,
              gint64           n_users)
{
  if (n_users == 0)
    return;
  if (text->len > 0)
    g_string_append (text, "; ");
  if (g_str_equal (used->name, "person") && g_str_equal (user->name, "participation"))
    g_string_append_printf (text, ngettext ("took part in %d cohort", "took part in %d cohorts", (gulong) n_users), (int) n_users);
  else
    g_string_append_printf (text, C_("used by", "%s: %d"), _(user->label), (int) n_users);
}

static gboolean
check_unused (AngDatabase      *database,
              const AngEntity  *used,
              gint64            id,
              GError          **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      gint64 n_users = 0;

      for (guint i = 0; i < entities[e]->n_fields; i++)
        {
          const AngField *field = &entities[e]->fields[i];
          gint64 n_more = 0;

          if (field->type != ANG_FIELD_LINK || (field->flags & ANG_FIELD_COMPUTED) != 0 || !g_str_equal (field->target, used->name))
            continue;
          if (!count_users (database, entities[e], field, id, &n_more, error))
            return FALSE;
          n_users += n_more;
        }
      describe_use (text, used, entities[e], n_users);
    }
  if (text->len == 0)
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_STILL_USED, _("This cannot be removed because it is still used (%s)."), text->str);

  return FALSE;
}

static gboolean
check_operation (AngDatabase         *database,
                 const AngOperation  *operation,
                 GError             **error)
{
  if (operation->kind == ANG_OPERATION_REMOVE)
    return check_unused (database, operation->entity, operation->id, error);

  return check_links (database, operation->record, error);
}

static gboolean
perform_all (AngDatabase     *database,
             AngChanges      *changes,
             AngTransaction  *transaction,
             GError         **error)
{
  GPtrArray *operations = ang_transaction_get_operations (transaction);

  if (!ang_database_execute (database, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; i < operations->len; i++)
    {
      if (!perform_operation (database, changes, g_ptr_array_index (operations, i), error))
        return FALSE;
    }
  for (guint i = 0; i < operations->len; i++)
    {
      if (!check_operation (database, g_ptr_array_index (operations, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Returns what was done, empty if nothing was. */
static GBytes *
perform_watched (AngDatabase     *database,
                 AngChanges      *changes,
                 AngTransaction  *transaction,
                 GError         **error)
{
  sqlite3_session *session = ang_changeset_begin (database, error);

  if (session == NULL)
    return NULL;
  if (perform_all (database, changes, transaction, error))
    return ang_changeset_end (database, session, error);
  sqlite3session_delete (session);

  return NULL;
}

static gboolean
record (AngDatabase     *database,
        AngChanges      *changes,
        AngTransaction  *transaction,
        GBytes          *changeset,
        GError         **error)
{
  gint64 about_id;
  const AngEntity *about = ang_transaction_get_about (transaction, &about_id);
  gint64 history;

  return ang_history_table_insert (database, ang_transaction_get_label (transaction), ang_transaction_get_subject (transaction),
                                   about, about_id, 0, changeset, &history, error) &&
         ang_changes_add_changeset (changes, database, changeset, history, error);
}

static gboolean
commit_in_writer (AngStore     *store,
                  AngDatabase  *database,
                  AngChanges   *changes,
                  gpointer      user_data,
                  GError      **error)
{
  AngTransaction *transaction = user_data;
  g_autoptr (AngChanges) coarse = ang_changes_new ();
  gboolean recorded = ang_transaction_get_recorded (transaction);
  g_autoptr (GBytes) changeset = perform_watched (database, recorded ? coarse : changes, transaction, error);

  if (changeset == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  return ang_search_index_follow (database, changeset, error) &&
         (recorded ? record (database, changes, transaction, changeset, error) : ang_history_table_drop_undone (database, error));
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
