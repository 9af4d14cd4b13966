#include "config.h"

#include "ang-checkup-private.h"

#include "ang-cohort-dues.h"
#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-facts-reader.h"
#include "ang-participation.h"
#include "ang-partner-dues.h"
#include "ang-people-scan.h"
#include "ang-read-many.h"
#include "ang-register-findings.h"
#include "ang-sql-ids.h"
#include "ang-store-private.h"
#include "ang-unit.h"
#include "ang-waiver.h"

/* So many cohorts are read together: few statements, and not all people in memory at once. */
#define PORTION 50

static AngCheckupPart *
part_new (void)
{
  AngCheckupPart *part = g_new0 (AngCheckupPart, 1);

  g_atomic_ref_count_init (&part->ref_count);

  return part;
}

static void
take_part (GHashTable     *parts,
           gint64          id,
           AngCheckupPart *part)
{
  g_hash_table_replace (parts, g_memdup2 (&id, sizeof id), part);
}

/**
 * ang_checkup_read_order:
 *
 * Reads in which order the cohorts stand: as in their list.
 */
gboolean
ang_checkup_read_order (AngCheckup  *self,
                        AngStore    *store,
                        GError     **error)
{
  AngDatabase *database = ang_readers_borrow (store->readers, NULL, error);
  gboolean done;

  if (database == NULL)
    return FALSE;
  g_array_set_size (self->order, 0);
  done = ang_sql_ids_collect (database, "SELECT id FROM cohort "
                                        "ORDER BY year DESC, coalesce (depart_date, course_start, '9999') DESC, code DESC", NULL,
                              self->order, error);
  ang_readers_give_back (store->readers, database);

  return done;
}

/* Cohorts that are looked at, portion by portion, by several threads. */
typedef struct
{
  AngCheckup *checkup;
  AngStore *store;
  const GArray *cohorts;
  GCancellable *cancellable;
  AngFacts *common; /* only read */
  GPtrArray *waivers;

  GMutex mutex; /* guards the rest, and the checkup */
  guint next;
  GError *error;
} Portions;

/* Returns: how many cohorts from @first on are for the calling thread, 0 when nothing is left */
static guint
get_portion (Portions *portions,
             guint    *first)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&portions->mutex);

  if (portions->error != NULL || g_cancellable_set_error_if_cancelled (portions->cancellable, &portions->error))
    return 0;
  *first = portions->next;
  portions->next = MIN (portions->next + PORTION, portions->cohorts->len);

  return portions->next - *first;
}

static void
take_cohort (Portions *portions,
             AngFacts *facts,
             gint64    id)
{
  AngRecord *cohort = ang_facts_get (facts, &ang_cohort_entity, id);
  g_autoptr (GPtrArray) going = NULL;
  AngCheckupPart *part;

  if (cohort == NULL)
    return;

  going = ang_cohort_findings_list_going (facts, id);
  part = part_new ();
  part->cohort = g_object_ref (cohort);
  part->name = g_strdup (ang_record_get_text (cohort, ANG_COHORT_CODE));
  part->going = ang_collect_ids (going, ANG_PARTICIPATION_PERSON_ID);
  part->findings = ang_cohort_findings_compute_apart (facts, id);
  part->dues = ang_cohort_dues_compute (facts, id);
  ang_findings_apply_waivers (part->findings, portions->waivers);

  g_mutex_lock (&portions->mutex);
  take_part (portions->checkup->cohorts, id, part);
  g_mutex_unlock (&portions->mutex);
}

static void
read_portion (Portions  *portions,
              guint      first,
              guint      n,
              GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_copy (portions->common);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (ids, &g_array_index (portions->cohorts, gint64, first), n);
  if (!ang_facts_reader_read_cohorts_apart (portions->store, facts, ids, error))
    return;

  for (guint i = 0; i < n; i++)
    take_cohort (portions, facts, g_array_index (ids, gint64, i));
}

static gpointer
read_portions (gpointer data)
{
  Portions *portions = data;
  guint first;
  guint n;

  while ((n = get_portion (portions, &first)) > 0)
    {
      g_autoptr (GError) error = NULL;

      read_portion (portions, first, n, &error);
      g_mutex_lock (&portions->mutex);
      if (error != NULL && portions->error == NULL)
        portions->error = g_steal_pointer (&error);
      g_mutex_unlock (&portions->mutex);
    }

  return NULL;
}

/**
 * ang_checkup_read_cohorts:
 * @cohorts: (element-type gint64): whose findings to compute, each once
 *
 * A cohort that is gone has none. Many are divided between two threads.
 */
gboolean
ang_checkup_read_cohorts (AngCheckup    *self,
                          AngStore      *store,
                          const GArray  *cohorts,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GPtrArray) waivers = ang_read_all (store, &ang_waiver_entity, error);
  g_autoptr (AngFacts) common = waivers != NULL ? ang_facts_reader_read_common (store, self->today, error) : NULL;
  Portions portions = { .checkup = self, .store = store, .cohorts = cohorts, .cancellable = cancellable, .common = common, .waivers = waivers };
  GThread *thread;

  if (common == NULL)
    return FALSE;

  g_mutex_init (&portions.mutex);
  thread = cohorts->len > PORTION ? g_thread_new ("ang-checkup", read_portions, &portions) : NULL;
  read_portions (&portions);
  if (thread != NULL)
    g_thread_join (thread);
  g_mutex_clear (&portions.mutex);
  if (portions.error == NULL)
    return TRUE;

  g_propagate_error (error, portions.error);

  return FALSE;
}

