#include "config.h"

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-history-private.h"
#include "ang-history-table.h"
#include "ang-search-index.h"

/* An error names so many later commands at most. */
#define MOST_NAMED 4

static gboolean
find_step (AngDatabase  *database,
           gboolean      redo,
           gint64       *entry,
           GError      **error)
{
  gboolean found = redo ? ang_history_table_find_redo (database, entry, error) : ang_history_table_find_undo (database, entry, error);

  if (!found)
    return FALSE;
  if (*entry != 0)
    return TRUE;

  g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO,
                       redo ? _("There is nothing to redo.") : _("There is nothing to undo."));

  return FALSE;
}

static gboolean
fail_with_conflict (AngDatabase  *database,
                    gint64        entry,
                    GError      **error)
{
  g_autofree char *title = ang_history_table_dup_title (database, entry, NULL);

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_CONFLICT,
               _("“%s” cannot be taken back or done again: the register has changed since. Nothing was changed."),
               title != NULL ? title : "");

  return FALSE;
}

static gboolean
follow (AngDatabase  *database,
        AngChanges   *changes,
        GBytes       *changeset,
        gint64        history,
        GError      **error)
{
  return ang_changes_add_changeset (changes, database, changeset, history, error) &&
         ang_search_index_follow (database, changeset, error);
}

/* Undo and redo: the same change set, turned round or not. */
static gboolean
step (AngDatabase  *database,
      AngChanges   *changes,
      gboolean      redo,
      GError      **error)
{
  g_autoptr (GBytes) done = NULL;
  g_autoptr (GBytes) changeset = NULL;
  gboolean conflict;
  gint64 entry;

  if (!find_step (database, redo, &entry, error))
    return FALSE;
  done = ang_history_table_get_changeset (database, entry, error);
  if (done == NULL)
    return FALSE;
  changeset = redo ? g_bytes_ref (done) : ang_changeset_invert (database, done, error);
  if (changeset == NULL)
    return FALSE;
  if (!ang_changeset_apply (database, changeset, &conflict, error))
    return conflict ? fail_with_conflict (database, entry, error) : FALSE;

  return ang_history_table_set_state (database, entry, redo ? ANG_HISTORY_DONE : ANG_HISTORY_UNDONE, error) &&
         follow (database, changes, changeset, 0, error);
}

static gboolean
undo_in_writer (AngStore     *store,
                AngDatabase  *database,
                AngChanges   *changes,
                gpointer      user_data,
                GError      **error)
{
  return step (database, changes, FALSE, error);
}

static gboolean
redo_in_writer (AngStore     *store,
                AngDatabase  *database,
                AngChanges   *changes,
                gpointer      user_data,
                GError      **error)
{
  return step (database, changes, TRUE, error);
}

static gboolean
collect_rows (AngDatabase  *database,
              GBytes       *changeset,
              GHashTable   *rows,
              GError      **error)
{
  g_autoptr (AngChangesetReader) reader = ang_changeset_reader_new (database, changeset, error);

  if (reader == NULL)
    return FALSE;

  while (TRUE)
    {
      gboolean change;

      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      if (!change)
        return TRUE;
      g_hash_table_add (rows, ang_history_texts_dup_key (ang_changeset_reader_get_entity (reader), ang_changeset_reader_get_id (reader)));
    }
}

static gboolean
is_among (GHashTable      *rows,
          const AngEntity *entity,
          gint64           id)
{
  g_autofree char *key = ang_history_texts_dup_key (entity, id);

  return g_hash_table_contains (rows, key);
}

/* A change depends on another when it is of the same row, or links to it. */
static gboolean
change_depends (AngChangesetReader *reader,
                GHashTable         *rows)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);

  if (is_among (rows, entity, ang_changeset_reader_get_id (reader)))
    return TRUE;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const AngField *field = &entity->fields[i];
      gint64 id;

      if (field->type == ANG_FIELD_LINK && (field->flags & ANG_FIELD_COMPUTED) == 0 &&
          ang_changeset_reader_get_link (reader, field->name, FALSE, &id) && is_among (rows, ang_entities_find (field->target), id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
entry_depends (AngDatabase  *database,
               gint64        entry,
               GHashTable   *rows,
               gboolean     *depends,
               GError      **error)
{
  g_autoptr (GBytes) changeset = ang_history_table_get_changeset (database, entry, error);
  g_autoptr (AngChangesetReader) reader = changeset != NULL ? ang_changeset_reader_new (database, changeset, error) : NULL;

  *depends = FALSE;
  if (reader == NULL)
    return FALSE;

  while (TRUE)
    {
      gboolean change;

      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      if (!change)
        return TRUE;
      if (change_depends (reader, rows))
        {
          *depends = TRUE;
          return TRUE;
        }
    }
}

static gboolean
name_dependents (AngDatabase  *database,
                 gint64        entry,
                 GHashTable   *rows,
                 GPtrArray    *titles,
                 GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT id FROM history WHERE id > ? AND state = 1 ORDER BY id", error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, entry);

  while (titles->len < MOST_NAMED)
    {
      gboolean row;
      gboolean depends;
      g_autofree char *title = NULL;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (!entry_depends (database, ang_statement_get_integer (statement, 0), rows, &depends, error))
        return FALSE;
      if (!depends)
        continue;
      title = ang_history_table_dup_title (database, ang_statement_get_integer (statement, 0), error);
      if (title == NULL)
        return FALSE;
      g_ptr_array_add (titles, g_strdup_printf (C_("quoted", "“%s”"), title));
    }

  return TRUE;
}

static gboolean
fail_with_dependents (AngDatabase  *database,
                      gint64        entry,
                      GBytes       *changeset,
                      GError      **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = ang_history_table_dup_title (database, entry, error);
  g_autofree char *list = NULL;

  if (title == NULL || !collect_rows (database, changeset, rows, error) || !name_dependents (database, entry, rows, titles, error))
    return FALSE;
  if (titles->len == 0)
    return fail_with_conflict (database, entry, error);

  g_ptr_array_add (titles, NULL);
  list = g_strjoinv (", ", (char **) titles->pdata);
  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_CONFLICT,
               _("“%s” cannot be taken back, because later changes build on it: %s. Take those back first. Nothing was changed."),
               title, list);

  return FALSE;
}

static gboolean
check_done (AngDatabase  *database,
            gint64        entry,
            GError      **error)
{
  g_autofree char *label = NULL;
  g_autofree char *subject = NULL;
  int state;

  if (!ang_history_table_get_label (database, entry, &label, &subject, &state, error))
    return FALSE;
  if (state == ANG_HISTORY_DONE)
    return TRUE;

  g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO, _("This change was undone already."));

  return FALSE;
}

