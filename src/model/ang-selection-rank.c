#include "config.h"

#include "ang-selection-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-participation.h"
#include "ang-rank.h"

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

/* Nothing comes last. */
static int
compare_texts (const char *a,
               const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return strcmp (a, b);
}

static int
compare_field (const AngCandidate *a,
               const AngCandidate *b,
               guint               field)
{
  return compare_texts (ang_record_get_text (a->participation, field), ang_record_get_text (b->participation, field));
}

static int
get_rank_level (const AngCandidate *candidate)
{
  return ang_rank_sort_level (ang_record_get_text (candidate->participation, ANG_PARTICIPATION_RANK_CODE), TRUE);
}

/* Below 0 if @a comes first by this rule, 0 if it finds no difference. */
static int
compare_by (const AngCandidate *a,
            const AngCandidate *b,
            AngTie              tie)
{
  switch (tie)
    {
    case ANG_TIE_NEVER_SENT:
      return (a->trips > 0) - (b->trips > 0);
    case ANG_TIE_FEWER_TRIPS:
      return compare_numbers (a->trips, b->trips);
    case ANG_TIE_HIGHER_RANK:
      return compare_numbers (get_rank_level (b), get_rank_level (a));
    case ANG_TIE_OLDER_IN_RANK:
      return compare_field (a, b, ANG_PARTICIPATION_RANK_SINCE);
    case ANG_TIE_OLDER:
      return compare_field (a, b, ANG_PARTICIPATION_BIRTH_DATE);
    case ANG_TIE_NAME:
      return compare_field (a, b, ANG_PARTICIPATION_NAME_KEY);
    default:
      return 0;
    }
}

/* 0: in the running with all scores, 1: some are missing, 2: none is there, 3: withdrawn or cancelled. */
static int
get_group (const AngCandidate *candidate,
           guint               n_counted)
{
  gint64 state = ang_record_get_integer (candidate->participation, ANG_PARTICIPATION_STATE);

  if (state == ANG_PARTICIPATION_STATE_WITHDRAWN || state == ANG_PARTICIPATION_STATE_CANCELLED)
    return 3;
  if (candidate->n_scored == 0)
    return 2;

  return candidate->n_scored < n_counted ? 1 : 0;
}

typedef struct
{
  const AngSelectionRules *rules;
  guint n_counted;
} Order;

/* As people read it. */
static gint64
get_hundredths (const AngCandidate *candidate)
{
  return (gint64) (candidate->total * 100 + 0.5);
}

/* What lies above the rules for ties. */
static int
compare_above_ties (const AngCandidate *a,
                    const AngCandidate *b,
                    const Order        *order)
{
  int result = compare_numbers (get_group (a, order->n_counted), get_group (b, order->n_counted));

  if (result == 0 && order->rules->never_sent_first)
    result = (a->trips > 0) - (b->trips > 0);
  if (result == 0 && !isnan (a->total) && !isnan (b->total))
    result = compare_numbers (get_hundredths (b), get_hundredths (a));

  return result;
}

/* @tie: (out): the rule that decides, 0 if none does */
static int
compare_by_ties (const AngCandidate      *a,
                 const AngCandidate      *b,
                 const AngSelectionRules *rules,
                 AngTie                  *tie)
{
  for (guint i = 0; i < rules->n_ties; i++)
    {
      int result = compare_by (a, b, rules->ties[i]);

      *tie = rules->ties[i];
      if (result != 0)
        return result;
    }
  *tie = 0;

  return 0;
}

static int
compare (gconstpointer first,
         gconstpointer second,
         gpointer      user_data)
{
  const AngCandidate *a = *(AngCandidate *const *) first;
  const AngCandidate *b = *(AngCandidate *const *) second;
  const Order *order = user_data;
  AngTie tie;
  int result = compare_above_ties (a, b, order);

  if (result == 0)
    result = compare_by_ties (a, b, order->rules, &tie);
  if (result == 0)
    result = compare_field (a, b, ANG_PARTICIPATION_NAME_KEY);
  if (result == 0)
    result = compare_numbers (ang_record_get_id (a->participation), ang_record_get_id (b->participation));

  return result;
}

