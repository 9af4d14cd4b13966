#include "config.h"

#include "ang-import-check.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-employment.h"
#include "ang-history.h"
#include "ang-identity.h"
#include "ang-import-compare.h"
#include "ang-import-crew.h"
#include "ang-import-match.h"
#include "ang-import-seen.h"
#include "ang-import-shown.h"
#include "ang-import-units.h"
#include "ang-lookup.h"
#include "ang-origin.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-read-many.h"
#include "ang-unit.h"

/* A check under way. */
typedef struct
{
  AngImportPlan        *plan;
  AngImportCrew        *crew;
  const AngImportBatch *batch;   /* the rows at hand */
  AngImportSeen        *seen;
  GHashTable           *present; /* (nullable): ids of who is in the cohort */
  AngImportDraft       *other;   /* the earlier row about the same person */
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->crew, ang_import_crew_free);
  g_clear_pointer (&self->seen, ang_import_seen_free);
  g_clear_pointer (&self->present, g_hash_table_unref);
  g_clear_pointer (&self->other, ang_import_draft_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static gboolean
read_words (AngImportPlan  *plan,
            GError        **error)
{
  static const AngEntity *const entities[] = { &ang_unit_entity, &ang_origin_entity, &ang_lookup_entity };

  plan->lookups = ang_import_lookups_new ();
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autoptr (GPtrArray) records = ang_read_all (plan->store, entities[i], error);

      if (records == NULL)
        return FALSE;
      ang_import_lookups_add_all (plan->lookups, records);
    }
  ang_import_units_recall (plan->store, plan->lookups);

  return TRUE;
}

static gboolean
read_present (Check   *self,
              GError **error)
{
  gint64 cohort = self->plan->cohort != NULL ? ang_record_get_id (self->plan->cohort) : 0;
  g_autoptr (GPtrArray) participations = NULL;

  self->present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (cohort == 0)
    return TRUE;

  participations = ang_read_linked (self->plan->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &cohort, 1, error);
  for (guint i = 0; participations != NULL && i < participations->len; i++)
    {
      gint64 person = ang_record_get_integer (g_ptr_array_index (participations, i), ANG_PARTICIPATION_PERSON_ID);

      g_hash_table_add (self->present, g_memdup2 (&person, sizeof person));
    }

  return participations != NULL;
}

static gboolean
read_mark (AngImportPlan  *plan,
           GError        **error)
{
  g_autoptr (GPtrArray) latest = ang_store_read_history (plan->store, NULL, 0, 0, 1, error);

  if (latest == NULL)
    return FALSE;
  if (latest->len > 0)
    g_object_get (g_ptr_array_index (latest, 0), "id", &plan->mark, NULL);

  return TRUE;
}

/* Verdicts */

static void
reject (Check          *self,
        AngImportEntry *entry,
        const char     *reason)
{
  entry->verdict = ANG_IMPORT_VERDICT_REJECTED;
  entry->place = ANG_IMPORT_PLACE_NONE;
  entry->severity = ANG_SEVERITY_ERROR;
  entry->reason = ang_import_plan_add_reason (self->plan, reason);
}

static gboolean
is_number (AngImportFieldId field)
{
  return field == ANG_IMPORT_FIELD_NIP || field == ANG_IMPORT_FIELD_NIK || field == ANG_IMPORT_FIELD_OLD_NIP ||
         field == ANG_IMPORT_FIELD_NAME_NIP;
}

/**
 * ang_import_check_find_refusal:
 *
 * A number that cannot be right may be that of somebody else; only where a NIP says who is meant is a bad second number
 * merely left out.
 *
 * Returns: (transfer none) (nullable): why the row cannot be taken; lives as long as the draft is not read anew
 */
const char *
ang_import_check_find_refusal (const AngImportDraft *draft)
{
  gboolean has_nip = ang_import_draft_has (draft, ANG_IMPORT_FIELD_NIP);
  guint n_issues;
  const AngImportIssue *issues = ang_import_draft_get_issues (draft, &n_issues);

  for (guint i = 0; i < n_issues; i++)
    {
      if (issues[i].severity == ANG_SEVERITY_ERROR && (issues[i].column < 0 || (is_number (issues[i].field) && !has_nip)))
        return issues[i].message;
    }
  if (!ang_import_draft_has (draft, ANG_IMPORT_FIELD_NAME) && !has_nip && !ang_import_draft_has (draft, ANG_IMPORT_FIELD_NIK) &&
      !ang_import_draft_has (draft, ANG_IMPORT_FIELD_OLD_NIP))
    return _("The row says neither a name nor a number.");

  return NULL;
}

