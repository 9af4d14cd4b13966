#include "config.h"

#include "ang-person-findings.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-name-likeness.h"
#include "ang-participation.h"

/* One person, the row in the cohort whose page it is (or 0), and the list that grows. */
typedef struct
{
  AngFacts *facts;
  AngRecord *person;
  gint64 id;
  gint64 participation;
  GPtrArray *findings;
} Check;

static AngSentence *
begin (Check      *check,
       const char *message)
{
  AngSentence *sentence = ang_sentence_new (message);

  ang_sentence_put_text (sentence, "name", ang_record_get_text (check->person, ANG_PERSON_FULL_NAME));

  return sentence;
}

/* @sentence: (transfer full) */
static AngFinding *
add (Check          *check,
     AngFindingKind  kind,
     AngSeverity     severity,
     AngSentence    *sentence,
     guint           field)
{
  AngFinding *finding = ang_finding_new (kind, severity, sentence);

  ang_finding_set_about (finding, 0, check->id, check->participation);
  ang_finding_set_cause (finding, &ang_person_entity, check->id, field);
  g_ptr_array_add (check->findings, finding);

  return finding;
}

/* The same key from both sides. */
static void
set_about_both (Check      *check,
                AngFinding *finding,
                AngRecord  *other)
{
  gint64 other_id = ang_record_get_id (other);
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (check->id, other_id));

  ang_finding_set_about (finding, 0, MIN (check->id, other_id), check->participation);
  ang_finding_set_detail (finding, detail);
}

static gboolean
is_living (AngRecord *person)
{
  return ang_record_get_integer (person, ANG_PERSON_STATUS) != ANG_PERSON_STATUS_DECEASED;
}

/* Passports and the like may repeat; the numbers that the state gives out may not. */
static gboolean
is_unique_kind (gint64 kind)
{
  return kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK || kind == ANG_IDENTIFIER_KIND_NIK
         || kind == ANG_IDENTIFIER_KIND_OLD_NIP;
}

/* One that ended, or that another one took the place of. */
static gboolean
is_former (AngRecord *identifier,
           AngRecord *person)
{
  gint64 kind = ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND);

  if (ang_record_is_set (identifier, ANG_IDENTIFIER_VALID_TO))
    return TRUE;

  return (kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK) && ang_record_is_set (person, ANG_PERSON_NIP)
         && g_strcmp0 (ang_record_get_text (person, ANG_PERSON_NIP), ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE)) != 0;
}

/* A former number of one and the number in use of another: most likely one person with a new contract. */
static void
add_same_number (Check     *check,
                 AngRecord *identifier,
                 AngRecord *same,
                 AngRecord *other)
{
  gboolean former = is_former (identifier, check->person) != is_former (same, other);
  AngSentence *sentence = begin (check, former ? N_ ("{name} and {other} have the same {kind}, one of them as a former one: they may be one person.")
                                               : N_ ("{name} and {other} have the same {kind}."));
  AngFinding *finding = add (check, ANG_FINDING_KIND_DUPLICATE_NUMBER, former ? ANG_SEVERITY_WARNING : ANG_SEVERITY_ERROR, sentence,
                             ANG_PERSON_NIP);

  ang_sentence_put_text (sentence, "other", ang_record_get_text (other, ANG_PERSON_FULL_NAME));
  ang_sentence_put_choice (sentence, "kind", &ang_identifier_kind_enumeration,
                           (int) ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND));
  ang_finding_set_cause (finding, &ang_identifier_entity, ang_record_get_id (identifier), ANG_IDENTIFIER_VALUE);
  set_about_both (check, finding, other);
}

/* Whoever has this number besides; people found are put into @found so that they are told of once. */
static void
check_same_number (Check      *check,
                   AngRecord  *identifier,
                   GHashTable *found)
{
  GPtrArray *same = ang_facts_list_by_text (check->facts, &ang_identifier_entity, ANG_IDENTIFIER_VALUE,
                                            ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE));

  if (!is_unique_kind (ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND)) || !is_living (check->person))
    return;

  for (guint i = 0; i < same->len; i++)
    {
      gint64 other_id = ang_record_get_integer (g_ptr_array_index (same, i), ANG_IDENTIFIER_PERSON_ID);
      AngRecord *other = ang_facts_get (check->facts, &ang_person_entity, other_id);

      if (other_id == check->id || other == NULL || !is_living (other)
          || !is_unique_kind (ang_record_get_integer (g_ptr_array_index (same, i), ANG_IDENTIFIER_KIND)))
        continue;
      if (g_hash_table_add (found, other))
        add_same_number (check, identifier, g_ptr_array_index (same, i), other);
    }
}

