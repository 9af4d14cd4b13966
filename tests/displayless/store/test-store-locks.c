#include "store-fixture.h"

/* This test's own program, run again as another one that opens the register. */
static const char *this_program;

typedef enum
{
  OTHER_READ = 10,
  OTHER_WROTE,
  OTHER_TOLD,
} OtherProgram;

static int
be_other_program (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);

  if (store != NULL)
    return OTHER_WROTE;
  if (!g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE))
    return EXIT_FAILURE;

  store = ang_store_open (path, ANG_STORE_OPEN_READ_ONLY, NULL);

  return store != NULL && store_fixture_count (store, &ang_person_entity) == 1 ? OTHER_TOLD : OTHER_READ;
}

/* What a file chooser does with every file of a folder must not take the locks away: another program would take the register
 * for one that nobody has open, and put the journal away that is still written to. */
static void
test_looked_into (StoreFixture  *fixture,
                  gconstpointer  data)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-lock" };
  const char *const command[] = { this_program, "--other-program", fixture->path, NULL };
  g_autoptr (AngStore) again = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  store_fixture_add_person (fixture->store, "Budi");
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
    }

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, &error));
  g_assert_error (error, G_SPAWN_EXIT_ERROR, OTHER_TOLD);
  g_clear_error (&error);

  store_fixture_add_person (fixture->store, "Sari");
  g_clear_object (&fixture->store);
  again = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (again, &ang_person_entity), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--other-program"))
    return be_other_program (argv[2]);

  this_program = argv[0];
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/locks/looked-into", test_looked_into);

  return g_test_run ();
}
