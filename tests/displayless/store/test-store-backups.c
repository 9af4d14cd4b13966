#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ang-backups.h"
#include "ang-history.h"

/* The copies that the program makes by itself, which of them are kept, and how one gets back. */

static GDateTime *
at (int year,
    int month,
    int day,
    int hour)
{
  return g_date_time_new_local (year, month, day, hour, 0, 0);
}

/* Something happens, and then a backup is made at that time. */
static void
back_up_at (StoreFixture    *fixture,
            AngBackupReason  reason,
            GDateTime       *now)
{
  g_autoptr (GDateTime) then = now;
  g_autoptr (GError) error = NULL;

  store_fixture_add_person (fixture->store, "Budi");
  ang_store_back_up_at (fixture->store, reason, then, NULL, &error);
  g_assert_no_error (error);
}

static void
test_made (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = store_fixture_build_path (fixture, "Register kita.backups");
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (AngStore) copy = NULL;
  g_autoptr (GError) error = NULL;
  const AngBackup *backup;
  GStatBuf status;

  back_up_at (fixture, ANG_BACKUP_IMPORT, at (2026, 8, 17, 9));
  store_fixture_add_person (fixture->store, "Siti");
  backups = ang_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = backups->pdata[0];
  g_assert_cmpint (backup->reason, ==, ANG_BACKUP_IMPORT);
  g_assert_cmpuint (backup->number, ==, 1);
  name = g_path_get_basename (backup->path);
  g_assert_cmpstr (name, ==, "000001 2026-08-17 09.00.00 import.angkatan");
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
#ifdef G_OS_UNIX
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
#endif

  copy = ang_store_open (backup->path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (copy, &ang_person_entity), ==, 1);
}

/* Who only looks needs no second copy. */
static void
test_unchanged (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_add_person (fixture->store, "Siti");
  for (int i = 0; i < 3; i++)
    g_assert_true (ang_store_back_up (fixture->store, ANG_BACKUP_HOUR, NULL, &error));
  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_true (ang_store_back_up (fixture->store, ANG_BACKUP_HOUR, NULL, &error));
  g_assert_no_error (error);
  backups = ang_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
}

/* One a day for two years: what would be kept of them, without making 730 files. */
static void
test_rotation (void)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_backup_free);
  g_autoptr (GDateTime) first = at (2024, 1, 1, 12);
  g_autoptr (GString) kept = g_string_new (NULL);
  guint n = 731;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) surplus = NULL;
      AngBackup *backup = g_new0 (AngBackup, 1);

      backup->number = i + 1;
      backup->made = g_date_time_add_days (first, (int) i);
      backup->reason = ANG_BACKUP_START;
      g_ptr_array_insert (backups, 0, backup);
      surplus = ang_backups_choose_surplus (backups);
      for (guint j = 0; j < surplus->len; j++)
        g_ptr_array_remove (backups, surplus->pdata[j]);
    }

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *day = g_date_time_format (((AngBackup *) backups->pdata[i])->made, "%F");

      g_string_append_printf (kept, "%s ", day);
    }
  /* Ten days, four ends of weeks and twelve ends of months, which partly are the same. */
  g_assert_cmpstr (kept->str, ==, "2025-12-31 2025-12-30 2025-12-29 2025-12-28 2025-12-27 2025-12-26 2025-12-25 2025-12-24 "
                                  "2025-12-23 2025-12-22 2025-12-21 2025-12-14 2025-11-30 2025-10-31 2025-09-30 2025-08-31 "
                                  "2025-07-31 2025-06-30 2025-05-31 2025-04-30 2025-03-31 2025-02-28 2025-01-31 ");
}

/* A clock that jumps far into the future and back, and into the past: the newest are kept all the same. */
static void
test_clock (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  guint n_of_year = 0;

  for (int day = 1; day <= 20; day++)
    back_up_at (fixture, ANG_BACKUP_START, at (2026, 8, day, 8));
  back_up_at (fixture, ANG_BACKUP_START, at (2076, 8, 21, 8));
  back_up_at (fixture, ANG_BACKUP_START, at (2016, 8, 21, 8));
  for (int day = 21; day <= 23; day++)
    back_up_at (fixture, ANG_BACKUP_START, at (2026, 8, day, 8));

  backups = ang_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, >=, 10);
  g_assert_cmpuint (backups->len, <=, 10 + 7 + 4 + 12);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpuint (((AngBackup *) backups->pdata[i])->number, ==, 25 - i);
  for (guint i = 0; i < backups->len; i++)
    n_of_year += g_date_time_get_year (((AngBackup *) backups->pdata[i])->made) == 2026 ? 1 : 0;
  g_assert_cmpuint (n_of_year, >=, 8);
}

