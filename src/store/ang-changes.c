#include "config.h"

#include "ang-changes.h"

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

/**
 * ang_changes_add_whole:
 * @id: the record, or 0 for several
 *
 * Notes that something it owns changed, and nothing of its own.
 */
void
ang_changes_add_whole (AngChanges      *self,
                       const AngEntity *entity,
                       gint64           id)
{
  note (self, entity, id);
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
