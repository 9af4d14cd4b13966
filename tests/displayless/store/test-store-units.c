#include "ang-cohort-findings.h"
#include "ang-employment.h"
#include "ang-participation-commands.h"
#include "ang-read-many.h"
#include "ang-setting-commands.h"
#include "ang-unit-commands.h"
#include "ang-unit-history.h"
#include "command-fixture.h"

static gint64
add_unit (AngStore   *store,
          const char *name,
          gint64      parent)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
  ang_record_set_integer (unit, ANG_UNIT_PARENT_ID, parent);
  ang_record_set_text (unit, ANG_UNIT_VALID_FROM, "2010-01-01");
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);

  return store_fixture_save (store, unit);
}

static gint64
add_to_unit (AngStore   *store,
             const char *name,
             gint64      unit,
             const char *since,
             const char *until)
{
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);
  gint64 person = store_fixture_add_person (store, name);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, unit);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, since);
  ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, until);
  store_fixture_save (store, employment);

  return person;
}

static gint64
add_trip (AngStore   *store,
          const char *code,
          const char *start,
          gint64      person)
{
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngRecord) trip = NULL;
  gint64 scheme = store_fixture_add_scheme (store, code);
  gint64 row;

  cohort = command_fixture_get (store, &ang_cohort_entity, store_fixture_add_cohort (store, scheme, code));
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, start);
  store_fixture_save (store, cohort);
  row = store_fixture_add_participation (store, ang_record_get_id (cohort), person);
  trip = command_fixture_get (store, &ang_participation_entity, row);
  ang_record_set_integer (trip, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_COMPLETED);
  store_fixture_save (store, trip);

  return row;
}

static AngRecord *
new_unit (const char *name)
{
  AngRecord *unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);

  return unit;
}

static void
assert_unit_of (AngStore   *store,
                gint64      person,
                const char *name)
{
  command_fixture_assert_text (store, &ang_person_entity, person, ANG_PERSON_UNIT_NAME_ID, name);
}

static void
assert_trips (AngStore *store,
              gint64    unit,
              gint64    then,
              gint64    today)
{
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, unit, ANG_UNIT_TRIPS_THEN), ==, then);
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, unit, ANG_UNIT_TRIPS_TODAY), ==, today);
}

static void
assert_fails (AngStore      *store,
              AngCommand    *command,
              AngStoreError  code)
{
  g_autoptr (AngCommand) owned = command;
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_command_run (owned, store, &error));
  g_assert_error (error, ANG_STORE_ERROR, (int) code);
}

static void
test_merge_into_new (StoreFixture  *fixture,
                     gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 units[] = { add_unit (store, "Dinas Tenaga Kerja", 0), add_unit (store, "Dinas Koperasi", 0) };
  gint64 part = add_unit (store, "UPTD Pelatihan", units[1]);
  gint64 first = add_to_unit (store, "Rahma", units[0], "2015-03-01", NULL);
  gint64 second = add_to_unit (store, "Siti", units[1], NULL, NULL);
  gint64 contract = add_to_unit (store, "Ucok", units[1], "2024-01-01", "2028-12-31");
  gint64 gone = add_to_unit (store, "Tono", units[1], "2012-01-01", "2020-12-31");
  g_autoptr (AngRecord) into = new_unit ("Dinas Tenaga Kerja dan Koperasi");
  g_autoptr (AngCommand) command =
    command_fixture_run (store, ang_unit_command_merge (units, 2, ANG_UNIT (into), ang_date_new (2026, 2, 1)),
                         "Merge units into Dinas Tenaga Kerja dan Koperasi");
  g_autoptr (GPtrArray) rows = command_fixture_list (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, first);
  g_autoptr (GPtrArray) contracts = command_fixture_list (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, contract);

  g_assert_cmpuint (ang_command_get_done (command), ==, 3);
  assert_unit_of (store, first, "Dinas Tenaga Kerja dan Koperasi");
  assert_unit_of (store, second, "Dinas Tenaga Kerja dan Koperasi");
  assert_unit_of (store, contract, "Dinas Tenaga Kerja dan Koperasi");
  assert_unit_of (store, gone, "Dinas Koperasi");
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (rows, 0), ANG_EMPLOYMENT_SINCE), ==, "2026-02-01");
  g_assert_cmpstr (ang_record_get_text (g_ptr_array_index (rows, 1), ANG_EMPLOYMENT_UNTIL), ==, "2026-01-31");
  g_assert_cmpuint (contracts->len, ==, 2);
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, part, ANG_UNIT_PARENT_ID), ==, ang_command_get_made (command));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      command_fixture_assert_text (store, &ang_unit_entity, units[i], ANG_UNIT_VALID_TO, "2026-01-31");
      g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, units[i], ANG_UNIT_SUCCESSOR_ID), ==,
                       ang_command_get_made (command));
    }
  assert_fails (store, ang_unit_command_merge (units, 2, ANG_UNIT (into), ang_date_new (2026, 2, 1)), ANG_STORE_ERROR_INVALID);
}

