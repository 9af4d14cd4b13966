#include "config.h"

#include "ang-store-selection.h"

#include "ang-criterion.h"
#include "ang-facts-reader.h"
#include "ang-nominator.h"
#include "ang-read-many.h"
#include "ang-store-about.h"
#include "ang-waiver.h"

#define MAX_USUAL 1000

static gboolean
add_usual_criteria (AngStore  *store,
                    AngFacts  *facts,
                    GError   **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_criterion_entity);
  g_autoptr (GPtrArray) criteria = NULL;

  ang_query_add_integer (query, ANG_CRITERION_COHORT_ID, ANG_COMPARE_EQUAL, 0);
  criteria = ang_store_read (store, query, 0, MAX_USUAL, NULL, error);
  if (criteria == NULL)
    return FALSE;
  ang_facts_add_all (facts, criteria);

  return TRUE;
}

static gboolean
add_nominators (AngStore  *store,
                AngFacts  *facts,
                gint64     cohort,
                GError   **error)
{
  g_autoptr (GPtrArray) nominators = ang_read_linked (store, &ang_nominator_entity, ANG_NOMINATOR_COHORT_ID, &cohort, 1, error);

  if (nominators == NULL)
    return FALSE;
  ang_facts_add_all (facts, nominators);

  return TRUE;
}

/**
 * ang_store_read_selection:
 * @today: the day to count from where the cohort has no dates
 *
 * Returns: (transfer full): who is proposed for the cohort and how they stand; without candidates if there is no such cohort
 */
AngSelection *
ang_store_read_selection (AngStore  *self,
                          gint64     cohort,
                          AngDate    today,
                          GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (self, today, error);
  g_autoptr (GArray) cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) waivers = NULL;

  g_array_append_val (cohorts, cohort);
  if (facts == NULL || !ang_facts_reader_read_cohorts (self, facts, cohorts, error)
      || !add_usual_criteria (self, facts, error) || !add_nominators (self, facts, cohort, error))
    return NULL;
  waivers = ang_read_linked (self, &ang_waiver_entity, ANG_WAIVER_COHORT_ID, &cohort, 1, error);

  return waivers != NULL ? ang_selection_new (facts, cohort, waivers) : NULL;
}

static gpointer
read_about (AngStore  *self,
            gint64     id,
            AngDate    today,
            GError   **error)
{
  return ang_store_read_selection (self, id, today, error);
}

/** Reads and ranks in a worker thread; to be finished with ang_store_read_selection_finish(). */
void
ang_store_read_selection_async (AngStore            *self,
                                gint64               cohort,
                                AngDate              today,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  AngStoreAbout about = { read_about, g_object_unref };

  ang_store_read_about_async (self, about, cohort, today, cancellable, callback, user_data);
}

/** Returns: (transfer full): the selection */
AngSelection *
ang_store_read_selection_finish (AngStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
