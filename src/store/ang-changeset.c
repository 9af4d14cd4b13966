#include "config.h"

#include "ang-changeset.h"

#include "ang-entities.h"

struct _AngChangesetReader
{
  AngDatabase            *database;
  GBytes                 *changeset;
  sqlite3_changeset_iter *iter;
  GHashTable             *columns; /* entity → int array: the column of each field, or -1 */
  const AngEntity        *entity;
  const int              *places;
  int                     kind;
};

static void
set_place (const AngEntity *entity,
           int             *places,
           const char      *column,
           int              place)
{
  guint field;

  if (ang_entity_find_field (entity, column, &field))
    places[field] = place;
}

/* Change sets know columns by number only, and a later version of the schema adds columns behind the others. */
static int *
read_places (AngDatabase      *database,
             const AngEntity  *entity,
             int               n_columns,
             GError          **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT name, cid FROM pragma_table_info (?) WHERE cid < ?", error);
  g_autofree int *places = g_new (int, entity->n_fields);
  gboolean row = TRUE;

  for (guint i = 0; i < entity->n_fields; i++)
    places[i] = -1;
  if (statement == NULL)
    return NULL;

  ang_statement_bind_text (statement, 1, entity->name);
  ang_statement_bind_integer (statement, 2, n_columns);
  while (TRUE)
    {
      if (!ang_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      set_place (entity, places, ang_statement_get_text (statement, 0), (int) ang_statement_get_integer (statement, 1));
    }

  return g_steal_pointer (&places);
}

/**
 * ang_changeset_reader_new:
 *
 * Returns: (transfer full): a reader that stands before the first change
 */
AngChangesetReader *
ang_changeset_reader_new (AngDatabase  *database,
                          GBytes       *changeset,
                          GError      **error)
{
  g_autoptr (AngChangesetReader) self = g_new0 (AngChangesetReader, 1);
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  int code;

  self->database = database;
  self->changeset = g_bytes_ref (changeset);
  self->columns = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  code = sqlite3changeset_start (&self->iter, (int) size, (void *) data);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);

  ang_database_fail (database, code, error);

  return NULL;
}

/** Frees the reader; what it gave out about a change goes with it. */
void
ang_changeset_reader_free (AngChangesetReader *self)
{
  sqlite3changeset_finalize (self->iter);
  g_bytes_unref (self->changeset);
  g_hash_table_unref (self->columns);
  g_free (self);
}

/**
 * ang_changeset_reader_next:
 * @change: (out): whether there is another change
 */
gboolean
ang_changeset_reader_next (AngChangesetReader  *self,
                           gboolean            *change,
                           GError             **error)
{
  int code = sqlite3changeset_next (self->iter);
  const char *table = NULL;
  int n_columns = 0;
  int indirect = 0;

  *change = code == SQLITE_ROW;
  if (code == SQLITE_DONE)
    return TRUE;
  if (code == SQLITE_ROW)
    code = sqlite3changeset_op (self->iter, &table, &n_columns, &self->kind, &indirect);
  if (code != SQLITE_OK)
    return ang_database_fail (self->database, code, error);

  self->entity = ang_entities_find (table);
  if (self->entity == NULL)
    return ang_database_fail (self->database, SQLITE_CORRUPT, error);

  self->places = g_hash_table_lookup (self->columns, self->entity);
  if (self->places == NULL)
    {
      int *places = read_places (self->database, self->entity, n_columns, error);

      if (places == NULL)
        return FALSE;
      g_hash_table_insert (self->columns, (gpointer) self->entity, places);
      self->places = places;
    }

  return TRUE;
}

/** Returns: what kind of record the change is of; only after ang_changeset_reader_next() found one */
const AngEntity *
ang_changeset_reader_get_entity (AngChangesetReader *self)
{
  return self->entity;
}

/**
 * ang_changeset_reader_get_kind:
 *
 * Returns: SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE
 */
int
ang_changeset_reader_get_kind (AngChangesetReader *self)
{
  return self->kind;
}

