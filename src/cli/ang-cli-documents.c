#include "config.h"

#include "ang-cli-documents.h"

#include <glib/gi18n.h>

#include "ang-cohort-dues.h"
#include "ang-document.h"
#include "ang-entities.h"
#include "ang-lead-time.h"
#include "ang-read-many.h"
#include "ang-store-documents.h"

static const char *const document_names[] = {
  "cohort", "participant", "code", "document", "need", "state", "number", "date", "expiry", "due", "overdue", "file",
};
static const char *const document_labels[] = {
  N_ ("Cohort"), N_ ("Participant"), N_ ("Code"), N_ ("Document"), N_ ("Need"), N_ ("State"), N_ ("Number"), N_ ("Date"), N_ ("Valid until"),
  N_ ("Due on"), N_ ("Overdue"), N_ ("File"),
};
static const char *const deadline_names[] = { "cohort", "kind", "code", "task", "due", "done", "state" };
static const char *const deadline_labels[] = {
  N_ ("Cohort"), N_ ("Kind"), N_ ("Code"), N_ ("To be done"), N_ ("Due on"), N_ ("Done on"), N_ ("State"),
};

/* A list on its way out. */
typedef struct
{
  AngCliOutput *output;
  gboolean      for_people;
  guint         left;
} Writer;

static AngCliValue
date_value (AngDate date)
{
  g_autofree char *text = ang_date_is_known (date) ? ang_date_to_iso (date) : NULL;

  return ang_cli_value_text (text);
}

static AngCliValue
boolean_value (gboolean value)
{
  return (AngCliValue) { .kind = ANG_CLI_VALUE_BOOLEAN, .integer = value };
}

static AngCliValue
choice_value (Writer               *writer,
              const AngEnumeration *choices,
              int                   value)
{
  return ang_cli_value_text (writer->for_people ? ang_enumeration_get_label (choices, value, ang_language_get_interface ())
                             : ang_enumeration_get_nick (choices, value));
}

static gboolean
add_row (Writer       *writer,
         AngCliValue  *values,
         guint         n_values,
         GError      **error)
{
  gboolean added = TRUE;

  if (writer->left > 0)
    {
      writer->left--;
      added = ang_cli_output_add (writer->output, values, error);
    }
  for (guint i = 0; i < n_values; i++)
    ang_cli_value_clear (&values[i]);

  return added;
}

static const char *
pick_name (AngRecord *requirement)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (requirement, ANG_REQUIREMENT_NAME_EN);

  return ang_record_get_text (requirement, english ? ANG_REQUIREMENT_NAME_EN : ANG_REQUIREMENT_NAME_ID);
}

/* What stands in documents of class C is not told here. */
static const char *
get_text (const AngDocumentSlot *slot,
          guint                  field)
{
  if (slot->document == NULL || ang_record_get_boolean (slot->requirement, ANG_REQUIREMENT_PRIVATE))
    return NULL;

  return ang_record_get_text (slot->document, field);
}

static gboolean
add_slot (Writer                 *writer,
          AngDocuments           *documents,
          const AngDocumentSlot  *slot,
          GError                **error)
{
  AngCliValue values[G_N_ELEMENTS (document_names)] = {
    ang_cli_value_text (ang_record_get_text (ang_documents_get_cohort (documents), ANG_COHORT_CODE)),
    ang_cli_value_text (slot->participation != NULL ? ang_record_get_text (slot->participation, ANG_PARTICIPATION_FULL_NAME) : NULL),
    ang_cli_value_text (ang_record_get_text (slot->requirement, ANG_REQUIREMENT_CODE)),
    ang_cli_value_text (pick_name (slot->requirement)),
    choice_value (writer, &ang_document_need_enumeration, (int) slot->need),
    choice_value (writer, &ang_document_state_enumeration, (int) slot->state),
    ang_cli_value_text (get_text (slot, ANG_DOCUMENT_NUMBER)),
    ang_cli_value_text (get_text (slot, ANG_DOCUMENT_DATE)),
    ang_cli_value_text (get_text (slot, ANG_DOCUMENT_EXPIRY)),
    date_value (slot->due),
    boolean_value (slot->overdue),
    boolean_value (slot->document != NULL && ang_record_is_set (slot->document, ANG_DOCUMENT_ATTACHMENT_ID)),
  };

  return add_row (writer, values, G_N_ELEMENTS (values), error);
}

static gboolean
write_slot (Writer        *writer,
            AngDocuments  *documents,
            AngRecord     *requirement,
            AngRecord     *participation,
            GError       **error)
{
  AngDocumentSlot slot;

  ang_documents_get_slot (documents, requirement, participation, &slot);

  return (slot.need == ANG_DOCUMENT_NEED_NO && slot.document == NULL) || add_slot (writer, documents, &slot, error);
}

static gboolean
write_documents (Writer        *writer,
                 AngDocuments  *documents,
                 GError       **error)
{
  GPtrArray *dossier = ang_documents_list (documents, ANG_DOCUMENT_SCOPE_COHORT);
  GPtrArray *kinds = ang_documents_list (documents, ANG_DOCUMENT_SCOPE_PARTICIPANT);
  GPtrArray *people = ang_documents_list_people (documents);

  for (guint i = 0; i < dossier->len; i++)
    {
      if (!write_slot (writer, documents, g_ptr_array_index (dossier, i), NULL, error))
        return FALSE;
    }
  for (guint i = 0; i < people->len; i++)
    {
      for (guint j = 0; j < kinds->len; j++)
        {
          if (!write_slot (writer, documents, g_ptr_array_index (kinds, j), g_ptr_array_index (people, i), error))
            return FALSE;
        }
    }

  return TRUE;
}

