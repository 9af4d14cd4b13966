#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-cohort-terms.h"
#include "ang-person-findings.h"
#include "ang-unit.h"

/* What a frozen snapshot keeps, and what the register says of the same today. */
static const struct
{
  guint snapshot;
  guint person;
  const char *label;
} kept[] = {
  { ANG_PARTICIPATION_SNAP_NAME, ANG_PERSON_FULL_NAME, N_ ("name") },
  { ANG_PARTICIPATION_SNAP_NIP, ANG_PERSON_NIP, N_ ("NIP") },
  { ANG_PARTICIPATION_SNAP_STATUS, ANG_PERSON_EMP_STATUS, N_ ("employment") },
  { ANG_PARTICIPATION_SNAP_RANK, ANG_PERSON_RANK_CODE, N_ ("rank") },
  { ANG_PARTICIPATION_SNAP_POST_ID, ANG_PERSON_POST_ID, N_ ("position") },
  { ANG_PARTICIPATION_SNAP_ESELON, ANG_PERSON_ESELON, N_ ("eselon") },
  { ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, ANG_PERSON_UNIT_NAME_ID, N_ ("unit") },
};

static gboolean
differs (AngRecord *participation,
         AngRecord *person,
         guint      i)
{
  if (!ang_record_is_set (participation, kept[i].snapshot))
    return FALSE;
  if (ang_field_holds_text (&ang_participation_entity.fields[kept[i].snapshot]))
    return g_strcmp0 (ang_record_get_text (participation, kept[i].snapshot), ang_record_get_text (person, kept[i].person)) != 0;

  return ang_record_get_integer (participation, kept[i].snapshot) != ang_record_get_integer (person, kept[i].person);
}

/* After the trip it is the point of a snapshot to differ. */
static void
check_snapshot (AngCohortCheck *check,
                AngRecord      *participation,
                AngRecord      *person)
{
  AngSentence *sentence = NULL;
  guint cause = 0;

  if (ang_record_get_integer (check->cohort, ANG_COHORT_STATE) == ANG_COHORT_STATE_COMPLETED
      || ang_record_get_integer (check->cohort, ANG_COHORT_STATE) == ANG_COHORT_STATE_REPORTED)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (!differs (participation, person, i))
        continue;
      if (sentence == NULL)
        {
          sentence = ang_sentence_new (N_ ("{name}: the snapshot differs from the register of today ({fields})."));
          cause = kept[i].snapshot;
        }
      ang_sentence_add_message (sentence, "fields", NULL, kept[i].label);
    }

  if (sentence != NULL)
    ang_cohort_check_add_for (check, ANG_FINDING_KIND_SNAPSHOT, ANG_SEVERITY_INFO, sentence, participation, cause);
}

static void
add_unit (AngCohortCheck *check,
          AngRecord      *participation,
          AngRecord      *unit,
          const char     *message,
          AngDate         date)
{
  AngSentence *sentence = ang_sentence_new (message);

  ang_sentence_put_texts (sentence, "unit", ang_record_get_text (unit, ANG_UNIT_NAME_ID), ang_record_get_text (unit, ANG_UNIT_NAME_EN));
  ang_sentence_put_date (sentence, "date", date);
  ang_cohort_check_add_for (check, ANG_FINDING_KIND_UNIT_CLOSED, ANG_SEVERITY_WARNING, sentence, participation,
                            ANG_PARTICIPATION_SNAP_UNIT_NAME_ID);
}

