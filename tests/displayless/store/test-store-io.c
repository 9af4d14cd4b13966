#include "io-shim.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "ang-database.h"
#include "ang-history.h"
#include "ang-migrations.h"

/* Every single thing that an operation asks of the disk fails once in turn: once alone, with all that come after it, or
 * because the disk is full. Either nothing has happened or everything, and whoever asked is told in words. */

/* An operation of so many calls has each of them fail; of one with more, so many spread over it. A release lets all of them
 * fail (ANGKATAN_IO_POINTS=100000). */
#define MANY 100
#define POINTS 25

typedef enum
{
  TROUBLE_ONCE,
  TROUBLE_FOR_GOOD,
  TROUBLE_FULL,
  TROUBLE_DEATH, /* the program is killed there */
  N_TROUBLES,
} Trouble;

static const char *const trouble_names[] = {
  [TROUBLE_ONCE] = "once", [TROUBLE_FOR_GOOD] = "for good", [TROUBLE_FULL] = "full", [TROUBLE_DEATH] = "killed"
};

typedef struct
{
  Trouble  trouble;
  guint    at;
  guint    n;
  gboolean fired;
} Fault;

static char *program;

static int
on_call (const IoShimCall *call,
         gpointer          user_data)
{
  Fault *fault = user_data;

  if (fault->trouble == TROUBLE_FULL && call->kind != IO_SHIM_WRITE)
    return SQLITE_OK;
  fault->n++;
  if (fault->n < fault->at || (fault->n > fault->at && fault->trouble == TROUBLE_ONCE))
    return SQLITE_OK;

  fault->fired = TRUE;
  if (fault->trouble == TROUBLE_DEATH)
    kill (getpid (), SIGKILL);

  return fault->trouble == TROUBLE_FULL ? SQLITE_FULL : io_shim_get_code (call->kind);
}

static guint
get_step (guint n_calls)
{
  const char *wanted = g_getenv ("ANGKATAN_IO_POINTS");
  guint points = wanted != NULL ? (guint) atoi (wanted) : POINTS;

  return n_calls <= MANY ? 1 : MAX (1, n_calls / MAX (1, points));
}

/* Operations */

static gboolean
edit (StoreFixture  *fixture,
      GError       **error)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New person %s", "Citra");
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) number = ang_record_new (&ang_identifier_entity);

  ang_record_set_text (person, ANG_PERSON_NAME, "Citra Misal");
  ang_transaction_save (transaction, person);
  ang_record_set_integer (number, ANG_IDENTIFIER_PERSON_ID, ang_record_get_id (person));
  ang_record_set_integer (number, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP);
  ang_record_set_text (number, ANG_IDENTIFIER_VALUE, "200012312024121001");
  ang_transaction_save (transaction, number);

  return ang_store_commit (fixture->store, transaction, error);
}

static gboolean
undo (StoreFixture  *fixture,
      GError       **error)
{
  return ang_store_undo (fixture->store, error);
}

static gboolean
import (StoreFixture  *fixture,
        GError       **error)
{
  return store_fixture_import_people (fixture->store, 400, error);
}

static gboolean
save_copy (StoreFixture  *fixture,
           GError       **error)
{
  g_autofree char *path = store_fixture_build_path (fixture, "copy.angkatan");

  return ang_store_save_copy (fixture->store, path, error);
}

static gboolean
close_and_open (StoreFixture  *fixture,
                GError       **error)
{
  g_assert_true (ang_store_close (fixture->store, NULL));
  g_clear_object (&fixture->store);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, error);

  return fixture->store != NULL;
}

static gboolean
open_register (StoreFixture  *fixture,
               GError       **error)
{
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, error);

  return fixture->store != NULL;
}

typedef struct
{
  const char *name;
  const char *base; /* the dump it begins with, or NULL for a register of today */
  gboolean    closed;
  gboolean    (*run) (StoreFixture  *fixture,
                      GError       **error);
} Operation;

static const Operation operations[] = {
  { "edit", NULL, FALSE, edit },
  { "undo", NULL, FALSE, undo },
  { "import", NULL, FALSE, import },
  { "copy", NULL, FALSE, save_copy },
  { "reopen", NULL, FALSE, close_and_open },
  { "recover", "journal", TRUE, open_register },
  { "migrate-1", "register-v1.sql", TRUE, open_register },
  { "migrate-2", "register-v2.sql", TRUE, open_register },
};

/* What is in it, as far as an operation changes that */

