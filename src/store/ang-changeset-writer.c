#include "config.h"

#include "ang-changeset-writer.h"

#include <string.h>

/* The form is described at the head of sqlite3session.c: for each table 'T', the number of columns, for each of them
 * whether it is part of the key, and the name; then its changes, each with its kind, whether it was made by a trigger,
 * and its values. The same table may
 * come again later. */

/* The rows of one table stand together: who applies a change set prepares statements for each table that comes. */
typedef struct
{
  const AngEntity *entity;
  guint            head; /* how long the head of the table is; 0 where its columns are not those of the entity */
  GByteArray      *bytes;
} AngTableRows;

struct _AngChangesetWriter
{
  AngDatabase *database;
  GPtrArray   *tables; /* of AngTableRows */
};

static void
table_rows_free (AngTableRows *rows)
{
  g_byte_array_unref (rows->bytes);
  g_free (rows);
}

/** Returns: (transfer full): nothing is written yet */
AngChangesetWriter *
ang_changeset_writer_new (AngDatabase *database)
{
  AngChangesetWriter *self = g_new0 (AngChangesetWriter, 1);

  self->database = database;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_rows_free);

  return self;
}

/** Frees it, with what was not taken. */
void
ang_changeset_writer_free (AngChangesetWriter *self)
{
  g_ptr_array_unref (self->tables);
  g_free (self);
}

static void
append_byte (GByteArray *bytes,
             guint8      byte)
{
  g_byte_array_append (bytes, &byte, 1);
}

static void
append_head (GByteArray *head,
             const char *table,
             guint       n_columns)
{
  append_byte (head, 'T');
  ang_row_image_add_count (head, n_columns);
  for (guint i = 0; i < n_columns; i++)
    append_byte (head, i == 0 ? 1 : 0);
  g_byte_array_append (head, (const guint8 *) table, strlen (table) + 1);
}

static const char *
get_stored (const AngEntity *entity,
            guint           *field)
{
  while (*field < entity->n_fields && (entity->fields[*field].flags & ANG_FIELD_COMPUTED) != 0)
    (*field)++;

  return *field < entity->n_fields ? entity->fields[(*field)++].name : NULL;
}

/* Rows are written in the order of the fields, which has to be that of the columns. */
static GByteArray *
build_head (AngDatabase      *database,
            const AngEntity  *entity,
            GError          **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT name, pk FROM pragma_table_info (?) ORDER BY cid", error);
  g_autoptr (GByteArray) head = g_byte_array_new ();
  guint field = 0;
  guint n_columns = 0;

  if (statement == NULL)
    return NULL;
  ang_statement_bind_text (statement, 1, entity->name);
  while (TRUE)
    {
      const char *name;
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return NULL;
      name = get_stored (entity, &field);
      if (!row && name == NULL)
        append_head (head, entity->name, n_columns);
      if (!row || g_strcmp0 (name, ang_statement_get_text (statement, 0)) != 0 ||
          (ang_statement_get_integer (statement, 1) != 0) != (n_columns == 0))
        return g_steal_pointer (&head);
      n_columns++;
    }
}

static AngTableRows *
get_rows (AngChangesetWriter  *self,
          const AngEntity     *entity,
          GError             **error)
{
  AngTableRows *rows;
  GByteArray *head;

  for (guint i = 0; i < self->tables->len; i++)
    {
      rows = g_ptr_array_index (self->tables, i);
      if (rows->entity == entity)
        return rows;
    }

  head = build_head (self->database, entity, error);
  if (head == NULL)
    return NULL;
  rows = g_new0 (AngTableRows, 1);
  *rows = (AngTableRows) { entity, head->len, head };
  g_ptr_array_add (self->tables, rows);

  return rows;
}

/**
 * ang_changeset_writer_add_row:
 * @image: all values of the row, in the order of the stored fields
 *
 * Adds that a row was added.
 *
 * Returns: whether that is possible; else %ANG_STORE_ERROR_DAMAGED: the table has other columns than the entity has fields
 */
gboolean
ang_changeset_writer_add_row (AngChangesetWriter  *self,
                              const AngEntity     *entity,
                              const AngRowImage   *image,
                              GError             **error)
{
  AngTableRows *rows = get_rows (self, entity, error);

  if (rows == NULL)
    return FALSE;
  if (rows->head == 0)
    return ang_database_fail (self->database, SQLITE_CORRUPT, error);

  append_byte (rows->bytes, SQLITE_INSERT);
  append_byte (rows->bytes, 0);
  g_byte_array_append (rows->bytes, image->data, image->len);

  return TRUE;
}

/** Returns: how many bytes are written and not yet taken */
gsize
ang_changeset_writer_get_size (AngChangesetWriter *self)
{
  gsize size = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const AngTableRows *rows = g_ptr_array_index (self->tables, i);

      size += rows->bytes->len > rows->head ? rows->bytes->len : 0;
    }

  return size;
}

/**
 * ang_changeset_writer_take:
 *
 * Returns: (transfer full): what was written, empty if nothing was; the next row begins a new change set
 */
GBytes *
ang_changeset_writer_take (AngChangesetWriter *self)
{
  GByteArray *changeset = g_byte_array_sized_new ((guint) ang_changeset_writer_get_size (self));

  for (guint i = 0; i < self->tables->len; i++)
    {
      AngTableRows *rows = g_ptr_array_index (self->tables, i);

      if (rows->bytes->len > rows->head)
        g_byte_array_append (changeset, rows->bytes->data, rows->bytes->len);
      g_byte_array_set_size (rows->bytes, rows->head);
    }

  return g_byte_array_free_to_bytes (changeset);
}
