#include "bench-register.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "ang-starter.h"
#include "bench-cohorts.h"
#include "bench-people.h"

/* Changes with what bench-people.c makes. */
#define GENERATION "2"

#define DEFAULT_LARGE 1000000
#define MAX_LARGE 5000000

/**
 * bench_register_get_large:
 *
 * Returns: how many people a large register has here: $ANGKATAN_BENCH_PEOPLE, else 1,000,000
 */
guint
bench_register_get_large (void)
{
  const char *text = g_getenv ("ANGKATAN_BENCH_PEOPLE");
  guint64 n_people;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, BENCH_SMALL, MAX_LARGE, &n_people, NULL))
    return DEFAULT_LARGE;

  return (guint) n_people;
}

static char *
dup_folder (void)
{
  const char *folder = g_getenv ("ANGKATAN_BENCH_DIR");

  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_cache_dir (), "angkatan-bench", NULL);
}

static int
add_schema (void  *data,
            int    n_columns,
            char **values,
            char **names)
{
  g_checksum_update (data, (const guchar *) (values[0] != NULL ? values[0] : ""), -1);

  return 0;
}

/* A register that was kept is used only while new ones are made in the same way. Who may write clears the journal away. */
static char *
describe_schema (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK)
    sqlite3_exec (handle, "SELECT sql FROM sqlite_schema ORDER BY name", add_schema, checksum, NULL);
  sqlite3_close (handle);

  return g_strndup (g_checksum_get_string (checksum), 10);
}

static gboolean
fill_store (AngStore  *store,
            guint      n_people,
            GError   **error)
{
  g_autoptr (BenchPeople) people = bench_people_new (store, n_people, error);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Benchmark", NULL);

  ang_transaction_set_recorded (transaction, FALSE);
  ang_transaction_set_source (transaction, n_people, bench_people_give, people, NULL);

  return people != NULL && ang_store_commit (store, transaction, error);
}

static gboolean
add_cohorts (AngStore  *store,
             guint      n_cohorts,
             GError   **error)
{
  g_autoptr (BenchCohorts) cohorts = bench_cohorts_new (store, n_cohorts, error);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Benchmark", NULL);

  ang_transaction_set_recorded (transaction, FALSE);
  ang_transaction_set_source (transaction, n_cohorts, bench_cohorts_give, cohorts, NULL);

  return cohorts != NULL && ang_store_commit (store, transaction, error);
}

static gboolean
fill (const char  *path,
      guint        n_people,
      guint        n_cohorts,
      GError     **error)
{
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, error);

  return store != NULL && fill_store (store, n_people, error)
         && (n_cohorts == 0 || add_cohorts (store, n_cohorts, error)) && ang_store_close (store, error);
}

static gboolean
create_empty (const char  *path,
              GError     **error)
{
  g_autoptr (AngStore) store = ang_register_create (path, FALSE, error);

  return store != NULL && ang_store_close (store, error);
}

static gboolean
make (const char  *empty,
      const char  *path,
      guint        n_people,
      guint        n_cohorts,
      GError     **error)
{
  gint64 start = g_get_monotonic_time ();

  g_printerr ("making a register of %u people ...\n", n_people);
  if (!fill (empty, n_people, n_cohorts, error))
    return FALSE;
  if (g_rename (empty, path) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s cannot be renamed to %s", empty, path);
      return FALSE;
    }
  g_printerr ("made in %.1f s: %s\n", (g_get_monotonic_time () - start) / 1e6, path);

  return TRUE;
}

static char *
ensure (guint    n_people,
        guint    n_cohorts,
        GError **error)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *cohorts = n_cohorts > 0 ? g_strdup_printf ("-cohorts-%u", n_cohorts) : g_strdup ("");
  g_autofree char *empty_name = g_strdup_printf ("making-%u-%d.angkatan", n_people, g_random_int_range (0, G_MAXINT));
  g_autofree char *empty = g_build_filename (folder, empty_name, NULL);
  g_autofree char *schema = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s cannot be made", folder);
      return NULL;
    }
  if (!create_empty (empty, error))
    return NULL;

  schema = describe_schema (empty);
  name = g_strdup_printf ("people-%u%s-" GENERATION "-%s.angkatan", n_people, cohorts, schema);
  path = g_build_filename (folder, name, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_remove (empty);
  else if (!make (empty, path, n_people, n_cohorts, error))
    g_clear_pointer (&path, g_free);

  return g_steal_pointer (&path);
}

/**
 * bench_register_ensure:
 *
 * Returns: (transfer full): the path of a register with @n_people invented people
 */
char *
bench_register_ensure (guint    n_people,
                       GError **error)
{
  return ensure (n_people, 0, error);
}

/**
 * bench_register_ensure_cohorts:
 *
 * Returns: (transfer full): the path of a register with @n_people invented people and, beside the few that these bring,
 *   @n_cohorts cohorts of 20
 */
char *
bench_register_ensure_cohorts (guint    n_people,
                               guint    n_cohorts,
                               GError **error)
{
  return ensure (n_people, n_cohorts, error);
}
