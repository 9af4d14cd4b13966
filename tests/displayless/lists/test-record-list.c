#include "ang-history.h"
#include "ang-record-list.h"
#include "store-fixture.h"

/* A list of units named "Unit 00000" and on, and what it said last. */
typedef struct
{
  StoreFixture   store;
  AngRecordList *list;
  guint          n_changes;
  guint          position;
  guint          removed;
  guint          added;
} ListFixture;

static void
on_items_changed (ListFixture *fixture,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  fixture->n_changes++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static AngRecord *
create_unit (const char *name)
{
  AngRecord *unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
  ang_record_set_integer (unit, ANG_UNIT_KIND, ANG_UNIT_KIND_DINAS);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);

  return unit;
}

static void
add_units (ListFixture *fixture,
           guint        n_units)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Add units", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_units; i++)
    {
      g_autofree char *name = g_strdup_printf ("Unit %05u", i);
      g_autoptr (AngRecord) unit = create_unit (name);

      ang_transaction_save (transaction, unit);
    }
  ang_store_commit (fixture->store.store, transaction, &error);
  g_assert_no_error (error);
}

static gint64
add_unit (ListFixture *fixture,
          const char  *name)
{
  g_autoptr (AngRecord) unit = create_unit (name);

  return store_fixture_save (fixture->store.store, unit);
}

static AngQuery *
create_query (void)
{
  AngQuery *query = ang_query_new (&ang_unit_entity);

  ang_query_add_sort (query, ANG_UNIT_NAME_ID, FALSE);

  return query;
}

static void
wait_until_loaded (ListFixture *fixture)
{
  /* What the store announced, and what the list does about it, lies in the main context already. */
  for (int i = 0; i < 10000; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (!ang_record_list_get_loading (fixture->list))
        return;
      g_usleep (1000);
    }
  g_assert_not_reached ();
}

/* The signal of a commit arrives by way of the main context. */
static void
wait_for_change (ListFixture *fixture)
{
  for (int i = 0; i < 50; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (ang_record_list_get_loading (fixture->list))
        break;
      g_usleep (2000);
    }
  wait_until_loaded (fixture);
}

static void
show (ListFixture *fixture,
      guint        n_units)
{
  g_autoptr (AngQuery) query = create_query ();

  add_units (fixture, n_units);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture->list = ang_record_list_new (fixture->store.store, query);
  g_signal_connect_swapped (fixture->list, "items-changed", G_CALLBACK (on_items_changed), fixture);
  wait_until_loaded (fixture);
}

static void
tear_down (ListFixture   *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->list);
  store_fixture_tear_down (&fixture->store, data);
}

static void
set_up (ListFixture   *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, data);
}

static AngRecord *
get (ListFixture *fixture,
     guint        position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
}

static void
assert_name (AngRecord  *record,
             const char *name)
{
  g_assert_nonnull (record);
  g_assert_cmpstr (ang_record_get_text (record, ANG_UNIT_NAME_ID), ==, name);
}

static void
assert_name_at (ListFixture *fixture,
                guint        position,
                const char  *name)
{
  g_autoptr (AngRecord) record = get (fixture, position);

  wait_until_loaded (fixture);
  assert_name (record, name);
}

static void
assert_changed (ListFixture *fixture,
                guint        position,
                guint        removed,
                guint        added)
{
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->position, ==, position);
  g_assert_cmpuint (fixture->removed, ==, removed);
  g_assert_cmpuint (fixture->added, ==, added);
  fixture->n_changes = 0;
}

