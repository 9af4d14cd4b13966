#include "config.h"

#include "ang-seed.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-data.h"
#include "ang-exchange-error.h"

struct _AngSeed
{
  AngTransaction *transaction;
  GHashTable     *ids;     /* "entity/key" to gint64 * */
  const char     *path;
  AngCsvReader   *reader;
  GHashTable     *columns; /* of the file being read: name to index + 1 */
  guint           row;
};

/** Returns: (transfer full): with nothing read, and an empty transaction for the records */
AngSeed *
ang_seed_new (void)
{
  return ang_seed_new_for (ang_transaction_new (N_ ("Starter data"), NULL));
}

/**
 * ang_seed_new_for:
 * @transaction: (transfer full): what the records are saved in
 *
 * Returns: (transfer full): with nothing read
 */
AngSeed *
ang_seed_new_for (AngTransaction *transaction)
{
  AngSeed *self = g_new0 (AngSeed, 1);

  self->transaction = transaction;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/** Frees it with its transaction; whoever goes on with that one holds it. */
void
ang_seed_free (AngSeed *self)
{
  g_object_unref (self->transaction);
  g_hash_table_unref (self->ids);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_free (self);
}

/** Returns: what all records made so far were saved in */
AngTransaction *
ang_seed_get_transaction (AngSeed *self)
{
  return self->transaction;
}

static gboolean
read_header (AngSeed  *self,
             GError  **error)
{
  gboolean row;

  if (!ang_csv_reader_read (self->reader, &row, NULL, error))
    return FALSE;

  g_clear_pointer (&self->columns, g_hash_table_unref);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < ang_csv_reader_get_size (self->reader); i++)
    g_hash_table_insert (self->columns, g_strdup (ang_csv_reader_get_cell (self->reader, i)), GUINT_TO_POINTER (i + 1));

  return TRUE;
}

/**
 * ang_seed_read:
 * @path: a CSV file under data, with a header row
 * @func: called for each row
 */
gboolean
ang_seed_read (AngSeed         *self,
               const char      *path,
               AngSeedRowFunc   func,
               GError         **error)
{
  g_autoptr (GInputStream) stream = ang_data_open (path, error);
  gboolean row;

  if (stream == NULL)
    return FALSE;

  g_clear_object (&self->reader);
  self->reader = ang_csv_reader_new (stream, ',');
  self->path = path;
  self->row = 0;
  if (!read_header (self, error))
    return FALSE;

  while (TRUE)
    {
      if (!ang_csv_reader_read (self->reader, &row, NULL, error))
        return FALSE;
      if (!row)
        return TRUE;
      self->row++;
      if (!func (self, error))
        return FALSE;
    }
}

/**
 * ang_seed_get:
 *
 * Returns: the text under @column in this row, "" where the file has no such column
 */
const char *
ang_seed_get (AngSeed    *self,
              const char *column)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));

  return index > 0 ? ang_csv_reader_get_cell (self->reader, index - 1) : "";
}

/** Returns: the number of the row, counted from 1 below the header */
guint
ang_seed_get_row (AngSeed *self)
{
  return self->row;
}

/**
 * ang_seed_set_error:
 *
 * Says where the file has something in @column that does not fit. The files are the program's own: nobody but its makers
 * reads this message.
 */
void
ang_seed_set_error (AngSeed     *self,
                    const char  *column,
                    GError     **error)
{
  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
               _("%s, line %u: “%s” does not fit in the column “%s”."),
               self->path, ang_csv_reader_get_line (self->reader), ang_seed_get (self, column), column);
}

static gboolean
fill_choice (AngSeed         *self,
             AngRecord       *record,
             guint            field,
             const AngField  *info,
             GError         **error)
{
  const AngChoice *choice = ang_enumeration_find_nick (info->choices, ang_seed_get (self, info->name));

  if (choice == NULL)
    {
      ang_seed_set_error (self, info->name, error);
      return FALSE;
    }
  ang_record_set_integer (record, field, choice->value);

  return TRUE;
}

