#include "ang-cohort-commands.h"
#include "ang-cohort-funding.h"
#include "ang-cohort-origin.h"
#include "ang-employment.h"
#include "ang-finding-commands.h"
#include "ang-history.h"
#include "ang-identifier.h"
#include "ang-origin.h"
#include "ang-participation-commands.h"
#include "ang-person-commands.h"
#include "ang-read-many.h"
#include "ang-scheme-funding.h"
#include "ang-scheme.h"
#include "ang-store-findings.h"
#include "ang-unit-commands.h"
#include "store-fixture.h"

static const AngEntity *const written[] = {
  &ang_person_entity, &ang_identifier_entity, &ang_employment_entity, &ang_unit_entity, &ang_cohort_entity,
  &ang_cohort_origin_entity, &ang_cohort_funding_entity, &ang_participation_entity, &ang_waiver_entity,
};

/* Everything stored, as one text: two registers with the same are in the same state. */
static char *
dump (AngStore *store)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = ang_read_all (store, written[i], &error);

      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        {
          for (guint field = 0; field < written[i]->n_fields; field++)
            {
              AngFieldType type = written[i]->fields[field].type;

              if (written[i]->fields[field].flags & ANG_FIELD_COMPUTED || type == ANG_FIELD_REAL || type == ANG_FIELD_BYTES)
                continue;
              if (ang_field_holds_text (&written[i]->fields[field]))
                g_string_append_printf (text, "%s|", ang_record_get_text (g_ptr_array_index (records, j), field));
              else
                g_string_append_printf (text, "%" G_GINT64_FORMAT "|", ang_record_get_integer (g_ptr_array_index (records, j), field));
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (text, FALSE);
}

/* Runs a command, takes it back, and does it again: each of them is one step. */
static AngCommand *
run (AngStore   *store,
     AngCommand *command,
     const char *label)
{
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *undo_label = NULL;
  g_autoptr (GError) error = NULL;

  ang_command_run (command, store, &error);
  g_assert_no_error (error);
  after = dump (store);
  g_assert_cmpstr (before, !=, after);
  g_object_get (store, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (undo_label, ==, label);

  ang_store_undo (store, &error);
  g_assert_no_error (error);
  undone = dump (store);
  g_assert_cmpstr (undone, ==, before);

  ang_store_redo (store, &error);
  g_assert_no_error (error);
  redone = dump (store);
  g_assert_cmpstr (redone, ==, after);

  return command;
}

/* For when only what it does is looked at. */
static void
step (AngStore   *store,
      AngCommand *command,
      const char *label)
{
  g_object_unref (run (store, command, label));
}

static void
run_to_nothing (AngStore   *store,
                AngCommand *command)
{
  g_autoptr (AngCommand) owned = command;
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  ang_command_run (owned, store, &error);
  g_assert_no_error (error);
  after = dump (store);
  g_assert_cmpstr (after, ==, before);
}

static AngRecord *
get (AngStore        *store,
     const AngEntity *entity,
     gint64           id)
{
  g_autoptr (GError) error = NULL;
  AngRecord *record = ang_store_get (store, entity, id, &error);

  g_assert_no_error (error);

  return record;
}

static gint64
get_number (AngStore        *store,
            const AngEntity *entity,
            gint64           id,
            guint            field)
{
  g_autoptr (AngRecord) record = get (store, entity, id);

  return ang_record_get_integer (record, field);
}

static void
assert_text (AngStore        *store,
             const AngEntity *entity,
             gint64           id,
             guint            field,
             const char      *expected)
{
  g_autoptr (AngRecord) record = get (store, entity, id);

  g_assert_cmpstr (ang_record_get_text (record, field), ==, expected);
}

static GPtrArray *
list (AngStore        *store,
      const AngEntity *entity,
      guint            field,
      gint64           link)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = ang_read_linked (store, entity, field, &link, 1, &error);

  g_assert_no_error (error);

  return records;
}

static gint64
add_origin (AngStore   *store,
            const char *name,
            gboolean    own)
{
  g_autoptr (AngRecord) origin = ang_record_new (&ang_origin_entity);

  ang_record_set_text (origin, ANG_ORIGIN_NAME_ID, name);
  ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, own);

  return store_fixture_save (store, origin);
}

