#include "ang-attendance-commands.h"
#include "ang-attendance.h"
#include "ang-cohort.h"
#include "ang-read-many.h"
#include "ang-session-commands.h"
#include "ang-session-speaker.h"
#include "ang-store-findings.h"
#include "command-fixture.h"

static AngSessionDraft *
new_draft (const char *topic,
           const char *speakers)
{
  AngSessionDraft *draft = ang_session_draft_new ();

  ang_record_set_text (draft->session, ANG_SESSION_DATE, "2024-07-01");
  ang_record_set_integer (draft->session, ANG_SESSION_KIND, ANG_SESSION_KIND_CLASS);
  ang_record_set_text (draft->session, ANG_SESSION_START_TIME, "08:00");
  ang_record_set_text (draft->session, ANG_SESSION_END_TIME, "09:30");
  ang_record_set_text (draft->session, ANG_SESSION_TOPIC_ID, topic);
  draft->speakers = g_strdup (speakers);

  return draft;
}

static gint64
add_sessions (AngStore *store,
              gint64    cohort)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_session_draft_free);
  g_autoptr (AngCommand) command = NULL;

  g_ptr_array_add (drafts, new_draft ("Tata kelola", "Ibu Contoh (Dosen, Lembaga Contoh, Kota); Bapak Rekaan"));
  g_ptr_array_add (drafts, new_draft ("Layanan", "bapak rekaan"));
  command = command_fixture_run (store, ang_session_command_write (cohort, drafts), "Add sessions to SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (command), ==, 2);

  return ang_command_get_made (command);
}

