#include "config.h"

#include "ang-nomination-private.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"

/* Rows from 0: the title, who nominates, a gap, groups, heads, the other language, keys. */
#define HEAD_ROW 4
#define FIRST_ROW 7

#define FROZEN_COLUMNS 2
#define OLDEST 1940
#define YOUNGEST 16 /* years, at the course */
#define RECENT 10   /* years, before the course */

static const AngNominationColumn *
get_column (AngNominationJob *job,
            guint             column)
{
  return g_ptr_array_index (job->columns, column);
}

static AngLanguage
get_language (AngNominationJob *job)
{
  return job->about[0]->language;
}

static gboolean
begin_sheet (AngNominationJob  *job,
             GError           **error)
{
  g_autofree AngSheetColumn *columns = g_new0 (AngSheetColumn, job->columns->len);
  AngSheetPage page;

  for (guint i = 0; i < job->columns->len; i++)
    {
      const AngNominationColumn *column = get_column (job, i);

      columns[i].width = column->width;
      columns[i].entry = column->entry;
      columns[i].entry_style = column->centred ? ANG_SHEET_STYLE_ENTRY_CENTRED : ANG_SHEET_STYLE_ENTRY;
    }

  ang_nomination_prepare_page (job, &page, TRUE, ang_nomination_get_sheet_name (job));
  page.locked = TRUE;
  page.frozen_rows = FIRST_ROW;
  page.frozen_columns = FROZEN_COLUMNS;
  page.pages_wide = 2;

  return ang_sheet_writer_begin (job->writer, &page, columns, job->columns->len, error);
}

/* The code stays in sight beside the names, whatever is scrolled. */
static gboolean
add_title (AngNominationJob  *job,
           GError           **error)
{
  const char *title = ang_roster_cohort_get_title (job->about[0]);
  const char *what = ang_nomination_translate (get_language (job), NC_ ("nomination", "Nomination of participants"));
  g_autofree char *text = title != NULL ? g_strdup_printf ("%s: %s", what, title) : g_strdup (what);
  const AngSheetCell cells[] = {
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_SECTION, ang_record_get_text (job->about[0]->cohort, ANG_COHORT_CODE)), 2, 1),
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_SECTION, text), job->columns->len - 2, 1),
  };

  return ang_nomination_add_row (job, cells, G_N_ELEMENTS (cells), 0, error);
}

/* Who nominates, by which letter: once for all rows. What is filled in stands behind its label, wherever that is. */
static gboolean
add_letter (AngNominationJob  *job,
            GError           **error)
{
  AngLanguage language = get_language (job);
  const AngSheetCell cells[] = {
    ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_PLAIN_BOLD, ang_nomination_get_label (ANG_NOMINATION_BY, language)), 2, 1),
    ang_sheet_span (ang_sheet_entry (ANG_SHEET_STYLE_ENTRY, ANG_SHEET_CELL_IDENTIFIER), 3, 1),
    ang_sheet_text (ANG_SHEET_STYLE_PLAIN_CENTRED, ang_nomination_get_label (ANG_NOMINATION_LETTER_NUMBER, language)),
    ang_sheet_span (ang_sheet_entry (ANG_SHEET_STYLE_ENTRY, ANG_SHEET_CELL_IDENTIFIER), 2, 1),
    ang_sheet_text (ANG_SHEET_STYLE_PLAIN_CENTRED, ang_nomination_get_label (ANG_NOMINATION_LETTER_DATE, language)),
    ang_sheet_entry (ANG_SHEET_STYLE_ENTRY, ANG_SHEET_CELL_DATE_SHORT),
  };

  return ang_nomination_add_row (job, cells, G_N_ELEMENTS (cells), 0, error)
         && ang_nomination_add_row (job, NULL, 0, 0, error);
}

/* A band over the heads: a group's name above its first column. Not merged, for a page may end within a group. */
static gboolean
add_groups (AngNominationJob  *job,
            GError           **error)
{
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, job->columns->len);

  for (guint i = 0; i < job->columns->len; i++)
    {
      const char *group = get_column (job, i)->group;

      cells[i] = ang_sheet_text (ANG_SHEET_STYLE_GROUP,
                                 group != NULL ? ang_language_translate (get_language (job), "nomination", group) : NULL);
    }

  return ang_nomination_add_row (job, cells, job->columns->len, ANG_SHEET_ROW_REPEAT, error);
}

static gboolean
add_heads (AngNominationJob  *job,
           guint              which,
           GError           **error)
{
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, job->columns->len);

  for (guint i = 0; i < job->columns->len; i++)
    {
      const AngNominationColumn *column = get_column (job, i);
      const char *head = ang_language_translate (job->about[which]->language, "nomination", column->head);
      AngSheetStyle style = column->required ? ANG_SHEET_STYLE_REQUIRED : ANG_SHEET_STYLE_HEADER;

      cells[i] = ang_sheet_text (which > 0 ? ANG_SHEET_STYLE_GLOSS : style, head);
    }

  return ang_nomination_add_row (job, cells, job->columns->len, ANG_SHEET_ROW_REPEAT, error);
}

/* The first key says what the file is, for programs that have dropped its properties; the column is not read anyway. */
static gboolean
add_keys (AngNominationJob  *job,
          GError           **error)
{
  AngRecord *cohort = job->about[0]->cohort;
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, job->columns->len);
  g_autofree char *mark = g_strdup_printf ("%s %d %" G_GINT64_FORMAT " %s", ANG_NOMINATION_PROPERTY, ANG_NOMINATION_VERSION,
                                           ang_record_get_id (cohort), ang_record_get_text (cohort, ANG_COHORT_CODE));

  cells[0] = ang_sheet_text (ANG_SHEET_STYLE_NOTE, mark);
  for (guint i = 1; i < job->columns->len; i++)
    cells[i] = ang_sheet_text (ANG_SHEET_STYLE_NOTE, get_column (job, i)->key);

  return ang_nomination_add_row (job, cells, job->columns->len, ANG_SHEET_ROW_HIDDEN, error);
}