static gint64
add_scheme (AngStore *store)
{
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);
  g_autoptr (AngRecord) funding = ang_record_new (&ang_scheme_funding_entity);

  ang_record_set_text (scheme, ANG_SCHEME_ABBREV, "SCP");
  ang_record_set_text (scheme, ANG_SCHEME_NAME_ID, "Program Kerja Sama Singapura");
  ang_record_set_text (scheme, ANG_SCHEME_NAME_EN, "Singapore Cooperation Programme");
  ang_record_set_text (scheme, ANG_SCHEME_COUNTRY, "SG");
  ang_record_set_text (scheme, ANG_SCHEME_DEFAULT_CITY, "Singapura");
  ang_record_set_integer (scheme, ANG_SCHEME_DEFAULT_QUOTA, 25);
  ang_record_set_integer (scheme, ANG_SCHEME_DEFAULT_JP, 40);
  ang_record_set_integer (scheme, ANG_SCHEME_DEFAULT_DAYS, 5);
  store_fixture_save (store, scheme);

  ang_record_set_integer (funding, ANG_SCHEME_FUNDING_SCHEME_ID, ang_record_get_id (scheme));
  ang_record_set_integer (funding, ANG_SCHEME_FUNDING_COMPONENT, ANG_FUNDING_COMPONENT_TUITION);
  ang_record_set_integer (funding, ANG_SCHEME_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER);
  store_fixture_save (store, funding);

  return ang_record_get_id (scheme);
}

static gint64
make_cohort (AngStore *store)
{
  gint64 scheme = add_scheme (store);
  g_autoptr (AngRecord) draft = ang_record_new (&ang_cohort_entity);
  g_autoptr (AngCommand) command = NULL;

  add_origin (store, "Pemerintah Kota Jambi", TRUE);
  ang_record_set_text (draft, ANG_COHORT_COURSE_START, "2024-07-01");
  command = run (store, ang_cohort_command_create (scheme, ANG_COHORT (draft)), "New cohort SCP-2024-1");

  return ang_command_get_made (command);
}

static void
test_create (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 id = make_cohort (fixture->store);
  g_autoptr (AngRecord) cohort = get (fixture->store, &ang_cohort_entity, id);
  g_autoptr (GPtrArray) origins = list (fixture->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, id);
  g_autoptr (GPtrArray) funding = list (fixture->store, &ang_cohort_funding_entity, ANG_COHORT_FUNDING_COHORT_ID, id);

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
  gint64 id = make_cohort (fixture->store);
  gint64 person = store_fixture_add_person (fixture->store, "Rahma");
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (AngRecord) copy = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  store_fixture_add_participation (fixture->store, id, person);
  command = run (fixture->store, ang_cohort_command_duplicate (id, 2024), "Duplicate a cohort as SCP-2024-2");
  copy = get (fixture->store, &ang_cohort_entity, ang_command_get_made (command));
  origins = list (fixture->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, ang_record_get_id (copy));
  rows = list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, ang_record_get_id (copy));

  g_assert_cmpint (ang_record_get_id (copy), !=, id);
  g_assert_cmpstr (ang_record_get_text (copy, ANG_COHORT_CITY), ==, "Singapura");
  g_assert_false (ang_record_is_set (copy, ANG_COHORT_COURSE_START));
  g_assert_cmpuint (origins->len, ==, 1);
  g_assert_cmpuint (rows->len, ==, 0);
}

/* A cohort with three people: the participations are the even numbers. */
typedef struct
{
  gint64 cohort;
  gint64 people[3];
  gint64 rows[3];
} Group;

static Group
make_group (AngStore *store)
{
  static const char *const names[] = { "Rahma", "Siti", "Togar" };
  Group group = { make_cohort (store), { 0 }, { 0 } };
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < 3; i++)
    group.people[i] = store_fixture_add_person (store, names[i]);
  command = run (store, ang_participation_command_add (group.cohort, group.people, 3, 0, 0), "Add participants to SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (command), ==, 3);

  rows = list (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, group.cohort);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_PERSON_ID), ==, group.people[i]);
      g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_ORDER_NO), ==, i + 1);
      group.rows[i] = ang_record_get_id (g_ptr_array_index (rows, i));
    }

  return group;
}