static void
put_value (AngSentence        *sentence,
           const char         *place,
           const AngCandidate *candidate,
           AngTie              tie)
{
  const AngRank *rank = ang_rank_find (ang_record_get_text (candidate->participation, ANG_PARTICIPATION_RANK_CODE));

  switch (tie)
    {
    case ANG_TIE_NEVER_SENT:
    case ANG_TIE_FEWER_TRIPS:
      ang_sentence_put_number (sentence, place, candidate->trips);
      break;
    case ANG_TIE_HIGHER_RANK:
      ang_sentence_put_text (sentence, place, rank != NULL ? rank->roman : NULL);
      break;
    case ANG_TIE_OLDER_IN_RANK:
      ang_sentence_put_date (sentence, place, ang_record_get_date (candidate->participation, ANG_PARTICIPATION_RANK_SINCE));
      break;
    case ANG_TIE_OLDER:
      ang_sentence_put_date (sentence, place, ang_record_get_date (candidate->participation, ANG_PARTICIPATION_BIRTH_DATE));
      break;
    case ANG_TIE_NAME:
    default:
      break;
    }
}

static const char *
get_message (AngTie   tie,
             gboolean before)
{
  if (tie == 0)
    return N_ ("Same total as {other} ({total}), and no rule for ties tells them apart: they share the place.");
  if (tie == ANG_TIE_NAME)
    return before ? N_ ("Same total as {other} ({total}); stands before by the alphabet, nothing else tells them apart.")
           : N_ ("Same total as {other} ({total}); stands after by the alphabet, nothing else tells them apart.");

  return before ? N_ ("Same total as {other} ({total}); stands before by the rule “{rule}”: {own} against {theirs}.")
         : N_ ("Same total as {other} ({total}); stands after by the rule “{rule}”: {own} against {theirs}.");
}

static AngSentence *
explain (const AngCandidate      *candidate,
         const AngCandidate      *other,
         const AngSelectionRules *rules)
{
  g_autofree char *indonesian = ang_total_format (candidate->total, ANG_LANGUAGE_INDONESIAN);
  g_autofree char *english = ang_total_format (candidate->total, ANG_LANGUAGE_ENGLISH);
  AngTie tie;
  int result = compare_by_ties (candidate, other, rules, &tie);
  AngSentence *sentence = ang_sentence_new (get_message (tie, result < 0));

  ang_sentence_put_text (sentence, "other", ang_record_get_text (other->participation, ANG_PARTICIPATION_FULL_NAME));
  ang_sentence_put_texts (sentence, "total", indonesian, english);
  if (tie != 0)
    ang_sentence_put_choice (sentence, "rule", &ang_tie_enumeration, (int) tie);
  put_value (sentence, "own", candidate, tie);
  put_value (sentence, "theirs", other, tie);

  return sentence;
}

static gboolean
is_tied (GPtrArray   *candidates,
         guint        i,
         guint        j,
         const Order *order)
{
  if (j >= candidates->len)
    return FALSE;

  return compare_above_ties (g_ptr_array_index (candidates, i), g_ptr_array_index (candidates, j), order) == 0;
}

static void
give_place (GPtrArray   *candidates,
            guint        i,
            const Order *order)
{
  AngCandidate *candidate = g_ptr_array_index (candidates, i);
  AngCandidate *above = i > 0 ? g_ptr_array_index (candidates, i - 1) : NULL;
  gboolean tied = above != NULL && is_tied (candidates, i - 1, i, order);
  AngTie tie;

  candidate->place = i + 1;
  if (tied && compare_by_ties (above, candidate, order->rules, &tie) == 0)
    {
      candidate->place = above->place;
      candidate->shared = TRUE;
      above->shared = TRUE;
    }
  if (tied)
    candidate->tie = explain (candidate, above, order->rules);
  else if (is_tied (candidates, i, i + 1, order))
    candidate->tie = explain (candidate, g_ptr_array_index (candidates, i + 1), order->rules);
}

/**
 * ang_selection_rank:
 * @candidates: (element-type AngCandidate): with their totals; sorted
 * @n_counted: how many criteria count
 *
 * A place is given to whoever has all scores that count; the others follow without one, and who withdrew comes last.
 */
void
ang_selection_rank (GPtrArray               *candidates,
                    guint                    n_counted,
                    const AngSelectionRules *rules)
{
  Order order = { rules, n_counted };

  g_ptr_array_sort_with_data (candidates, compare, &order);
  for (guint i = 0; i < candidates->len; i++)
    {
      AngCandidate *candidate = g_ptr_array_index (candidates, i);

      candidate->place = 0;
      candidate->shared = FALSE;
      g_clear_pointer (&candidate->tie, ang_sentence_unref);
    }
  for (guint i = 0; i < candidates->len && get_group (g_ptr_array_index (candidates, i), n_counted) == 0; i++)
    give_place (candidates, i, &order);
}
