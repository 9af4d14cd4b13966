#include "store-fixture.h"

#include <string.h>

#include "ang-history.h"

static char *
dup_string (gpointer    object,
            const char *property)
{
  char *value;

  g_object_get (object, property, &value, NULL);

  return value;
}

static void
assert_string (gpointer    object,
               const char *property,
               const char *wanted)
{
  g_autofree char *value = dup_string (object, property);

  g_assert_cmpstr (value, ==, wanted);
}

static void
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  ang_store_undo (fixture->store, &error);
  g_assert_no_error (error);
}

static void
redo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  ang_store_redo (fixture->store, &error);
  g_assert_no_error (error);
}

/* Every record of every entity, as one text: two registers that hold the same give the same. */
static char *
describe_register (AngStore *store)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      g_autoptr (AngQuery) query = ang_query_new (entities[e]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = ang_store_read (store, query, 0, 1000, NULL, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        {
          g_string_append_printf (text, "%s:", entities[e]->name);
          for (guint f = 0; f < entities[e]->n_fields; f++)
            {
              if (ang_field_holds_text (&entities[e]->fields[f]))
                g_string_append_printf (text, " %s", ang_record_get_text (records->pdata[i], f));
              else if (entities[e]->fields[f].type != ANG_FIELD_REAL && entities[e]->fields[f].type != ANG_FIELD_BYTES)
                g_string_append_printf (text, " %" G_GINT64_FORMAT, ang_record_get_integer (records->pdata[i], f));
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gint64
get_latest_entry (AngStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ang_store_read_history (store, NULL, 0, 0, 1, &error);
  gint64 id;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_object_get (entries->pdata[0], "id", &id, NULL);

  return id;
}

static void
keep_state (StoreFixture *fixture,
            GPtrArray    *states)
{
  g_ptr_array_add (states, describe_register (fixture->store));
}

static gint64
add_employment (AngStore *store,
                gint64    person,
                gint64    unit)
{
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, unit);

  return store_fixture_save (store, employment);
}

/* One command of every kind, and the register after each. */
static GPtrArray *
live_through_everything (StoreFixture *fixture)
{
  GPtrArray *states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AngRecord) person = NULL;
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
  gint64 id, number, scheme, cohort;

  keep_state (fixture, states);
  id = store_fixture_add_person (fixture->store, "Dewi Lestari");
  keep_state (fixture, states);
  number = store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
  keep_state (fixture, states);
  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "Dinas Komunikasi dan Informatika");
  store_fixture_save (fixture->store, unit);
  keep_state (fixture, states);
  add_employment (fixture->store, id, ang_record_get_id (unit));
  keep_state (fixture, states);
  person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  ang_record_set_text (person, ANG_PERSON_NAME, "Dewi Lestari Putri");
  ang_record_set_text (person, ANG_PERSON_TITLE_FRONT, "Dr.");
  store_fixture_save (fixture->store, person);
  keep_state (fixture, states);
  scheme = store_fixture_add_scheme (fixture->store, "SCP");
  keep_state (fixture, states);
  cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2024-1");
  keep_state (fixture, states);
  store_fixture_add_participation (fixture->store, cohort, id);
  keep_state (fixture, states);
  store_fixture_remove (fixture->store, &ang_identifier_entity, number);
  keep_state (fixture, states);
  store_fixture_remove (fixture->store, &ang_cohort_entity, cohort);
  keep_state (fixture, states);
  store_fixture_remove (fixture->store, &ang_person_entity, id);
  keep_state (fixture, states);

  return states;
}

static void
assert_state (StoreFixture *fixture,
              GPtrArray    *states,
              guint         i)
{
  g_autofree char *now = describe_register (fixture->store);

  g_assert_cmpstr (now, ==, states->pdata[i]);
}

/* Every state on the way back and forth must be the state it was, also when the register is closed in between. */
static void
test_there_and_back (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) states = live_through_everything (fixture);

  for (int round = 0; round < 2; round++)
    {
      for (guint i = states->len - 1; i > 0; i--)
        {
          undo (fixture);
          if (round == 1)
            store_fixture_reopen (fixture);
          assert_state (fixture, states, i - 1);
        }
      for (guint i = 1; i < states->len; i++)
        {
          redo (fixture);
          if (round == 1)
            store_fixture_reopen (fixture);
          assert_state (fixture, states, i);
        }
    }
}

