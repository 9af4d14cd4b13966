#include "ang-choice-list.h"
#include "ang-history.h"
#include "ang-language.h"
#include "ang-record-label.h"
#include "ang-record-watch.h"
#include "store-fixture.h"

static void
wait_for_count (AngChoiceList *list,
                guint          n_items)
{
  for (int i = 0; i < 5000 && g_list_model_get_n_items (G_LIST_MODEL (list)) != n_items; i++)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_items);
}

static gint64
add_partner (AngStore   *store,
             const char *name,
             gboolean    active)
{
  g_autoptr (AngRecord) partner = ang_record_new (&ang_partner_entity);

  ang_record_set_text (partner, ANG_PARTNER_NAME, name);
  ang_record_set_integer (partner, ANG_PARTNER_KIND, ANG_PARTNER_KIND_GOVERNMENT);
  ang_record_set_boolean (partner, ANG_PARTNER_ACTIVE, active);

  return store_fixture_save (store, partner);
}

static void
test_choices (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AngChoiceList) list = ang_choice_list_new (fixture->store, &ang_cohort_entity.fields[ANG_COHORT_STATE]);
  g_autoptr (AngChoiceItem) item = NULL;
  guint position = ang_choice_list_find (list, ANG_COHORT_STATE_APPROVED, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10);
  item = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_assert_cmpint (ang_choice_item_get_value (item), ==, ANG_COHORT_STATE_APPROVED);
  g_assert_cmpuint (ang_choice_list_find (list, 99, NULL), ==, G_MAXUINT);
}

static void
test_links_follow_the_store (StoreFixture  *fixture,
                             gconstpointer  data)
{
  const AngField *field = &ang_cohort_entity.fields[ANG_COHORT_HOST_ID];
  g_autoptr (AngChoiceList) list = NULL;
  g_autoptr (AngChoiceList) same = NULL;
  g_autoptr (AngChoiceItem) item = NULL;
  gint64 id = add_partner (fixture->store, "Civil Service College", TRUE);

  add_partner (fixture->store, "Gone for good", FALSE);
  list = ang_choice_list_get (fixture->store, field);
  same = ang_choice_list_get (fixture->store, field);
  g_assert_true (list == same);
  wait_for_count (list, 1);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (ang_choice_item_get_value (item), ==, id);
  g_assert_cmpstr (ang_choice_item_get_label (item), ==, "Civil Service College");

  add_partner (fixture->store, "Temasek Foundation", TRUE);
  wait_for_count (list, 2);
}

static void
test_values (StoreFixture  *fixture,
             gconstpointer  data)
{
  gint64 scheme = store_fixture_add_scheme (fixture->store, "SCP");
  g_autoptr (AngChoiceList) list = NULL;

  store_fixture_add_cohort (fixture->store, scheme, "SCP-2024-1");
  store_fixture_add_cohort (fixture->store, scheme, "SCP-2024-2");
  list = ang_choice_list_new_values (fixture->store, &ang_cohort_entity, ANG_COHORT_YEAR);
  wait_for_count (list, 1);
}

static void
test_labels (void)
{
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);
  g_autofree char *nothing = ang_record_dup_label (scheme, ANG_LANGUAGE_ENGLISH);
  g_autofree char *english = NULL;
  g_autofree char *indonesian = NULL;

  ang_record_set_text (scheme, ANG_SCHEME_NAME_ID, "Program Kerja Sama Singapura");
  ang_record_set_text (scheme, ANG_SCHEME_ABBREV, "SCP");
  indonesian = ang_record_dup_label (scheme, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (indonesian, ==, "SCP – Program Kerja Sama Singapura");

  ang_record_set_text (scheme, ANG_SCHEME_NAME_EN, "Singapore Cooperation Programme");
  english = ang_record_dup_label (scheme, ANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (english, ==, "SCP – Singapore Cooperation Programme");
}

static void
wait_for_record (AngRecordWatch *watch,
                 gboolean        there)
{
  for (int i = 0; i < 5000 && (ang_record_watch_get_record (watch) != NULL) != there; i++)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  g_assert_true ((ang_record_watch_get_record (watch) != NULL) == there);
}

static void
test_watch (StoreFixture  *fixture,
            gconstpointer  data)
{
  gint64 id = add_partner (fixture->store, "Colombo Plan", TRUE);
  g_autoptr (AngRecordWatch) watch = ang_record_watch_new (fixture->store, &ang_partner_entity, id);
  AngRecord *record;

  wait_for_record (watch, TRUE);
  g_assert_false (ang_record_watch_get_gone (watch));
  record = ang_record_watch_get_record (watch);
  g_assert_cmpint (ang_record_get_id (record), ==, id);

  store_fixture_remove (fixture->store, &ang_partner_entity, id);
  wait_for_record (watch, FALSE);
  g_assert_true (ang_record_watch_get_gone (watch));

  g_assert_true (ang_store_undo (fixture->store, NULL));
  wait_for_record (watch, TRUE);
  g_assert_false (ang_record_watch_get_gone (watch));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/choice-list/choices", test_choices);
  STORE_TEST ("/choice-list/links-follow-the-store", test_links_follow_the_store);
  STORE_TEST ("/choice-list/values", test_values);
  STORE_TEST ("/record-watch/follows", test_watch);
  g_test_add_func ("/record-label/languages", test_labels);

  return g_test_run ();
}
