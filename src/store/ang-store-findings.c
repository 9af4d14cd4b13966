#include "config.h"

#include "ang-store-findings.h"

#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-facts-reader.h"
#include "ang-person-findings.h"
#include "ang-person.h"
#include "ang-read-many.h"
#include "ang-waiver.h"

/* So many people, and all of the same birth date as the last, are looked at together when the whole register is checked. */
#define PORTION 300

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
  if (facts == NULL || !ang_facts_reader_read_people (self, facts, people, TRUE, error))
    return NULL;

  findings = ang_person_findings_compute (facts, person);

  return apply_waivers (self, findings, error) ? g_steal_pointer (&findings) : NULL;
}

typedef struct
{
  gint64 id;
  AngDate today;
  GPtrArray *(*read) (AngStore *, gint64, AngDate, GError **);
} Request;

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  GPtrArray *findings = request->read (ANG_STORE (source), request->id, request->today, &error);

  if (findings != NULL)
    g_task_return_pointer (task, findings, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
read_async (AngStore            *self,
            Request              request,
            gpointer             tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), g_free);
  g_task_run_in_thread (task, read_in_thread);
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
  read_async (self, (Request) { cohort, today, ang_store_read_cohort_findings }, ang_store_read_cohort_findings_async, cancellable,
              callback, user_data);
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
  read_async (self, (Request) { person, today, ang_store_read_person_findings }, ang_store_read_person_findings_async, cancellable,
              callback, user_data);
}

/** Returns: (transfer full) (element-type AngFinding): the cohort's or the person's findings */
GPtrArray *
ang_store_read_findings_finish (AngStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The check of a whole register under way. */
typedef struct
{
  AngStore *store;
  AngDate today;
  AngStoreFindingFunc func;
  gpointer user_data;
  GCancellable *cancellable;
  GHashTable *told; /* the keys of what was found with the cohorts */
} Round;

/* What concerns two people is told with the one whose id is in the key. */
static gboolean
is_told_elsewhere (Round      *round,
                   AngRecord  *about,
                   AngFinding *finding)
{
  if (ang_record_get_entity (about) == &ang_cohort_entity)
    return !g_hash_table_add (round->told, g_strdup (ang_finding_get_key (finding)));

  return ang_finding_get_person (finding) != ang_record_get_id (about)
         || g_hash_table_contains (round->told, ang_finding_get_key (finding));
}

/* Returns: whether to go on */
static gboolean
hand_over (Round     *round,
           AngRecord *about,
           GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (is_told_elsewhere (round, about, g_ptr_array_index (findings, i)))
        continue;
      if (!round->func (about, g_ptr_array_index (findings, i), round->user_data))
        return FALSE;
    }

  return TRUE;
}

static gboolean
go_through_cohorts (Round     *round,
                    gboolean  *go_on,
                    GError   **error)
{
  g_autoptr (GPtrArray) cohorts = ang_read_all (round->store, &ang_cohort_entity, error);

  for (guint i = 0; cohorts != NULL && *go_on && i < cohorts->len; i++)
    {
      AngRecord *cohort = g_ptr_array_index (cohorts, i);
      g_autoptr (GPtrArray) findings = NULL;

      if (g_cancellable_set_error_if_cancelled (round->cancellable, error))
        return FALSE;
      findings = ang_store_read_cohort_findings (round->store, ang_record_get_id (cohort), round->today, error);
      if (findings == NULL)
        return FALSE;
      *go_on = hand_over (round, cohort, findings);
    }

  return cohorts != NULL;
}

static gboolean
go_through_portion (Round      *round,
                    GPtrArray  *people,
                    gboolean   *go_on,
                    GError    **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (round->store, round->today, error);
  g_autoptr (GArray) ids = ang_collect_ids (people, ANG_PERSON_ID);

  if (facts == NULL || !ang_facts_reader_read_people (round->store, facts, ids, FALSE, error))
    return FALSE;

  for (guint i = 0; *go_on && i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);
      g_autoptr (GPtrArray) findings = ang_person_findings_compute (facts, ang_record_get_id (person));

      if (findings->len == 0)
        continue;
      if (!apply_waivers (round->store, findings, error))
        return FALSE;
      *go_on = hand_over (round, person, findings);
    }

  return TRUE;
}

typedef struct
{
  Round *round;
  GPtrArray *people;
  gboolean go_on;
  GError *error;
} Portions;

static gboolean
ends_portion (GPtrArray *people,
              AngRecord *next)
{
  AngRecord *last = people->len >= PORTION ? g_ptr_array_index (people, people->len - 1) : NULL;
  const char *birth = last != NULL ? ang_record_get_text (last, ANG_PERSON_BIRTH_DATE) : NULL;

  if (last == NULL)
    return FALSE;

  return birth == NULL || g_strcmp0 (birth, ang_record_get_text (next, ANG_PERSON_BIRTH_DATE)) != 0;
}

static gboolean
collect_person (AngRecord *record,
                gpointer   user_data)
{
  Portions *portions = user_data;

  if (ends_portion (portions->people, record))
    {
      if (!go_through_portion (portions->round, portions->people, &portions->go_on, &portions->error) || !portions->go_on)
        return FALSE;
      g_ptr_array_set_size (portions->people, 0);
    }
  g_ptr_array_add (portions->people, g_object_ref (record));

  return TRUE;
}

static gboolean
go_through_people (Round   *round,
                   GError **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  Portions portions = { round, people, TRUE, NULL };

  ang_query_add_sort (query, ANG_PERSON_BIRTH_DATE, FALSE);
  if (!ang_store_foreach (round->store, query, collect_person, &portions, round->cancellable, error))
    return FALSE;
  if (portions.error == NULL && portions.go_on)
    go_through_portion (round, people, &portions.go_on, &portions.error);
  if (portions.error == NULL)
    return TRUE;

  g_propagate_error (error, portions.error);

  return FALSE;
}

/**
 * ang_store_foreach_finding:
 * @func: gets each finding, those set aside too; returns FALSE to stop
 *
 * Each finding is told once, what concerns participants with their cohort. Memory grows with the findings of cohorts, not
 * with the number of people.
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
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Round round = { self, today, func, user_data, cancellable, told };
  gboolean go_on = TRUE;

  if (!go_through_cohorts (&round, &go_on, error))
    return FALSE;

  return !go_on || go_through_people (&round, error);
}
