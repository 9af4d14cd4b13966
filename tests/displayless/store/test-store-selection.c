#include <math.h>

#include "ang-cohort-commands.h"
#include "ang-criterion.h"
#include "ang-finding-commands.h"
#include "ang-nominator.h"
#include "ang-participation-commands.h"
#include "ang-score.h"
#include "ang-selection-commands.h"
#include "ang-store-selection.h"
#include "command-fixture.h"

static gint64
add_usual (AngStore   *store,
           const char *name,
           double      weight,
           int         order)
{
  g_autoptr (AngRecord) criterion = ang_record_new (&ang_criterion_entity);

  ang_record_set_text (criterion, ANG_CRITERION_NAME_ID, name);
  ang_record_set_real (criterion, ANG_CRITERION_WEIGHT, weight);
  ang_record_set_integer (criterion, ANG_CRITERION_ORDER_NO, order);

  return store_fixture_save (store, criterion);
}

static AngSelection *
read_selection (AngStore *store,
                gint64    cohort)
{
  g_autoptr (GError) error = NULL;
  AngSelection *selection = ang_store_read_selection (store, cohort, ang_date_new (2024, 1, 1), &error);

  g_assert_no_error (error);

  return selection;
}

static void
test_scores (StoreFixture  *fixture,
             gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 achievement = add_usual (fixture->store, "Prestasi", 60, 1);
  gint64 loyalty = add_usual (fixture->store, "Loyalitas", 40, 2);
  AngScoreChange changes[] = {
    { group.rows[0], achievement, 80 }, { group.rows[0], loyalty, 90 }, { group.rows[1], achievement, 85.5 },
  };
  AngScoreChange cleared;
  g_autoptr (AngSelection) selection = read_selection (fixture->store, group.cohort);
  g_autoptr (GPtrArray) own = NULL;
  AngCandidate *candidate;

  g_assert_false (ang_selection_has_own_criteria (selection));
  g_assert_cmpuint (ang_selection_get_criteria (selection)->len, ==, 2);

  command_fixture_step (fixture->store, ang_selection_command_score (group.cohort, changes, 3), "Scores of candidates of SCP-2024-1");
  g_clear_object (&selection);
  selection = read_selection (fixture->store, group.cohort);
  g_assert_true (ang_selection_has_own_criteria (selection));
  candidate = ang_selection_find (selection, group.rows[0]);
  g_assert_cmpfloat (candidate->total, ==, 84);
  g_assert_cmpuint (candidate->place, ==, 1);
  g_assert_cmpint (ang_candidate_get_state (candidate), ==, ANG_PARTICIPATION_STATE_ASSESSED);
  g_assert_cmpint (ang_candidate_get_state (ang_selection_find (selection, group.rows[2])), ==, ANG_PARTICIPATION_STATE_NOMINATED);

  /* The usual ones stay, and the cohort's are not copied twice. */
  own = command_fixture_list (fixture->store, &ang_criterion_entity, ANG_CRITERION_COHORT_ID, group.cohort);
  g_assert_cmpuint (own->len, ==, 2);
  command_fixture_run_to_nothing (fixture->store, ang_selection_command_begin (group.cohort));

  cleared = (AngScoreChange) { group.rows[1], ang_record_get_id (g_ptr_array_index (own, 0)), NAN };
  command_fixture_step (fixture->store, ang_selection_command_score (group.cohort, &cleared, 1), "Scores of candidates of SCP-2024-1");
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_STATE), ==,
                   ANG_PARTICIPATION_STATE_NOMINATED);
  command_fixture_run_to_nothing (fixture->store, ang_selection_command_score (group.cohort, &cleared, 1));
}