static void
add_to_person (AngCheckup *self,
               AngFinding *finding)
{
  gint64 id = ang_finding_get_person (finding);
  AngCheckupPart *part = g_hash_table_lookup (self->people, &id);

  if (part == NULL)
    {
      part = part_new ();
      part->findings = g_ptr_array_new_with_free_func (g_object_unref);
      take_part (self->people, id, part);
    }
  g_ptr_array_add (part->findings, g_object_ref (finding));
}

static gboolean
read_names (AngCheckup    *self,
            AngDatabase   *database,
            const GArray  *people,
            GError       **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database,
                                                             "SELECT id, trim (coalesce (title_front || ' ', '') || name || coalesce (', ' || title_back, '')) "
                                                             "FROM person WHERE id IN (SELECT value FROM json_each (?))", error);

  if (statement == NULL)
    return FALSE;
  ang_sql_ids_bind (statement, 1, people);

  while (TRUE)
    {
      AngCheckupPart *part;
      gboolean row;
      gint64 id;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = ang_statement_get_integer (statement, 0);
      part = g_hash_table_lookup (self->people, &id);
      if (part != NULL && part->name == NULL)
        part->name = g_strdup (ang_statement_get_text (statement, 1));
    }
}

static gboolean
name_people (AngCheckup  *self,
             AngStore    *store,
             GPtrArray   *findings,
             GError     **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  AngDatabase *database = ang_readers_borrow (store->readers, NULL, error);
  gboolean done;

  if (database == NULL)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      gint64 id = ang_finding_get_person (g_ptr_array_index (findings, i));

      if (people->len == 0 || g_array_index (people, gint64, people->len - 1) != id)
        g_array_append_val (people, id);
    }
  done = read_names (self, database, people, error);
  ang_readers_give_back (store->readers, database);

  return done;
}

/**
 * ang_checkup_take_people:
 * @findings: (element-type AngFinding): of people of whom @self has none yet
 */
gboolean
ang_checkup_take_people (AngCheckup  *self,
                         AngStore    *store,
                         GPtrArray   *findings,
                         GError     **error)
{
  g_autoptr (GPtrArray) waivers = ang_read_all (store, &ang_waiver_entity, error);

  if (waivers == NULL)
    return FALSE;
  ang_findings_apply_waivers (findings, waivers);
  for (guint i = 0; i < findings->len; i++)
    add_to_person (self, g_ptr_array_index (findings, i));

  return findings->len == 0 || name_people (self, store, findings, error);
}

static void
keep_units (AngCheckup *self,
            AngCheckup *before)
{
  for (guint i = 0; i < before->findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (before->findings, i);

      if (ang_finding_get_cause (finding, NULL, NULL) == &ang_unit_entity)
        g_ptr_array_add (self->findings, g_object_ref (finding));
    }
}

/**
 * ang_checkup_read_register:
 * @before: (nullable): one whose findings about units still hold; their people take long to count
 *
 * Computes what there is to say about the register as a whole.
 */
gboolean
ang_checkup_read_register (AngCheckup  *self,
                           AngStore    *store,
                           AngCheckup  *before,
                           GError     **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (store, self->today, error);
  g_autoptr (GPtrArray) waivers = NULL;

  if (facts == NULL || !ang_facts_reader_read_register (store, facts, before == NULL, error))
    return FALSE;
  waivers = ang_read_all (store, &ang_waiver_entity, error);
  if (waivers == NULL)
    return FALSE;

  g_ptr_array_unref (self->findings);
  self->findings = ang_register_findings_compute (facts);
  g_clear_pointer (&self->dues, g_ptr_array_unref);
  self->dues = ang_partner_dues_compute (facts);
  ang_findings_apply_waivers (self->findings, waivers);
  if (before != NULL)
    keep_units (self, before);

  return TRUE;
}

/* Everybody's records, gone through beside the cohorts, and then the register as a whole. */
typedef struct
{
  AngCheckup *checkup;
  AngStore *store;
  GCancellable *cancellable;
  GPtrArray *findings;
  GThread *thread;
  GError *error;
} Walk;

static gpointer
walk_people (gpointer data)
{
  Walk *walk = data;
  AngDatabase *database = ang_readers_borrow (walk->store->readers, walk->cancellable, &walk->error);

  if (database == NULL)
    return NULL;
  ang_people_scan_all (database, walk->checkup->today, walk->findings, &walk->error);
  ang_readers_give_back (walk->store->readers, database);
  if (walk->error == NULL)
    ang_checkup_read_register (walk->checkup, walk->store, NULL, &walk->error);

  return NULL;
}

/**
 * ang_checkup_read:
 * @work: (out) (optional): how much was computed
 *
 * Goes through everything, the people in a thread of their own. Waits for the file.
 *
 * Returns: (transfer full): what the rules notice on that day
 */
AngCheckup *
ang_checkup_read (AngStore        *store,
                  AngDate          today,
                  GCancellable    *cancellable,
                  AngCheckupWork  *work,
                  GError         **error)
{
  g_autoptr (AngCheckup) self = ang_checkup_new (today);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  Walk walk = { .checkup = self, .store = store, .cancellable = cancellable, .findings = findings };
  gboolean done;

  walk.thread = g_thread_new ("ang-checkup", walk_people, &walk);
  done = ang_checkup_read_order (self, store, error)
         && ang_checkup_read_cohorts (self, store, self->order, cancellable, error);
  g_thread_join (walk.thread);
  if (done && walk.error != NULL)
    g_propagate_error (error, g_steal_pointer (&walk.error));
  else if (done && ang_checkup_take_people (self, store, findings, error))
    {
      if (work != NULL)
        *work = (AngCheckupWork) { self->order->len, 0, TRUE }
      ;
      return g_steal_pointer (&self);
    }
  g_clear_error (&walk.error);

  return NULL;
}