/* The revert is a command like every other: watched, recorded and undone like one. */
static GBytes *
apply_watched (AngDatabase  *database,
               GBytes       *inverse,
               gboolean     *conflict,
               GError      **error)
{
  sqlite3_session *session = ang_changeset_begin (database, error);

  *conflict = FALSE;
  if (session == NULL)
    return NULL;
  if (ang_changeset_apply (database, inverse, conflict, error))
    return ang_changeset_end (database, session, error);
  sqlite3session_delete (session);

  return NULL;
}

static gboolean
revert_in_writer (AngStore     *store,
                  AngDatabase  *database,
                  AngChanges   *changes,
                  gpointer      user_data,
                  GError      **error)
{
  gint64 entry = *(gint64 *) user_data;
  g_autoptr (GBytes) done = NULL;
  g_autoptr (GBytes) inverse = NULL;
  g_autoptr (GBytes) changeset = NULL;
  gboolean conflict;
  gint64 history;

  if (!check_done (database, entry, error))
    return FALSE;
  done = ang_history_table_get_changeset (database, entry, error);
  inverse = done != NULL ? ang_changeset_invert (database, done, error) : NULL;
  if (inverse == NULL)
    return FALSE;
  changeset = apply_watched (database, inverse, &conflict, error);
  if (changeset == NULL)
    return conflict ? fail_with_dependents (database, entry, done, error) : FALSE;

  return ang_history_table_insert_revert (database, entry, changeset, &history, error) &&
         follow (database, changes, changeset, history, error);
}

/**
 * ang_store_undo:
 *
 * Takes the last command back, also one from before the register was closed.
 *
 * Returns: whether it was; else %ANG_STORE_ERROR_NOTHING_TO_DO, or %ANG_STORE_ERROR_CONFLICT
 */
gboolean
ang_store_undo (AngStore  *self,
                GError   **error)
{
  return ang_store_write (self, undo_in_writer, NULL, error);
}

/**
 * ang_store_redo:
 *
 * Does again what was undone last, unless something else was done since.
 */
gboolean
ang_store_redo (AngStore  *self,
                GError   **error)
{
  return ang_store_write (self, redo_in_writer, NULL, error);
}

/**
 * ang_store_revert:
 * @entry: the history's id of a command that is done
 *
 * Takes one older command back, as a new entry that can itself be undone.
 *
 * Returns: whether it was; else %ANG_STORE_ERROR_NOTHING_TO_DO when it was undone already, or %ANG_STORE_ERROR_CONFLICT,
 *   whose message names the later commands that depend on it
 */
gboolean
ang_store_revert (AngStore  *self,
                  gint64     entry,
                  GError   **error)
{
  return ang_store_write (self, revert_in_writer, &entry, error);
}

static void
write_task (AngStore            *self,
            AngStoreWriteFunc    func,
            gint64               entry,
            gpointer             tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_memdup2 (&entry, sizeof entry), g_free);
  ang_store_write_async (self, func, task);
}

/** Asks for ang_store_undo(); it comes after what was asked for before. */
void
ang_store_undo_async (AngStore            *self,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  write_task (self, undo_in_writer, 0, ang_store_undo_async, cancellable, callback, user_data);
}

/** Asks for ang_store_redo(); it comes after what was asked for before. */
void
ang_store_redo_async (AngStore            *self,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  write_task (self, redo_in_writer, 0, ang_store_redo_async, cancellable, callback, user_data);
}

/** Asks for ang_store_revert(); it comes after what was asked for before. */
void
ang_store_revert_async (AngStore            *self,
                        gint64               entry,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  write_task (self, revert_in_writer, entry, ang_store_revert_async, cancellable, callback, user_data);
}

/** Finishes an undo, a redo or a revert, with the errors of the call that waits. */
gboolean
ang_store_undo_finish (AngStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