static char *
describe (AngStore *store)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autofree char *citra = store_fixture_find_names (store, "citra");
  GString *text = g_string_new (NULL);

  ang_query_add_sort (query, ANG_PERSON_NAME, FALSE);
  people = ang_store_read (store, query, 0, 1000, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    {
      const char *nip = ang_record_get_text (people->pdata[i], ANG_PERSON_NIP);

      g_string_append_printf (text, "%s %s, ", ang_record_get_text (people->pdata[i], ANG_PERSON_NAME), nip != NULL ? nip : "-");
    }
  history = ang_store_read_history (store, NULL, 0, 0, 100, &error);
  g_assert_no_error (error);
  g_string_append_printf (text, "%u steps, found: %s", history->len, citra);

  return g_string_free (text, FALSE);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (from, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (to, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
copy_register (const char *from,
               const char *to)
{
  static const char *const suffixes[] = { "", "-wal", "-journal", "-shm", "-lock" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *source = g_strconcat (from, suffixes[i], NULL);
      g_autofree char *target = g_strconcat (to, suffixes[i], NULL);

      g_remove (target);
      if (i < 3 && g_file_test (source, G_FILE_TEST_EXISTS))
        copy_file (source, target);
    }
}

/* The register as it is before the operation, to begin with again and again. */
static char *
make_base (StoreFixture    *fixture,
           const Operation *operation)
{
  char *base = store_fixture_build_path (fixture, "base.angkatan");

  if (operation->base != NULL && g_str_has_suffix (operation->base, ".sql"))
    {
      store_fixture_load_dump (base, operation->base);
      g_clear_object (&fixture->store);
      return base;
    }

  store_fixture_add_person (fixture->store, "Ani Umpama");
  store_fixture_add_person (fixture->store, "Budi Contoh");
  if (operation->base == NULL)
    g_clear_object (&fixture->store);
  copy_register (fixture->path, base);
  g_clear_object (&fixture->store);

  return base;
}

static void
begin (StoreFixture    *fixture,
       const Operation *operation,
       const char      *base)
{
  g_autoptr (GError) error = NULL;

  copy_register (base, fixture->path);
  if (operation->closed)
    return;
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

/* What is told names the register or its folder, and says more than a number. */
static void
assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == ANG_STORE_ERROR);
  g_assert_nonnull (strstr (error->message, ".angkatan"));
  g_assert_nonnull (strchr (error->message, '.'));
  g_assert_cmpuint (strlen (error->message), >, 30);
}

static void
assert_no_half_copy (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_build_path (fixture, "copy.angkatan");
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) copy = NULL;

  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  copy = ang_store_open (path, ANG_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (ang_store_check (copy, TRUE, &error));
  g_clear_object (&copy);
  g_remove (path);
}

static gint64
read_version (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (path, ANG_DATABASE_WRITE, &error);
  gint64 version;

  g_assert_no_error (error);
  ang_database_get_pragma (database, "PRAGMA user_version", &version, &error);
  g_assert_no_error (error);

  return version;
}

static void
assert_whole (const char *path,
              gint64      version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (path, ANG_DATABASE_WRITE, &error);
  gint64 n_people;

  g_assert_no_error (error);
  ang_database_get_pragma (database, "SELECT count(*) FROM person", &n_people, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_people, >, 0);
  g_assert_cmpint (read_version (path), ==, version);
}

/* An old register is all old or all new, and once it is new, the old one lies beside it. */
static void
assert_migration (StoreFixture *fixture,
                  const char   *base)
{
  g_autofree char *kept = ang_migrations_copy_path (fixture->path, ANG_SCHEMA_CURRENT);
  gint64 before = read_version (base);
  gint64 now = read_version (fixture->path);

  assert_whole (fixture->path, now);
  if (now != before)
    g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  if (g_file_test (kept, G_FILE_TEST_EXISTS))
    assert_whole (kept, before);
}

typedef enum
{
  OUTCOME_FAILED,
  OUTCOME_DONE,
  OUTCOME_UNKNOWN, /* nobody lived to tell */
} Outcome;

/* After the trouble: what can be read is as it was told, and the register goes on. */
static void
assert_goes_on (StoreFixture *fixture,
                Outcome       outcome,
                const char   *before,
                const char   *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  if (fixture->store == NULL)
    fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  now = describe (fixture->store);
  if (outcome != OUTCOME_UNKNOWN || g_strcmp0 (now, before) != 0)
    g_assert_cmpstr (now, ==, outcome == OUTCOME_FAILED ? before : after);

  store_fixture_add_person (fixture->store, "Dewi Sesudahnya");
  store_fixture_assert_sound (fixture);
  g_clear_object (&fixture->store);
}

static gboolean
is_migration (const Operation *operation)
{
  return g_str_has_prefix (operation->name, "migrate");
}

static Outcome
run_with_fault (StoreFixture    *fixture,
                const Operation *operation,
                Fault           *fault)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  io_shim_set_hook (on_call, fault);
  done = operation->run (fixture, &error);
  io_shim_set_hook (NULL, NULL);
  if (done)
    g_assert_no_error (error);
  else
    assert_told (error);
  if (!done && fault->at % 50 == 1)
    g_test_message ("%s, call %u, %s: %s", operation->name, fault->at, trouble_names[fault->trouble], error->message);
  g_assert_true (done || fault->fired);

  return done ? OUTCOME_DONE : OUTCOME_FAILED;
}

/* In another program, which does not come back. */
static Outcome
run_and_die (StoreFixture    *fixture,
             const Operation *operation,
             guint            at)
{
  g_autofree char *number = g_strdup_printf ("%u", at);
  g_autofree char *index = g_strdup_printf ("%u", (guint) (operation - operations));
  g_autofree char *part = store_fixture_build_path (fixture, "copy.angkatan.part");
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) worker = NULL;

  g_clear_object (&fixture->store);
  worker = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--die", index, fixture->folder, fixture->path, number, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (worker, NULL, NULL));
  g_remove (part);

  /* How much is read depends on the threads: now and then it is done with fewer calls. */
  if (g_subprocess_get_if_exited (worker))
    {
      g_assert_cmpint (g_subprocess_get_exit_status (worker), ==, 0);
      return OUTCOME_DONE;
    }
  g_assert_cmpint (g_subprocess_get_term_sig (worker), ==, SIGKILL);

  return OUTCOME_UNKNOWN;
}