static void
test_search_follows (StoreFixture  *fixture,
                     gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Budi Santoso");
  g_autofree char *found = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *again = NULL;
  g_autofree char *by_number = NULL;
  g_autofree char *no_number = NULL;

  found = store_fixture_find_names (fixture->store, "santo");
  g_assert_cmpstr (found, ==, "Budi Santoso");
  undo (fixture);
  gone = store_fixture_find_names (fixture->store, "santo");
  g_assert_cmpstr (gone, ==, "");
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
  redo (fixture);
  again = store_fixture_find_names (fixture->store, "santo");
  g_assert_cmpstr (again, ==, "Budi Santoso");

  store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  by_number = store_fixture_find_names (fixture->store, "157101 311200");
  g_assert_cmpstr (by_number, ==, "Budi Santoso");
  undo (fixture);
  no_number = store_fixture_find_names (fixture->store, "157101 311200");
  g_assert_cmpstr (no_number, ==, "");
}

static void
test_nothing_to_do (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_store_undo (fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO);
  g_clear_error (&error);
  g_assert_false (ang_store_redo (fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO);
  g_clear_error (&error);
  g_assert_false (ang_store_revert (fixture->store, 99, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND);
}

static void
test_labels (StoreFixture  *fixture,
             gconstpointer  data)
{
  assert_string (fixture->store, "undo-label", NULL);
  store_fixture_add_person (fixture->store, "Budi %s %n");
  assert_string (fixture->store, "undo-label", "New person Budi %s %n");
  assert_string (fixture->store, "redo-label", NULL);
  undo (fixture);
  assert_string (fixture->store, "undo-label", NULL);
  assert_string (fixture->store, "redo-label", "New person Budi %s %n");
  store_fixture_reopen (fixture);
  assert_string (fixture->store, "redo-label", "New person Budi %s %n");
}

/* A number of things is put into words when the label is looked at, in the language of then. */
static void
test_counted_labels (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new_counted ("Delete %s person", "Delete %s people", 1234);
  AngLanguage before = ang_language_get_interface ();

  ang_transaction_remove (transaction, &ang_person_entity, store_fixture_add_person (fixture->store, "Budi"));
  g_assert_true (ang_store_commit (fixture->store, transaction, NULL));
  store_fixture_reopen (fixture);
  ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
  assert_string (fixture->store, "undo-label", "Delete 1,234 people");
  ang_language_set_interface (ANG_LANGUAGE_INDONESIAN);
  assert_string (fixture->store, "undo-label", "Hapus 1.234 orang");
  ang_language_set_interface (before);
}

static void
test_new_command_drops_redo (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  int state;

  store_fixture_add_person (fixture->store, "Budi");
  undo (fixture);
  store_fixture_add_person (fixture->store, "Sari");
  g_assert_false (ang_store_redo (fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO);
  g_clear_error (&error);

  entries = ang_store_read_history (fixture->store, NULL, 0, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_object_get (entries->pdata[1], "state", &state, NULL);
  g_assert_cmpint (state, ==, ANG_HISTORY_DROPPED);
  assert_string (entries->pdata[0], "label", "New person Sari");
}

static void
test_unrecorded (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Starter data", NULL);
  g_autoptr (AngRecord) theme = ang_record_new (&ang_theme_entity);
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *found = NULL;

  ang_record_set_text (theme, ANG_THEME_NAME_ID, "Inovasi");
  ang_record_set_text (person, ANG_PERSON_NAME, "Tirta");
  ang_transaction_set_recorded (transaction, FALSE);
  ang_transaction_save (transaction, theme);
  ang_transaction_save (transaction, person);
  g_assert_true (ang_store_commit (fixture->store, transaction, &error));

  entries = ang_store_read_history (fixture->store, NULL, 0, 0, 10, &error);
  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_false (ang_store_undo (fixture->store, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO);
  found = store_fixture_find_names (fixture->store, "tir");
  g_assert_cmpstr (found, ==, "Tirta");
}

static void
test_revert (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Budi");
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_autoptr (AngRecord) after = NULL;
  g_autoptr (AngRecord) undone = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  gint64 entry;

  ang_record_set_text (person, ANG_PERSON_EMAIL, "budi@example.org");
  store_fixture_save (fixture->store, person);
  entry = get_latest_entry (fixture->store);
  ang_record_set_text (person, ANG_PERSON_NOTE, "later, another field");
  store_fixture_save (fixture->store, person);

  g_assert_true (ang_store_revert (fixture->store, entry, &error));
  g_assert_no_error (error);
  after = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_assert_null (ang_record_get_text (after, ANG_PERSON_EMAIL));
  g_assert_cmpstr (ang_record_get_text (after, ANG_PERSON_NOTE), ==, "later, another field");

  entries = ang_store_read_history (fixture->store, NULL, 0, 0, 10, &error);
  assert_string (entries->pdata[0], "label", "Taken back: Changed person");
  assert_string (entries->pdata[0], "entity", "person");

  undo (fixture);
  undone = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_assert_cmpstr (ang_record_get_text (undone, ANG_PERSON_EMAIL), ==, "budi@example.org");
}

static void
test_revert_conflict (StoreFixture  *fixture,
                      gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Budi");
  gint64 entry = get_latest_entry (fixture->store);
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  ang_record_set_text (person, ANG_PERSON_NAME, "Budiman");
  store_fixture_save_as (fixture->store, person, "Name of %s", "Budiman");
  store_fixture_add_person (fixture->store, "Orang lain");
  before = describe_register (fixture->store);

  g_assert_false (ang_store_revert (fixture->store, entry, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_CONFLICT);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "Name of Budiman"));
  g_assert_null (strstr (error->message, "Orang lain"));
  after = describe_register (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

/* Nobody touched the row itself, but something links to it. */
static void
test_revert_still_linked (StoreFixture  *fixture,
                          gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Budi");
  gint64 entry = get_latest_entry (fixture->store);
  g_autoptr (GError) error = NULL;

  store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
  g_assert_false (ang_store_revert (fixture->store, entry, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Changed identifier"));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
}

static void
assert_change (GPtrArray  *changes,
               const char *entity,
               const char *field,
               const char *record,
               const char *old_text,
               const char *new_text)
{
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *this_entity = dup_string (changes->pdata[i], "entity");
      g_autofree char *this_field = dup_string (changes->pdata[i], "field");

      if (!g_str_equal (this_entity, entity) || !g_str_equal (this_field, field))
        continue;
      assert_string (changes->pdata[i], "record", record);
      assert_string (changes->pdata[i], "old", old_text);
      assert_string (changes->pdata[i], "new", new_text);

      return;
    }
  g_error ("no change of %s.%s", entity, field);
}

/* A person with everything that reads differently from how it is stored. */
static gint64
add_somebody (AngStore *store)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Everything", NULL);
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) rank = ang_record_new (&ang_lookup_entity);
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);
  g_autoptr (AngRecord) passport = ang_record_new (&ang_passport_entity);
  g_autoptr (GError) error = NULL;

  ang_record_set_text (person, ANG_PERSON_NAME, "Budi");
  ang_record_set_integer (person, ANG_PERSON_SEX, ANG_SEX_MALE);
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, "2000-12-31");
  ang_transaction_save (transaction, person);
  ang_record_set_text (rank, ANG_LOOKUP_KIND, "rank");
  ang_record_set_text (rank, ANG_LOOKUP_CODE, "33");
  ang_record_set_text (rank, ANG_LOOKUP_LABEL_ID, "Penata (III/c)");
  ang_transaction_save (transaction, rank);
  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "Dinas Kesehatan");
  ang_transaction_save (transaction, unit);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, ang_record_get_id (person));
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (employment, ANG_EMPLOYMENT_RANK_CODE, "33");
  ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, ang_record_get_id (unit));
  ang_transaction_save (transaction, employment);
  ang_record_set_integer (passport, ANG_PASSPORT_PERSON_ID, ang_record_get_id (person));
  ang_record_set_text (passport, ANG_PASSPORT_NUMBER, "X0000000");
  ang_transaction_save (transaction, passport);
  ang_store_commit (store, transaction, &error);
  g_assert_no_error (error);

  return ang_record_get_id (person);
}

