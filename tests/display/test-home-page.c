#include "ang-finding-row.h"
#include "ang-findings-board.h"
#include "ang-history.h"
#include "ang-home-section.h"
#include "window-fixture.h"

/* Home in a window: it fills in by itself, sets findings aside in place, and follows what changes elsewhere. */

typedef struct
{
  WindowFixture *fixture;
  AngFindingKind kind;
  gboolean waived;
  GtkWidget *row;
} Wanted;

static void
set_up (WindowFixture *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, NULL);
  window_fixture_set_up (fixture, GTK_APPLICATION ((gpointer) data));
}

static void
tear_down (WindowFixture *fixture,
           gconstpointer  data)
{
  window_fixture_tear_down (fixture);
}

static GtkWidget *
find_finding (GtkWidget *widget,
              Wanted    *wanted)
{
  if (ANG_IS_FINDING_ROW (widget) && gtk_widget_get_mapped (widget))
    {
      AngFinding *finding = ang_finding_row_get_finding (ANG_FINDING_ROW (widget));

      if (ang_finding_get_kind (finding) == wanted->kind && ang_finding_get_waived (finding) == wanted->waived)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_finding (child, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_there (gpointer data)
{
  Wanted *wanted = data;

  wanted->row = find_finding (GTK_WIDGET (wanted->fixture->window), wanted);

  return wanted->row != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

static gint64
make_cohort (AngStore *store)
{
  gint64 scheme = store_fixture_add_scheme (store, "SCP");
  gint64 cohort = store_fixture_add_cohort (store, scheme, "SCP-2026-1");

  store_fixture_add_participation (store, cohort, store_fixture_add_person (store, "Rahma"));
  store_fixture_add_participation (store, cohort, store_fixture_add_person (store, "Siti"));

  return cohort;
}

static void
test_aside (WindowFixture *fixture,
            gconstpointer  data)
{
  Wanted wanted = { fixture, ANG_FINDING_KIND_NO_LEADER, FALSE, NULL };
  g_autoptr (GError) error = NULL;

  make_cohort (fixture->store.store);
  g_object_set (fixture->window, "store", fixture->store.store, NULL);
  ang_window_go_to (fixture->window, "home");
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (is_there, &wanted);
  g_assert_nonnull (wanted.row);

  g_signal_emit_by_name (wanted.row, "set-aside", "They travel one by one");
  g_assert_true (wait_for (is_gone, &wanted));

  /* Among all findings it is to be found still; what undo brings back is back here, too. */
  ang_store_undo (fixture->store.store, &error);
  g_assert_no_error (error);
  wait_for (is_there, &wanted);
  g_assert_nonnull (wanted.row);
}

static void
test_change (WindowFixture *fixture,
             gconstpointer  data)
{
  Wanted wanted = { fixture, ANG_FINDING_KIND_NO_LEADER, FALSE, NULL };
  g_autoptr (AngRecord) cohort = NULL;
  gint64 id;

  id = make_cohort (fixture->store.store);
  g_object_set (fixture->window, "store", fixture->store.store, NULL);
  ang_window_go_to (fixture->window, "findings");
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (is_there, &wanted);
  g_assert_nonnull (wanted.row);

  /* What no longer holds goes by itself. */
  cohort = ang_store_get (fixture->store.store, &ang_cohort_entity, id, NULL);
  ang_record_set_integer (cohort, ANG_COHORT_STATE, ANG_COHORT_STATE_CANCELLED);
  store_fixture_save (fixture->store.store, cohort);
  g_assert_true (wait_for (is_gone, &wanted));
}

static gboolean
is_ready (gpointer data)
{
  return ang_findings_board_get_ready (data);
}

/* One board for a register, and it lets go of it. */
static void
test_board (WindowFixture *fixture,
            gconstpointer  data)
{
  AngFindingsBoard *board;
  AngFindingsBoard *same;

  board = ang_findings_board_get (fixture->store.store);
  same = ang_findings_board_get (fixture->store.store);
  g_assert_true (board == same);
  g_object_unref (same);
  g_assert_true (wait_for (is_ready, board));
  g_assert_cmpuint (ang_findings_board_get_cohorts (board)->len, ==, 0);
  g_object_add_weak_pointer (G_OBJECT (board), (gpointer *) &board);
  g_object_unref (board);
  g_assert_null (board);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  g_test_add ("/home-page/aside", WindowFixture, application, set_up, test_aside, tear_down);
  g_test_add ("/home-page/change", WindowFixture, application, set_up, test_change, tear_down);
  g_test_add ("/home-page/board", WindowFixture, application, set_up, test_board, tear_down);

  return g_test_run ();
}
