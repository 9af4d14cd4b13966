#include "ang-attendance-code.h"
#include "ang-attendance.h"
#include "ang-clock-time.h"
#include "ang-cohort-findings.h"
#include "ang-cohort.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-programme.h"
#include "ang-running-number.h"
#include "ang-session.h"
#include "fixture-records.h"

#define COHORT 1

static void
test_clock_times (void)
{
  static const struct { const char *text; int minutes; } times[] = {
    { "8", 480 }, { "8.30", 510 }, { "08:30", 510 }, { "0830", 510 }, { "830", 510 }, { "08.30 WIB", 510 }, { "pukul 14.00", 840 },
    { "2 pm", 840 }, { "12:15 AM", 15 }, { "09:00:00", 540 }, { "24:00", 1440 }, { " 7,45 ", 465 },
    { "25", -1 }, { "8.60", -1 }, { "8.5", -1 }, { "", -1 }, { "abc", -1 }, { "8 x", -1 }, { "13 pm", -1 }, { "24:01", -1 }, { "12345", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_test_message ("%s", times[i].text);
      g_assert_cmpint (ang_clock_time_parse (times[i].text), ==, times[i].minutes);
    }
  g_assert_cmpint (ang_clock_time_parse (NULL), ==, ANG_CLOCK_TIME_UNKNOWN);
}

static void
assert_range (const char *text,
              gboolean    right,
              int         from,
              int         to)
{
  int first;
  int second;

  g_test_message ("%s", text);
  g_assert_cmpint (ang_clock_time_parse_range (text, &first, &second), ==, right);
  g_assert_cmpint (first, ==, from);
  g_assert_cmpint (second, ==, to);
}

static void
test_ranges (void)
{
  g_autofree char *indonesian = ang_clock_time_format_range (480, 570, ANG_LANGUAGE_INDONESIAN);
  g_autofree char *english = ang_clock_time_format_range (480, -1, ANG_LANGUAGE_ENGLISH);
  g_autofree char *iso = ang_clock_time_to_iso (485);

  assert_range ("08.00 - 09.30", TRUE, 480, 570);
  assert_range ("8 s.d. 10 WIB", TRUE, 480, 600);
  assert_range ("0800–0930", TRUE, 480, 570);
  assert_range ("19.00 - selesai", TRUE, 1140, -1);
  assert_range ("8", TRUE, 480, -1);
  assert_range ("pagi", FALSE, -1, -1);
  g_assert_cmpstr (indonesian, ==, "08.00–09.30");
  g_assert_cmpstr (english, ==, "08:00");
  g_assert_cmpstr (iso, ==, "08:05");
  g_assert_null (ang_clock_time_to_iso (-1));
}

static void
assert_step (const char *text,
             guint       by,
             const char *expected)
{
  g_autofree char *next = ang_running_number_step (text, by);

  g_assert_cmpstr (next, ==, expected);
}

static void
test_running_numbers (void)
{
  assert_step ("800/007/BKPSDM/2023", 1, "800/008/BKPSDM/2023");
  assert_step ("SCP/2023/009", 2, "SCP/2023/011");
  assert_step ("CSC-99", 1, "CSC-100");
  assert_step ("2023", 1, "2024");
  assert_step ("XI", 1, NULL);
  assert_step (NULL, 1, NULL);
}

static void
assert_code (const char         *text,
             AngLanguage         language,
             AngAttendanceValue  expected,
             gint64              minutes)
{
  AngAttendanceValue value = 0;
  gint64 late = ANG_UNSET;

  g_test_message ("%s", text);
  g_assert_cmpint (ang_attendance_code_parse (text, language, &value, &late), ==, expected != 0);
  if (expected == 0)
    return;
  g_assert_cmpint (value, ==, expected);
  g_assert_cmpint (late, ==, minutes);
}

/* The letters of the language come first; those of the other are understood where they say nothing else. */
static void
test_attendance_codes (void)
{
  assert_code ("p", ANG_LANGUAGE_ENGLISH, ANG_ATTENDANCE_PRESENT, ANG_UNSET);
  assert_code ("Hadir", ANG_LANGUAGE_ENGLISH, ANG_ATTENDANCE_PRESENT, ANG_UNSET);
  assert_code ("I", ANG_LANGUAGE_ENGLISH, ANG_ATTENDANCE_ILL, ANG_UNSET);
  assert_code ("I", ANG_LANGUAGE_INDONESIAN, ANG_ATTENDANCE_EXCUSED, ANG_UNSET);
  assert_code ("sakit", ANG_LANGUAGE_INDONESIAN, ANG_ATTENDANCE_ILL, ANG_UNSET);
  assert_code ("T 10", ANG_LANGUAGE_INDONESIAN, ANG_ATTENDANCE_LATE, 10);
  assert_code ("5", ANG_LANGUAGE_ENGLISH, ANG_ATTENDANCE_LATE, 5);
  assert_code ("P 5", ANG_LANGUAGE_ENGLISH, 0, ANG_UNSET);
  assert_code ("?", ANG_LANGUAGE_ENGLISH, 0, ANG_UNSET);
  assert_code ("", ANG_LANGUAGE_ENGLISH, 0, ANG_UNSET);
}

static AngRecord *
add_session (AngFacts       *facts,
             int             id,
             AngSessionKind  kind,
             const char     *date,
             const char     *start,
             const char     *end)
{
  return fixture_add (facts, &ang_session_entity, id, ANG_SESSION_COHORT_ID, COHORT, ANG_SESSION_KIND, kind, ANG_SESSION_DATE, date,
                      ANG_SESSION_START_TIME, start, ANG_SESSION_END_TIME, end, ANG_SESSION_TOPIC_ID, "Pelayanan", ANG_SESSION_TOPIC_EN,
                      "Service", -1);
}

static void
test_jp (void)
{
  g_autoptr (AngFacts) facts = fixture_new ();
  AngRecord *lesson = add_session (facts, 21, ANG_SESSION_KIND_CLASS, "2024-07-01", "08:00", "09:30");
  AngRecord *short_one = add_session (facts, 22, ANG_SESSION_KIND_VISIT, "2024-07-01", "10:00", "11:00");
  AngRecord *travel = add_session (facts, 23, ANG_SESSION_KIND_TRAVEL, "2024-07-01", "12:00", "18:00");

  g_assert_cmpfloat (ang_session_get_jp (lesson, 45), ==, 2);
  g_assert_cmpfloat (ang_session_get_jp (short_one, 45), ==, 1);
  g_assert_cmpfloat (ang_session_get_jp (travel, 45), ==, 0);
  g_assert_cmpfloat (ang_session_get_jp (lesson, 60), ==, 1.5);
  ang_record_set_real (lesson, ANG_SESSION_JP, 4);
  g_assert_cmpfloat (ang_session_get_jp (lesson, 45), ==, 4);
  g_assert_cmpfloat (ang_session_compute_jp (lesson, 45), ==, 2);
}

static void
test_lay_out (void)
{
  AngDayBlock blocks[] = {
    { 480, 600 }, { 500, 560 }, { 560, 640 }, { 640, 700 }, { 700, 760 },
  };

  ang_programme_lay_out (blocks, G_N_ELEMENTS (blocks));
  g_assert_cmpuint (blocks[0].lane, ==, 0);
  g_assert_cmpuint (blocks[1].lane, ==, 1);
  g_assert_cmpuint (blocks[2].lane, ==, 1);
  g_assert_cmpuint (blocks[0].n_lanes, ==, 2);
  g_assert_cmpuint (blocks[2].n_lanes, ==, 2);
  g_assert_cmpuint (blocks[3].n_lanes, ==, 1);
  g_assert_cmpuint (blocks[4].lane, ==, 0);
}

static AngFacts *
new_cohort (void)
{
  AngFacts *facts = fixture_new ();

  fixture_add (facts, &ang_cohort_entity, COHORT, ANG_COHORT_CODE, "SCP-2024-1", ANG_COHORT_YEAR, 2024, ANG_COHORT_JP, 4,
               ANG_COHORT_STATE, ANG_COHORT_STATE_COMPLETED, ANG_COHORT_DEPART_DATE, "2024-06-30", ANG_COHORT_COURSE_START, "2024-07-01",
               ANG_COHORT_COURSE_END, "2024-07-05", ANG_COHORT_RETURN_DATE, "2024-07-06", -1);
  add_session (facts, 21, ANG_SESSION_KIND_CLASS, "2024-07-01", "08:00", "09:30");
  add_session (facts, 22, ANG_SESSION_KIND_CLASS, "2024-07-01", "10:00", "11:30");
  add_session (facts, 23, ANG_SESSION_KIND_TRAVEL, "2024-06-30", "12:00", "18:00");

  return facts;
}

static AngFinding *
find_kind (GPtrArray      *findings,
           AngFindingKind  kind)
{
  for (guint i = 0; i < findings->len; i++)
    {
      if (ang_finding_get_kind (g_ptr_array_index (findings, i)) == kind)
        return g_ptr_array_index (findings, i);
    }

  return NULL;
}

static void
assert_finding (AngFacts       *facts,
                AngFindingKind  kind,
                const char     *sentence)
{
  g_autoptr (GPtrArray) findings = ang_cohort_findings_compute (facts, COHORT);
  AngFinding *finding = find_kind (findings, kind);
  g_autofree char *text = finding != NULL ? ang_finding_describe (finding, ANG_LANGUAGE_ENGLISH) : NULL;

  g_assert_cmpstr (text, ==, sentence);
  if (finding != NULL)
    g_assert_nonnull (ang_finding_get_cause (finding, NULL, NULL));
}

static void
test_programme_findings (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  assert_finding (facts, ANG_FINDING_KIND_SESSION_DATES, NULL);
  assert_finding (facts, ANG_FINDING_KIND_SESSION_OVERLAP, NULL);
  assert_finding (facts, ANG_FINDING_KIND_SESSION_TIME, NULL);
  assert_finding (facts, ANG_FINDING_KIND_PROGRAMME_JP, NULL);

  add_session (facts, 24, ANG_SESSION_KIND_CLASS, "2024-07-06", "08:00", "08:45");
  assert_finding (facts, ANG_FINDING_KIND_SESSION_DATES, "The session “Service” on 6 July 2024 is outside the course (1–5 July 2024).");
  assert_finding (facts, ANG_FINDING_KIND_PROGRAMME_JP, "The programme has 5 training hours (JP), the cohort 4.");

  add_session (facts, 25, ANG_SESSION_KIND_VISIT, "2024-07-01", "11:00", "12:00");
  assert_finding (facts, ANG_FINDING_KIND_SESSION_OVERLAP, "“Service” and “Service” are at the same time on 1 July 2024.");

  add_session (facts, 26, ANG_SESSION_KIND_CLASS, "2024-07-02", "11:00", NULL);
  assert_finding (facts, ANG_FINDING_KIND_SESSION_TIME, "The session “Service” on 2 July 2024 has no time at which it ends.");
}

static void
test_attendance_findings (void)
{
  g_autoptr (AngFacts) facts = new_cohort ();

  fixture_add (facts, &ang_person_entity, 11, ANG_PERSON_NAME, "Rahma", ANG_PERSON_FULL_NAME, "Rahma", -1);
  fixture_add (facts, &ang_participation_entity, 31, ANG_PARTICIPATION_PERSON_ID, 11, ANG_PARTICIPATION_COHORT_ID, COHORT,
               ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_COMPLETED, ANG_PARTICIPATION_FULL_NAME, "Rahma", -1);
  assert_finding (facts, ANG_FINDING_KIND_ABSENCE, NULL);
  assert_finding (facts, ANG_FINDING_KIND_CERTIFICATE, "The certificate is missing for 1 of 1 participants.");

  fixture_add (facts, &ang_attendance_entity, 41, ANG_ATTENDANCE_SESSION_ID, 21, ANG_ATTENDANCE_PARTICIPATION_ID, 31,
               ANG_ATTENDANCE_VALUE, ANG_ATTENDANCE_ABSENT, -1);
  assert_finding (facts, ANG_FINDING_KIND_ABSENCE, "Rahma was absent from 1 of 2 sessions, more than 20 %.");

  fixture_set (facts, &ang_participation_entity, 31, ANG_PARTICIPATION_CERTIFICATE_NUMBER, "1", -1);
  assert_finding (facts, ANG_FINDING_KIND_CERTIFICATE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme/clock-times", test_clock_times);
  g_test_add_func ("/programme/ranges", test_ranges);
  g_test_add_func ("/programme/running-numbers", test_running_numbers);
  g_test_add_func ("/programme/attendance-codes", test_attendance_codes);
  g_test_add_func ("/programme/jp", test_jp);
  g_test_add_func ("/programme/lay-out", test_lay_out);
  g_test_add_func ("/programme/findings", test_programme_findings);
  g_test_add_func ("/programme/attendance-findings", test_attendance_findings);

  return g_test_run ();
}