/** Returns: the id of the row that was changed */
gint64
ang_changeset_reader_get_id (AngChangesetReader *self)
{
  sqlite3_value *value = self->kind == SQLITE_INSERT ? ang_changeset_reader_get_new (self, 0) : ang_changeset_reader_get_old (self, 0);

  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

/**
 * ang_changeset_reader_get_old:
 *
 * Returns: (transfer none) (nullable): what @field held before; %NULL when the row was not there, or the field is not part of
 *   the change
 */
sqlite3_value *
ang_changeset_reader_get_old (AngChangesetReader *self,
                              guint               field)
{
  sqlite3_value *value = NULL;

  if (self->kind != SQLITE_INSERT && self->places[field] >= 0)
    sqlite3changeset_old (self->iter, self->places[field], &value);

  return value;
}

/**
 * ang_changeset_reader_get_new:
 *
 * Returns: (transfer none) (nullable): what @field holds after; %NULL when the row is gone, or the field is not part of the
 *   change
 */
sqlite3_value *
ang_changeset_reader_get_new (AngChangesetReader *self,
                              guint               field)
{
  sqlite3_value *value = NULL;

  if (self->kind != SQLITE_DELETE && self->places[field] >= 0)
    sqlite3changeset_new (self->iter, self->places[field], &value);

  return value;
}

/**
 * ang_changeset_reader_get_link:
 * @link: the name of a field
 * @id: (out): what the field links to
 *
 * Returns: whether the change says what the field held (@old) or holds
 */
gboolean
ang_changeset_reader_get_link (AngChangesetReader *self,
                               const char         *link,
                               gboolean            old,
                               gint64             *id)
{
  sqlite3_value *value;
  guint field;

  if (!ang_entity_find_field (self->entity, link, &field))
    return FALSE;

  value = old ? ang_changeset_reader_get_old (self, field) : ang_changeset_reader_get_new (self, field);
  if (value == NULL || sqlite3_value_type (value) != SQLITE_INTEGER)
    return FALSE;
  *id = sqlite3_value_int64 (value);

  return TRUE;
}

static GBytes *
take_buffer (void *buffer,
             int   size)
{
  return g_bytes_new_with_free_func (buffer, (gsize) size, sqlite3_free, buffer);
}

/**
 * ang_changeset_invert:
 *
 * Returns: (transfer full): the change set that takes @changeset back
 */
GBytes *
ang_changeset_invert (AngDatabase  *database,
                      GBytes       *changeset,
                      GError      **error)
{
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  void *inverted = NULL;
  int inverted_size = 0;
  int code = sqlite3changeset_invert ((int) size, data, &inverted_size, &inverted);

  if (code == SQLITE_OK)
    return take_buffer (inverted, inverted_size);

  ang_database_fail (database, code, error);

  return NULL;
}

static int
on_conflict (gpointer                user_data,
             int                     conflict,
             sqlite3_changeset_iter *iter)
{
  gboolean *found = user_data;

  *found = TRUE;

  return SQLITE_CHANGESET_ABORT;
}

/**
 * ang_changeset_apply:
 * @conflict: (out): whether a row is no longer what the change set expects; nothing was changed then
 *
 * Nothing is forced: either every row is as it was when the change set was made, or nothing happens.
 */
gboolean
ang_changeset_apply (AngDatabase  *database,
                     GBytes       *changeset,
                     gboolean     *conflict,
                     GError      **error)
{
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  int code;

  *conflict = FALSE;
  code = sqlite3changeset_apply (ang_database_get_handle (database), (int) size, (void *) data, NULL, on_conflict, conflict);
  if (code == SQLITE_OK)
    return TRUE;
  if (*conflict)
    return FALSE;

  return ang_database_fail (database, code, error);
}

/**
 * ang_changeset_begin:
 *
 * Returns: (transfer full): what writes down every change of a record from now on
 */
sqlite3_session *
ang_changeset_begin (AngDatabase  *database,
                     GError      **error)
{
  sqlite3_session *session = NULL;
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);
  int code = sqlite3session_create (ang_database_get_handle (database), "main", &session);

  for (guint i = 0; code == SQLITE_OK && i < n_entities; i++)
    code = sqlite3session_attach (session, entities[i]->name);
  if (code == SQLITE_OK)
    return session;

  g_clear_pointer (&session, sqlite3session_delete);
  ang_database_fail (database, code, error);

  return NULL;
}

/**
 * ang_changeset_end:
 * @session: (transfer full): what ang_changeset_begin() gave
 *
 * Returns: (transfer full): what happened in between; empty when nothing did
 */
GBytes *
ang_changeset_end (AngDatabase      *database,
                   sqlite3_session  *session,
                   GError          **error)
{
  void *buffer = NULL;
  int size = 0;
  int code = sqlite3session_changeset (session, &size, &buffer);

  sqlite3session_delete (session);
  if (code == SQLITE_OK)
    return take_buffer (buffer, size);

  ang_database_fail (database, code, error);

  return NULL;
}
