#include "ang-cohort-commands.h"
#include "ang-cohort-funding.h"
#include "ang-cohort-origin.h"
#include "ang-participation-commands.h"
#include "command-fixture.h"

static void
test_create (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 id = command_fixture_make_cohort (fixture->store);
  g_autoptr (AngRecord) cohort = command_fixture_get (fixture->store, &ang_cohort_entity, id);
  g_autoptr (GPtrArray) origins = command_fixture_list (fixture->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, id);
  g_autoptr (GPtrArray) funding = command_fixture_list (fixture->store, &ang_cohort_funding_entity, ANG_COHORT_FUNDING_COHORT_ID, id);

  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_TITLE_ID), ==, "Program Kerja Sama Singapura");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_TITLE_EN), ==, "Singapore Cooperation Programme");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_COUNTRY), ==, "SG");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_CITY), ==, "Singapura");
  g_assert_cmpstr (ang_record_get_text (cohort, ANG_COHORT_COURSE_END), ==, "2024-07-05");
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_YEAR), ==, 2024);
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_JP), ==, 40);
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_STATE), ==, ANG_COHORT_STATE_PLANNED);
  g_assert_cmpint (ang_record_get_integer (cohort, ANG_COHORT_MODE), ==, ANG_COURSE_MODE_ON_SITE);
  g_assert_cmpuint (origins->len, ==, 1);
  g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (origins, 0), ANG_COHORT_ORIGIN_QUOTA), ==, 25);
  g_assert_true (ang_record_get_boolean (g_ptr_array_index (origins, 0), ANG_COHORT_ORIGIN_IS_OWN));
  g_assert_cmpuint (funding->len, ==, 1);
}

static void
test_duplicate (StoreFixture  *fixture,
                gconstpointer  data)
{
  gint64 id = command_fixture_make_cohort (fixture->store);
  gint64 person = store_fixture_add_person (fixture->store, "Rahma");
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (AngRecord) copy = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  store_fixture_add_participation (fixture->store, id, person);
  command = command_fixture_run (fixture->store, ang_cohort_command_duplicate (id, 2024), "Duplicate a cohort as SCP-2024-2");
  copy = command_fixture_get (fixture->store, &ang_cohort_entity, ang_command_get_made (command));
  origins = command_fixture_list (fixture->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, ang_record_get_id (copy));
  rows = command_fixture_list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, ang_record_get_id (copy));

  g_assert_cmpint (ang_record_get_id (copy), !=, id);
  g_assert_cmpstr (ang_record_get_text (copy, ANG_COHORT_CITY), ==, "Singapura");
  g_assert_false (ang_record_is_set (copy, ANG_COHORT_COURSE_START));
  g_assert_cmpuint (origins->len, ==, 1);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_add (StoreFixture  *fixture,
          gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 guest = command_fixture_add_origin (fixture->store, "Pemerintah Provinsi Sumatera Utara", FALSE);
  gint64 more[] = { group.people[0], store_fixture_add_person (fixture->store, "Uli"), group.people[1] };
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AngRecord *last;

  command_fixture_run_to_nothing (fixture->store, ang_participation_command_add (group.cohort, group.people, 3, 0, 0));
  command = command_fixture_run (fixture->store, ang_participation_command_add (group.cohort, more, 3, guest, ANG_PARTICIPATION_ROLE_LEADER),
                                 "Add participants to SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (command), ==, 1);
  g_assert_cmpuint (ang_command_get_skipped (command), ==, 2);

  origins = command_fixture_list (fixture->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, group.cohort);
  g_assert_cmpuint (origins->len, ==, 2);
  rows = command_fixture_list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, group.cohort);
  g_assert_cmpuint (rows->len, ==, 4);
  last = g_ptr_array_index (rows, 3);
  g_assert_cmpint (ang_record_get_integer (last, ANG_PARTICIPATION_ROLE), ==, ANG_PARTICIPATION_ROLE_LEADER);
  g_assert_cmpint (ang_record_get_integer (last, ANG_PARTICIPATION_ORIGIN_ID), ==, guest);
  g_assert_cmpint (ang_record_get_integer (last, ANG_PARTICIPATION_ORDER_NO), ==, 4);
  g_assert_cmpint (ang_record_get_integer (last, ANG_PARTICIPATION_STATE), ==, ANG_PARTICIPATION_STATE_NOMINATED);
}

