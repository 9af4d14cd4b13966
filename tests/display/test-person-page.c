#include "ang-employment-form.h"
#include "ang-identifier.h"
#include "ang-pages.h"
#include "ang-person-page.h"
#include "ang-person-timeline.h"
#include "ang-rank-groups.h"
#include "store-fixture.h"

typedef struct
{
  StoreFixture store;
  GtkWidget *window;
  AngPage *page;
  gint64 person;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, data);
  fixture->person = store_fixture_add_person (fixture->store.store, "Siti Rahmah");
  fixture->window = gtk_window_new ();
  fixture->page = ang_pages_create (ang_pages_find_entity ("person"), fixture->store.store, fixture->person);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  store_fixture_tear_down (&fixture->store, data);
}

static gboolean
on_timeout (gpointer data)
{
  g_assert_not_reached (); /* nothing happened for ten seconds */
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (ang_page_get_actions (fixture->page)), action);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (ang_page_get_actions (fixture->page)), action, NULL);
}

static void
wait_until_enabled (Fixture    *fixture,
                    const char *action,
                    gboolean    enabled)
{
  guint timeout = g_timeout_add_seconds (10, on_timeout, NULL);

  while (is_enabled (fixture, action) != enabled)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static AngRecord *
read_person (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AngRecord *person = ang_store_get (fixture->store.store, &ang_person_entity, fixture->person, &error);

  g_assert_no_error (error);

  return person;
}

static void
test_opens (Fixture       *fixture,
            gconstpointer  data)
{
  wait_until_enabled (fixture, "delete", TRUE);

  g_assert_cmpstr (ang_page_get_title (fixture->page), ==, "Siti Rahmah");
  g_assert_true (is_enabled (fixture, "add-employment"));
  g_assert_false (is_enabled (fixture, "edit-number"));
  g_assert_false (is_enabled (fixture, "open-training"));
}

/* Who is gone cannot be changed any more; what an undo brings back, can. */
static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Read when it is looked at; a filter takes its kind out. */
static void
test_timeline (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *timeline;
  GtkWidget *tabs;
  guint timeout = g_timeout_add_seconds (10, on_timeout, NULL);
  guint n = 0;

  store_fixture_add_number (fixture->store.store, fixture->person, ANG_IDENTIFIER_KIND_NIP, "200012312024122001");
  wait_until_enabled (fixture, "delete", TRUE);
  timeline = find_type (GTK_WIDGET (fixture->page), ANG_TYPE_PERSON_TIMELINE);
  tabs = gtk_widget_get_ancestor (timeline, GTK_TYPE_NOTEBOOK);
  gtk_notebook_set_current_page (GTK_NOTEBOOK (tabs), gtk_notebook_page_num (GTK_NOTEBOOK (tabs), timeline));
  while (n == 0)
    {
      g_autoptr (GPtrArray) shown = NULL;

      g_main_context_iteration (NULL, TRUE);
      shown = ang_person_timeline_list_shown (ANG_PERSON_TIMELINE (timeline));
      n = shown->len;
    }
  g_source_remove (timeout);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  wait_until_enabled (fixture, "delete", TRUE);
  activate (fixture, "delete");
  wait_until_enabled (fixture, "delete", FALSE);

  g_assert_cmpuint (store_fixture_count (fixture->store.store, &ang_person_entity), ==, 0);
}

/* Private details are shown when somebody asks, and closed when they are out of sight. */
static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  wait_until_enabled (fixture, "reveal-private", TRUE);
  g_assert_false (is_enabled (fixture, "add-passport"));

  activate (fixture, "reveal-private");
  g_assert_true (is_enabled (fixture, "add-passport"));
  g_assert_true (is_enabled (fixture, "conceal-private"));

  activate (fixture, "conceal-private");
  g_assert_false (is_enabled (fixture, "add-passport"));
  g_assert_true (is_enabled (fixture, "reveal-private"));
}

static GtkNotebook *
find_tabs (GtkWidget *widget)
{
  GtkNotebook *tabs = GTK_IS_NOTEBOOK (widget) ? GTK_NOTEBOOK (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && tabs == NULL; child = gtk_widget_get_next_sibling (child))
    tabs = find_tabs (child);

  return tabs;
}

static void
test_private_closes (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkNotebook *tabs = find_tabs (GTK_WIDGET (fixture->page));

  wait_until_enabled (fixture, "reveal-private", TRUE);
  gtk_notebook_set_current_page (tabs, 4);
  activate (fixture, "reveal-private");
  g_assert_true (is_enabled (fixture, "conceal-private"));

  gtk_notebook_set_current_page (tabs, 0);
  wait_until_enabled (fixture, "conceal-private", FALSE);
}

