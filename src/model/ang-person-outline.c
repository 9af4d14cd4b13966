#include "config.h"

#include "ang-person-outline.h"

#include <glib/gi18n.h>

#include "ang-finding.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-person.h"

static AngSentence *
begin (const AngPersonOutline *self,
       const char             *message)
{
  AngSentence *sentence = ang_sentence_new (message);

  ang_sentence_put_text (sentence, "name", self->full_name);

  return sentence;
}

/* @sentence: (transfer full) */
static AngFinding *
add (const AngPersonOutline *self,
     gint64                  participation,
     GPtrArray              *findings,
     AngFindingKind          kind,
     AngSeverity             severity,
     AngSentence            *sentence,
     guint                   field)
{
  AngFinding *finding = ang_finding_new (kind, severity, sentence);

  ang_finding_set_about (finding, 0, self->id, participation);
  ang_finding_set_cause (finding, &ang_person_entity, self->id, field);
  g_ptr_array_add (findings, finding);

  return finding;
}

/* The same key from both sides. */
static void
set_about_both (AngFinding             *finding,
                const AngPersonOutline *self,
                const AngPersonOutline *other,
                gint64                  participation)
{
  gint64 last = MAX (self->id, other->id);
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, last);

  ang_finding_set_about (finding, 0, MIN (self->id, other->id), participation);
  ang_finding_set_other_person (finding, last);
  ang_finding_set_detail (finding, detail);
}

static void
add_missing (const AngPersonOutline *self,
             gint64                  participation,
             GPtrArray              *findings,
             AngSeverity             severity,
             const char             *message,
             guint                   field)
{
  AngFinding *finding = add (self, participation, findings, ANG_FINDING_KIND_MISSING, severity, begin (self, message), field);

  ang_finding_set_detail (finding, ang_person_entity.fields[field].name);
}

/* Whoever has left it is not looked for in a unit. */
static void
check_unit (const AngPersonOutline *self,
            AngDate                 today,
            gint64                  participation,
            GPtrArray              *findings)
{
  AngSentence *sentence;
  AngDate closed;

  if (self->unit_closed == NULL || self->status != ANG_PERSON_STATUS_ACTIVE || !ang_date_parse_iso (self->unit_closed, &closed)
      || ang_date_compare (closed, today) >= 0)
    return;

  sentence = begin (self, N_ ("{name} is still in {unit}, which was closed on {date}."));
  ang_sentence_put_texts (sentence, "unit", self->unit_id, self->unit_en);
  ang_sentence_put_date (sentence, "date", closed);
  add (self, participation, findings, ANG_FINDING_KIND_UNIT_CLOSED, ANG_SEVERITY_WARNING, sentence, ANG_PERSON_UNIT_ID);
}

/**
 * ang_person_outline_check:
 * @today: the day to count from
 * @participation: the person's row in a cohort, for the jump; or 0
 * @findings: (element-type AngFinding): the list to add to
 *
 * Adds what is missing, and a unit that is no longer there.
 */
void
ang_person_outline_check (const AngPersonOutline *self,
                          AngDate                 today,
                          gint64                  participation,
                          GPtrArray              *findings)
{
  check_unit (self, today, participation, findings);
  if (self->birth == NULL)
    add_missing (self, participation, findings, ANG_SEVERITY_INFO, N_ ("{name}: the birth date is missing."), ANG_PERSON_BIRTH_DATE);
  if (self->sex == ANG_SEX_UNKNOWN)
    add_missing (self, participation, findings, ANG_SEVERITY_INFO, N_ ("{name}: the sex is missing; statistics need it."), ANG_PERSON_SEX);
  if (self->emp_status == 0)
    add_missing (self, participation, findings, ANG_SEVERITY_INFO, N_ ("{name}: the employment is missing."), ANG_PERSON_EMP_STATUS);
  else if (!self->has_unit)
    add_missing (self, participation, findings, ANG_SEVERITY_INFO, N_ ("{name}: the unit or employer is missing."), ANG_PERSON_UNIT_ID);
  if (self->emp_status != 0 && self->emp_status != ANG_EMPLOYMENT_STATUS_NON_ASN && self->nip == NULL)
    add_missing (self, participation, findings, ANG_SEVERITY_WARNING, N_ ("{name}: a civil servant without a NIP or NIPPPK."), ANG_PERSON_NIP);
}

/* A number that has ended is judged by itself: the person may have been something else then. */
static AngIdentityFacts
get_identity_facts (const AngPersonOutline *self,
                    const AngNumberOutline *number)
{
  AngIdentityFacts facts = {
    .kind = number->kind,
    .birth = ang_date_unknown (),
    .sex = self->sex,
    .status = number->ended ? 0 : self->emp_status,
  };

  if (self->birth != NULL && !ang_date_parse_iso (self->birth, &facts.birth))
    facts.birth = ang_date_unknown ();

  return facts;
}

