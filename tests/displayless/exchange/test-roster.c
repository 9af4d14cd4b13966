#include "ang-cohort-commands.h"
#include "ang-participation-commands.h"
#include "ang-roster.h"
#include "command-fixture.h"

#include <string.h>

static void
make_acting (AngStore *store,
             gint64    person)
{
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, person);
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, "2020-01-01");
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (employment, ANG_EMPLOYMENT_POST_ID, "Kepala Dinas Contoh");
  ang_record_set_integer (employment, ANG_EMPLOYMENT_ACTING, ANG_ACTING_PLT);
  store_fixture_save (store, employment);
}

static char *
write_list (StoreFixture *fixture,
            const char   *name,
            gint64        cohort)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRosterTemplate) template = ang_roster_template_load (name, &error);
  g_autofree char *path = store_fixture_build_path (fixture, "list.csv");
  AngRosterOptions options;
  char *contents = NULL;

  g_assert_no_error (error);
  ang_roster_options_init (&options, template);
  options.language = ANG_LANGUAGE_INDONESIAN;
  g_assert_true (ang_roster_write (fixture->store, cohort, &options, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

/* How a post is held is told before the cohort is approved and after it, but not of a post that was written by hand. */
static void
test_acting (StoreFixture  *fixture,
             gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autofree char *proposed = NULL;
  g_autofree char *approved = NULL;
  g_autofree char *edited = NULL;
  g_auto (GValue) post = G_VALUE_INIT;

  make_acting (fixture->store, group.people[0]);
  proposed = write_list (fixture, "participant-list", group.cohort);
  g_assert_nonnull (strstr (proposed, "Plt. Kepala Dinas Contoh"));

  command_fixture_step (fixture->store, ang_cohort_command_set_state (group.cohort, ANG_COHORT_STATE_APPROVED), "Cohort SCP-2024-1 is approved");
  approved = write_list (fixture, "participant-list", group.cohort);
  g_assert_nonnull (strstr (approved, "Plt. Kepala Dinas Contoh"));

  g_value_init (&post, G_TYPE_STRING);
  g_value_set_string (&post, "Sekretaris Dinas Contoh");
  command_fixture_step (fixture->store, ang_participation_command_edit (group.rows[0], ANG_PARTICIPATION_SNAP_POST_ID, &post),
                        "Edit a participant of SCP-2024-1");
  edited = write_list (fixture, "participant-list", group.cohort);
  g_assert_nonnull (strstr (edited, "Sekretaris Dinas Contoh"));
  g_assert_null (strstr (edited, "Plt. Sekretaris"));
}

/* A column for each kind of document, with its count, and a mark for each that is there. */
static void
test_documents (StoreFixture  *fixture,
                gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  g_autoptr (AngRecord) kind = ang_record_new (&ang_requirement_entity);
  g_autoptr (AngRecord) document = ang_record_new (&ang_document_entity);
  g_autofree char *list = NULL;

  ang_record_set_text (kind, ANG_REQUIREMENT_CODE, "cv");
  ang_record_set_text (kind, ANG_REQUIREMENT_NAME_ID, "Riwayat hidup");
  ang_record_set_integer (kind, ANG_REQUIREMENT_SCOPE, ANG_DOCUMENT_SCOPE_PARTICIPANT);
  ang_record_set_integer (kind, ANG_REQUIREMENT_NEED_ABROAD, ANG_DOCUMENT_NEED_REQUIRED);
  ang_record_set_integer (kind, ANG_REQUIREMENT_NEED_DOMESTIC, ANG_DOCUMENT_NEED_REQUIRED);
  ang_record_set_boolean (kind, ANG_REQUIREMENT_ACTIVE, TRUE);
  ang_record_set_integer (document, ANG_DOCUMENT_REQUIREMENT_ID, store_fixture_save (fixture->store, kind));
  ang_record_set_integer (document, ANG_DOCUMENT_COHORT_ID, group.cohort);
  ang_record_set_integer (document, ANG_DOCUMENT_PARTICIPATION_ID, group.rows[0]);
  ang_record_set_integer (document, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_VERIFIED);
  store_fixture_save (fixture->store, document);

  list = write_list (fixture, "document-completeness", group.cohort);
  g_assert_nonnull (strstr (list, "Riwayat hidup"));
  g_assert_nonnull (strstr (list, "1/1"));
  g_assert_nonnull (strstr (list, "0/1"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ang_language_init (NULL);
  ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
  STORE_TEST ("/roster/acting", test_acting);
  STORE_TEST ("/roster/documents", test_documents);

  return g_test_run ();
}
