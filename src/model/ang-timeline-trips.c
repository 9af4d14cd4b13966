#include "config.h"

#include "ang-timeline-private.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-participation.h"

static gboolean
went (AngRecord *participation)
{
  gint64 state = ang_record_get_integer (participation, ANG_PARTICIPATION_STATE);

  return state == ANG_PARTICIPATION_STATE_DEPARTED || state == ANG_PARTICIPATION_STATE_COMPLETED || state == ANG_PARTICIPATION_STATE_FAILED;
}

static void
put_cohort (AngSentence *sentence,
            AngRecord   *participation)
{
  ang_sentence_put_text (sentence, "code", ang_record_get_text (participation, ANG_PARTICIPATION_COHORT_CODE));
  ang_sentence_put_texts (sentence, "title", ang_record_get_text (participation, ANG_PARTICIPATION_COHORT_TITLE_ID),
                          ang_record_get_text (participation, ANG_PARTICIPATION_COHORT_TITLE_EN));
}

static void
put_place (AngSentence *sentence,
           AngRecord   *participation)
{
  ang_sentence_put_choice (sentence, "role", &ang_participation_role_enumeration,
                           (int) ang_record_get_integer (participation, ANG_PARTICIPATION_ROLE));
  ang_sentence_put_choice (sentence, "state", &ang_participation_state_enumeration,
                           (int) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE));
  ang_sentence_put_range (sentence, "dates", ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_START),
                          ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_END));
}

static AngSentence *
describe_certificate (AngRecord *participation)
{
  const char *number = ang_record_get_text (participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER);
  AngDate day = ang_record_get_date (participation, ANG_PARTICIPATION_CERTIFICATE_DATE);
  AngSentence *detail;

  if (number != NULL && ang_date_is_known (day))
    detail = ang_sentence_new (N_ ("{role} · {state} · {dates} · certificate {number} of {day}"));
  else if (number != NULL)
    detail = ang_sentence_new (N_ ("{role} · {state} · {dates} · certificate {number}"));
  else
    detail = ang_sentence_new ("{role} · {state} · {dates}");
  ang_sentence_put_text (detail, "number", number);
  ang_sentence_put_date (detail, "day", day);
  put_place (detail, participation);

  return detail;
}

static AngSentence *
describe_outcome (AngRecord *participation)
{
  const char *reason = ang_record_get_text (participation, ANG_PARTICIPATION_DECISION_REASON);
  AngSentence *detail;

  if (reason == NULL)
    reason = ang_record_get_text (participation, ANG_PARTICIPATION_WITHDRAWN_REASON);
  detail = ang_sentence_new (reason != NULL ? "{role} · {state} · {reason}" : "{role} · {state}");
  ang_sentence_put_text (detail, "reason", reason);
  put_place (detail, participation);

  return detail;
}

static AngDate
get_day (AngRecord *participation)
{
  AngDate start = ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_START);
  gint64 year = ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_YEAR);

  if (ang_date_is_known (start) || year == ANG_UNSET)
    return start;

  return ang_date_new ((int) year, 0, 0);
}

/**
 * ang_timeline_add_trips:
 *
 * Trainings with their certificates, and nominations that led, or have led so far, to none, with the outcome and its reason.
 */
void
ang_timeline_add_trips (GPtrArray *entries,
                        AngFacts  *facts,
                        gint64     person)
{
  GPtrArray *participations = ang_facts_list (facts, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, person);

  for (guint i = 0; i < participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (participations, i);
      gboolean gone = went (participation);
      AngSentence *sentence = ang_sentence_new (gone ? "{code}: {title}" : N_ ("Nominated for {code}: {title}"));
      AngTimelineEntry *entry;

      put_cohort (sentence, participation);
      entry = ang_timeline_add (entries, gone ? ANG_TIMELINE_KIND_TRAINING : ANG_TIMELINE_KIND_NOMINATION, get_day (participation), sentence,
                                participation);
      ang_timeline_entry_set_about (entry, &ang_cohort_entity, ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_ID));
      ang_timeline_entry_set_detail (entry, gone ? describe_certificate (participation) : describe_outcome (participation));
    }
}