static void
test_merge_into_existing (StoreFixture  *fixture,
                          gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 whole = add_unit (store, "Bappeda", 0);
  gint64 units[] = { whole, add_unit (store, "Balitbang", 0) };
  gint64 person = add_to_unit (store, "Rahma", units[1], "2015-03-01", NULL);
  gint64 stays = add_to_unit (store, "Siti", whole, "2015-03-01", NULL);
  g_autoptr (AngRecord) into = command_fixture_get (store, &ang_unit_entity, whole);
  g_autoptr (GPtrArray) rows = NULL;

  command_fixture_step (store, ang_unit_command_merge (units, 2, ANG_UNIT (into), ang_date_new (2026, 2, 1)), "Merge units into Bappeda");
  assert_unit_of (store, person, "Bappeda");
  rows = command_fixture_list (store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, stays);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (command_fixture_get_number (store, &ang_unit_entity, whole, ANG_UNIT_ACTIVE));
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, units[1], ANG_UNIT_SUCCESSOR_ID), ==, whole);
  assert_fails (store, ang_unit_command_merge (units, 1, ANG_UNIT (into), ang_date_new (2026, 2, 1)), ANG_STORE_ERROR_INVALID);
}

/* The first of the two parts continues the unit: it gets everybody whose place is not told. */
static void
test_split (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 unit = add_unit (store, "Dinas Pendidikan dan Kebudayaan", 0);
  gint64 teacher = add_to_unit (store, "Rahma", unit, "2015-03-01", NULL);
  gint64 dancer = add_to_unit (store, "Siti", unit, "2015-03-01", NULL);
  gint64 row = add_trip (store, "SCP-2019-1", "2019-02-17", dancer);
  g_autoptr (AngRecord) main_part = new_unit ("Dinas Pendidikan");
  g_autoptr (AngRecord) other = new_unit ("Dinas Kebudayaan");
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_unit_part_free);
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (AngSentence) sentence = NULL;
  g_autofree char *text = NULL;

  g_array_append_val (people, dancer);
  g_ptr_array_add (parts, ang_unit_part_new (ANG_UNIT (other), people));
  command = command_fixture_run (store, ang_unit_command_split (unit, ANG_UNIT (main_part), parts, ang_date_new (2026, 2, 1)),
                                 "Split the unit Dinas Pendidikan dan Kebudayaan");
  assert_unit_of (store, teacher, "Dinas Pendidikan");
  assert_unit_of (store, dancer, "Dinas Kebudayaan");
  command_fixture_assert_text (store, &ang_participation_entity, row, ANG_PARTICIPATION_UNIT_NAME_ID, "Dinas Pendidikan dan Kebudayaan");
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, unit, ANG_UNIT_SUCCESSOR_ID), ==, ang_command_get_made (command));
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, ang_command_get_made (command), ANG_UNIT_PREDECESSOR_ID), ==, unit);
  assert_trips (store, unit, 1, ANG_UNSET);
  assert_trips (store, ang_command_get_made (command), 0, 1);

  units = ang_read_all (store, &ang_unit_entity, NULL);
  events = ang_unit_history_list (units, unit);
  g_assert_cmpuint (events->len, ==, 2);
  sentence = ang_unit_event_describe (g_ptr_array_index (events, 0));
  text = ang_sentence_format (sentence, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (text, ==, "“Dinas Pendidikan dan Kebudayaan” was split into “Dinas Pendidikan”, “Dinas Kebudayaan”");
}

