#include "config.h"

#include "ang-cohort-dues.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-deadline.h"
#include "ang-documents.h"
#include "ang-lead-time.h"
#include "ang-requirement.h"

/**
 * ang_cohort_goes_abroad:
 *
 * Returns: whether people travel to another country: not for a course on screens
 */
gboolean
ang_cohort_goes_abroad (AngCohort *cohort)
{
  return ang_cohort_is_abroad (cohort) && ang_record_get_integer (ANG_RECORD (cohort), ANG_COHORT_MODE) != ANG_COURSE_MODE_ONLINE;
}

/** Returns: whether the lead time is in use, and meant for such a cohort */
gboolean
ang_lead_time_reaches (AngRecord *lead_time,
                       AngCohort *cohort)
{
  gint64 reach = ang_record_get_integer (lead_time, ANG_LEAD_TIME_REACH);
  gboolean abroad = ang_cohort_goes_abroad (cohort);

  if (!ang_record_get_boolean (lead_time, ANG_LEAD_TIME_ACTIVE))
    return FALSE;

  return !(reach == ANG_REACH_ABROAD && !abroad) && !(reach == ANG_REACH_DOMESTIC && abroad);
}

static AngDate
get_anchor (AngCohort         *cohort,
            AngDeadlineAnchor  anchor)
{
  AngDate start = ang_record_get_date (ANG_RECORD (cohort), ANG_COHORT_COURSE_START);

  switch (anchor)
    {
    case ANG_DEADLINE_ANCHOR_COURSE:
      return ang_date_is_known (start) ? start : ang_cohort_get_first_day (cohort);
    case ANG_DEADLINE_ANCHOR_RETURN:
      return ang_cohort_get_last_day (cohort);
    case ANG_DEADLINE_ANCHOR_DEPARTURE:
    default:
      return ang_cohort_get_first_day (cohort);
    }
}

/**
 * ang_lead_time_count:
 *
 * Returns: the day that follows from the departure, the course or the return; unknown as long as that is not known to the day
 */
AngDate
ang_lead_time_count (AngRecord *lead_time,
                     AngCohort *cohort)
{
  AngDeadlineAnchor anchor = (AngDeadlineAnchor) ang_record_get_integer (lead_time, ANG_LEAD_TIME_ANCHOR);
  gint64 days = ang_record_get_integer (lead_time, ANG_LEAD_TIME_DAYS);
  AngDate from = get_anchor (cohort, anchor);

  if (!ang_date_is_complete (from) || days == ANG_UNSET)
    return ang_date_unknown ();

  return ang_date_add_days (from, (int) (anchor == ANG_DEADLINE_ANCHOR_RETURN ? days : -days));
}

static AngRecord *
find_deadline (AngFacts  *facts,
               AngRecord *lead_time,
               AngCohort *cohort)
{
  GPtrArray *deadlines = ang_facts_list (facts, &ang_deadline_entity, ANG_DEADLINE_COHORT_ID, ang_record_get_id (ANG_RECORD (cohort)));

  for (guint i = 0; i < deadlines->len; i++)
    {
      AngRecord *deadline = g_ptr_array_index (deadlines, i);

      if (ang_record_get_integer (deadline, ANG_DEADLINE_LEAD_TIME_ID) == ang_record_get_id (lead_time))
        return deadline;
    }

  return NULL;
}

/** Returns: the day that holds for the cohort: the one set by hand, else the one that is counted; may be unknown */
AngDate
ang_lead_time_get_day (AngFacts  *facts,
                       AngRecord *lead_time,
                       AngCohort *cohort)
{
  AngRecord *deadline = find_deadline (facts, lead_time, cohort);
  AngDate set = deadline != NULL ? ang_record_get_date (deadline, ANG_DEADLINE_DUE) : ang_date_unknown ();

  return ang_date_is_complete (set) ? set : ang_lead_time_count (lead_time, cohort);
}

static AngDue *
new_deadline (AngCohort   *cohort,
              AngRecord   *lead_time,
              AngRecord   *deadline,
              AngDate      date,
              AngSentence *sentence)
{
  AngDue *due = ang_due_new (lead_time != NULL ? ANG_DUE_KIND_LEAD_TIME : ANG_DUE_KIND_OWN, date, sentence);

  ang_due_set_about (due, ang_record_get_id (ANG_RECORD (cohort)), 0, 0);
  ang_due_set_deadline (due, lead_time, deadline);
  if (deadline == NULL)
    {
      ang_due_set_cause (due, &ang_lead_time_entity, ang_record_get_id (lead_time), ANG_LEAD_TIME_DAYS);
      return due;
    }

  ang_due_set_cause (due, &ang_deadline_entity, ang_record_get_id (deadline), ANG_DEADLINE_DUE);
  ang_due_set_done (due, ang_record_is_set (deadline, ANG_DEADLINE_DONE), ang_record_get_date (deadline, ANG_DEADLINE_DONE));
  ang_due_set_dropped (due, ang_record_get_boolean (deadline, ANG_DEADLINE_DROPPED));
  ang_due_set_overridden (due, lead_time != NULL && ang_record_is_set (deadline, ANG_DEADLINE_DUE));

  return due;
}

