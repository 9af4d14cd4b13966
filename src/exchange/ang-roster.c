#include "config.h"

#include "ang-roster.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-exchange-error.h"
#include "ang-facts-sheet-private.h"
#include "ang-roster-layout.h"
#include "ang-roster-documents.h"
#include "ang-roster-programme.h"
#include "ang-roster-selection.h"
#include "ang-roster-template-private.h"
#include "ang-roster-travel.h"
#include "ang-store-selection.h"

#define PAGE 1000
#define PROGRESS_STEP 25

/* A signature never stands on a page without people. */
#define KEPT_ROWS 2

/**
 * ang_roster_options_init:
 * @options: (out caller-allocates): filled with what the template and the register say
 */
void
ang_roster_options_init (AngRosterOptions  *options,
                         AngRosterTemplate *template)
{
  *options = (AngRosterOptions) { .template = template, .pppk = ANG_ROSTER_PPPK_AFTER_PNS };
}

/**
 * ang_roster_dup_values:
 *
 * Returns: (transfer full) (element-type AngRosterValue): the columns of a template, for a chooser to begin with
 */
GArray *
ang_roster_dup_values (AngRosterTemplate *template)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (AngRosterValue));

  for (guint i = 0; i < ang_roster_template_get_n_columns (template); i++)
    g_array_append_val (values, ang_roster_template_get_column (template, i)->value);

  return values;
}

/**
 * ang_roster_is_format:
 *
 * Returns: whether the ending of @path is one that documents can be written in
 */