static void
test_move (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 top = add_unit (store, "Sekretariat Daerah", 0);
  gint64 middle = add_unit (store, "Asisten I", top);
  gint64 bottom = add_unit (store, "Bagian Kerja Sama", middle);

  command_fixture_step (store, ang_unit_command_move (bottom, top), "Move the unit Bagian Kerja Sama");
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, bottom, ANG_UNIT_PARENT_ID), ==, top);
  command_fixture_run_to_nothing (store, ang_unit_command_move (bottom, top));
  assert_fails (store, ang_unit_command_move (top, middle), ANG_STORE_ERROR_INVALID);
  assert_fails (store, ang_unit_command_move (top, top), ANG_STORE_ERROR_INVALID);
  command_fixture_step (store, ang_unit_command_move (bottom, 0), "Move the unit Bagian Kerja Sama");
}

static void
test_close (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 unit = add_unit (store, "Badan Arsip", 0);
  gint64 next = add_unit (store, "Dinas Perpustakaan", 0);
  gint64 person = add_to_unit (store, "Rahma", unit, "2015-03-01", NULL);

  assert_fails (store, ang_unit_command_close (unit, ang_date_new (2009, 1, 1), 0), ANG_STORE_ERROR_INVALID);
  assert_fails (store, ang_unit_command_close (unit, ang_date_unknown (), 0), ANG_STORE_ERROR_INVALID);
  assert_fails (store, ang_unit_command_close (unit, ang_date_new (2025, 12, 31), unit), ANG_STORE_ERROR_INVALID);
  command_fixture_step (store, ang_unit_command_close (unit, ang_date_new (2025, 12, 31), 0), "Close the unit Badan Arsip");
  command_fixture_assert_text (store, &ang_unit_entity, unit, ANG_UNIT_VALID_TO, "2025-12-31");
  assert_unit_of (store, person, "Badan Arsip");
  command_fixture_step (store, ang_unit_command_reopen (unit), "Reopen the unit Badan Arsip");
  command_fixture_assert_text (store, &ang_unit_entity, unit, ANG_UNIT_VALID_TO, NULL);
  command_fixture_step (store, ang_unit_command_close (unit, ang_date_new (2025, 12, 31), next), "Close the unit Badan Arsip");
  assert_unit_of (store, person, "Dinas Perpustakaan");
}

/* Two renames and a merge: the journeys of all of them are those of the unit that exists today. */
static void
test_then_and_today (StoreFixture  *fixture,
                     gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 oldest = add_unit (store, "BKD", 0);
  gint64 other = add_unit (store, "Badan Diklat", 0);
  gint64 person = add_to_unit (store, "Rahma", oldest, NULL, NULL);
  gint64 colleague = add_to_unit (store, "Siti", other, NULL, NULL);
  g_autoptr (AngRecord) second = new_unit ("BKPSDMD");
  g_autoptr (AngRecord) third = new_unit ("BKPSDM");
  g_autoptr (AngCommand) renamed = NULL;
  g_autoptr (AngCommand) merged = NULL;
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) events = NULL;
  gint64 both[2];

  add_trip (store, "SCP-2014-1", "2014-05-05", person);
  add_trip (store, "SCP-2016-1", "2016-05-05", colleague);
  renamed = command_fixture_run (store, ang_unit_command_rename (oldest, ANG_UNIT (second), ang_date_new (2017, 1, 1)),
                                 "Rename a unit to BKPSDMD");
  add_trip (store, "SCP-2019-1", "2019-05-05", person);
  assert_trips (store, oldest, 1, ANG_UNSET);
  assert_trips (store, ang_command_get_made (renamed), 1, 2);

  both[0] = ang_command_get_made (renamed);
  both[1] = other;
  merged = command_fixture_run (store, ang_unit_command_merge (both, 2, ANG_UNIT (third), ang_date_new (2021, 1, 1)),
                                "Merge units into BKPSDM");
  add_trip (store, "SCP-2024-1", "2024-05-05", person);
  assert_trips (store, oldest, 1, ANG_UNSET);
  assert_trips (store, both[0], 1, ANG_UNSET);
  assert_trips (store, other, 1, ANG_UNSET);
  assert_trips (store, ang_command_get_made (merged), 1, 4);
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, ang_command_get_made (merged), ANG_UNIT_SENT_TODAY), ==, 2);
  g_assert_cmpint (command_fixture_get_number (store, &ang_unit_entity, ang_command_get_made (merged), ANG_UNIT_SENT_THEN), ==, 1);

  units = ang_read_all (store, &ang_unit_entity, NULL);
  events = ang_unit_history_list (units, both[0]);
  g_assert_cmpint (((AngUnitEvent *) g_ptr_array_index (events, 0))->kind, ==, ANG_UNIT_EVENT_MERGED);
  g_assert_cmpuint (((AngUnitEvent *) g_ptr_array_index (events, 0))->before->len, ==, 2);
  g_assert_cmpint (((AngUnitEvent *) g_ptr_array_index (events, 1))->kind, ==, ANG_UNIT_EVENT_RENAMED);
  g_assert_cmpuint (events->len, ==, 3);
  g_assert_cmpint (ang_record_get_id (ANG_RECORD (ang_unit_history_find_today (units, oldest))), ==, ang_command_get_made (merged));
}

