#include "config.h"

#include "ang-nomination-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-letterhead.h"
#include "ang-number.h"
#include "ang-partner.h"

/* Columns: the number of a line, a name, the text about it, an example. */
#define N_COLUMNS 4
#define NUMBER_WIDTH 8
#define NAME_WIDTH 42
#define EXAMPLE_WIDTH 44
#define GAP 3

/* The guidance in one language. */
typedef struct
{
  AngNominationJob *job;
  AngRosterCohort  *about;
  GError          **error;
} Guide;

static const char *translate (Guide      *guide,
                              const char *msgid) G_GNUC_FORMAT (2);

static const char *
translate (Guide      *guide,
           const char *msgid)
{
  return ang_nomination_translate (guide->about->language, msgid);
}

static gboolean
add_wide (Guide            *guide,
          AngSheetStyle     style,
          const char       *text,
          AngSheetRowFlags  flags)
{
  AngSheetCell cell = ang_sheet_span (ang_sheet_text (style, text), N_COLUMNS, 1);

  return ang_nomination_add_row (guide->job, &cell, 1, flags, guide->error);
}

static gboolean
add_gap (Guide *guide)
{
  AngSheetRow row = { .min_height = GAP };

  return ang_sheet_writer_add_row (guide->job->writer, &row, guide->job->cancellable, guide->error);
}

static gboolean
add_section (Guide            *guide,
             const char       *title,
             AngSheetRowFlags  flags)
{
  return add_gap (guide) && add_wide (guide, ANG_SHEET_STYLE_SECTION, title, flags | ANG_SHEET_ROW_KEEP_WITH_NEXT);
}

/* "Dates    1–5 July 2024"; nothing of what is not known */
static gboolean
add_fact (Guide         *guide,
          const char    *name,
          AngSheetStyle  style,
          const char    *value)
{
  const AngSheetCell cells[] = {
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_PLAIN, name), 2, 1),
    ang_sheet_span (ang_sheet_text (style, value), 2, 1),
  };

  return value == NULL || *value == '\0' || ang_nomination_add_row (guide->job, cells, G_N_ELEMENTS (cells), 0, guide->error);
}

static gboolean
add_line (Guide      *guide,
          const char *mark,
          const char *text)
{
  const AngSheetCell cells[] = {
    ang_sheet_text (ANG_SHEET_STYLE_PLAIN_CENTRED, mark),
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_PLAIN, text), N_COLUMNS - 1, 1),
  };

  return ang_nomination_add_row (guide->job, cells, G_N_ELEMENTS (cells), 0, guide->error);
}

static gboolean
add_title (Guide            *guide,
           AngSheetRowFlags  flags)
{
  g_autofree char *programme = ang_roster_cohort_dup_programme (guide->about);
  g_autofree char *occasion = ang_roster_cohort_dup_occasion (guide->about);
  const char *title = ang_roster_cohort_get_title (guide->about);

  return add_wide (guide, ANG_SHEET_STYLE_TITLE, translate (guide, NC_ ("nomination", "Nomination of participants")), flags)
         && (title == NULL || add_wide (guide, ANG_SHEET_STYLE_SUBTITLE, title, 0))
         && add_wide (guide, ANG_SHEET_STYLE_PLAIN_CENTRED, programme, 0)
         && (occasion == NULL || add_wide (guide, ANG_SHEET_STYLE_PLAIN_CENTRED, occasion, 0));
}

static char *
dup_quota (Guide *guide)
{
  gint64 quota = ang_record_get_integer (guide->about->cohort, ANG_COHORT_QUOTA);
  g_autofree char *number = NULL;

  if (quota == ANG_UNSET)
    return NULL;

  number = ang_number_format (quota, guide->about->language);
  return g_strdup_printf (ang_language_translate_plural (guide->about->language, NULL, "%s person", "%s people", (gulong) quota),
                          number);
}

