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
    ang_record_load_text (record, field, ang_statement_get_text (statement, column));
  else if (description->type == ANG_FIELD_REAL)
    ang_record_load_real (record, field, ang_statement_get_real (statement, column));
  else if (description->type == ANG_FIELD_BYTES)
    ang_record_load_bytes (record, field, ang_statement_dup_bytes (statement, column));
  else if (description->type == ANG_FIELD_BOOLEAN)
    ang_record_load_integer (record, field, ang_statement_get_integer (statement, column) != 0);
  else
    ang_record_load_integer (record, field, ang_statement_get_integer (statement, column));
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

/* The sort key of a name belongs to the store: it follows the name, whoever sets it. */
static gboolean
is_name_key (AngRecord *record,
             guint      field)
{
  return field == ANG_PERSON_NAME_KEY && ang_record_get_entity (record) == &ang_person_entity;
}

static void
put_name_key (AngRowImage *row,
              AngRecord   *record)
{
  g_autofree char *key = ang_text_fold (ang_record_get_text (record, ANG_PERSON_NAME));

  ang_row_image_add_text (row, key);
}

static gboolean
put_checked_text (AngRowImage     *row,
                  const AngField  *field,
                  const char      *text,
                  GError         **error)
{
  AngDate date;

  if (field->type == ANG_FIELD_DATE && !ang_date_parse_iso (text, &date))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s”: “%s” is not a date."), _(field->label), text);
      return FALSE;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” holds characters that are not text."), _(field->label));
      return FALSE;
    }
  ang_row_image_add_text (row, text);

  return TRUE;
}

static gboolean
put_choice (AngRowImage     *row,
            const AngField  *field,
            gint64           value,
            GError         **error)
{
  if (value != 0 && ang_enumeration_find (field->choices, (int) value) == NULL)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” has a value that does not exist."), _(field->label));
      return FALSE;
    }
  ang_row_image_add_integer (row, value);

  return TRUE;
}

static gboolean
put_checked_real (AngRowImage     *row,
                  const AngField  *field,
                  double           value,
                  GError         **error)
{
  if (!isfinite (value))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” is not a number."), _(field->label));
      return FALSE;
    }
  ang_row_image_add_real (row, value);

  return TRUE;
}

static void
put_bytes (AngRowImage *row,
           GBytes      *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  ang_row_image_add_bytes (row, data, size);
}

/* Choices and booleans are never null. */
static gboolean
put_nothing (AngRowImage     *row,
             const AngField  *field,
             GError         **error)
{
  if ((field->flags & ANG_FIELD_REQUIRED) != 0)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _("“%s” must not be empty."), _(field->label));
      return FALSE;
    }
  if (field->type == ANG_FIELD_CHOICE)
    ang_row_image_add_integer (row, 0);
  else
    ang_row_image_add_null (row);

  return TRUE;
}

static gboolean
put_field (AngRowImage     *row,
           AngRecord       *record,
           guint            index,
           const AngField  *field,
           GError         **error)
{
  if (is_name_key (record, index))
    {
      put_name_key (row, record);
      return TRUE;
    }
  if (!ang_record_is_set (record, index))
    return put_nothing (row, field, error);

  switch (field->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_DATE:
    case ANG_FIELD_LOOKUP:
      return put_checked_text (row, field, ang_record_get_text (record, index), error);
    case ANG_FIELD_CHOICE:
      return put_choice (row, field, ang_record_get_integer (record, index), error);
    case ANG_FIELD_REAL:
      return put_checked_real (row, field, ang_record_get_real (record, index), error);
    case ANG_FIELD_BYTES:
      put_bytes (row, ang_record_get_bytes (record, index));
      return TRUE;
    case ANG_FIELD_ID:
    case ANG_FIELD_INTEGER:
    case ANG_FIELD_BOOLEAN:
    case ANG_FIELD_LINK:
      ang_row_image_add_integer (row, ang_record_get_integer (record, index));
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ang_record_table_make_image:
 *
 * Any thread may ask.
 *
 * Returns: (transfer full): all values of a new row; else %ANG_STORE_ERROR_INVALID naming the field
 */
AngRowImage *
ang_record_table_make_image (AngRecord  *record,
                             GError    **error)
{
  const AngEntity *entity = ang_record_get_entity (record);
  g_autoptr (GByteArray) image = g_byte_array_sized_new (entity->n_fields * 12);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (is_stored (&entity->fields[i]) && !put_field (image, record, i, &entity->fields[i], error))
        return NULL;
    }

  return g_steal_pointer (&image);
}

/**
 * ang_record_table_insert:
 * @image: what ang_record_table_make_image() made
 *
 * Returns: whether the row is there; else %ANG_STORE_ERROR_EXISTS
 */
gboolean
ang_record_table_insert (AngDatabase        *database,
                         const AngEntity    *entity,
                         const AngRowImage  *image,
                         GError            **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, get_table (entity)->insert, error);

  if (statement == NULL)
    return FALSE;
  ang_row_image_bind (image, statement);

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
  g_autoptr (GByteArray) image = g_byte_array_new ();
  g_autoptr (AngStatement) statement = NULL;
  gboolean found;

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
      if (is_written (record, i) && !put_field (image, record, i, &entity->fields[i], error))
        return FALSE;
    }
  ang_statement_bind_integer (statement, ang_row_image_bind (image, statement), ang_record_get_id (record));

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
