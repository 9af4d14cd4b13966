#include "config.h"

#include "ang-roster-documents.h"

#include <glib/gi18n.h>

#include "ang-participation.h"
#include "ang-requirement.h"
#include "ang-roster-content.h"
#include "ang-roster-template-private.h"
#include "ang-store-documents.h"

static const char *translate (AngLanguage  language,
                              const char  *msgid) G_GNUC_FORMAT (2);

static const char *
translate (AngLanguage  language,
           const char  *msgid)
{
  return ang_language_translate (language, "roster", msgid);
}

/**
 * ang_roster_documents_load:
 *
 * Reads which documents the cohort and its participants need, and what is there of them.
 */
gboolean
ang_roster_documents_load (AngRosterCohort  *cohort,
                           GError          **error)
{
  cohort->documents = ang_store_read_documents (cohort->store, ang_record_get_id (cohort->cohort), ang_date_today (), error);
  cohort->headings = g_ptr_array_new_with_free_func (g_free);

  return cohort->documents != NULL;
}

/* The head of a column says how many of the kind are there, too. */
static const char *
build_heading (AngRosterCohort *cohort,
               AngRecord       *requirement,
               guint            field)
{
  AngDocumentCount count;
  const char *name = ang_record_get_text (requirement, field);
  char *heading;

  if (name == NULL)
    name = ang_record_get_text (requirement, ANG_REQUIREMENT_NAME_ID);
  ang_documents_count_kind (cohort->documents, requirement, &count);
  heading = g_strdup_printf ("%s\n%u/%u", name, count.there, count.needed);
  g_ptr_array_add (cohort->headings, heading);

  return heading;
}

/**
 * ang_roster_documents_list_items:
 *
 * Returns: (transfer full) (element-type AngRosterItem): a column for each kind of document that a participant needs
 */
GArray *
ang_roster_documents_list_items (AngRosterCohort *cohort)
{
  GPtrArray *kinds = ang_documents_list (cohort->documents, ANG_DOCUMENT_SCOPE_PARTICIPANT);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (AngRosterItem));

  for (guint i = 0; i < kinds->len; i++)
    {
      AngRosterItem item = {
        .heading_id = build_heading (cohort, g_ptr_array_index (kinds, i), ANG_REQUIREMENT_NAME_ID),
        .heading_en = build_heading (cohort, g_ptr_array_index (kinds, i), ANG_REQUIREMENT_NAME_EN),
      };

      g_array_append_val (items, item);
    }

  return items;
}

/* One letter a cell: what is missing leaves a gap that is seen. */
static AngRosterContent
mark (AngRosterRow *row,
      guint         item)
{
  GPtrArray *kinds = ang_documents_list (row->cohort->documents, ANG_DOCUMENT_SCOPE_PARTICIPANT);
  AngDocumentSlot slot;
  AngLanguage language = ang_roster_get_language (row);

  if (item >= kinds->len)
    return ang_roster_no_content ();

  ang_documents_get_slot (row->cohort->documents, g_ptr_array_index (kinds, item), row->participation, &slot);
  if (slot.state == ANG_DOCUMENT_STATE_NOT_NEEDED || (slot.need == ANG_DOCUMENT_NEED_NO && slot.document == NULL))
    return ang_roster_copy_text ("–");
  if (slot.overdue)
    return ang_roster_copy_text ("!");
  if (slot.state == ANG_DOCUMENT_STATE_MISSING)
    return ang_roster_no_content ();

  return ang_roster_take_text (g_utf8_strup (ang_document_state_get_letter_in (slot.state, language), -1));
}

static AngRosterContent
count (AngRosterRow *row)
{
  AngDocumentCount count;

  ang_documents_count_person (row->cohort->documents, row->participation, &count);

  return ang_roster_take_text (g_strdup_printf ("%u/%u", count.there, count.needed));
}

