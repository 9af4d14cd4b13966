#include "ang-row-list.h"
#include "store-fixture.h"

/* The rows over a list of units named "Unit 00000" and on, and what a view that follows them would show. */
typedef struct
{
  StoreFixture   store;
  AngRecordList *records;
  AngRowList    *rows;
  GPtrArray     *shown;
  guint          n_replaced;
  guint          most_at_once; /* of the rows that a view has widgets for */
} RowsFixture;

#define WITH_WIDGETS 204

static void
on_items_changed (RowsFixture *fixture,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->rows));
  guint n_before = fixture->shown->len;
  guint n_dropped = MIN (removed, n_before - MIN (n_before, position));
  guint n_made = 0;

  if (n_dropped > 0)
    g_ptr_array_remove_range (fixture->shown, position, n_dropped);
  for (guint i = 0; i < added && position + i < WITH_WIDGETS; i++, n_made++)
    g_ptr_array_insert (fixture->shown, (int) (position + i), g_list_model_get_item (G_LIST_MODEL (fixture->rows), position + i));
  while (fixture->shown->len < MIN (n_items, WITH_WIDGETS))
    g_ptr_array_add (fixture->shown, g_list_model_get_item (G_LIST_MODEL (fixture->rows), fixture->shown->len));
  if (fixture->shown->len > WITH_WIDGETS)
    g_ptr_array_set_size (fixture->shown, WITH_WIDGETS);
  fixture->most_at_once = MAX (fixture->most_at_once, MAX (n_dropped, n_made));
}

static void
on_replaced (RowsFixture *fixture)
{
  fixture->n_replaced++;
}

static void
add_units (RowsFixture *fixture,
           guint        n_units)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Add units", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_units; i++)
    {
      g_autofree char *name = g_strdup_printf ("Unit %05u", i);
      g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

      ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
      ang_record_set_integer (unit, ANG_UNIT_KIND, ANG_UNIT_KIND_DINAS);
      ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
      ang_transaction_save (transaction, unit);
    }
  ang_store_commit (fixture->store.store, transaction, &error);
  g_assert_no_error (error);
}

static void
settle (RowsFixture *fixture)
{
  for (int i = 0; i < 10000; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (!ang_record_list_get_loading (fixture->records))
        return;
      g_usleep (1000);
    }
  g_assert_not_reached ();
}

static AngQuery *
create_query (const char *search,
              gboolean    descending)
{
  AngQuery *query = ang_query_new (&ang_unit_entity);

  ang_query_set_search (query, search);
  ang_query_add_sort (query, ANG_UNIT_NAME_ID, descending);

  return query;
}

static void
ask (RowsFixture *fixture,
     const char  *search,
     gboolean     descending)
{
  g_autoptr (AngQuery) query = create_query (search, descending);

  ang_query_list_set_query (ANG_QUERY_LIST (fixture->records), query);
  settle (fixture);
}

static void
set_up (RowsFixture   *fixture,
        gconstpointer  data)
{
  g_autoptr (AngQuery) query = create_query (NULL, FALSE);

  store_fixture_set_up (&fixture->store, NULL);
  add_units (fixture, GPOINTER_TO_UINT (data));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture->records = ang_record_list_new (fixture->store.store, query);
  fixture->rows = ang_row_list_new (fixture->records);
  fixture->shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (fixture->rows, "items-changed", G_CALLBACK (on_items_changed), fixture);
  g_signal_connect_swapped (fixture->rows, "replaced", G_CALLBACK (on_replaced), fixture);
  settle (fixture);
}

static void
tear_down (RowsFixture   *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->shown, g_ptr_array_unref);
  g_clear_object (&fixture->rows);
  g_clear_object (&fixture->records);
  store_fixture_tear_down (&fixture->store, NULL);
}

static const char *
get_name (RowsFixture *fixture,
          guint        position)
{
  AngRow *row = g_ptr_array_index (fixture->shown, position);

  return ang_record_get_text (ang_row_get_record (row), ANG_UNIT_NAME_ID);
}