static void
test_add (StoreFixture  *fixture,
          gconstpointer  data)
{
  Group group = make_group (fixture->store);
  gint64 guest = add_origin (fixture->store, "Pemerintah Provinsi Sumatera Utara", FALSE);
  gint64 more[] = { group.people[0], store_fixture_add_person (fixture->store, "Uli"), group.people[1] };
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AngRecord *last;

  run_to_nothing (fixture->store, ang_participation_command_add (group.cohort, group.people, 3, 0, 0));
  command = run (fixture->store, ang_participation_command_add (group.cohort, more, 3, guest, ANG_PARTICIPATION_ROLE_LEADER),
                 "Add participants to SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (command), ==, 1);
  g_assert_cmpuint (ang_command_get_skipped (command), ==, 2);

  origins = list (fixture->store, &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, group.cohort);
  g_assert_cmpuint (origins->len, ==, 2);
  rows = list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, group.cohort);
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
  return get_number (store, &ang_participation_entity, row, ANG_PARTICIPATION_STATE);
}

static void
test_state (StoreFixture  *fixture,
            gconstpointer  data)
{
  Group group = make_group (fixture->store);
  g_autoptr (AngRecord) person = NULL;

  run_to_nothing (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_PLANNED));
  step (fixture->store, ang_participation_command_set_state (&group.rows[2], 1, ANG_PARTICIPATION_STATE_WITHDRAWN),
        "State of participants of SCP-2024-1");
  step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  g_assert_cmpint (state_of (fixture->store, group.rows[0]), ==, ANG_PARTICIPATION_STATE_ACCEPTED);
  g_assert_true (get_number (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_FROZEN));
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_SNAP_NAME, "Rahma");

  /* What the person becomes later does not reach the list. */
  person = get (fixture->store, &ang_person_entity, group.people[0]);
  ang_record_set_text (person, ANG_PERSON_TITLE_BACK, "M.Si.");
  store_fixture_save (fixture->store, person);
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_FULL_NAME, "Rahma");

  step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_DEPARTED), "Cohort SCP-2024-1 has departed");
  g_assert_cmpint (state_of (fixture->store, group.rows[0]), ==, ANG_PARTICIPATION_STATE_DEPARTED);
  g_assert_cmpint (state_of (fixture->store, group.rows[2]), ==, ANG_PARTICIPATION_STATE_WITHDRAWN);
  step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_COMPLETED), "Cohort SCP-2024-1 is completed");
  g_assert_cmpint (state_of (fixture->store, group.rows[1]), ==, ANG_PARTICIPATION_STATE_COMPLETED);
  step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  g_assert_cmpint (state_of (fixture->store, group.rows[1]), ==, ANG_PARTICIPATION_STATE_CONFIRMED);
}

static void
test_role (StoreFixture  *fixture,
           gconstpointer  data)
{
  Group group = make_group (fixture->store);
  g_autoptr (AngCommand) deputies = NULL;

  step (fixture->store, ang_participation_command_set_role (&group.rows[0], 1, ANG_PARTICIPATION_ROLE_LEADER),
        "Head of delegation of SCP-2024-1");
  step (fixture->store, ang_participation_command_set_role (&group.rows[1], 2, ANG_PARTICIPATION_ROLE_LEADER),
        "Head of delegation of SCP-2024-1");
  g_assert_cmpint (get_number (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_ROLE), ==,
                   ANG_PARTICIPATION_ROLE_PARTICIPANT);
  g_assert_cmpint (get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_ROLE), ==,
                   ANG_PARTICIPATION_ROLE_LEADER);
  g_assert_cmpint (get_number (fixture->store, &ang_participation_entity, group.rows[2], ANG_PARTICIPATION_ROLE), ==,
                   ANG_PARTICIPATION_ROLE_PARTICIPANT);
  deputies = run (fixture->store, ang_participation_command_set_role (group.rows, 3, ANG_PARTICIPATION_ROLE_COMPANION),
                  "Role of participants of SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (deputies), ==, 3);
}

static void
test_origin (StoreFixture  *fixture,
             gconstpointer  data)
{
  Group group = make_group (fixture->store);
  gint64 guest = add_origin (fixture->store, "Pemerintah Provinsi Sumatera Utara", FALSE);
  g_autoptr (AngCommand) command = run (fixture->store, ang_participation_command_set_origin (group.rows, 2, guest),
                                        "Origin of participants of SCP-2024-1");

  g_assert_cmpuint (ang_command_get_done (command), ==, 2);
  g_assert_cmpint (get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_ORIGIN_ID), ==, guest);
}

