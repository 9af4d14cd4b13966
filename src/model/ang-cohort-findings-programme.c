#include "config.h"

#include "ang-cohort-findings-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-attendance.h"
#include "ang-cohort-state.h"
#include "ang-programme.h"
#include "ang-session.h"

static AngSessionKind
get_kind (AngRecord *session)
{
  return (AngSessionKind) ang_record_get_integer (session, ANG_SESSION_KIND);
}

/* "{topic}" in @sentence becomes the session's, or its kind where it has none. */
static AngFinding *
add (AngCohortCheck *check,
     AngFindingKind  kind,
     AngSeverity     severity,
     AngSentence    *sentence,
     AngRecord      *session,
     guint           field)
{
  AngFinding *finding = ang_cohort_check_add (check, kind, severity, sentence, 0);
  const char *indonesian = ang_record_get_text (session, ANG_SESSION_TOPIC_ID);
  const char *english = ang_record_get_text (session, ANG_SESSION_TOPIC_EN);
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_id (session));

  if (indonesian != NULL || english != NULL)
    ang_sentence_put_texts (sentence, "topic", indonesian != NULL ? indonesian : english, english != NULL ? english : indonesian);
  else
    ang_sentence_put_choice (sentence, "topic", &ang_session_kind_enumeration, (int) get_kind (session));
  ang_finding_set_detail (finding, detail);
  ang_finding_set_cause (finding, &ang_session_entity, ang_record_get_id (session), field);

  return finding;
}

/* Between which days something of the kind can be: lessons within the course, the rest within the journey. */
static void
get_bounds (AngCohortCheck *check,
            AngSessionKind  kind,
            AngDate        *first,
            AngDate        *last)
{
  AngDate sendoff = ang_record_get_date (check->cohort, ANG_COHORT_SENDOFF_DATE);

  *first = ang_record_get_date (check->cohort, ANG_COHORT_COURSE_START);
  *last = ang_record_get_date (check->cohort, ANG_COHORT_COURSE_END);
  if (ang_session_kind_teaches (kind))
    return;

  *first = ang_cohort_get_first_day (ANG_COHORT (check->cohort));
  *last = ang_cohort_get_last_day (ANG_COHORT (check->cohort));
  if (ang_date_is_complete (sendoff) && ang_date_is_complete (*first) && ang_date_compare (sendoff, *first) < 0)
    *first = sendoff;
}

static void
check_day (AngCohortCheck *check,
           AngRecord      *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);
  AngSentence *sentence;
  AngDate first;
  AngDate last;

  get_bounds (check, get_kind (session), &first, &last);
  if (!ang_date_is_complete (date) || !ang_date_is_complete (first) || !ang_date_is_complete (last))
    return;
  if (ang_date_compare (date, first) >= 0 && ang_date_compare (date, last) <= 0)
    return;

  if (ang_session_kind_teaches (get_kind (session)))
    sentence = ang_sentence_new (N_ ("The session “{topic}” on {date} is outside the course ({range})."));
  else
    sentence = ang_sentence_new (N_ ("The session “{topic}” on {date} is outside the journey ({range})."));
  ang_sentence_put_date (sentence, "date", date);
  ang_sentence_put_range (sentence, "range", first, last);
  add (check, ANG_FINDING_KIND_SESSION_DATES, ANG_SEVERITY_WARNING, sentence, session, ANG_SESSION_DATE);
}

static void
check_times (AngCohortCheck *check,
             AngRecord      *session)
{
  AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);
  int start = ang_session_get_start (session);
  int end = ang_session_get_end (session);
  AngSentence *sentence = NULL;
  AngSeverity severity = ANG_SEVERITY_INFO;
  guint field = ANG_SESSION_START_TIME;

  if (!ang_date_is_complete (date))
    {
      sentence = ang_sentence_new (N_ ("The session “{topic}” has no date."));
      field = ANG_SESSION_DATE;
    }
  else if (start >= 0 && end >= 0 && end <= start)
    {
      sentence = ang_sentence_new (N_ ("The session “{topic}” on {date} ends before it begins."));
      severity = ANG_SEVERITY_WARNING;
      field = ANG_SESSION_END_TIME;
    }
  else if (ang_session_kind_counts (get_kind (session)) && (start < 0 || end < 0))
    {
      sentence = ang_sentence_new (start < 0 ? N_ ("The session “{topic}” on {date} has no time at which it begins.")
                                             : N_ ("The session “{topic}” on {date} has no time at which it ends."));
      field = start < 0 ? ANG_SESSION_START_TIME : ANG_SESSION_END_TIME;
    }
  if (sentence == NULL)
    return;

  if (ang_date_is_complete (date))
    ang_sentence_put_date (sentence, "date", date);
  add (check, ANG_FINDING_KIND_SESSION_TIME, severity, sentence, session, field);
}