static void
add_same_birth (Check     *check,
                AngRecord *other)
{
  AngSentence *sentence = begin (check, N_ ("{name} and {other} were both born on {date} and may be one person."));
  AngFinding *finding = add (check, ANG_FINDING_KIND_DUPLICATE_PERSON, ANG_SEVERITY_WARNING, sentence, ANG_PERSON_NAME);

  ang_sentence_put_text (sentence, "other", ang_record_get_text (other, ANG_PERSON_FULL_NAME));
  ang_sentence_put_date (sentence, "date", ang_record_get_date (check->person, ANG_PERSON_BIRTH_DATE));
  set_about_both (check, finding, other);
}

static void
check_same_person (Check      *check,
                   GHashTable *found)
{
  const char *birth = ang_record_get_text (check->person, ANG_PERSON_BIRTH_DATE);
  GPtrArray *born;

  if (!ang_date_is_complete (ang_record_get_date (check->person, ANG_PERSON_BIRTH_DATE)))
    return;

  born = ang_facts_list_by_text (check->facts, &ang_person_entity, ANG_PERSON_BIRTH_DATE, birth);
  for (guint i = 0; i < born->len; i++)
    {
      AngRecord *other = g_ptr_array_index (born, i);

      if (ang_record_get_id (other) == check->id || g_hash_table_contains (found, other))
        continue;
      if (ang_names_are_alike (ang_record_get_text (check->person, ANG_PERSON_NAME), ang_record_get_text (other, ANG_PERSON_NAME)))
        add_same_birth (check, other);
    }
}

/* A number that has ended is judged by itself: the person may have been something else then. */
static AngIdentityFacts
get_identity_facts (Check     *check,
                    AngRecord *identifier)
{
  gboolean ended = is_former (identifier, check->person);

  return (AngIdentityFacts) {
           .kind = (AngIdentifierKind) ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND),
           .birth = ang_record_get_date (check->person, ANG_PERSON_BIRTH_DATE),
           .sex = (AngSex) ang_record_get_integer (check->person, ANG_PERSON_SEX),
           .status = ended ? 0 : (AngEmploymentStatus) ang_record_get_integer (check->person, ANG_PERSON_EMP_STATUS),
  };
}

static void
check_number (Check     *check,
              AngRecord *identifier)
{
  AngIdentityFacts facts = get_identity_facts (check, identifier);
  g_autoptr (GArray) issues = NULL;

  issues = ang_identity_check (ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE), &facts, ang_facts_get_today (check->facts));
  for (guint i = 0; i < issues->len; i++)
    {
      const AngIssue *issue = &g_array_index (issues, AngIssue, i);
      AngSentence *sentence = begin (check, N_ ("{name}, {kind}: {issue}"));
      AngFinding *finding = add (check, ANG_FINDING_KIND_NUMBER, issue->level, sentence, ANG_PERSON_NIP);
      g_autofree char *detail = NULL;

      ang_sentence_put_choice (sentence, "kind", &ang_identifier_kind_enumeration, (int) facts.kind);
      ang_sentence_put_issue (sentence, "issue", issue);
      detail = g_strdup_printf ("%" G_GINT64_FORMAT "-%d", ang_record_get_id (identifier), (int) issue->code);
      ang_finding_set_detail (finding, detail);
      ang_finding_set_cause (finding, &ang_identifier_entity, ang_record_get_id (identifier), ANG_IDENTIFIER_VALUE);
    }
}

static void
add_missing (Check       *check,
             AngSeverity  severity,
             const char  *message,
             guint        field)
{
  AngFinding *finding = add (check, ANG_FINDING_KIND_MISSING, severity, begin (check, message), field);

  ang_finding_set_detail (finding, ang_person_entity.fields[field].name);
}

static gboolean
is_civil_servant (Check *check)
{
  gint64 status = ang_record_get_integer (check->person, ANG_PERSON_EMP_STATUS);

  return status != 0 && status != ANG_EMPLOYMENT_STATUS_NON_ASN;
}

