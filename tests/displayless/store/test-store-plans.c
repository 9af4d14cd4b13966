#include "ang-history.h"
#include "ang-plan-commands.h"
#include "ang-plan.h"
#include "ang-scheme-funding.h"
#include "command-fixture.h"

static gint64
add_plan (AngStore *store,
          gint64    scheme)
{
  g_autoptr (AngRecord) plan = ang_record_new (&ang_plan_entity);

  ang_record_set_integer (plan, ANG_PLAN_YEAR, 2027);
  ang_record_set_integer (plan, ANG_PLAN_SCHEME_ID, scheme);
  ang_record_set_text (plan, ANG_PLAN_TITLE_ID, "Pengelolaan Air");
  ang_record_set_text (plan, ANG_PLAN_TITLE_EN, "Water Management");
  ang_record_set_integer (plan, ANG_PLAN_EXPECTED_QUOTA, 25);
  ang_record_set_integer (plan, ANG_PLAN_STATE, ANG_PLAN_STATE_APPROVED);
  store_fixture_save (store, plan);

  return ang_record_get_id (plan);
}

/* What the plan says, what the scheme gives, and the link; one step takes back both. */
static void
test_make_cohort (StoreFixture  *fixture,
                  gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store, "SCP");
  gint64 id = add_plan (fixture->store, scheme);
  g_autoptr (AngRecord) row = ang_store_get (fixture->store, &ang_scheme_entity, scheme, NULL);
  g_autoptr (AngRecord) plan = NULL;
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (GError) error = NULL;

  ang_record_set_text (row, ANG_SCHEME_DEFAULT_CITY, "Singapura");
  ang_record_set_integer (row, ANG_SCHEME_DEFAULT_QUOTA, 30);
  store_fixture_save (fixture->store, row);
  command_fixture_step (fixture->store, ang_plan_command_make_cohort (id), "Cohort SCP-2027-1 made of a plan");

  plan = ang_store_get (fixture->store, &ang_plan_entity, id, NULL);
  g_assert_cmpint (ang_record_get_integer (plan, ANG_PLAN_STATE), ==, ANG_PLAN_STATE_COHORT);
  g_assert_cmpstr (ang_record_get_text (plan, ANG_PLAN_COHORT_CODE), ==, "SCP-2027-1");
  cohort = ang_store_get (fixture->store, &ang_cohort_entity, ang_record_get_integer (plan, ANG_PLAN_COHORT_ID), NULL);
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_TITLE_EN), ==, "Water Management");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_CITY), ==, "Singapura");
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_QUOTA), ==, 25);
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_YEAR), ==, 2027);
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_STATE), ==, ANG_COHORT_STATE_PLANNED);

  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  g_clear_object (&plan);
  plan = ang_store_get (fixture->store, &ang_plan_entity, id, NULL);
  g_assert_cmpint (ang_record_get_integer (plan, ANG_PLAN_COHORT_ID), ==, 0);
  g_assert_cmpint (ang_record_get_integer (plan, ANG_PLAN_STATE), ==, ANG_PLAN_STATE_APPROVED);
}

/* A cohort that goes leaves its plan behind, and comes back with the link. */
static void
test_removed (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 id = add_plan (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"));
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Delete %s", "SCP-2027-1");
  gint64 cohort;
  g_autoptr (GError) error = NULL;

  command_fixture_step (fixture->store, ang_plan_command_make_cohort (id), "Cohort SCP-2027-1 made of a plan");
  cohort = command_fixture_get_number (fixture->store, &ang_plan_entity, id, ANG_PLAN_COHORT_ID);
  ang_transaction_remove (transaction, &ang_cohort_entity, cohort);
  g_assert_true (ang_store_commit (fixture->store, transaction, &error));
  g_assert_no_error (error);
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_plan_entity, id, ANG_PLAN_COHORT_ID), ==, 0);
  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_plan_entity, id, ANG_PLAN_COHORT_ID), ==, cohort);
}

/* Only once, and not without a scheme. */
static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 homeless = add_plan (fixture->store, 0);
  gint64 id = add_plan (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"));
  g_autoptr (AngCommand) first = ang_plan_command_make_cohort (homeless);
  g_autoptr (AngCommand) again = ang_plan_command_make_cohort (id);
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_command_run (first, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  command_fixture_step (fixture->store, ang_plan_command_make_cohort (id), "Cohort SCP-2027-1 made of a plan");
  g_assert_false (ang_command_run (again, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ang_language_init (NULL);
  ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
  STORE_TEST ("/store-plans/make-cohort", test_make_cohort);
  STORE_TEST ("/store-plans/removed", test_removed);
  STORE_TEST ("/store-plans/refused", test_refused);

  return g_test_run ();
}