static void
test_add (StoreFixture  *fixture,
          gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 last = add_sessions (fixture->store, group.cohort);
  g_autoptr (GPtrArray) sessions = command_fixture_list (fixture->store, &ang_session_entity, ANG_SESSION_COHORT_ID, group.cohort);
  g_autoptr (GPtrArray) speakers = ang_read_all (fixture->store, &ang_speaker_entity, NULL);
  AngRecord *first = g_ptr_array_index (sessions, 0);

  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_cmpuint (speakers->len, ==, 2);
  if (ang_record_get_id (first) == last)
    first = g_ptr_array_index (sessions, 1);
  g_assert_cmpstr (ang_record_get_text (first, ANG_SESSION_SPEAKERS), ==, "Ibu Contoh; Bapak Rekaan");
  g_assert_cmpstr (ang_record_get_text (first, ANG_SESSION_COHORT_CODE), ==, "SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_session_entity, last, ANG_SESSION_SPEAKERS, "Bapak Rekaan");
}

static void
test_save (StoreFixture  *fixture,
           gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 id = add_sessions (fixture->store, group.cohort);
  g_autoptr (AngRecord) session = command_fixture_get (fixture->store, &ang_session_entity, id);
  g_autoptr (GPtrArray) speakers = ang_speakers_parse ("Orang Baru (Kepala)\nBapak Rekaan");
  g_autoptr (GPtrArray) known = command_fixture_list (fixture->store, &ang_session_speaker_entity, ANG_SESSION_SPEAKER_SESSION_ID, id);
  g_autoptr (AngRecord) same =
    command_fixture_get (fixture->store, &ang_speaker_entity,
                         ang_record_get_integer (g_ptr_array_index (known, 0), ANG_SESSION_SPEAKER_SPEAKER_ID));

  g_assert_cmpuint (speakers->len, ==, 2);
  g_ptr_array_index (speakers, 1) = (g_object_unref (g_ptr_array_index (speakers, 1)), g_object_ref (same));
  ang_record_set_text (session, ANG_SESSION_PLACE, "Ruang 1");
  command_fixture_step (fixture->store, ang_session_command_save (ANG_SESSION (session), speakers), "Edit a session of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_session_entity, id, ANG_SESSION_SPEAKERS, "Orang Baru; Bapak Rekaan");
  ang_record_set_text (session, ANG_SESSION_PLACE, "Ruang 2");
  command_fixture_step (fixture->store, ang_session_command_save (ANG_SESSION (session), NULL), "Edit a session of SCP-2024-1");
  command_fixture_assert_text (fixture->store, &ang_session_entity, id, ANG_SESSION_SPEAKERS, "Orang Baru; Bapak Rekaan");
}

static void
test_duplicate (StoreFixture  *fixture,
                gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 id = add_sessions (fixture->store, group.cohort);
  g_autoptr (AngCommand) command =
    command_fixture_run (fixture->store, ang_session_command_duplicate (&id, 1, "2024-07-03"), "Copy a day of SCP-2024-1");
  gint64 copy = ang_command_get_made (command);

  g_assert_cmpint (copy, !=, id);
  command_fixture_assert_text (fixture->store, &ang_session_entity, copy, ANG_SESSION_DATE, "2024-07-03");
  command_fixture_assert_text (fixture->store, &ang_session_entity, copy, ANG_SESSION_SPEAKERS, "Bapak Rekaan");
  command_fixture_step (fixture->store, ang_session_command_remove (&id, 1), "Remove sessions from SCP-2024-1");
}

static void
mark (GArray             *marks,
      gint64              session,
      gint64              participation,
      AngAttendanceValue  value,
      const char         *note)
{
  AngAttendanceMark one = { session, participation, value, value == ANG_ATTENDANCE_LATE ? 10 : ANG_UNSET, g_strdup (note) };

  g_array_append_val (marks, one);
}

static gboolean
has_kind (GPtrArray      *findings,
          AngFindingKind  kind)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      if (ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
        return TRUE;
    }

  return FALSE;
}

static void
test_attendance (StoreFixture  *fixture,
                 gconstpointer  data)
{
  CommandGroup group = command_fixture_make_group (fixture->store);
  gint64 session = add_sessions (fixture->store, group.cohort);
  GArray *marks = ang_attendance_marks_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) left = NULL;

  mark (marks, session, group.rows[0], ANG_ATTENDANCE_PRESENT, NULL);
  mark (marks, session, group.rows[1], ANG_ATTENDANCE_LATE, "macet");
  mark (marks, session, group.rows[2], ANG_ATTENDANCE_ABSENT, NULL);
  mark (marks, session, group.rows[0], ANG_ATTENDANCE_ABSENT, NULL);
  g_object_unref (command_fixture_run (fixture->store, ang_attendance_command_mark (group.cohort, marks), "Attendance of SCP-2024-1"));
  rows = command_fixture_list (fixture->store, &ang_attendance_entity, ANG_ATTENDANCE_COHORT_ID, group.cohort);
  g_assert_cmpuint (rows->len, ==, 3);

  findings = ang_store_read_cohort_findings (fixture->store, group.cohort, ang_date_new (2024, 8, 1), NULL);
  g_assert_true (has_kind (findings, ANG_FINDING_KIND_SESSION_OVERLAP));
  g_assert_true (has_kind (findings, ANG_FINDING_KIND_ABSENCE));

  marks = ang_attendance_marks_new ();
  mark (marks, session, group.rows[1], ANG_ATTENDANCE_LATE, NULL);
  command_fixture_run_to_nothing (fixture->store, ang_attendance_command_mark (group.cohort, marks));

  marks = ang_attendance_marks_new ();
  mark (marks, session, group.rows[1], 0, NULL);
  command_fixture_step (fixture->store, ang_attendance_command_mark (group.cohort, marks), "Attendance of SCP-2024-1");
  left = command_fixture_list (fixture->store, &ang_attendance_entity, ANG_ATTENDANCE_SESSION_ID, session);
  g_assert_cmpuint (left->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  STORE_TEST ("/store-programme/add", test_add);
  STORE_TEST ("/store-programme/save", test_save);
  STORE_TEST ("/store-programme/duplicate", test_duplicate);
  STORE_TEST ("/store-programme/attendance", test_attendance);

  return g_test_run ();
}
