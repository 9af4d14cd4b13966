#include "store-fixture.h"

#include <math.h>

#include "ang-database.h"

/* The description of an entity and its table or view must be the same list, or a field would be lost silently. */
static void
assert_columns (AngDatabase *database,
                const char  *source,
                GPtrArray   *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT name FROM pragma_table_info (?)", &error);
  gboolean row = TRUE;
  guint n = 0;

  g_assert_no_error (error);
  ang_statement_bind_text (statement, 1, source);
  while (ang_statement_step (statement, &row, &error) && row)
    {
      const char *name = ang_statement_get_text (statement, 0);

      if (!g_ptr_array_find_with_equal_func (wanted, name, g_str_equal, NULL))
        g_error ("%s.%s is no field", source, name);
      n++;
    }
  g_assert_no_error (error);
  if (n != wanted->len)
    g_error ("%s has %u columns, its entity %u fields", source, n, wanted->len);
}

static void
test_fields_are_columns (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (fixture->path, ANG_DATABASE_READ_ONLY, &error);
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  g_assert_no_error (error);
  for (guint e = 0; e < n_entities; e++)
    {
      g_autoptr (GPtrArray) stored = g_ptr_array_new ();
      g_autoptr (GPtrArray) all = g_ptr_array_new ();

      for (guint f = 0; f < entities[e]->n_fields; f++)
        {
          g_ptr_array_add (all, (gpointer) entities[e]->fields[f].name);
          if ((entities[e]->fields[f].flags & ANG_FIELD_COMPUTED) == 0)
            g_ptr_array_add (stored, (gpointer) entities[e]->fields[f].name);
        }
      assert_columns (database, entities[e]->name, stored);
      assert_columns (database, entities[e]->source, all);
    }
}

static void
fill_field (AngRecord      *record,
            guint           field,
            const AngField *description,
            gint64          link)
{
  g_autoptr (GBytes) bytes = g_bytes_new ("\0\1\2logo", 7);

  switch (description->type)
    {
    case ANG_FIELD_TEXT:
    case ANG_FIELD_LOOKUP:
      ang_record_set_text (record, field, description->name);
      break;
    case ANG_FIELD_DATE:
      ang_record_set_text (record, field, "2024-06");
      break;
    case ANG_FIELD_REAL:
      ang_record_set_real (record, field, 6.5);
      break;
    case ANG_FIELD_INTEGER:
      ang_record_set_integer (record, field, 0);
      break;
    case ANG_FIELD_BOOLEAN:
      ang_record_set_boolean (record, field, TRUE);
      break;
    case ANG_FIELD_CHOICE:
      ang_record_set_integer (record, field, description->choices->choices[description->choices->n_choices - 1].value);
      break;
    case ANG_FIELD_LINK:
      ang_record_set_integer (record, field, link);
      break;
    case ANG_FIELD_BYTES:
      ang_record_set_bytes (record, field, bytes);
      break;
    case ANG_FIELD_ID:
    default:
      g_assert_not_reached ();
    }
}

/* Makes what a link needs, once for each kind in @made. No two that are made say the same, so that what may be there only
 * once can be made for every entity. */
static gint64
make_target (StoreFixture *fixture,
             GHashTable   *made,
             const char   *name)
{
  gint64 *known = g_hash_table_lookup (made, name);
  static guint n_made;
  const AngEntity *entity = ang_entities_find (name);
  g_autoptr (AngRecord) record = NULL;
  gint64 id;

  if (known != NULL)
    return *known;

  record = ang_record_new (entity);
  for (guint i = 1; i < entity->n_fields; i++)
    {
      const AngField *field = &entity->fields[i];

      if ((field->flags & ANG_FIELD_REQUIRED) == 0)
        continue;
      fill_field (record, i, field, field->type == ANG_FIELD_LINK ? make_target (fixture, made, field->target) : 0);
      if (field->type == ANG_FIELD_TEXT)
        {
          g_autofree char *text = g_strdup_printf ("%s %u", field->name, ++n_made);

          ang_record_set_text (record, i, text);
        }
    }
  id = store_fixture_save (fixture->store, record);
  g_hash_table_insert (made, (gpointer) name, g_memdup2 (&id, sizeof id));

  return id;
}

/* A link to another of the same kind leads to one with an owner of its own: there may be only one of a pair. */
static gint64
find_target (StoreFixture    *fixture,
             GHashTable      *made,
             const AngEntity *entity,
             const AngField  *field)
{
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  if (field->type != ANG_FIELD_LINK)
    return 0;

  return make_target (fixture, g_str_equal (field->target, entity->name) ? others : made, field->target);
}

