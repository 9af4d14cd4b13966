#include "command-fixture.h"

#include "ang-history.h"
#include "ang-participation-commands.h"

typedef struct
{
  GMainLoop    *loop;
  GAsyncResult *result;
} Waiting;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Waiting *waiting = user_data;

  waiting->result = g_object_ref (result);
  g_main_loop_quit (waiting->loop);
}

static void
wait_for (Waiting *waiting)
{
  g_main_loop_run (waiting->loop);
}

static void
clear (Waiting *waiting)
{
  g_clear_object (&waiting->result);
  g_main_loop_unref (waiting->loop);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Waiting, clear)

#define WAITING { g_main_loop_new (NULL, FALSE), NULL }

/* What was told, as "person 17; cohort 0;". */
typedef struct
{
  GThread *thread;
  GString *told;
} Heard;

static void
on_changed (AngStore        *store,
            const AngEntity *entity,
            gint64           id,
            Heard           *heard)
{
  g_assert_true (g_thread_self () == heard->thread);
  g_string_append_printf (heard->told, " %s %" G_GINT64_FORMAT ";", entity->name, id);
}

static void
assert_heard (Heard      *heard,
              const char *entity,
              gint64      id)
{
  g_autofree char *wanted = g_strdup_printf (" %s %" G_GINT64_FORMAT ";", entity, id);

  if (strstr (heard->told->str, wanted) == NULL)
    g_error ("not told of%s but of%s", wanted, heard->told->str);
}

static void
test_changed (StoreFixture  *fixture,
              gconstpointer  data)
{
  Heard heard = { g_thread_self (), g_string_new (NULL) };
  gint64 cohort = store_fixture_add_cohort (fixture->store, store_fixture_add_scheme (fixture->store, "SCP"), "SCP-2024-1");
  gint64 person;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), &heard);
  person = store_fixture_add_person (fixture->store, "Budi");
  assert_heard (&heard, "person", person);

  g_string_truncate (heard.told, 0);
  store_fixture_add_number (fixture->store, person, ANG_IDENTIFIER_KIND_NIP, "200012312024121001");
  assert_heard (&heard, "person", person);

  g_string_truncate (heard.told, 0);
  store_fixture_add_participation (fixture->store, cohort, person);
  assert_heard (&heard, "person", person);
  assert_heard (&heard, "cohort", cohort);
  assert_heard (&heard, "cohort_origin", 0);

  g_string_truncate (heard.told, 0);
  g_assert_true (ang_store_undo (fixture->store, NULL));
  assert_heard (&heard, "cohort", cohort);
  g_string_free (heard.told, TRUE);
}

static void
test_commit (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_auto (Waiting) commit = WAITING;
  g_auto (Waiting) undo = WAITING;
  g_auto (Waiting) nothing = WAITING;
  Heard heard = { g_thread_self (), g_string_new (NULL) };
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New", NULL);
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), &heard);
  ang_record_set_text (person, ANG_PERSON_NAME, "Budi");
  ang_transaction_save (transaction, person);
  ang_store_commit_async (fixture->store, transaction, NULL, on_done, &commit);
  wait_for (&commit);
  /* Told before the answer, so that who waits finds everything as it is. */
  assert_heard (&heard, "person", ang_record_get_id (person));
  g_assert_true (ang_store_commit_finish (fixture->store, commit.result, &error));
  g_assert_false (ang_record_is_changed (person, ANG_PERSON_NAME));

  ang_store_undo_async (fixture->store, NULL, on_done, &undo);
  wait_for (&undo);
  g_assert_true (ang_store_undo_finish (fixture->store, undo.result, &error));
  ang_store_undo_async (fixture->store, NULL, on_done, &nothing);
  wait_for (&nothing);
  g_assert_false (ang_store_undo_finish (fixture->store, nothing.result, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NOTHING_TO_DO);
  g_string_free (heard.told, TRUE);
}

static void
test_commit_cancelled (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_auto (Waiting) commit = WAITING;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New", NULL);
  g_autoptr (AngRecord) theme = ang_record_new (&ang_theme_entity);
  g_autoptr (GError) error = NULL;

  ang_record_set_text (theme, ANG_THEME_NAME_ID, "Inovasi");
  ang_transaction_save (transaction, theme);
  g_cancellable_cancel (cancellable);
  ang_store_commit_async (fixture->store, transaction, cancellable, on_done, &commit);
  wait_for (&commit);
  g_assert_false (ang_store_commit_finish (fixture->store, commit.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_theme_entity), ==, 0);
}