static gboolean
add_facts (Guide *guide)
{
  AngRosterCohort *about = guide->about;
  g_autofree char *programme = ang_roster_cohort_dup_programme (about);
  g_autofree char *quota = dup_quota (guide);
  const char *host = about->host != NULL
                     ? ang_roster_cohort_pick (about, about->host, ANG_PARTNER_NAME_LOCAL, ANG_PARTNER_NAME) : NULL;
  const char *cost = g_str_equal (about->cost, "-") ? NULL : about->cost;

  return add_section (guide, translate (guide, NC_ ("nomination", "The training")), 0)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Code")), ANG_SHEET_STYLE_PLAIN_BOLD, ang_record_get_text (about->cohort, ANG_COHORT_CODE))
         && add_fact (guide, translate (guide, NC_ ("nomination", "Programme")), ANG_SHEET_STYLE_PLAIN, programme)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Course")), ANG_SHEET_STYLE_PLAIN, ang_roster_cohort_get_title (about))
         && add_fact (guide, translate (guide, NC_ ("nomination", "Host")), ANG_SHEET_STYLE_PLAIN, host)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Place")), ANG_SHEET_STYLE_PLAIN, about->place)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Dates")), ANG_SHEET_STYLE_PLAIN, about->dates)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Travel")), ANG_SHEET_STYLE_PLAIN,
                      g_str_equal (about->period, about->dates) ? NULL : about->period)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Places")), ANG_SHEET_STYLE_PLAIN, quota)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Costs")), ANG_SHEET_STYLE_PLAIN, cost);
}

static gboolean
add_rules (Guide *guide)
{
  g_autoptr (GPtrArray) rules = ang_nomination_describe_rules (guide->about);

  if (!add_section (guide, translate (guide, NC_ ("nomination", "Who may be nominated")), 0))
    return FALSE;
  for (guint i = 0; i < rules->len; i++)
    {
      if (!add_line (guide, "•", g_ptr_array_index (rules, i)))
        return FALSE;
    }

  return add_line (guide, "•", translate (guide, NC_ ("nomination", "The choice is made by achievement, loyalty and integrity.")))
         && (rules->len == 0
             || add_line (guide, "•", translate (guide, NC_ ("nomination",
                                                             "Whoever does not meet a rule can be nominated with the reason in "
                                                             "the column of remarks; it is then decided upon."))));
}

/* Numbered by their place. */
static gboolean
add_steps (Guide *guide)
{
  static const char *const steps[] = {
    NC_ ("nomination", "At the top of the form, write who nominates and the number and date of the letter."),
    NC_ ("nomination", "Write one person a row. The columns with coloured headings must be filled in, the others where something is known."),
    NC_ ("nomination", "Where a cell has a list, choose from it."),
    NC_ ("nomination", "Write NIP and telephone numbers with all their digits: the cells keep them as text. Write days as day-month-year."),
    NC_ ("nomination", "When you paste from another table, paste the values only, so that the cells keep their kind."),
    NC_ ("nomination", "Leave the headings as they are: the program of the receiving office reads the form by them. They are locked without "
                       "a password, so the protection can be lifted (Review, Unprotect Sheet), but this is not needed to fill the form in."),
    NC_ ("nomination", "Save as .xlsx, not under another format, and send the file with the signed letter."),
  };

  if (!add_section (guide, translate (guide, NC_ ("nomination", "How to fill in the form")), 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      if (!add_line (guide, number, ang_language_translate (guide->about->language, "nomination", steps[i])))
        return FALSE;
    }

  return TRUE;
}

/* The lines of the letterhead, one under the other. */
static char *
dup_address (Guide *guide)
{
  gboolean english = guide->about->language == ANG_LANGUAGE_ENGLISH;
  g_autoptr (GString) address = g_string_new (guide->job->options->send_to);

  for (guint i = 0; i < 4 && guide->job->options->send_to == NULL && guide->job->letterhead != NULL; i++)
    {
      const char *line = ang_record_get_text (guide->job->letterhead, ANG_LETTERHEAD_LINE1 + i);
      const char *translated = ang_record_get_text (guide->job->letterhead, ANG_LETTERHEAD_LINE1_EN + i);

      if (english && translated != NULL)
        line = translated;
      if (line == NULL)
        continue;
      if (address->len > 0)
        g_string_append_c (address, '\n');
      g_string_append (address, line);
    }

  return g_strdup (address->str);
}

static gboolean
add_sending (Guide *guide)
{
  g_autofree char *deadline = ang_roster_cohort_dup_date (guide->about, guide->job->options->deadline);
  g_autofree char *address = dup_address (guide);

  if (*deadline == '\0' && *address == '\0')
    return TRUE;

  return add_section (guide, translate (guide, NC_ ("nomination", "Deadline and address")), 0)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Not later than")), ANG_SHEET_STYLE_PLAIN_BOLD, deadline)
         && add_fact (guide, translate (guide, NC_ ("nomination", "Send to")), ANG_SHEET_STYLE_PLAIN, address);
}

static gboolean
add_column (Guide                     *guide,
            const AngNominationColumn *column,
            guint                      number)
{
  g_autofree char *example = ang_nomination_dup_example (guide->job, column);
  const char *head = ang_language_translate (guide->about->language, "nomination", column->head);
  const AngSheetCell cells[] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY_CENTRED, number),
    ang_sheet_text (column->required ? ANG_SHEET_STYLE_BODY_BOLD : ANG_SHEET_STYLE_BODY, head),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, ang_language_translate (guide->about->language, "nomination", column->how)),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, *example != '\0' ? example : NULL),
  };

  return ang_nomination_add_row (guide->job, cells, G_N_ELEMENTS (cells), 0, guide->error);
}