static gint64
state_of (AngStore *store,
          gint64    row)
{
  return command_fixture_get_number (store, &ang_participation_entity, row, ANG_PARTICIPATION_STATE);
}

static void
test_state (StoreFixture  *fixture,
            gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) person = NULL;

  command_fixture_run_to_nothing (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_PLANNED));
  command_fixture_step (fixture->store, ang_participation_command_set_state (&group.rows[2], 1, ANG_PARTICIPATION_STATE_WITHDRAWN),
                        "State of participants of SCP-2024-1");
  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  g_assert_cmpint (state_of (fixture->store, group.rows[0]), ==, ANG_PARTICIPATION_STATE_ACCEPTED);
  g_assert_true (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_FROZEN));
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_SNAP_NAME, "Rahma");

  /* What the person becomes later does not reach the list. */
  person = command_fixture_get (fixture->store, &ang_person_entity, group.people[0]);
  ang_record_set_text (person, ANG_PERSON_TITLE_BACK, "M.Si.");
  store_fixture_save (fixture->store, person);
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_FULL_NAME, "Rahma");

  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_DEPARTED), "Cohort SCP-2024-1 has departed");
  g_assert_cmpint (state_of (fixture->store, group.rows[0]), ==, ANG_PARTICIPATION_STATE_DEPARTED);
  g_assert_cmpint (state_of (fixture->store, group.rows[2]), ==, ANG_PARTICIPATION_STATE_WITHDRAWN);
  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_COMPLETED), "Cohort SCP-2024-1 is completed");
  g_assert_cmpint (state_of (fixture->store, group.rows[1]), ==, ANG_PARTICIPATION_STATE_COMPLETED);
  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  g_assert_cmpint (state_of (fixture->store, group.rows[1]), ==, ANG_PARTICIPATION_STATE_CONFIRMED);
}

static void
test_role (StoreFixture  *fixture,
           gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngCommand) deputies = NULL;

  command_fixture_step (fixture->store, ang_participation_command_set_role (&group.rows[0], 1, ANG_PARTICIPATION_ROLE_LEADER),
                        "Head of delegation of SCP-2024-1");
  command_fixture_step (fixture->store, ang_participation_command_set_role (&group.rows[1], 2, ANG_PARTICIPATION_ROLE_LEADER),
                        "Head of delegation of SCP-2024-1");
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_ROLE), ==,
                   ANG_PARTICIPATION_ROLE_PARTICIPANT);
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_ROLE), ==,
                   ANG_PARTICIPATION_ROLE_LEADER);
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[2], ANG_PARTICIPATION_ROLE), ==,
                   ANG_PARTICIPATION_ROLE_PARTICIPANT);
  deputies = command_fixture_run (fixture->store, ang_participation_command_set_role (group.rows, 3, ANG_PARTICIPATION_ROLE_COMPANION),
                                  "Role of participants of SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (deputies), ==, 3);
}

static void
test_origin (StoreFixture  *fixture,
             gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 guest = command_fixture_add_origin (fixture->store, "Pemerintah Provinsi Sumatera Utara", FALSE);
  g_autoptr (AngCommand) command = command_fixture_run (fixture->store, ang_participation_command_set_origin (group.rows, 2, guest),
                                                        "Origin of participants of SCP-2024-1");

  g_assert_cmpuint (ang_command_get_done (command), ==, 2);
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_ORIGIN_ID), ==, guest);
}

static void
test_order (StoreFixture  *fixture,
            gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 turned[] = { group.rows[2], group.rows[1], group.rows[0] };
  g_autoptr (AngCommand) command = command_fixture_run (fixture->store, ang_participation_command_reorder (turned, 3),
                                                        "Reorder the participants of SCP-2024-1");

  g_assert_cmpuint (ang_command_get_done (command), ==, 2);
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[2], ANG_PARTICIPATION_ORDER_NO), ==, 1);
  command_fixture_run_to_nothing (fixture->store, ang_participation_command_reorder (turned, 3));
}

static void
test_remove (StoreFixture  *fixture,
             gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngCommand) command = command_fixture_run (fixture->store, ang_participation_command_remove (group.rows, 2),
                                                        "Remove participants from SCP-2024-1");
  g_autoptr (GPtrArray) rows = command_fixture_list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, group.cohort);

  g_assert_cmpuint (ang_command_get_done (command), ==, 2);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 3);
}

