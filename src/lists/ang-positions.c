#include "config.h"

#include "ang-positions.h"

struct _AngPositions
{
  GHashTable *at;        /* position → object, weak */
  GHashTable *positions; /* object → its position, the same the other way round */
};

static void
on_object_gone (gpointer  user_data,
                GObject  *object)
{
  AngPositions *self = user_data;
  gpointer position;

  if (g_hash_table_steal_extended (self->positions, object, NULL, &position))
    g_hash_table_remove (self->at, position);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint *left = a;
  const guint *right = b;

  return *left < *right ? -1 : *left > *right;
}

/**
 * ang_positions_new:
 *
 * Returns: (transfer full): positions where nothing stands
 */
AngPositions *
ang_positions_new (void)
{
  AngPositions *self = g_new0 (AngPositions, 1);

  self->at = g_hash_table_new (NULL, NULL);
  self->positions = g_hash_table_new (NULL, NULL);

  return self;
}

/** Frees the positions; the objects live on with whoever holds them. */
void
ang_positions_free (AngPositions *self)
{
  ang_positions_clear (self);
  g_hash_table_unref (self->at);
  g_hash_table_unref (self->positions);
  g_free (self);
}

/** Forgets all objects. */
void
ang_positions_clear (AngPositions *self)
{
  GHashTableIter iter;
  gpointer object;

  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &object, NULL))
    g_object_weak_unref (object, on_object_gone, self);
  g_hash_table_remove_all (self->positions);
  g_hash_table_remove_all (self->at);
}

/** Returns: (transfer none) (nullable): what stands there */
gpointer
ang_positions_look_up (AngPositions *self,
                       guint         position)
{
  return g_hash_table_lookup (self->at, GUINT_TO_POINTER (position));
}

/**
 * ang_positions_place:
 * @object: (transfer none): what stands nowhere yet
 * @position: where nothing stands
 */
void
ang_positions_place (AngPositions *self,
                     gpointer      object,
                     guint         position)
{
  g_object_weak_ref (object, on_object_gone, self);
  g_hash_table_insert (self->at, GUINT_TO_POINTER (position), object);
  g_hash_table_insert (self->positions, object, GUINT_TO_POINTER (position));
}

/** Forgets one object, if it stands anywhere. */
void
ang_positions_displace (AngPositions *self,
                        gpointer      object)
{
  gpointer position;

  if (!g_hash_table_steal_extended (self->positions, object, NULL, &position))
    return;

  g_object_weak_unref (object, on_object_gone, self);
  g_hash_table_remove (self->at, position);
}

/**
 * ang_positions_get_sorted:
 *
 * Returns: (transfer full) (element-type guint): the positions where something stands, in order
 */
GArray *
ang_positions_get_sorted (AngPositions *self)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (guint), g_hash_table_size (self->at));
  GHashTableIter iter;
  gpointer position;

  g_hash_table_iter_init (&iter, self->at);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    {
      guint number = GPOINTER_TO_UINT (position);

      g_array_append_val (sorted, number);
    }
  g_array_sort (sorted, compare_numbers);

  return sorted;
}
