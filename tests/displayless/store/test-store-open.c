#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

#include "ang-database.h"
#include "ang-migrations.h"

#define NOBODY 65534

static void
assert_refused (const char        *path,
                AngStoreOpenFlags  flags,
                AngStoreError      code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_store_open (path, flags, &error);

  g_assert_null (store);
  g_assert_error (error, ANG_STORE_ERROR, (int) code);
  g_test_message ("%s", error->message);
}

static char *
read_file (const char *path,
           gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

static void
test_files_that_are_none (StoreFixture  *fixture,
                          gconstpointer  data)
{
  static const char *const contents[] = { "", "SQLite format 3", "Hello, this is a letter and no register at all.\n" };
  g_autofree char *path = store_fixture_build_path (fixture, "letter.angkatan");
  g_autofree char *other = store_fixture_build_path (fixture, "other.db");
  g_autoptr (AngDatabase) database = NULL;

  assert_refused (path, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_refused (fixture->folder, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_NOT_A_REGISTER);
  assert_refused (fixture->path, ANG_STORE_OPEN_CREATE, ANG_STORE_ERROR_EXISTS);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      assert_refused (path, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_NOT_A_REGISTER);
      assert_refused (path, ANG_STORE_OPEN_READ_ONLY, ANG_STORE_ERROR_NOT_A_REGISTER);
      after = read_file (path, NULL);
      g_assert_cmpstr (after, ==, contents[i]);
    }

  database = ang_database_open (other, ANG_DATABASE_CREATE, NULL);
  g_assert_true (ang_database_execute (database, "CREATE TABLE t (x)", NULL));
  assert_refused (other, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_NOT_A_REGISTER);
}

static void
test_newer (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AngDatabase) database = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length;
  gsize after_length;

  g_clear_object (&fixture->store);
  database = ang_database_open (fixture->path, ANG_DATABASE_WRITE, NULL);
  g_assert_true (ang_database_execute (database, "PRAGMA user_version = 99", NULL));
  g_clear_pointer (&database, ang_database_close);

  before = read_file (fixture->path, &before_length);
  assert_refused (fixture->path, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_NEWER);
  assert_refused (fixture->path, ANG_STORE_OPEN_READ_ONLY, ANG_STORE_ERROR_NEWER);
  after = read_file (fixture->path, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* A newer version's number may still stand in the journal only, if that program was killed. */
static void
test_newer_in_journal (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (AngDatabase) database = NULL;
  g_autoptr (AngDatabase) reader = NULL;

  g_clear_object (&fixture->store);
  database = ang_database_open (fixture->path, ANG_DATABASE_WRITE, NULL);
  reader = ang_database_open (fixture->path, ANG_DATABASE_READ_ONLY, NULL);
  g_assert_true (ang_database_execute (database, "PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 99", NULL));
  g_assert_nonnull (reader);
  assert_refused (fixture->path, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_NEWER);
}

static void
overwrite (const char *path,
           gsize       from,
           gsize       length)
{
  gsize size;
  g_autofree char *contents = read_file (path, &size);

  g_assert_cmpuint (from + length, <=, size);
  memset (contents + from, 0xa5, length);
  g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
}

static void
test_damaged (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_clear_object (&fixture->store);
  overwrite (fixture->path, 100, 3900);
  assert_refused (fixture->path, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_DAMAGED);
  assert_refused (fixture->path, ANG_STORE_OPEN_READ_ONLY, ANG_STORE_ERROR_DAMAGED);
}

static void
quit (AngStore   *store,
      GParamSpec *pspec,
      GMainLoop  *loop)
{
  g_main_loop_quit (loop);
}

/* Damage behind the first pages shows only when somebody looks: that happens by itself, and the register stays open. */
static void
test_damage_is_told (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *damage = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (fixture->path, ANG_DATABASE_READ_ONLY, NULL);
  gint64 page;

  g_assert_true (ang_database_get_pragma (database, "SELECT rootpage FROM sqlite_schema WHERE name = 'person_summary_nip'", &page, NULL));
  g_clear_pointer (&database, ang_database_close);
  g_clear_object (&fixture->store);
  overwrite (fixture->path, (gsize) (page - 1) * 4096, 4096);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->store, "notify::damage", G_CALLBACK (quit), loop);
  g_main_loop_run (loop);
  g_object_get (fixture->store, "damage", &damage, NULL);
  g_assert_nonnull (damage);
  g_test_message ("%s", damage);
  g_assert_false (ang_store_check (fixture->store, FALSE, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED);
}

static void
test_truncated (StoreFixture  *fixture,
                gconstpointer  data)
{
  gsize size;
  g_autofree char *contents = NULL;

  g_clear_object (&fixture->store);
  contents = read_file (fixture->path, &size);
  for (gsize length = 0; length < size; length += 4096 * 5 + 33)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AngStore) store = NULL;

      g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
      store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
      if (store == NULL)
        g_assert_true (g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED) ||
                       g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_A_REGISTER));
      else
        g_assert_false (ang_store_check (store, FALSE, NULL));
    }
}