static void
test_empty (ListFixture   *fixture,
            gconstpointer  data)
{
  show (fixture, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_null (get (fixture, 0));
}

static void
test_fills_in_place (ListFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr (AngRecord) far = NULL;
  g_autoptr (AngRecord) again = NULL;

  show (fixture, 1000);
  assert_changed (fixture, 0, 0, 1000);
  assert_name_at (fixture, 0, "Unit 00000");

  far = get (fixture, 777);
  g_assert_cmpint (ang_record_get_id (far), ==, 0);
  again = get (fixture, 777);
  g_assert_true (far == again);
  wait_until_loaded (fixture);
  assert_name (far, "Unit 00777");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_changed_record_stays (ListFixture   *fixture,
                           gconstpointer  data)
{
  g_autoptr (AngRecord) shown = NULL;
  g_autoptr (AngRecord) again = NULL;
  g_autoptr (AngRecord) draft = NULL;

  show (fixture, 300);
  fixture->n_changes = 0;
  shown = get (fixture, 3);
  draft = ang_record_copy (shown);
  ang_record_set_text (draft, ANG_UNIT_ABBREV, "U3");
  store_fixture_save (fixture->store.store, draft);
  wait_for_change (fixture);

  g_assert_cmpstr (ang_record_get_text (shown, ANG_UNIT_ABBREV), ==, "U3");
  again = get (fixture, 3);
  g_assert_true (again == shown);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_added_and_removed (ListFixture   *fixture,
                        gconstpointer  data)
{
  g_autoptr (AngRecord) first = NULL;
  g_autoptr (AngRecord) after = NULL;
  gint64 id;

  show (fixture, 300);
  fixture->n_changes = 0;
  first = get (fixture, 0);

  id = add_unit (fixture, "Aaa");
  wait_for_change (fixture);
  assert_changed (fixture, 0, 0, 1);
  after = get (fixture, 1);
  g_assert_true (after == first);
  assert_name_at (fixture, 0, "Aaa");

  store_fixture_remove (fixture->store.store, &ang_unit_entity, id);
  wait_for_change (fixture);
  assert_changed (fixture, 0, 1, 0);
  g_clear_object (&after);
  after = get (fixture, 0);
  g_assert_true (after == first);

  add_unit (fixture, "Unit 00005b");
  wait_for_change (fixture);
  assert_changed (fixture, 6, 0, 1);

  add_unit (fixture, "Zzz");
  wait_for_change (fixture);
  assert_changed (fixture, 301, 0, 1);
}

static void
test_moved (ListFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (AngRecord) moved = NULL;
  g_autoptr (AngRecord) draft = NULL;
  g_autoptr (AngRecord) after = NULL;

  show (fixture, 20);
  fixture->n_changes = 0;
  moved = get (fixture, 2);
  draft = ang_record_copy (moved);
  ang_record_set_text (draft, ANG_UNIT_NAME_ID, "Unit 00005b");
  store_fixture_save (fixture->store.store, draft);
  wait_for_change (fixture);

  assert_changed (fixture, 2, 4, 4);
  after = get (fixture, 5);
  g_assert_true (after == moved);
  assert_name (after, "Unit 00005b");
  assert_name_at (fixture, 2, "Unit 00003");
}

static void
test_undone (ListFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  show (fixture, 50);
  fixture->n_changes = 0;
  add_unit (fixture, "Unit 00010b");
  wait_for_change (fixture);
  assert_changed (fixture, 11, 0, 1);

  ang_store_undo (fixture->store.store, &error);
  g_assert_no_error (error);
  wait_for_change (fixture);
  assert_changed (fixture, 11, 1, 0);
}

static void
test_another_query (ListFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr (AngQuery) query = NULL;

  show (fixture, 300);
  fixture->n_changes = 0;
  query = create_query ();
  ang_query_clear_sort (query);
  ang_query_add_sort (query, ANG_UNIT_NAME_ID, TRUE);
  ang_query_list_set_query (ANG_QUERY_LIST (fixture->list), query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 300);
  wait_until_loaded (fixture);
  assert_changed (fixture, 0, 300, 300);
  assert_name_at (fixture, 0, "Unit 00299");

  ang_query_set_search (query, "00123");
  ang_query_list_set_query (ANG_QUERY_LIST (fixture->list), query);
  ang_query_set_search (query, "0012");
  ang_query_list_set_query (ANG_QUERY_LIST (fixture->list), query);
  wait_until_loaded (fixture);
  assert_changed (fixture, 0, 300, 11); /* 00120 … 00129, and 00012 */
  assert_name_at (fixture, 0, "Unit 00129");
}

static void
test_many (ListFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (AngRecord) last = NULL;

  show (fixture, 100000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 100000);

  /* Whoever flies over them all and holds none leaves nothing behind to be read. */
  for (guint i = 0; i < 100000; i += 64)
    g_object_unref (get (fixture, i));
  last = get (fixture, 99999);
  wait_until_loaded (fixture);
  assert_name (last, "Unit 99999");

  fixture->n_changes = 0;
  add_unit (fixture, "Aaa");
  wait_for_change (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 100001);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  assert_name_at (fixture, 100000, "Unit 99999");
  assert_name_at (fixture, 0, "Aaa");
}

#define LIST_TEST(path, func) g_test_add (path, ListFixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  LIST_TEST ("/record-list/empty", test_empty);
  LIST_TEST ("/record-list/fills-in-place", test_fills_in_place);
  LIST_TEST ("/record-list/changed-record-stays", test_changed_record_stays);
  LIST_TEST ("/record-list/added-and-removed", test_added_and_removed);
  LIST_TEST ("/record-list/moved", test_moved);
  LIST_TEST ("/record-list/undone", test_undone);
  LIST_TEST ("/record-list/another-query", test_another_query);
  LIST_TEST ("/record-list/many", test_many);

  return g_test_run ();
}