static GPtrArray *
read_latest_changes (AngStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *changes = ang_store_read_history_changes (store, get_latest_entry (store), &error);

  g_assert_no_error (error);

  return changes;
}

static void
test_changes_for_people (StoreFixture  *fixture,
                         gconstpointer  data)
{
  gint64 id = add_somebody (fixture->store);
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_autoptr (GPtrArray) added = read_latest_changes (fixture->store);
  g_autoptr (GPtrArray) numbered = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  assert_change (added, "person", "birth_date", "Budi", NULL, "31 December 2000");
  assert_change (added, "person", "sex", "Budi", NULL, "Male");
  assert_change (added, "employment", "rank_code", "Budi", NULL, "Penata (III/c)");
  assert_change (added, "employment", "unit_id", "Budi", NULL, "Dinas Kesehatan");
  assert_change (added, "passport", "number", "Budi", NULL, "••••");
  for (guint i = 0; i < added->len; i++)
    {
      g_autofree char *field = dup_string (added->pdata[i], "field");

      g_assert_cmpstr (field, !=, "id");
      g_assert_cmpstr (field, !=, "person_id");
      g_assert_cmpstr (field, !=, "name_key");
    }

  store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIK, "1571013112000001");
  numbered = read_latest_changes (fixture->store);
  assert_change (numbered, "identifier", "value", "Budi", NULL, "15710131******01");

  ang_record_set_text (person, ANG_PERSON_NAME, "Budiman");
  ang_record_set_boolean (person, ANG_PERSON_MONONYM, TRUE);
  store_fixture_save (fixture->store, person);
  changed = read_latest_changes (fixture->store);
  g_assert_cmpuint (changed->len, ==, 2);
  assert_change (changed, "person", "name", "Budiman", "Budi", "Budiman");
  assert_change (changed, "person", "mononym", "Budiman", "No", "Yes");

  store_fixture_remove (fixture->store, &ang_person_entity, id);
  removed = read_latest_changes (fixture->store);
  assert_change (removed, "person", "name", "Budiman", "Budiman", NULL);
  assert_change (removed, "employment", "unit_id", "Budiman", "Dinas Kesehatan", NULL);
}

