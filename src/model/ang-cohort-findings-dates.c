#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"

/* A date that must not lie before another. */
static const struct
{
  guint earlier;
  guint later;
  AngSeverity severity;
  const char *message;
} orders[] = {
  { ANG_COHORT_COURSE_START, ANG_COHORT_COURSE_END, ANG_SEVERITY_ERROR,
    N_ ("The course ends ({later}) before it begins ({earlier}).") },
  { ANG_COHORT_DEPART_DATE, ANG_COHORT_RETURN_DATE, ANG_SEVERITY_ERROR,
    N_ ("The return ({later}) is before the departure ({earlier}).") },
  { ANG_COHORT_DEPART_DATE, ANG_COHORT_COURSE_START, ANG_SEVERITY_WARNING,
    N_ ("The course begins ({later}) before the departure ({earlier}).") },
  { ANG_COHORT_COURSE_END, ANG_COHORT_RETURN_DATE, ANG_SEVERITY_WARNING,
    N_ ("The return ({later}) is before the end of the course ({earlier}).") },
  { ANG_COHORT_SENDOFF_DATE, ANG_COHORT_DEPART_DATE, ANG_SEVERITY_WARNING,
    N_ ("The send-off ({earlier}) is after the departure ({later}).") },
};

static void
add (AngCohortCheck *check,
     AngSeverity     severity,
     AngSentence    *sentence,
     const char     *detail,
     guint           field)
{
  AngFinding *finding = ang_cohort_check_add (check, ANG_FINDING_KIND_DATES, severity, sentence, field);

  ang_finding_set_detail (finding, detail);
}

/* Of partial dates only what both have is compared. */
static gboolean
is_before (AngDate a,
           AngDate b)
{
  if (!ang_date_is_known (a) || !ang_date_is_known (b))
    return FALSE;
  if (a.month == 0 || b.month == 0)
    return a.year < b.year;
  if (a.day == 0 || b.day == 0)
    return ang_date_compare (ang_date_new (a.year, a.month, 0), ang_date_new (b.year, b.month, 0)) < 0;

  return ang_date_compare (a, b) < 0;
}

static void
check_order (AngCohortCheck *check,
             guint           order)
{
  AngDate earlier = ang_record_get_date (check->cohort, orders[order].earlier);
  AngDate later = ang_record_get_date (check->cohort, orders[order].later);
  g_autofree char *detail = NULL;
  AngSentence *sentence;

  if (!is_before (later, earlier))
    return;

  sentence = ang_sentence_new (orders[order].message);
  ang_sentence_put_date (sentence, "earlier", earlier);
  ang_sentence_put_date (sentence, "later", later);
  detail = g_strdup_printf ("%s-%s", ang_cohort_entity.fields[orders[order].earlier].name,
                            ang_cohort_entity.fields[orders[order].later].name);
  add (check, orders[order].severity, sentence, detail, orders[order].later);
}

static void
check_year (AngCohortCheck *check)
{
  AngDate start = ang_record_get_date (check->cohort, ANG_COHORT_COURSE_START);
  gint64 year = ang_record_get_integer (check->cohort, ANG_COHORT_YEAR);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, year);
  AngSentence *sentence;

  if (!ang_date_is_known (start) || year == ANG_UNSET || start.year == year)
    return;

  sentence = ang_sentence_new (N_ ("The course begins on {date}, but the cohort is counted in {year}."));
  ang_sentence_put_date (sentence, "date", start);
  ang_sentence_put_text (sentence, "year", text);
  add (check, ANG_SEVERITY_INFO, sentence, "year", ANG_COHORT_YEAR);
}

static void
check_known (AngCohortCheck *check)
{
  AngCohortState state = (AngCohortState) ang_record_get_integer (check->cohort, ANG_COHORT_STATE);

  if (!ang_cohort_state_is_frozen (state) || ang_record_get_boolean (check->cohort, ANG_COHORT_COUNT_ONLY))
    return;
  if (!ang_date_is_known (ang_record_get_date (check->cohort, ANG_COHORT_COURSE_START)))
    add (check, ANG_SEVERITY_WARNING, ang_sentence_new (N_ ("The begin of the course is missing.")), "course_start", ANG_COHORT_COURSE_START);
  if (!ang_date_is_known (ang_record_get_date (check->cohort, ANG_COHORT_COURSE_END)))
    add (check, ANG_SEVERITY_WARNING, ang_sentence_new (N_ ("The end of the course is missing.")), "course_end", ANG_COHORT_COURSE_END);
}

/* The day has passed and the state was forgotten. */
static void
check_state (AngCohortCheck *check)
{
  AngCohortState state = (AngCohortState) ang_record_get_integer (check->cohort, ANG_COHORT_STATE);
  AngDate today = ang_facts_get_today (check->facts);
  AngDate first = ang_cohort_get_first_day (ANG_COHORT (check->cohort));
  AngDate last = ang_cohort_get_last_day (ANG_COHORT (check->cohort));
  AngSentence *sentence = NULL;

  if (state == ANG_COHORT_STATE_APPROVED && ang_date_is_complete (first) && ang_date_compare (first, today) < 0)
    sentence = ang_sentence_new (N_ ("The departure was on {date}, but the cohort is still {state}."));
  else if (state == ANG_COHORT_STATE_DEPARTED && ang_date_is_complete (last) && ang_date_compare (last, today) < 0)
    sentence = ang_sentence_new (N_ ("The return was on {date}, but the cohort is still {state}."));
  if (sentence == NULL)
    return;

  ang_sentence_put_date (sentence, "date", state == ANG_COHORT_STATE_APPROVED ? first : last);
  ang_sentence_put_choice (sentence, "state", &ang_cohort_state_enumeration, (int) state);
  add (check, ANG_SEVERITY_INFO, sentence, "state", ANG_COHORT_STATE);
}

/**
 * ang_cohort_check_dates:
 *
 * Adds what is wrong with the cohort's dates: their order (of partial dates only the known parts), the year it is counted
 * in, what an approved cohort still lacks, a state that the calendar has overtaken.
 */
void
ang_cohort_check_dates (AngCohortCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    check_order (check, i);
  check_year (check);
  check_known (check);
  check_state (check);
}
