#include "config.h"

#include "ang-selection-commands.h"

#include "ang-criterion.h"
#include "ang-read-many.h"

#define MAX_CRITERIA 1000

static GPtrArray *
read_criteria (AngStore  *store,
               gint64     cohort,
               GError   **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_criterion_entity);

  ang_query_add_integer (query, ANG_CRITERION_COHORT_ID, ANG_COMPARE_EQUAL, cohort);

  return ang_store_read (store, query, 0, MAX_CRITERIA, NULL, error);
}

/**
 * ang_selection_save_criteria:
 * @transaction: takes the copies
 * @copies: (nullable) (element-type gint64 gint64): takes the id of each usual criterion that was copied, with that of the copy
 *
 * Gives a cohort the usual criteria as its own; one that has some keeps them.
 *
 * Returns: whether they could be read
 */
gboolean
ang_selection_save_criteria (AngTransaction  *transaction,
                             gint64           cohort,
                             AngStore        *store,
                             GHashTable      *copies,
                             GError         **error)
{
  g_autoptr (GPtrArray) own = read_criteria (store, cohort, error);
  g_autoptr (GPtrArray) usual = own != NULL ? read_criteria (store, 0, error) : NULL;

  if (usual == NULL)
    return FALSE;

  for (guint i = 0; own->len == 0 && i < usual->len; i++)
    {
      AngRecord *from = g_ptr_array_index (usual, i);
      gint64 id = ang_record_get_id (from);
      g_autoptr (AngRecord) copy = ang_record_copy (from);
      gint64 made;

      ang_record_unset (copy, ANG_CRITERION_ID);
      ang_record_set_integer (copy, ANG_CRITERION_COHORT_ID, cohort);
      ang_transaction_save (transaction, copy);
      made = ang_record_get_id (copy);
      if (copies != NULL)
        g_hash_table_insert (copies, g_memdup2 (&id, sizeof id), g_memdup2 (&made, sizeof made));
    }

  return TRUE;
}
