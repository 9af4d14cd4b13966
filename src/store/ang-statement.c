#include "config.h"

#include "ang-database-private.h"

#include <string.h>

/* A statement is asked for with every row, and the texts are long: their ends tell them apart. */
#define HASHED 24

static guint
hash_text (gconstpointer data)
{
  const char *text = data;
  gsize length = strlen (text);
  guint32 hash = (guint32) length;

  for (gsize i = 0; i < MIN (length, HASHED); i++)
    hash = hash * 33 + (guint8) text[i] + 33 * (guint8) text[length - 1 - i];

  return hash;
}

/* While another connection builds indexes, the schema changes several times in a second, and SQLite tries only once again
 * by itself; the index of words then says that it cannot be opened. */
#define MOST_TRIES 50
#define WAIT_BETWEEN_TRIES 2000

static gboolean
is_schema_moving (int code)
{
  return (code & 0xff) == SQLITE_SCHEMA || code == SQLITE_ERROR;
}

static void
destroy (AngStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self);
}

/** Returns: (transfer full): where a connection keeps the statements that nobody uses at the moment */
GHashTable *
ang_statement_create_kept (void)
{
  return g_hash_table_new_full (hash_text, g_str_equal, NULL, (GDestroyNotify) destroy);
}

/**
 * ang_database_prepare:
 * @sql: a text put together from names in the source and never from data
 *
 * Statements are prepared once and kept under their text.
 *
 * Returns: (transfer full): a statement to bind, step and free (which hands it back)
 */
AngStatement *
ang_database_prepare (AngDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  AngStatement *statement;
  gpointer kept;
  sqlite3_stmt *stmt = NULL;
  int code;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &kept))
    return kept;

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  for (guint i = 0; i < MOST_TRIES && is_schema_moving (code); i++)
    {
      g_usleep (WAIT_BETWEEN_TRIES);
      code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
    }
  if (code != SQLITE_OK)
    {
      ang_database_fail (self, code, error);
      return NULL;
    }

  statement = g_new0 (AngStatement, 1);
  *statement = (AngStatement) { .database = self, .sql = sqlite3_sql (stmt), .stmt = stmt };

  return statement;
}

/**
 * ang_statement_free:
 *
 * Hands the statement back to its connection, without its values.
 */
void
ang_statement_free (AngStatement *self)
{
  AngDatabase *database = self->database;

  ang_statement_reset (self);
  if (g_hash_table_size (database->statements) >= ANG_DATABASE_KEPT_STATEMENTS)
    g_hash_table_remove_all (database->statements);
  g_hash_table_replace (database->statements, (gpointer) self->sql, self);
}

/* Binding fails only when memory is short or a value is enormous; step then reports it. */
static void
note_bind (AngStatement *self,
           int           code)
{
  if (code != SQLITE_OK && self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

/** @parameter: counted from 1, as everywhere in binding */
void
ang_statement_bind_integer (AngStatement *self,
                            int           parameter,
                            gint64        value)
{
  note_bind (self, sqlite3_bind_int64 (self->stmt, parameter, value));
}

/** @parameter: counted from 1; NaN is stored as null */
void
ang_statement_bind_real (AngStatement *self,
                         int           parameter,
                         double        value)
{
  note_bind (self, sqlite3_bind_double (self->stmt, parameter, value));
}

/**
 * ang_statement_bind_text:
 * @value: (nullable): a text, or %NULL for nothing
 */
void
ang_statement_bind_text (AngStatement *self,
                         int           parameter,
                         const char   *value)
{
  note_bind (self, sqlite3_bind_text (self->stmt, parameter, value, -1, SQLITE_TRANSIENT));
}

/**
 * ang_statement_bind_borrowed_text:
 * @value: (nullable): a text that stays until the statement is reset or freed
 */
void
ang_statement_bind_borrowed_text (AngStatement *self,
                                  int           parameter,
                                  const char   *value)
{
  note_bind (self, sqlite3_bind_text (self->stmt, parameter, value, -1, SQLITE_STATIC));
}

/** As ang_statement_bind_borrowed_text(), for a text of @size bytes that need not end there. */
void
ang_statement_bind_borrowed_part (AngStatement *self,
                                  int           parameter,
                                  const char   *value,
                                  gsize         size)
{
  note_bind (self, sqlite3_bind_text64 (self->stmt, parameter, value, size, SQLITE_STATIC, SQLITE_UTF8));
}

/**
 * ang_statement_bind_bytes:
 * @data: (nullable): copied; %NULL is an empty blob, not null
 * @size: in bytes
 */
void
ang_statement_bind_bytes (AngStatement *self,
                          int           parameter,
                          const void   *data,
                          gsize         size)
{
  note_bind (self, sqlite3_bind_blob64 (self->stmt, parameter, data != NULL ? data : "", size, SQLITE_TRANSIENT));
}

/** Says that a value is not known; a parameter never bound is null too. */
void
ang_statement_bind_null (AngStatement *self,
                         int           parameter)
{
  note_bind (self, sqlite3_bind_null (self->stmt, parameter));
}

/**
 * ang_statement_step:
 * @row: (out): whether there is a row to look at; its absence is not an error
 */
gboolean
ang_statement_step (AngStatement  *self,
                    gboolean      *row,
                    GError       **error)
{
  int code = self->bind_code != SQLITE_OK ? self->bind_code : sqlite3_step (self->stmt);

  for (guint i = 0; i < MOST_TRIES && !self->stepped && is_schema_moving (code) && sqlite3_stmt_readonly (self->stmt); i++)
    {
      g_usleep (WAIT_BETWEEN_TRIES);
      sqlite3_reset (self->stmt);
      code = sqlite3_step (self->stmt);
    }

  self->stepped = code == SQLITE_ROW;
  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  return ang_database_fail (self->database, code, error);
}

/**
 * ang_statement_run:
 *
 * Runs a statement whose rows, if any, do not matter, and leaves it ready for the next values.
 */
gboolean
ang_statement_run (AngStatement  *self,
                   GError       **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!ang_statement_step (self, &row, error))
        return FALSE;
    }
  sqlite3_reset (self->stmt);

  return TRUE;
}

/** Goes back to before the first row, and forgets the values. */
void
ang_statement_reset (AngStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->bind_code = SQLITE_OK;
  self->stepped = FALSE;
}

/** Returns: whether the current row has nothing in @column, counted from 0 */
gboolean
ang_statement_is_null (AngStatement *self,
                       int           column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

/** Returns: the value in @column of the current row, 0 for null */
gint64
ang_statement_get_integer (AngStatement *self,
                           int           column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/** Returns: the value in @column of the current row, 0 for null */
double
ang_statement_get_real (AngStatement *self,
                        int           column)
{
  return sqlite3_column_double (self->stmt, column);
}

/**
 * ang_statement_get_text:
 *
 * Returns: (nullable) (transfer none): valid until the next step
 */
const char *
ang_statement_get_text (AngStatement *self,
                        int           column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

/**
 * ang_statement_dup_bytes:
 *
 * Returns: (nullable) (transfer full): a copy of the blob in @column
 */
GBytes *
ang_statement_dup_bytes (AngStatement *self,
                         int           column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  if (ang_statement_is_null (self, column))
    return NULL;

  return g_bytes_new (data, sqlite3_column_bytes (self->stmt, column));
}
