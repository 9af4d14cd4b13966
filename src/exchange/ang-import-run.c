#include "config.h"

#include "ang-import-run.h"

#include <glib/gi18n.h>

#include "ang-backups.h"
#include "ang-cohort-commands.h"
#include "ang-cohort.h"
#include "ang-exchange-error.h"
#include "ang-history.h"
#include "ang-import-compare.h"
#include "ang-import-join.h"
#include "ang-import-match.h"
#include "ang-import-result-private.h"
#include "ang-import-write.h"
#include "ang-person.h"

/* So many rows are read, looked up and stored together. */
#define PART 250

/* An import while it is stored; lives in the writer's thread. */
typedef struct
{
  AngImportPlan     *plan;
  AngImportWriting   writing;
  AngImportResult   *result;
  AngRecord         *cohort;  /* (nullable) */
  AngImportJoin     *join;    /* (nullable) */
  AngImportMatcher  *matcher; /* (nullable): something has changed since the check */
  AngImportPeople   *people;
  GHashTable        *done;    /* ids of people that a row was stored for */
  AngImportDraft    *drafts[PART];
  guint              rows[PART];
  guint              n_rows;
  guint              next;
  gboolean           begun;
} Run;

static void
run_clear (Run *self)
{
  for (guint i = 0; i < PART; i++)
    g_clear_pointer (&self->drafts[i], ang_import_draft_free);
  g_clear_pointer (&self->people, ang_import_people_free);
  g_clear_pointer (&self->matcher, ang_import_matcher_free);
  g_clear_pointer (&self->join, ang_import_join_free);
  g_clear_pointer (&self->done, g_hash_table_unref);
  g_clear_object (&self->cohort);
  g_clear_object (&self->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Whether anything may have to be stored for a row. */
static gboolean
is_active (const AngImportEntry *entry)
{
  switch ((AngImportDecision) entry->decision)
    {
    case ANG_IMPORT_DECISION_TAKE:
    case ANG_IMPORT_DECISION_KEEP:
      return entry->twin == 0 && (entry->verdict != ANG_IMPORT_VERDICT_SAME || entry->place == ANG_IMPORT_PLACE_JOINS);
    case ANG_IMPORT_DECISION_PERSON:
    case ANG_IMPORT_DECISION_NEW_PERSON:
      return TRUE;
    case ANG_IMPORT_DECISION_UNDECIDED:
    case ANG_IMPORT_DECISION_SKIP:
    default:
      return FALSE;
    }
}

static guint
count_active (AngImportPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < ang_import_plan_get_n_rows (plan); i++)
    n += is_active (ang_import_plan_get (plan, i));

  return n;
}

/* What the check found holds as long as nothing was stored since; else everybody is looked up once more. */
static gboolean
begin (Run     *self,
       GError **error)
{
  AngImportPlan *plan = self->plan;
  g_autoptr (GPtrArray) latest = ang_store_read_history (plan->store, NULL, 0, 0, 1, error);
  gint64 mark = 0;

  if (latest == NULL)
    return FALSE;
  self->begun = TRUE;
  if (latest->len > 0)
    g_object_get (g_ptr_array_index (latest, 0), "id", &mark, NULL);
  if (mark != plan->mark)
    {
      self->matcher = ang_import_matcher_new (plan->store, plan->mapping, plan->target, ang_import_plan_get_n_rows (plan), NULL, error);
      if (self->matcher == NULL)
        return FALSE;
    }
  if (self->cohort != NULL)
    self->join = ang_import_join_new (plan, self->cohort, error);

  return self->cohort == NULL || self->join != NULL;
}

/* The rows that need nothing have their outcome at once; the others are read. */
static void
collect (Run    *self,
         GArray *ids)
{
  self->n_rows = 0;
  while (self->n_rows < PART && self->next < ang_import_plan_get_n_rows (self->plan))
    {
      const AngImportEntry *entry = ang_import_plan_get (self->plan, self->next);

      if (is_active (entry))
        {
          self->rows[self->n_rows] = self->next;
          ang_import_plan_read (self->plan, self->next, self->drafts[self->n_rows++]);
          if (entry->person != 0)
            g_array_append_val (ids, entry->person);
        }
      else
        ang_import_result_predict (self->result, self->next);
      self->next++;
    }
}

static gboolean
prepare (Run     *self,
         GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  collect (self, ids);
  g_clear_pointer (&self->people, ang_import_people_free);
  self->people = ang_import_people_read (self->plan->store, self->plan->mapping, ids, NULL, error);
  if (self->people == NULL)
    return FALSE;

  return self->matcher == NULL || ang_import_matcher_read (self->matcher, self->drafts, self->n_rows, error);
}

/* Rows */

static gboolean
is_somebody_by_now (Run                  *self,
                    const AngImportEntry *entry,
                    guint                 position)
{
  g_auto (AngImportMatch) match = { 0 };

  if (self->matcher == NULL || entry->verdict != ANG_IMPORT_VERDICT_NEW)
    return FALSE;
  ang_import_matcher_find (self->matcher, position, &match);

  return match.kind != ANG_IMPORT_MATCH_NOBODY;
}

static void
take_new (Run            *self,
          guint           position,
          AngImportFresh *fresh,
          AngTransaction *transaction)
{
  guint row = self->rows[position];
  const AngImportEntry *entry = ang_import_plan_get (self->plan, row);
  gboolean joins = self->join != NULL && entry->place == ANG_IMPORT_PLACE_JOINS;
  AngRecord *person;

  if (is_somebody_by_now (self, entry, position))
    {
      ang_import_result_set_outcome (self->result, row, ANG_IMPORT_OUTCOME_SKIPPED, FALSE,
                                     _("The register has changed since the check: check again."));
      return;
    }

  person = ang_import_write_new (&self->writing, fresh, transaction);
  if (joins)
    ang_import_join_add (self->join, fresh, person, NULL, transaction);
  ang_import_result_set_outcome (self->result, row, ANG_IMPORT_OUTCOME_CREATED, joins, NULL);
}

/* What was shown is what is stored: nobody has agreed to anything else. */
static gboolean
is_as_shown (Run                       *self,
             const AngImportEntry      *entry,
             const AngImportPerson     *known,
             const AngImportComparison *comparison,
             gboolean                   has_name)
{
  AngImportNote shown[ANG_IMPORT_N_FIELDS + 1] = { 0 };
  AngImportNote now[ANG_IMPORT_N_FIELDS + 1];
  guint n_now = ang_import_comparison_describe (comparison, self->plan->store, known, now);
  guint n_shown = entry->details != 0 ? ang_import_plan_get_n_details (self->plan, entry->details) : 0;
  gboolean same;

  if (n_shown > 0)
    ang_import_plan_get_notes (self->plan, entry->details, shown);
  /* Of a row without a name, the person's is noted as well. */
  if (n_shown > 0 && !has_name)
    n_shown--;
  same = n_now == n_shown;
  for (guint i = 0; i < n_now; i++)
    {
      same = same && now[i].field == shown[i].field && g_strcmp0 (now[i].old, shown[i].old) == 0;
      g_free ((char *) now[i].old);
    }

  return same;
}

/* Returns why nothing may be stored for the row. */
static const char *
find_obstacle (Run                   *self,
               const AngImportEntry  *entry,
               AngImportFresh        *fresh,
               const AngImportPerson *known,
               AngImportComparison   *comparison)
{
  if (known == NULL)
    return _("The person is no longer in the register.");
  if (g_hash_table_contains (self->done, &entry->person))
    return _("An earlier row is about the same person.");

  ang_import_compare (fresh, known, &self->plan->when, comparison);
  if (self->matcher != NULL && entry->decision == ANG_IMPORT_DECISION_TAKE &&
      !is_as_shown (self, entry, known, comparison, ang_import_draft_has (fresh->draft, ANG_IMPORT_FIELD_NAME)))
    return _("The register has changed since the check: check again.");

  return NULL;
}

static AngImportOutcome
get_outcome (gboolean changed,
             gboolean joined)
{
  if (changed)
    return ANG_IMPORT_OUTCOME_UPDATED;

  return joined ? ANG_IMPORT_OUTCOME_JOINED : ANG_IMPORT_OUTCOME_UNCHANGED;
}

static void
take_known (Run            *self,
            guint           row,
            AngImportFresh *fresh,
            AngTransaction *transaction)
{
  const AngImportEntry *entry = ang_import_plan_get (self->plan, row);
  AngImportPerson *known = ang_import_people_get (self->people, entry->person);
  AngImportComparison comparison = { 0 };
  const char *obstacle = find_obstacle (self, entry, fresh, known, &comparison);
  gboolean joins;
  gboolean changes;

  if (obstacle != NULL)
    {
      ang_import_result_set_outcome (self->result, row, ANG_IMPORT_OUTCOME_SKIPPED, FALSE, obstacle);
      return;
    }

  joins = self->join != NULL && entry->place == ANG_IMPORT_PLACE_JOINS && !ang_import_join_has (self->join, entry->person);
  changes = entry->decision != ANG_IMPORT_DECISION_KEEP && comparison.n_differences > 0;
  if (joins)
    ang_import_join_add (self->join, fresh, known->person, known, transaction);
  if (changes)
    ang_import_write_known (&self->writing, fresh, known, &comparison, transaction);
  g_hash_table_add (self->done, g_memdup2 (&entry->person, sizeof entry->person));
  ang_import_result_set_outcome (self->result, row, get_outcome (changes, joins), joins,
                                 entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS
                                 ? NULL : ang_import_plan_get_reason (self->plan, entry->reason));
}

static gboolean
give_part (AngTransaction  *transaction,
           gboolean        *more,
           gpointer         data,
           GError         **error)
{
  Run *self = data;

  if ((!self->begun && !begin (self, error)) || !prepare (self, error))
    return FALSE;

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_auto (AngImportFresh) fresh = { .draft = self->drafts[i] };
      const AngImportEntry *entry = ang_import_plan_get (self->plan, self->rows[i]);

      if (entry->person == 0)
        take_new (self, i, &fresh, transaction);
      else
        take_known (self, self->rows[i], &fresh, transaction);
    }
  *more = self->next < ang_import_plan_get_n_rows (self->plan);

  return TRUE;
}

