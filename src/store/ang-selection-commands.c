#include "config.h"

#include "ang-selection-commands.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-command-private.h"
#include "ang-participation.h"
#include "ang-read-many.h"
#include "ang-score.h"
#include "ang-selection-work.h"

typedef struct
{
  gint64 cohort;
  GArray *decisions;
  GArray *ids;
  gint64 participation;
  gint64 other; /* a substitute or a nomination */
  int by;
  char *reason;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->decisions, g_array_unref);
  g_clear_pointer (&order->ids, g_array_unref);
  g_free (order->reason);
  g_free (order);
}

static Order *
order_new (gint64      cohort,
           const char *reason)
{
  Order *order = g_new0 (Order, 1);

  order->cohort = cohort;
  order->reason = reason != NULL ? g_strstrip (g_strdup (reason)) : NULL;
  if (order->reason != NULL && *order->reason == '\0')
    g_clear_pointer (&order->reason, g_free);

  return order;
}

/* The list of the reserve */

static int
compare_reserves (gconstpointer first,
                  gconstpointer second)
{
  AngRecord *a = *(AngRecord *const *) first;
  AngRecord *b = *(AngRecord *const *) second;
  gint64 order_a = ang_record_get_integer (a, ANG_PARTICIPATION_RESERVE_ORDER);
  gint64 order_b = ang_record_get_integer (b, ANG_PARTICIPATION_RESERVE_ORDER);

  /* Without a number: at the end. */
  order_a = order_a == ANG_UNSET ? G_MAXINT64 : order_a;
  order_b = order_b == ANG_UNSET ? G_MAXINT64 : order_b;
  if (order_a == order_b)
    return (ang_record_get_id (a) > ang_record_get_id (b)) - (ang_record_get_id (a) < ang_record_get_id (b));

  return order_a < order_b ? -1 : 1;
}

static GPtrArray *
list_reserves (AngSelectionWork *work)
{
  GPtrArray *reserves = g_ptr_array_new ();

  for (guint i = 0; i < work->rows->len; i++)
    {
      if (ang_selection_work_get_state (g_ptr_array_index (work->rows, i)) == ANG_PARTICIPATION_STATE_RESERVE)
        g_ptr_array_add (reserves, g_ptr_array_index (work->rows, i));
    }
  g_ptr_array_sort (reserves, compare_reserves);

  return reserves;
}

/* From 1, without gaps; whoever is not on reserve has no number. */
static void
number_reserves (AngSelectionWork *work,
                 GPtrArray        *reserves)
{
  for (guint i = 0; i < work->rows->len; i++)
    {
      if (ang_selection_work_get_state (g_ptr_array_index (work->rows, i)) != ANG_PARTICIPATION_STATE_RESERVE)
        ang_selection_work_set_number (work, g_ptr_array_index (work->rows, i), ANG_PARTICIPATION_RESERVE_ORDER, ANG_UNSET);
    }
  for (guint i = 0; i < reserves->len; i++)
    ang_selection_work_set_number (work, g_ptr_array_index (reserves, i), ANG_PARTICIPATION_RESERVE_ORDER, i + 1);
}

static void
renumber (AngSelectionWork *work)
{
  g_autoptr (GPtrArray) reserves = list_reserves (work);

  number_reserves (work, reserves);
}

/* To begin */

static AngTransaction *
begin (AngCommand  *command,
       AngStore    *store,
       gpointer     data,
       GError     **error)
{
  Order *order = data;
  g_auto (AngSelectionWork) work = { NULL };

  if (!ang_selection_work_begin (&work, store, order->cohort, N_ ("Criteria of %s"), error)
      || !ang_selection_save_criteria (work.transaction, order->cohort, store, NULL, error))
    return NULL;
  ang_command_add_done (command, ang_transaction_is_empty (work.transaction) ? 0 : 1);

  return ang_selection_work_end (&work);
}

/**
 * ang_selection_command_begin:
 *
 * Returns: (transfer full): a command that gives the cohort the usual criteria as its own, to be changed from then on
 */
AngCommand *
ang_selection_command_begin (gint64 cohort)
{
  return ang_command_new (begin, order_new (cohort, NULL), order_free);
}

/* Decisions */

/* Who is accepted after the approval goes. */
static AngParticipationState
get_accepted (AngSelectionWork *work)
{
  AngCohortState state = (AngCohortState) ang_record_get_integer (work->cohort, ANG_COHORT_STATE);

  return ang_cohort_state_is_frozen (state) ? ang_cohort_state_get_joining (state) : ANG_PARTICIPATION_STATE_ACCEPTED;
}

