#include "config.h"

#include "ang-record-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ang-date.h"
#include "ang-person.h"
#include "ang-store.h"
#include "ang-text.h"

typedef struct
{
  char *columns; /* what is selected, in the order of the fields */
  char *get;
  char *insert;
  char *delete;
  char *contains;
} AngRecordTable;

static gboolean
is_stored (const AngField *field)
{
  return (field->flags & ANG_FIELD_COMPUTED) == 0;
}

static char *
build_insert (const AngEntity *entity)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!is_stored (&entity->fields[i]))
        continue;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", entity->fields[i].name);
      g_string_append (places, i > 0 ? ", ?" : "?");
    }

  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", entity->name, names->str, places->str);
}

static AngRecordTable *
build_table (const AngEntity *entity)
{
  AngRecordTable *table = g_new0 (AngRecordTable, 1);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (columns, "%sv.%s", i > 0 ? ", " : "", entity->fields[i].name);

  table->columns = g_string_free (g_steal_pointer (&columns), FALSE);
  table->get = g_strdup_printf ("SELECT %s FROM %s v WHERE v.id = ?", table->columns, entity->source);
  table->insert = build_insert (entity);
  table->delete = g_strdup_printf ("DELETE FROM %s WHERE id = ?", entity->name);
  table->contains = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?", entity->name);

  return table;
}

/* One for each entity, for as long as the program runs. */
static const AngRecordTable *
get_table (const AngEntity *entity)
{
  static GMutex mutex;
  static GHashTable *tables;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  AngRecordTable *table;

  if (tables == NULL)
    tables = g_hash_table_new (NULL, NULL);

  table = g_hash_table_lookup (tables, entity);
  if (table == NULL)
    {
      table = build_table (entity);
      g_hash_table_insert (tables, (gpointer) entity, table);
    }

  return table;
}

/**
 * ang_record_table_get_columns:
 *
 * Returns: (transfer none): what to select from the entity's source, called "v"
 */
const char *
ang_record_table_get_columns (const AngEntity *entity)
{
  return get_table (entity)->columns;
}

static void
read_field (AngRecord      *record,
            guint           field,
            const AngField *description,
            AngStatement   *statement)
{
  int column = (int) field;

  if (ang_statement_is_null (statement, column))
    return;

  if (ang_field_holds_text (description))
    {
      ang_record_set_text (record, field, ang_statement_get_text (statement, column));
    }
  else if (description->type == ANG_FIELD_REAL)
    {
      ang_record_set_real (record, field, ang_statement_get_real (statement, column));
    }
  else if (description->type == ANG_FIELD_BYTES)
    {
      g_autoptr (GBytes) bytes = ang_statement_dup_bytes (statement, column);

      ang_record_set_bytes (record, field, bytes);
    }
  else
    {
      ang_record_set_integer (record, field, ang_statement_get_integer (statement, column));
    }
}

/**
 * ang_record_table_read_row:
 * @statement: at a row whose columns are those of ang_record_table_get_columns()
 *
 * Returns: (transfer full): the record, with nothing marked as changed
 */
AngRecord *
ang_record_table_read_row (const AngEntity *entity,
                           AngStatement    *statement)
{
  AngRecord *record = ang_record_new (entity);

  for (guint i = 0; i < entity->n_fields; i++)
    read_field (record, i, &entity->fields[i], statement);
  ang_record_clear_changes (record);

  return record;
}

/**
 * ang_record_table_get:
 *
 * Returns: (transfer full): the record with that id; else %ANG_STORE_ERROR_NOT_FOUND
 */
AngRecord *
ang_record_table_get (AngDatabase      *database,
                      const AngEntity  *entity,
                      gint64            id,
                      GError          **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, get_table (entity)->get, error);
  gboolean row;

  if (statement == NULL)
    return NULL;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return NULL;
  if (row)
    return ang_record_table_read_row (entity, statement);

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, _("%s: this entry is no longer in the register."),
               _(entity->label));

  return NULL;
}

