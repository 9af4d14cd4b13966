#include "store-fixture.h"

#include <sqlite3.h>

#include "ang-history.h"
#include "ang-query.h"

/* A transaction that is given part by part: people with number and post, some of them known already. */

#define N_PEOPLE 6000

static char *program;

typedef struct
{
  guint       n;           /* how many people are given */
  guint       next;
  guint       fail_at;     /* no more come from there on; 0: all come */
  guint       cancel_at;
  GCancellable *cancellable;
  gint64      unit;
  GPtrArray  *known;       /* of AngRecord: people whose name changes */
  gint64      removed;     /* somebody who goes */
  guint       n_progress;
  double      progress;
} Source;

static void
add_number (AngTransaction *transaction,
            gint64          person,
            guint           n)
{
  g_autoptr (AngRecord) number = ang_record_new (&ang_identifier_entity);
  g_autofree char *value = g_strdup_printf ("19850317201001%04u", n);

  ang_record_set_integer (number, ANG_IDENTIFIER_PERSON_ID, person);
  ang_record_set_integer (number, ANG_IDENTIFIER_KIND, ANG_IDENTIFIER_KIND_NIP);
  ang_record_set_text (number, ANG_IDENTIFIER_VALUE, value);
  ang_transaction_save (transaction, number);
}

static void
add_post (AngTransaction *transaction,
          gint64          person,
          gint64          unit)
{
  g_autoptr (AngRecord) post = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (post, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_integer (post, ANG_EMPLOYMENT_UNIT_ID, unit);
  ang_record_set_integer (post, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (post, ANG_EMPLOYMENT_SINCE, "2020-01");
  ang_record_set_text (post, ANG_EMPLOYMENT_POST_ID, "Analis Kebijakan Ahli Muda");
  ang_transaction_save (transaction, post);
}

static void
add_person (AngTransaction *transaction,
            Source         *source)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autofree char *name = g_strdup_printf ("Nur'aini Ke-%u", source->next);

  ang_record_set_text (person, ANG_PERSON_NAME, name);
  ang_record_set_real (person, ANG_PERSON_ENGLISH_SCORE, 6.5);
  ang_transaction_save (transaction, person);
  add_number (transaction, ang_record_get_id (person), source->next);
  add_post (transaction, ang_record_get_id (person), source->unit);
}

static gboolean
give (AngTransaction  *transaction,
      gboolean        *more,
      gpointer         user_data,
      GError         **error)
{
  Source *source = user_data;

  *more = source->next < source->n;
  if (source->fail_at > 0 && source->next == source->fail_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "That was all.");
      return FALSE;
    }
  if (source->cancel_at > 0 && source->next == source->cancel_at)
    g_cancellable_cancel (source->cancellable);
  if (!*more)
    return TRUE;

  if (source->known != NULL && source->next < source->known->len)
    {
      AngRecord *person = source->known->pdata[source->next];
      g_autofree char *name = g_strconcat (ang_record_get_text (person, ANG_PERSON_NAME), " Binti", NULL);

      ang_record_set_text (person, ANG_PERSON_NAME, name);
      ang_transaction_save (transaction, person);
      add_post (transaction, ang_record_get_id (person), source->unit);
    }
  else
    add_person (transaction, source);
  if (source->removed != 0 && source->next == source->n / 2)
    ang_transaction_remove (transaction, &ang_person_entity, source->removed);
  source->next++;

  return TRUE;
}

static void
on_progress (double   done,
             gpointer user_data)
{
  Source *source = user_data;

  g_assert_cmpfloat (done, >=, source->progress);
  g_assert_cmpfloat (done, <=, 1);
  source->progress = done;
  source->n_progress++;
}

static gboolean
commit (AngStore  *store,
        Source    *source,
        GError   **error)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Imported people: %s", "orang.xlsx");

  ang_transaction_set_source (transaction, source->n, give, source, NULL);
  ang_transaction_set_progress (transaction, on_progress, source);
  ang_transaction_set_cancellable (transaction, source->cancellable);
  g_assert_false (ang_transaction_is_empty (transaction));

  return ang_store_commit (store, transaction, error);
}

