#include "config.h"

#include "ang-cohort-findings-private.h"

#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-criterion.h"

/**
 * ang_cohort_check_add:
 * @check: takes the new finding
 * @sentence: (transfer full): what was noticed
 * @field: the field of the cohort that is the cause, unless another cause is set afterwards
 *
 * Returns: (transfer none): the finding, about the cohort as a whole
 */
AngFinding *
ang_cohort_check_add (AngCohortCheck *check,
                      AngFindingKind  kind,
                      AngSeverity     severity,
                      AngSentence    *sentence,
                      guint           field)
{
  AngFinding *finding = ang_finding_new (kind, severity, sentence);

  ang_finding_set_about (finding, check->id, 0, 0);
  ang_finding_set_cause (finding, &ang_cohort_entity, check->id, field);
  g_ptr_array_add (check->findings, finding);

  return finding;
}

/**
 * ang_cohort_check_add_for:
 * @check: takes the new finding
 * @sentence: (transfer full): what was noticed; "name" in it becomes the participant's
 * @field: the field of @participation that is the cause
 *
 * Returns: (transfer none): the finding, about one participant
 */
AngFinding *
ang_cohort_check_add_for (AngCohortCheck *check,
                          AngFindingKind  kind,
                          AngSeverity     severity,
                          AngSentence    *sentence,
                          AngRecord      *participation,
                          guint           field)
{
  AngFinding *finding = ang_cohort_check_add (check, kind, severity, sentence, 0);

  ang_sentence_put_text (sentence, "name", ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
  ang_finding_set_about (finding, check->id, ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID),
                         ang_record_get_id (participation));
  ang_finding_set_cause (finding, &ang_participation_entity, ang_record_get_id (participation), field);

  return finding;
}

static GPtrArray *
list_going (AngFacts *facts,
            gint64    cohort)
{
  GPtrArray *all = ang_facts_list (facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, cohort);
  GPtrArray *going = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (all, i);

      if (ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE)))
        g_ptr_array_add (going, participation);
    }

  return going;
}

/* In a selection, whoever is not decided about has no place yet. */
static GPtrArray *
list_placed (AngFacts  *facts,
             gint64     cohort,
             GPtrArray *going)
{
  GPtrArray *placed = g_ptr_array_new ();
  gboolean selected = ang_facts_list (facts, &ang_criterion_entity, ANG_CRITERION_COHORT_ID, cohort)->len > 0;

  for (guint i = 0; i < going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (going, i);

      if (!selected || ang_participation_state_is_chosen ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE)))
        g_ptr_array_add (placed, participation);
    }

  return placed;
}

/* Two participants who are one person are found from either side. */
static void
remove_repeated (GPtrArray *findings)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->len;)
    {
      if (g_hash_table_add (keys, (gpointer) ang_finding_get_key (g_ptr_array_index (findings, i))))
        i++;
      else
        g_ptr_array_remove_index (findings, i);
    }
}

static GPtrArray *
compute (AngFacts *facts,
         gint64    cohort,
         gboolean  apart)
{
  AngRecord *record = ang_facts_get (facts, &ang_cohort_entity, cohort);
  g_autoptr (GPtrArray) going = list_going (facts, cohort);
  g_autoptr (GPtrArray) placed = list_placed (facts, cohort, going);
  AngCohortCheck check = { .facts = facts, .cohort = record, .id = cohort, .going = going, .placed = placed, .apart = apart };

  check.findings = g_ptr_array_new_with_free_func (g_object_unref);
  if (record == NULL || ang_record_get_integer (record, ANG_COHORT_STATE) == ANG_COHORT_STATE_CANCELLED)
    return check.findings;

  check.scheme = ang_facts_get (facts, &ang_scheme_entity, ang_record_get_integer (record, ANG_COHORT_SCHEME_ID));
  check.origins = ang_facts_list (facts, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, cohort);
  check.before_departure = ang_cohort_is_before_departure (ANG_COHORT (record));

  ang_cohort_check_dates (&check);
  ang_cohort_check_programme (&check);
  if (ang_record_get_boolean (record, ANG_COHORT_COUNT_ONLY))
    {
      ang_cohort_check_count (&check);
      ang_cohort_check_overlaps (&check);
    }
  else
    {
      ang_cohort_check_quotas (&check);
      ang_cohort_check_leader (&check);
      ang_cohort_check_english (&check);
      ang_cohort_check_people (&check);
      ang_cohort_check_documents (&check);
      ang_cohort_check_attendance (&check);
      ang_cohort_check_units (&check);
      ang_cohort_check_selection (&check);
      ang_cohort_check_travel (&check);
    }

  remove_repeated (check.findings);
  ang_findings_sort (check.findings);

  return check.findings;
}

/**
 * ang_cohort_findings_compute:
 * @facts: the cohort, its scheme, origins and participations; the participants with identifiers, employments and all their
 *   participations, and the cohorts of these; other people with the same numbers or birth dates; units; look-ups and settings
 * @cohort: the cohort's id
 *
 * A cohort of which only the number is known has no participants to look at; a cancelled one is past checking.
 *
 * Returns: (transfer full) (element-type AngFinding): what the rules notice, the gravest first
 */
GPtrArray *
ang_cohort_findings_compute (AngFacts *facts,
                             gint64    cohort)
{
  return compute (facts, cohort, FALSE);
}

/**
 * ang_cohort_findings_compute_apart:
 * @facts: the same, but nobody besides the participants
 * @cohort: the cohort's id
 *
 * For who looks at all people anyway.
 *
 * Returns: (transfer full) (element-type AngFinding): the same without what the records of its people say by themselves
 */
GPtrArray *
ang_cohort_findings_compute_apart (AngFacts *facts,
                                   gint64    cohort)
{
  return compute (facts, cohort, TRUE);
}

/**
 * ang_cohort_findings_list_going:
 * @facts: the participations of the cohort
 *
 * Returns: (transfer container) (element-type AngParticipation): those that take a place
 */
GPtrArray *
ang_cohort_findings_list_going (AngFacts *facts,
                                gint64    cohort)
{
  return list_going (facts, cohort);
}
