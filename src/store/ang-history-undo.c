#include "config.h"

#include <glib/gi18n.h>

#include "ang-derived.h"
#include "ang-entities.h"
#include "ang-history-private.h"
#include "ang-history-table.h"
#include "ang-recorder.h"

/* An error names so many later commands at most. */
#define MOST_NAMED 4

/* What a change takes in a change set, roughly. */
#define BYTES_A_CHANGE 64

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

/* What is done with the parts of an entry: in their order, or turned round from the last to the first. */
typedef struct
{
  AngDatabase *database;
  gint64       entry;
  gboolean     forward;
  AngDerived  *derived;
  AngTouched  *touched;
  AngRecorder *recorder; /* of what is a command itself */
} AngStep;

static void
step_init (AngStep     *step,
           AngDatabase *database,
           gint64       entry,
           gboolean     forward)
{
  *step = (AngStep) { database, entry, forward, ang_derived_new (database), ang_touched_new (database), NULL };
}

static void
step_clear (AngStep *step)
{
  g_clear_pointer (&step->recorder, ang_recorder_free);
  ang_derived_free (step->derived);
  ang_touched_free (step->touched);
}

static GBytes *
read_part (AngStep  *step,
           guint     part,
           GError  **error)
{
  g_autoptr (GBytes) done = ang_history_table_get_part (step->database, step->entry, part, error);

  if (done == NULL || step->forward)
    return g_steal_pointer (&done);

  return ang_changeset_invert (step->database, done, error);
}

static gboolean
apply_part (AngStep   *step,
            guint      part,
            gboolean  *conflict,
            GError   **error)
{
  g_autoptr (GBytes) changeset = read_part (step, part, error);

  if (changeset == NULL || !ang_derived_expect (step->derived, g_bytes_get_size (changeset) / BYTES_A_CHANGE, error) ||
      (step->recorder != NULL && !ang_recorder_before_change (step->recorder, 0, error)) ||
      !ang_changeset_apply (step->database, changeset, conflict, error))
    return FALSE;

  return step->recorder != NULL ? ang_recorder_flush (step->recorder, TRUE, error)
                                : ang_touched_add_changeset (step->touched, changeset, error);
}