static gint64
add_unit (AngStore *store)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, "Dinas Kominfo");

  return store_fixture_save (store, unit);
}

static guint
count_history (AngStore        *store,
               const AngEntity *entity,
               gint64           id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ang_store_read_history (store, entity, id, 0, 100, &error);

  g_assert_no_error (error);

  return entries->len;
}

static void
test_many (StoreFixture  *fixture,
           gconstpointer  data)
{
  Source source = { .n = N_PEOPLE };
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  guint n_before;

  source.unit = add_unit (fixture->store);
  n_before = count_history (fixture->store, NULL, 0);
  commit (fixture->store, &source, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, N_PEOPLE);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_employment_entity), ==, N_PEOPLE);
  g_assert_cmpuint (count_history (fixture->store, NULL, 0), ==, n_before + 1);
  g_assert_cmpuint (source.n_progress, >, 50);
  g_assert_cmpuint (source.n_progress, <=, 101);
  found = store_fixture_find_names (fixture->store, "nuraini 5999");
  g_assert_cmpstr (found, ==, "Nur'aini Ke-5999");
  store_fixture_assert_sound (fixture);
}

static AngRecord *
find_person (AngStore   *store,
             const char *search)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = NULL;

  ang_query_set_search (query, search);
  people = ang_store_read (store, query, 0, 1, NULL, NULL);
  g_assert_cmpuint (people->len, ==, 1);

  return g_object_ref (people->pdata[0]);
}

/* One step back and forth, also for who opens the register tomorrow. */
static void
test_undo (StoreFixture  *fixture,
           gconstpointer  data)
{
  Source source = { .n = N_PEOPLE };
  g_autoptr (AngRecord) before = NULL;
  g_autoptr (AngRecord) after = NULL;
  g_autoptr (GError) error = NULL;

  source.unit = add_unit (fixture->store);
  g_assert_true (commit (fixture->store, &source, &error));
  before = find_person (fixture->store, "nuraini 4711");
  store_fixture_reopen (fixture);

  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_identifier_entity), ==, 0);
  store_fixture_assert_sound (fixture);
  store_fixture_reopen (fixture);

  g_assert_true (ang_store_redo (fixture->store, &error));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, N_PEOPLE);
  after = find_person (fixture->store, "nuraini 4711");
  g_assert_true (ang_record_equal (before, after));
  g_assert_cmpuint (count_history (fixture->store, &ang_person_entity, ang_record_get_id (after)), ==, 1);
  store_fixture_assert_sound (fixture);
}

static GPtrArray *
read_people (AngStore *store,
             guint     limit)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);

  return ang_store_read (store, query, 0, limit, NULL, NULL);
}

static void
assert_same_people (GPtrArray *people,
                    GPtrArray *others)
{
  g_assert_cmpuint (people->len, ==, others->len);
  for (guint i = 0; i < people->len; i++)
    g_assert_true (ang_record_equal (people->pdata[i], others->pdata[i]));
}

/* New people, changed ones and one who goes, in one command. */
static void
test_mixed (StoreFixture  *fixture,
            gconstpointer  data)
{
  Source first = { .n = 2000 };
  Source second = { .n = 4000 };
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) between = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  AngRecord *known;

  first.unit = second.unit = add_unit (fixture->store);
  g_assert_true (commit (fixture->store, &first, &error));
  before = read_people (fixture->store, 100000);
  second.known = read_people (fixture->store, 1500);
  second.removed = ang_record_get_id (before->pdata[1999]);
  g_assert_true (commit (fixture->store, &second, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 2000 + 2500 - 1);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_identifier_entity), ==, 2000 + 2500 - 1);
  known = second.known->pdata[7];
  g_assert_cmpuint (count_history (fixture->store, &ang_person_entity, ang_record_get_id (known)), ==, 2);
  store_fixture_assert_sound (fixture);

  between = read_people (fixture->store, 100000);
  g_assert_true (ang_store_undo (fixture->store, &error));
  after = read_people (fixture->store, 100000);
  assert_same_people (before, after);
  store_fixture_assert_sound (fixture);

  g_assert_true (ang_store_redo (fixture->store, &error));
  g_clear_pointer (&after, g_ptr_array_unref);
  after = read_people (fixture->store, 100000);
  assert_same_people (between, after);
  store_fixture_assert_sound (fixture);
  g_ptr_array_unref (second.known);
}

