#include "ang-document.h"
#include "ang-history.h"
#include "ang-requirement.h"
#include "ang-store-attachments.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#ifndef G_OS_WIN32
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

static char *
write_file (StoreFixture *fixture,
            const char   *name,
            const char   *text,
            gssize        size)
{
  char *path = store_fixture_build_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, size, &error);
  g_assert_no_error (error);

  return path;
}

static AngRecord *
keep (StoreFixture *fixture,
      const char   *path)
{
  g_autoptr (GError) error = NULL;
  AngRecord *record = ang_store_keep_file (fixture->store, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return record;
}

static void
assert_content (StoreFixture *fixture,
                AngRecord    *attachment,
                const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = ang_store_read_file (fixture->store, attachment, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), text, strlen (text));
}

static gint64
add_document (StoreFixture *fixture,
              AngRecord    *attachment)
{
  g_autoptr (AngRecord) requirement = ang_record_new (&ang_requirement_entity);
  g_autoptr (AngRecord) document = ang_record_new (&ang_document_entity);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Add a file", NULL);
  g_autoptr (GError) error = NULL;

  ang_record_set_text (requirement, ANG_REQUIREMENT_CODE, "ktp");
  ang_record_set_text (requirement, ANG_REQUIREMENT_NAME_ID, "KTP");
  ang_record_set_integer (requirement, ANG_REQUIREMENT_SCOPE, ANG_DOCUMENT_SCOPE_COHORT);
  store_fixture_save (fixture->store, requirement);
  ang_transaction_save (transaction, attachment);
  ang_record_set_integer (document, ANG_DOCUMENT_COHORT_ID,
                          store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2024-1"));
  ang_record_set_integer (document, ANG_DOCUMENT_REQUIREMENT_ID, ang_record_get_id (requirement));
  ang_record_set_integer (document, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_RECEIVED);
  ang_record_set_integer (document, ANG_DOCUMENT_ATTACHMENT_ID, ang_record_get_id (attachment));
  ang_transaction_save (transaction, document);
  g_assert_true (ang_store_commit (fixture->store, transaction, &error));
  g_assert_no_error (error);

  return ang_record_get_id (document);
}

/* The same content is there once; undo takes the file away and redo brings it back with what was in it. */
static void
test_undo (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "surat.pdf", "isi surat", -1);
  g_autofree char *again = write_file (fixture, "salinan surat.pdf", "isi surat", -1);
  g_autoptr (AngRecord) first = keep (fixture, path);
  g_autoptr (AngRecord) second = keep (fixture, again);

  g_assert_cmpstr (ang_record_get_text (first, ANG_ATTACHMENT_DIGEST), ==, ang_record_get_text (second, ANG_ATTACHMENT_DIGEST));
  g_assert_cmpstr (ang_record_get_text (first, ANG_ATTACHMENT_NAME), ==, "surat.pdf");
  g_assert_cmpint (ang_record_get_integer (first, ANG_ATTACHMENT_SIZE), ==, 9);
  add_document (fixture, first);
  assert_content (fixture, first, "isi surat");

  g_assert_true (ang_store_undo (fixture->store, NULL));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_attachment_entity), ==, 0);
  g_assert_true (ang_store_redo (fixture->store, NULL));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_attachment_entity), ==, 1);
  store_fixture_reopen (fixture);
  assert_content (fixture, first, "isi surat");
  g_assert_true (ang_store_check (fixture->store, TRUE, NULL));
}

/* A copy has everything in it. */
static void
test_copy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "kosong.txt", "", 0);
  g_autofree char *copy = store_fixture_build_path (fixture, "copy.angkatan");
  g_autofree char *saved = store_fixture_build_path (fixture, "saved.txt");
  g_autofree char *contents = NULL;
  g_autoptr (AngRecord) empty = keep (fixture, path);
  g_autoptr (AngStore) other = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  add_document (fixture, empty);
  g_assert_true (ang_store_save_copy (fixture->store, copy, &error));
  other = ang_store_open (copy, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  content = ang_store_read_file (other, empty, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (content), ==, 0);
  g_assert_true (ang_store_write_file (other, empty, saved, NULL, &error));
  g_assert_true (g_file_get_contents (saved, &contents, NULL, NULL));
  g_assert_true (ang_store_close (other, NULL));
}

