#include "config.h"

#include "ang-record-pages.h"

#include "ang-positions.h"

struct _AngRecordPages
{
  AngPositions *at;      /* AngRecord, weak */
  GHashTable   *kept;    /* page number → GPtrArray, strong */
  GQueue        recent;  /* numbers of the kept pages, latest first */
  GHashTable   *orphans; /* id → AngRecord, strong: out of place between a move and the filling after it */
};

#define MAX_KEPT 8
#define MAX_KEPT_OVER_A_CHANGE 2

static gint64
get_id_before (AngRecordPages *self,
               guint           position)
{
  AngRecord *record = ang_positions_look_up (self->at, position);

  return record != NULL ? ang_record_get_id (record) : 0;
}

static gint64
get_id_after (GHashTable *pages,
              guint       position)
{
  GPtrArray *rows = g_hash_table_lookup (pages, GUINT_TO_POINTER (position / ANG_RECORD_PAGE_SIZE));
  guint row = position % ANG_RECORD_PAGE_SIZE;

  return rows != NULL && row < rows->len ? ang_record_get_id (g_ptr_array_index (rows, row)) : 0;
}

static void
touch (AngRecordPages *self,
       guint           page,
       guint           max_kept)
{
  g_queue_remove (&self->recent, GUINT_TO_POINTER (page));
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (page));
  while (g_queue_get_length (&self->recent) > max_kept)
    g_hash_table_remove (self->kept, g_queue_pop_tail (&self->recent));
}

static void
forget_kept (AngRecordPages *self)
{
  g_hash_table_remove_all (self->kept);
  g_queue_clear (&self->recent);
}

/**
 * ang_record_pages_new:
 *
 * Returns: (transfer full): a memory of nothing
 */
AngRecordPages *
ang_record_pages_new (void)
{
  AngRecordPages *self = g_new0 (AngRecordPages, 1);

  self->at = ang_positions_new ();
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->orphans = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_queue_init (&self->recent);

  return self;
}

/** Frees the memory; records that others hold live on. */
void
ang_record_pages_free (AngRecordPages *self)
{
  ang_record_pages_clear (self);
  g_hash_table_unref (self->orphans);
  g_hash_table_unref (self->kept);
  ang_positions_free (self->at);
  g_free (self);
}

/**
 * ang_record_pages_clear:
 *
 * Lets go of everything; who holds objects keeps them, and nothing fills them any more.
 */
void
ang_record_pages_clear (AngRecordPages *self)
{
  forget_kept (self);
  ang_positions_clear (self->at);
}

/**
 * ang_record_pages_get:
 *
 * Returns: (transfer full): the object at @position, a new empty one if there is none
 */
AngRecord *
ang_record_pages_get (AngRecordPages  *self,
                      const AngEntity *entity,
                      guint            position)
{
  AngRecord *record = ang_positions_look_up (self->at, position);

  if (record != NULL)
    return g_object_ref (record);

  record = ang_record_new (entity);
  ang_positions_place (self->at, record, position);

  return record;
}

/**
 * ang_record_pages_has:
 *
 * Returns: whether @page has been read and is kept; it counts as used now
 */
gboolean
ang_record_pages_has (AngRecordPages *self,
                      guint           page)
{
  if (!g_hash_table_contains (self->kept, GUINT_TO_POINTER (page)))
    return FALSE;

  touch (self, page, MAX_KEPT);

  return TRUE;
}

/**
 * ang_record_pages_is_held:
 *
 * Returns: whether anybody holds an object of @page
 */