static void
assert_rows (RowsFixture *fixture,
             guint        n_rows)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, n_rows);
  g_assert_cmpuint (fixture->shown->len, ==, MIN (n_rows, WITH_WIDGETS));
  for (guint i = 0; i < fixture->shown->len; i++)
    {
      g_autoptr (AngRecord) record = g_list_model_get_item (G_LIST_MODEL (fixture->records), i);

      g_assert_true (ang_row_get_record (g_ptr_array_index (fixture->shown, i)) == record);
    }
}

static void
test_growth (RowsFixture   *fixture,
             gconstpointer  data)
{
  assert_rows (fixture, 1000);
  g_assert_cmpuint (fixture->n_replaced, ==, 0);
  g_assert_cmpuint (fixture->most_at_once, <=, 48);
}

static void
test_other_order (RowsFixture   *fixture,
                  gconstpointer  data)
{
  AngRow *first = g_ptr_array_index (fixture->shown, 0);

  fixture->most_at_once = 0;
  ask (fixture, NULL, TRUE);

  assert_rows (fixture, 1000);
  g_assert_true (g_ptr_array_index (fixture->shown, 0) == first);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Unit 00999");
  g_assert_cmpuint (fixture->n_replaced, ==, 1);
  g_assert_cmpuint (fixture->most_at_once, ==, 0);
}

static void
test_few_and_many (RowsFixture   *fixture,
                   gconstpointer  data)
{
  ask (fixture, "0001", FALSE);
  assert_rows (fixture, 11);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Unit 00001");

  ask (fixture, "nothing like it", FALSE);
  assert_rows (fixture, 0);

  ask (fixture, "00", FALSE);
  assert_rows (fixture, 1000);
  g_assert_cmpuint (fixture->n_replaced, ==, 2);
  g_assert_cmpuint (fixture->most_at_once, <=, 58);
}

/* Another query before the rows of the one before have all come. */
static void
test_in_between (RowsFixture   *fixture,
                 gconstpointer  data)
{
  g_autoptr (AngQuery) few = create_query ("0002", FALSE);
  g_autoptr (AngQuery) all = create_query (NULL, TRUE);

  ang_query_list_set_query (ANG_QUERY_LIST (fixture->records), few);
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->records)) != 11)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), >, 11);
  ang_query_list_set_query (ANG_QUERY_LIST (fixture->records), all);
  settle (fixture);

  assert_rows (fixture, 1000);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Unit 00999");
}

/* One row more is one row more: the others stay the objects they were, where they are now. */
static void
test_insertion (RowsFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
  AngRow *sixth = g_ptr_array_index (fixture->shown, 5);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "Unit 00003 b");
  ang_record_set_integer (unit, ANG_UNIT_KIND, ANG_UNIT_KIND_DINAS);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  store_fixture_save (fixture->store.store, unit);
  for (int i = 0; i < 100 && g_list_model_get_n_items (G_LIST_MODEL (fixture->records)) != 21; i++)
    {
      settle (fixture);
      g_usleep (2000);
    }

  assert_rows (fixture, 21);
  g_assert_cmpuint (fixture->n_replaced, ==, 0);
  g_assert_true (g_ptr_array_index (fixture->shown, 6) == sixth);
  g_assert_cmpstr (get_name (fixture, 4), ==, "Unit 00003 b");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define add(path, n_units, function) g_test_add (path, RowsFixture, GUINT_TO_POINTER (n_units), set_up, function, tear_down)
  add ("/row-list/growth", 1000, test_growth);
  add ("/row-list/other-order", 1000, test_other_order);
  add ("/row-list/few-and-many", 1000, test_few_and_many);
  add ("/row-list/in-between", 1000, test_in_between);
  add ("/row-list/insertion", 20, test_insertion);
#undef add

  return g_test_run ();
}
