#include "store-fixture.h"

#include "ang-people-finder.h"

/* Whom the rows of a list are about. */

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
  id = store_fixture_save (fixture->store, person);
  if (number != NULL)
    store_fixture_add_number (fixture->store, id, ANG_IDENTIFIER_KIND_NIP, number);

  return id;
}

static AngPeopleFinder *
create_finder (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AngPeopleFinder *finder = ang_people_finder_new (fixture->store, NULL, &error);

  g_assert_no_error (error);

  return finder;
}

static void
assert_found (GArray *found,
              guint   index,
              guint   key,
              gint64  person)
{
  g_assert_cmpuint (index, <, found->len);
  g_assert_cmpuint (g_array_index (found, AngPersonFound, index).key, ==, key);
  g_assert_cmpint (g_array_index (found, AngPersonFound, index).person, ==, person);
}

static void
test_numbers (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Siti", NULL, "198508122010012901");
  gint64 budi = add_person (fixture, "Budi", NULL, "198703172010011902");
  const char *numbers[] = { "198703172010011902", NULL, "", "1571994508850001", "198508122010012901", "000" };
  g_autoptr (AngPeopleFinder) finder = NULL;
  g_autoptr (GArray) found = NULL;

  store_fixture_add_number (fixture->store, siti, ANG_IDENTIFIER_KIND_NIK, "1571994508850001");
  finder = create_finder (fixture);
  found = ang_people_finder_find_numbers (finder, numbers, G_N_ELEMENTS (numbers), NULL);
  g_assert_cmpuint (found->len, ==, 3);
  assert_found (found, 0, 0, budi);
  assert_found (found, 1, 3, siti);
  g_assert_cmpint (g_array_index (found, AngPersonFound, 1).kind, ==, ANG_IDENTIFIER_KIND_NIK);
  assert_found (found, 2, 4, siti);
}

static void
test_names (StoreFixture  *fixture,
            gconstpointer  data)
{
  gint64 born = add_person (fixture, "Nur'aini Ma'ruf", "1985-08-12", NULL);
  gint64 unknown = add_person (fixture, "NURAINI MARUF", NULL, NULL);
  const char *names[] = { "dr. Hj. Nuraini Ma’ruf, M.Si.", "Nuraini", NULL, "Nur'aini Ma'ruf", "Nuraini Maruf", "nuraini maruf" };
  const char *births[] = { "1985-08-12", NULL, NULL, "1985-08-13", "1985", NULL };
  g_autoptr (AngPeopleFinder) finder = create_finder (fixture);
  g_autoptr (GArray) found = ang_people_finder_find_names (finder, names, births, G_N_ELEMENTS (names), NULL);

  g_assert_cmpuint (found->len, ==, 7);
  assert_found (found, 0, 0, born);
  g_assert_true (g_array_index (found, AngPersonFound, 0).born);
  assert_found (found, 1, 0, unknown);
  g_assert_false (g_array_index (found, AngPersonFound, 1).born);
  assert_found (found, 2, 3, unknown);
  assert_found (found, 3, 4, born);
  g_assert_false (g_array_index (found, AngPersonFound, 3).born);
  assert_found (found, 4, 4, unknown);
  assert_found (found, 5, 5, born);
}

static void
test_similar (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 slip = add_person (fixture, "Siti Rahmawatti", NULL, NULL);
  gint64 same = add_person (fixture, "Siti Rahmawati", NULL, NULL);
  gint64 born = add_person (fixture, "Sity Rahmawati", "1985-08-12", "198508122010012901");
  const char *names[] = { "Siti Rahmawati", "Zulkifli Hasan" };
  const char *births[] = { "1985-08-12", NULL };
  g_autoptr (AngPeopleFinder) finder = NULL;
  g_autoptr (GArray) found = NULL;

  add_person (fixture, "Siti Rahmawati", "1985-08-13", NULL);
  add_person (fixture, "Siti Aminah", NULL, NULL);
  finder = create_finder (fixture);
  found = ang_people_finder_find_similar (finder, names, births, G_N_ELEMENTS (names), NULL);
  g_assert_cmpuint (found->len, ==, 2);
  assert_found (found, 0, 0, same);
  g_assert_cmpfloat (g_array_index (found, AngPersonFound, 0).likeness, ==, 1);
  assert_found (found, 1, 0, slip);
  g_assert_cmpint (born, !=, 0);
}

/* A slip in a short word hides nobody whose birth date stands in the number. */
static void
test_similar_by_birth (StoreFixture  *fixture,
                       gconstpointer  data)
{
  gint64 siti = add_person (fixture, "Rohmawati Siti", "1985-08-12", "198508122010012901");
  const char *name = "Siti Rahmawati";
  const char *birth = "1985-08-12";
  g_autoptr (AngPeopleFinder) finder = create_finder (fixture);
  g_autoptr (GArray) found = ang_people_finder_find_similar (finder, &name, &birth, 1, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  assert_found (found, 0, 0, siti);
  g_assert_true (g_array_index (found, AngPersonFound, 0).born);
}

static void
test_empty (StoreFixture  *fixture,
            gconstpointer  data)
{
  const char *name = "Siti \"*( Rahmawati";
  const char *nothing = "\"'*";
  g_autoptr (AngPeopleFinder) finder = create_finder (fixture);
  g_autoptr (GArray) found = ang_people_finder_find_similar (finder, &name, NULL, 1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (found->len, ==, 0);
  g_clear_pointer (&finder, ang_people_finder_free);

  add_person (fixture, "Siti Rahmawati", NULL, NULL);
  finder = create_finder (fixture);
  g_clear_pointer (&found, g_array_unref);
  found = ang_people_finder_find_similar (finder, &name, NULL, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_clear_pointer (&found, g_array_unref);
  found = ang_people_finder_find_similar (finder, &nothing, NULL, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ang_people_finder_new (fixture->store, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-finder/numbers", test_numbers);
  STORE_TEST ("/store-finder/names", test_names);
  STORE_TEST ("/store-finder/similar", test_similar);
  STORE_TEST ("/store-finder/similar-by-birth", test_similar_by_birth);
  STORE_TEST ("/store-finder/empty", test_empty);
  STORE_TEST ("/store-finder/cancelled", test_cancelled);

  return g_test_run ();
}
