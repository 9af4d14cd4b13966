#include "ang-checkup.h"
#include "ang-due.h"
#include "ang-finding-commands.h"
#include "ang-history.h"
#include "command-fixture.h"

/* What is computed again after any change says the same as everything computed anew. */

#define N_PEOPLE 14
#define N_COHORTS 6
#define N_STEPS 120

typedef struct
{
  AngStore *store;
  GRand *random;
  gint64 people[N_PEOPLE];
  gint64 cohorts[N_COHORTS];
  gint64 schemes[2];
  gint64 units[2];
  gint64 origin;
  AngChanges *changes; /* since the last look */
  AngCheckup *checkup;
} World;

static const char *const names[] = { "Siti Aminah", "Siti Amina", "Muhammad Yusuf", "M. Yusuf", "Budi Hartono" };
static const char *const births[] = { "1985-03-15", "1985-03-16", "1990-01-01", "1990", NULL };
static const char *const numbers[] = { "198503152010012001", "199001012015031001", "1571013112000001", "12345" };

static AngDate
get_today (void)
{
  return ang_date_new (2026, 3, 1);
}

static guint
choose (World *world,
        guint  n)
{
  return (guint) g_rand_int_range (world->random, 0, (gint32) n);
}

#define CHOOSE(world, array) ((array)[choose ((world), G_N_ELEMENTS (array))])

static void
on_committed (AngStore   *store,
              AngChanges *changes,
              World      *world)
{
  ang_changes_merge (world->changes, changes);
}

static void
save (World     *world,
      AngRecord *record)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Step", NULL);

  ang_transaction_save (transaction, record);
  /* Some cannot be stored: the same person twice in a cohort. */
  ang_store_commit (world->store, transaction, NULL);
}

static AngRecord *
get (World           *world,
     const AngEntity *entity,
     gint64           id)
{
  return ang_store_get (world->store, entity, id, NULL);
}

static void
edit_person (World *world)
{
  g_autoptr (AngRecord) person = get (world, &ang_person_entity, CHOOSE (world, world->people));

  if (person == NULL)
    return;
  switch (choose (world, 4))
    {
    case 0:
      ang_record_set_text (person, ANG_PERSON_NAME, CHOOSE (world, names));
      break;
    case 1:
      ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, CHOOSE (world, births));
      break;
    case 2:
      ang_record_set_integer (person, ANG_PERSON_STATUS, 1 + choose (world, 5));
      break;
    default:
      ang_record_set_integer (person, ANG_PERSON_SEX, choose (world, 3));
      break;
    }
  save (world, person);
}

static void
edit_number (World *world)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_identifier_entity);
  g_autoptr (GPtrArray) all = ang_store_read (world->store, query, 0, 100, NULL, NULL);
  g_autoptr (AngRecord) fresh = ang_record_new (&ang_identifier_entity);

  if (all->len > 6 || (all->len > 0 && choose (world, 3) == 0))
    {
      store_fixture_remove (world->store, &ang_identifier_entity, ang_record_get_id (g_ptr_array_index (all, choose (world, all->len))));
      return;
    }

  ang_record_set_integer (fresh, ANG_IDENTIFIER_PERSON_ID, CHOOSE (world, world->people));
  ang_record_set_integer (fresh, ANG_IDENTIFIER_KIND, 1 + choose (world, 3));
  ang_record_set_text (fresh, ANG_IDENTIFIER_VALUE, CHOOSE (world, numbers));
  save (world, fresh);
}

static void
edit_place (World *world)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  g_autoptr (GPtrArray) all = ang_store_read (world->store, query, 0, 100, NULL, NULL);
  g_autoptr (AngRecord) fresh = ang_record_new (&ang_participation_entity);

  if (all->len > 30 || (all->len > 0 && choose (world, 3) == 0))
    {
      store_fixture_remove (world->store, &ang_participation_entity, ang_record_get_id (g_ptr_array_index (all, choose (world, all->len))));
      return;
    }

  ang_record_set_integer (fresh, ANG_PARTICIPATION_COHORT_ID, CHOOSE (world, world->cohorts));
  ang_record_set_integer (fresh, ANG_PARTICIPATION_PERSON_ID, CHOOSE (world, world->people));
  ang_record_set_integer (fresh, ANG_PARTICIPATION_STATE, 1 + choose (world, 10));
  ang_record_set_integer (fresh, ANG_PARTICIPATION_ROLE, 1 + choose (world, 3));
  save (world, fresh);
}

static void
edit_cohort (World *world)
{
  g_autoptr (AngRecord) cohort = get (world, &ang_cohort_entity, CHOOSE (world, world->cohorts));
  AngDate start = ang_date_add_days (get_today (), (int) choose (world, 60) - 30);
  g_autofree char *from = ang_date_to_iso (start);
  g_autofree char *to = ang_date_to_iso (ang_date_add_days (start, (int) choose (world, 12) - 2));

  if (cohort == NULL)
    return;
  switch (choose (world, 5))
    {
    case 0:
      ang_record_set_text (cohort, ANG_COHORT_COURSE_START, from);
      ang_record_set_text (cohort, ANG_COHORT_COURSE_END, to);
      break;
    case 1:
      ang_record_set_integer (cohort, ANG_COHORT_STATE, 1 + choose (world, 10));
      break;
    case 2:
      ang_record_set_integer (cohort, ANG_COHORT_QUOTA, choose (world, 6));
      break;
    case 3:
      ang_record_set_boolean (cohort, ANG_COHORT_COUNT_ONLY, choose (world, 3) == 0);
      break;
    default:
      ang_record_set_text (cohort, ANG_COHORT_COUNTRY, choose (world, 2) == 0 ? "SG" : "ID");
      break;
    }
  save (world, cohort);
}