static void
add_lead_time (AngFacts  *facts,
               AngCohort *cohort,
               AngRecord *lead_time,
               GPtrArray *dues)
{
  AngRecord *deadline = find_deadline (facts, lead_time, cohort);
  AngSentence *sentence;

  if (deadline == NULL && !ang_lead_time_reaches (lead_time, cohort))
    return;

  /* Translators: what is to be done, in the words of the list of lead times. */
  sentence = ang_sentence_new (N_ ("{task}"));
  ang_sentence_put_texts (sentence, "task", ang_record_get_text (lead_time, ANG_LEAD_TIME_NAME_ID),
                          ang_record_get_text (lead_time, ANG_LEAD_TIME_NAME_EN));
  g_ptr_array_add (dues, new_deadline (cohort, lead_time, deadline, ang_lead_time_get_day (facts, lead_time, cohort), sentence));
}

static void
add_own (AngFacts  *facts,
         AngCohort *cohort,
         AngRecord *deadline,
         GPtrArray *dues)
{
  AngSentence *sentence;

  if (ang_record_get_integer (deadline, ANG_DEADLINE_LEAD_TIME_ID) != 0)
    return;

  sentence = ang_sentence_new (N_ ("{task}"));
  ang_sentence_put_text (sentence, "task", ang_record_get_text (deadline, ANG_DEADLINE_TITLE));
  g_ptr_array_add (dues, new_deadline (cohort, NULL, deadline, ang_record_get_date (deadline, ANG_DEADLINE_DUE), sentence));
}

/**
 * ang_cohort_deadlines_compute:
 * @facts: the cohort, its deadlines, all lead times
 *
 * Returns: (transfer full) (element-type AngDue): everything to be done for the cohort by a day, done or not, dropped or not, by
 *   their days; those without a day last
 */
GPtrArray *
ang_cohort_deadlines_compute (AngFacts *facts,
                              gint64    cohort)
{
  GPtrArray *dues = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *lead_times = ang_facts_list_all (facts, &ang_lead_time_entity);
  GPtrArray *deadlines = ang_facts_list (facts, &ang_deadline_entity, ANG_DEADLINE_COHORT_ID, cohort);
  AngCohort *record = ang_facts_get (facts, &ang_cohort_entity, cohort);

  if (record == NULL)
    return dues;

  for (guint i = 0; i < lead_times->len; i++)
    add_lead_time (facts, record, g_ptr_array_index (lead_times, i), dues);
  for (guint i = 0; i < deadlines->len; i++)
    add_own (facts, record, g_ptr_array_index (deadlines, i), dues);
  ang_dues_sort (dues);

  return dues;
}

static gboolean
is_past_all (AngRecord *cohort)
{
  gint64 state = ang_record_get_integer (cohort, ANG_COHORT_STATE);

  return state == ANG_COHORT_STATE_REPORTED || state == ANG_COHORT_STATE_CANCELLED || state == ANG_COHORT_STATE_POSTPONED;
}

/**
 * ang_cohort_due_is_waited_for:
 *
 * Returns: whether something is still to be done by its day, or was done: not after the cohort is reported, postponed or cancelled,
 *   not after a departure that has passed over it, nor when everybody has forgotten it
 */
gboolean
ang_cohort_due_is_waited_for (AngFacts  *facts,
                              AngCohort *cohort,
                              AngDue    *due)
{
  gint64 memory = ang_facts_get_parameter (facts, ANG_RULES_DEADLINE_MEMORY, ANG_RULES_DEADLINE_MEMORY_DEFAULT);
  AngRecord *lead_time = ang_due_get_lead_time (due);
  AngDate date = ang_due_get_date (due);

  if (ang_due_get_dropped (due) || !ang_date_is_complete (date) || is_past_all (ANG_RECORD (cohort)))
    return FALSE;
  if (ang_due_get_kind (due) != ANG_DUE_KIND_OWN && !ang_cohort_is_before_departure (cohort)
      && (lead_time == NULL || ang_record_get_integer (lead_time, ANG_LEAD_TIME_ANCHOR) != ANG_DEADLINE_ANCHOR_RETURN))
    return FALSE;

  return ang_date_days_between (date, ang_facts_get_today (facts)) <= memory;
}