static gboolean
fill_number (AngSeed         *self,
             AngRecord       *record,
             guint            field,
             const AngField  *info,
             GError         **error)
{
  const char *text = ang_seed_get (self, info->name);
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (*end != '\0' || !isfinite (number))
    {
      ang_seed_set_error (self, info->name, error);
      return FALSE;
    }
  if (info->type == ANG_FIELD_REAL)
    ang_record_set_real (record, field, number);
  else
    ang_record_set_integer (record, field, (gint64) number);

  return TRUE;
}

/* The column of a link is named for the field without "_id": "host" for host_id, "parent_code" for parent_id. */
static gboolean
fill_link (AngSeed         *self,
           AngRecord       *record,
           guint            field,
           const AngField  *info,
           GError         **error)
{
  g_autofree char *plain = g_strndup (info->name, strlen (info->name) - strlen ("_id"));
  g_autofree char *coded = g_strconcat (plain, "_code", NULL);
  const char *key = ang_seed_get (self, plain);
  gint64 id;

  if (*key == '\0')
    key = ang_seed_get (self, coded);
  if (*key == '\0')
    return TRUE;
  if (!ang_seed_find (self, info->target, key, &id, error))
    return FALSE;
  ang_record_set_integer (record, field, id);

  return TRUE;
}

static gboolean
fill_field (AngSeed         *self,
            AngRecord       *record,
            guint            field,
            const AngField  *info,
            GError         **error)
{
  const char *text = ang_seed_get (self, info->name);

  if (info->type == ANG_FIELD_LINK)
    return fill_link (self, record, field, info, error);
  if (*text == '\0')
    return TRUE;
  if (info->type == ANG_FIELD_CHOICE)
    return fill_choice (self, record, field, info, error);
  if (!ang_field_holds_text (info))
    return fill_number (self, record, field, info, error);

  ang_record_set_text (record, field, text);
  return TRUE;
}

/**
 * ang_seed_fill:
 *
 * Sets every stored field of @record for which the file has a column that is not empty in this row.
 */
gboolean
ang_seed_fill (AngSeed    *self,
               AngRecord  *record,
               GError    **error)
{
  const AngEntity *entity = ang_record_get_entity (record);

  for (guint i = 1; i < entity->n_fields; i++)
    {
      const AngField *info = &entity->fields[i];

      if ((info->flags & ANG_FIELD_COMPUTED) != 0 || info->type == ANG_FIELD_BYTES)
        continue;
      if (!fill_field (self, record, i, info, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_seed_save:
 * @key: (nullable): under which other rows link to the record
 */
void
ang_seed_save (AngSeed    *self,
               AngRecord  *record,
               const char *key)
{
  gint64 *id = g_new (gint64, 1);

  ang_transaction_save (self->transaction, record);
  *id = ang_record_get_id (record);
  if (key != NULL && *key != '\0')
    g_hash_table_replace (self->ids, g_strconcat (ang_record_get_entity (record)->name, "/", key, NULL), id);
  else
    g_free (id);
}

/**
 * ang_seed_know:
 * @record: in the register already
 *
 * Lets rows link to a record that is not made here.
 */
void
ang_seed_know (AngSeed    *self,
               AngRecord  *record,
               const char *key)
{
  gint64 *id = g_new (gint64, 1);

  *id = ang_record_get_id (record);
  g_hash_table_replace (self->ids, g_strconcat (ang_record_get_entity (record)->name, "/", key, NULL), id);
}

/** Returns: whether there is a record of @entity with that key */
gboolean
ang_seed_knows (AngSeed    *self,
                const char *entity,
                const char *key)
{
  g_autofree char *name = g_strconcat (entity, "/", key, NULL);

  return g_hash_table_contains (self->ids, name);
}

/**
 * ang_seed_find:
 * @id: (out): the id of the record of @entity that was saved under @key
 */
gboolean
ang_seed_find (AngSeed     *self,
               const char  *entity,
               const char  *key,
               gint64      *id,
               GError     **error)
{
  g_autofree char *name = g_strconcat (entity, "/", key, NULL);
  gint64 *found = g_hash_table_lookup (self->ids, name);

  if (found == NULL)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
                   _("%s, line %u: there is no “%s”."), self->path, ang_csv_reader_get_line (self->reader), name);
      return FALSE;
    }
  *id = *found;

  return TRUE;
}
