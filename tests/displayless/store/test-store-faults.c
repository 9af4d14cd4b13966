#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>

/* How often a writer is killed; a release tries more (ANGKATAN_KILLS). */
#define KILLS 30

static char *program;

/* A child that adds people as fast as it can and says each one's id when the register has promised to keep it. */
static int
work (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);

  if (store == NULL)
    {
      g_print ("cannot open: %s\n", error->message);
      return 1;
    }
  g_print ("open\n");
  while (TRUE)
    {
      gint64 id = store_fixture_add_person (store, "Siti Aminah");

      store_fixture_add_number (store, id, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
      g_print ("%" G_GINT64_FORMAT "\n", id);
      fflush (stdout);
    }
}

static GSubprocess *
start_worker (const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *worker = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--worker", path, NULL);

  g_assert_no_error (error);

  return worker;
}

/* Everything that the child said before it died. */
static char **
kill_worker (GSubprocess *worker)
{
  g_autoptr (GOutputStream) said = g_memory_output_stream_new_resizable ();
  g_autofree char *text = NULL;
  char **lines;

  g_subprocess_force_exit (worker);
  g_output_stream_splice (said, g_subprocess_get_stdout_pipe (worker), G_OUTPUT_STREAM_SPLICE_NONE, NULL, NULL);
  g_assert_true (g_subprocess_wait (worker, NULL, NULL));
  g_output_stream_write_all (said, "", 1, NULL, NULL, NULL);
  text = g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (said)));
  lines = g_strsplit (text, "\n", -1);

  return lines;
}

static guint
assert_kept (AngStore  *store,
             char     **lines)
{
  guint n = 0;

  for (guint i = 1; lines[0] != NULL && lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AngRecord) person = ang_store_get (store, &ang_person_entity, g_ascii_strtoll (lines[i], NULL, 10), &error);

      g_assert_no_error (error);
      g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_NIP), ==, "200012312024121001");
      n++;
    }

  return n;
}

static void
wait_until_open (GSubprocess *worker)
{
  char line[5] = { 0 };

  g_assert_true (g_input_stream_read_all (g_subprocess_get_stdout_pipe (worker), line, 4, NULL, NULL, NULL));
  g_assert_cmpstr (line, ==, "open");
}

static void
test_killed (StoreFixture  *fixture,
             gconstpointer  data)
{
  const char *wanted = g_getenv ("ANGKATAN_KILLS");
  int kills = wanted != NULL ? atoi (wanted) : KILLS;
  guint n_promised = 0;

  g_clear_object (&fixture->store);
  for (int i = 0; i < kills; i++)
    {
      g_autoptr (GSubprocess) worker = start_worker (fixture->path);
      g_auto (GStrv) lines = NULL;
      g_autoptr (AngStore) store = NULL;
      g_autoptr (GError) error = NULL;

      /* Every other one is killed at work, the rest perhaps while it still opens the register. */
      if (i % 2 == 0)
        wait_until_open (worker);
      g_usleep ((gulong) g_random_int_range (20000, 200000));
      lines = kill_worker (worker);
      store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      n_promised += assert_kept (store, lines);
      ang_store_check (store, i + 1 == kills, &error);
      g_assert_no_error (error);
    }
  g_test_message ("%d kills, %u people promised and kept", kills, n_promised);
  g_assert_cmpuint (n_promised, >, 0);
}

static void
test_second_program (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GSubprocess) worker = NULL;
  g_autoptr (AngStore) refused = NULL;
  g_autoptr (AngStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_clear_object (&fixture->store);
  worker = start_worker (fixture->path);
  wait_until_open (worker);

  refused = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_null (refused);
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, g_get_user_name ()));
  g_clear_error (&error);
  reader = ang_store_open (fixture->path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (reader, &ang_cohort_entity), ==, 0);

  lines = kill_worker (worker);
  g_assert_cmpstr (lines[0], ==, "");
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

static gboolean
mount_small (StoreFixture  *fixture,
             const char    *size,
             char         **folder)
{
  *folder = store_fixture_build_path (fixture, "small");
  g_mkdir (*folder, 0700);
  if (mount ("tmpfs", *folder, "tmpfs", 0, size) == 0)
    return TRUE;
  g_test_skip ("no small file system can be mounted here");

  return FALSE;
}

static gboolean
add_page_of_text (AngStore  *store,
                  GError   **error)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New", NULL);
  g_autoptr (AngRecord) theme = ang_record_new (&ang_theme_entity);
  g_autofree char *text = g_strnfill (50000, 'x');

  ang_record_set_text (theme, ANG_THEME_NAME_ID, text);
  ang_transaction_save (transaction, theme);

  return ang_store_commit (store, transaction, error);
}

static void
fill_up (AngStore *store)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  while (add_page_of_text (store, &error))
    n++;
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NO_SPACE);
  g_test_message ("%s", error->message);
  g_assert_cmpuint (store_fixture_count (store, &ang_theme_entity), ==, n);
}

static void
test_disk_full (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *ballast = NULL;
  g_autofree char *filling = g_strnfill (1 << 20, 'b');
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_small (fixture, "size=4m", &folder))
    return;

  path = g_build_filename (folder, "kecil.angkatan", NULL);
  ballast = g_build_filename (folder, "ballast", NULL);
  g_assert_true (g_file_set_contents (ballast, filling, -1, NULL));
  store = ang_store_open (path, ANG_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  fill_up (store);
  g_assert_true (ang_store_check (store, TRUE, &error));

  g_remove (ballast);
  g_assert_true (add_page_of_text (store, &error));
  g_assert_no_error (error);
  g_clear_object (&store);
  store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (ang_store_check (store, TRUE, &error));
  g_clear_object (&store);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

static void
test_no_room_for_a_copy (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *part = NULL;
  g_autofree char *fresh = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_small (fixture, "size=100k", &folder))
    return;

  copy = g_build_filename (folder, "salinan.angkatan", NULL);
  part = g_strconcat (copy, ".part", NULL);
  g_assert_true (g_file_set_contents (copy, "yesterday's copy", -1, NULL));
  g_assert_false (ang_store_save_copy (fixture->store, copy, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (copy, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "yesterday's copy");
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));

  fresh = g_build_filename (folder, "baru.angkatan", NULL);
  store = ang_store_open (fresh, ANG_STORE_OPEN_CREATE, &error);
  g_assert_null (store);
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NO_SPACE);
  g_assert_false (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--worker"))
    return work (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/faults/killed", test_killed);
  STORE_TEST ("/store/faults/second-program", test_second_program);
  STORE_TEST ("/store/faults/disk-full", test_disk_full);
  STORE_TEST ("/store/faults/no-room-for-a-copy", test_no_room_for_a_copy);

  return g_test_run ();
}