static void
assert_stored_equal (AngRecord *a,
                     AngRecord *b)
{
  const AngEntity *entity = ang_record_get_entity (a);
  g_autoptr (AngRecord) stored = ang_record_copy (b);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if ((entity->fields[i].flags & ANG_FIELD_COMPUTED) != 0)
        ang_record_unset (stored, i);
    }
  g_assert_true (ang_record_equal (a, stored));
}

static void
test_round_trip (StoreFixture  *fixture,
                 gconstpointer  data)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      const AngEntity *entity = entities[e];
      g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      g_autoptr (AngRecord) record = ang_record_new (entity);
      g_autoptr (AngRecord) read = NULL;
      g_autoptr (AngRecord) emptied = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 1; i < entity->n_fields; i++)
        {
          const AngField *field = &entity->fields[i];

          if ((field->flags & ANG_FIELD_COMPUTED) == 0)
            fill_field (record, i, field, find_target (fixture, made, entity, field));
        }
      if (entity == &ang_person_entity)
        ang_record_set_text (record, ANG_PERSON_NAME_KEY, "name");

      store_fixture_save (fixture->store, record);
      read = ang_store_get (fixture->store, entity, ang_record_get_id (record), &error);
      g_assert_no_error (error);
      assert_stored_equal (record, read);

      for (guint i = 1; i < entity->n_fields; i++)
        {
          if ((entity->fields[i].flags & (ANG_FIELD_COMPUTED | ANG_FIELD_REQUIRED)) == 0 &&
              !(entity == &ang_person_entity && i == ANG_PERSON_NAME_KEY))
            ang_record_unset (record, i);
        }
      store_fixture_save (fixture->store, record);
      emptied = ang_store_get (fixture->store, entity, ang_record_get_id (record), &error);
      g_assert_no_error (error);
      assert_stored_equal (record, emptied);
    }
}

static void
assert_fails (StoreFixture  *fixture,
              AngRecord     *record,
              AngStoreError  code,
              const char    *word)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Changed", NULL);
  g_autoptr (GError) error = NULL;

  ang_transaction_save (transaction, record);
  g_assert_false (ang_store_commit (fixture->store, transaction, &error));
  g_assert_error (error, ANG_STORE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_invalid (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) nameless = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) number = ang_record_new (&ang_identifier_entity);

  assert_fails (fixture, nameless, ANG_STORE_ERROR_INVALID, "Name without titles");

  ang_record_set_text (person, ANG_PERSON_NAME, "Sari");
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, "31-12-1990");
  assert_fails (fixture, person, ANG_STORE_ERROR_INVALID, "Date of birth");

  ang_record_set_integer (person, ANG_PERSON_ID, 0);
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, "1990-12-31");
  ang_record_set_integer (person, ANG_PERSON_SEX, 77);
  assert_fails (fixture, person, ANG_STORE_ERROR_INVALID, "Sex");

  ang_record_set_integer (person, ANG_PERSON_ID, 0);
  ang_record_set_integer (person, ANG_PERSON_SEX, ANG_SEX_FEMALE);
  store_fixture_save (fixture->store, person);
  ang_record_set_text (person, ANG_PERSON_NAME, NULL);
  assert_fails (fixture, person, ANG_STORE_ERROR_INVALID, "Name without titles");

  ang_record_set_integer (number, ANG_IDENTIFIER_PERSON_ID, 12345);
  ang_record_set_integer (number, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP);
  ang_record_set_text (number, ANG_IDENTIFIER_VALUE, "200012312024121001");
  assert_fails (fixture, number, ANG_STORE_ERROR_NOT_FOUND, "Person");
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_identifier_entity), ==, 0);
}

static void
test_exists (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store, "SCP");
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2024-1");
  gint64 person = store_fixture_add_person (fixture->store, "Sari");
  g_autoptr (AngRecord) twin = ang_record_new (&ang_cohort_entity);
  g_autoptr (AngRecord) again = ang_record_new (&ang_participation_entity);

  ang_record_set_integer (twin, ANG_COHORT_SCHEME_ID, scheme);
  ang_record_set_text (twin, ANG_COHORT_CODE, "SCP-2024-1");
  ang_record_set_integer (twin, ANG_COHORT_YEAR, 2024);
  ang_record_set_text (twin, ANG_COHORT_TITLE_ID, "Lagi");
  assert_fails (fixture, twin, ANG_STORE_ERROR_EXISTS, "SCP-2024-1");

  store_fixture_add_participation (fixture->store, cohort, person);
  ang_record_set_integer (again, ANG_PARTICIPATION_COHORT_ID, cohort);
  ang_record_set_integer (again, ANG_PARTICIPATION_PERSON_ID, person);
  assert_fails (fixture, again, ANG_STORE_ERROR_EXISTS, "already in this cohort");
}

