#include "ang-cohort-state.h"

static void
test_path (void)
{
  guint n;
  const AngCohortState *path = ang_cohort_state_list_path (&n);

  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpint (ang_cohort_state_get_previous (path[0]), ==, 0);
  g_assert_cmpint (ang_cohort_state_get_next (path[n - 1]), ==, 0);
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_cmpint (ang_cohort_state_get_next (path[i]), ==, path[i + 1]);
      g_assert_cmpint (ang_cohort_state_get_previous (path[i + 1]), ==, path[i]);
      g_assert_false (ang_cohort_state_is_side (path[i]));
      g_assert_cmpint (ang_cohort_state_is_frozen (path[i]), ==, path[i] >= ANG_COHORT_STATE_APPROVED);
    }

  g_assert_true (ang_cohort_state_is_side (ANG_COHORT_STATE_POSTPONED));
  g_assert_true (ang_cohort_state_is_side (ANG_COHORT_STATE_CANCELLED));
  g_assert_cmpint (ang_cohort_state_get_next (ANG_COHORT_STATE_POSTPONED), ==, ANG_COHORT_STATE_PLANNED);
  g_assert_cmpint (ang_cohort_state_get_previous (ANG_COHORT_STATE_CANCELLED), ==, 0);
  g_assert_false (ang_cohort_state_is_frozen (ANG_COHORT_STATE_CANCELLED));
}

static void
test_move_along (void)
{
  static const struct
  {
    AngCohortState state;
    AngParticipationState before;
    gboolean selected;
    AngParticipationState after;
  } cases[] = {
    { ANG_COHORT_STATE_APPROVED, ANG_PARTICIPATION_STATE_NOMINATED, FALSE, ANG_PARTICIPATION_STATE_ACCEPTED },
    { ANG_COHORT_STATE_APPROVED, ANG_PARTICIPATION_STATE_NOMINATED, TRUE, ANG_PARTICIPATION_STATE_NOMINATED },
    { ANG_COHORT_STATE_PROPOSED, ANG_PARTICIPATION_STATE_NOMINATED, FALSE, ANG_PARTICIPATION_STATE_ACCEPTED },
    { ANG_COHORT_STATE_SELECTION, ANG_PARTICIPATION_STATE_NOMINATED, FALSE, ANG_PARTICIPATION_STATE_NOMINATED },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_NOMINATED, FALSE, ANG_PARTICIPATION_STATE_DEPARTED },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_NOMINATED, TRUE, ANG_PARTICIPATION_STATE_NOMINATED },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_ACCEPTED, TRUE, ANG_PARTICIPATION_STATE_DEPARTED },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_CONFIRMED, TRUE, ANG_PARTICIPATION_STATE_DEPARTED },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_WITHDRAWN, TRUE, ANG_PARTICIPATION_STATE_WITHDRAWN },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_RESERVE, TRUE, ANG_PARTICIPATION_STATE_RESERVE },
    { ANG_COHORT_STATE_COMPLETED, ANG_PARTICIPATION_STATE_DEPARTED, TRUE, ANG_PARTICIPATION_STATE_COMPLETED },
    { ANG_COHORT_STATE_COMPLETED, ANG_PARTICIPATION_STATE_CONFIRMED, TRUE, ANG_PARTICIPATION_STATE_COMPLETED },
    { ANG_COHORT_STATE_COMPLETED, ANG_PARTICIPATION_STATE_FAILED, TRUE, ANG_PARTICIPATION_STATE_FAILED },
    { ANG_COHORT_STATE_REPORTED, ANG_PARTICIPATION_STATE_COMPLETED, TRUE, ANG_PARTICIPATION_STATE_COMPLETED },
    { ANG_COHORT_STATE_DEPARTED, ANG_PARTICIPATION_STATE_COMPLETED, TRUE, ANG_PARTICIPATION_STATE_DEPARTED },
    { ANG_COHORT_STATE_APPROVED, ANG_PARTICIPATION_STATE_DEPARTED, TRUE, ANG_PARTICIPATION_STATE_CONFIRMED },
    { ANG_COHORT_STATE_POSTPONED, ANG_PARTICIPATION_STATE_DEPARTED, TRUE, ANG_PARTICIPATION_STATE_CONFIRMED },
    { ANG_COHORT_STATE_CANCELLED, ANG_PARTICIPATION_STATE_NOMINATED, FALSE, ANG_PARTICIPATION_STATE_NOMINATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ang_cohort_state_move_along (cases[i].state, cases[i].before, cases[i].selected), ==, cases[i].after);
}

static void
test_joining (void)
{
  g_assert_cmpint (ang_cohort_state_get_joining (ANG_COHORT_STATE_PLANNED), ==, ANG_PARTICIPATION_STATE_NOMINATED);
  g_assert_cmpint (ang_cohort_state_get_joining (ANG_COHORT_STATE_PROPOSED), ==, ANG_PARTICIPATION_STATE_ACCEPTED);
  g_assert_cmpint (ang_cohort_state_get_joining (ANG_COHORT_STATE_APPROVED), ==, ANG_PARTICIPATION_STATE_CONFIRMED);
  g_assert_cmpint (ang_cohort_state_get_joining (ANG_COHORT_STATE_DEPARTED), ==, ANG_PARTICIPATION_STATE_DEPARTED);
  g_assert_cmpint (ang_cohort_state_get_joining (ANG_COHORT_STATE_REPORTED), ==, ANG_PARTICIPATION_STATE_COMPLETED);
}

static void
test_departure (void)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);
  AngDate today = ang_date_new (2024, 6, 1);
  int days;

  g_assert_false (ang_cohort_days_to_departure (ANG_COHORT (cohort), today, &days));
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, "2024-07");
  g_assert_false (ang_cohort_days_to_departure (ANG_COHORT (cohort), today, &days));
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, "2024-07-01");
  g_assert_true (ang_cohort_days_to_departure (ANG_COHORT (cohort), today, &days));
  g_assert_cmpint (days, ==, 30);
  ang_record_set_text (cohort, ANG_COHORT_DEPART_DATE, "2024-06-30");
  g_assert_true (ang_cohort_days_to_departure (ANG_COHORT (cohort), today, &days));
  g_assert_cmpint (days, ==, 29);
  g_assert_true (ang_cohort_days_to_departure (ANG_COHORT (cohort), ang_date_new (2024, 7, 2), &days));
  g_assert_cmpint (days, ==, -2);
}

static void
test_abroad (void)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);

  g_assert_false (ang_cohort_is_abroad (ANG_COHORT (cohort)));
  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_KIND, ANG_SCHEME_KIND_OVERSEAS_TRAINING);
  g_assert_true (ang_cohort_is_abroad (ANG_COHORT (cohort)));
  ang_record_set_text (cohort, ANG_COHORT_COUNTRY, "ID");
  g_assert_false (ang_cohort_is_abroad (ANG_COHORT (cohort)));
  ang_record_set_text (cohort, ANG_COHORT_COUNTRY, "SG");
  g_assert_true (ang_cohort_is_abroad (ANG_COHORT (cohort)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cohort-state/path", test_path);
  g_test_add_func ("/cohort-state/move-along", test_move_along);
  g_test_add_func ("/cohort-state/joining", test_joining);
  g_test_add_func ("/cohort-state/departure", test_departure);
  g_test_add_func ("/cohort-state/abroad", test_abroad);
  return g_test_run ();
}
