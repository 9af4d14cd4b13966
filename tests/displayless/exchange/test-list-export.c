#include "ang-exchange-error.h"
#include "ang-identifier.h"
#include "ang-list-export.h"
#include "ang-person.h"
#include "ang-starter.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  AngStore *store;
  AngQuery *query;
  char     *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("list-export-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "demo.angkatan", NULL);
  fixture->store = ang_register_create (path, TRUE, &error);
  g_assert_no_error (error);
  fixture->query = ang_query_new (&ang_person_entity);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  ang_store_close (fixture->store, NULL);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->query);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static const AngListColumn columns[] = {
  { ANG_PERSON_FULL_NAME }, { ANG_PERSON_NIP }, { ANG_PERSON_NIK }, { ANG_PERSON_RANK_CODE }, { ANG_PERSON_SEX },
  { ANG_PERSON_TRIPS, "Berapa kali" },
};

static char *
export (Fixture      *fixture,
        const char   *name,
        AngLanguage   language,
        GError      **error)
{
  AngListOptions options = {
    .query = fixture->query, .columns = columns, .n_columns = G_N_ELEMENTS (columns), .title = "Orang", .language = language,
  };
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *contents = NULL;

  if (ang_list_export (fixture->store, &options, path, NULL, NULL, NULL, error))
    g_file_get_contents (path, &contents, NULL, NULL);

  return contents;
}

/* What is shown, in the language of the document; never what is protected. */
static void
test_csv (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *indonesian = NULL;
  g_autofree char *english = NULL;

  ang_query_set_search (fixture->query, "rusdi effendi");
  indonesian = export (fixture, "list.csv", ANG_LANGUAGE_INDONESIAN, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (indonesian, "Berapa kali"));
  g_assert_nonnull (strstr (indonesian, "196909021994031901"));
  g_assert_nonnull (strstr (indonesian, "Pembina Utama Muda (IV/c)"));
  g_assert_nonnull (strstr (indonesian, "Laki-laki"));
  g_assert_null (strstr (indonesian, "NIK"));
  g_assert_null (strstr (indonesian, "1505010209699002"));

  english = export (fixture, "list.csv", ANG_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (english, "Male"));
}

/* A NIK is protected, and in the list of numbers it is only one kind of them. */
static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  static const AngListColumn numbers[] = { { ANG_IDENTIFIER_KIND }, { ANG_IDENTIFIER_VALUE } };
  g_autofree char *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autoptr (AngQuery) query = ang_query_new (&ang_identifier_entity);
  AngListOptions options = { .query = query, .columns = numbers, .n_columns = G_N_ELEMENTS (numbers), .title = "Nomor" };
  g_autofree char *contents = NULL;

  g_assert_true (ang_list_export (fixture->store, &options, path, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "196909021994031901"));
  g_assert_nonnull (strstr (contents, "15050102******02"));
  g_assert_null (strstr (contents, "1505010209699002"));
}

static void
count_progress (guint64  done,
                guint64  total,
                gpointer user_data)
{
  *(guint64 *) user_data = total;
}

static void
test_workbook (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const names[] = { "list.xlsx", "list.pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      AngListOptions options = { .query = fixture->query, .columns = columns, .n_columns = G_N_ELEMENTS (columns) };
      g_autoptr (GError) error = NULL;
      guint64 total = 0;

      options.title = "People";
      g_assert_true (ang_list_export (fixture->store, &options, path, NULL, count_progress, &total, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  static const AngListColumn protected[] = { { ANG_PERSON_NIK } };
  g_autofree char *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *unknown = g_build_filename (fixture->folder, "list.doc", NULL);
  AngListOptions options = { .query = fixture->query, .columns = protected, .n_columns = 1, .title = "x" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ang_list_export (fixture->store, &options, path, NULL, NULL, NULL, &error));
  g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_FAILED);
  g_clear_error (&error);

  options.columns = columns;
  g_assert_false (ang_list_export (fixture->store, &options, unknown, NULL, NULL, NULL, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (ang_list_export (fixture->store, &options, path, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ang_language_init (NULL);
  g_test_add ("/list-export/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/list-export/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/list-export/workbook", Fixture, NULL, set_up, test_workbook, tear_down);
  g_test_add ("/list-export/refusals", Fixture, NULL, set_up, test_refusals, tear_down);

  return g_test_run ();
}
