#include "ang-backup-clock.h"
#include "ang-backups.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

static guint
count_backups (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) backups = ang_backups_list (fixture->path);

  return backups->len;
}

static gboolean
has_one (gpointer fixture)
{
  return count_backups (fixture) == 1;
}

static gboolean
has_two (gpointer fixture)
{
  return count_backups (fixture) == 2;
}

/* Some time after the register was opened, and again when it has changed since. */
static void
test_clock (StoreFixture  *fixture,
            gconstpointer  data)
{
  AngBackupClock *clock;
  g_autoptr (GPtrArray) backups = NULL;

  store_fixture_add_person (fixture->store, "Budi");
  clock = ang_backup_clock_new (fixture->store, 0, 1);
  g_assert_true (wait_for (has_one, fixture));
  store_fixture_add_person (fixture->store, "Siti");
  g_assert_true (wait_for (has_two, fixture));
  ang_backup_clock_stop (clock);

  backups = ang_backups_list (fixture->path);
  g_assert_cmpint (((AngBackup *) backups->pdata[0])->reason, ==, ANG_BACKUP_HOUR);
  g_assert_cmpint (((AngBackup *) backups->pdata[1])->reason, ==, ANG_BACKUP_START);
}

typedef struct
{
  guint said;
  GTimer *timer;
} Failures;

static void
on_failed (Failures     *failures,
           const GError *error)
{
  g_assert_nonnull (error);
  failures->said++;
}

static gboolean
waited_long (gpointer user_data)
{
  Failures *failures = user_data;

  return g_timer_elapsed (failures->timer, NULL) > 3;
}

/* What stands in the way is said once, not each hour. */
static void
test_failure (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = ang_backups_dup_folder (fixture->path);
  Failures failures = { 0, g_timer_new () };
  AngBackupClock *clock;

  store_fixture_add_person (fixture->store, "Budi");
  g_assert_true (g_file_set_contents (folder, "not a folder", -1, NULL));
  clock = ang_backup_clock_new (fixture->store, 0, 1);
  g_signal_connect_swapped (clock, "failed", G_CALLBACK (on_failed), &failures);
  g_assert_true (wait_for (waited_long, &failures));
  g_assert_cmpuint (failures.said, ==, 1);
  ang_backup_clock_stop (clock);
  g_timer_destroy (failures.timer);
  g_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = window_fixture_init (&argc, &argv);

  g_assert_nonnull (application);
  STORE_TEST ("/backup-clock/changed", test_clock);
  STORE_TEST ("/backup-clock/failure", test_failure);

  return g_test_run ();
}