static AngCommand *
edit_text (gint64      row,
           guint       field,
           const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);

  return ang_participation_command_edit (row, field, &value);
}

static void
test_edit (StoreFixture  *fixture,
           gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "Dinas Kesehatan");
  ang_record_set_text (unit, ANG_UNIT_NAME_EN, "Health Office");
  store_fixture_save (fixture->store, unit);

  command_fixture_step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, "Kepala Bidang"), "Edit a participant of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_POST_ID, "Kepala Bidang");
  command_fixture_run_to_nothing (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, "Kepala Bidang"));
  command_fixture_step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_NIP, "NIP. 20001231 202412 1 001"),
                        "Edit a participant of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_NIP, "200012312024121001");
  command_fixture_step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, "Dinas Kesehatan"),
                        "Edit a participant of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_UNIT_NAME_EN, "Health Office");
  command_fixture_step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, "Klinik Harapan"),
                        "Edit a participant of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_UNIT_NAME_EN, "Klinik Harapan");
  g_assert_cmpint (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_SNAP_UNIT_ID), ==, 0);
  command_fixture_step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, ""), "Edit a participant of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_POST_ID, NULL);

  command_fixture_step (fixture->store, ang_participation_command_refresh (group.rows, 1),
                        "Refresh the participants of SCP-2024-1 from the register");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_NIP, NULL);
}

static void
test_refresh_frozen (StoreFixture  *fixture,
                     gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) person = NULL;

  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  person = command_fixture_get (fixture->store, &ang_person_entity, group.people[1]);
  ang_record_set_text (person, ANG_PERSON_TITLE_FRONT, "Dr.");
  store_fixture_save (fixture->store, person);
  command_fixture_step (fixture->store, ang_participation_command_refresh (group.rows, 3),
                        "Refresh the participants of SCP-2024-1 from the register");
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_SNAP_NAME, "Dr. Siti");
  g_assert_true (command_fixture_get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_FROZEN));
}

static void
test_new_in_cohort (StoreFixture  *fixture,
                    gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) draft = command_fixture_new_draft ();
  g_autoptr (AngRecord) employment = command_fixture_new_employment ();
  g_autoptr (AngRecord) row = NULL;
  g_autoptr (AngCommand) command = NULL;

  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  command = command_fixture_run (fixture->store, ang_participation_command_add_new (group.cohort, ANG_PERSON (draft), "200012312024122001",
                                                                                    ANG_EMPLOYMENT (employment), 0, 0),
                                 "Add a new person to SCP-2024-1");
  row = command_fixture_get (fixture->store, &ang_participation_entity, ang_command_get_made (command));
  g_assert_cmpint (ang_record_get_integer (row, ANG_PARTICIPATION_ORDER_NO), ==, 4);
  g_assert_cmpint (ang_record_get_integer (row, ANG_PARTICIPATION_STATE), ==, ANG_PARTICIPATION_STATE_CONFIRMED);
  g_assert_true (ang_record_get_boolean (row, ANG_PARTICIPATION_FROZEN));
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_SNAP_NAME), ==, "Halimah, S.E.");
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_SNAP_NIP), ==, "200012312024122001");
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_SNAP_RANK), ==, "33");
  g_assert_false (ang_record_get_boolean (row, ANG_PARTICIPATION_DIFFERS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-commands/cohort/create", test_create);
  STORE_TEST ("/store-commands/cohort/duplicate", test_duplicate);
  STORE_TEST ("/store-commands/cohort/state", test_state);
  STORE_TEST ("/store-commands/participation/add", test_add);
  STORE_TEST ("/store-commands/participation/role", test_role);
  STORE_TEST ("/store-commands/participation/origin", test_origin);
  STORE_TEST ("/store-commands/participation/order", test_order);
  STORE_TEST ("/store-commands/participation/remove", test_remove);
  STORE_TEST ("/store-commands/participation/edit", test_edit);
  STORE_TEST ("/store-commands/participation/refresh", test_refresh_frozen);
  STORE_TEST ("/store-commands/participation/new-person", test_new_in_cohort);
  return g_test_run ();
}
