#include "config.h"

#include "ang-read-many.h"

#include "ang-query-order.h"
#include "ang-record-table.h"
#include "ang-sql-ids.h"
#include "ang-store-private.h"

/* So many values of "one of" go into one query: well below what SQLite can bind. */
#define CHUNK 400
#define PAGE 5000

static gboolean
read_into (AngStore   *store,
           AngQuery   *query,
           GPtrArray  *records,
           GError    **error)
{
  guint offset = 0;
  guint read = PAGE;

  while (read == PAGE)
    {
      g_autoptr (GPtrArray) page = ang_store_read (store, query, offset, PAGE, NULL, error);

      if (page == NULL)
        return FALSE;

      read = page->len;
      offset += read;
      g_ptr_array_extend (records, page, (GCopyFunc) (void (*)(void))g_object_ref, NULL);
    }

  return TRUE;
}

static AngStatement *
prepare_linked (AngDatabase      *database,
                const AngEntity  *entity,
                guint             field,
                guint             other,
                GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT %s FROM %s v WHERE v.%s IN (SELECT value FROM json_each (?))", ang_record_table_get_columns (entity),
                   entity->source, entity->fields[field].name);
  if (other != 0)
    g_string_append_printf (sql, " AND v.%s = ?", entity->fields[other].name);
  ang_query_order_append (sql, query);

  return ang_database_prepare (database, sql->str, error);
}

static gboolean
read_rows (const AngEntity  *entity,
           AngStatement     *statement,
           GPtrArray        *records,
           GError          **error)
{
  while (TRUE)
    {
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      g_ptr_array_add (records, ang_record_table_read_row (entity, statement));
    }
}

static gboolean
read_linked (AngDatabase      *database,
             const AngEntity  *entity,
             guint             field,
             const gint64     *links,
             guint             n_links,
             guint             other,
             gint64            value,
             GPtrArray        *records,
             GError          **error)
{
  g_autoptr (AngStatement) statement = prepare_linked (database, entity, field, other, error);

  if (statement == NULL)
    return FALSE;
  ang_sql_ids_bind_array (statement, 1, links, n_links);
  if (other != 0)
    ang_statement_bind_integer (statement, 2, value);

  return read_rows (entity, statement, records, error);
}

/**
 * ang_read_linked:
 * @field: a link or the id
 * @links: (array length=n_links): the ids to look for, any number of them
 *
 * Returns: (transfer full) (element-type AngRecord): all records of @entity with one of @links in @field, in their natural
 *   order
 */
GPtrArray *
ang_read_linked (AngStore         *store,
                 const AngEntity  *entity,
                 guint             field,
                 const gint64     *links,
                 guint             n_links,
                 GError          **error)
{
  return ang_read_linked_with (store, entity, field, links, n_links, 0, 0, error);
}

/**
 * ang_read_linked_with:
 * @field: a link or the id
 * @links: (array length=n_links): the ids to look for, any number of them
 * @other: another field, or 0 for none
 * @value: what must be in @other
 *
 * Returns: (transfer full) (element-type AngRecord): all records of @entity with one of @links in @field, and @value in @other
 */
GPtrArray *
ang_read_linked_with (AngStore         *store,
                      const AngEntity  *entity,
                      guint             field,
                      const gint64     *links,
                      guint             n_links,
                      guint             other,
                      gint64            value,
                      GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  AngDatabase *database;
  gboolean done;

  if (n_links == 0)
    return g_steal_pointer (&records);

  database = ang_readers_borrow (store->readers, NULL, error);
  if (database == NULL)
    return NULL;
  done = read_linked (database, entity, field, links, n_links, other, value, records, error);
  ang_readers_give_back (store->readers, database);

  return done ? g_steal_pointer (&records) : NULL;
}

static AngStatement *
prepare_stored (AngDatabase      *database,
                const AngEntity  *entity,
                GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", (entity->fields[i].flags & ANG_FIELD_COMPUTED) != 0 ? "NULL" : entity->fields[i].name);
  g_string_append_printf (sql, " FROM %s WHERE id IN (SELECT value FROM json_each (?1)) OR ?1 IS NULL ORDER BY id", entity->name);

  return ang_database_prepare (database, sql->str, error);
}

/**
 * ang_read_stored:
 * @ids: (array length=n_ids) (nullable): the records to look for; %NULL for all of them
 *
 * For who does not look at the computed fields, which may take long: they are empty.
 *
 * Returns: (transfer full) (element-type AngRecord): the records, by their ids
 */
GPtrArray *
ang_read_stored (AngStore         *store,
                 const AngEntity  *entity,
                 const gint64     *ids,
                 guint             n_ids,
                 GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  AngDatabase *database = ang_readers_borrow (store->readers, NULL, error);
  g_autoptr (AngStatement) statement = database != NULL ? prepare_stored (database, entity, error) : NULL;
  gboolean done = FALSE;

  if (statement != NULL)
    {
      if (ids != NULL)
        ang_sql_ids_bind_array (statement, 1, ids, n_ids);
      done = read_rows (entity, statement, records, error);
    }
  g_clear_pointer (&statement, ang_statement_free);
  if (database != NULL)
    ang_readers_give_back (store->readers, database);

  return done ? g_steal_pointer (&records) : NULL;
}

/**
 * ang_read_texts:
 * @texts: (element-type utf8): the texts to look for, each once
 *
 * Returns: (transfer full) (element-type AngRecord): all records of @entity with one of @texts in @field
 */
GPtrArray *
ang_read_texts (AngStore         *store,
                const AngEntity  *entity,
                guint             field,
                GPtrArray        *texts,
                GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < texts->len; i += CHUNK)
    {
      g_autoptr (AngQuery) query = ang_query_new (entity);

      for (guint j = i; j < texts->len && j < i + CHUNK; j++)
        ang_query_add_text (query, field, ANG_COMPARE_EQUAL, g_ptr_array_index (texts, j));
      if (!read_into (store, query, records, error))
        return NULL;
    }

  return g_steal_pointer (&records);
}

/**
 * ang_read_all:
 *
 * For kinds of which there are few: settings, look-ups, origins.
 *
 * Returns: (transfer full) (element-type AngRecord): every record of @entity
 */
GPtrArray *
ang_read_all (AngStore         *store,
              const AngEntity  *entity,
              GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AngQuery) query = ang_query_new (entity);

  return read_into (store, query, records, error) ? g_steal_pointer (&records) : NULL;
}

/**
 * ang_collect_ids:
 * @records: (element-type AngRecord)
 * @field: a link or the id
 *
 * Returns: (transfer full) (element-type gint64): what is in @field, each once, nothing left out
 */
GArray *
ang_collect_ids (GPtrArray *records,
                 guint      field)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *values = g_new (gint64, MAX (records->len, 1));

  for (guint i = 0; i < records->len; i++)
    {
      values[i] = ang_record_get_integer (g_ptr_array_index (records, i), field);
      if (values[i] != 0 && g_hash_table_add (seen, &values[i]))
        g_array_append_val (ids, values[i]);
    }

  return ids;
}