static void
append_name (GString         *text,
             AngRosterCohort *cohort,
             AngRecord       *requirement)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                          ang_roster_cohort_pick (cohort, requirement, ANG_REQUIREMENT_NAME_ID, ANG_REQUIREMENT_NAME_EN));
}

static char *
dup_missing (AngRosterCohort  *cohort,
             AngDocumentScope  scope,
             AngRecord        *participation)
{
  GPtrArray *kinds = ang_documents_list (cohort->documents, scope);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kinds->len; i++)
    {
      AngDocumentSlot slot;

      ang_documents_get_slot (cohort->documents, g_ptr_array_index (kinds, i), participation, &slot);
      if (slot.need == ANG_DOCUMENT_NEED_REQUIRED && !ang_document_state_is_there (slot.state))
        append_name (text, cohort, g_ptr_array_index (kinds, i));
    }

  return g_string_free (text, FALSE);
}

/**
 * ang_roster_get_of_documents:
 * @item: of the documents: which kind
 *
 * Returns: a value that tells which documents somebody has
 */
AngRosterContent
ang_roster_get_of_documents (AngRosterRow   *row,
                             AngRosterValue  value,
                             guint           item)
{
  switch ((int) value)
    {
    case ANG_ROSTER_VALUE_DOCUMENTS:
      return mark (row, item);
    case ANG_ROSTER_VALUE_DOCUMENT_COUNT:
      return count (row);
    case ANG_ROSTER_VALUE_DOCUMENTS_MISSING:
      return ang_roster_take_text (dup_missing (row->cohort, ANG_DOCUMENT_SCOPE_PARTICIPANT, row->participation));
    default:
      return ang_roster_no_content ();
    }
}

static gboolean
add_note (AngRosterLayout  *layout,
          const char       *text,
          GError          **error)
{
  return ang_roster_layout_line (layout, ANG_SHEET_STYLE_NOTE, text, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static char *
dup_legend (AngLanguage language)
{
  static const AngDocumentState states[] = { ANG_DOCUMENT_STATE_REQUESTED, ANG_DOCUMENT_STATE_RECEIVED, ANG_DOCUMENT_STATE_VERIFIED };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *letter = g_utf8_strup (ang_document_state_get_letter_in (states[i], language), -1);

      g_string_append_printf (text, "%s = %s; ", letter, ang_enumeration_get_label (&ang_document_state_enumeration, (int) states[i], language));
    }
  /* Translators: what marks in a list of documents mean; goes on after letters with their meanings */
  g_string_append (text, translate (language, NC_ ("roster", "! = overdue; – = not needed; empty = missing")));

  return g_string_free (text, FALSE);
}

/**
 * ang_roster_documents_add_notes:
 *
 * Adds what the marks mean, and how far the documents of the cohort itself are.
 */
gboolean
ang_roster_documents_add_notes (AngRosterLayout  *layout,
                                GError          **error)
{
  g_autofree char *legend = dup_legend (layout->language);
  g_autofree char *missing = dup_missing (layout->cohort, ANG_DOCUMENT_SCOPE_COHORT, NULL);
  g_autofree char *text = NULL;
  AngDocumentCount dossier;

  ang_documents_count_scope (layout->cohort->documents, ANG_DOCUMENT_SCOPE_COHORT, &dossier);
  if (!ang_roster_layout_gap (layout, 3, ANG_SHEET_ROW_KEEP_WITH_NEXT, error) || !add_note (layout, legend, error))
    return FALSE;
  if (dossier.needed == 0)
    return TRUE;

  if (*missing != '\0')
    /* Translators: two numbers, and the names of documents */
    text = g_strdup_printf (translate (layout->language, NC_ ("roster", "Dossier of the cohort: %u of %u documents are there. Missing: %s.")),
                            dossier.there, dossier.needed, missing);
  else
    text = g_strdup_printf (translate (layout->language, NC_ ("roster", "Dossier of the cohort: all %u documents are there.")), dossier.needed);

  return add_note (layout, text, error);
}