/* The whole */

static gboolean
check_existing (AngImportPlan      *plan,
                AngImportExisting   existing,
                GError            **error)
{
  guint n = plan->counts[ANG_IMPORT_FILTER_CHANGED];

  if (existing != ANG_IMPORT_EXISTING_FAIL || n == 0)
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_FAILED,
               ngettext ("Nothing was stored: the register says something else about %u person of the list.",
                         "Nothing was stored: the register says something else about %u people of the list.", n), n);
  return FALSE;
}

static AngTransaction *
create_transaction (Run     *self,
                    GError **error)
{
  AngImportPlan *plan = self->plan;
  g_autoptr (AngTransaction) transaction = NULL;

  if (plan->target == ANG_IMPORT_PEOPLE)
    return ang_transaction_new (N_ ("Import people from %s"), self->writing.source);

  self->cohort = ang_record_copy (plan->cohort);
  if (plan->target == ANG_IMPORT_PARTICIPANTS)
    {
      transaction = ang_transaction_new (N_ ("Import participants into %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));
      ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
      return g_steal_pointer (&transaction);
    }

  if (!ang_cohort_complete (self->cohort, plan->store, error))
    return NULL;
  transaction = ang_transaction_new (N_ ("Import the cohort %s from a list"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  return ang_cohort_save_new (self->cohort, transaction, plan->store, error) ? g_steal_pointer (&transaction) : NULL;
}

/**
 * ang_import_run_plan:
 * @source: (nullable): what the list is called
 *
 * Stores what is decided, as one step that can be undone: all of it or nothing. Where there is nothing to store, nothing is.
 * Blocks.
 *
 * Returns: (transfer full): what became of the rows, or %NULL on error
 */
AngImportResult *
ang_import_run_plan (AngImportPlan          *plan,
                     AngImportExisting       existing,
                     const char             *source,
                     AngImportProgressFunc   progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     GError                **error)
{
  g_auto (Run) self = { .plan = plan, .writing = { plan, source } };
  g_autoptr (AngTransaction) transaction = NULL;
  guint n_active = count_active (plan);

  if (!check_existing (plan, existing, error))
    return NULL;
  if (n_active == 0)
    return ang_import_result_predict_all (plan);

  transaction = create_transaction (&self, error);
  if (transaction == NULL)
    return NULL;
  self.result = ang_import_result_new (plan);
  self.done = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < PART; i++)
    self.drafts[i] = ang_import_plan_create_draft (plan);
  ang_transaction_set_source (transaction, (n_active + PART - 1) / PART, give_part, &self, NULL);
  ang_transaction_set_progress (transaction, progress, progress_data);
  ang_transaction_set_cancellable (transaction, cancellable);
  if (!ang_store_back_up (plan->store, ANG_BACKUP_IMPORT, cancellable, error) || !ang_store_commit (plan->store, transaction, error))
    return NULL;
  if (self.cohort != NULL)
    ang_import_result_set_cohort (self.result, ang_record_get_id (self.cohort));

  return g_steal_pointer (&self.result);
}