static void
bind_field (AngStatement   *statement,
            int             parameter,
            AngRecord      *record,
            guint           field,
            const AngField *description)
{
  gboolean never_null = description->type == ANG_FIELD_CHOICE || description->type == ANG_FIELD_BOOLEAN;

  if (!never_null && !ang_record_is_set (record, field))
    {
      ang_statement_bind_null (statement, parameter);
    }
  else if (ang_field_holds_text (description))
    {
      ang_statement_bind_text (statement, parameter, ang_record_get_text (record, field));
    }
  else if (description->type == ANG_FIELD_REAL)
    {
      ang_statement_bind_real (statement, parameter, ang_record_get_real (record, field));
    }
  else if (description->type == ANG_FIELD_BYTES)
    {
      gsize size;
      const void *data = g_bytes_get_data (ang_record_get_bytes (record, field), &size);

      ang_statement_bind_bytes (statement, parameter, data, size);
    }
  else
    {
      ang_statement_bind_integer (statement, parameter, ang_record_get_integer (record, field));
    }
}

/* The sort key of a name belongs to the store: it follows the name, whoever sets it. */
static gboolean
is_name_key (AngRecord *record,
             guint      field)
{
  return field == ANG_PERSON_NAME_KEY && ang_record_get_entity (record) == &ang_person_entity;
}

static void
bind_name_key (AngStatement       *statement,
               int                 parameter,
               AngRecord          *record,
               AngChangesetWriter *writer)
{
  g_autofree char *key = ang_text_fold (ang_record_get_text (record, ANG_PERSON_NAME));

  ang_statement_bind_text (statement, parameter, key);
  if (writer != NULL)
    ang_changeset_writer_add_text (writer, key);
}

static gboolean
check_value (const AngField  *field,
             AngRecord       *record,
             guint            index,
             GError         **error)
{
  AngDate date;

  if ((field->flags & ANG_FIELD_REQUIRED) != 0 && !ang_record_is_set (record, index))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” must not be empty."), _(field->label));
      return FALSE;
    }
  if (field->type == ANG_FIELD_DATE && ang_record_is_set (record, index) &&
      !ang_date_parse_iso (ang_record_get_text (record, index), &date))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s”: “%s” is not a date."), _(field->label),
                   ang_record_get_text (record, index));
      return FALSE;
    }
  if (ang_field_holds_text (field) && ang_record_is_set (record, index) &&
      !g_utf8_validate (ang_record_get_text (record, index), -1, NULL))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” holds characters that are not text."), _(field->label));
      return FALSE;
    }
  if (field->type == ANG_FIELD_CHOICE && ang_record_is_set (record, index) &&
      ang_enumeration_find (field->choices, (int) ang_record_get_integer (record, index)) == NULL)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” has a value that does not exist."), _(field->label));
      return FALSE;
    }
  if (field->type == ANG_FIELD_REAL && ang_record_is_set (record, index) && !isfinite (ang_record_get_real (record, index)))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” is not a number."), _(field->label));
      return FALSE;
    }

  return TRUE;
}

static void
write_field (AngChangesetWriter *writer,
             AngRecord          *record,
             guint               field,
             const AngField     *description)
{
  gboolean never_null = description->type == ANG_FIELD_CHOICE || description->type == ANG_FIELD_BOOLEAN;

  if (!never_null && !ang_record_is_set (record, field))
    {
      ang_changeset_writer_add_null (writer);
    }
  else if (ang_field_holds_text (description))
    {
      ang_changeset_writer_add_text (writer, ang_record_get_text (record, field));
    }
  else if (description->type == ANG_FIELD_REAL)
    {
      ang_changeset_writer_add_real (writer, ang_record_get_real (record, field));
    }
  else if (description->type == ANG_FIELD_BYTES)
    {
      gsize size;
      const void *data = g_bytes_get_data (ang_record_get_bytes (record, field), &size);

      ang_changeset_writer_add_bytes (writer, data, size);
    }
  else
    {
      ang_changeset_writer_add_integer (writer, ang_record_get_integer (record, field));
    }
}

