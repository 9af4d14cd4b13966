#include <glib/gstdio.h>

#include "ang-identifier.h"
#include "ang-person-history.h"
#include "ang-store-timeline.h"
#include "store-fixture.h"

static gint64
add_life (AngStore *store)
{
  gint64 person = store_fixture_add_person (store, "Siti Rahma");
  gint64 scheme = store_fixture_add_scheme (store, "SCP");

  store_fixture_add_number (store, person, ANG_IDENTIFIER_KIND_NIP, "200012312024122001");
  store_fixture_add_number (store, person, ANG_IDENTIFIER_KIND_NIK, "1571017112000001");
  store_fixture_add_participation (store, store_fixture_add_cohort (store, scheme, "SCP-2024-1"), person);

  return person;
}

/* Every format is written, with what is protected masked; and the same as text. */
static void
test_write (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "riwayat.xlsx", "riwayat.pdf", "riwayat.csv" };
  AngStore *store = fixture->store;
  gint64 person = add_life (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ang_store_read_timeline (store, person, &error);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (path);
      path = store_fixture_build_path (fixture, names[i]);
      g_assert_true (ang_person_history_write (store, person, entries, ANG_LANGUAGE_INDONESIAN, path, NULL, &error));
      g_assert_no_error (error);
      if (i < 2)
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_true (g_file_get_contents (path, &csv, NULL, &error));
  g_assert_nonnull (strstr (csv, "20001231 202412 2 001"));
  g_assert_nonnull (strstr (csv, "15710171******01"));
  g_assert_null (strstr (csv, "1571017112000001"));
  g_assert_cmpint (g_remove (path), ==, 0);

  text = ang_person_history_dup_text (entries, ANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (text, "December 2024\tNumber\tNIP 20001231 202412 2 001\n"));
}

static void
test_nobody (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char *path = store_fixture_build_path (fixture, "riwayat.csv");
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_person_history_write (fixture->store, 7, entries, ANG_LANGUAGE_ENGLISH, path, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/person-history/write", test_write);
  STORE_TEST ("/person-history/nobody", test_nobody);
  return g_test_run ();
}