static void
test_order (StoreFixture  *fixture,
            gconstpointer  data)
{
  Group group = make_group (fixture->store);
  gint64 turned[] = { group.rows[2], group.rows[1], group.rows[0] };
  g_autoptr (AngCommand) command = run (fixture->store, ang_participation_command_reorder (turned, 3),
                                        "Reorder the participants of SCP-2024-1");

  g_assert_cmpuint (ang_command_get_done (command), ==, 2);
  g_assert_cmpint (get_number (fixture->store, &ang_participation_entity, group.rows[2], ANG_PARTICIPATION_ORDER_NO), ==, 1);
  run_to_nothing (fixture->store, ang_participation_command_reorder (turned, 3));
}

static void
test_remove (StoreFixture  *fixture,
             gconstpointer  data)
{
  Group group = make_group (fixture->store);
  g_autoptr (AngCommand) command = run (fixture->store, ang_participation_command_remove (group.rows, 2),
                                        "Remove participants from SCP-2024-1");
  g_autoptr (GPtrArray) rows = list (fixture->store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, group.cohort);

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
  Group group = make_group (fixture->store);
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "Dinas Kesehatan");
  ang_record_set_text (unit, ANG_UNIT_NAME_EN, "Health Office");
  store_fixture_save (fixture->store, unit);

  step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, "Kepala Bidang"), "Edit a participant of SCP-2024-1");
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_POST_ID, "Kepala Bidang");
  run_to_nothing (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, "Kepala Bidang"));
  step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_NIP, "NIP. 20001231 202412 1 001"),
        "Edit a participant of SCP-2024-1");
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_NIP, "200012312024121001");
  step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, "Dinas Kesehatan"),
        "Edit a participant of SCP-2024-1");
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_UNIT_NAME_EN, "Health Office");
  step (fixture->store, edit_text (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, ""), "Edit a participant of SCP-2024-1");
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_POST_ID, NULL);

  step (fixture->store, ang_participation_command_refresh (group.rows, 1),
        "Refresh the participants of SCP-2024-1 from the register");
  assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_NIP, NULL);
}

static void
test_refresh_frozen (StoreFixture  *fixture,
                     gconstpointer  data)
{
  Group group = make_group (fixture->store);
  g_autoptr (AngRecord) person = NULL;

  step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  person = get (fixture->store, &ang_person_entity, group.people[1]);
  ang_record_set_text (person, ANG_PERSON_TITLE_FRONT, "Dr.");
  store_fixture_save (fixture->store, person);
  step (fixture->store, ang_participation_command_refresh (group.rows, 3),
        "Refresh the participants of SCP-2024-1 from the register");
  assert_text (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_SNAP_NAME, "Dr. Siti");
  g_assert_true (get_number (fixture->store, &ang_participation_entity, group.rows[1], ANG_PARTICIPATION_FROZEN));
}

static AngRecord *
new_draft (void)
{
  AngRecord *draft = ang_record_new (&ang_person_entity);

  ang_record_set_text (draft, ANG_PERSON_NAME, "Halimah");
  ang_record_set_text (draft, ANG_PERSON_TITLE_BACK, "S.E.");

  return draft;
}

static AngRecord *
new_employment (void)
{
  AngRecord *employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (employment, ANG_EMPLOYMENT_EMPLOYER, "Perumdam Tirta Mayang");
  ang_record_set_text (employment, ANG_EMPLOYMENT_RANK_CODE, "33");

  return employment;
}