static void
edit_scheme (World *world)
{
  g_autoptr (AngRecord) scheme = get (world, &ang_scheme_entity, CHOOSE (world, world->schemes));

  ang_record_set_boolean (scheme, ANG_SCHEME_ONCE, choose (world, 2) == 0);
  ang_record_set_integer (scheme, ANG_SCHEME_MAX_AGE, choose (world, 2) == 0 ? 30 : ANG_UNSET);
  ang_record_set_integer (scheme, ANG_SCHEME_MIN_SERVICE_YEARS, choose (world, 2) == 0 ? 5 : ANG_UNSET);
  save (world, scheme);
}

static void
edit_others (World *world)
{
  g_autoptr (AngRecord) unit = get (world, &ang_unit_entity, CHOOSE (world, world->units));
  g_autoptr (AngRecord) origin = get (world, &ang_origin_entity, world->origin);
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);
  g_autoptr (AngRecord) session = ang_record_new (&ang_session_entity);

  switch (choose (world, 4))
    {
    case 0:
      ang_record_set_text (unit, ANG_UNIT_VALID_TO, choose (world, 2) == 0 ? "2020-12-31" : NULL);
      save (world, unit);
      break;
    case 1:
      ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, choose (world, 2) == 0);
      save (world, origin);
      break;
    case 2:
      ang_record_set_integer (session, ANG_SESSION_COHORT_ID, CHOOSE (world, world->cohorts));
      ang_record_set_text (session, ANG_SESSION_DATE, "2031-01-01");
      save (world, session);
      break;
    default:
      ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, CHOOSE (world, world->people));
      ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, CHOOSE (world, world->units));
      ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, 1 + choose (world, 5));
      save (world, employment);
      break;
    }
}

static void
set_aside (World *world)
{
  g_autoptr (GPtrArray) groups = ang_checkup_list_groups (world->checkup);
  AngCheckupGroup *group;
  g_autoptr (AngCommand) command = NULL;
  AngFinding *finding;

  if (groups->len == 0)
    return;
  group = g_ptr_array_index (groups, choose (world, groups->len));
  finding = g_ptr_array_index (group->findings, choose (world, group->findings->len));
  command = ang_finding_get_waived (finding) ? ang_finding_command_bring_back (finding)
                                             : ang_finding_command_set_aside (finding, "Known");
  ang_command_run (command, world->store, NULL);
}

static void
step (World *world)
{
  switch (choose (world, 12))
    {
    case 0:
    case 1:
      edit_person (world);
      break;
    case 2:
      edit_number (world);
      break;
    case 3:
    case 4:
      edit_place (world);
      break;
    case 5:
    case 6:
      edit_cohort (world);
      break;
    case 7:
      edit_scheme (world);
      break;
    case 8:
      edit_others (world);
      break;
    case 9:
      set_aside (world);
      break;
    case 10:
      ang_store_redo (world->store, NULL);
      break;
    default:
      ang_store_undo (world->store, NULL);
      break;
    }
}

/* Everything that somebody can see of it. */
static char *
describe (AngCheckup *checkup)
{
  g_autoptr (GPtrArray) groups = ang_checkup_list_groups (checkup);
  g_autoptr (GPtrArray) dues = ang_checkup_list_dues (checkup);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      AngCheckupGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (text, "%s %s\n", group->entity != NULL ? group->entity->name : "register", group->name);
      for (guint j = 0; j < group->findings->len; j++)
        {
          AngFinding *finding = g_ptr_array_index (group->findings, j);
          g_autofree char *sentence = ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH);

          g_string_append_printf (text, "  %d %s: %s (%s)\n", ang_finding_get_severity (finding), ang_finding_get_key (finding), sentence,
                                  ang_finding_get_reason (finding));
        }
    }
  for (guint i = 0; i < dues->len; i++)
    {
      g_autofree char *sentence = ang_due_describe (g_ptr_array_index (dues, i), ANG_LANGUAGE_ENGLISH);

      g_string_append_printf (text, "%s\n", sentence);
    }

  return g_string_free (text, FALSE);
}

static void
look_again (World *world)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngCheckup) renewed = ang_checkup_renew (world->checkup, world->store, world->changes, NULL, NULL, &error);
  g_autoptr (AngCheckup) whole = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  whole = ang_checkup_read (world->store, get_today (), NULL, NULL, &error);
  g_assert_no_error (error);
  expected = describe (whole);
  found = describe (renewed);
  g_assert_cmpstr (found, ==, expected);

  ang_checkup_unref (world->checkup);
  world->checkup = g_steal_pointer (&renewed);
  ang_changes_free (world->changes);
  world->changes = ang_changes_new ();
}