/* Of a journey long past no document is waited for: nothing is due so long after it. */
static gboolean
is_forgotten (AngFacts  *facts,
              AngCohort *cohort)
{
  gint64 memory = ang_facts_get_parameter (facts, ANG_RULES_DEADLINE_MEMORY, ANG_RULES_DEADLINE_MEMORY_DEFAULT);
  AngDate last = ang_cohort_get_last_day (cohort);

  return !ang_cohort_is_before_departure (cohort) && ang_date_is_complete (last)
         && ang_date_days_between (last, ang_facts_get_today (facts)) > 2 * memory;
}

static AngDue *
new_documents (AngFacts               *facts,
               AngCohort              *cohort,
               AngRecord              *requirement,
               const AngDocumentCount *count)
{
  gboolean of_cohort = ang_record_get_integer (requirement, ANG_REQUIREMENT_SCOPE) == ANG_DOCUMENT_SCOPE_COHORT;
  AngSentence *sentence = ang_sentence_new (of_cohort ? N_ ("{document} is missing") : N_ ("{document}: missing {count} of {needed}"));
  AngDue *due = ang_due_new (ANG_DUE_KIND_DOCUMENTS, count->due, sentence);

  ang_sentence_put_texts (sentence, "document", ang_record_get_text (requirement, ANG_REQUIREMENT_NAME_ID),
                          ang_record_get_text (requirement, ANG_REQUIREMENT_NAME_EN));
  ang_sentence_put_number (sentence, "count", (gint64) count->needed - count->there);
  ang_sentence_put_number (sentence, "needed", count->needed);
  ang_due_set_about (due, ang_record_get_id (ANG_RECORD (cohort)), 0, 0);
  ang_due_set_cause (due, &ang_requirement_entity, ang_record_get_id (requirement), ANG_REQUIREMENT_DUE_DAYS);
  ang_due_set_deadline (due, ang_facts_get (facts, &ang_lead_time_entity, ang_record_get_integer (requirement, ANG_REQUIREMENT_LEAD_TIME_ID)),
                        NULL);

  return due;
}

static void
add_documents (AngFacts  *facts,
               AngCohort *cohort,
               GPtrArray *dues)
{
  g_autoptr (AngDocuments) documents = NULL;

  if (is_forgotten (facts, cohort))
    return;

  documents = ang_documents_new (facts, ang_record_get_id (ANG_RECORD (cohort)));
  for (int scope = ANG_DOCUMENT_SCOPE_COHORT; scope <= ANG_DOCUMENT_SCOPE_PARTICIPANT; scope++)
    {
      GPtrArray *requirements = ang_documents_list (documents, (AngDocumentScope) scope);

      for (guint i = 0; i < requirements->len; i++)
        {
          AngDocumentCount count;
          g_autoptr (AngDue) due = NULL;

          ang_documents_count_kind (documents, g_ptr_array_index (requirements, i), &count);
          if (count.there >= count.needed)
            continue;
          due = new_documents (facts, cohort, g_ptr_array_index (requirements, i), &count);
          if (ang_cohort_due_is_waited_for (facts, cohort, due))
            g_ptr_array_add (dues, g_steal_pointer (&due));
        }
    }
}

/**
 * ang_cohort_dues_compute:
 * @facts: the cohort with its participations, documents and deadlines; passports of the participants; all lead times and
 *   requirements
 *
 * Returns: (transfer full) (element-type AngDue): what is waited for, and what was done of it, by their days: nothing of a cohort
 *   that is reported, postponed or cancelled, nor what should have been done before a departure that is past
 */
GPtrArray *
ang_cohort_dues_compute (AngFacts *facts,
                         gint64    cohort)
{
  AngCohort *record = ang_facts_get (facts, &ang_cohort_entity, cohort);
  g_autoptr (GPtrArray) all = ang_cohort_deadlines_compute (facts, cohort);
  GPtrArray *dues = g_ptr_array_new_with_free_func (g_object_unref);

  if (record == NULL || is_past_all (ANG_RECORD (record)))
    return dues;

  for (guint i = 0; i < all->len; i++)
    {
      if (ang_cohort_due_is_waited_for (facts, record, g_ptr_array_index (all, i)))
        g_ptr_array_add (dues, g_object_ref (g_ptr_array_index (all, i)));
    }
  add_documents (facts, record, dues);
  ang_dues_sort (dues);

  return dues;
}
