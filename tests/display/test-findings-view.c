#include "ang-finding-row.h"
#include "ang-findings-view.h"
#include "ang-history.h"
#include "ang-participation-commands.h"
#include "store-fixture.h"

typedef struct
{
  StoreFixture store;
  GtkWidget *window;
  GtkWidget *view;
  gint64 cohort;
  GError *error;
} Fixture;

static void
run (Fixture    *fixture,
     AngCommand *command)
{
  ang_command_run (command, fixture->store.store, &fixture->error);
  g_assert_no_error (fixture->error);
  g_object_unref (command);
}

static gint64
make_cohort (AngStore *store)
{
  gint64 scheme = store_fixture_add_scheme (store, "SCP");
  gint64 people[2] = { store_fixture_add_person (store, "Rahma"), store_fixture_add_person (store, "Siti") };
  gint64 cohort = store_fixture_add_cohort (store, scheme, "SCP-2024-1");

  store_fixture_add_participation (store, cohort, people[0]);
  store_fixture_add_participation (store, cohort, people[1]);

  return cohort;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, data);
  fixture->cohort = make_cohort (fixture->store.store);
  fixture->window = gtk_window_new ();
  fixture->view = ang_findings_view_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  g_object_set (fixture->view, "store", fixture->store.store, "cohort-id", fixture->cohort, NULL);
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

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type,
             gboolean (*matches) (GtkWidget *))
{
  if (widget == NULL || (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget) && matches (widget)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, matches);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_about_leader (GtkWidget *row)
{
  return ang_finding_get_kind (ang_finding_row_get_finding (ANG_FINDING_ROW (row))) == ANG_FINDING_KIND_NO_LEADER;
}

static GtkWidget *
find_leader_row (Fixture *fixture)
{
  return find_widget (fixture->view, ANG_TYPE_FINDING_ROW, is_about_leader);
}

/* Until the finding is there, is set aside, or is gone. */
typedef enum { OPEN, ASIDE, GONE } Place;

static gboolean
is_at (Fixture *fixture,
       Place    place)
{
  GtkWidget *row = find_leader_row (fixture);

  if (row == NULL)
    return place == GONE && ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (fixture->view)) > 0;

  return place == (ang_finding_get_waived (ang_finding_row_get_finding (ANG_FINDING_ROW (row))) ? ASIDE : OPEN);
}

static void
wait_for (Fixture *fixture,
          Place    place)
{
  guint timeout = g_timeout_add_seconds (10, on_timeout, NULL);

  while (!is_at (fixture, place))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static gboolean
is_any (GtkWidget *widget)
{
  return TRUE;
}

static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *expander;
  guint n;

  wait_for (fixture, OPEN);
  n = ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (fixture->view));
  g_signal_emit_by_name (find_leader_row (fixture), "set-aside", "They travel one by one");

  /* It moves below, folded away. */
  wait_for (fixture, GONE);
  g_assert_cmpuint (ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (fixture->view)), ==, n - 1);
  expander = find_widget (fixture->view, GTK_TYPE_EXPANDER, is_any);
  g_assert_nonnull (expander);
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (expander)), ==, "1 finding set aside");
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  wait_for (fixture, ASIDE);

  g_signal_emit_by_name (find_leader_row (fixture), "bring-back");
  wait_for (fixture, OPEN);
  g_assert_cmpuint (ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (fixture->view)), ==, n);
}

static gboolean
is_suggested (GtkWidget *button)
{
  return gtk_widget_has_css_class (button, "suggested-action");
}

/* As people do it: the button opens the question, a reason of blanks is none. */
static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *menu_button;
  GtkWidget *entry;
  GtkWidget *button;

  wait_for (fixture, OPEN);
  menu_button = find_widget (find_leader_row (fixture), GTK_TYPE_MENU_BUTTON, is_any);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu_button));
  entry = find_widget (menu_button, GTK_TYPE_ENTRY, is_any);
  button = find_widget (menu_button, GTK_TYPE_BUTTON, is_suggested);
  g_assert_nonnull (entry);
  g_assert_nonnull (button);

  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (entry), "They travel one by one");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  wait_for (fixture, GONE);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id;
  g_autoptr (AngFinding) finding = NULL;

  wait_for (fixture, OPEN);
  finding = g_object_ref (ang_finding_row_get_finding (ANG_FINDING_ROW (find_leader_row (fixture))));
  ang_finding_get_cause (finding, &id, NULL);
  run (fixture, ang_participation_command_set_role (&id, 1, ANG_PARTICIPATION_ROLE_LEADER));
  wait_for (fixture, GONE);
  ang_store_undo (fixture->store.store, &fixture->error);
  g_assert_no_error (fixture->error);
  wait_for (fixture, OPEN);
}

static gboolean
on_jump (AngFindingsView  *view,
         AngFinding       *finding,
         AngFinding      **jumped)
{
  *jumped = finding;

  return TRUE;
}

static void
test_jump (Fixture       *fixture,
           gconstpointer  data)
{
  AngFinding *jumped = NULL;

  g_signal_connect (fixture->view, "jump", G_CALLBACK (on_jump), &jumped);
  wait_for (fixture, OPEN);
  g_signal_emit_by_name (find_leader_row (fixture), "jump");
  g_assert_nonnull (jumped);
  g_assert_cmpint (ang_finding_get_kind (jumped), ==, ANG_FINDING_KIND_NO_LEADER);
}

/* A row that says the same stays the same widget: nobody loses what is being typed. */
static void
test_stays (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row;
  gint64 person;

  wait_for (fixture, OPEN);
  row = find_leader_row (fixture);
  person = store_fixture_add_person (fixture->store.store, "Togar");
  store_fixture_add_participation (fixture->store.store, fixture->cohort, person);
  for (guint i = ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (fixture->view));
       ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (fixture->view)) == i;)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (find_leader_row (fixture) == row);
}

#define VIEW_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  VIEW_TEST ("/findings-view/aside", test_aside);
  VIEW_TEST ("/findings-view/reason", test_reason);
  VIEW_TEST ("/findings-view/follows", test_follows);
  VIEW_TEST ("/findings-view/jump", test_jump);
  VIEW_TEST ("/findings-view/stays", test_stays);
  return g_test_run ();
}
