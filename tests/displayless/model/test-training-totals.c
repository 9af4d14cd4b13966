#include "ang-training-totals.h"

#include "ang-choices.h"

static void
add (AngTrainingTotals     *totals,
     AngParticipationState  state,
     const char            *start,
     const char            *end,
     gint64                 hours)
{
  g_autoptr (AngRecord) participation = ang_record_new (&ang_participation_entity);

  ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, state);
  ang_record_set_text (participation, ANG_PARTICIPATION_COHORT_START, start);
  ang_record_set_text (participation, ANG_PARTICIPATION_COHORT_END, end);
  ang_training_totals_add (totals, participation, hours);
}

/* Only who departed has been away; the day of departure and that of the return both count. */
static void
test_states (void)
{
  AngTrainingTotals totals = { 0 };

  add (&totals, ANG_PARTICIPATION_STATE_COMPLETED, "2024-06-30", "2024-07-05", 40);
  add (&totals, ANG_PARTICIPATION_STATE_DEPARTED, "2025-05-04", "2025-05-17", ANG_UNSET);
  add (&totals, ANG_PARTICIPATION_STATE_CONFIRMED, "2026-01-01", "2026-01-10", 20);
  add (&totals, ANG_PARTICIPATION_STATE_WITHDRAWN, "2023-01-01", "2023-01-10", 20);

  g_assert_cmpuint (totals.taken, ==, 2);
  g_assert_cmpuint (totals.ahead, ==, 1);
  g_assert_cmpuint (totals.dropped, ==, 1);
  g_assert_cmpint (totals.days, ==, 6 + 14);
  g_assert_cmpint (totals.hours, ==, 40);
  g_assert_cmpint (totals.last.year, ==, 2025);
}

static void
test_unknown_dates (void)
{
  AngTrainingTotals totals = { 0 };

  add (&totals, ANG_PARTICIPATION_STATE_COMPLETED, "2018", NULL, 10);
  add (&totals, ANG_PARTICIPATION_STATE_COMPLETED, "2019-02-17", "2019-02-10", 10);

  g_assert_cmpuint (totals.taken, ==, 2);
  g_assert_cmpint (totals.days, ==, 0);
  g_assert_cmpint (totals.hours, ==, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/training-totals/states", test_states);
  g_test_add_func ("/training-totals/unknown-dates", test_unknown_dates);

  return g_test_run ();
}
