#include "config.h"

#include "ang-store-findings.h"

#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-facts-reader.h"
#include "ang-person-findings.h"
#include "ang-person.h"
#include "ang-read-many.h"
#include "ang-store-about.h"
#include "ang-waiver.h"

static gboolean
apply_waivers (AngStore   *self,
               GPtrArray  *findings,
               GError    **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) waivers = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (keys, (gpointer) ang_finding_get_key (g_ptr_array_index (findings, i)));

  waivers = ang_read_texts (self, &ang_waiver_entity, ANG_WAIVER_FINDING, keys, error);
  if (waivers == NULL)
    return FALSE;

  ang_findings_apply_waivers (findings, waivers);
  ang_findings_sort (findings);

  return TRUE;
}

/**
 * ang_store_read_cohort_findings:
 * @today: the day to count from
 *
 * Returns: (transfer full) (element-type AngFinding): what there is to say about a cohort; nothing about one that is not there
 */
GPtrArray *
ang_store_read_cohort_findings (AngStore  *self,
                                gint64     cohort,
                                AngDate    today,
                                GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (self, today, error);
  g_autoptr (GArray) cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) findings = NULL;

  g_array_append_val (cohorts, cohort);
  if (facts == NULL || !ang_facts_reader_read_cohorts (self, facts, cohorts, error))
    return NULL;

  findings = ang_cohort_findings_compute (facts, cohort);

  return apply_waivers (self, findings, error) ? g_steal_pointer (&findings) : NULL;
}

/**
 * ang_store_read_person_findings:
 * @today: the day to count from
 *
 * Returns: (transfer full) (element-type AngFinding): what there is to say about a person
 */
GPtrArray *
ang_store_read_person_findings (AngStore  *self,
                                gint64     person,
                                AngDate    today,
                                GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (self, today, error);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) findings = NULL;

  g_array_append_val (people, person);
  if (facts == NULL || !ang_facts_reader_read_people (self, facts, people, error))
    return NULL;

  findings = ang_person_findings_compute (facts, person);

  return apply_waivers (self, findings, error) ? g_steal_pointer (&findings) : NULL;
}

static void
free_findings (gpointer data)
{
  g_ptr_array_unref (data);
}

static gpointer
read_about_cohort (AngStore  *self,
                   gint64     id,
                   AngDate    today,
                   GError   **error)
{
  return ang_store_read_cohort_findings (self, id, today, error);
}

static gpointer
read_about_person (AngStore  *self,
                   gint64     id,
                   AngDate    today,
                   GError   **error)
{
  return ang_store_read_person_findings (self, id, today, error);
}

/** Reads and computes in a worker thread; to be finished with ang_store_read_findings_finish(). */
void
ang_store_read_cohort_findings_async (AngStore            *self,
                                      gint64               cohort,
                                      AngDate              today,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  AngStoreAbout about = { read_about_cohort, free_findings };

  ang_store_read_about_async (self, about, cohort, today, cancellable, callback, user_data);
}

/** Reads and computes in a worker thread; to be finished with ang_store_read_findings_finish(). */
void
ang_store_read_person_findings_async (AngStore            *self,
                                      gint64               person,
                                      AngDate              today,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  AngStoreAbout about = { read_about_person, free_findings };

  ang_store_read_about_async (self, about, person, today, cancellable, callback, user_data);
}

/** Returns: (transfer full) (element-type AngFinding): the cohort's or the person's findings */
GPtrArray *
ang_store_read_findings_finish (AngStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
hand_over (AngCheckupGroup     *group,
           AngStoreFindingFunc  func,
           gpointer             user_data)
{
  for (guint i = 0; i < group->findings->len; i++)
    {
      if (!func (group, g_ptr_array_index (group->findings, i), user_data))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_store_foreach_finding:
 * @func: gets each finding, those set aside too; returns FALSE to stop
 *
 * Each finding of the whole register is told once, see ang_checkup_list_groups().
 *
 * Returns: FALSE on error or when cancelled
 */
gboolean
ang_store_foreach_finding (AngStore             *self,
                           AngDate               today,
                           AngStoreFindingFunc   func,
                           gpointer              user_data,
                           GCancellable         *cancellable,
                           GError              **error)
{
  g_autoptr (AngCheckup) checkup = ang_checkup_read (self, today, cancellable, NULL, error);
  g_autoptr (GPtrArray) groups = checkup != NULL ? ang_checkup_list_groups (checkup) : NULL;

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      if (!hand_over (g_ptr_array_index (groups, i), func, user_data))
        break;
    }

  return groups != NULL;
}