static void
test_removing (StoreFixture  *fixture,
               gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store, "SCP");
  gint64 cohort = store_fixture_add_cohort (fixture->store, scheme, "SCP-2024-1");
  gint64 person = store_fixture_add_person (fixture->store, "Sari");
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Removed", NULL);
  g_autoptr (AngTransaction) scheme_gone = ang_transaction_new ("Removed", NULL);
  g_autoptr (GError) error = NULL;

  store_fixture_add_number (fixture->store, person, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
  store_fixture_add_participation (fixture->store, cohort, person);

  ang_transaction_remove (transaction, &ang_person_entity, person);
  g_assert_false (ang_store_commit (fixture->store, transaction, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_STILL_USED);
  g_assert_nonnull (strstr (error->message, "took part in 1 cohort"));
  g_clear_error (&error);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_identifier_entity), ==, 1);

  ang_transaction_remove (scheme_gone, &ang_scheme_entity, scheme);
  g_assert_false (ang_store_commit (fixture->store, scheme_gone, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_STILL_USED);

  store_fixture_remove (fixture->store, &ang_cohort_entity, cohort);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_participation_entity), ==, 0);
  store_fixture_remove (fixture->store, &ang_person_entity, person);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_identifier_entity), ==, 0);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
}

static void
test_gone (StoreFixture  *fixture,
           gconstpointer  data)
{
  gint64 id = store_fixture_add_person (fixture->store, "Sari");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, &error);

  g_assert_no_error (error);
  store_fixture_remove (fixture->store, &ang_person_entity, id);
  g_assert_null (ang_store_get (fixture->store, &ang_person_entity, id, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND);

  ang_record_set_text (person, ANG_PERSON_NAME, "Sari Dewi");
  assert_fails (fixture, person, ANG_STORE_ERROR_NOT_FOUND, "Person");
}

/* What a cohort's roster shows follows the register until its row is frozen. */
static void
test_snapshot (StoreFixture  *fixture,
               gconstpointer  data)
{
  gint64 cohort = store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2024-1");
  gint64 id = store_fixture_add_person (fixture->store, "Sari");
  gint64 row = store_fixture_add_participation (fixture->store, cohort, id);
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, id, NULL);
  g_autoptr (AngRecord) open = NULL;
  g_autoptr (AngRecord) frozen = NULL;

  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_TRIPS), ==, 1);
  ang_record_set_text (person, ANG_PERSON_TITLE_BACK, "S.Kom.");
  store_fixture_save (fixture->store, person);

  open = ang_store_get (fixture->store, &ang_participation_entity, row, NULL);
  g_assert_cmpstr (ang_record_get_text (open, ANG_PARTICIPATION_FULL_NAME), ==, "Sari, S.Kom.");
  g_assert_false (ang_record_get_boolean (open, ANG_PARTICIPATION_DIFFERS));
  ang_record_set_text (open, ANG_PARTICIPATION_SNAP_NAME, "Sari");
  ang_record_set_boolean (open, ANG_PARTICIPATION_FROZEN, TRUE);
  store_fixture_save (fixture->store, open);

  frozen = ang_store_get (fixture->store, &ang_participation_entity, row, NULL);
  g_assert_cmpstr (ang_record_get_text (frozen, ANG_PARTICIPATION_FULL_NAME), ==, "Sari");
  g_assert_true (ang_record_get_boolean (frozen, ANG_PARTICIPATION_DIFFERS));
}

static void
test_ids_rise (void)
{
  gint64 last = 0;

  for (int i = 0; i < 10000; i++)
    {
      gint64 id = ang_store_new_id ();

      g_assert_cmpint (id, >, last);
      last = id;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/records/fields-are-columns", test_fields_are_columns);
  STORE_TEST ("/store/records/round-trip", test_round_trip);
  STORE_TEST ("/store/records/invalid", test_invalid);
  STORE_TEST ("/store/records/exists", test_exists);
  STORE_TEST ("/store/records/removing", test_removing);
  STORE_TEST ("/store/records/gone", test_gone);
  STORE_TEST ("/store/records/snapshot", test_snapshot);
  g_test_add_func ("/store/records/ids-rise", test_ids_rise);

  return g_test_run ();
}