static void
test_strangers (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = ang_backups_dup_folder (fixture->path);
  static const char *const names[] = { "Catatan.txt", "000001 2026-08-17 import.angkatan", "1 2026-08-17 09.00.00 import.angkatan",
    "000001 2026-13-17 09.00.00 import.angkatan", "000001 2026-08-17 09.00.00 apa.angkatan" };
  g_autoptr (GPtrArray) backups = NULL;

  g_mkdir (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  for (int day = 1; day <= 28; day++)
    back_up_at (fixture, ANG_BACKUP_START, at (2026, 2, day, 8));
  backups = ang_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, >=, 10);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* Before a hundred go at once there is a copy of them. */
static void
test_removal (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (AngTransaction) added = ang_transaction_new ("Added", NULL);
  g_autoptr (AngTransaction) removed = ang_transaction_new ("Removed", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (AngStore) copy = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);

      ang_record_set_text (person, ANG_PERSON_NAME, "Budi");
      ang_transaction_save (added, person);
      ang_transaction_remove (removed, &ang_person_entity, ang_record_get_id (person));
    }
  g_assert_true (ang_store_commit (fixture->store, added, &error));
  g_assert_true (ang_store_commit (fixture->store, removed, &error));
  g_assert_no_error (error);
  backups = ang_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  copy = ang_store_open (((AngBackup *) backups->pdata[0])->path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (copy, &ang_person_entity), ==, 100);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
}

static void
on_made (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_assert_true (ang_store_back_up_finish (ANG_STORE (object), result, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
test_async (StoreFixture  *fixture,
            gconstpointer  data)
{
  gboolean made = FALSE;
  g_autoptr (GPtrArray) backups = NULL;

  ang_store_back_up_async (fixture->store, ANG_BACKUP_HOUR, NULL, on_made, &made);
  while (!made)
    g_main_context_iteration (NULL, TRUE);
  backups = ang_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
}

static char *
back_up (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (ang_store_back_up (fixture->store, ANG_BACKUP_START, NULL, NULL));
  backups = ang_backups_list (fixture->path);

  return g_strdup (((AngBackup *) backups->pdata[0])->path);
}

static void
open_again (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
test_restored (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (AngStore) old = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_add_person (fixture->store, "Siti");
  backup = back_up (fixture);
  store_fixture_add_person (fixture->store, "Budi");

  g_assert_false (ang_register_restore (fixture->path, backup, &kept, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_clear_object (&fixture->store);

  g_assert_true (ang_register_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  open_again (fixture);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
  g_assert_true (ang_store_check (fixture->store, TRUE, NULL));
  old = ang_store_open (kept, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (old, &ang_person_entity), ==, 2);
}

static void
damage (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + length / 2, 0xa5, length / 4);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* A damaged register is replaced and kept; a damaged copy replaces nothing. */
static void
test_damaged (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_before;
  gsize n_after;

  store_fixture_add_person (fixture->store, "Siti");
  backup = back_up (fixture);
  g_clear_object (&fixture->store);

  damage (fixture->path);
  g_assert_true (g_file_get_contents (fixture->path, &before, &n_before, NULL));
  g_assert_true (ang_register_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);

  damage (backup);
  g_assert_false (ang_register_restore (fixture->path, backup, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED);
  open_again (fixture);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
}

static void
test_no_register (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *other = store_fixture_build_path (fixture, "Catatan.txt");
  g_autoptr (GError) error = NULL;

  store_fixture_add_person (fixture->store, "Siti");
  backup = back_up (fixture);
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (ang_register_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  open_again (fixture);

  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  g_assert_false (ang_register_restore (fixture->path, other, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_A_REGISTER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-backups/made", test_made);
  STORE_TEST ("/store-backups/unchanged", test_unchanged);
  g_test_add_func ("/store-backups/rotation", test_rotation);
  STORE_TEST ("/store-backups/clock", test_clock);
  STORE_TEST ("/store-backups/strangers", test_strangers);
  STORE_TEST ("/store-backups/removal", test_removal);
  STORE_TEST ("/store-backups/async", test_async);
  STORE_TEST ("/store-backups/restored", test_restored);
  STORE_TEST ("/store-backups/damaged", test_damaged);
  STORE_TEST ("/store-backups/no-register", test_no_register);

  return g_test_run ();
}
