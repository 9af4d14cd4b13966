#include "ang-duplicates.h"
#include "store-fixture.h"

#define NUMBER "198508122010011901"

static gint64
add_person (StoreFixture *fixture,
            const char   *name,
            const char   *birth,
            const char   *number)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  gint64 id;

  ang_record_set_text (person, ANG_PERSON_NAME, name);
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, birth);
  ang_record_set_integer (person, ANG_PERSON_STATUS, ANG_PERSON_STATUS_ACTIVE);
  id = store_fixture_save (fixture->store, person);
  if (number != NULL)
    store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIP, number);

  return id;
}

static GPtrArray *
find (StoreFixture *fixture,
      const char   *name,
      const char   *birth,
      const char   *number)
{
  g_autoptr (AngRecord) draft = ang_record_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;
  GPtrArray *found;

  ang_record_set_text (draft, ANG_PERSON_NAME, name);
  ang_record_set_text (draft, ANG_PERSON_BIRTH_DATE, birth);
  found = ang_duplicates_find (fixture->store, ANG_PERSON (draft), number, NULL, &error);
  g_assert_no_error (error);

  return found;
}

static void
assert_found (GPtrArray          *found,
              guint               index,
              gint64              person,
              AngDuplicateReason  reason)
{
  AngDuplicate *duplicate;

  g_assert_cmpuint (found->len, >, index);
  duplicate = g_ptr_array_index (found, index);
  g_assert_cmpint (ang_record_get_id (ANG_RECORD (ang_duplicate_get_person (duplicate))), ==, person);
  g_assert_cmpint (ang_duplicate_get_reason (duplicate), ==, reason);
}

static void
test_number (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Siti Rahmah", "1985-08-12", NUMBER);
  g_autoptr (GPtrArray) found = find (fixture, "Somebody Else", NULL, "NIP. 19850812 201001 1 901");

  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, siti, ANG_DUPLICATE_NUMBER);
}

/* A slip in the name does not hide somebody who was born on the same day. */
static void
test_birth (StoreFixture  *fixture,
            gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Siti Rahmawati", "1985-08-12", NUMBER);
  g_autoptr (GPtrArray) found = find (fixture, "Siti Rahmawatti", "1985-08-12", NULL);

  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, siti, ANG_DUPLICATE_BIRTH);
}

static void
test_name (StoreFixture  *fixture,
           gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Siti Rahmah", NULL, NULL);
  g_autoptr (GPtrArray) found = find (fixture, "Siti Rahmah", "1985-08-12", NULL);

  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, siti, ANG_DUPLICATE_NAME);
}

static void
test_others (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) born_later = NULL;
  g_autoptr (GPtrArray) other_name = NULL;
  g_autoptr (GPtrArray) nothing = NULL;

  add_person (fixture, "Siti Rahmah", "1985-08-12", NUMBER);
  born_later = find (fixture, "Siti Rahmah", "1985-08-13", NULL);
  other_name = find (fixture, "Budi Santoso", "1985-08-12", NULL);
  nothing = find (fixture, NULL, "1985-08-12", NULL);

  g_assert_cmpuint (born_later->len, ==, 0);
  g_assert_cmpuint (other_name->len, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_most_certain_first (StoreFixture  *fixture,
                         gconstpointer  data)
{
  gint64 unknown = add_person (fixture, "Siti Rahmah", NULL, NULL);
  gint64 born = add_person (fixture, "Siti Rahmah", "1985-08-12", "198508122011011902");
  gint64 same = add_person (fixture, "Siti Rahmah", "1985-08-12", NUMBER);
  g_autoptr (GPtrArray) found = find (fixture, "Siti Rahmah", "1985-08-12", NUMBER);

  g_assert_cmpuint (found->len, ==, 3);
  assert_found (found, 0, same, ANG_DUPLICATE_NUMBER);
  assert_found (found, 1, born, ANG_DUPLICATE_BIRTH);
  assert_found (found, 2, unknown, ANG_DUPLICATE_NAME);
}

static void
test_itself (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Siti Rahmah", "1985-08-12", NUMBER);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRecord) person = ang_store_get (fixture->store, &ang_person_entity, siti, &error);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_no_error (error);
  found = ang_duplicates_find (fixture->store, ANG_PERSON (person), NUMBER, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

/* The next contract of a PPPK has another number; that of another sex, or an earlier one, is somebody else's. */
static void
test_contract (StoreFixture  *fixture,
               gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Siti Rahmah", "1985-08-12", NULL);
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) earlier = NULL;

  store_fixture_add_number (fixture->store, siti, ANG_IDENTIFIER_KIND_NIPPPK, "198508122022212001");
  later = find (fixture, "Siti Rahmah", "1985-08-12", "198508122022222001");
  assert_found (later, 0, siti, ANG_DUPLICATE_CONTRACT);
  earlier = find (fixture, "Siti Rahmah", "1985-08-12", "198508122021212001");
  assert_found (earlier, 0, siti, ANG_DUPLICATE_BIRTH);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/duplicates/number", test_number);
  STORE_TEST ("/duplicates/birth", test_birth);
  STORE_TEST ("/duplicates/name", test_name);
  STORE_TEST ("/duplicates/others", test_others);
  STORE_TEST ("/duplicates/most-certain-first", test_most_certain_first);
  STORE_TEST ("/duplicates/itself", test_itself);
  STORE_TEST ("/duplicates/contract", test_contract);

  return g_test_run ();
}
