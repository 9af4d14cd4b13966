#include "config.h"

#include "ang-nomination-private.h"

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-entities.h"
#include "ang-exchange-error.h"

#define N_SHEETS 3

/** Adds a row of no particular height to the sheet at hand. */
gboolean
ang_nomination_add_row (AngNominationJob    *job,
                        const AngSheetCell  *cells,
                        guint                n_cells,
                        AngSheetRowFlags     flags,
                        GError             **error)
{
  AngSheetRow row = { .cells = cells, .n_cells = n_cells, .flags = flags };

  return ang_sheet_writer_add_row (job->writer, &row, job->cancellable, error);
}

/** Sets a page up with what all sheets of the workbook share. */
void
ang_nomination_prepare_page (AngNominationJob *job,
                             AngSheetPage     *page,
                             gboolean          landscape,
                             const char       *name)
{
  AngLanguage language = job->about[0]->language;

  ang_sheet_page_init (page, ANG_SHEET_PAPER_F4, landscape);
  page->sheet_name = name;
  page->language = language == ANG_LANGUAGE_INDONESIAN ? ANG_SHEET_LANGUAGE_INDONESIAN : ANG_SHEET_LANGUAGE_ENGLISH;
  page->margin_left = page->margin_right = 15;
  page->margin_top = page->margin_bottom = 18;
  page->footer.left = ang_record_get_text (job->about[0]->cohort, ANG_COHORT_CODE);
  page->footer.right = ang_language_translate (language, "roster", NC_ ("roster", "Page {page} of {pages}"));
}

static void
clear_job (AngNominationJob *job)
{
  for (guint i = 0; i < G_N_ELEMENTS (job->about); i++)
    g_clear_pointer (&job->about[i], ang_roster_cohort_free);
  for (guint i = 0; i < ANG_NOMINATION_N_LISTS; i++)
    g_clear_pointer (&job->lists[i], g_ptr_array_unref);
  g_clear_pointer (&job->columns, g_ptr_array_unref);
  g_clear_object (&job->letterhead);
  g_clear_object (&job->writer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngNominationJob, clear_job)

static gboolean
read_letterhead (AngNominationJob  *job,
                 GError           **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_letterhead_entity);
  g_autoptr (GPtrArray) all = NULL;

  ang_query_add_sort (query, ANG_LETTERHEAD_IS_DEFAULT, TRUE);
  all = ang_store_read (job->store, query, 0, 1, job->cancellable, error);
  if (all != NULL && all->len > 0)
    job->letterhead = g_object_ref (g_ptr_array_index (all, 0));

  return all != NULL;
}

static gboolean
read_register (AngNominationJob  *job,
               gint64             cohort,
               GError           **error)
{
  AngLanguage language = job->options->language != 0 ? job->options->language : ang_language_get_interface ();
  AngLanguage other = language == ANG_LANGUAGE_INDONESIAN ? ANG_LANGUAGE_ENGLISH : ANG_LANGUAGE_INDONESIAN;

  job->about[0] = ang_roster_cohort_new (job->store, cohort, language, job->cancellable, error);
  if (job->about[0] == NULL)
    return FALSE;
  job->about[1] = ang_roster_cohort_new (job->store, cohort, other, job->cancellable, error);
  if (job->about[1] == NULL)
    return FALSE;
  job->columns = ang_nomination_choose_columns (job->about[0]);

  return ang_nomination_read_lists (job, error) && read_letterhead (job, error);
}

static gboolean
check_cohort (AngNominationJob  *job,
              GError           **error)
{
  if (!ang_record_get_boolean (job->about[0]->cohort, ANG_COHORT_COUNT_ONLY))
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_NO_NAMES,
               _("Of the cohort %s only the number of people is known; nobody can be nominated for it."),
               ang_record_get_text (job->about[0]->cohort, ANG_COHORT_CODE));
  return FALSE;
}

