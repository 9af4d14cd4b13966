#include "config.h"

#include "ang-person-findings.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-identifier.h"
#include "ang-name-likeness.h"
#include "ang-participation.h"
#include "ang-person-outline.h"

static AngPersonOutline
get_outline (AngRecord *person)
{
  return (AngPersonOutline) {
           .id = ang_record_get_id (person),
           .name = ang_record_get_text (person, ANG_PERSON_NAME),
           .full_name = ang_record_get_text (person, ANG_PERSON_FULL_NAME),
           .birth = ang_record_get_text (person, ANG_PERSON_BIRTH_DATE),
           .sex = (AngSex) ang_record_get_integer (person, ANG_PERSON_SEX),
           .status = (AngPersonStatus) ang_record_get_integer (person, ANG_PERSON_STATUS),
           .emp_status = (AngEmploymentStatus) ang_record_get_integer (person, ANG_PERSON_EMP_STATUS),
           .nip = ang_record_get_text (person, ANG_PERSON_NIP),
           .has_unit = ang_record_is_set (person, ANG_PERSON_UNIT_NAME_ID),
           .unit_closed = ang_record_get_text (person, ANG_PERSON_UNIT_VALID_TO),
           .unit_id = ang_record_get_text (person, ANG_PERSON_UNIT_NAME_ID),
           .unit_en = ang_record_get_text (person, ANG_PERSON_UNIT_NAME_EN),
  };
}

static AngNumberOutline
get_number (AngRecord *identifier)
{
  return (AngNumberOutline) {
           .id = ang_record_get_id (identifier),
           .kind = (AngIdentifierKind) ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND),
           .value = ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE),
           .ended = ang_record_is_set (identifier, ANG_IDENTIFIER_VALID_TO),
  };
}

/* One person, the row in the cohort whose page it is (or 0), and the list that grows. */
typedef struct
{
  AngFacts *facts;
  AngPersonOutline person;
  gint64 participation;
  GPtrArray *findings;
} Check;

/* Whoever has this number besides; people found are put into @found so that they are told of once. */
static void
check_same_number (Check      *check,
                   AngRecord  *identifier,
                   GHashTable *found)
{
  AngNumberOutline number = get_number (identifier);
  GPtrArray *same = ang_facts_list_by_text (check->facts, &ang_identifier_entity, ANG_IDENTIFIER_VALUE, number.value);

  for (guint i = 0; i < same->len; i++)
    {
      AngNumberOutline others = get_number (g_ptr_array_index (same, i));
      AngRecord *record = ang_facts_get (check->facts, &ang_person_entity,
                                         ang_record_get_integer (g_ptr_array_index (same, i), ANG_IDENTIFIER_PERSON_ID));
      AngPersonOutline other;

      if (record == NULL)
        continue;
      other = get_outline (record);
      if (ang_person_outline_shares (&check->person, &number, &other, &others) && g_hash_table_add (found, record))
        ang_person_outline_add_number (&check->person, &number, &other, &others, check->participation, check->findings);
    }
}

static void
check_same_person (Check      *check,
                   GHashTable *found)
{
  GPtrArray *born;
  AngDate birth;

  if (check->person.birth == NULL || !ang_date_parse_iso (check->person.birth, &birth) || !ang_date_is_complete (birth))
    return;

  born = ang_facts_list_by_text (check->facts, &ang_person_entity, ANG_PERSON_BIRTH_DATE, check->person.birth);
  for (guint i = 0; i < born->len; i++)
    {
      AngRecord *record = g_ptr_array_index (born, i);
      AngPersonOutline other = get_outline (record);

      if (other.id == check->person.id || g_hash_table_contains (found, record))
        continue;
      if (ang_names_are_alike (check->person.name, other.name))
        ang_person_outline_add_birth (&check->person, &other, check->participation, check->findings);
    }
}

static gboolean
counts_for_overlap (Check     *check,
                    AngRecord *participation)
{
  AngRecord *cohort = ang_facts_get (check->facts, &ang_cohort_entity,
                                     ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_ID));

  if (!ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE)))
    return FALSE;

  return cohort == NULL || !ang_cohort_state_is_side ((AngCohortState) ang_record_get_integer (cohort, ANG_COHORT_STATE));
}

static gboolean
get_days (AngRecord *participation,
          AngDate   *from,
          AngDate   *to)
{
  *from = ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_START);
  *to = ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_END);
  if (!ang_date_is_known (*to))
    *to = *from;

  return ang_date_is_complete (*from) && ang_date_is_complete (*to);
}