static void
test_read_and_count (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_auto (Waiting) read = WAITING;
  g_auto (Waiting) count = WAITING;
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n;

  store_fixture_add_person (fixture->store, "Sari");
  store_fixture_add_person (fixture->store, "Budi");
  ang_store_read_async (fixture->store, query, 0, 10, NULL, on_done, &read);
  /* A query is a value: what becomes of it later does not matter. */
  ang_query_set_search (query, "nobody");
  wait_for (&read);
  people = ang_store_read_finish (fixture->store, read.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (ang_record_get_text (people->pdata[0], ANG_PERSON_NAME), ==, "Budi");

  ang_store_count_async (fixture->store, query, NULL, on_done, &count);
  wait_for (&count);
  g_assert_true (ang_store_count_finish (fixture->store, count.result, &n, &error));
  g_assert_cmpuint (n, ==, 0);
}

static gboolean
cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
never_end (AngRecord *record,
           gpointer   user_data)
{
  return TRUE;
}

typedef struct
{
  AngStore     *store;
  GCancellable *cancellable;
  GError       *error;
} LongRead;

/* Reads until it is stopped. */
static gpointer
read_on (gpointer user_data)
{
  LongRead *reading = user_data;
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);

  ang_query_add_sort (query, ANG_PARTICIPATION_REMARKS, TRUE);
  while (ang_store_foreach (reading->store, query, never_end, NULL, reading->cancellable, &reading->error))
    continue;

  return NULL;
}

static void
test_cancel_a_read (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LongRead reading = { fixture->store, cancellable, NULL };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GThread) thread = g_thread_new ("read", read_on, &reading);

  g_timeout_add (50, cancel, cancellable);
  g_timeout_add_once (100, (GSourceOnceFunc) g_main_loop_quit, loop);
  g_main_loop_run (loop);
  g_thread_join (g_steal_pointer (&thread));
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_error_free (reading.error);
}

typedef struct
{
  AngStore *store;
  guint     n;
} Export;

static gboolean
write_while_reading (AngRecord *record,
                     gpointer   user_data)
{
  Export *export = user_data;
  g_autofree char *found = store_fixture_find_names (export->store, "a");

  g_assert_nonnull (found);
  export->n++;
  if (export->n < 10)
    store_fixture_add_person (export->store, "Aaaa lagi");

  return TRUE;
}

/* An export sees the register as it was when it began, whoever reads and writes meanwhile. */
static void
test_export_stands_still (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;
  Export export = { fixture->store, 0 };
  gboolean done;

  for (int i = 0; i < 5; i++)
    store_fixture_add_person (fixture->store, "Aaaa");
  done = ang_store_foreach (fixture->store, query, write_while_reading, &export, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (done);
  g_assert_cmpuint (export.n, ==, 5);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 10);
}

static gpointer
import (gpointer user_data)
{
  for (int i = 0; i < 20; i++)
    store_fixture_add_person (user_data, "Dari utas lain");

  return NULL;
}

/* Commits from another thread are told in this one. */
static void
test_other_thread (StoreFixture  *fixture,
                   gconstpointer  data)
{
  Heard heard = { g_thread_self (), g_string_new (NULL) };
  g_autoptr (GThread) thread = NULL;
  g_auto (GStrv) told = NULL;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), &heard);
  thread = g_thread_new ("import", import, fixture->store);
  for (int i = 0; i < 20; i++)
    store_fixture_add_person (fixture->store, "Dari sini");
  g_thread_join (g_steal_pointer (&thread));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 40);
  told = g_strsplit (heard.told->str, " person ", -1);
  g_assert_cmpuint (g_strv_length (told), ==, 41);
  g_string_free (heard.told, TRUE);
}

static void
test_open_and_copy (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_auto (Waiting) open = WAITING;
  g_auto (Waiting) refused = WAITING;
  g_auto (Waiting) copy = WAITING;
  g_autofree char *path = store_fixture_build_path (fixture, "lain.angkatan");
  g_autofree char *copy_path = store_fixture_build_path (fixture, "salinan.angkatan");
  g_autoptr (AngStore) store = NULL;
  g_autoptr (GError) error = NULL;

  ang_store_open_async (path, ANG_STORE_OPEN_CREATE, NULL, on_done, &open);
  wait_for (&open);
  store = ang_store_open_finish (open.result, &error);
  g_assert_no_error (error);
  store_fixture_add_person (store, "Budi");

  ang_store_open_async (path, ANG_STORE_OPEN_DEFAULT, NULL, on_done, &refused);
  wait_for (&refused);
  g_assert_null (ang_store_open_finish (refused.result, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  ang_store_save_copy_async (store, copy_path, NULL, on_done, &copy);
  wait_for (&copy);
  g_assert_true (ang_store_save_copy_finish (store, copy.result, &error));
}

/* The last reference goes while something is under way. */
static void
test_dropped_while_busy (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_auto (Waiting) commit = WAITING;
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("New", NULL);
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngStore) source = NULL;
  AngStore *store = fixture->store;

  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  ang_record_set_text (person, ANG_PERSON_NAME, "Budi");
  ang_transaction_save (transaction, person);
  ang_store_commit_async (store, transaction, NULL, on_done, &commit);
  g_clear_object (&fixture->store);
  wait_for (&commit);
  source = ANG_STORE (g_async_result_get_source_object (commit.result));
  g_assert_true (ang_store_commit_finish (source, commit.result, NULL));
  g_clear_object (&source);
  g_clear_object (&commit.result);
  while (store != NULL)
    g_main_context_iteration (NULL, FALSE);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, NULL);
  g_assert_nonnull (fixture->store);
  g_assert_cmpuint (store_fixture_count (fixture->store, &ang_person_entity), ==, 1);
}

