#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-history.h"
#include "ang-starter.h"

#include <glib/gstdio.h>

static char *
dup_path (const char *name)
{
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);

  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static guint
count (AngStore        *store,
       const AngEntity *entity)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GError) error = NULL;
  guint64 n = 0;

  ang_store_count (store, query, &n, NULL, &error);
  g_assert_no_error (error);

  return (guint) n;
}

static AngRecord *
find_text (AngStore        *store,
           const AngEntity *entity,
           guint            field,
           const char      *text)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GPtrArray) found = NULL;

  ang_query_add_text (query, field, ANG_COMPARE_EQUAL, text);
  found = ang_store_read (store, query, 0, 2, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);

  return g_object_ref (g_ptr_array_index (found, 0));
}

static void
test_empty (void)
{
  g_autofree char *path = dup_path ("empty.angkatan");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_register_create (path, FALSE, &error);
  g_autoptr (AngRecord) scheme = NULL;
  g_autofree char *undo = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (count (store, &ang_person_entity), ==, 0);
  g_assert_cmpuint (count (store, &ang_cohort_entity), ==, 0);
  g_assert_cmpuint (count (store, &ang_origin_entity), ==, 1);
  g_assert_cmpuint (count (store, &ang_unit_entity), >, 60);
  g_assert_cmpuint (count (store, &ang_theme_entity), >, 15);
  g_assert_cmpuint (count (store, &ang_lead_time_entity), ==, 14);
  g_assert_cmpuint (count (store, &ang_requirement_entity), ==, 47);
  g_assert_cmpstr (ang_store_get_lookup_label (store, "rank", "34", ANG_LANGUAGE_INDONESIAN), ==, "Penata Tingkat I");
  g_assert_cmpstr (ang_store_get_lookup_label (store, "country", "SG", ANG_LANGUAGE_INDONESIAN), ==, "Singapura");
  g_assert_cmpstr (ang_store_get_lookup_label (store, "education", "45", ANG_LANGUAGE_ENGLISH), ==, "Master");

  scheme = find_text (store, &ang_scheme_entity, ANG_SCHEME_ABBREV, "ITEC");
  g_assert_cmpint (ang_record_get_integer (scheme, ANG_SCHEME_MIN_AGE), ==, 25);
  g_assert_cmpint (ang_record_get_integer (scheme, ANG_SCHEME_MAX_AGE), ==, 45);
  g_assert_true (ang_record_get_boolean (scheme, ANG_SCHEME_ONCE));
  g_assert_cmpstr (ang_record_get_text (scheme, ANG_SCHEME_PARTNER_NAME), !=, NULL);
  g_assert_cmpuint (count (store, &ang_scheme_funding_entity), >, 6);

  g_object_get (store, "undo-label", &undo, NULL);
  g_assert_null (undo);
  g_assert_true (ang_store_close (store, &error));
}

/* A register that was made before the program knew documents gets the usual ones, in one step, and keeps what it has. */
static void
test_usual_documents (void)
{
  g_autofree char *path = dup_path ("usual.angkatan");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_CREATE, &error);
  g_autoptr (AngRecord) own = ang_record_new (&ang_lead_time_entity);
  g_autoptr (AngTransaction) first = ang_transaction_new ("Add", NULL);
  g_autoptr (AngTransaction) usual = NULL;
  g_autoptr (AngTransaction) again = NULL;
  g_autoptr (AngRecord) permit = NULL;

  g_assert_no_error (error);
  ang_record_set_text (own, ANG_LEAD_TIME_CODE, "kemlu");
  ang_record_set_text (own, ANG_LEAD_TIME_NAME_ID, "Kemlu");
  ang_record_set_integer (own, ANG_LEAD_TIME_DAYS, 21);
  ang_record_set_integer (own, ANG_LEAD_TIME_ANCHOR, ANG_DEADLINE_ANCHOR_DEPARTURE);
  ang_record_set_integer (own, ANG_LEAD_TIME_REACH, ANG_REACH_ALL);
  ang_transaction_save (first, own);
  g_assert_true (ang_store_commit (store, first, &error));

  usual = ang_starter_new_documents (store, &error);
  g_assert_no_error (error);
  g_assert_true (ang_store_commit (store, usual, &error));
  g_assert_cmpuint (count (store, &ang_lead_time_entity), ==, 14);
  g_assert_cmpuint (count (store, &ang_requirement_entity), ==, 47);
  permit = find_text (store, &ang_requirement_entity, ANG_REQUIREMENT_CODE, "exit_permit");
  g_assert_cmpint (ang_record_get_integer (permit, ANG_REQUIREMENT_LEAD_TIME_ID), ==, ang_record_get_id (own));

  again = ang_starter_new_documents (store, &error);
  g_assert_true (ang_transaction_is_empty (again));
  g_assert_true (ang_store_undo (store, &error));
  g_assert_cmpuint (count (store, &ang_lead_time_entity), ==, 1);
  g_assert_cmpuint (count (store, &ang_requirement_entity), ==, 0);
  g_assert_true (ang_store_close (store, &error));
  g_remove (path);
}

static void
test_demo (void)
{
  g_autofree char *path = dup_path ("demo.angkatan");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_register_create (path, TRUE, &error);
  g_autoptr (AngRecord) joint = NULL;
  g_autoptr (AngRecord) old = NULL;

  g_assert_no_error (error);
  joint = find_text (store, &ang_cohort_entity, ANG_COHORT_CODE, "SCP-2024-1");
  g_assert_cmpint (ang_record_get_integer (joint, ANG_COHORT_PARTICIPANTS), ==, 29);
  g_assert_cmpstr (ang_record_get_text (joint, ANG_COHORT_DEPART_DATE), ==, "2024-06-30");
  g_assert_nonnull (ang_record_get_text (joint, ANG_COHORT_LEADER_NAME));
  old = find_text (store, &ang_cohort_entity, ANG_COHORT_CODE, "SCP-2005-1");
  g_assert_true (ang_record_get_boolean (old, ANG_COHORT_COUNT_ONLY));
  g_assert_cmpint (ang_record_get_integer (old, ANG_COHORT_PARTICIPANTS), ==, 35);
  g_assert_true (ang_store_close (store, &error));
}

/* What the participants of a cohort that was approved were is kept; what those of a plan are still follows the register. */
static void
test_demo_snapshots (void)
{
  g_autofree char *path = dup_path ("snapshots.angkatan");
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = ang_register_create (path, TRUE, &error);
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_no_error (error);
  all = ang_store_read (store, query, 0, 1000, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (all, i);
      gboolean planned = ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_YEAR) == 2026;

      g_assert_cmpint (ang_record_get_boolean (participation, ANG_PARTICIPATION_FROZEN), ==, !planned);
      g_assert_nonnull (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
    }
  g_assert_true (ang_store_close (store, &error));
}

static void
test_existing_file (void)
{
  g_autofree char *path = dup_path ("taken.angkatan");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "something else", -1, NULL);
  g_assert_null (ang_register_create (path, FALSE, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "something else");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/starter/empty", test_empty);
  g_test_add_func ("/starter/usual-documents", test_usual_documents);
  g_test_add_func ("/starter/demo", test_demo);
  g_test_add_func ("/starter/demo-snapshots", test_demo_snapshots);
  g_test_add_func ("/starter/existing-file", test_existing_file);

  return g_test_run ();
}