static void
make_units (World *world)
{
  for (guint i = 0; i < G_N_ELEMENTS (world->units); i++)
    {
      g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

      ang_record_set_text (unit, ANG_UNIT_NAME_ID, i == 0 ? "Dinas Kesehatan" : "Dinas Pendidikan");
      world->units[i] = store_fixture_save (world->store, unit);
    }
}

/* Something to be done with a partner. */
static void
make_engagement (World *world)
{
  g_autoptr (AngRecord) partner = ang_record_new (&ang_partner_entity);
  g_autoptr (AngRecord) engagement = ang_record_new (&ang_engagement_entity);

  ang_record_set_text (partner, ANG_PARTNER_NAME, "Institute of Invented Government");
  ang_record_set_integer (engagement, ANG_ENGAGEMENT_PARTNER_ID, store_fixture_save (world->store, partner));
  ang_record_set_text (engagement, ANG_ENGAGEMENT_DATE, "2026-02-01");
  ang_record_set_text (engagement, ANG_ENGAGEMENT_TOPIC, "Quotas");
  ang_record_set_integer (engagement, ANG_ENGAGEMENT_KIND, 1);
  ang_record_set_text (engagement, ANG_ENGAGEMENT_NEXT_STEP, "Send the list");
  ang_record_set_text (engagement, ANG_ENGAGEMENT_DUE, "2026-03-10");
  store_fixture_save (world->store, engagement);
}

static void
make_world (World    *world,
            AngStore *store,
            guint32   seed)
{
  static const char *const codes[N_COHORTS] = { "A-1", "A-2", "A-3", "B-1", "B-2", "B-3" };
  g_autoptr (AngRecord) origin = ang_record_new (&ang_origin_entity);
  g_autoptr (GPtrArray) dues = NULL;
  g_autoptr (GError) error = NULL;

  *world = (World) { .store = store, .random = g_rand_new_with_seed (seed), .changes = ang_changes_new () };
  for (guint i = 0; i < N_PEOPLE; i++)
    world->people[i] = store_fixture_add_person (store, CHOOSE (world, names));
  for (guint i = 0; i < G_N_ELEMENTS (world->schemes); i++)
    world->schemes[i] = store_fixture_add_scheme (store, i == 0 ? "A" : "B");
  for (guint i = 0; i < N_COHORTS; i++)
    world->cohorts[i] = store_fixture_add_cohort (store, world->schemes[i / 3], codes[i]);
  make_units (world);
  make_engagement (world);
  ang_record_set_text (origin, ANG_ORIGIN_NAME_ID, "Kota Contoh");
  ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, TRUE);
  world->origin = store_fixture_save (store, origin);
  world->checkup = ang_checkup_read (store, get_today (), NULL, NULL, &error);
  g_assert_no_error (error);
  dues = ang_checkup_list_dues (world->checkup);
  g_assert_cmpuint (dues->len, ==, 1);
  g_signal_connect (store, "committed", G_CALLBACK (on_committed), world);
}

static void
clear_world (World *world)
{
  g_signal_handlers_disconnect_by_data (world->store, world);
  g_rand_free (world->random);
  ang_changes_free (world->changes);
  ang_checkup_unref (world->checkup);
}

static void
test_renewed (StoreFixture  *fixture,
              gconstpointer  data)
{
  World world;

  make_world (&world, fixture->store, GPOINTER_TO_UINT (data));
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&world);
      /* Now and then several commands come before anybody looks. */
      if (choose (&world, 3) > 0)
        look_again (&world);
    }
  look_again (&world);
  clear_world (&world);
}

/* One edit does not bring everything with it. */
static void
test_little (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngCheckup) renewed = NULL;
  AngCheckupWork work;
  World world;

  make_world (&world, fixture->store, 1);
  cohort = get (&world, &ang_cohort_entity, world.cohorts[0]);
  ang_record_set_integer (cohort, ANG_COHORT_QUOTA, 7);
  save (&world, cohort);
  renewed = ang_checkup_renew (world.checkup, world.store, world.changes, NULL, &work, NULL);
  g_assert_nonnull (renewed);
  g_assert_false (work.whole);
  g_assert_cmpuint (work.n_cohorts, ==, 1);
  g_assert_cmpuint (work.n_people, ==, 0);
  clear_world (&world);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  command_fixture_make_group (fixture->store);
  g_cancellable_cancel (cancellable);
  g_assert_null (ang_checkup_read (fixture->store, get_today (), cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST_WITH ("/checkup/renewed/1", GUINT_TO_POINTER (1), test_renewed);
  STORE_TEST_WITH ("/checkup/renewed/2", GUINT_TO_POINTER (2), test_renewed);
  STORE_TEST_WITH ("/checkup/renewed/3", GUINT_TO_POINTER (3), test_renewed);
  STORE_TEST ("/checkup/little", test_little);
  STORE_TEST ("/checkup/cancelled", test_cancelled);

  return g_test_run ();
}
