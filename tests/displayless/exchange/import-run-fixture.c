#include "import-run-fixture.h"

#include "ang-read-many.h"

/** Returns: (transfer full): a session in which @text is loaded */
AngImport *
import_run_load (AngStore        *store,
                 AngImportTarget  target,
                 gint64           cohort,
                 const char      *text)
{
  AngImport *import = ang_import_new (store, target, cohort);
  guint sheet = 0;
  GError *error = NULL;

  ang_import_open_text (import, text);
  g_assert_cmpuint (ang_import_get_n_sheets (import), ==, 1);
  ang_import_load (import, &sheet, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/** Returns: (transfer full): a session in which @text is checked */
AngImport *
import_run_check (AngStore        *store,
                  AngImportTarget  target,
                  gint64           cohort,
                  const char      *text)
{
  AngImport *import = import_run_load (store, target, cohort, text);
  GError *error = NULL;

  ang_import_check (import, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/** Returns: (transfer full): that row */
AngImportRow *
import_run_get_row (AngImport *import,
                    guint      position)
{
  g_autoptr (GListModel) rows = ang_import_create_rows (import, ANG_IMPORT_FILTER_ALL);

  return g_list_model_get_item (rows, position);
}

static void
describe (AngImportRow *row)
{
  guint n_changes;
  const AngImportChange *changes = ang_import_row_get_changes (row, &n_changes);

  g_test_message ("row %u: %s", ang_import_row_get_number (row), ang_import_row_get_reason (row));
  for (guint i = 0; i < n_changes; i++)
    g_test_message ("%s: %s, %s", changes[i].label, changes[i].old, changes[i].new);
}

/** Asserts what a row is. */
void
import_run_assert_row (AngImport        *import,
                       guint             position,
                       AngImportVerdict  verdict,
                       AngImportPlace    place)
{
  g_autoptr (AngImportRow) row = import_run_get_row (import, position);

  if (ang_import_row_get_verdict (row) != verdict)
    describe (row);
  g_assert_cmpint (ang_import_row_get_verdict (row), ==, verdict);
  g_assert_cmpint (ang_import_row_get_place (row), ==, place);
}

/** Returns: (transfer full): what became of the rows when they were stored */
AngImportResult *
import_run_store (AngImport *import)
{
  GError *error = NULL;
  AngImportResult *result = ang_import_run (import, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return result;
}

/** Returns: (transfer full): the only person that a search for @words finds */
AngRecord *
import_run_find_person (AngStore   *store,
                        const char *words)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  g_autoptr (GPtrArray) people = NULL;
  GError *error = NULL;

  ang_query_set_search (query, words);
  people = ang_store_read (store, query, 0, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);

  return g_object_ref (g_ptr_array_index (people, 0));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = ang_record_get_id (*(AngRecord *const *) a);
  gint64 second = ang_record_get_id (*(AngRecord *const *) b);

  return first < second ? -1 : first > second;
}

/** Returns: (transfer full): one of the records that belong to another, in the order in which they were made */
AngRecord *
import_run_get_part (AngStore        *store,
                     const AngEntity *entity,
                     guint            link,
                     gint64           whole,
                     guint            position,
                     guint            n_expected)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) parts = ang_read_linked (store, entity, link, &whole, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, n_expected);
  g_ptr_array_sort (parts, compare_ids);

  return g_object_ref (g_ptr_array_index (parts, position));
}

/** Returns: the id of a new employment */
gint64
import_run_add_employment (AngStore   *store,
                           gint64      person,
                           const char *since,
                           const char *rank,
                           const char *post,
                           const char *employer)
{
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, since);
  ang_record_set_text (employment, ANG_EMPLOYMENT_RANK_CODE, rank);
  ang_record_set_text (employment, ANG_EMPLOYMENT_POST_ID, post);
  ang_record_set_text (employment, ANG_EMPLOYMENT_EMPLOYER, employer);

  return store_fixture_save (store, employment);
}
