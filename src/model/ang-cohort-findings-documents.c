#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-dues.h"
#include "ang-cohort-state.h"
#include "ang-documents.h"
#include "ang-lead-time.h"
#include "ang-name.h"
#include "ang-passport.h"
#include "ang-requirement.h"

/* The words of the sentences name passports by their rule only: their numbers and dates are class C. */

static AngSentence *
begin_missing (AngDue   *due,
               gboolean  overdue)
{
  AngSentence *sentence = ang_sentence_new (overdue ? N_ ("{what}; it was due on {date}.") : N_ ("{what}; it is due on {date}."));
  g_autofree char *indonesian = ang_due_describe (due, ANG_LANGUAGE_INDONESIAN);
  g_autofree char *english = ang_due_describe (due, ANG_LANGUAGE_ENGLISH);

  ang_sentence_put_texts (sentence, "what", indonesian, english);
  ang_sentence_put_date (sentence, "date", ang_due_get_date (due));

  return sentence;
}

/* A key has to stay the same when somebody notes something about the deadline. */
static char *
dup_detail (AngDue *due)
{
  AngRecord *lead_time = ang_due_get_lead_time (due);
  const AngEntity *entity;
  gint64 id;

  if (ang_due_get_kind (due) == ANG_DUE_KIND_LEAD_TIME)
    return g_strdup (ang_record_get_text (lead_time, ANG_LEAD_TIME_CODE));

  entity = ang_due_get_cause (due, &id, NULL);

  return g_strdup_printf ("%s-%" G_GINT64_FORMAT, entity->name, id);
}

static void
add_due (AngCohortCheck *check,
         AngDue         *due)
{
  AngDate today = ang_facts_get_today (check->facts);
  gboolean overdue = ang_due_is_overdue (due, today);
  gboolean of_documents = ang_due_get_kind (due) == ANG_DUE_KIND_DOCUMENTS;
  gint64 ahead = ang_facts_get_parameter (check->facts, ANG_RULES_DOCUMENT_WARNING, ANG_RULES_DOCUMENT_WARNING_DEFAULT);
  g_autofree char *detail = NULL;
  AngFinding *finding;
  const AngEntity *entity;
  gint64 id;
  guint field;

  if (ang_due_get_done (due) || (!overdue && (!of_documents || ang_date_days_between (today, ang_due_get_date (due)) > ahead)))
    return;

  finding = ang_cohort_check_add (check, of_documents ? ANG_FINDING_KIND_DOCUMENTS : ANG_FINDING_KIND_LEAD_TIME,
                                  overdue ? ANG_SEVERITY_WARNING : ANG_SEVERITY_INFO, begin_missing (due, overdue), 0);
  entity = ang_due_get_cause (due, &id, &field);
  ang_finding_set_cause (finding, entity, id, field);
  detail = dup_detail (due);
  ang_finding_set_detail (finding, detail);
}

static AngRecord *
find_passport_kind (AngDocuments *documents)
{
  GPtrArray *kinds = ang_documents_list (documents, ANG_DOCUMENT_SCOPE_PARTICIPANT);

  for (guint i = 0; i < kinds->len; i++)
    {
      if (g_strcmp0 (ang_record_get_text (g_ptr_array_index (kinds, i), ANG_REQUIREMENT_CODE), ANG_REQUIREMENT_PASSPORT) == 0)
        return g_ptr_array_index (kinds, i);
    }

  return NULL;
}

static void
add_passport (AngCohortCheck *check,
              AngRecord      *participation,
              AngRecord      *passport,
              AngSeverity     severity,
              const char     *message,
              gint64          months)
{
  AngSentence *sentence = ang_sentence_new (message);
  AngFinding *finding = ang_cohort_check_add_for (check, ANG_FINDING_KIND_PASSPORT, severity, sentence, participation,
                                                  ANG_PARTICIPATION_PASSPORT_ID);

  ang_sentence_put_number (sentence, "limit", months);
  if (passport != NULL)
    ang_finding_set_cause (finding, &ang_passport_entity, ang_record_get_id (passport), ANG_PASSPORT_EXPIRY_DATE);
}

/* The last day that a passport must be valid on: so many months from the start, and from the return. */
static AngDate
get_wanted_day (AngCohortCheck *check,
                gint64          months)
{
  AngDate back = ang_cohort_get_last_day (ANG_COHORT (check->cohort));
  AngDate start = ang_cohort_get_first_day (ANG_COHORT (check->cohort));

  if (ang_date_is_complete (back))
    return ang_date_add_months (back, (int) months);

  return ang_date_is_complete (start) ? ang_date_add_months (start, (int) months) : ang_date_unknown ();
}