/* The same again is nothing new; something else about the same person is not for the program to choose from. */
static void
judge_twin (Check                *self,
            AngImportEntry       *entry,
            const AngImportDraft *draft,
            guint                 twin)
{
  ang_import_plan_read (self->plan, twin - 1, self->other);
  if (ang_import_drafts_are_equal (draft, self->other))
    {
      entry->verdict = ANG_IMPORT_VERDICT_SAME;
      entry->place = ANG_IMPORT_PLACE_NONE;
      entry->severity = MAX (entry->severity, ANG_SEVERITY_INFO);
      entry->reason = ang_import_plan_add_reason (self->plan, _("The same person stands in the list twice."));
    }
  else
    reject (self, entry, _("An earlier row says something else about the same person."));
  entry->twin = twin;
}

static char *
dup_candidate_detail (AngStore              *store,
                      const AngImportPerson *person)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *number = ang_record_get_text (person->person, ANG_PERSON_NIP);
  const char *unit = ang_record_get_text (person->person, ANG_PERSON_UNIT_NAME_ID);
  char *birth = ang_import_shown_dup_record (store, person->person, ANG_IMPORT_FIELD_BIRTH_DATE);

  if (number != NULL)
    g_ptr_array_add (parts, ang_identity_format (number));
  if (birth != NULL)
    g_ptr_array_add (parts, birth);
  if (unit != NULL)
    g_ptr_array_add (parts, g_strdup (unit));
  g_ptr_array_add (parts, NULL);

  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

static void
judge_ambiguous (Check                *self,
                 AngImportEntry       *entry,
                 const AngImportMatch *match)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (AngImportCandidate));

  for (guint i = 0; i < match->candidates->len; i++)
    {
      AngImportCandidate candidate = { .person = g_array_index (match->candidates, gint64, i) };
      AngImportPerson *person = ang_import_matcher_get_person (self->batch->matcher, candidate.person);

      if (person == NULL)
        continue;
      candidate.name = ang_record_get_text (person->person, ANG_PERSON_FULL_NAME);
      candidate.detail = dup_candidate_detail (self->plan->store, person);
      g_array_append_val (candidates, candidate);
    }

  entry->verdict = ANG_IMPORT_VERDICT_AMBIGUOUS;
  entry->severity = MAX (entry->severity, ANG_SEVERITY_WARNING);
  entry->reason = ang_import_plan_add_reason (self->plan, match->reason);
  entry->details = ang_import_plan_add_candidates (self->plan, (const AngImportCandidate *) (gpointer) candidates->data,
                                                   candidates->len);
  for (guint i = 0; i < candidates->len; i++)
    g_free ((char *) g_array_index (candidates, AngImportCandidate, i).detail);
}

static void
judge_new (Check                *self,
           AngImportEntry       *entry,
           const AngImportDraft *draft)
{
  if (ang_import_draft_has (draft, ANG_IMPORT_FIELD_NAME))
    entry->verdict = ANG_IMPORT_VERDICT_NEW;
  else
    reject (self, entry, _("Nobody in the register has this number, and there is no name."));
}

/* What differs is noted; of a row without a name, whose it is. */
static void
judge_known (Check                 *self,
             AngImportEntry        *entry,
             const AngImportDraft  *draft,
             const AngImportPerson *person)
{
  g_auto (AngImportFresh) fresh = { .draft = draft };
  AngImportNote notes[ANG_IMPORT_N_FIELDS];
  AngImportComparison comparison;
  guint n_notes;

  ang_import_compare (&fresh, person, &self->plan->when, &comparison);
  n_notes = ang_import_comparison_describe (&comparison, self->plan->store, person, notes);
  entry->verdict = n_notes > 0 ? ANG_IMPORT_VERDICT_UPDATE : ANG_IMPORT_VERDICT_SAME;
  entry->person = ang_record_get_id (person->person);
  if (!ang_import_draft_has (draft, ANG_IMPORT_FIELD_NAME))
    notes[n_notes++] = (AngImportNote) { ANG_IMPORT_FIELD_NAME, g_strdup (ang_record_get_text (person->person, ANG_PERSON_FULL_NAME)) }
  ;
  entry->details = ang_import_plan_add_notes (self->plan, notes, n_notes);
  for (guint i = 0; i < n_notes; i++)
    g_free ((char *) notes[i].old);
}

static void
warn (Check          *self,
      AngImportEntry *entry,
      const char     *reason)
{
  entry->severity = MAX (entry->severity, ANG_SEVERITY_WARNING);
  entry->reason = ang_import_plan_add_reason (self->plan, reason);
}

static void
judge_found (Check                *self,
             AngImportEntry       *entry,
             guint                 row,
             const AngImportDraft *draft,
             const AngImportMatch *match)
{
  AngImportPerson *person = ang_import_matcher_get_person (self->batch->matcher, match->person);
  guint twin;

  if (person == NULL)
    {
      judge_new (self, entry, draft);
      return;
    }
  twin = ang_import_seen_person (self->seen, match->person, row);
  if (twin != 0)
    {
      judge_twin (self, entry, draft, twin);
      return;
    }

  judge_known (self, entry, draft, person);
  if (entry->place == ANG_IMPORT_PLACE_JOINS && g_hash_table_contains (self->present, &match->person))
    entry->place = ANG_IMPORT_PLACE_PRESENT;
  if (match->kind == ANG_IMPORT_MATCH_NAME)
    {
      entry->by_name = TRUE;
      warn (self, entry, _("The person was found by the name alone."));
    }
  else if (match->renamed)
    warn (self, entry, _("The person was found by the number; the register has another name. See whether it is the same person."));
}