static void
assert_cannot_write (AngStore *store)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New", NULL);
  g_autoptr (AngRecord) theme = ang_record_new (&ang_theme_entity);
  g_autoptr (GError) error = NULL;

  ang_record_set_text (theme, ANG_THEME_NAME_ID, "Inovasi");
  ang_transaction_save (transaction, theme);
  g_assert_false (ang_store_commit (store, transaction, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY);
}

static void
test_second_is_told (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) reader = NULL;
  g_autoptr (AngStore) second = NULL;
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);

  store_fixture_add_person (fixture->store, "Budi");
  g_assert_null (ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_clear_error (&error);

  reader = ang_store_open (fixture->path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (ang_store_get_read_only (reader));
  g_assert_cmpuint (store_fixture_count (reader, &ang_person_entity), ==, 1);
  store_fixture_add_person (fixture->store, "Sari");
  g_assert_cmpuint (store_fixture_count (reader, &ang_person_entity), ==, 2);
  assert_cannot_write (reader);

  g_clear_object (&fixture->store);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  second = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_nonnull (second);
}

static gboolean
has_beside (StoreFixture *fixture,
            const char   *suffix)
{
  g_autofree char *path = g_strconcat (fixture->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Whoever only reads leaves the folder as it was, and the file untouched; while another one reads, its journal stays. */
static void
test_readers_leave_nothing (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AngStore) first = NULL;
  g_autoptr (AngStore) second = NULL;
  gsize size;

  store_fixture_add_person (fixture->store, "Budi");
  g_clear_object (&fixture->store);
  before = read_file (fixture->path, &size);

  first = ang_store_open (fixture->path, ANG_STORE_OPEN_READ_ONLY, NULL);
  second = ang_store_open (fixture->path, ANG_STORE_OPEN_READ_ONLY, NULL);
  g_assert_true (ang_store_close (first, NULL));
  g_assert_true (has_beside (fixture, "-wal"));
  g_assert_cmpuint (store_fixture_count (second, &ang_person_entity), ==, 1);
  g_assert_true (ang_store_close (second, NULL));
  g_assert_false (has_beside (fixture, "-wal"));
  g_assert_false (has_beside (fixture, "-shm"));

  after = read_file (fixture->path, &size);
  g_assert_cmpmem (after, size, before, size);
}

/* What another program left of a lock, whole or broken, locks nobody out. */
static void
test_leftover_lock (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);
  g_autofree char *contents = NULL;
  gsize size;

  contents = read_file (lock, &size);
  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (lock, contents, (gssize) size, NULL));
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, NULL);
  g_assert_nonnull (fixture->store);
  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (lock, "something else altogether, and long enough to be looked at as a header "
                                            "of one hundred bytes by whoever reads it", -1, NULL));
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, NULL);
  g_assert_nonnull (fixture->store);
}