static gboolean
apply_parts (AngStep   *step,
             gboolean  *conflict,
             GError   **error)
{
  guint n_parts;

  *conflict = FALSE;
  if (!ang_history_table_count_parts (step->database, step->entry, &n_parts, error) ||
      (step->recorder != NULL && !ang_recorder_watch (step->recorder, n_parts > 1, error)))
    return FALSE;

  for (guint i = 0; i < n_parts; i++)
    {
      if (!apply_part (step, step->forward ? i : n_parts - 1 - i, conflict, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
finish_step (AngStep     *step,
             AngChanges  *changes,
             GError     **error)
{
  ang_touched_tell (step->touched, changes);

  return ang_derived_finish (step->derived, step->touched, error);
}

/* Undo and redo: the same change sets, turned round or not. */
static gboolean
undo_or_redo (AngDatabase  *database,
              AngChanges   *changes,
              gboolean      redo,
              GError      **error)
{
  AngStep step;
  gboolean conflict;
  gboolean done;
  gint64 entry;

  if (!find_step (database, redo, &entry, error))
    return FALSE;

  step_init (&step, database, entry, redo);
  done = apply_parts (&step, &conflict, error) &&
         ang_history_table_set_state (database, entry, redo ? ANG_HISTORY_DONE : ANG_HISTORY_UNDONE, error) &&
         finish_step (&step, changes, error);
  step_clear (&step);

  return conflict ? fail_with_conflict (database, entry, error) : done;
}

static gboolean
undo_in_writer (AngStore     *store,
                AngDatabase  *database,
                AngChanges   *changes,
                gpointer      user_data,
                GError      **error)
{
  return undo_or_redo (database, changes, FALSE, error);
}

static gboolean
redo_in_writer (AngStore     *store,
                AngDatabase  *database,
                AngChanges   *changes,
                gpointer      user_data,
                GError      **error)
{
  return undo_or_redo (database, changes, TRUE, error);
}

/* Looks at one change. Returns: whether to look at more. */
typedef gboolean (*AngLookFunc) (AngChangesetReader *reader,
                                 gpointer            user_data);

static gboolean
look_at_part (AngDatabase  *database,
              gint64        entry,
              guint         part,
              AngLookFunc   func,
              gpointer      user_data,
              gboolean     *more,
              GError      **error)
{
  g_autoptr (GBytes) changeset = ang_history_table_get_part (database, entry, part, error);
  g_autoptr (AngChangesetReader) reader = changeset != NULL ? ang_changeset_reader_new (database, changeset, error) : NULL;
  gboolean change = reader != NULL;

  while (change)
    {
      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      *more = !change || func (reader, user_data);
      if (!*more)
        return TRUE;
    }

  return reader != NULL;
}

static gboolean
look_at_entry (AngDatabase  *database,
               gint64        entry,
               AngLookFunc   func,
               gpointer      user_data,
               GError      **error)
{
  gboolean more = TRUE;
  guint n_parts;

  if (!ang_history_table_count_parts (database, entry, &n_parts, error))
    return FALSE;
  for (guint i = 0; more && i < n_parts; i++)
    {
      if (!look_at_part (database, entry, i, func, user_data, &more, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
collect_row (AngChangesetReader *reader,
             gpointer            user_data)
{
  g_hash_table_add (user_data, ang_history_texts_dup_key (ang_changeset_reader_get_entity (reader), ang_changeset_reader_get_id (reader)));

  return TRUE;
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

typedef struct
{
  GHashTable *rows;
  gboolean    found;
} AngDependence;

static gboolean
look_for_dependence (AngChangesetReader *reader,
                     gpointer            user_data)
{
  AngDependence *dependence = user_data;

  dependence->found = change_depends (reader, dependence->rows);

  return !dependence->found;
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
      AngDependence dependence = { rows, FALSE };
      gboolean row;
      g_autofree char *title = NULL;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (!look_at_entry (database, ang_statement_get_integer (statement, 0), look_for_dependence, &dependence, error))
        return FALSE;
      if (!dependence.found)
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
                      GError      **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = ang_history_table_dup_title (database, entry, error);
  g_autofree char *list = NULL;

  if (title == NULL || !look_at_entry (database, entry, collect_row, rows, error) || !name_dependents (database, entry, rows, titles, error))
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

static gboolean
add_revert (AngDatabase  *database,
            GBytes       *changeset,
            gint64       *history,
            gpointer      user_data,
            GError      **error)
{
  return ang_history_table_insert_revert (database, *(gint64 *) user_data, changeset, history, error);
}

static gboolean
finish_revert (AngStep     *step,
               AngChanges  *changes,
               GError     **error)
{
  gboolean any;
  gint64 history;

  if (!ang_recorder_finish (step->recorder, &any, &history, error))
    return FALSE;

  return finish_step (step, changes, error) && (!any || ang_touched_note (step->touched, history, error));
}

/* The revert is a command like every other: watched, recorded and undone like one. */
static gboolean
revert_in_writer (AngStore     *store,
                  AngDatabase  *database,
                  AngChanges   *changes,
                  gpointer      user_data,
                  GError      **error)
{
  gint64 entry = *(gint64 *) user_data;
  AngStep step;
  gboolean conflict;
  gboolean done;

  if (!check_done (database, entry, error))
    return FALSE;

  step_init (&step, database, entry, FALSE);
  step.recorder = ang_recorder_new (database, step.touched, add_revert, &entry);
  done = apply_parts (&step, &conflict, error) && finish_revert (&step, changes, error);
  step_clear (&step);

  return conflict ? fail_with_dependents (database, entry, error) : done;
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