/* A page of numbered rows; below them the columns go on without end. */
static gboolean
add_rows (AngNominationJob  *job,
          GError           **error)
{
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, job->columns->len);

  for (guint i = 0; i < job->columns->len; i++)
    cells[i] = ang_sheet_empty (get_column (job, i)->centred ? ANG_SHEET_STYLE_ENTRY_CENTRED : ANG_SHEET_STYLE_ENTRY);
  for (guint i = 0; i < ANG_NOMINATION_RULED_ROWS; i++)
    {
      cells[0] = ang_sheet_integer (ANG_SHEET_STYLE_ENTRY_CENTRED, i + 1);
      if (!ang_nomination_add_row (job, cells, job->columns->len, 0, error))
        return FALSE;
    }

  return TRUE;
}

static void
set_up_dates (AngNominationJob *job,
              AngSheetCheck    *check,
              int               from,
              int               to)
{
  check->kind = ANG_SHEET_CHECK_DATE;
  g_date_set_dmy (&check->from, 1, G_DATE_JANUARY, (GDateYear) from);
  g_date_set_dmy (&check->to, 31, G_DATE_DECEMBER, (GDateYear) to);
  check->error = ang_nomination_translate (get_language (job),
                                           NC_ ("nomination", "Write a day as day-month-year, for instance 17-03-1985."));
}

static void
set_up_length (AngNominationJob *job,
               AngSheetCheck    *check,
               guint             least,
               guint             most,
               const char       *error)
{
  check->kind = ANG_SHEET_CHECK_LENGTH;
  check->least = least;
  check->most = most;
  check->error = error;
}

static void
set_up_check (AngNominationJob   *job,
              AngNominationCheck  what,
              AngSheetCheck      *check)
{
  AngLanguage language = get_language (job);
  int year = job->about[0]->start.year;

  switch (what)
    {
    case ANG_NOMINATION_CHECK_NIP:
      /* With the usual blanks between its groups. */
      set_up_length (job, check, 18, 21, ang_nomination_translate (language, NC_ ("nomination", "A NIP has 18 digits.")));
      break;
    case ANG_NOMINATION_CHECK_NIK:
      set_up_length (job, check, 16, 19, ang_nomination_translate (language, NC_ ("nomination", "A NIK has 16 digits.")));
      break;
    case ANG_NOMINATION_CHECK_BIRTH:
      set_up_dates (job, check, OLDEST, year - YOUNGEST);
      break;
    case ANG_NOMINATION_CHECK_RECENT:
      set_up_dates (job, check, year - RECENT, year);
      break;
    case ANG_NOMINATION_CHECK_SCORE:
      check->kind = ANG_SHEET_CHECK_NUMBER;
      check->most = 1000;
      check->error = ang_nomination_translate (language, NC_ ("nomination", "Write the score as a number."));
      break;
    case ANG_NOMINATION_CHECK_NONE:
    default:
      break;
    }
}

static void
set_up_list (AngNominationJob  *job,
             AngNominationList  list,
             AngSheetCheck     *check)
{
  if (list == ANG_NOMINATION_LIST_NONE || job->lists[list]->len == 0)
    return;

  check->kind = ANG_SHEET_CHECK_LIST;
  check->list = (AngSheetSource) {
    .sheet = ang_nomination_translate (get_language (job), NC_ ("nomination", "Lists")),
    .column = (guint) list,
    .last_row = job->lists[list]->len - 1,
  };
  check->error = ang_nomination_translate (get_language (job), check->lenient
                                           ? NC_ ("nomination", "This is not in the list. Use it only if the list does not have it.")
                                           : NC_ ("nomination", "Choose from the list."));
}

static gboolean
add_check (AngNominationJob  *job,
           guint              i,
           GError           **error)
{
  const AngNominationColumn *column = get_column (job, i);
  const char *head = ang_language_translate (get_language (job), "nomination", column->head);
  AngSheetCheck check = {
    .column = i,
    .first_row = FIRST_ROW,
    .last_row = FIRST_ROW + ANG_NOMINATION_ROWS - 1,
    .lenient = !column->strict,
    .hint_title = head,
    .error_title = head,
  };

  if (column->how == NULL)
    return TRUE;

  set_up_check (job, column->check, &check);
  set_up_list (job, column->list, &check);
  if (column->list == ANG_NOMINATION_LIST_NONE)
    check.hint = ang_language_translate (get_language (job), "nomination", column->how);

  return ang_sheet_writer_add_check (job->writer, &check, error);
}

static gboolean
add_checks (AngNominationJob  *job,
            GError           **error)
{
  for (guint i = 0; i < job->columns->len; i++)
    {
      if (!add_check (job, i, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_nomination_write_form:
 *
 * Writes the sheet that is filled in.
 *
 * Returns: whether it worked
 */
gboolean
ang_nomination_write_form (AngNominationJob  *job,
                           GError           **error)
{
  return begin_sheet (job, error)
         && add_title (job, error) && add_letter (job, error) && add_groups (job, error)
         && add_heads (job, 0, error) && add_heads (job, 1, error) && add_keys (job, error)
         && add_rows (job, error) && add_checks (job, error);
}