static void
test_propose (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (AngRecord) person = NULL;
  guint timeout = g_timeout_add_seconds (10, on_timeout, NULL);

  wait_until_enabled (fixture, "propose-names", TRUE);
  activate (fixture, "propose-names");
  for (person = read_person (fixture); !ang_record_is_set (person, ANG_PERSON_SURNAME); person = read_person (fixture))
    {
      g_clear_object (&person);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (timeout);

  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_SURNAME), ==, "RAHMAH");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_GIVEN_NAMES), ==, "SITI");
  g_assert_false (ang_record_get_boolean (person, ANG_PERSON_MONONYM));
}

static AngRecord *
create_employment (const char *since,
                   const char *until)
{
  AngRecord *employment = ang_record_new (&ang_employment_entity);

  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, since);
  ang_record_set_text (employment, ANG_EMPLOYMENT_UNTIL, until);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PPPK);
  ang_record_set_text (employment, ANG_EMPLOYMENT_POST_ID, "Guru");
  ang_record_set_text (employment, ANG_EMPLOYMENT_SOURCE, "SK 1");

  return employment;
}

static void
test_follows (void)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) latest = create_employment ("2022-03-01", NULL);
  g_autoptr (AngRecord) next = ang_employment_form_follow (ANG_PERSON (person), ANG_EMPLOYMENT (latest));

  g_assert_cmpstr (ang_record_get_text (next, ANG_EMPLOYMENT_POST_ID), ==, "Guru");
  g_assert_cmpint (ang_record_get_integer (next, ANG_EMPLOYMENT_EMP_STATUS), ==, ANG_EMPLOYMENT_STATUS_PPPK);
  g_assert_false (ang_record_is_set (next, ANG_EMPLOYMENT_SINCE));
  g_assert_false (ang_record_is_set (next, ANG_EMPLOYMENT_SOURCE));
}

static void
assert_closed (const char *began,
               const char *ended,
               const char *next_since,
               const char *until)
{
  g_autoptr (AngRecord) latest = create_employment (began, ended);
  g_autoptr (AngRecord) next = create_employment (next_since, NULL);
  gboolean changed = ang_employment_form_close_last (ANG_EMPLOYMENT (latest), next);

  g_assert_cmpint (changed, ==, g_strcmp0 (ended, until) != 0);
  g_assert_cmpstr (ang_record_get_text (latest, ANG_EMPLOYMENT_UNTIL), ==, until);
}

static void
test_closes (void)
{
  assert_closed ("2022-03-01", NULL, "2024-03-01", "2024-02-29");
  assert_closed (NULL, NULL, "2024-01-01", "2023-12-31");
  assert_closed ("2022", NULL, "2024", "2024");
  assert_closed ("2022-03-01", "2023-12-31", "2024-03-01", "2023-12-31");
  assert_closed ("2025-03-01", NULL, "2024-03-01", NULL);
  assert_closed ("2022-03-01", NULL, NULL, NULL);
}

static gboolean
is_group (const char *code)
{
  g_autoptr (AngChoiceItem) item = ang_choice_item_new ("", 0, code);
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (AngQuery) untouched = ang_query_new (&ang_person_entity);
  gboolean group = ang_rank_groups_apply (item, ANG_PERSON_RANK_CODE, query);

  g_assert_cmpint (group, ==, !ang_query_equal (query, untouched));

  return group;
}

static void
test_rank_groups (void)
{
  g_autoptr (GListModel) groups = ang_rank_groups_new ();

  g_assert_cmpuint (g_list_model_get_n_items (groups), ==, 5);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (AngChoiceItem) item = g_list_model_get_item (groups, i);

      g_assert_true (is_group (ang_choice_item_get_code (item)));
    }
  g_assert_false (is_group ("34"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/person-page/opens", Fixture, NULL, set_up, test_opens, tear_down);
  g_test_add ("/person-page/timeline", Fixture, NULL, set_up, test_timeline, tear_down);
  g_test_add ("/person-page/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  g_test_add ("/person-page/private", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/person-page/private-closes", Fixture, NULL, set_up, test_private_closes, tear_down);
  g_test_add ("/person-page/propose", Fixture, NULL, set_up, test_propose, tear_down);
  g_test_add_func ("/employment/follows", test_follows);
  g_test_add_func ("/employment/closes", test_closes);
  g_test_add_func ("/rank-groups", test_rank_groups);

  return g_test_run ();
}
