#include "config.h"

#include "ang-sql-ids.h"

/**
 * ang_sql_ids_bind_array:
 * @parameter: counted from 1: what json_each() of the statement gets
 * @ids: (array length=n_ids): any number of them
 */
void
ang_sql_ids_bind_array (AngStatement *statement,
                        int           parameter,
                        const gint64 *ids,
                        guint         n_ids)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (text, ']');
  ang_statement_bind_text (statement, parameter, text->str);
}

/** @ids: (element-type gint64): as for ang_sql_ids_bind_array() */
void
ang_sql_ids_bind (AngStatement *statement,
                  int           parameter,
                  const GArray *ids)
{
  ang_sql_ids_bind_array (statement, parameter, (const gint64 *) (gconstpointer) ids->data, ids->len);
}

/**
 * ang_sql_ids_collect:
 * @sql: selects ids; its one parameter, if it has one, is for json_each()
 * @ids: (element-type gint64) (nullable): the ids for it
 * @into: (element-type gint64): the list to add to; may be @ids
 */
gboolean
ang_sql_ids_collect (AngDatabase   *database,
                     const char    *sql,
                     const GArray  *ids,
                     GArray        *into,
                     GError       **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  if (ids != NULL)
    ang_sql_ids_bind (statement, 1, ids);

  while (TRUE)
    {
      gboolean row;
      gint64 id;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = ang_statement_get_integer (statement, 0);
      if (id != 0)
        g_array_append_val (into, id);
    }
}