static gint64
get_latest_entry (AngStore *store)
{
  g_autoptr (GPtrArray) entries = ang_store_read_history (store, NULL, 0, 0, 1, NULL);
  gint64 id;

  g_object_get (entries->pdata[0], "id", &id, NULL);

  return id;
}

/* Taking back an older one is a command in parts too. */
static void
test_revert (StoreFixture  *fixture,
             gconstpointer  data)
{
  Source source = { .n = N_PEOPLE };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRecord) person = NULL;
  gint64 entry;
  gint64 other;

  source.unit = add_unit (fixture->store);
  g_assert_true (commit (fixture->store, &source, &error));
  entry = get_latest_entry (fixture->store);
  other = store_fixture_add_person (fixture->store, "Budi");

  g_assert_true (ang_store_revert (fixture->store, entry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
  store_fixture_assert_sound (fixture);
  g_assert_true (ang_store_undo (fixture->store, &error));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, N_PEOPLE + 1);
  store_fixture_assert_sound (fixture);

  /* Somebody builds on it. */
  person = find_person (fixture->store, "nuraini 4711");
  store_fixture_add_number (fixture->store, ang_record_get_id (person), ANG_IDENTIFIER_KIND_NIK, "1571991703859001");
  g_assert_false (ang_store_revert (fixture->store, entry, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_CONFLICT);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, N_PEOPLE + 1);
  g_assert_cmpint (other, !=, 0);
  store_fixture_assert_sound (fixture);
}

