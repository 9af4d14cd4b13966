#include "config.h"

#include "ang-record-round.h"

AngRound *
ang_round_new (gboolean anew)
{
  AngRound *round = g_new0 (AngRound, 1);

  round->cancellable = g_cancellable_new ();
  round->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  round->anew = anew;

  return round;
}

/**
 * ang_round_free:
 *
 * Stops what is still under way, too.
 */
void
ang_round_free (AngRound *round)
{
  g_cancellable_cancel (round->cancellable);
  g_clear_object (&round->cancellable);
  g_clear_pointer (&round->pages, g_hash_table_unref);
  g_free (round);
}

/**
 * ang_page_read_new:
 *
 * Returns: (transfer full): to be freed with g_free (), its @list and @cancellable with g_object_unref ()
 */
AngPageRead *
ang_page_read_new (AngRecordList *list,
                   GCancellable  *cancellable,
                   guint          page)
{
  AngPageRead *read = g_new0 (AngPageRead, 1);

  read->list = g_object_ref (list);
  read->cancellable = g_object_ref (cancellable);
  read->page = page;

  return read;
}