static void
check_passport (AngCohortCheck *check,
                AngDocuments   *documents,
                AngRecord      *kind,
                AngRecord      *participation)
{
  gint64 months = ang_facts_get_parameter (check->facts, ANG_RULES_PASSPORT_MONTHS, ANG_RULES_PASSPORT_MONTHS_DEFAULT);
  AngRecord *passport = ang_documents_get_passport (documents, participation);
  AngDate wanted = get_wanted_day (check, months);
  AngDate expiry;
  AngDocumentSlot slot;

  if (passport == NULL)
    {
      if (kind == NULL)
        return;
      ang_documents_get_slot (documents, kind, participation, &slot);
      if (slot.need == ANG_DOCUMENT_NEED_REQUIRED && !ang_document_state_is_there (slot.state))
        add_passport (check, participation, NULL, ANG_SEVERITY_WARNING, N_ ("{name}: no passport is recorded."), months);
      return;
    }

  expiry = ang_record_get_date (passport, ANG_PASSPORT_EXPIRY_DATE);
  if (!ang_date_is_complete (expiry))
    add_passport (check, participation, passport, ANG_SEVERITY_WARNING, N_ ("{name}: the passport’s expiry is not known."), months);
  else if (ang_date_is_complete (wanted) && ang_date_compare (expiry, wanted) < 0)
    add_passport (check, participation, passport, ANG_SEVERITY_ERROR,
                  N_ ("{name}: the passport is not valid for {limit} months from the start and from the return."), months);
}

static void
check_passport_name (AngCohortCheck *check,
                     AngRecord      *participation)
{
  AngRecord *person = ang_facts_get (check->facts, &ang_person_entity,
                                     ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID));
  const char *said = person != NULL ? ang_record_get_text (person, ANG_PERSON_PASSPORT_NAME) : NULL;
  g_autofree char *passport = said != NULL ? ang_name_fold (said) : NULL;
  g_autofree char *name = NULL;
  AngSentence *sentence;
  AngFinding *finding;

  if (passport == NULL || !ang_record_is_set (person, ANG_PERSON_NAME))
    return;

  name = ang_name_fold (ang_record_get_text (person, ANG_PERSON_NAME));
  if (g_str_equal (passport, name))
    return;

  sentence = ang_sentence_new (N_ ("{name}: in the passport the name is {passport}; use it for tickets and visas."));
  ang_sentence_put_text (sentence, "passport", said);
  finding = ang_cohort_check_add_for (check, ANG_FINDING_KIND_PASSPORT_NAME, ANG_SEVERITY_INFO, sentence, participation, 0);
  ang_finding_set_cause (finding, &ang_person_entity, ang_record_get_id (person), ANG_PERSON_PASSPORT_NAME);
}

/* Where the scheme has a rule of its own about passports, its terms are checked with the others. */
static void
check_passports (AngCohortCheck *check,
                 AngDocuments   *documents)
{
  AngRecord *kind = find_passport_kind (documents);
  gboolean of_scheme = check->scheme != NULL && ang_record_get_integer (ANG_RECORD (check->scheme), ANG_SCHEME_PASSPORT_MIN_MONTHS) != ANG_UNSET;

  for (guint i = 0; i < check->going->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->going, i);

      if (!of_scheme)
        check_passport (check, documents, kind, participation);
      check_passport_name (check, participation);
    }
}

/**
 * ang_cohort_check_documents:
 *
 * Adds what is late: the lead times of the offices (circulars of the Ministry of Home Affairs and the State Secretariat, as they
 * stand in the list of lead times), documents that are missing shortly before they are due, and passports that are missing, too
 * short or with another name.
 */
void
ang_cohort_check_documents (AngCohortCheck *check)
{
  g_autoptr (GPtrArray) dues = ang_cohort_dues_compute (check->facts, check->id);
  g_autoptr (AngDocuments) documents = NULL;

  for (guint i = 0; i < dues->len; i++)
    add_due (check, g_ptr_array_index (dues, i));
  if (!check->before_departure || check->going->len == 0 || !ang_cohort_goes_abroad (ANG_COHORT (check->cohort)))
    return;

  documents = ang_documents_new (check->facts, check->id);
  check_passports (check, documents);
}