static gboolean
read_open_state (AngRecord              *row,
                 AngStore               *store,
                 AngParticipationState  *state,
                 GError                **error)
{
  gint64 id = ang_record_get_id (row);
  g_autoptr (GPtrArray) scores = ang_read_linked (store, &ang_score_entity, ANG_SCORE_PARTICIPATION_ID, &id, 1, error);

  if (scores == NULL)
    return FALSE;
  *state = scores->len > 0 ? ANG_PARTICIPATION_STATE_ASSESSED : ANG_PARTICIPATION_STATE_NOMINATED;

  return TRUE;
}

/* Who comes back was not replaced. */
static void
take_back_withdrawal (AngSelectionWork *work,
                      AngRecord        *row)
{
  ang_selection_work_set_text (work, row, ANG_PARTICIPATION_WITHDRAWN_REASON, NULL);
  ang_selection_work_set_number (work, row, ANG_PARTICIPATION_REPLACED_BY_ID, 0);
}

static gboolean
decide_one (AngSelectionWork   *work,
            AngStore           *store,
            AngCommand         *command,
            const AngDecision  *decision,
            const char         *reason,
            GError            **error)
{
  AngRecord *row = ang_selection_work_find (work, decision->participation);
  AngParticipationState state = decision->state;
  guint reason_field;

  if (row == NULL)
    {
      ang_command_add_skipped (command, 1);
      return TRUE;
    }
  if (ang_participation_state_is_open (state) && !read_open_state (row, store, &state, error))
    return FALSE;
  if (state == ANG_PARTICIPATION_STATE_ACCEPTED)
    state = get_accepted (work);
  reason_field = state == ANG_PARTICIPATION_STATE_WITHDRAWN ? ANG_PARTICIPATION_WITHDRAWN_REASON : ANG_PARTICIPATION_DECISION_REASON;
  if (ang_selection_work_get_state (row) == state && g_strcmp0 (ang_record_get_text (row, reason_field), reason) == 0)
    {
      ang_command_add_skipped (command, 1);
      return TRUE;
    }
  ang_command_add_done (command, 1);
  if (ang_selection_work_get_state (row) == ANG_PARTICIPATION_STATE_WITHDRAWN && state != ANG_PARTICIPATION_STATE_WITHDRAWN)
    take_back_withdrawal (work, row);

  /* At the end of the list, after whoever comes before in the same step. */
  if (state == ANG_PARTICIPATION_STATE_RESERVE && ang_selection_work_get_state (row) != state)
    {
      g_autoptr (GPtrArray) reserves = list_reserves (work);

      ang_selection_work_set_number (work, row, ANG_PARTICIPATION_RESERVE_ORDER, reserves->len + 1);
    }
  if (ang_participation_state_is_chosen (state) && ang_record_get_integer (row, ANG_PARTICIPATION_ROLE) == ANG_PARTICIPATION_ROLE_RESERVE)
    ang_selection_work_set_number (work, row, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);
  ang_selection_work_set_number (work, row, ANG_PARTICIPATION_STATE, state);
  ang_selection_work_set_text (work, row, reason_field, reason);

  return TRUE;
}

static AngTransaction *
decide (AngCommand  *command,
        AngStore    *store,
        gpointer     data,
        GError     **error)
{
  Order *order = data;
  g_auto (AngSelectionWork) work = { NULL };

  if (!ang_selection_work_begin (&work, store, order->cohort, N_ ("Decide about candidates of %s"), error))
    return NULL;

  renumber (&work);
  for (guint i = 0; i < order->decisions->len; i++)
    {
      if (!decide_one (&work, store, command, &g_array_index (order->decisions, AngDecision, i), order->reason, error))
        return NULL;
    }
  renumber (&work);

  return ang_selection_work_end (&work);
}

/**
 * ang_selection_command_decide:
 * @decisions: in the order in which those on reserve shall stand in the list
 * @reason: (nullable): kept with each of them
 *
 * Returns: (transfer full): a command that decides about all of them in one step
 */
AngCommand *
ang_selection_command_decide (gint64             cohort,
                              const AngDecision *decisions,
                              guint              n_decisions,
                              const char        *reason)
{
  Order *order = order_new (cohort, reason);

  order->decisions = g_array_new (FALSE, FALSE, sizeof (AngDecision));
  g_array_append_vals (order->decisions, decisions, n_decisions);

  return ang_command_new (decide, order, order_free);
}