/* Units that follow one another in a circle do not stop anything. */
static void
test_circle (StoreFixture  *fixture,
             gconstpointer  data)
{
  AngStore *store = fixture->store;
  gint64 first = add_unit (store, "A", 0);
  gint64 second = add_unit (store, "B", 0);
  g_autoptr (AngRecord) one = command_fixture_get (store, &ang_unit_entity, first);
  g_autoptr (AngRecord) two = command_fixture_get (store, &ang_unit_entity, second);
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) events = NULL;

  ang_record_set_integer (one, ANG_UNIT_SUCCESSOR_ID, second);
  ang_record_set_integer (two, ANG_UNIT_SUCCESSOR_ID, first);
  store_fixture_save (store, one);
  store_fixture_save (store, two);
  units = ang_read_all (store, &ang_unit_entity, NULL);
  events = ang_unit_history_list (units, first);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_nonnull (ang_unit_history_find_today (units, first));
}

static char *
read_rule (AngStore *store)
{
  return ang_store_dup_setting (store, ANG_RULES_UNIT_SHARE);
}

/* A rule's number is a setting; the rule's own one needs none. */
static void
test_rule (StoreFixture  *fixture,
           gconstpointer  data)
{
  AngStore *store = fixture->store;
  g_autofree char *changed = NULL;
  g_autofree char *back = NULL;

  command_fixture_run_to_nothing (store, ang_setting_command_set_rule (ANG_RULES_UNIT_SHARE, ANG_RULES_UNIT_SHARE_DEFAULT));
  {
    g_autoptr (AngCommand) command = ang_setting_command_set_rule (ANG_RULES_UNIT_SHARE, 25);

    g_assert_true (ang_command_run (command, store, NULL));
  }
  changed = read_rule (store);
  g_assert_cmpstr (changed, ==, "25");
  assert_fails (store, ang_setting_command_set_rule (ANG_RULES_UNIT_SHARE, 101), ANG_STORE_ERROR_INVALID);
  assert_fails (store, ang_setting_command_set_rule ("rules.no-such", 1), ANG_STORE_ERROR_INVALID);
  {
    g_autoptr (AngCommand) command = ang_setting_command_set_rule (ANG_RULES_UNIT_SHARE, ANG_RULES_UNIT_SHARE_DEFAULT);

    g_assert_true (ang_command_run (command, store, NULL));
  }
  back = read_rule (store);
  g_assert_null (back);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-units/merge/new", test_merge_into_new);
  STORE_TEST ("/store-units/merge/existing", test_merge_into_existing);
  STORE_TEST ("/store-units/split", test_split);
  STORE_TEST ("/store-units/move", test_move);
  STORE_TEST ("/store-units/close", test_close);
  STORE_TEST ("/store-units/then-and-today", test_then_and_today);
  STORE_TEST ("/store-units/circle", test_circle);
  STORE_TEST ("/store-units/rule", test_rule);
  return g_test_run ();
}