static const char *
get_state (AngDue   *due,
           AngDate   today,
           gboolean  for_people)
{
  if (ang_due_get_done (due))
    return for_people ? C_ ("deadline", "Done") : "done";
  if (ang_due_is_overdue (due, today))
    return for_people ? C_ ("deadline", "Overdue") : "overdue";

  return for_people ? C_ ("deadline", "Open") : "open";
}

static const char *
get_kind (AngDue *due)
{
  switch (ang_due_get_kind (due))
    {
    case ANG_DUE_KIND_LEAD_TIME:
      return "lead-time";
    case ANG_DUE_KIND_DOCUMENTS:
      return "documents";
    case ANG_DUE_KIND_OWN:
    case ANG_DUE_KIND_NEXT_STEP:
    case ANG_DUE_KIND_EXPIRY:
    default:
      return "own";
    }
}

static const char *
get_code (AngFacts *facts,
          AngDue   *due)
{
  AngRecord *requirement = NULL;
  gint64 id;

  if (ang_due_get_cause (due, &id, NULL) == &ang_requirement_entity)
    requirement = ang_facts_get (facts, &ang_requirement_entity, id);
  if (requirement != NULL)
    return ang_record_get_text (requirement, ANG_REQUIREMENT_CODE);

  return ang_due_get_lead_time (due) != NULL ? ang_record_get_text (ang_due_get_lead_time (due), ANG_LEAD_TIME_CODE) : NULL;
}

static gboolean
write_deadlines (Writer        *writer,
                 AngDocuments  *documents,
                 GError       **error)
{
  AngFacts *facts = ang_documents_get_facts (documents);
  AngRecord *cohort = ang_documents_get_cohort (documents);
  g_autoptr (GPtrArray) dues = ang_cohort_dues_compute (facts, ang_record_get_id (cohort));

  for (guint i = 0; i < dues->len; i++)
    {
      AngDue *due = g_ptr_array_index (dues, i);
      g_autofree char *task = ang_due_describe (due, ang_language_get_interface ());
      AngCliValue values[G_N_ELEMENTS (deadline_names)] = {
        ang_cli_value_text (ang_record_get_text (cohort, ANG_COHORT_CODE)),
        ang_cli_value_text (get_kind (due)),
        ang_cli_value_text (get_code (facts, due)),
        ang_cli_value_text (task),
        date_value (ang_due_get_date (due)),
        date_value (ang_due_get_done_on (due)),
        ang_cli_value_text (get_state (due, ang_facts_get_today (facts), writer->for_people)),
      };

      if (!add_row (writer, values, G_N_ELEMENTS (values), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_cohort (AngStore   *store,
              Writer     *writer,
              gboolean    of_deadlines,
              AngRecord  *cohort,
              GError    **error)
{
  g_autoptr (AngDocuments) documents = ang_store_read_documents (store, ang_record_get_id (cohort), ang_date_today (), error);

  if (documents == NULL)
    return FALSE;

  return of_deadlines ? write_deadlines (writer, documents, error) : write_documents (writer, documents, error);
}

/** Returns: whether @word is one of the lists that are worked out */
gboolean
ang_cli_documents_knows (const char *word)
{
  return g_strcmp0 (word, "documents") == 0 || g_strcmp0 (word, "deadlines") == 0;
}

/**
 * ang_cli_documents_write:
 * @word: "documents" or "deadlines"
 * @cohort: (nullable): whose; %NULL: those of all cohorts
 * @limit: at most so many rows
 *
 * Writes what cohorts and participants have to bring, or what has to be done by when.
 */
gboolean
ang_cli_documents_write (AngStore      *store,
                         const char    *word,
                         AngRecord     *cohort,
                         AngCliFormat   format,
                         guint          limit,
                         GError       **error)
{
  gboolean of_deadlines = g_strcmp0 (word, "deadlines") == 0;
  const char *const *names = of_deadlines ? deadline_names : document_names;
  const char *const *texts = of_deadlines ? deadline_labels : document_labels;
  guint n_names = of_deadlines ? G_N_ELEMENTS (deadline_names) : G_N_ELEMENTS (document_names);
  const char *labels[G_N_ELEMENTS (document_names)];
  g_autoptr (AngCliOutput) output = NULL;
  g_autoptr (GPtrArray) cohorts = cohort == NULL ? ang_read_all (store, &ang_cohort_entity, error) : g_ptr_array_new ();
  Writer writer;

  if (cohorts == NULL)
    return FALSE;
  if (cohort != NULL)
    g_ptr_array_add (cohorts, cohort);

  for (guint i = 0; i < n_names; i++)
    labels[i] = ang_language_translate (ang_language_get_interface (), NULL, texts[i]);
  output = ang_cli_output_new (format, names, labels, n_names);
  writer = (Writer) { output, format == ANG_CLI_FORMAT_TABLE, limit };
  for (guint i = 0; i < cohorts->len; i++)
    {
      if (!write_cohort (store, &writer, of_deadlines, g_ptr_array_index (cohorts, i), error))
        return FALSE;
    }

  return ang_cli_output_finish (output, error);
}