/* Each column with an example: in the form itself an example would have to be taken out again. */
static gboolean
add_columns (Guide *guide)
{
  GPtrArray *columns = guide->job->columns;
  guint number = 0;
  const AngSheetCell heads[] = {
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (guide, NC_ ("nomination", "No."))),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (guide, NC_ ("nomination", "Column"))),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (guide, NC_ ("nomination", "What to write"))),
    ang_sheet_text (ANG_SHEET_STYLE_HEADER, translate (guide, NC_ ("nomination", "Example (invented)"))),
  };

  if (!add_section (guide, translate (guide, NC_ ("nomination", "The columns; those in bold must be filled in")), ANG_SHEET_ROW_NEW_PAGE)
      || !ang_nomination_add_row (guide->job, heads, G_N_ELEMENTS (heads), ANG_SHEET_ROW_KEEP_WITH_NEXT, guide->error))
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    {
      const AngNominationColumn *column = g_ptr_array_index (columns, i);

      if (column->how != NULL && !add_column (guide, column, ++number))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_language (AngNominationJob  *job,
              guint              which,
              GError           **error)
{
  Guide guide = { job, job->about[which], error };
  /* Translators: %s is the name of the sheet with the form, in the language of the workbook */
  g_autofree char *what = g_strdup_printf (translate (&guide, NC_ ("nomination",
                                                                   "With this form a unit nominates people for the training below. "
                                                                   "The sheet “%s” is filled in and sent back; the office that made "
                                                                   "the form reads it without typing anything anew.")),
                                           ang_nomination_get_sheet_name (job));

  return add_title (&guide, which > 0 ? ANG_SHEET_ROW_NEW_PAGE : 0)
         && add_gap (&guide)
         && add_wide (&guide, ANG_SHEET_STYLE_PLAIN, what, 0)
         && add_facts (&guide) && add_rules (&guide) && add_sending (&guide) && add_steps (&guide) && add_columns (&guide)
         && add_gap (&guide);
}

/**
 * ang_nomination_write_guide:
 *
 * Writes the sheet that says what the form is and how to fill it in: in the form's language, then in the other.
 *
 * Returns: whether it worked
 */
gboolean
ang_nomination_write_guide (AngNominationJob  *job,
                            GError           **error)
{
  const AngSheetColumn columns[N_COLUMNS] = { { NUMBER_WIDTH, 0 }, { NAME_WIDTH, 0 }, { 0, 1 }, { EXAMPLE_WIDTH, 0 } };
  AngSheetPage page;

  ang_nomination_prepare_page (job, &page, FALSE,
                               ang_nomination_translate (job->about[0]->language, NC_ ("nomination", "Guidance")));
  page.locked = TRUE;

  return ang_sheet_writer_begin (job->writer, &page, columns, N_COLUMNS, error)
         && add_language (job, 0, error) && add_language (job, 1, error);
}