static void
assert_refused (StoreFixture *fixture,
                const char   *path,
                GCancellable *cancellable,
                const char   *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ang_store_keep_file (fixture->store, path, NULL, NULL, cancellable, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *big = g_malloc0 (ANG_ATTACHMENT_MAX_SIZE + 1);
  g_autofree char *path = write_file (fixture, "besar.bin", big, ANG_ATTACHMENT_MAX_SIZE + 1);
  g_autofree char *fits = write_file (fixture, "pas.bin", big, ANG_ATTACHMENT_MAX_SIZE);
  g_autofree char *missing = store_fixture_build_path (fixture, "tidak-ada.pdf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AngRecord) largest = NULL;

  assert_refused (fixture, path, NULL, "MiB");
  assert_refused (fixture, missing, NULL, "tidak-ada.pdf");
  assert_refused (fixture, fixture->folder, NULL, "folder");
  g_cancellable_cancel (cancellable);
  assert_refused (fixture, fits, cancellable, "cancel");
  largest = keep (fixture, fits);
  g_assert_cmpint (ang_record_get_integer (largest, ANG_ATTACHMENT_SIZE), ==, ANG_ATTACHMENT_MAX_SIZE);
}

static void
on_progress (double   done,
             gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

static void
test_progress (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *zeroes = g_malloc0 (3 * 1024 * 1024);
  g_autofree char *path = write_file (fixture, "nol.bin", zeroes, 3 * 1024 * 1024);
  double last = 0;
  g_autoptr (AngRecord) record = ang_store_keep_file (fixture->store, path, on_progress, &last, NULL, NULL);

  g_assert_nonnull (record);
  g_assert_cmpfloat (last, ==, 1);
}

static void
run_sql (StoreFixture *fixture,
         const char   *sql)
{
  sqlite3 *handle;

  g_assert_true (ang_store_close (fixture->store, NULL));
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  store_fixture_reopen (fixture);
}

/* What is lost or damaged is told by its name; the rest of the register is not refused for it. */
static void
test_damage (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "ktp.jpg", "gambar", -1);
  g_autoptr (AngRecord) record = keep (fixture, path);
  g_autoptr (GError) error = NULL;

  add_document (fixture, record);
  run_sql (fixture, "UPDATE attachment_content SET content = x'00'");
  g_assert_null (ang_store_read_file (fixture->store, record, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "ktp.jpg"));
  g_clear_error (&error);
  g_assert_false (ang_store_check (fixture->store, TRUE, &error));
  g_assert_nonnull (strstr (error->message, "ktp.jpg"));
  g_clear_error (&error);
  g_assert_true (ang_store_check (fixture->store, FALSE, &error));

  run_sql (fixture, "DELETE FROM attachment_content");
  g_assert_null (ang_store_read_file (fixture->store, record, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (ang_store_check (fixture->store, TRUE, &error));

  /* Adding it again mends it. */
  g_clear_object (&record);
  record = keep (fixture, path);
  assert_content (fixture, record, "gambar");
  g_clear_error (&error);
  g_assert_true (ang_store_check (fixture->store, TRUE, &error));
}

static void
test_read_only (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "surat.pdf", "isi", -1);
  g_autofree char *copy = store_fixture_build_path (fixture, "copy.angkatan");
  g_autoptr (AngStore) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ang_store_save_copy (fixture->store, copy, NULL));
  other = ang_store_open (copy, ANG_STORE_OPEN_READ_ONLY, NULL);
  g_assert_null (ang_store_keep_file (other, path, NULL, NULL, NULL, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY);
  g_assert_true (ang_store_close (other, NULL));
}

#ifndef G_OS_WIN32
/* Keeps files until it is killed; each that is acknowledged is written to the pipe. */
static void keep_on (StoreFixture *fixture,
                     const char   *register_path,
                     int           pipe) G_GNUC_NORETURN;

static void
keep_on (StoreFixture *fixture,
         const char   *register_path,
         int           pipe)
{
  AngStore *store = ang_store_open (register_path, ANG_STORE_OPEN_DEFAULT, NULL);

  for (guint i = 0; store != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("isi %u %d", i, pipe);
      g_autofree char *path = write_file (fixture, "terus.txt", text, -1);
      g_autoptr (AngRecord) record = ang_store_keep_file (store, path, NULL, NULL, NULL, NULL);
      g_autoptr (AngTransaction) transaction = ang_transaction_new ("Add a file", NULL);
      gint64 id;

      if (record == NULL)
        break;
      ang_transaction_save (transaction, record);
      id = ang_record_get_id (record);
      if (!ang_store_commit (store, transaction, NULL) || write (pipe, &id, sizeof id) != sizeof id)
        break;
    }
  _exit (1);
}

/* Killed at any moment, what was acknowledged is there whole. */
static void
test_kill (StoreFixture  *fixture,
           gconstpointer  data)
{
  for (guint round = 0; round < 5; round++)
    {
      int pipes[2];
      pid_t child;
      gint64 id;

      g_assert_true (ang_store_close (fixture->store, NULL));
      g_clear_object (&fixture->store);
      g_assert_cmpint (pipe (pipes), ==, 0);
      child = fork ();
      if (child == 0)
        keep_on (fixture, fixture->path, pipes[1]);
      g_usleep (60000 + round * 23000);
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      close (pipes[1]);

      fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, NULL);
      g_assert_true (ang_store_check (fixture->store, TRUE, NULL));
      while (read (pipes[0], &id, sizeof id) == sizeof id)
        {
          g_autoptr (AngRecord) record = ang_store_get (fixture->store, &ang_attachment_entity, id, NULL);
          g_autoptr (GBytes) content = NULL;

          g_assert_nonnull (record);
          content = ang_store_read_file (fixture->store, record, NULL, NULL);
          g_assert_nonnull (content);
        }
      close (pipes[0]);
    }
}
#endif

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/attachments/undo", test_undo);
  STORE_TEST ("/attachments/copy", test_copy);
  STORE_TEST ("/attachments/refused", test_refused);
  STORE_TEST ("/attachments/progress", test_progress);
  STORE_TEST ("/attachments/damage", test_damage);
  STORE_TEST ("/attachments/read-only", test_read_only);
#ifndef G_OS_WIN32
  STORE_TEST ("/attachments/kill", test_kill);
#endif

  return g_test_run ();
}