static void
check_overlap (Check     *check,
               AngRecord *first,
               AngRecord *second)
{
  g_autofree char *detail = NULL;
  AngSentence *sentence;
  AngFinding *finding;
  AngDate from[2];
  AngDate to[2];

  if (!get_days (first, &from[0], &to[0]) || !get_days (second, &from[1], &to[1]))
    return;
  if (ang_date_compare (from[0], to[1]) > 0 || ang_date_compare (from[1], to[0]) > 0)
    return;

  sentence = ang_sentence_new (N_ ("{name} is in two cohorts at once: {cohort} ({dates}) and {other} ({otherdates})."));
  ang_sentence_put_text (sentence, "name", check->person.full_name);
  ang_sentence_put_text (sentence, "cohort", ang_record_get_text (first, ANG_PARTICIPATION_COHORT_CODE));
  ang_sentence_put_range (sentence, "dates", from[0], to[0]);
  ang_sentence_put_text (sentence, "other", ang_record_get_text (second, ANG_PARTICIPATION_COHORT_CODE));
  ang_sentence_put_range (sentence, "otherdates", from[1], to[1]);

  finding = ang_finding_new (ANG_FINDING_KIND_OVERLAP, ANG_SEVERITY_ERROR, sentence);
  g_ptr_array_add (check->findings, finding);
  detail = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID),
                                                      ang_record_get_integer (second, ANG_PARTICIPATION_COHORT_ID)));
  ang_finding_set_about (finding, MIN (ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID),
                                       ang_record_get_integer (second, ANG_PARTICIPATION_COHORT_ID)),
                         check->person.id, ang_record_get_id (first));
  ang_finding_set_detail (finding, detail);
  ang_finding_set_cause (finding, &ang_participation_entity, ang_record_get_id (second), ANG_PARTICIPATION_COHORT_CODE);
}

/**
 * ang_person_findings_add_overlaps:
 * @cohort: only what overlaps with this one, 0 for all
 * @findings: (element-type AngFinding): the list to add to
 *
 * Trainings of one person at the same time. Both cohorts give the same key, so that one reason sets it aside in both.
 */
void
ang_person_findings_add_overlaps (AngFacts  *facts,
                                  AngPerson *person,
                                  gint64     cohort,
                                  GPtrArray *findings)
{
  Check check = { facts, get_outline (ANG_RECORD (person)), 0, findings };
  GPtrArray *trips = ang_facts_list (facts, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, check.person.id);

  for (guint i = 0; i < trips->len; i++)
    {
      AngRecord *first = g_ptr_array_index (trips, i);

      if ((cohort != 0 && ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID) != cohort) || !counts_for_overlap (&check, first))
        continue;
      for (guint j = cohort != 0 ? 0 : i + 1; j < trips->len; j++)
        {
          AngRecord *second = g_ptr_array_index (trips, j);

          if (second != first && counts_for_overlap (&check, second))
            check_overlap (&check, first, second);
        }
    }
}

/**
 * ang_person_findings_add:
 * @facts: the person's identifiers; those of others with the same value and these people; people born on the same day
 * @participation: the person's row in a cohort, for the jump; or 0
 * @findings: (element-type AngFinding): the list to add to
 *
 * What the record of one person says by itself: numbers, duplicates, what is missing. A reason given for one of these holds
 * in every cohort.
 */
void
ang_person_findings_add (AngFacts  *facts,
                         AngPerson *person,
                         gint64     participation,
                         GPtrArray *findings)
{
  Check check = { facts, get_outline (ANG_RECORD (person)), participation, findings };
  GPtrArray *identifiers = ang_facts_list (facts, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, check.person.id);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < identifiers->len; i++)
    {
      AngNumberOutline number = get_number (g_ptr_array_index (identifiers, i));

      ang_person_outline_check_number (&check.person, &number, ang_facts_get_today (facts), participation, findings);
      check_same_number (&check, g_ptr_array_index (identifiers, i), found);
    }
  check_same_person (&check, found);
  ang_person_outline_check (&check.person, ang_facts_get_today (facts), participation, findings);
}

/**
 * ang_person_findings_compute:
 * @facts: as for ang_person_findings_add(), and the person's participations with their cohorts
 * @person: the person's id
 *
 * Returns: (transfer full) (element-type AngFinding): what there is to say about one person, the gravest first
 */
GPtrArray *
ang_person_findings_compute (AngFacts *facts,
                             gint64    person)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  AngPerson *record = ang_facts_get (facts, &ang_person_entity, person);

  if (record == NULL)
    return findings;

  ang_person_findings_add (facts, record, 0, findings);
  ang_person_findings_add_overlaps (facts, record, 0, findings);
  ang_findings_sort (findings);

  return findings;
}