static void
add_issue (const AngPersonOutline *self,
           const AngNumberOutline *number,
           const AngIssue         *issue,
           gint64                  participation,
           GPtrArray              *findings)
{
  AngSentence *sentence = begin (self, N_ ("{name}, {kind}: {issue}"));
  AngFinding *finding = add (self, participation, findings, ANG_FINDING_KIND_NUMBER, issue->level, sentence, ANG_PERSON_NIP);
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT "-%d", number->id, (int) issue->code);

  ang_sentence_put_choice (sentence, "kind", &ang_identifier_kind_enumeration, (int) number->kind);
  ang_sentence_put_issue (sentence, "issue", issue);
  ang_finding_set_detail (finding, detail);
  ang_finding_set_cause (finding, &ang_identifier_entity, number->id, ANG_IDENTIFIER_VALUE);
}

/**
 * ang_person_outline_check_number:
 * @number: one of the person's
 * @today: the day that ages are counted to
 * @participation: the person's row in a cohort, for the jump; or 0
 * @findings: (element-type AngFinding): the list to add to
 *
 * Adds what is wrong with the number itself.
 */
void
ang_person_outline_check_number (const AngPersonOutline *self,
                                 const AngNumberOutline *number,
                                 AngDate                 today,
                                 gint64                  participation,
                                 GPtrArray              *findings)
{
  AngIdentityFacts facts = get_identity_facts (self, number);
  g_autoptr (GArray) issues = ang_identity_check (number->value, &facts, today);

  for (guint i = 0; i < issues->len; i++)
    add_issue (self, number, &g_array_index (issues, AngIssue, i), participation, findings);
}

/* Passports and the like may repeat; the numbers that the state gives out may not. */
static gboolean
is_unique_kind (AngIdentifierKind kind)
{
  return kind == ANG_IDENTIFIER_KIND_NIP || kind == ANG_IDENTIFIER_KIND_NIPPPK || kind == ANG_IDENTIFIER_KIND_NIK
         || kind == ANG_IDENTIFIER_KIND_OLD_NIP;
}

/**
 * ang_person_outline_shares:
 * @number: one of the person's
 * @others: one of the other's, of the same value
 *
 * Returns: whether the two numbers contradict each other: of a kind that only one living person has
 */
gboolean
ang_person_outline_shares (const AngPersonOutline *self,
                           const AngNumberOutline *number,
                           const AngPersonOutline *other,
                           const AngNumberOutline *others)
{
  return self->id != other->id && self->status != ANG_PERSON_STATUS_DECEASED && other->status != ANG_PERSON_STATUS_DECEASED
         && is_unique_kind (number->kind) && is_unique_kind (others->kind);
}

/* One that ended, or that another one took the place of. */
static gboolean
is_former (const AngPersonOutline *self,
           const AngNumberOutline *number)
{
  if (number->ended)
    return TRUE;

  return (number->kind == ANG_IDENTIFIER_KIND_NIP || number->kind == ANG_IDENTIFIER_KIND_NIPPPK) && self->nip != NULL
         && g_strcmp0 (self->nip, number->value) != 0;
}

/**
 * ang_person_outline_add_number:
 * @number: the one that both have, as the first has it
 * @others: as the other has it
 * @findings: (element-type AngFinding): the list to add to
 *
 * Adds that two people have the same number; about the one whose id is smaller, from either side. A former number of one and
 * the number in use of the other are most likely one person with a new contract.
 */
void
ang_person_outline_add_number (const AngPersonOutline *self,
                               const AngNumberOutline *number,
                               const AngPersonOutline *other,
                               const AngNumberOutline *others,
                               gint64                  participation,
                               GPtrArray              *findings)
{
  gboolean former = is_former (self, number) != is_former (other, others);
  AngSentence *sentence = begin (self, former ? N_ ("{name} and {other} have the same {kind}, one of them as a former one: they may be one person.")
                                              : N_ ("{name} and {other} have the same {kind}."));
  AngFinding *finding = add (self, participation, findings, ANG_FINDING_KIND_DUPLICATE_NUMBER, former ? ANG_SEVERITY_WARNING : ANG_SEVERITY_ERROR,
                             sentence, ANG_PERSON_NIP);

  ang_sentence_put_text (sentence, "other", other->full_name);
  ang_sentence_put_choice (sentence, "kind", &ang_identifier_kind_enumeration, (int) number->kind);
  ang_finding_set_cause (finding, &ang_identifier_entity, number->id, ANG_IDENTIFIER_VALUE);
  set_about_both (finding, self, other, participation);
}

/**
 * ang_person_outline_add_birth:
 * @findings: (element-type AngFinding): the list to add to
 *
 * Adds that two people of like names were born on the same day; about the one whose id is smaller, from either side.
 */
void
ang_person_outline_add_birth (const AngPersonOutline *self,
                              const AngPersonOutline *other,
                              gint64                  participation,
                              GPtrArray              *findings)
{
  AngSentence *sentence = begin (self, N_ ("{name} and {other} were both born on {date} and may be one person."));
  AngFinding *finding = add (self, participation, findings, ANG_FINDING_KIND_DUPLICATE_PERSON, ANG_SEVERITY_WARNING, sentence, ANG_PERSON_NAME);
  AngDate date;

  ang_sentence_put_text (sentence, "other", other->full_name);
  if (self->birth != NULL && ang_date_parse_iso (self->birth, &date))
    ang_sentence_put_date (sentence, "date", date);
  set_about_both (finding, self, other, participation);
}