static void
test_new_person (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (AngRecord) draft = new_draft ();
  g_autoptr (AngRecord) employment = new_employment ();
  g_autoptr (AngRecord) person = NULL;
  g_autoptr (AngCommand) command = run (fixture->store, ang_person_command_create (ANG_PERSON (draft), "20001231 202412 2 001",
                                                                                   ANG_EMPLOYMENT (employment)),
                                        "New person Halimah, S.E.");

  person = get (fixture->store, &ang_person_entity, ang_command_get_made (command));
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_FULL_NAME), ==, "Halimah, S.E.");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_NIP), ==, "200012312024122001");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_BIRTH_DATE), ==, "2000-12-31");
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_SEX), ==, ANG_SEX_FEMALE);
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_STATUS), ==, ANG_PERSON_STATUS_ACTIVE);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_RANK_CODE), ==, "33");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_UNIT_NAME_ID), ==, "Perumdam Tirta Mayang");
  g_assert_cmpint (ang_record_get_id (draft), ==, 0);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *number;
    AngEmploymentStatus status;
    gint64 kind;
  } numbers[] = {
    { "200012312024121001", 0, ANG_IDENTIFIER_KIND_NIP },
    { "200012312024211001", 0, ANG_IDENTIFIER_KIND_NIPPPK },
    { "1571013112000001", 0, ANG_IDENTIFIER_KIND_NIK },
    { "123456789", 0, ANG_IDENTIFIER_KIND_OLD_NIP },
    { "20001231202412100", ANG_EMPLOYMENT_STATUS_PNS, ANG_IDENTIFIER_KIND_NIP },
    { "20001231202412100", ANG_EMPLOYMENT_STATUS_PPPK, ANG_IDENTIFIER_KIND_NIPPPK },
    { "KTA-77", 0, ANG_IDENTIFIER_KIND_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
      g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);
      g_autoptr (AngIdentifier) identifier = NULL;

      ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, numbers[i].status);
      identifier = ang_person_propose_identifier (ANG_PERSON (person), ANG_EMPLOYMENT (employment), numbers[i].number);
      g_assert_cmpint (ang_record_get_integer (ANG_RECORD (identifier), ANG_IDENTIFIER_KIND), ==, numbers[i].kind);
    }
}

static void
test_nameless (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (AngRecord) draft = ang_record_new (&ang_person_entity);
  g_autoptr (AngCommand) command = ang_person_command_create (ANG_PERSON (draft), NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_command_run (command, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);
}

static void
test_new_in_cohort (StoreFixture  *fixture,
                    gconstpointer  data)
{
  Group group = make_group (fixture->store);
  g_autoptr (AngRecord) draft = new_draft ();
  g_autoptr (AngRecord) employment = new_employment ();
  g_autoptr (AngRecord) row = NULL;
  g_autoptr (AngCommand) command = NULL;

  step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  command = run (fixture->store, ang_participation_command_add_new (group.cohort, ANG_PERSON (draft), "200012312024122001",
                                                                    ANG_EMPLOYMENT (employment), 0, 0),
                 "Add a new person to SCP-2024-1");
  row = get (fixture->store, &ang_participation_entity, ang_command_get_made (command));
  g_assert_cmpint (ang_record_get_integer (row, ANG_PARTICIPATION_ORDER_NO), ==, 4);
  g_assert_cmpint (ang_record_get_integer (row, ANG_PARTICIPATION_STATE), ==, ANG_PARTICIPATION_STATE_CONFIRMED);
  g_assert_true (ang_record_get_boolean (row, ANG_PARTICIPATION_FROZEN));
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_SNAP_NAME), ==, "Halimah, S.E.");
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_SNAP_NIP), ==, "200012312024122001");
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_SNAP_RANK), ==, "33");
  g_assert_false (ang_record_get_boolean (row, ANG_PARTICIPATION_DIFFERS));
}

static AngFinding *
find_kind (GPtrArray      *findings,
           AngFindingKind  kind)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
        return g_ptr_array_index (findings, i);
    }

  g_assert_not_reached ();
}

static GPtrArray *
read_findings (AngStore *store,
               gint64    cohort)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = ang_store_read_cohort_findings (store, cohort, ang_date_new (2024, 6, 1), &error);

  g_assert_no_error (error);

  return findings;
}