static void
check_overlap (AngCohortCheck *check,
               AngRecord      *session,
               AngRecord      *other)
{
  const char *indonesian = ang_record_get_text (other, ANG_SESSION_TOPIC_ID);
  const char *english = ang_record_get_text (other, ANG_SESSION_TOPIC_EN);
  AngSentence *sentence;
  AngFinding *finding;
  g_autofree char *detail = NULL;

  if (!ang_session_overlaps (session, other))
    return;

  sentence = ang_sentence_new (N_ ("“{topic}” and “{other}” are at the same time on {date}."));
  ang_sentence_put_date (sentence, "date", ang_record_get_date (session, ANG_SESSION_DATE));
  if (indonesian != NULL || english != NULL)
    ang_sentence_put_texts (sentence, "other", indonesian != NULL ? indonesian : english, english != NULL ? english : indonesian);
  else
    ang_sentence_put_choice (sentence, "other", &ang_session_kind_enumeration, (int) get_kind (other));
  finding = add (check, ANG_FINDING_KIND_SESSION_OVERLAP, ANG_SEVERITY_WARNING, sentence, other, ANG_SESSION_START_TIME);
  detail = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, ang_record_get_id (session), ang_record_get_id (other));
  ang_finding_set_detail (finding, detail);
}

/* @sessions are in their order, so that what can overlap stands close together. */
static void
check_overlaps (AngCohortCheck *check,
                GPtrArray      *sessions,
                guint           at)
{
  AngRecord *session = g_ptr_array_index (sessions, at);
  const char *date = ang_record_get_text (session, ANG_SESSION_DATE);

  for (guint i = at + 1; i < sessions->len; i++)
    {
      AngRecord *other = g_ptr_array_index (sessions, i);

      if (date == NULL || g_strcmp0 (date, ang_record_get_text (other, ANG_SESSION_DATE)) != 0)
        return;
      check_overlap (check, session, other);
    }
}

static void
check_hours (AngCohortCheck *check,
             GPtrArray      *sessions)
{
  gint64 minutes = ang_facts_get_parameter (check->facts, ANG_RULES_JP_MINUTES, ANG_RULES_JP_MINUTES_DEFAULT);
  gint64 wanted = ang_record_get_integer (check->cohort, ANG_COHORT_JP);
  double sum = ang_programme_sum_jp (sessions, minutes);
  AngSentence *sentence;

  if (wanted == ANG_UNSET || sum <= 0 || fabs (sum - (double) wanted) < 0.01)
    return;

  sentence = ang_sentence_new (N_ ("The programme has {sum} training hours (JP), the cohort {wanted}."));
  ang_sentence_put_decimal (sentence, "sum", sum);
  ang_sentence_put_number (sentence, "wanted", wanted);
  ang_cohort_check_add (check, ANG_FINDING_KIND_PROGRAMME_JP, ANG_SEVERITY_INFO, sentence, ANG_COHORT_JP);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return ang_session_compare (*(AngRecord *const *) a, *(AngRecord *const *) b);
}

static GPtrArray *
list_sessions (AngCohortCheck *check)
{
  GPtrArray *all = ang_facts_list (check->facts, &ang_session_entity, ANG_SESSION_COHORT_ID, check->id);
  GPtrArray *sessions = g_ptr_array_sized_new (all->len);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (sessions, g_ptr_array_index (all, i));
  g_ptr_array_sort (sessions, compare);

  return sessions;
}

/**
 * ang_cohort_check_programme:
 *
 * Adds what is wrong with the programme: sessions outside the course, at the same time, without times; training hours that
 * are not those of the cohort.
 */
