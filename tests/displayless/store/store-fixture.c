#include "store-fixture.h"

#include <glib/gstdio.h>

#include "ang-database.h"
#include <sqlite3.h>

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

void
store_fixture_set_up (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("angkatan-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "Register kita.angkatan", NULL);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

/* What an async call still holds goes with a later turn of the main context; but it must go. */
static void
close_store (StoreFixture *fixture)
{
  AngStore *store = fixture->store;

  g_assert_true (ang_store_close (store, NULL));
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &fixture->store);
  g_object_unref (store);
  for (int i = 0; i < 2000 && fixture->store != NULL; i++)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  g_assert_null (fixture->store);
}

void
store_fixture_tear_down (StoreFixture  *fixture,
                         gconstpointer  data)
{
  if (fixture->store != NULL)
    close_store (fixture);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  close_store (fixture);
  fixture->store = ang_store_open (fixture->path, ANG_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

char *
store_fixture_build_path (StoreFixture *fixture,
                          const char   *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

gint64
store_fixture_save_as (AngStore   *store,
                       AngRecord  *record,
                       const char *label,
                       const char *subject)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new (label, subject);
  g_autoptr (GError) error = NULL;

  ang_transaction_save (transaction, record);
  ang_transaction_set_about (transaction, ang_record_get_entity (record), ang_record_get_id (record));
  ang_store_commit (store, transaction, &error);
  g_assert_no_error (error);

  return ang_record_get_id (record);
}

gint64
store_fixture_save (AngStore  *store,
                    AngRecord *record)
{
  return store_fixture_save_as (store, record, "Changed %s", ang_record_get_entity (record)->name);
}

gint64
store_fixture_add_person (AngStore   *store,
                          const char *name)
{
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);

  ang_record_set_text (person, ANG_PERSON_NAME, name);

  return store_fixture_save_as (store, person, "New person %s", name);
}

gint64
store_fixture_add_number (AngStore   *store,
                          gint64      person,
                          int         kind,
                          const char *value)
{
  g_autoptr (AngRecord) number = ang_record_new (&ang_identifier_entity);

  ang_record_set_integer (number, ANG_IDENTIFIER_PERSON_ID, person);
  ang_record_set_integer (number, ANG_IDENTIFIER_KIND, kind);
  ang_record_set_text (number, ANG_IDENTIFIER_VALUE, value);

  return store_fixture_save (store, number);
}

gint64
store_fixture_add_scheme (AngStore   *store,
                          const char *abbrev)
{
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);

  ang_record_set_text (scheme, ANG_SCHEME_NAME_ID, "Program pelatihan luar negeri");
  ang_record_set_text (scheme, ANG_SCHEME_ABBREV, abbrev);

  return store_fixture_save (store, scheme);
}

gint64
store_fixture_add_cohort (AngStore   *store,
                          gint64      scheme,
                          const char *code)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);

  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, scheme);
  ang_record_set_text (cohort, ANG_COHORT_CODE, code);
  ang_record_set_integer (cohort, ANG_COHORT_YEAR, 2024);
  ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, "Tata kelola pemerintahan digital");

  return store_fixture_save (store, cohort);
}

gint64
store_fixture_add_participation (AngStore *store,
                                 gint64    cohort,
                                 gint64    person)
{
  g_autoptr (AngRecord) participation = ang_record_new (&ang_participation_entity);

  ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, cohort);
  ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, person);
  ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_DEPARTED);

  return store_fixture_save (store, participation);
}

void
store_fixture_remove (AngStore        *store,
                      const AngEntity *entity,
                      gint64           id)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Removed %s", entity->name);
  g_autoptr (GError) error = NULL;

  ang_transaction_remove (transaction, entity, id);
  ang_store_commit (store, transaction, &error);
  g_assert_no_error (error);
}

char *
store_fixture_find_names (AngStore   *store,
                          const char *search)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  ang_query_set_search (query, search);
  people = ang_store_read (store, query, 0, 100, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ang_record_get_text (people->pdata[i], ANG_PERSON_NAME));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

guint64
store_fixture_count (AngStore        *store,
                     const AngEntity *entity)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GError) error = NULL;
  guint64 count = 0;

  ang_store_count (store, query, &count, NULL, &error);
  g_assert_no_error (error);

  return count;
}

static gint64
read_number (sqlite3    *handle,
             const char *sql)
{
  sqlite3_stmt *statement;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return number;
}

/* What is derived says what it would if it were made anew, and the triggers are at work. */
static void
assert_derived (StoreFixture *fixture)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (read_number (handle, "SELECT count(*) FROM (SELECT * FROM person_current EXCEPT SELECT * FROM person_summary)"), ==, 0);
  g_assert_cmpint (read_number (handle, "SELECT count(*) FROM (SELECT * FROM person_summary EXCEPT SELECT * FROM person_current)"), ==, 0);
  g_assert_cmpint (read_number (handle, "SELECT count(*) FROM (SELECT id, name, numbers FROM person_words "
                                        "EXCEPT SELECT rowid, name, numbers FROM person_search)"), ==, 0);
  g_assert_cmpint (read_number (handle, "SELECT count(*) FROM person_search"), ==, read_number (handle, "SELECT count(*) FROM person"));
  g_assert_cmpint (read_number (handle, "SELECT n FROM row_count WHERE name = 'person'"), ==, read_number (handle, "SELECT count(*) FROM person"));
  g_assert_cmpint (read_number (handle, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"), ==, 18);
  g_assert_cmpint (read_number (handle, "SELECT count(*) FROM sqlite_schema WHERE tbl_name = 'person_summary' AND type = 'index'"), ==, 10);
  sqlite3_close (handle);
}

static gboolean
give (AngTransaction  *transaction,
      gboolean        *more,
      gpointer         user_data,
      GError         **error)
{
  guint *left = user_data;
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);

  *more = *left > 0;
  if (!*more)
    return TRUE;

  (*left)--;
  ang_record_set_text (person, ANG_PERSON_NAME, "Orang Banyak");
  ang_transaction_save (transaction, person);

  return TRUE;
}

/* Many people one by one as one command, as lists are imported. */
gboolean
store_fixture_import_people (AngStore  *store,
                             guint      n,
                             GError   **error)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Import people from %s", "orang.xlsx");

  ang_transaction_set_source (transaction, n, give, &n, NULL);

  return ang_store_commit (store, transaction, error);
}

/* A register of an older version, from the text that is kept of one. */
void
store_fixture_load_dump (const char *path,
                         const char *name)
{
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (AngDatabase) database = ang_database_open (path, ANG_DATABASE_CREATE, NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (dump, &sql, NULL, &error);
  g_assert_no_error (error);
  ang_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

/* Nothing is broken, and what is derived is right. Closing the register ends what was left for later. */
void
store_fixture_assert_sound (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  store_fixture_reopen (fixture);
  ang_store_check (fixture->store, TRUE, &error);
  g_assert_no_error (error);
  assert_derived (fixture);
}