static void
test_findings (StoreFixture  *fixture,
               gconstpointer  data)
{
  Group group = make_group (fixture->store);
  g_autoptr (GPtrArray) before = read_findings (fixture->store, group.cohort);
  g_autoptr (GPtrArray) aside = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (AngCommand) without_reason = NULL;
  g_autoptr (GError) error = NULL;
  AngFinding *leader = find_kind (before, ANG_FINDING_KIND_NO_LEADER);

  without_reason = ang_finding_command_set_aside (leader, "  ");
  g_assert_false (ang_command_run (without_reason, fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);

  step (fixture->store, ang_finding_command_set_aside (leader, " They travel one by one. "),
        "Set a finding aside: SCP-2024-1");
  aside = read_findings (fixture->store, group.cohort);
  leader = find_kind (aside, ANG_FINDING_KIND_NO_LEADER);
  g_assert_cmpstr (ang_finding_get_reason (leader), ==, "They travel one by one.");
  g_assert_cmpuint (aside->len, ==, before->len);
  g_assert_cmpuint (ang_findings_count (aside, ANG_SEVERITY_INFO), ==, before->len - 1);

  step (fixture->store, ang_finding_command_bring_back (leader), "Bring a finding back: SCP-2024-1");
  back = read_findings (fixture->store, group.cohort);
  g_assert_false (ang_finding_get_waived (find_kind (back, ANG_FINDING_KIND_NO_LEADER)));
}

static gboolean
count_finding (AngRecord  *about,
               AngFinding *finding,
               gpointer    user_data)
{
  guint *counts = user_data;

  counts[ang_finding_get_kind (finding)]++;

  return TRUE;
}

static void
test_all_findings (StoreFixture  *fixture,
                   gconstpointer  data)
{
  Group group = make_group (fixture->store);
  guint counts[64] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  store_fixture_add_number (fixture->store, group.people[0], ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  store_fixture_add_number (fixture->store, store_fixture_add_person (fixture->store, "Uli"), ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  ang_store_foreach_finding (fixture->store, ang_date_new (2024, 6, 1), count_finding, counts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_NO_LEADER], ==, 1);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_DUPLICATE_NUMBER], ==, 3);

  findings = ang_store_read_person_findings (fixture->store, group.people[0], ang_date_new (2024, 6, 1), &error);
  g_assert_no_error (error);
  find_kind (findings, ANG_FINDING_KIND_DUPLICATE_NUMBER);
}

/* More people than are looked at together: who was born on the same day is compared all the same. */
static void
test_many_findings (StoreFixture  *fixture,
                    gconstpointer  data)
{
  guint counts[64] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Many people", NULL);

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
      g_autofree char *name = g_strdup_printf ("Nama %c%c%c%c%c", 'a' + i % 26, 'k' + i % 7, 'a' + i / 26 % 26, 'p' + i % 11, 'a' + i / 676);

      ang_record_set_text (person, ANG_PERSON_NAME, i % 250 == 0 ? "Rahma Dewi" : name);
      ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, i % 250 == 0 ? "1990-01-01" : i % 2 == 0 ? "1985" : "1991-02-03");
      ang_transaction_save (transaction, person);
    }
  ang_store_commit (fixture->store, transaction, &error);
  g_assert_no_error (error);

  ang_store_foreach_finding (fixture->store, ang_date_new (2024, 6, 1), count_finding, counts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_DUPLICATE_PERSON], >=, 12);
  g_assert_cmpuint (counts[ANG_FINDING_KIND_MISSING], ==, 2000);
}

static void
test_rename_unit (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
  g_autoptr (AngRecord) successor = ang_record_new (&ang_unit_entity);
  g_autoptr (AngRecord) employment = new_employment ();
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) employments = NULL;
  gint64 person = store_fixture_add_person (fixture->store, "Rahma");

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "BKPSDMD");
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  store_fixture_save (fixture->store, unit);
  ang_record_unset (employment, ANG_EMPLOYMENT_EMPLOYER);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (unit));
  store_fixture_save (fixture->store, employment);

  ang_record_set_text (successor, ANG_UNIT_NAME_ID, "BKPSDM");
  command = run (fixture->store, ang_unit_command_rename (ang_record_get_id (unit), ANG_UNIT (successor), ang_date_new (2026, 2, 10)),
                 "Rename a unit to BKPSDM");
  g_assert_cmpuint (ang_command_get_done (command), ==, 1);
  assert_text (fixture->store, &ang_unit_entity, ang_record_get_id (unit), ANG_UNIT_VALID_TO, "2026-02-09");
  g_assert_cmpint (get_number (fixture->store, &ang_unit_entity, ang_record_get_id (unit), ANG_UNIT_SUCCESSOR_ID), ==,
                   ang_command_get_made (command));
  assert_text (fixture->store, &ang_person_entity, person, ANG_PERSON_UNIT_NAME_ID, "BKPSDM");
  employments = list (fixture->store, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, person);
  g_assert_cmpuint (employments->len, ==, 2);
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
  STORE_TEST ("/store-commands/person/create", test_new_person);
  STORE_TEST ("/store-commands/person/nameless", test_nameless);
  g_test_add_func ("/store-commands/person/kinds", test_kinds);
  STORE_TEST ("/store-commands/findings/waive", test_findings);
  STORE_TEST ("/store-commands/findings/all", test_all_findings);
  STORE_TEST ("/store-commands/findings/many", test_many_findings);
  STORE_TEST ("/store-commands/unit/rename", test_rename_unit);
  return g_test_run ();
}