/* The history of a person holds what happened to the numbers, and not what happened to others. */
static void
test_history_of_one (StoreFixture  *fixture,
                     gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Budi");
  gint64 number = store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
  g_autoptr (AngRecord) identifier = ang_store_get (fixture->store, &ang_identifier_entity, number, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_add_person (fixture->store, "Sari");
  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, TRUE);
  store_fixture_save (fixture->store, identifier);

  entries = ang_store_read_history (fixture->store, &ang_person_entity, id, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  assert_string (entries->pdata[0], "label", "Changed identifier");
  assert_string (entries->pdata[2], "label", "New person Budi");
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = ang_store_read_history (fixture->store, &ang_person_entity, id, 1, 1, &error);
  g_assert_cmpuint (entries->len, ==, 1);
}

static void
test_empty_command (StoreFixture  *fixture,
                    gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Budi");
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_save (fixture->store, person);
  ang_record_set_text (person, ANG_PERSON_NAME, "Budiman");
  ang_record_set_text (person, ANG_PERSON_NAME, "Budi");
  store_fixture_save (fixture->store, person);
  entries = ang_store_read_history (fixture->store, NULL, 0, 0, 10, &error);
  g_assert_cmpuint (entries->len, ==, 1);
}

/* What was chosen along the way is no command: undo and redo go on as if nothing had been. */
static void
test_remembered (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_add_person (fixture->store, "Budi");
  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_true (ang_store_remember (fixture->store, "import-mapping.abc", "0=name", &error));
  g_assert_true (ang_store_remember (fixture->store, "import-mapping.abc", "0=nip", &error));
  g_assert_true (ang_store_remember (fixture->store, "import-mapping.abc", "0=nip", &error));
  g_assert_no_error (error);
  g_object_get (fixture->store, "undo-label", &label, NULL);
  g_assert_null (label);

  g_assert_true (ang_store_redo (fixture->store, &error));
  g_assert_true (ang_store_undo (fixture->store, &error));
  store_fixture_reopen (fixture);
  value = ang_store_dup_setting (fixture->store, "import-mapping.abc");
  g_assert_cmpstr (value, ==, "0=nip");
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_setting_entity), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/history/there-and-back", test_there_and_back);
  STORE_TEST ("/store/history/search-follows", test_search_follows);
  STORE_TEST ("/store/history/nothing-to-do", test_nothing_to_do);
  STORE_TEST ("/store/history/labels", test_labels);
  STORE_TEST ("/store/history/counted-labels", test_counted_labels);
  STORE_TEST ("/store/history/new-command-drops-redo", test_new_command_drops_redo);
  STORE_TEST ("/store/history/unrecorded", test_unrecorded);
  STORE_TEST ("/store/history/revert", test_revert);
  STORE_TEST ("/store/history/revert-conflict", test_revert_conflict);
  STORE_TEST ("/store/history/revert-still-linked", test_revert_still_linked);
  STORE_TEST ("/store/history/changes-for-people", test_changes_for_people);
  STORE_TEST ("/store/history/history-of-one", test_history_of_one);
  STORE_TEST ("/store/history/empty-command", test_empty_command);
  STORE_TEST ("/store/history/remembered", test_remembered);

  return g_test_run ();
}
