#include "power-log.h"

#include "io-shim.h"
#include "store-fixture.h"

#include <glib/gstdio.h>

#include "ang-history.h"

/* The power goes at some moment of a day's work, many times: the register opens, is sound, and has whatever was promised. */

/* How many moments; a release tries more (ANGKATAN_POWER_CUTS). */
#define CUTS 200

#define N_EDITS 150
#define N_IMPORTED 300

typedef struct
{
  guint  moment;
  gint64 person; /* who has to be there from then on; negative: who may be gone */
} Promise;

typedef struct
{
  PowerLog *log;
  GArray   *promises; /* of Promise */
} Work;

static guint
get_cuts (void)
{
  const char *wanted = g_getenv ("ANGKATAN_POWER_CUTS");

  return wanted != NULL ? (guint) MAX (1, atoi (wanted)) : CUTS;
}

static void
promise (Work   *work,
         gint64  person)
{
  Promise made = { power_log_get_length (work->log), person };

  g_array_append_val (work->promises, made);
}

/* New people, numbers, names that change, some of it undone and some people removed, and one import in the middle. */
static void
work (AngStore *store,
      Work     *work)
{
  for (guint i = 0; i < N_EDITS; i++)
    {
      gint64 person = store_fixture_add_person (store, "Siti Aminah");

      promise (work, person);
      if (i % 3 == 0)
        store_fixture_add_number (store, person, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
      if (i % 10 == 9)
        {
          promise (work, -person);
          store_fixture_remove (store, &ang_person_entity, person);
        }
      if (i % 20 == 5)
        {
          promise (work, -person);
          g_assert_true (ang_store_undo (store, NULL));
        }
      if (i == N_EDITS / 2)
        g_assert_true (store_fixture_import_people (store, N_IMPORTED, NULL));
    }
}

/* Whether there is what there has to be; what else is there was asked for and not promised yet. */
static gboolean
keeps_promises (AngStore  *store,
                GArray    *promises,
                guint      moment,
                GError   **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = ang_store_read (store, query, 0, 10000, NULL, error);

  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < promises->len && g_array_index (promises, Promise, i).moment <= moment; i++)
    {
      gint64 person = g_array_index (promises, Promise, i).person;
      gint64 key = ABS (person);

      if (person > 0)
        g_hash_table_add (wanted, g_memdup2 (&key, sizeof key));
      else
        g_hash_table_remove (wanted, &key);
    }
  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = ang_record_get_id (people->pdata[i]);

      g_hash_table_remove (wanted, &id);
    }
  if (g_hash_table_size (wanted) == 0)
    return TRUE;
  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND, "%u people are lost at %u", g_hash_table_size (wanted), moment);

  return FALSE;
}

static gboolean
is_sound (const char  *path,
          GArray      *promises,
          guint        moment,
          GError     **error)
{
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, error);

  return store != NULL && ang_store_check (store, TRUE, error) && keeps_promises (store, promises, moment, error) &&
         ang_store_close (store, error);
}

/* Returns: how many of the images are not as they should be; without @allowed any one ends the test */
static guint
cut (StoreFixture *fixture,
     Work         *done,
     gboolean      syncs_count)
{
  static const double kept[] = { 0, 0.1, 0.5, 0.9, 1 };
  g_autofree char *path = store_fixture_build_path (fixture, "image.angkatan");
  guint length = power_log_get_length (done->log);
  guint n_cuts = get_cuts ();
  guint n_bad = 0;

  for (guint i = 0; i < n_cuts; i++)
    {
      guint moment = (guint) ((double) length * i / n_cuts) + (guint) g_random_int_range (0, (gint32) MAX (1, length / n_cuts));
      g_autoptr (GError) error = NULL;

      power_log_go_to (done->log, moment, syncs_count);
      power_log_write_image (done->log, path, kept[i % G_N_ELEMENTS (kept)]);
      if (is_sound (path, done->promises, moment, &error))
        continue;
      n_bad++;
      if (syncs_count)
        g_assert_no_error (error);
    }
  g_test_message ("%u writes and syncs, %u promises, %u moments, %u registers bad", length, done->promises->len, n_cuts, n_bad);

  return n_bad;
}

static void
begin (StoreFixture *fixture,
       Work         *begun)
{
  begun->log = power_log_new (fixture->path);
  begun->promises = g_array_new (FALSE, FALSE, sizeof (Promise));
}

static void
clear (Work *done)
{
  power_log_free (done->log);
  g_array_unref (done->promises);
}

static void
do_the_work (StoreFixture *fixture,
             Work         *done)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  begin (fixture, done);
  power_log_start (done->log);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  work (fixture->store, done);
  g_assert_true (ang_store_close (fixture->store, NULL));
  power_log_stop (done->log);
  g_clear_object (&fixture->store);
}

static void
test_work (StoreFixture  *fixture,
           gconstpointer  data)
{
  Work done;

  do_the_work (fixture, &done);
  cut (fixture, &done, TRUE);
  clear (&done);
}

/* On a disk that does not write when it is told to, the same must come out badly, or nothing is proved by the others. */
static void
test_control (StoreFixture  *fixture,
              gconstpointer  data)
{
  Work done;

  do_the_work (fixture, &done);
  g_assert_cmpuint (cut (fixture, &done, FALSE), >, 0);
  clear (&done);
}

/* Where files are on another computer, there is no WAL. */
static void
test_without_wal (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  Work done;

  g_clear_object (&fixture->store);
  g_remove (fixture->path);
  io_shim_set_share (FALSE);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  do_the_work (fixture, &done);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  cut (fixture, &done, TRUE);
  io_shim_set_share (TRUE);
  clear (&done);
}

/* While an old register is brought to the present form: afterwards it is, with everybody in it. */
static void
test_migration (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  Work done;

  g_clear_object (&fixture->store);
  g_remove (fixture->path);
  store_fixture_load_dump (fixture->path, data);
  begin (fixture, &done);
  power_log_start (done.log);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  people = ang_store_read (fixture->store, query, 0, 10000, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ang_store_close (fixture->store, NULL));
  power_log_stop (done.log);
  g_clear_object (&fixture->store);

  g_assert_cmpuint (people->len, >, 0);
  for (guint i = 0; i < people->len; i++)
    {
      Promise made = { 0, ang_record_get_id (people->pdata[i]) };

      g_array_append_val (done.promises, made);
    }
  cut (fixture, &done, TRUE);
  clear (&done);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  io_shim_install ();

  STORE_TEST ("/store/power/work", test_work);
  STORE_TEST ("/store/power/without-wal", test_without_wal);
  STORE_TEST ("/store/power/control", test_control);
  STORE_TEST_WITH ("/store/power/migration/v1", "register-v1.sql", test_migration);
  STORE_TEST_WITH ("/store/power/migration/v2", "register-v2.sql", test_migration);

  return g_test_run ();
}