static AngTransaction *
move_reserve (AngCommand  *command,
              AngStore    *store,
              gpointer     data,
              GError     **error)
{
  Order *order = data;
  g_auto (AngSelectionWork) work = { NULL };
  g_autoptr (GPtrArray) reserves = NULL;
  AngRecord *row;
  guint from;
  int to;

  if (!ang_selection_work_begin (&work, store, order->cohort, N_ ("Order of the reserve of %s"), error))
    return NULL;

  reserves = list_reserves (&work);
  row = ang_selection_work_find (&work, order->participation);
  if (row != NULL && g_ptr_array_find (reserves, row, &from))
    {
      to = CLAMP ((int) from + order->by, 0, (int) reserves->len - 1);
      g_ptr_array_remove_index (reserves, from);
      g_ptr_array_insert (reserves, to, row);
      number_reserves (&work, reserves);
      ang_command_add_done (command, (int) from != to);
    }

  return ang_selection_work_end (&work);
}

/**
 * ang_selection_command_move_reserve:
 * @by: so many places down, below 0 up
 *
 * Returns: (transfer full): a command that moves somebody in the list of the reserve
 */
AngCommand *
ang_selection_command_move_reserve (gint64 cohort,
                                    gint64 participation,
                                    int    by)
{
  Order *order = order_new (cohort, NULL);

  order->participation = participation;
  order->by = by;

  return ang_command_new (move_reserve, order, order_free);
}

static AngTransaction *
replace (AngCommand  *command,
         AngStore    *store,
         gpointer     data,
         GError     **error)
{
  Order *order = data;
  g_auto (AngSelectionWork) work = { NULL };
  AngRecord *row;
  AngRecord *substitute;

  if (!ang_selection_work_begin (&work, store, order->cohort, N_ ("Replace a participant of %s"), error))
    return NULL;

  row = ang_selection_work_find (&work, order->participation);
  substitute = ang_selection_work_find (&work, order->other);
  if (row == NULL || substitute == NULL || row == substitute)
    {
      g_set_error_literal (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID,
                           _ ("Who withdraws and who takes the place must be two people of the cohort."));
      return NULL;
    }

  ang_selection_work_set_number (&work, row, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_WITHDRAWN);
  ang_selection_work_set_text (&work, row, ANG_PARTICIPATION_WITHDRAWN_REASON, order->reason);
  ang_selection_work_set_number (&work, row, ANG_PARTICIPATION_REPLACED_BY_ID, order->other);
  if (ang_selection_work_get_state (substitute) == ANG_PARTICIPATION_STATE_WITHDRAWN)
    take_back_withdrawal (&work, substitute);
  ang_selection_work_set_number (&work, substitute, ANG_PARTICIPATION_STATE, get_accepted (&work));
  if (ang_record_get_integer (substitute, ANG_PARTICIPATION_ROLE) == ANG_PARTICIPATION_ROLE_RESERVE)
    ang_selection_work_set_number (&work, substitute, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);
  renumber (&work);
  ang_command_add_done (command, 1);

  return ang_selection_work_end (&work);
}

/**
 * ang_selection_command_replace:
 * @participation: of who withdraws
 * @substitute: the participation of who takes the place
 * @reason: (nullable): why; kept with who withdraws
 *
 * Returns: (transfer full): a command that does both in one step, and keeps who replaced whom
 */
AngCommand *
ang_selection_command_replace (gint64      cohort,
                               gint64      participation,
                               gint64      substitute,
                               const char *reason)
{
  Order *order = order_new (cohort, reason);

  order->participation = participation;
  order->other = substitute;

  return ang_command_new (replace, order, order_free);
}

static AngTransaction *
nominate (AngCommand  *command,
          AngStore    *store,
          gpointer     data,
          GError     **error)
{
  Order *order = data;
  g_auto (AngSelectionWork) work = { NULL };

  if (!ang_selection_work_begin (&work, store, order->cohort, N_ ("Nomination of candidates of %s"), error))
    return NULL;

  for (guint i = 0; i < order->ids->len; i++)
    {
      AngRecord *row = ang_selection_work_find (&work, g_array_index (order->ids, gint64, i));

      if (row != NULL)
        ang_selection_work_set_number (&work, row, ANG_PARTICIPATION_NOMINATOR_ID, order->other);
    }
  ang_command_add_done (command, g_hash_table_size (work.changed));

  return ang_selection_work_end (&work);
}

/**
 * ang_selection_command_nominate:
 * @ids: participations
 * @nominator: whose letter named them, 0 for nobody's
 *
 * Returns: (transfer full): a command that says who nominated them
 */
AngCommand *
ang_selection_command_nominate (gint64        cohort,
                                const gint64 *ids,
                                guint         n_ids,
                                gint64        nominator)
{
  Order *order = order_new (cohort, NULL);

  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (order->ids, ids, n_ids);
  order->other = nominator;

  return ang_command_new (nominate, order, order_free);
}
