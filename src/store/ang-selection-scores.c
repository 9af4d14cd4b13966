#include "config.h"

#include "ang-selection-commands.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-command-private.h"
#include "ang-participation.h"
#include "ang-read-many.h"
#include "ang-score.h"
#include "ang-selection-work.h"

#define BEST_SCORE 100.0

typedef struct
{
  gint64 cohort;
  GArray *scores;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_array_unref (order->scores);
  g_free (order);
}

typedef struct
{
  AngSelectionWork work;
  GPtrArray *scores; /* those of the cohort */
  GHashTable *copies;
} Scoring;

static void
scoring_clear (Scoring *scoring)
{
  ang_selection_work_clear (&scoring->work);
  g_clear_pointer (&scoring->scores, g_ptr_array_unref);
  g_clear_pointer (&scoring->copies, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scoring, scoring_clear)

static AngRecord *
find_score (Scoring *scoring,
            gint64   participation,
            gint64   criterion)
{
  for (guint i = 0; i < scoring->scores->len; i++)
    {
      AngRecord *score = g_ptr_array_index (scoring->scores, i);

      if (ang_record_get_integer (score, ANG_SCORE_PARTICIPATION_ID) == participation
          && ang_record_get_integer (score, ANG_SCORE_CRITERION_ID) == criterion)
        return score;
    }

  return NULL;
}

static AngRecord *
take_score (Scoring *scoring,
            gint64   participation,
            gint64   criterion)
{
  AngRecord *score = find_score (scoring, participation, criterion);

  if (score != NULL)
    return score;

  score = ang_record_new (&ang_score_entity);
  ang_record_set_integer (score, ANG_SCORE_PARTICIPATION_ID, participation);
  ang_record_set_integer (score, ANG_SCORE_CRITERION_ID, criterion);
  g_ptr_array_add (scoring->scores, score);

  return score;
}

/* A score of a usual criterion becomes one of its copy. */
static void
set_score (Scoring              *scoring,
           AngCommand           *command,
           const AngScoreChange *change)
{
  const gint64 *copy = g_hash_table_lookup (scoring->copies, &change->criterion);
  gint64 criterion = copy != NULL ? *copy : change->criterion;
  AngRecord *score = find_score (scoring, change->participation, criterion);
  double before = score != NULL ? ang_record_get_real (score, ANG_SCORE_VALUE) : NAN;

  if (before == change->value || (isnan (before) && isnan (change->value)))
    {
      ang_command_add_skipped (command, 1);
      return;
    }

  score = take_score (scoring, change->participation, criterion);
  ang_record_set_real (score, ANG_SCORE_VALUE, change->value);
  ang_command_add_done (command, 1);
}

static gboolean
has_scores (Scoring *scoring,
            gint64   participation)
{
  for (guint i = 0; i < scoring->scores->len; i++)
    {
      AngRecord *score = g_ptr_array_index (scoring->scores, i);

      if (ang_record_get_integer (score, ANG_SCORE_PARTICIPATION_ID) == participation
          && !isnan (ang_record_get_real (score, ANG_SCORE_VALUE)))
        return TRUE;
    }

  return FALSE;
}

/* Whoever has a score is assessed; a decision stays what it is. */
static void
follow_scores (Scoring *scoring)
{
  for (guint i = 0; i < scoring->work.rows->len; i++)
    {
      AngRecord *row = g_ptr_array_index (scoring->work.rows, i);

      if (ang_participation_state_is_open (ang_selection_work_get_state (row)))
        ang_selection_work_set_number (&scoring->work, row, ANG_PARTICIPATION_STATE, has_scores (scoring, ang_record_get_id (row))
                                                                  ? ANG_PARTICIPATION_STATE_ASSESSED : ANG_PARTICIPATION_STATE_NOMINATED);
    }
}

/* A score that is nothing any more, and has no note, is no row. */
static void
save_scores (Scoring *scoring)
{
  AngTransaction *transaction = scoring->work.transaction;

  for (guint i = 0; i < scoring->scores->len; i++)
    {
      AngRecord *score = g_ptr_array_index (scoring->scores, i);

      if (!ang_record_is_changed (score, ANG_SCORE_VALUE))
        continue;
      if (ang_record_is_set (score, ANG_SCORE_VALUE) || ang_record_is_set (score, ANG_SCORE_NOTE))
        ang_transaction_save (transaction, score);
      else if (ang_record_get_id (score) != 0)
        ang_transaction_remove (transaction, &ang_score_entity, ang_record_get_id (score));
    }
}

static gboolean
check_scores (GArray  *changes,
              GError **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      double value = g_array_index (changes, AngScoreChange, i).value;

      if (isnan (value) || (value >= 0 && value <= BEST_SCORE))
        continue;
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("A score is a number from 0 to 100."));
      return FALSE;
    }

  return TRUE;
}

static AngTransaction *
score (AngCommand  *command,
       AngStore    *store,
       gpointer     data,
       GError     **error)
{
  Order *order = data;
  g_auto (Scoring) scoring = { { NULL } };
  g_autoptr (GArray) ids = NULL;

  if (!check_scores (order->scores, error) || !ang_selection_work_begin (&scoring.work, store, order->cohort, N_ ("Scores of candidates of %s"), error))
    return NULL;

  ids = ang_collect_ids (scoring.work.rows, ANG_PARTICIPATION_ID);
  scoring.scores = ang_read_linked (store, &ang_score_entity, ANG_SCORE_PARTICIPATION_ID, (const gint64 *) (gpointer) ids->data,
                                    ids->len, error);
  scoring.copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  if (scoring.scores == NULL
      || !ang_selection_save_criteria (scoring.work.transaction, order->cohort, store, scoring.copies, error))
    return NULL;

  for (guint i = 0; i < order->scores->len; i++)
    set_score (&scoring, command, &g_array_index (order->scores, AngScoreChange, i));
  if (ang_command_get_done (command) > 0)
    follow_scores (&scoring);
  save_scores (&scoring);

  return ang_selection_work_end (&scoring.work);
}

/**
 * ang_selection_command_score:
 *
 * The first score gives the cohort the usual criteria as its own. Whoever has a score is assessed, unless something was
 * decided already.
 *
 * Returns: (transfer full): a command that stores the scores, one step of undo
 */
AngCommand *
ang_selection_command_score (gint64                cohort,
                             const AngScoreChange *changes,
                             guint                 n_changes)
{
  Order *order = g_new0 (Order, 1);

  order->cohort = cohort;
  order->scores = g_array_new (FALSE, FALSE, sizeof (AngScoreChange));
  g_array_append_vals (order->scores, changes, n_changes);

  return ang_command_new (score, order, order_free);
}
