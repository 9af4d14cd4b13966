#include "config.h"

#include "ang-changes.h"

#include "ang-changeset.h"
#include "ang-entities.h"
#include "ang-relations.h"

struct _AngChanges
{
  GHashTable *ids; /* entity → gint64 *: one id, or 0 for several */
};

/** Returns: (transfer full): no changes yet */
AngChanges *
ang_changes_new (void)
{
  AngChanges *self = g_new0 (AngChanges, 1);

  self->ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

/** Frees the changes; the entities they name are static. */
void
ang_changes_free (AngChanges *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

static void
note (AngChanges      *self,
      const AngEntity *entity,
      gint64           id)
{
  gint64 *known = g_hash_table_lookup (self->ids, entity);

  if (known == NULL)
    g_hash_table_insert (self->ids, (gpointer) entity, g_memdup2 (&id, sizeof id));
  else if (*known != id)
    *known = 0;
}

/**
 * ang_changes_add:
 * @id: the record, or 0 for several
 *
 * Notes the entity, and every other one that shows something of it.
 */
void
ang_changes_add (AngChanges      *self,
                 const AngEntity *entity,
                 gint64           id)
{
  const char *const *views = ang_relations_get_views (entity->name);

  note (self, entity, id);
  for (guint i = 0; views[i] != NULL; i++)
    note (self, ang_entities_find (views[i]), 0);
}

static gboolean
touch (AngDatabase      *database,
       const AngEntity  *entity,
       gint64            id,
       gint64            history,
       GError          **error)
{
  g_autoptr (AngStatement) statement = NULL;

  if (history == 0)
    return TRUE;

  statement = ang_database_prepare (database, "INSERT INTO history_touch (entity, entity_id, history_id) VALUES (?, ?, ?) "
                                              "ON CONFLICT DO NOTHING", error);
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, entity->name);
  ang_statement_bind_integer (statement, 2, id);
  ang_statement_bind_integer (statement, 3, history);

  return ang_statement_run (statement, error);
}

/* A change of a part that keeps its whole does not say which: the row does. */
static gboolean
find_whole (AngDatabase        *database,
            const AngRelation  *relation,
            gint64              id,
            gint64             *whole,
            GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", relation->link, relation->part);
  g_autoptr (AngStatement) statement = ang_database_prepare (database, sql, error);
  gboolean row;

  *whole = 0;
  if (statement == NULL)
    return FALSE;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    *whole = ang_statement_get_integer (statement, 0);

  return TRUE;
}

static gboolean
add_whole (AngChanges   *self,
           AngDatabase  *database,
           const char   *name,
           gint64        id,
           gint64        history,
           GError      **error)
{
  const AngEntity *whole = ang_entities_find (name);

  if (id == 0)
    return TRUE;
  note (self, whole, id);

  return touch (database, whole, id, history, error);
}

static gboolean
add_wholes (AngChanges          *self,
            AngDatabase         *database,
            AngChangesetReader  *reader,
            gint64               history,
            GError             **error)
{
  const AngEntity *entity = ang_changeset_reader_get_entity (reader);
  guint n_relations;
  const AngRelation *relations = ang_relations_list (&n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      gint64 before = 0;
      gint64 after = 0;
      gboolean said;

      if (!g_str_equal (relations[i].part, entity->name))
        continue;
      said = ang_changeset_reader_get_link (reader, relations[i].link, TRUE, &before);
      said |= ang_changeset_reader_get_link (reader, relations[i].link, FALSE, &after);
      if (!said && !find_whole (database, &relations[i], ang_changeset_reader_get_id (reader), &after, error))
        return FALSE;
      if (!add_whole (self, database, relations[i].whole, before, history, error) ||
          !add_whole (self, database, relations[i].whole, after, history, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_changes_add_changeset:
 * @history: the entry whose records are noted in history_touch, or 0
 *
 * Notes everything that a change set touches, after it happened.
 */
gboolean
ang_changes_add_changeset (AngChanges   *self,
                           AngDatabase  *database,
                           GBytes       *changeset,
                           gint64        history,
                           GError      **error)
{
  g_autoptr (AngChangesetReader) reader = ang_changeset_reader_new (database, changeset, error);

  if (reader == NULL)
    return FALSE;

  while (TRUE)
    {
      gboolean change;
      const AngEntity *entity;
      gint64 id;

      if (!ang_changeset_reader_next (reader, &change, error))
        return FALSE;
      if (!change)
        return TRUE;

      entity = ang_changeset_reader_get_entity (reader);
      id = ang_changeset_reader_get_id (reader);
      ang_changes_add (self, entity, id);
      if (!touch (database, entity, id, history, error) || !add_wholes (self, database, reader, history, error))
        return FALSE;
    }
}

/** Returns: whether anything of @entity was changed, or shows something of what was */
gboolean
ang_changes_contain (AngChanges      *self,
                     const AngEntity *entity)
{
  return g_hash_table_contains (self->ids, entity);
}

/** Calls @func once for each entity in no order, with the id of the one record that changed, or 0 for several. */
void
ang_changes_foreach (AngChanges     *self,
                     AngChangesFunc  func,
                     gpointer        user_data)
{
  GHashTableIter iter;
  gpointer entity;
  gpointer id;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &entity, &id))
    func (entity, *(gint64 *) id, user_data);
}
