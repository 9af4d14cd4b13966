#include "ang-record-set.h"
#include "store-fixture.h"

static void
count_up (guint *count)
{
  (*count)++;
}

static void
wait_for_read (AngRecordSet *set)
{
  guint n_read = 0;
  gulong handler = g_signal_connect_swapped (set, "read", G_CALLBACK (count_up), &n_read);

  while (n_read == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (set, handler);
}

/* A record that stays is the same object with its new values; what comes and goes is announced where it stands. */
static void
test_follows (StoreFixture  *fixture,
              gconstpointer  data)
{
  AngStore *store = fixture->store;
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (AngRecordSet) set = NULL;
  g_autoptr (AngRecord) first = NULL;
  g_autoptr (AngRecord) draft = NULL;
  gint64 id = store_fixture_add_person (store, "Budi");
  gint64 other = store_fixture_add_person (store, "Citra");
  guint position = 99;

  ang_query_add_sort (query, ANG_PERSON_NAME, FALSE);
  set = ang_record_set_new (store, query);
  g_assert_false (ang_record_set_get_loaded (set));
  wait_for_read (set);
  g_assert_true (ang_record_set_get_loaded (set));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 2);
  g_assert_null (ang_record_set_get (set, 2));

  first = g_object_ref (ang_record_set_get (set, 0));
  draft = ang_record_copy (first);
  ang_record_set_text (draft, ANG_PERSON_TITLE_BACK, "S.T.");
  store_fixture_save (store, draft);
  store_fixture_add_person (store, "Ani");
  wait_for_read (set);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (set)), ==, 3);
  g_assert_true (ang_record_set_find (set, id, &position) == first);
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpstr (ang_record_get_text (first, ANG_PERSON_TITLE_BACK), ==, "S.T.");

  store_fixture_remove (store, &ang_person_entity, other);
  wait_for_read (set);
  g_assert_null (ang_record_set_find (set, other, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/record-set/follows", test_follows);

  return g_test_run ();
}
