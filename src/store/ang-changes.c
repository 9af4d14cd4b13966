#include "config.h"

#include "ang-changes.h"

#include "ang-entities.h"
#include "ang-relations.h"

/* More touched records of one kind than this are not told one by one. */
#define MANY 5000

typedef struct
{
  GArray  *ids; /* of gint64, in no order, perhaps repeated */
  gboolean many;
  gboolean itself; /* some of them were changed, and not only what they own */
} AngChangedIds;

struct _AngChanges
{
  GHashTable *ids;     /* entity → gint64 *: one id, or 0 for several */
  GHashTable *touched; /* entity → AngChangedIds: what was touched itself */
};

static void
changed_ids_free (AngChangedIds *changed)
{
  g_array_unref (changed->ids);
  g_free (changed);
}

/** Returns: (transfer full): no changes yet */
AngChanges *
ang_changes_new (void)
{
  AngChanges *self = g_new0 (AngChanges, 1);

  self->ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->touched = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) changed_ids_free);

  return self;
}

/** Frees the changes; the entities they name are static. */
void
ang_changes_free (AngChanges *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->touched);
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

/**
 * ang_changes_add_ids:
 * @ids: the records of @entity that were changed, or own something that was
 * @n_ids: 0 with %NULL when they are too many to be told
 * @itself: whether some of them were changed
 */
void
ang_changes_add_ids (AngChanges      *self,
                     const AngEntity *entity,
                     const gint64    *ids,
                     guint            n_ids,
                     gboolean         itself)
{
  AngChangedIds *changed = g_hash_table_lookup (self->touched, entity);

  if (changed == NULL)
    {
      changed = g_new0 (AngChangedIds, 1);
      changed->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->touched, (gpointer) entity, changed);
    }

  changed->itself |= itself;
  changed->many |= ids == NULL || changed->ids->len + n_ids > MANY;
  if (changed->many)
    g_array_set_size (changed->ids, 0);
  else
    g_array_append_vals (changed->ids, ids, n_ids);
}

/**
 * ang_changes_get_ids:
 * @many: (out): whether they are too many to be told
 *
 * Returns: (transfer none) (nullable) (element-type gint64): the records of @entity that were changed, or own something that
 *   was, in no order, perhaps repeated; %NULL for none
 */
const GArray *
ang_changes_get_ids (AngChanges      *self,
                     const AngEntity *entity,
                     gboolean        *many)
{
  AngChangedIds *changed = g_hash_table_lookup (self->touched, entity);

  *many = changed != NULL && changed->many;

  return changed != NULL && changed->ids->len > 0 ? changed->ids : NULL;
}

/** Returns: whether a record of @entity was changed itself */
gboolean
ang_changes_changed (AngChanges      *self,
                     const AngEntity *entity)
{
  AngChangedIds *changed = g_hash_table_lookup (self->touched, entity);

  return changed != NULL && changed->itself;
}

static void
merge_one (const AngEntity *entity,
           gint64           id,
           gpointer         user_data)
{
  note (user_data, entity, id);
}

/** Notes all that @from holds, too. */
void
ang_changes_merge (AngChanges *self,
                   AngChanges *from)
{
  GHashTableIter iter;
  gpointer entity;
  gpointer value;

  ang_changes_foreach (from, merge_one, self);
  g_hash_table_iter_init (&iter, from->touched);
  while (g_hash_table_iter_next (&iter, &entity, &value))
    {
      AngChangedIds *changed = value;

      ang_changes_add_ids (self, entity, changed->many ? NULL : &g_array_index (changed->ids, gint64, 0), changed->ids->len,
                           changed->itself);
    }
}

/** Returns: (transfer full): the same changes */
AngChanges *
ang_changes_copy (AngChanges *self)
{
  AngChanges *copy = ang_changes_new ();

  ang_changes_merge (copy, self);

  return copy;
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