/* Of the only one who is called so the list says nothing new: whoever it means, there is nothing to ask. */
static gboolean
judge_namesake (Check                *self,
                AngImportEntry       *entry,
                guint                 row,
                const AngImportDraft *draft,
                const AngImportMatch *match)
{
  g_auto (AngImportFresh) fresh = { .draft = draft };
  gint64 id = g_array_index (match->candidates, gint64, 0);
  AngImportPerson *person = ang_import_matcher_get_person (self->batch->matcher, id);
  AngImportComparison comparison;

  if (self->plan->target != ANG_IMPORT_PEOPLE || person == NULL)
    return FALSE;
  ang_import_compare (&fresh, person, &self->plan->when, &comparison);
  if (comparison.n_differences > 0 || ang_import_seen_person (self->seen, id, row) != 0)
    return FALSE;

  entry->verdict = ANG_IMPORT_VERDICT_SAME;
  entry->person = id;
  entry->severity = MAX (entry->severity, ANG_SEVERITY_INFO);

  return TRUE;
}

/* A unit of another government is known to nobody here. */
static void
note_unit (Check                *self,
           const AngImportDraft *draft)
{
  const char *unit = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_UNIT);
  gboolean foreign = ang_import_draft_get_text (draft, ANG_IMPORT_FIELD_ORIGIN) != NULL &&
                     ang_import_draft_get_number (draft, ANG_IMPORT_FIELD_ORIGIN) != ang_import_lookups_get_own (self->plan->lookups);

  if (unit != NULL && !foreign && ang_import_draft_get_number (draft, ANG_IMPORT_FIELD_UNIT) == 0)
    ang_import_plan_add_unknown_unit (self->plan, unit);
}

static void
judge (Check *self,
       guint  position)
{
  guint row = self->batch->first + position;
  const AngImportDraft *draft = self->batch->drafts[position];
  AngImportEntry *entry = ang_import_plan_get (self->plan, row);
  const char *refusal = ang_import_check_find_refusal (draft);
  g_auto (AngImportMatch) match = { 0 };
  guint twin;

  entry->severity = ang_import_draft_get_worst (draft);
  entry->place = self->plan->target != ANG_IMPORT_PEOPLE ? ANG_IMPORT_PLACE_JOINS : ANG_IMPORT_PLACE_NONE;
  if (refusal != NULL)
    {
      reject (self, entry, refusal);
      return;
    }
  note_unit (self, draft);
  twin = ang_import_seen_draft (self->seen, draft, row);
  if (twin != 0)
    {
      judge_twin (self, entry, draft, twin);
      return;
    }

  ang_import_matcher_find (self->batch->matcher, position, &match);
  if (match.kind == ANG_IMPORT_MATCH_CLASH)
    reject (self, entry, match.reason);
  else if (match.kind == ANG_IMPORT_MATCH_ASK)
    {
      if (!match.namesake || !judge_namesake (self, entry, row, draft, &match))
        judge_ambiguous (self, entry, &match);
    }
  else if (match.kind == ANG_IMPORT_MATCH_NOBODY)
    judge_new (self, entry, draft);
  else
    judge_found (self, entry, row, draft, &match);
}

/**
 * ang_import_check_rows:
 * @plan: gets the verdicts; its time and cohort are set
 *
 * Looks everybody up in the register, and says of each row what it is. Changes nothing; blocks.
 *
 * Returns: whether it could be done to the end
 */
gboolean
ang_import_check_rows (AngImportPlan          *plan,
                       AngImportProgressFunc   progress,
                       gpointer                progress_data,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_auto (Check) self = { .plan = plan };
  guint n_rows = ang_import_plan_get_n_rows (plan);

  if (!read_words (plan, error) || !read_mark (plan, error) || !read_present (&self, error))
    return FALSE;
  self.seen = ang_import_seen_new ();
  self.other = ang_import_plan_create_draft (plan);
  self.crew = ang_import_crew_new (plan, cancellable, error);
  if (self.crew == NULL)
    return FALSE;

  for (guint done = 0; done < n_rows; done += self.batch->n_rows)
    {
      self.batch = ang_import_crew_next (self.crew, error);
      if (self.batch == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint i = 0; i < self.batch->n_rows; i++)
        judge (&self, i);
      if (progress != NULL)
        progress ((double) (done + self.batch->n_rows) / n_rows, progress_data);
    }
  ang_import_plan_count (plan);

  return TRUE;
}