/* A form keeps its draft when it could not be stored, and people go on typing while it is being stored. */
static void
test_commit_again (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_auto (Waiting) refused = WAITING;
  g_auto (Waiting) stored = WAITING;
  g_autoptr (AngTransaction) first = ang_transaction_new ("New", NULL);
  g_autoptr (AngTransaction) second = ang_transaction_new ("New", NULL);
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) found = NULL;
  g_autoptr (GError) error = NULL;

  ang_transaction_save (first, person);
  ang_store_commit_async (fixture->store, first, NULL, on_done, &refused);
  wait_for (&refused);
  g_assert_false (ang_store_commit_finish (fixture->store, refused.result, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID);
  g_assert_cmpint (ang_record_get_id (person), ==, 0);

  ang_record_set_text (person, ANG_PERSON_NAME, "Budi");
  ang_record_set_text (person, ANG_PERSON_NOTE, "before");
  ang_transaction_save (second, person);
  ang_store_commit_async (fixture->store, second, NULL, on_done, &stored);
  ang_record_set_text (person, ANG_PERSON_NOTE, "meanwhile");
  wait_for (&stored);
  g_assert_true (ang_store_commit_finish (fixture->store, stored.result, NULL));
  g_assert_false (ang_record_is_changed (person, ANG_PERSON_NAME));
  g_assert_true (ang_record_is_changed (person, ANG_PERSON_NOTE));
  found = ang_store_get (fixture->store, &ang_person_entity, ang_record_get_id (person), NULL);
  g_assert_cmpstr (ang_record_get_text (found, ANG_PERSON_NOTE), ==, "before");
}

static AngCommand *
create_edit (gint64 row,
             int    number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);

  return ang_participation_command_edit (row, ANG_PARTICIPATION_REMARKS, &value);
}

/* Nobody turns the main loop any more: the program is about to end. */
static void
test_commands_in_turn (StoreFixture  *fixture,
                       gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) row = NULL;

  for (int i = 1; i <= 40; i++)
    {
      g_autoptr (AngCommand) command = create_edit (group.rows[0], i);

      ang_command_run_async (command, fixture->store, NULL, NULL, NULL);
    }
  ang_store_finish_writing (fixture->store);

  row = ang_store_get (fixture->store, &ang_participation_entity, group.rows[0], NULL);
  g_assert_cmpstr (ang_record_get_text (row, ANG_PARTICIPATION_REMARKS), ==, "40");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_command_after_closing (StoreFixture  *fixture,
                            gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_auto (Waiting) late = WAITING;
  g_autoptr (AngCommand) early = create_edit (group.rows[0], 1);
  g_autoptr (AngCommand) command = create_edit (group.rows[0], 2);
  g_autoptr (GError) error = NULL;

  ang_command_run_async (early, fixture->store, NULL, NULL, NULL);
  ang_store_close (fixture->store, NULL);
  ang_command_run_async (command, fixture->store, NULL, on_done, &late);
  wait_for (&late);
  g_assert_false (ang_command_run_finish (command, late.result, &error));
  g_assert_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED);
  g_clear_object (&late.result);

  store_fixture_reopen (fixture);
  command_fixture_assert_text (fixture->store, &ang_participation_entity, group.rows[0], ANG_PARTICIPATION_REMARKS, "1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/async/changed", test_changed);
  STORE_TEST ("/store/async/commit", test_commit);
  STORE_TEST ("/store/async/commit-again", test_commit_again);
  STORE_TEST ("/store/async/commit-cancelled", test_commit_cancelled);
  STORE_TEST ("/store/async/commands-in-turn", test_commands_in_turn);
  STORE_TEST ("/store/async/command-after-closing", test_command_after_closing);
  STORE_TEST ("/store/async/read-and-count", test_read_and_count);
  STORE_TEST ("/store/async/cancel-a-read", test_cancel_a_read);
  STORE_TEST ("/store/async/export-stands-still", test_export_stands_still);
  STORE_TEST ("/store/async/other-thread", test_other_thread);
  STORE_TEST ("/store/async/open-and-copy", test_open_and_copy);
  STORE_TEST ("/store/async/dropped-while-busy", test_dropped_while_busy);

  return g_test_run ();
}
