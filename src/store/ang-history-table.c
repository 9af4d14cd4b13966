#include "config.h"

#include "ang-history-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ang-history.h"
#include "ang-number.h"
#include "ang-store-private.h"
#include "ang-transaction-private.h"

static const char *
get_author (void)
{
  const char *name = g_get_real_name ();

  return name != NULL && *name != '\0' && !g_str_equal (name, "Unknown") ? name : g_get_user_name ();
}

static void
bind_about (AngStatement    *statement,
            const AngEntity *about,
            gint64           about_id)
{
  if (about == NULL)
    return;
  ang_statement_bind_text (statement, 5, about->name);
  ang_statement_bind_integer (statement, 6, about_id);
}

/**
 * ang_history_table_insert:
 * @about: (nullable): the entity that the command is about
 * @reverts: the entry that this one takes back, or 0
 * @id: (out): the new entry
 *
 * Adds what was just done. What was undone before can be redone no longer.
 */
gboolean
ang_history_table_insert (AngDatabase      *database,
                          const char       *label,
                          const char       *subject,
                          const AngEntity  *about,
                          gint64            about_id,
                          gint64            reverts,
                          GBytes           *changeset,
                          gint64           *id,
                          GError          **error)
{
  g_autoptr (AngStatement) statement = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);

  if (!ang_history_table_drop_undone (database, error))
    return FALSE;

  statement = ang_database_prepare (database, "INSERT INTO history (at, author, label, subject, entity, entity_id, state, reverts, "
                                              "changeset) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, at);
  ang_statement_bind_text (statement, 2, get_author ());
  ang_statement_bind_text (statement, 3, label);
  ang_statement_bind_text (statement, 4, subject);
  bind_about (statement, about, about_id);
  if (reverts != 0)
    ang_statement_bind_integer (statement, 7, reverts);
  ang_statement_bind_bytes (statement, 8, data, size);
  if (!ang_statement_run (statement, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (ang_database_get_handle (database));

  return TRUE;
}

/**
 * ang_history_table_insert_revert:
 * @reverts: the entry that was taken back
 *
 * Adds an entry about the same record as the one that was taken back.
 */
gboolean
ang_history_table_insert_revert (AngDatabase  *database,
                                 gint64        reverts,
                                 GBytes       *changeset,
                                 gint64       *id,
                                 GError      **error)
{
  g_autoptr (AngStatement) statement = NULL;

  if (!ang_history_table_insert (database, N_("Taken back: %s"), NULL, NULL, 0, reverts, changeset, id, error))
    return FALSE;

  statement = ang_database_prepare (database, "UPDATE history SET (entity, entity_id) = "
                                              "(SELECT entity, entity_id FROM history WHERE id = ?) WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, reverts);
  ang_statement_bind_integer (statement, 2, *id);

  return ang_statement_run (statement, error);
}

/** Gives up what was undone: something else was done since, so it can no longer be done again. */
gboolean
ang_history_table_drop_undone (AngDatabase  *database,
                               GError      **error)
{
  return ang_database_execute (database, "UPDATE history SET state = 3 WHERE state = 2", error);
}

/**
 * ang_history_table_set_state:
 * @id: the entry; nothing happens when there is none
 * @state: an #AngHistoryState
 */
gboolean
ang_history_table_set_state (AngDatabase  *database,
                             gint64        id,
                             int           state,
                             GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "UPDATE history SET state = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, state);
  ang_statement_bind_integer (statement, 2, id);

  return ang_statement_run (statement, error);
}

/**
 * ang_history_table_find_undo:
 * @id: (out): the last entry that is done, or 0
 */
gboolean
ang_history_table_find_undo (AngDatabase  *database,
                             gint64       *id,
                             GError      **error)
{
  return ang_database_get_pragma (database, "SELECT max(id) FROM history WHERE state = 1", id, error);
}

/**
 * ang_history_table_find_redo:
 * @id: (out): the first entry that is undone, or 0
 */
gboolean
ang_history_table_find_redo (AngDatabase  *database,
                             gint64       *id,
                             GError      **error)
{
  return ang_database_get_pragma (database, "SELECT min(id) FROM history WHERE state = 2", id, error);
}

static gboolean
fail_to_find (GError **error)
{
  g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, _("This entry is not in the history."));

  return FALSE;
}

/**
 * ang_history_table_get_label:
 * @label: (out): the message id of what was done
 * @subject: (out): what stands in it; of an entry that takes another one back, the title of that one
 */
gboolean
ang_history_table_get_label (AngDatabase  *database,
                             gint64        id,
                             char        **label,
                             char        **subject,
                             int          *state,
                             GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT label, subject, state, reverts FROM history WHERE id = ?", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return fail_to_find (error);

  *label = g_strdup (ang_statement_get_text (statement, 0));
  *state = (int) ang_statement_get_integer (statement, 2);
  if (ang_statement_is_null (statement, 3))
    *subject = g_strdup (ang_statement_get_text (statement, 1));
  else
    *subject = ang_history_table_dup_title (database, ang_statement_get_integer (statement, 3), NULL);

  return TRUE;
}

/**
 * ang_history_table_dup_title:
 *
 * Returns: (transfer full): what the entry did, in the language of the interface
 */
char *
ang_history_table_dup_title (AngDatabase  *database,
                             gint64        id,
                             GError      **error)
{
  g_autofree char *label = NULL;
  g_autofree char *subject = NULL;
  int state;

  if (!ang_history_table_get_label (database, id, &label, &subject, &state, error))
    return NULL;

  return ang_history_dup_label (label, subject);
}

/**
 * ang_history_table_add_part:
 * @history: an entry whose own change set is empty
 * @part: from 1 on
 */
gboolean
ang_history_table_add_part (AngDatabase  *database,
                            gint64        history,
                            guint         part,
                            GBytes       *changeset,
                            GError      **error)
{
  g_autoptr (AngStatement) statement = NULL;
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);

  statement = ang_database_prepare (database, "INSERT INTO history_part (history_id, part, changeset) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, history);
  ang_statement_bind_integer (statement, 2, part);
  ang_statement_bind_bytes (statement, 3, data, size);

  return ang_statement_run (statement, error);
}

static gboolean
query_number (AngDatabase  *database,
              const char   *sql,
              gint64        id,
              gint64       *number,
              GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return fail_to_find (error);
  *number = ang_statement_get_integer (statement, 0);

  return TRUE;
}

/**
 * ang_history_table_count_parts:
 * @n_parts: (out): how many change sets the entry has, at least one
 *
 * Returns: whether there is such an entry; else %ANG_STORE_ERROR_NOT_FOUND
 */
gboolean
ang_history_table_count_parts (AngDatabase  *database,
                               gint64        id,
                               guint        *n_parts,
                               GError      **error)
{
  gint64 size;
  gint64 n = 1;

  if (!query_number (database, "SELECT length(changeset) FROM history WHERE id = ?", id, &size, error))
    return FALSE;
  /* Only an entry in parts is empty itself, and a register of the first version, which knows no parts, has none such. */
  if (size == 0 && !query_number (database, "SELECT count(*) FROM history_part WHERE history_id = ?", id, &n, error))
    return FALSE;
  *n_parts = (guint) n;

  return TRUE;
}

static GBytes *
query_bytes (AngDatabase  *database,
             const char   *sql,
             gint64        id,
             guint         part,
             GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  gboolean row;

  if (statement == NULL)
    return NULL;
  ang_statement_bind_integer (statement, 1, id);
  if (part > 0)
    ang_statement_bind_integer (statement, 2, part);
  if (!ang_statement_step (statement, &row, error))
    return NULL;
  if (row)
    return ang_statement_dup_bytes (statement, 0);
  fail_to_find (error);

  return NULL;
}

/**
 * ang_history_table_get_part:
 * @part: from 0 on
 *
 * Returns: (transfer full): what the entry did there; else %ANG_STORE_ERROR_NOT_FOUND
 */
GBytes *
ang_history_table_get_part (AngDatabase  *database,
                            gint64        id,
                            guint         part,
                            GError      **error)
{
  g_autoptr (GBytes) own = query_bytes (database, "SELECT changeset FROM history WHERE id = ?", id, 0, error);

  if (own == NULL || g_bytes_get_size (own) > 0)
    return g_steal_pointer (&own);

  return query_bytes (database, "SELECT changeset FROM history_part WHERE history_id = ? AND part = ?", id, part + 1, error);
}

static gboolean
read_label (AngDatabase  *database,
            gint64        id,
            char        **label,
            char        **subject,
            GError      **error)
{
  int state;

  return id == 0 || ang_history_table_get_label (database, id, label, subject, &state, error);
}

/**
 * ang_store_read_labels:
 *
 * Brings what undo and redo would do up to date.
 */
gboolean
ang_store_read_labels (AngStore     *self,
                       AngDatabase  *database,
                       GError      **error)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *undo_subject = NULL;
  g_autofree char *redo_label = NULL;
  g_autofree char *redo_subject = NULL;
  gint64 undo;
  gint64 redo;

  if (!ang_history_table_find_undo (database, &undo, error) || !ang_history_table_find_redo (database, &redo, error) ||
      !read_label (database, undo, &undo_label, &undo_subject, error) ||
      !read_label (database, redo, &redo_label, &redo_subject, error))
    return FALSE;

  g_mutex_lock (&self->mutex);
  g_free (self->undo_label);
  g_free (self->undo_subject);
  g_free (self->redo_label);
  g_free (self->redo_subject);
  self->undo_label = g_steal_pointer (&undo_label);
  self->undo_subject = g_steal_pointer (&undo_subject);
  self->redo_label = g_steal_pointer (&redo_label);
  self->redo_subject = g_steal_pointer (&redo_subject);
  g_mutex_unlock (&self->mutex);

  return TRUE;
}

static char *
put_in (const char *text,
        const char *subject)
{
  const char *place = strstr (text, "%s");
  g_autofree char *before = NULL;

  if (place == NULL)
    return g_strdup (text);
  before = g_strndup (text, (gsize) (place - text));

  return g_strconcat (before, subject != NULL ? subject : "", place + 2, NULL);
}

static char *
dup_counted_label (const char  *label,
                   const char  *plural,
                   const char  *subject,
                   AngLanguage  language)
{
  g_autofree char *singular = g_strndup (label, (gsize) (plural - label));
  guint64 n = subject != NULL ? g_ascii_strtoull (subject, NULL, 10) : 0;
  g_autofree char *number = ang_number_format ((gint64) n, language);

  return put_in (ang_language_translate_plural (language, NULL, singular, plural + strlen (ANG_HISTORY_PLURAL), (gulong) n), number);
}

/**
 * ang_history_dup_label:
 * @label: a message id with at most one "%s", or two for one and several, with ANG_HISTORY_PLURAL between them
 * @subject: (nullable): what stands there; a number when there are two
 *
 * Returns: (transfer full): the label in the language of the interface. It comes from a file, so it is never a format.
 */
char *
ang_history_dup_label (const char *label,
                       const char *subject)
{
  AngLanguage language = ang_language_get_interface ();
  const char *plural = strstr (label, ANG_HISTORY_PLURAL);

  if (plural != NULL)
    return dup_counted_label (label, plural, subject, language);

  return put_in (ang_language_translate (language, NULL, label), subject);
}