static void
check_unit (AngCohortCheck *check,
            AngRecord      *participation)
{
  AngRecord *unit = ang_facts_get (check->facts, &ang_unit_entity, ang_record_get_integer (participation, ANG_PARTICIPATION_UNIT_ID));
  AngDate day = ang_cohort_get_course_day (ANG_COHORT (check->cohort), ang_facts_get_today (check->facts));
  AngDate from;
  AngDate to;

  if (unit == NULL)
    return;

  from = ang_record_get_date (unit, ANG_UNIT_VALID_FROM);
  to = ang_record_get_date (unit, ANG_UNIT_VALID_TO);
  if (ang_date_is_known (to) && ang_date_compare (to, day) < 0)
    add_unit (check, participation, unit, N_ ("{name}: the unit {unit} was closed on {date}, before the course."), to);
  else if (ang_date_is_known (from) && ang_date_compare (day, from) < 0)
    add_unit (check, participation, unit, N_ ("{name}: the unit {unit} came into being on {date}, after the course."), from);
}

static void
check_status (AngCohortCheck *check,
              AngRecord      *participation,
              AngRecord      *person)
{
  gint64 status = ang_record_get_integer (person, ANG_PERSON_STATUS);
  AngSentence *sentence;

  if (check->before_departure && status != 0 && status != ANG_PERSON_STATUS_ACTIVE)
    {
      sentence = ang_sentence_new (N_ ("{name} is recorded as: {status}."));
      ang_sentence_put_choice (sentence, "status", &ang_person_status_enumeration, (int) status);
      ang_cohort_check_add_for (check, ANG_FINDING_KIND_NOT_ACTIVE, ANG_SEVERITY_WARNING, sentence, participation,
                                ANG_PARTICIPATION_STATE);
    }
  if (check->before_departure && ang_record_get_boolean (person, ANG_PERSON_RESTRICTED))
    ang_cohort_check_add_for (check, ANG_FINDING_KIND_RESTRICTED, ANG_SEVERITY_WARNING,
                              ang_sentence_new (N_ ("{name} asked not to be used in lists.")), participation, ANG_PARTICIPATION_STATE);
}

static void
check_eligibility (AngCohortCheck *check,
                   AngRecord      *participation,
                   AngPerson      *person)
{
  g_autoptr (GPtrArray) terms = NULL;

  if (check->scheme == NULL)
    return;

  terms = ang_cohort_check_terms (check->facts, ANG_COHORT (check->cohort), check->scheme, ANG_PARTICIPATION (participation), person);
  for (guint i = 0; i < terms->len; i++)
    {
      AngEligibility *term = g_ptr_array_index (terms, i);

      if (term->verdict != ANG_VERDICT_PASS)
        g_ptr_array_add (check->findings, ang_cohort_finding_new_for_term (check->id, ANG_PARTICIPATION (participation), term));
    }
}

/**
 * ang_cohort_check_people:
 *
 * Adds what the rules notice about everybody who takes a place: the person's own findings, other trips at the same time,
 * the scheme's terms, a snapshot that differs from the register, a unit closed by then or not yet there, a person who is no
 * longer active or asked not to be listed.
 */
void
ang_cohort_check_people (AngCohortCheck *check)
{
  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);
      AngPerson *person = ang_facts_get (check->facts, &ang_person_entity,
                                         ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID));

      if (person == NULL)
        continue;

      if (!check->apart)
        ang_person_findings_add (check->facts, person, ang_record_get_id (participation), check->findings);
      ang_person_findings_add_overlaps (check->facts, person, check->id, check->findings);
      check_eligibility (check, participation, person);
      check_snapshot (check, participation, ANG_RECORD (person));
      check_unit (check, participation);
      check_status (check, participation, ANG_RECORD (person));
    }
}

/**
 * ang_cohort_check_overlaps:
 *
 * Adds only the other trips at the same time: of people who are named in a cohort that is counted by its number.
 */
void
ang_cohort_check_overlaps (AngCohortCheck *check)
{
  for (guint i = 0; i < check->going->len; i++)
    {
      AngPerson *person = ang_facts_get (check->facts, &ang_person_entity,
                                         ang_record_get_integer (g_ptr_array_index (check->going, i), ANG_PARTICIPATION_PERSON_ID));

      if (person != NULL)
        ang_person_findings_add_overlaps (check->facts, person, check->id, check->findings);
    }
}