void
ang_cohort_check_programme (AngCohortCheck *check)
{
  g_autoptr (GPtrArray) sessions = list_sessions (check);

  for (guint i = 0; i < sessions->len; i++)
    {
      check_times (check, g_ptr_array_index (sessions, i));
      check_day (check, g_ptr_array_index (sessions, i));
      check_overlaps (check, sessions, i);
    }
  check_hours (check, sessions);
}

/* The sessions at which one had to be, as far as their day has come. */
static guint
count_sessions (AngCohortCheck *check)
{
  GPtrArray *all = ang_facts_list (check->facts, &ang_session_entity, ANG_SESSION_COHORT_ID, check->id);
  AngDate today = ang_facts_get_today (check->facts);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      AngRecord *session = g_ptr_array_index (all, i);
      AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);

      if (ang_session_kind_counts (get_kind (session)) && (!ang_date_is_known (date) || ang_date_compare (date, today) <= 0))
        n++;
    }

  return n;
}

static guint
count_absences (AngCohortCheck *check,
                AngRecord      *participation)
{
  GPtrArray *marks = ang_facts_list (check->facts, &ang_attendance_entity, ANG_ATTENDANCE_PARTICIPATION_ID,
                                     ang_record_get_id (participation));
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (marks, i), ANG_ATTENDANCE_VALUE) == ANG_ATTENDANCE_ABSENT)
        n++;
    }

  return n;
}

static void
check_absences (AngCohortCheck *check,
                AngRecord      *participation,
                guint           n_sessions,
                gint64          share)
{
  guint n_absent = count_absences (check, participation);
  AngSentence *sentence;

  if (n_absent == 0 || n_absent * 100 <= n_sessions * share)
    return;

  sentence = ang_sentence_new (N_ ("{name} was absent from {absent} of {sessions} sessions, more than {share} %."));
  ang_sentence_put_number (sentence, "absent", n_absent);
  ang_sentence_put_number (sentence, "sessions", n_sessions);
  ang_sentence_put_number (sentence, "share", share);
  ang_cohort_check_add_for (check, ANG_FINDING_KIND_ABSENCE, ANG_SEVERITY_WARNING, sentence, participation, 0);
}

static gboolean
is_over (AngRecord *cohort)
{
  gint64 state = ang_record_get_integer (cohort, ANG_COHORT_STATE);

  return state == ANG_COHORT_STATE_COMPLETED || state == ANG_COHORT_STATE_REPORTED;
}

/* One finding for all, which leads to the first of them. */
static void
check_certificates (AngCohortCheck *check)
{
  AngRecord *first = NULL;
  AngSentence *sentence;
  AngFinding *finding;
  gint64 n = 0;

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);

      if (ang_record_is_set (participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER)
          || ang_record_is_set (participation, ANG_PARTICIPATION_CERTIFICATE_DATE))
        continue;
      if (first == NULL)
        first = participation;
      n++;
    }
  if (first == NULL)
    return;

  sentence = ang_sentence_new (N_ ("The certificate is missing for {number} of {total} participants."));
  ang_sentence_put_number (sentence, "number", n);
  ang_sentence_put_number (sentence, "total", check->going->len);
  finding = ang_cohort_check_add (check, ANG_FINDING_KIND_CERTIFICATE, ANG_SEVERITY_INFO, sentence, 0);
  ang_finding_set_cause (finding, &ang_participation_entity, ang_record_get_id (first), ANG_PARTICIPATION_CERTIFICATE_NUMBER);
}

/**
 * ang_cohort_check_attendance:
 *
 * Adds who was absent too often, and, once the training is over, whose certificate is missing.
 */
void
ang_cohort_check_attendance (AngCohortCheck *check)
{
  gint64 share = ang_facts_get_parameter (check->facts, ANG_RULES_ABSENCE_SHARE, ANG_RULES_ABSENCE_SHARE_DEFAULT);
  guint n_sessions = count_sessions (check);

  for (guint i = 0; n_sessions > 0 && i < check->going->len; i++)
    check_absences (check, g_ptr_array_index (check->going, i), n_sessions, share);
  if (is_over (check->cohort))
    check_certificates (check);
}