static void
test_impossible_score (StoreFixture  *fixture,
                       gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  AngScoreChange change = { group.rows[0], add_usual (fixture->store, "Prestasi", 60, 1), 101 };
  g_autoptr (AngCommand) command = ang_selection_command_score (group.cohort, &change, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_command_run (command, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);
}

static void
assert_row (AngStore              *store,
            gint64                 row,
            AngParticipationState  state,
            gint64                 order,
            const char            *reason)
{
  g_assert_cmpint (command_fixture_get_number (store, &ang_participation_entity, row, ANG_PARTICIPATION_STATE), ==, state);
  g_assert_cmpint (command_fixture_get_number (store, &ang_participation_entity, row, ANG_PARTICIPATION_RESERVE_ORDER), ==, order);
  command_fixture_assert_text (store, &ang_participation_entity, row, ANG_PARTICIPATION_DECISION_REASON, reason);
}

static void
test_decisions (StoreFixture  *fixture,
                gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  AngStore *store = fixture->store;
  AngDecision all[] = {
    { group.rows[0], ANG_PARTICIPATION_STATE_ACCEPTED },
    { group.rows[2], ANG_PARTICIPATION_STATE_RESERVE },
    { group.rows[1], ANG_PARTICIPATION_STATE_RESERVE },
  };
  AngDecision rejected = { group.rows[2], ANG_PARTICIPATION_STATE_REJECTED };
  AngDecision open = { group.rows[2], ANG_PARTICIPATION_STATE_ASSESSED };

  command_fixture_step (store, ang_selection_command_decide (group.cohort, all, 3, NULL), "Decide about candidates of SCP-2024-1");
  assert_row (store, group.rows[0], ANG_PARTICIPATION_STATE_ACCEPTED, ANG_UNSET, NULL);
  assert_row (store, group.rows[2], ANG_PARTICIPATION_STATE_RESERVE, 1, NULL);
  assert_row (store, group.rows[1], ANG_PARTICIPATION_STATE_RESERVE, 2, NULL);

  command_fixture_step (store, ang_selection_command_move_reserve (group.cohort, group.rows[1], -1), "Order of the reserve of SCP-2024-1");
  assert_row (store, group.rows[1], ANG_PARTICIPATION_STATE_RESERVE, 1, NULL);
  assert_row (store, group.rows[2], ANG_PARTICIPATION_STATE_RESERVE, 2, NULL);
  command_fixture_run_to_nothing (store, ang_selection_command_move_reserve (group.cohort, group.rows[1], -1));

  command_fixture_step (store, ang_selection_command_decide (group.cohort, &rejected, 1, " Sedang tugas belajar "),
                        "Decide about candidates of SCP-2024-1");
  assert_row (store, group.rows[2], ANG_PARTICIPATION_STATE_REJECTED, ANG_UNSET, "Sedang tugas belajar");
  command_fixture_step (store, ang_selection_command_decide (group.cohort, &open, 1, NULL), "Decide about candidates of SCP-2024-1");
  assert_row (store, group.rows[2], ANG_PARTICIPATION_STATE_NOMINATED, ANG_UNSET, NULL);
}

/* Who comes back was not replaced; to decide the same again is nothing. */
static void
test_come_back (AngStore           *store,
                const CommandGroup *group)
{
  AngDecision back = { group->rows[0], ANG_PARTICIPATION_STATE_RESERVE };

  command_fixture_step (store, ang_selection_command_decide (group->cohort, &back, 1, NULL), "Decide about candidates of SCP-2024-1");
  assert_row (store, group->rows[0], ANG_PARTICIPATION_STATE_RESERVE, 2, NULL);
  command_fixture_assert_text (store, &ang_participation_entity, group->rows[0], ANG_PARTICIPATION_WITHDRAWN_REASON, NULL);
  g_assert_cmpint (command_fixture_get_number (store, &ang_participation_entity, group->rows[0], ANG_PARTICIPATION_REPLACED_BY_ID), ==, 0);
  command_fixture_run_to_nothing (store, ang_selection_command_decide (group->cohort, &back, 1, NULL));
}

static void
test_replacement (StoreFixture  *fixture,
                  gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  AngStore *store = fixture->store;
  AngDecision all[] = {
    { group.rows[0], ANG_PARTICIPATION_STATE_ACCEPTED },
    { group.rows[1], ANG_PARTICIPATION_STATE_RESERVE },
    { group.rows[2], ANG_PARTICIPATION_STATE_RESERVE },
  };
  g_autoptr (AngRecord) substitute = NULL;

  command_fixture_step (store, ang_selection_command_decide (group.cohort, all, 3, NULL), "Decide about candidates of SCP-2024-1");
  command_fixture_step (store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  command_fixture_step (store, ang_selection_command_replace (group.cohort, group.rows[0], group.rows[1], "Sakit"),
                        "Replace a participant of SCP-2024-1");

  assert_row (store, group.rows[0], ANG_PARTICIPATION_STATE_WITHDRAWN, ANG_UNSET, NULL);
  command_fixture_assert_text (store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_WITHDRAWN_REASON, "Sakit");
  g_assert_cmpint (command_fixture_get_number (store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_REPLACED_BY_ID), ==,
                   group.rows[1]);
  assert_row (store, group.rows[1], ANG_PARTICIPATION_STATE_CONFIRMED, ANG_UNSET, NULL);
  assert_row (store, group.rows[2], ANG_PARTICIPATION_STATE_RESERVE, 1, NULL);
  test_come_back (store, &group);
  substitute = command_fixture_get (store, &ang_participation_entity, group.rows[1]);
  g_assert_true (ang_record_get_boolean (substitute, ANG_PARTICIPATION_FROZEN));
  g_assert_cmpstr (ang_record_get_text (substitute, ANG_PARTICIPATION_SNAP_NAME), ==, "Siti");
}

static void
test_nomination (StoreFixture  *fixture,
                 gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) letter = ang_record_new (&ang_nominator_entity);
  g_autoptr (AngSelection) selection = NULL;
  gint64 nominator;

  ang_record_set_integer (letter, ANG_NOMINATOR_COHORT_ID, group.cohort);
  ang_record_set_text (letter, ANG_NOMINATOR_NUMBER, "800/1/2024");
  nominator = store_fixture_save (fixture->store, letter);
  command_fixture_step (fixture->store, ang_selection_command_nominate (group.cohort, group.rows, 2, nominator),
                        "Nomination of candidates of SCP-2024-1");

  selection = read_selection (fixture->store, group.cohort);
  g_assert_cmpuint (ang_selection_get_nominators (selection)->len, ==, 1);
  g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (ang_selection_get_nominators (selection), 0), ANG_NOMINATOR_CANDIDATES), ==, 2);
  g_assert_nonnull (ang_selection_find (selection, group.rows[0])->nominator);
  g_assert_null (ang_selection_find (selection, group.rows[2])->nominator);
}

/* The selection of a cohort begins with criteria of its own, and takes nothing over from another one. */
static void
test_begin (StoreFixture  *fixture,
            gconstpointer  data)
{
  gint64 cohort = command_fixture_make_cohort (fixture->store);
  g_autoptr (GPtrArray) own = NULL;

  add_usual (fixture->store, "Prestasi", 60, 1);
  command_fixture_step (fixture->store, ang_cohort_command_set_state (cohort, ANG_COHORT_STATE_SELECTION), "Cohort SCP-2024-1 is in selection");
  own = command_fixture_list (fixture->store, &ang_criterion_entity, ANG_CRITERION_COHORT_ID, cohort);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpfloat (ang_record_get_real (g_ptr_array_index (own, 0), ANG_CRITERION_WEIGHT), ==, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store-selection/scores", test_scores);
  STORE_TEST ("/store-selection/impossible-score", test_impossible_score);
  STORE_TEST ("/store-selection/decisions", test_decisions);
  STORE_TEST ("/store-selection/replacement", test_replacement);
  STORE_TEST ("/store-selection/nomination", test_nomination);
  STORE_TEST ("/store-selection/begin", test_begin);

  return g_test_run ();
}