gboolean
ang_roster_is_format (const char *path)
{
  static const char *const endings[] = { ".xlsx", ".csv", ".pdf" };
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (folded, endings[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_format (const char  *path,
              GError     **error)
{
  if (ang_roster_is_format (path))
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_UNKNOWN_FORMAT,
               _("“%s” cannot be written: the name must end in .xlsx, .pdf or .csv."), path);
  return FALSE;
}

static gboolean
check_cohort (AngRosterCohort  *cohort,
              GError          **error)
{
  if (!ang_record_get_boolean (cohort->cohort, ANG_COHORT_COUNT_ONLY))
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_NO_NAMES,
               _("Of the cohort %s only the number of people is known; there are no names to list."),
               ang_record_get_text (cohort->cohort, ANG_COHORT_CODE));
  return FALSE;
}

/* Whom the cohort counts: not those on reserve, rejected, withdrawn or cancelled. Candidates are all but the last two. */
static gboolean
is_wanted (AngRecord       *participation,
           AngRosterPeople  people)
{
  switch (ang_record_get_integer (participation, ANG_PARTICIPATION_STATE))
    {
    case ANG_PARTICIPATION_STATE_WITHDRAWN:
    case ANG_PARTICIPATION_STATE_CANCELLED:
      return people == ANG_ROSTER_PEOPLE_ALL;
    case ANG_PARTICIPATION_STATE_RESERVE:
    case ANG_PARTICIPATION_STATE_REJECTED:
      return people != ANG_ROSTER_PEOPLE_PARTICIPANTS;
    default:
      return TRUE;
    }
}

static GPtrArray *
read_participations (AngRosterCohort  *cohort,
                     AngRosterPeople   people,
                     GCancellable     *cancellable,
                     GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = PAGE;

  ang_query_add_integer (query, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (cohort->cohort));
  for (guint offset = 0; n == PAGE; offset += PAGE)
    {
      g_autoptr (GPtrArray) page = ang_store_read (cohort->store, query, offset, PAGE, cancellable, error);

      if (page == NULL)
        return NULL;
      n = page->len;
      for (guint i = 0; i < page->len; i++)
        {
          AngRecord *participation = g_ptr_array_index (page, i);

          if (is_wanted (participation, people))
            g_ptr_array_add (wanted, g_object_ref (participation));
        }
    }

  return g_steal_pointer (&wanted);
}

/* @id as the options give it: a record's, none, or 0 for the one used first. */
static gboolean
read_chosen (AngStore         *store,
             const AngEntity  *entity,
             guint             is_default,
             gint64            id,
             AngRecord       **record,
             GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  g_autoptr (GPtrArray) all = NULL;

  if (id == ANG_ROSTER_WITHOUT)
    return TRUE;
  if (id != 0)
    {
      *record = ang_store_get (store, entity, id, error);
      return *record != NULL;
    }

  ang_query_add_sort (query, is_default, TRUE);
  all = ang_store_read (store, query, 0, 1, NULL, error);
  if (all != NULL && all->len > 0)
    *record = g_object_ref (g_ptr_array_index (all, 0));

  return all != NULL;
}

static gboolean
write_rows (AngRosterLayout    *layout,
            GPtrArray          *participations,
            AngRosterProgress   progress,
            gpointer            user_data,
            GError            **error)
{
  AngRosterNeeds needs = ang_roster_template_get_needs (layout->template);

  for (guint i = 0; i < participations->len; i++)
    {
      g_auto (AngRosterRow) row = { .number = i + 1, .everybody = participations };

      if (!ang_roster_row_load (&row, layout->cohort, needs, g_ptr_array_index (participations, i),
                                layout->cancellable, error) ||
          !ang_roster_layout_add (layout, &row, i + KEPT_ROWS >= participations->len, error))
        return FALSE;
      if (progress != NULL && (i + 1) % PROGRESS_STEP == 0)
        progress (i + 1, participations->len, user_data);
    }

  return TRUE;
}

static void
sort (AngRosterLayout *layout,
      GPtrArray       *participations)
{
  const AngRosterOptions *options = layout->options;
  AngRosterOrder order = options->order != 0 ? options->order : ang_roster_template_get_traits (layout->template)->order;

  if (order == ANG_ROSTER_ORDER_RANKING)
    ang_roster_selection_sort (layout->cohort, participations);
  else
    ang_roster_order_sort (participations, order, options->pppk != 0 ? options->pppk : ANG_ROSTER_PPPK_AFTER_PNS);
}

static gboolean
needs_selection (AngRosterTemplate *template)
{
  const AngRosterTraits *traits = ang_roster_template_get_traits (template);

  return (ang_roster_template_get_needs (template) & ANG_ROSTER_NEEDS_SELECTION) != 0
         || traits->order == ANG_ROSTER_ORDER_RANKING || traits->notes == ANG_ROSTER_NOTES_SELECTION;
}

static gboolean
needs_documents (AngRosterTemplate *template)
{
  return (ang_roster_template_get_needs (template) & ANG_ROSTER_NEEDS_DOCUMENTS) != 0
         || ang_roster_template_get_traits (template)->notes == ANG_ROSTER_NOTES_DOCUMENTS;
}

/* A value that makes several columns is told by what the cohort has. */
static GArray *
list_items (AngRosterValue value,
            gpointer       user_data)
{
  if (value == ANG_ROSTER_VALUE_ATTENDANCE)
    return ang_roster_programme_list_items (user_data);
  if (value == ANG_ROSTER_VALUE_DOCUMENTS)
    return ang_roster_documents_list_items (user_data);

  return value == ANG_ROSTER_VALUE_SCORES ? ang_roster_selection_list_items (user_data) : NULL;
}

/* Returns: (transfer full) (nullable): the template with the columns that this cohort makes of it */
static AngRosterTemplate *
prepare_template (AngRosterTemplate  *template,
                  AngRosterCohort    *cohort,
                  GError            **error)
{
  if (needs_selection (template))
    {
      cohort->selection = ang_store_read_selection (cohort->store, ang_record_get_id (cohort->cohort), ang_date_today (), error);
      if (cohort->selection == NULL)
        return NULL;
    }

  if (needs_documents (template) && !ang_roster_documents_load (cohort, error))
    return NULL;

  return ang_roster_template_expand (template, list_items, cohort);
}

static gboolean
write_facts (AngRosterLayout  *layout,
             GError          **error)
{
  g_autoptr (GPtrArray) facts = ang_facts_sheet_list (layout->cohort, layout->cancellable, error);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  if (facts == NULL || !ang_roster_layout_begin (layout, error))
    return FALSE;

  for (guint i = 0; i < facts->len; i++)
    {
      const AngFactLine *line = g_ptr_array_index (facts, i);
      AngRosterRow row = { .cohort = layout->cohort, .number = i + 1, .fact = line->name, .fact_text = line->text };

      if (!ang_roster_layout_add (layout, &row, i + KEPT_ROWS >= facts->len, error))
        return FALSE;
    }

  return ang_roster_layout_end (layout, nobody, error);
}

static gboolean
write_people (AngRosterLayout    *layout,
              AngRosterProgress   progress,
              gpointer            user_data,
              GError            **error)
{
  const AngRosterTraits *traits = ang_roster_template_get_traits (layout->template);
  g_autoptr (GPtrArray) participations =
    read_participations (layout->cohort, traits->people, layout->cancellable, error);

  if (participations == NULL)
    return FALSE;
  sort (layout, participations);

  if (!ang_roster_layout_begin (layout, error) ||
      !write_rows (layout, participations, progress, user_data, error) ||
      !ang_roster_layout_end (layout, participations, error))
    return FALSE;
  if (progress != NULL)
    progress (participations->len, participations->len, user_data);

  return TRUE;
}

static gboolean
is_of_people (AngRosterTemplate *template)
{
  AngRosterForm form = ang_roster_template_get_traits (template)->form;

  return form != ANG_ROSTER_FORM_FACTS && form != ANG_ROSTER_FORM_PROGRAMME;
}

static gboolean
needs_programme (AngRosterTemplate *template)
{
  return (ang_roster_template_get_needs (template) & ANG_ROSTER_NEEDS_PROGRAMME) != 0
         || ang_roster_template_get_traits (template)->form == ANG_ROSTER_FORM_PROGRAMME;
}

static gboolean
write_document (AngRosterLayout    *layout,
                AngRosterProgress   progress,
                gpointer            user_data,
                GError            **error)
{
  gboolean written;

  switch ((int) ang_roster_template_get_traits (layout->template)->form)
    {
    case ANG_ROSTER_FORM_FACTS:
      written = write_facts (layout, error);
      break;
    case ANG_ROSTER_FORM_PROGRAMME:
      written = ang_roster_programme_write (layout, KEPT_ROWS, error);
      break;
    default:
      written = write_people (layout, progress, user_data, error);
      break;
    }

  return written && ang_sheet_writer_finish (layout->writer, layout->cancellable, error);
}

static AngLanguage
choose_language (const AngRosterOptions *options)
{
  AngLanguage wanted = ang_roster_template_get_traits (options->template)->language;

  if (options->language != 0)
    return options->language;

  return wanted != 0 ? wanted : ang_language_get_interface ();
}

/**
 * ang_roster_write:
 * @cohort: its id
 * @path: where to; .xlsx, .pdf or .csv (heads and rows only). A file that is there is replaced when the new one is complete
 * @progress: (nullable): told every few people
 *
 * Makes a roster of a cohort. Blocks; call it from a worker thread where a window is watched.
 *
 * Returns: whether it worked; ANG_EXCHANGE_ERROR, ANG_STORE_ERROR or ANG_SHEET_ERROR otherwise
 */
gboolean
ang_roster_write (AngStore                *store,
                  gint64                   cohort,
                  const AngRosterOptions  *options,
                  const char              *path,
                  GCancellable            *cancellable,
                  AngRosterProgress        progress,
                  gpointer                 user_data,
                  GError                 **error)
{
  g_autoptr (AngRosterCohort) about = NULL;
  g_autoptr (AngSheetWriter) writer = NULL;
  g_autoptr (AngRecord) letterhead = NULL;
  g_autoptr (AngRecord) signatory = NULL;
  g_autoptr (AngRecord) session = NULL;
  g_autoptr (AngRosterTemplate) template = NULL;
  AngRosterLayout layout = { 0 };

  if (!check_format (path, error))
    return FALSE;
  about = ang_roster_cohort_new (store, cohort, choose_language (options), cancellable, error);
  if (about == NULL || (is_of_people (options->template) && !check_cohort (about, error)))
    return FALSE;
  if (ang_roster_template_get_needs (options->template) & ANG_ROSTER_NEEDS_TRAVEL && !ang_roster_travel_load (about, cancellable, error))
    return FALSE;
  if (needs_programme (options->template) && !ang_roster_programme_load (about, cancellable, error))
    return FALSE;
  if (!read_chosen (store, &ang_letterhead_entity, ANG_LETTERHEAD_IS_DEFAULT, options->letterhead, &letterhead, error))
    return FALSE;
  if (ang_roster_template_get_traits (options->template)->signature &&
      !read_chosen (store, &ang_signatory_entity, ANG_SIGNATORY_IS_DEFAULT, options->signatory, &signatory, error))
    return FALSE;
  if (options->session != 0 && (session = ang_store_get (store, &ang_session_entity, options->session, error)) == NULL)
    return FALSE;
  template = prepare_template (options->template, about, error);
  if (template == NULL)
    return FALSE;
  writer = ang_sheet_writer_new_for_path (path, error);
  if (writer == NULL)
    return FALSE;

  layout.writer = writer;
  layout.template = template;
  layout.cohort = about;
  layout.options = options;
  layout.cancellable = cancellable;
  layout.letterhead = letterhead;
  layout.signatory = signatory;
  layout.session = session;
  layout.language = about->language;
  layout.n_columns = ang_roster_template_get_n_columns (template);
  layout.bare = g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".CSV");

  if (write_document (&layout, progress, user_data, error))
    return TRUE;
  ang_sheet_writer_abort (writer);

  return FALSE;
}