static void
test_history_of_fields (StoreFixture  *fixture,
                        gconstpointer  data)
{
  Source source = { .n = N_PEOPLE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  source.unit = add_unit (fixture->store);
  g_assert_true (commit (fixture->store, &source, &error));
  changes = ang_store_read_history_changes (fixture->store, get_latest_entry (fixture->store), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, >=, 5000);
  g_assert_cmpuint (changes->len, <, 6000);
}

/* What fails or is cancelled in the middle leaves nothing behind, triggers at work included. */
static void
test_stopped (StoreFixture  *fixture,
              gconstpointer  data)
{
  Source failing = { .n = N_PEOPLE, .fail_at = 5000 };
  Source cancelled = { .n = N_PEOPLE, .cancel_at = 5500 };
  Source dangling = { .n = 10, .unit = 4711 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_before;

  failing.unit = cancelled.unit = add_unit (fixture->store);
  n_before = count_history (fixture->store, NULL, 0);
  g_assert_false (commit (fixture->store, &failing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  store_fixture_assert_sound (fixture);

  cancelled.cancellable = cancellable;
  g_assert_false (commit (fixture->store, &cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  store_fixture_assert_sound (fixture);

  g_assert_false (commit (fixture->store, &dangling, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
  g_assert_cmpuint (count_history (fixture->store, NULL, 0), ==, n_before);

  store_fixture_add_person (fixture->store, "Budi");
  store_fixture_assert_sound (fixture);
}

static void
on_committed (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* The window asks, and searches answer while people are coming in, and while the indexes are built that were left for later. */
static void
test_async (StoreFixture  *fixture,
            gconstpointer  data)
{
  Source source = { .n = 40000 };
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Imported people: %s", "orang.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_searches = 0;

  source.unit = add_unit (fixture->store);
  store_fixture_add_person (fixture->store, "Budi Santoso");
  ang_transaction_set_source (transaction, source.n, give, &source, NULL);
  ang_store_commit_async (fixture->store, transaction, cancellable, on_committed, &result);
  while (result == NULL)
    {
      g_autofree char *found = store_fixture_find_names (fixture->store, "budi");

      g_assert_cmpstr (found, ==, "Budi Santoso");
      n_searches++;
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (ang_store_commit_finish (fixture->store, result, &error));
  g_assert_no_error (error);
  g_test_message ("%u searches meanwhile", n_searches);
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    {
      g_autofree char *found = store_fixture_find_names (fixture->store, "budi");

      g_assert_cmpstr (found, ==, "Budi Santoso");
    }
  g_assert_cmpuint (n_searches, >, 10);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, source.n + 1);
}

static gboolean
cancel_soon (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
test_async_cancelled (StoreFixture  *fixture,
                      gconstpointer  data)
{
  Source source = { .n = 1000000 };
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Imported people: %s", "orang.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  source.unit = add_unit (fixture->store);
  ang_transaction_set_source (transaction, source.n, give, &source, NULL);
  ang_store_commit_async (fixture->store, transaction, cancellable, on_committed, &result);
  g_timeout_add (50, cancel_soon, cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (ang_store_commit_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 0);
  g_clear_object (&result);
  store_fixture_assert_sound (fixture);
}


static void
test_unrecorded (StoreFixture  *fixture,
                 gconstpointer  data)
{
  Source source = { .n = N_PEOPLE };
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Filled", NULL);
  g_autoptr (GError) error = NULL;
  guint n_before;

  source.unit = add_unit (fixture->store);
  n_before = count_history (fixture->store, NULL, 0);
  ang_transaction_set_recorded (transaction, FALSE);
  ang_transaction_set_source (transaction, 0, give, &source, NULL);
  g_assert_true (ang_store_commit (fixture->store, transaction, &error));
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, N_PEOPLE);
  g_assert_cmpuint (count_history (fixture->store, NULL, 0), ==, n_before);
  store_fixture_assert_sound (fixture);
}

/* A child that imports, and says so at the beginning and at the end. */
G_NORETURN static void
work (const char *path)
{
  Source source = { .n = 20000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  g_print ("open\n");
  commit (store, &source, &error);
  g_assert_no_error (error);
  g_print ("done\n");
  while (TRUE)
    g_usleep (G_USEC_PER_SEC);
}

static void
kill_after (const char *path,
            gulong      microseconds)
{
  char line[5] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) worker = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--worker", path, NULL);

  g_assert_no_error (error);
  g_assert_true (g_input_stream_read_all (g_subprocess_get_stdout_pipe (worker), line, 4, NULL, NULL, NULL));
  g_usleep (microseconds);
  g_subprocess_force_exit (worker);
  g_assert_true (g_subprocess_wait (worker, NULL, NULL));
}

/* All of it is there, or nothing. */
static void
test_killed (StoreFixture  *fixture,
             gconstpointer  data)
{
  guint64 n_people = 0;

  g_clear_object (&fixture->store);
  for (int i = 0; i < 6; i++)
    {
      guint64 n_now;
      g_autoptr (GError) error = NULL;

      kill_after (fixture->path, (gulong) g_random_int_range (1000, 600000));
      fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      n_now = store_fixture_count (fixture->store, &ang_person_entity);
      g_assert_true (n_now == n_people || n_now == n_people + 20000);
      n_people = n_now;
      store_fixture_assert_sound (fixture);
      g_clear_object (&fixture->store);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--worker"))
    work (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-stream/many", test_many);
  STORE_TEST ("/store-stream/undo", test_undo);
  STORE_TEST ("/store-stream/mixed", test_mixed);
  STORE_TEST ("/store-stream/revert", test_revert);
  STORE_TEST ("/store-stream/history-of-fields", test_history_of_fields);
  STORE_TEST ("/store-stream/stopped", test_stopped);
  STORE_TEST ("/store-stream/async", test_async);
  STORE_TEST ("/store-stream/async-cancelled", test_async_cancelled);
  STORE_TEST ("/store-stream/unrecorded", test_unrecorded);
  STORE_TEST ("/store-stream/killed", test_killed);

  return g_test_run ();
}