gboolean
ang_record_pages_is_held (AngRecordPages *self,
                          guint           page)
{
  guint first = page * ANG_RECORD_PAGE_SIZE;

  for (guint i = 0; i < ANG_RECORD_PAGE_SIZE; i++)
    {
      if (ang_positions_look_up (self->at, first + i) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_record_pages_get_held:
 *
 * Returns: (transfer full) (element-type guint): in order, the numbers of the pages that have to be read again after a
 *   change; those that were only kept for speed are dropped
 */
GArray *
ang_record_pages_get_held (AngRecordPages *self)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) positions = NULL;

  if (!g_queue_is_empty (&self->recent))
    touch (self, GPOINTER_TO_UINT (g_queue_peek_head (&self->recent)), MAX_KEPT_OVER_A_CHANGE);

  positions = ang_positions_get_sorted (self->at);
  for (guint i = 0; i < positions->len; i++)
    {
      guint page = g_array_index (positions, guint, i) / ANG_RECORD_PAGE_SIZE;

      if (pages->len == 0 || g_array_index (pages, guint, pages->len - 1) != page)
        g_array_append_val (pages, page);
    }

  return pages;
}

static AngRecord *
settle (AngRecordPages *self,
        AngRecord      *row,
        guint           position)
{
  gint64 id = ang_record_get_id (row);
  AngRecord *present = ang_positions_look_up (self->at, position);
  AngRecord *orphan = g_hash_table_lookup (self->orphans, &id);

  if (present == NULL)
    {
      present = orphan != NULL ? orphan : row;
      ang_positions_place (self->at, present, position);
    }
  if (present != row)
    ang_record_assign (present, row);

  return g_object_ref (present);
}

/**
 * ang_record_pages_fill:
 * @rows: (element-type AngRecord): what was read for @page
 *
 * Puts the rows in place: into the objects that are there already, as objects where there are none.
 */
void
ang_record_pages_fill (AngRecordPages *self,
                       guint           page,
                       GPtrArray      *rows)
{
  GPtrArray *objects = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (objects, settle (self, g_ptr_array_index (rows, i), page * ANG_RECORD_PAGE_SIZE + i));

  g_hash_table_replace (self->kept, GUINT_TO_POINTER (page), objects);
  touch (self, page, MAX_KEPT);
}

/**
 * ang_record_pages_fill_all:
 * @pages: page number → rows, as read in one round
 *
 * Fills them all, and ends what ang_record_pages_move() began.
 */
void
ang_record_pages_fill_all (AngRecordPages *self,
                           GHashTable     *pages)
{
  GHashTableIter iter;
  gpointer page, rows;

  g_hash_table_iter_init (&iter, pages);
  while (g_hash_table_iter_next (&iter, &page, &rows))
    ang_record_pages_fill (self, GPOINTER_TO_UINT (page), rows);
  g_hash_table_remove_all (self->orphans);
}

static gboolean
find_first_difference (AngRecordPages *self,
                       GHashTable     *pages,
                       GArray         *positions,
                       guint           n_common,
                       guint          *position)
{
  for (guint i = 0; i < positions->len; i++)
    {
      guint candidate = g_array_index (positions, guint, i);
      gint64 before = get_id_before (self, candidate);
      gint64 after = get_id_after (pages, candidate);

      if (candidate >= n_common)
        return FALSE;
      if (before != 0 && after != 0 && before != after)
        {
          *position = candidate;
          return TRUE;
        }
    }

  return FALSE;
}

/* How far from @position on the rows before and after are different, when those behind have only moved by @shift. */
static guint
count_different (AngRecordPages *self,
                 GHashTable     *pages,
                 GArray         *positions,
                 guint           position,
                 gint64          shift)
{
  for (guint i = positions->len; i > 0; i--)
    {
      guint candidate = g_array_index (positions, guint, i - 1);
      gint64 moved = (gint64) candidate + shift;
      gint64 before = get_id_before (self, candidate);
      gint64 after;

      if (candidate < position)
        break;
      if (moved < position)
        return candidate + 1 - position;
      after = get_id_after (pages, (guint) moved);
      if (before != 0 && after != 0 && before != after)
        return candidate + 1 - position;
    }

  return 0;
}

/**
 * ang_record_pages_compare:
 * @pages: page number → rows, as they are now
 *
 * Returns: the smallest span that explains the difference between what is remembered and @pages, the total numbers
 *   included; nothing removed and nothing added when all rows are where they were
 */
AngChangedSpan
ang_record_pages_compare (AngRecordPages *self,
                          GHashTable     *pages,
                          guint           n_before,
                          guint           n_after)
{
  g_autoptr (GArray) positions = ang_positions_get_sorted (self->at);
  gint64 shift = (gint64) n_after - n_before;
  guint n_common = MIN (n_before, n_after);
  AngChangedSpan span = { n_common, n_before - n_common, n_after - n_common };

  if (find_first_difference (self, pages, positions, n_common, &span.position))
    {
      guint different = count_different (self, pages, positions, span.position, shift);

      span.removed = (guint) MAX ((gint64) different, -MIN (shift, 0));
      span.removed = MIN (span.removed, n_before - span.position);
      span.added = (guint) MAX ((gint64) span.removed + shift, 0);
    }

  return span;
}

/**
 * ang_record_pages_move:
 *
 * Moves the objects behind @span to their new positions and takes those inside out; the next filling puts them back
 * where their ids turn up.
 */
void
ang_record_pages_move (AngRecordPages       *self,
                       const AngChangedSpan *span,
                       guint                 n_after)
{
  g_autoptr (GArray) positions = ang_positions_get_sorted (self->at);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_object_unref);
  guint first_moved = 0;

  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);
      AngRecord *record = ang_positions_look_up (self->at, position);
      gint64 id = ang_record_get_id (record);

      if (position < span->position)
        continue;
      if (position >= span->position + span->removed && moved->len == 0)
        first_moved = i;
      ang_positions_displace (self->at, g_object_ref (record));
      if (position >= span->position + span->removed)
        g_ptr_array_add (moved, record);
      else if (id != 0)
        g_hash_table_replace (self->orphans, g_memdup2 (&id, sizeof id), record);
      else
        g_object_unref (record);
    }

  for (guint i = 0; i < moved->len; i++)
    {
      guint position = g_array_index (positions, guint, first_moved + i) - span->removed + span->added;

      if (position < n_after)
        ang_positions_place (self->at, g_ptr_array_index (moved, i), position);
    }
  forget_kept (self);
}