/**
 * ang_record_table_insert:
 * @writer: (nullable): writes the row down
 *
 * Returns: whether the row is there; else %ANG_STORE_ERROR_INVALID naming the field, or %ANG_STORE_ERROR_EXISTS
 */
gboolean
ang_record_table_insert (AngDatabase         *database,
                         AngRecord           *record,
                         AngChangesetWriter  *writer,
                         GError             **error)
{
  const AngEntity *entity = ang_record_get_entity (record);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, get_table (entity)->insert, error);
  int parameter = 1;

  if (statement == NULL || (writer != NULL && !ang_changeset_writer_begin_row (writer, entity, error)))
    return FALSE;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!is_stored (&entity->fields[i]))
        continue;
      if (!check_value (&entity->fields[i], record, i, error))
        return FALSE;
      if (is_name_key (record, i))
        {
          bind_name_key (statement, parameter++, record, writer);
          continue;
        }
      bind_field (statement, parameter++, record, i, &entity->fields[i]);
      if (writer != NULL)
        write_field (writer, record, i, &entity->fields[i]);
    }

  return ang_statement_run (statement, error);
}

static gboolean
is_written (AngRecord *record,
            guint      field)
{
  const AngEntity *entity = ang_record_get_entity (record);

  if (field == 0 || !is_stored (&entity->fields[field]))
    return FALSE;
  if (is_name_key (record, field))
    return ang_record_is_changed (record, ANG_PERSON_NAME);

  return ang_record_is_changed (record, field);
}

static char *
build_update (AngRecord *record)
{
  const AngEntity *entity = ang_record_get_entity (record);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET ", entity->name);
  for (guint i = 0, n = 0; i < entity->n_fields; i++)
    {
      if (is_written (record, i))
        g_string_append_printf (sql, "%s%s = ?", n++ > 0 ? ", " : "", entity->fields[i].name);
    }
  g_string_append (sql, " WHERE id = ?");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
has_written_fields (AngRecord *record)
{
  for (guint i = 0; i < ang_record_get_entity (record)->n_fields; i++)
    {
      if (is_written (record, i))
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_record_table_update:
 *
 * Writes the changed fields of a stored record.
 *
 * Returns: whether that was possible; else %ANG_STORE_ERROR_INVALID, _EXISTS or _NOT_FOUND
 */
gboolean
ang_record_table_update (AngDatabase  *database,
                         AngRecord    *record,
                         GError      **error)
{
  const AngEntity *entity = ang_record_get_entity (record);
  g_autofree char *sql = NULL;
  g_autoptr (AngStatement) statement = NULL;
  gboolean found;
  int parameter = 1;

  if (!ang_record_table_contains (database, entity, ang_record_get_id (record), &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, _("%s: this entry is no longer in the register."),
                   _(entity->label));
      return FALSE;
    }
  if (!has_written_fields (record))
    return TRUE;

  sql = build_update (record);
  statement = ang_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!is_written (record, i))
        continue;
      if (!check_value (&entity->fields[i], record, i, error))
        return FALSE;
      if (is_name_key (record, i))
        bind_name_key (statement, parameter++, record, NULL);
      else
        bind_field (statement, parameter++, record, i, &entity->fields[i]);
    }
  ang_statement_bind_integer (statement, parameter, ang_record_get_id (record));

  return ang_statement_run (statement, error);
}

/**
 * ang_record_table_delete:
 *
 * Deletes a row; it is no error if there is none. Where another row points at it, %ANG_STORE_ERROR_STILL_USED comes now, or
 * at the commit of a transaction that defers its foreign keys.
 */
gboolean
ang_record_table_delete (AngDatabase      *database,
                         const AngEntity  *entity,
                         gint64            id,
                         GError          **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, get_table (entity)->delete, error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);

  return ang_statement_run (statement, error);
}

/**
 * ang_record_table_contains:
 * @found: (out): whether there is a row with that id
 */
gboolean
ang_record_table_contains (AngDatabase      *database,
                           const AngEntity  *entity,
                           gint64            id,
                           gboolean         *found,
                           GError          **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, get_table (entity)->contains, error);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);

  return ang_statement_step (statement, found, error);
}