static int
die (char **arguments)
{
  const Operation *operation = &operations[atoi (arguments[0])];
  Fault fault = { TROUBLE_DEATH, (guint) atoi (arguments[3]), 0, FALSE };
  StoreFixture fixture = { arguments[1], arguments[2], NULL };

  io_shim_install ();
  if (!operation->closed)
    fixture.store = ang_store_open (fixture.path, ANG_STORE_OPEN_DEFAULT, NULL);
  io_shim_set_hook (on_call, &fault);

  return operation->run (&fixture, NULL) ? 0 : 1;
}

/* What it looks like without the operation and, without any fault, after it; and how much it asks of the disk. */
static char *
describe_after (StoreFixture    *fixture,
                const Operation *operation,
                const char      *base,
                gboolean         run,
                guint           *n_calls)
{
  g_autoptr (GError) error = NULL;
  Fault none = { TROUBLE_ONCE, G_MAXUINT, 0, FALSE };
  char *text;

  begin (fixture, operation, base);
  io_shim_set_hook (on_call, &none);
  if (run)
    operation->run (fixture, &error);
  else if (fixture->store == NULL)
    open_register (fixture, &error);
  io_shim_set_hook (NULL, NULL);
  g_assert_no_error (error);
  *n_calls = none.n;
  text = describe (fixture->store);
  g_clear_object (&fixture->store);
  assert_no_half_copy (fixture);

  return text;
}

static void
test_io (StoreFixture  *fixture,
         gconstpointer  data)
{
  const Operation *operation = data;
  g_autofree char *base = make_base (fixture, operation);
  guint n_calls;
  g_autofree char *before = describe_after (fixture, operation, base, FALSE, &n_calls);
  g_autofree char *after = describe_after (fixture, operation, base, TRUE, &n_calls);
  guint step = get_step (n_calls);
  guint n_points = 0;

  for (Trouble trouble = TROUBLE_ONCE; trouble < N_TROUBLES; trouble++)
    {
      guint by = trouble == TROUBLE_DEATH ? MAX (step, n_calls / POINTS) : step;

      for (guint at = 1 + (guint) g_random_int_range (0, (gint32) by); at <= n_calls; at += by)
        {
          Fault fault = { trouble, at, 0, FALSE };
          Outcome outcome;

          begin (fixture, operation, base);
          outcome = trouble == TROUBLE_DEATH ? run_and_die (fixture, operation, at) : run_with_fault (fixture, operation, &fault);
          if (trouble == TROUBLE_FULL && !fault.fired)
            at = n_calls;
          assert_no_half_copy (fixture);
          if (is_migration (operation))
            assert_migration (fixture, base);
          assert_goes_on (fixture, outcome, before, after);
          n_points++;
        }
    }
  g_test_message ("%s: %u calls, %u of them failed", operation->name, n_calls, n_points);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 6 && g_str_equal (argv[1], "--die"))
    return die (argv + 2);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  io_shim_install ();

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *path = g_strconcat ("/store/io/", operations[i].name, NULL);

      STORE_TEST_WITH (path, &operations[i], test_io);
    }

  return g_test_run ();
}