static gboolean
check_options (const AngNominationOptions  *options,
               const char                  *path,
               GError                     **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  AngDate date;

  if (!g_str_has_suffix (folded, ".xlsx"))
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                   _("“%s” cannot be written: a nomination workbook is an .xlsx file."), path);
      return FALSE;
    }
  if (options->deadline != NULL && (!ang_date_parse_iso (options->deadline, &date) || !ang_date_is_complete (date)))
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
                   _("“%s” is not a date in the form YYYY-MM-DD."), options->deadline);
      return FALSE;
    }

  return TRUE;
}

static void
set_properties (AngNominationJob *job)
{
  AngRosterCohort *about = job->about[0];
  const char *code = ang_record_get_text (about->cohort, ANG_COHORT_CODE);
  g_autofree char *programme = ang_roster_cohort_dup_programme (about);
  g_autofree char *version = g_strdup_printf ("%d", ANG_NOMINATION_VERSION);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_id (about->cohort));
  const AngSheetProperty own[] = {
    { ANG_NOMINATION_PROPERTY, code },
    { ANG_NOMINATION_VERSION_PROPERTY, version },
    { ANG_NOMINATION_COHORT_PROPERTY, id },
  };
  AngSheetProperties properties = {
    .title = ang_nomination_translate (about->language, NC_ ("nomination", "Nomination of participants")),
    .subject = programme,
    .author = "Angkatan",
    .keywords = code,
    .own = own,
    .n_own = G_N_ELEMENTS (own),
  };

  ang_sheet_writer_set_properties (job->writer, &properties);
}

static gboolean
write_sheets (AngNominationJob   *job,
              AngRosterProgress   progress,
              gpointer            user_data,
              GError            **error)
{
  static gboolean (*const writers[N_SHEETS]) (AngNominationJob *, GError **) = {
    ang_nomination_write_guide, ang_nomination_write_form, ang_nomination_write_lists,
  };

  for (guint i = 0; i < N_SHEETS; i++)
    {
      if (!writers[i] (job, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, N_SHEETS, user_data);
    }

  return ang_sheet_writer_finish (job->writer, job->cancellable, error);
}

/**
 * ang_nomination_write:
 * @cohort: its id
 * @path: where to, ending in .xlsx. A file that is there is replaced when the new one is complete
 * @progress: (nullable): told after every sheet
 *
 * Makes the workbook that units fill in to nominate people for a cohort: guidance in both languages, the form, and the
 * lists it looks into. Blocks; call it from a worker thread where a window is watched.
 *
 * Returns: whether it worked; ANG_EXCHANGE_ERROR, ANG_STORE_ERROR or ANG_SHEET_ERROR otherwise
 */
gboolean
ang_nomination_write (AngStore                    *store,
                      gint64                       cohort,
                      const AngNominationOptions  *options,
                      const char                  *path,
                      GCancellable                *cancellable,
                      AngRosterProgress            progress,
                      gpointer                     user_data,
                      GError                     **error)
{
  g_auto (AngNominationJob) job = { .store = store, .options = options, .cancellable = cancellable };

  if (!check_options (options, path, error) || !read_register (&job, cohort, error) || !check_cohort (&job, error))
    return FALSE;
  job.writer = ang_sheet_writer_new_for_path (path, error);
  if (job.writer == NULL)
    return FALSE;
  set_properties (&job);
  if (write_sheets (&job, progress, user_data, error))
    return TRUE;
  ang_sheet_writer_abort (job.writer);

  return FALSE;
}

/**
 * ang_nomination_dup_file_name:
 * @cohort: with its code
 *
 * Returns: (transfer full): what to call a cohort's workbook, with the ending
 */
char *
ang_nomination_dup_file_name (AngRecord   *cohort,
                              AngLanguage  language)
{
  /* Translators: the name of a file; %s is the code of a cohort */
  g_autofree char *name = g_strdup_printf (ang_nomination_translate (language, NC_ ("nomination", "Nomination %s.xlsx")),
                                           ang_record_get_text (cohort, ANG_COHORT_CODE));

  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|", '-');
}