/* Whoever has left it is not looked for in a unit. */
static void
check_unit (Check *check)
{
  AngDate closed = ang_record_get_date (check->person, ANG_PERSON_UNIT_VALID_TO);
  AngSentence *sentence;

  if (!ang_date_is_known (closed) || ang_date_compare (closed, ang_facts_get_today (check->facts)) >= 0
      || ang_record_get_integer (check->person, ANG_PERSON_STATUS) != ANG_PERSON_STATUS_ACTIVE)
    return;

  sentence = begin (check, N_ ("{name} is still in {unit}, which was closed on {date}."));
  ang_sentence_put_texts (sentence, "unit", ang_record_get_text (check->person, ANG_PERSON_UNIT_NAME_ID),
                          ang_record_get_text (check->person, ANG_PERSON_UNIT_NAME_EN));
  ang_sentence_put_date (sentence, "date", closed);
  add (check, ANG_FINDING_KIND_UNIT_CLOSED, ANG_SEVERITY_WARNING, sentence, ANG_PERSON_UNIT_ID);
}

static void
check_missing (Check *check)
{
  if (!ang_record_is_set (check->person, ANG_PERSON_BIRTH_DATE))
    add_missing (check, ANG_SEVERITY_INFO, N_ ("{name}: the birth date is missing."), ANG_PERSON_BIRTH_DATE);
  if (!ang_record_is_set (check->person, ANG_PERSON_SEX))
    add_missing (check, ANG_SEVERITY_INFO, N_ ("{name}: the sex is missing; statistics need it."), ANG_PERSON_SEX);
  if (!ang_record_is_set (check->person, ANG_PERSON_EMP_STATUS))
    add_missing (check, ANG_SEVERITY_INFO, N_ ("{name}: the employment is missing."), ANG_PERSON_EMP_STATUS);
  else if (!ang_record_is_set (check->person, ANG_PERSON_UNIT_NAME_ID))
    add_missing (check, ANG_SEVERITY_INFO, N_ ("{name}: the unit or employer is missing."), ANG_PERSON_UNIT_ID);
  if (is_civil_servant (check) && !ang_record_is_set (check->person, ANG_PERSON_NIP))
    add_missing (check, ANG_SEVERITY_WARNING, N_ ("{name}: a civil servant without a NIP or NIPPPK."), ANG_PERSON_NIP);
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

  sentence = begin (check, N_ ("{name} is in two cohorts at once: {cohort} ({dates}) and {other} ({otherdates})."));
  ang_sentence_put_text (sentence, "cohort", ang_record_get_text (first, ANG_PARTICIPATION_COHORT_CODE));
  ang_sentence_put_range (sentence, "dates", from[0], to[0]);
  ang_sentence_put_text (sentence, "other", ang_record_get_text (second, ANG_PARTICIPATION_COHORT_CODE));
  ang_sentence_put_range (sentence, "otherdates", from[1], to[1]);

  finding = add (check, ANG_FINDING_KIND_OVERLAP, ANG_SEVERITY_ERROR, sentence, ANG_PERSON_TRIPS);
  detail = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID),
                                                      ang_record_get_integer (second, ANG_PARTICIPATION_COHORT_ID)));
  ang_finding_set_about (finding, MIN (ang_record_get_integer (first, ANG_PARTICIPATION_COHORT_ID),
                                       ang_record_get_integer (second, ANG_PARTICIPATION_COHORT_ID)),
                         check->id, ang_record_get_id (first));
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
  Check check = { facts, ANG_RECORD (person), ang_record_get_id (ANG_RECORD (person)), 0, findings };
  GPtrArray *trips = ang_facts_list (facts, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, check.id);

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
  Check check = { facts, ANG_RECORD (person), ang_record_get_id (ANG_RECORD (person)), participation, findings };
  GPtrArray *identifiers = ang_facts_list (facts, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, check.id);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < identifiers->len; i++)
    {
      check_number (&check, g_ptr_array_index (identifiers, i));
      check_same_number (&check, g_ptr_array_index (identifiers, i), found);
    }
  check_same_person (&check, found);
  check_unit (&check);
  check_missing (&check);
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
