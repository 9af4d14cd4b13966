#include "config.h"

#include "ang-cohort-findings-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-criterion.h"
#include "ang-score.h"

/* Names that one finding is about, and the first of them as its cause. */
typedef struct
{
  AngSentence *sentence;
  AngRecord *first;
} Names;

static void
add_name (Names      *names,
          const char *message,
          AngRecord  *participation)
{
  if (names->sentence == NULL)
    {
      names->sentence = ang_sentence_new (message);
      names->first = participation;
    }
  ang_sentence_put_text (names->sentence, "names", ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
}

static void
add_finding (AngCohortCheck *check,
             AngFindingKind  kind,
             AngSeverity     severity,
             Names          *names,
             guint           field)
{
  if (names->sentence != NULL)
    ang_finding_set_cause (ang_cohort_check_add (check, kind, severity, names->sentence, 0), &ang_participation_entity,
                           ang_record_get_id (names->first), field);
}

static gboolean
is_weighted (GPtrArray *criteria)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      if (ang_record_get_real (g_ptr_array_index (criteria, i), ANG_CRITERION_WEIGHT) > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_score (AngCohortCheck *check,
           AngRecord      *participation,
           AngRecord      *criterion)
{
  GPtrArray *scores = ang_facts_list (check->facts, &ang_score_entity, ANG_SCORE_PARTICIPATION_ID, ang_record_get_id (participation));

  for (guint i = 0; i < scores->len; i++)
    {
      AngRecord *score = g_ptr_array_index (scores, i);

      if (ang_record_get_integer (score, ANG_SCORE_CRITERION_ID) == ang_record_get_id (criterion))
        return !isnan (ang_record_get_real (score, ANG_SCORE_VALUE));
    }

  return FALSE;
}

static gboolean
has_all_scores (AngCohortCheck *check,
                AngRecord      *participation,
                GPtrArray      *criteria,
                gboolean        weighted)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      AngRecord *criterion = g_ptr_array_index (criteria, i);

      if ((!weighted || ang_record_get_real (criterion, ANG_CRITERION_WEIGHT) > 0) && !has_score (check, participation, criterion))
        return FALSE;
    }

  return TRUE;
}

/* Chosen without what the choice is made by, or not decided about, while the cohort goes on. */
static void
check_decisions (AngCohortCheck *check,
                 GPtrArray      *criteria)
{
  gboolean weighted = is_weighted (criteria);
  Names unscored = { NULL };
  Names open = { NULL };

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);

      if (ang_participation_state_is_open ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE)))
        add_name (&open, N_ ("Nothing is decided yet about: {names}."), participation);
      else if (!has_all_scores (check, participation, criteria, weighted))
        add_name (&unscored, N_ ("Chosen without all scores: {names}."), participation);
    }

  add_finding (check, ANG_FINDING_KIND_UNDECIDED, ANG_SEVERITY_WARNING, &open, ANG_PARTICIPATION_STATE);
  add_finding (check, ANG_FINDING_KIND_UNSCORED, ANG_SEVERITY_WARNING, &unscored, ANG_PARTICIPATION_STATE);
}

static gboolean
is_beyond_selection (AngCohortCheck *check)
{
  switch (ang_record_get_integer (check->cohort, ANG_COHORT_STATE))
    {
    case ANG_COHORT_STATE_PROPOSED:
    case ANG_COHORT_STATE_APPROVED:
    case ANG_COHORT_STATE_DEPARTED:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The next one from the list cannot be told without a number of its own. */
static void
check_reserve (AngCohortCheck *check,
               GPtrArray      *participations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *orders = g_new (gint64, participations->len + 1);
  Names names = { NULL };

  for (guint i = 0; i < participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (participations, i);

      orders[i] = ang_record_get_integer (participation, ANG_PARTICIPATION_RESERVE_ORDER);
      if (ang_record_get_integer (participation, ANG_PARTICIPATION_STATE) != ANG_PARTICIPATION_STATE_RESERVE)
        continue;
      if (orders[i] == ANG_UNSET || !g_hash_table_add (seen, &orders[i]))
        add_name (&names, N_ ("On reserve without a place of their own in the list: {names}."), participation);
    }

  add_finding (check, ANG_FINDING_KIND_RESERVE_ORDER, ANG_SEVERITY_WARNING, &names, ANG_PARTICIPATION_RESERVE_ORDER);
}

static void
check_reasons (AngCohortCheck *check,
               GPtrArray      *participations)
{
  Names replaced = { NULL };
  Names rejected = { NULL };

  for (guint i = 0; i < participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (participations, i);
      gint64 state = ang_record_get_integer (participation, ANG_PARTICIPATION_STATE);

      if (ang_record_get_integer (participation, ANG_PARTICIPATION_REPLACED_BY_ID) != 0
          && !ang_record_is_set (participation, ANG_PARTICIPATION_WITHDRAWN_REASON))
        add_name (&replaced, N_ ("Replaced without a reason: {names}."), participation);
      if (state == ANG_PARTICIPATION_STATE_REJECTED && !ang_record_is_set (participation, ANG_PARTICIPATION_DECISION_REASON))
        add_name (&rejected, N_ ("Rejected without a reason: {names}."), participation);
    }

  add_finding (check, ANG_FINDING_KIND_REPLACED, ANG_SEVERITY_WARNING, &replaced, ANG_PARTICIPATION_WITHDRAWN_REASON);
  add_finding (check, ANG_FINDING_KIND_REJECTED, ANG_SEVERITY_INFO, &rejected, ANG_PARTICIPATION_DECISION_REASON);
}

/**
 * ang_cohort_check_selection:
 *
 * Adds what a selection leaves open: who was chosen without all scores or not decided about when the cohort is proposed,
 * who is on reserve without a place in the list, who was replaced or rejected without a reason. A cohort without criteria of
 * its own had no selection in the register.
 */
void
ang_cohort_check_selection (AngCohortCheck *check)
{
  GPtrArray *criteria = ang_facts_list (check->facts, &ang_criterion_entity, ANG_CRITERION_COHORT_ID, check->id);
  GPtrArray *participations = ang_facts_list (check->facts, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, check->id);

  if (criteria->len > 0 && is_beyond_selection (check))
    check_decisions (check, criteria);
  if (check->before_departure)
    check_reserve (check, participations);
  if (criteria->len > 0)
    check_reasons (check, participations);
}