#ifdef G_OS_UNIX
/* The superuser may write everywhere, so the test goes on as nobody in a child. */
static void
run_unprivileged (StoreFixture *fixture,
                  void          (*func) (StoreFixture *fixture))
{
  pid_t child;
  int status;

  if (geteuid () != 0)
    {
      func (fixture);
      return;
    }

  child = fork ();
  if (child == 0)
    {
      g_assert_cmpint (setgid (NOBODY), ==, 0);
      g_assert_cmpint (setuid (NOBODY), ==, 0);
      func (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
open_without_permission (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) reader = NULL;

  assert_refused (fixture->path, ANG_STORE_OPEN_DEFAULT, ANG_STORE_ERROR_READ_ONLY);
  reader = ang_store_open (fixture->path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (reader, &ang_person_entity), ==, 1);
  assert_cannot_write (reader);
}

static void
test_read_only_folder (StoreFixture  *fixture,
                       gconstpointer  data)
{
  store_fixture_add_person (fixture->store, "Budi");
  g_clear_object (&fixture->store);
  g_chmod (fixture->path, 0644);
  g_chmod (fixture->folder, 0555);
  run_unprivileged (fixture, open_without_permission);
  g_chmod (fixture->folder, 0755);
}

static void
test_read_only_file (StoreFixture  *fixture,
                     gconstpointer  data)
{
  store_fixture_add_person (fixture->store, "Budi");
  g_clear_object (&fixture->store);
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0777);
  run_unprivileged (fixture, open_without_permission);
}
#endif

static void
test_copy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "Salinan.angkatan");
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) copy = NULL;

  store_fixture_add_person (fixture->store, "Budi");
  g_assert_true (g_file_set_contents (path, "an older file", -1, NULL));
  g_assert_true (ang_store_save_copy (fixture->store, path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (ang_store_save_copy (fixture->store, fixture->path, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS);
  g_clear_error (&error);

  copy = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (copy, &ang_person_entity), ==, 1);
  g_assert_true (ang_store_check (copy, TRUE, &error));
  g_assert_no_error (error);
}

/* What lies beside a register belongs to that one, and would damage another in its place. */
static void
test_copy_over_register (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "other.angkatan");
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  g_autofree char *lock = g_strconcat (path, "-lock", NULL);
  g_autoptr (AngStore) other = ang_store_open (path, ANG_STORE_OPEN_CREATE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_store_save_copy (fixture->store, path, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  g_clear_object (&other);
  g_assert_true (g_file_set_contents (journal, "changes that wait", -1, NULL));
  g_assert_false (ang_store_save_copy (fixture->store, path, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_remove (path);
  g_assert_true (ang_store_save_copy (fixture->store, path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_new_beside_journal (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "new.angkatan");
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (journal, "of a register that was deleted", -1, NULL));
  store = ang_store_open (path, ANG_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  store_fixture_add_person (store, "Budi");
  g_assert_true (ang_store_check (store, TRUE, &error));
  ang_store_close (store, NULL);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_copy_fails (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "no such folder/copy.angkatan");
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_store_save_copy (fixture->store, path, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED);
  g_test_message ("%s", error->message);
}

static void
test_closed (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (ang_store_close (fixture->store, &error));
  g_assert_true (ang_store_close (fixture->store, &error));
  g_assert_null (ang_store_read (fixture->store, query, 0, 10, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (ang_store_commit (fixture->store, transaction, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED);
}

static void
test_settings_of_the_file (StoreFixture  *fixture,
                           gconstpointer  data)
{
  static const struct
  {
    const char *pragma;
    gint64      value;
  } wanted[] = {
    { "PRAGMA application_id", ANG_REGISTER_APPLICATION_ID },
    { "PRAGMA user_version", ANG_SCHEMA_CURRENT },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA secure_delete", 1 },
    { "PRAGMA cell_size_check", 1 },
  };
  g_autoptr (AngDatabase) database = ang_database_open (fixture->path, ANG_DATABASE_WRITE, NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gint64 value;

      g_assert_true (ang_database_get_pragma (database, wanted[i].pragma, &value, NULL));
      g_assert_cmpint (value, ==, wanted[i].value);
    }
  g_assert_false (ang_database_execute (database, "SELECT \"no such column\"", NULL));
  g_assert_false (ang_database_execute (database, "UPDATE person_search_data SET block = NULL", NULL));
}

/* The machinery for versions to come, tried with invented ones. */
static void
test_migration (StoreFixture  *fixture,
                gconstpointer  data)
{
  static const AngMigration good[] = {
    { 1, { "CREATE TABLE never (x)" } },
    { 12, { "CREATE TABLE second (x)", "INSERT INTO second VALUES (2)" } },
    { 13, { "UPDATE second SET x = 3" } },
  };
  static const AngMigration bad[] = {
    { 14, { "UPDATE second SET x = 4", "UPDATE no_such_table SET x = 4" } },
  };
  g_autofree char *copy_path = store_fixture_build_path (fixture, "Register kita.before-v13.angkatan");
  g_autoptr (AngDatabase) database = NULL;
  g_autoptr (AngStore) copy = NULL;
  g_autoptr (GError) error = NULL;
  gint64 value;

  store_fixture_add_person (fixture->store, "Budi");
  g_clear_object (&fixture->store);
  database = ang_database_open (fixture->path, ANG_DATABASE_WRITE, NULL);
  g_assert_true (ang_migrations_run (database, good, G_N_ELEMENTS (good), &error));
  g_assert_no_error (error);
  g_assert_true (ang_database_get_pragma (database, "SELECT x FROM second", &value, NULL));
  g_assert_cmpint (value, ==, 3);
  g_assert_true (ang_database_get_pragma (database, "PRAGMA user_version", &value, NULL));
  g_assert_cmpint (value, ==, 13);

  g_assert_false (ang_migrations_run (database, bad, G_N_ELEMENTS (bad), &error));
  g_assert_nonnull (error);
  g_assert_true (ang_database_get_pragma (database, "SELECT x FROM second", &value, NULL));
  g_assert_cmpint (value, ==, 3);
  g_assert_true (ang_database_get_pragma (database, "PRAGMA user_version", &value, NULL));
  g_assert_cmpint (value, ==, 13);

  copy = ang_store_open (copy_path, ANG_STORE_OPEN_DEFAULT, NULL);
  g_assert_nonnull (copy);
  g_assert_cmpuint (store_fixture_count (copy, &ang_person_entity), ==, 1);
}

/* Every version that was ever released opens. */
static void
test_kept_dumps (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = store_fixture_build_path (fixture, "kept.angkatan");
  g_autofree char *found = NULL;
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_load_dump (path, data);
  store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ang_store_get_schema_version (store), ==, ANG_SCHEMA_CURRENT);
  g_assert_cmpuint (store_fixture_count (store, &ang_cohort_entity), ==, 1);
  found = store_fixture_find_names (store, "maruf");
  g_assert_cmpstr (found, ==, "Nur'aini Ma'ruf");
  g_assert_true (ang_store_check (store, TRUE, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/open/files-that-are-none", test_files_that_are_none);
  STORE_TEST ("/store/open/newer", test_newer);
  STORE_TEST ("/store/open/newer-in-journal", test_newer_in_journal);
  STORE_TEST ("/store/open/damaged", test_damaged);
  STORE_TEST ("/store/open/damage-is-told", test_damage_is_told);
  STORE_TEST ("/store/open/truncated", test_truncated);
  STORE_TEST ("/store/open/second-is-told", test_second_is_told);
  STORE_TEST ("/store/open/readers-leave-nothing", test_readers_leave_nothing);
  STORE_TEST ("/store/open/leftover-lock", test_leftover_lock);
#ifdef G_OS_UNIX
  STORE_TEST ("/store/open/read-only-folder", test_read_only_folder);
  STORE_TEST ("/store/open/read-only-file", test_read_only_file);
#endif
  STORE_TEST ("/store/open/copy", test_copy);
  STORE_TEST ("/store/open/copy-over-register", test_copy_over_register);
  STORE_TEST ("/store/open/new-beside-journal", test_new_beside_journal);
  STORE_TEST ("/store/open/copy-fails", test_copy_fails);
  STORE_TEST ("/store/open/closed", test_closed);
  STORE_TEST ("/store/open/settings-of-the-file", test_settings_of_the_file);
  STORE_TEST ("/store/open/migration", test_migration);
  STORE_TEST_WITH ("/store/open/kept-dumps/v1", "register-v1.sql", test_kept_dumps);
  STORE_TEST_WITH ("/store/open/kept-dumps/v2", "register-v2.sql", test_kept_dumps);

  return g_test_run ();
}
