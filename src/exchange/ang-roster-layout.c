#include "config.h"

#include "ang-roster-layout.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-clock-time.h"
#include "ang-entities.h"
#include "ang-facts.h"
#include "ang-programme.h"

/* How wide the blocks at the right, annex and signature, should be. */
#define RIGHT_BLOCK 95.0
#define LOGO_HEIGHT 22.0
#define BLANK "………………………………"

static const char *
translate (AngRosterLayout *self,
           const char      *msgid)
{
  return ang_language_translate (self->language, "roster", msgid);
}

static gboolean
add_cells (AngRosterLayout     *self,
           const AngSheetCell  *cells,
           guint                n_cells,
           double               height,
           AngSheetRowFlags     flags,
           GError             **error)
{
  AngSheetRow row = { .cells = cells, .n_cells = n_cells, .min_height = height, .flags = flags };

  return ang_sheet_writer_add_row (self->writer, &row, self->cancellable, error);
}

/**
 * ang_roster_layout_line:
 *
 * Adds a row with one text over the whole width.
 */
gboolean
ang_roster_layout_line (AngRosterLayout   *self,
                        AngSheetStyle      style,
                        const char        *text,
                        AngSheetRowFlags   flags,
                        GError           **error)
{
  AngSheetCell cell = ang_sheet_span (ang_sheet_text (style, text), self->n_columns, 1);

  return add_cells (self, &cell, 1, 0, flags, error);
}

/**
 * ang_roster_layout_right:
 *
 * Adds a row with a text in the block at the right, kept on a page with the next row.
 */
gboolean
ang_roster_layout_right (AngRosterLayout  *self,
                         AngSheetStyle     style,
                         const char       *text,
                         GError          **error)
{
  AngSheetCell cells[2];
  guint n_cells = 0;

  if (self->split > 0)
    cells[n_cells++] = ang_sheet_span (ang_sheet_empty (ANG_SHEET_STYLE_PLAIN), self->split, 1);
  cells[n_cells++] = ang_sheet_span (ang_sheet_text (style, text), self->n_columns - self->split, 1);

  return add_cells (self, cells, n_cells, 0, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/**
 * ang_roster_layout_gap:
 * @height: in millimetres
 */
gboolean
ang_roster_layout_gap (AngRosterLayout   *self,
                       double             height,
                       AngSheetRowFlags   flags,
                       GError           **error)
{
  AngSheetCell cell = ang_sheet_span (ang_sheet_empty (ANG_SHEET_STYLE_PLAIN), self->n_columns, 1);

  return add_cells (self, &cell, 1, height, flags, error);
}

/* Letterhead */

static const char *
get_letterhead_line (AngRosterLayout *self,
                     guint            line)
{
  const char *english = ang_record_get_text (self->letterhead, ANG_LETTERHEAD_LINE1_EN + line);

  if (self->language == ANG_LANGUAGE_ENGLISH && english != NULL)
    return english;

  return ang_record_get_text (self->letterhead, ANG_LETTERHEAD_LINE1 + line);
}

static AngSheetRule
get_rule (AngRosterLayout *self)
{
  switch (ang_record_get_integer (self->letterhead, ANG_LETTERHEAD_RULE))
    {
    case ANG_LETTERHEAD_RULE_SINGLE:
      return ANG_SHEET_RULE_SINGLE;
    case ANG_LETTERHEAD_RULE_NONE:
      return ANG_SHEET_RULE_NONE;
    default:
      return ANG_SHEET_RULE_DOUBLE;
    }
}

static guint
count_letterhead_lines (AngRosterLayout *self,
                        guint           *last)
{
  guint n = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (get_letterhead_line (self, i) == NULL)
        continue;
      n++;
      *last = i;
    }

  return n;
}

static gboolean
add_letterhead (AngRosterLayout  *self,
                GError          **error)
{
  guint last = 0;
  guint n_lines = self->letterhead != NULL ? count_letterhead_lines (self, &last) : 0;
  GBytes *logo = self->letterhead != NULL ? ang_record_get_bytes (self->letterhead, ANG_LETTERHEAD_LOGO) : NULL;

  if (n_lines == 0)
    return TRUE;
  if (logo != NULL && !ang_sheet_writer_add_image (self->writer, logo, LOGO_HEIGHT, n_lines, error))
    return FALSE;

  for (guint i = 0; i <= last; i++)
    {
      const char *text = get_letterhead_line (self, i);
      AngSheetCell cell = ang_sheet_span (ang_sheet_text (ANG_SHEET_STYLE_LETTERHEAD_1 + i, text), self->n_columns, 1);
      AngSheetRow row = { .cells = &cell, .n_cells = 1, .flags = ANG_SHEET_ROW_KEEP_WITH_NEXT };

      if (text == NULL)
        continue;
      row.rule = i == last ? get_rule (self) : ANG_SHEET_RULE_NONE;
      if (!ang_sheet_writer_add_row (self->writer, &row, self->cancellable, error))
        return FALSE;
    }

  return ang_roster_layout_gap (self, 4, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/* Annex block */

static const char *
get_letter_number (AngRosterLayout *self)
{
  return self->options->letter_number != NULL ? self->options->letter_number
         : ang_record_get_text (self->cohort->cohort, ANG_COHORT_LETTER_NUMBER);
}

static char *
dup_letter_date (AngRosterLayout *self)
{
  const char *iso = self->options->letter_date != NULL ? self->options->letter_date
                    : ang_record_get_text (self->cohort->cohort, ANG_COHORT_LETTER_DATE);

  return ang_roster_cohort_dup_date (self->cohort, iso);
}

static gboolean
add_annex (AngRosterLayout  *self,
           GError          **error)
{
  const char *label = ang_roster_template_get_annex_label (self->template, self->language);
  const char *number = get_letter_number (self);
  g_autofree char *date = dup_letter_date (self);
  g_autofree char *number_line = NULL;
  g_autofree char *date_line = NULL;

  number_line = g_strdup_printf ("%s : %s", translate (self, NC_ ("roster", "NUMBER")), number != NULL ? number : BLANK);
  date_line = g_strdup_printf ("%s : %s", translate (self, NC_ ("roster", "DATE")), *date != '\0' ? date : BLANK);

  return ang_roster_layout_right (self, ANG_SHEET_STYLE_ANNEX, label, error) &&
         ang_roster_layout_right (self, ANG_SHEET_STYLE_ANNEX, number_line, error) &&
         ang_roster_layout_right (self, ANG_SHEET_STYLE_ANNEX, date_line, error) &&
         ang_roster_layout_gap (self, 4, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/* Title */

static char *
dup_title (AngRosterLayout *self)
{
  g_autoptr (GString) title = g_string_new (ang_roster_template_get_title (self->template, self->language));

  if (title->len == 0)
    g_string_append (title, "{title}");
  g_string_replace (title, "{title}", ang_roster_cohort_get_title (self->cohort), 0);

  return g_strdup (title->str);
}

static gboolean
add_title_line (AngRosterLayout  *self,
                const char       *text,
                GError          **error)
{
  g_autofree char *raised = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  if (ang_roster_template_get_traits (self->template)->capitals)
    raised = g_utf8_strup (text, -1);

  return ang_roster_layout_line (self, ANG_SHEET_STYLE_TITLE, raised != NULL ? raised : text,
                                 ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static gboolean
add_title (AngRosterLayout  *self,
           GError          **error)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *programme = ang_roster_cohort_dup_programme (self->cohort);
  g_autofree char *occasion = ang_roster_cohort_dup_occasion (self->cohort);

  return add_title_line (self, title, error) && add_title_line (self, programme, error) &&
         add_title_line (self, occasion, error) && ang_roster_layout_gap (self, 4, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/* Day, time, place and topic of the session that an attendance sheet is for; %NULL for what is not known. */
static char *
dup_of_session (AngRosterLayout *self,
                guint            line)
{
  AngDate date;
  char *time;

  if (self->session == NULL)
    return NULL;
  switch (line)
    {
    case 0:
      date = ang_record_get_date (self->session, ANG_SESSION_DATE);
      return ang_date_is_complete (date) ? ang_date_format (date, self->language, ANG_DATE_STYLE_WEEKDAY) : NULL;
    case 1:
      time = ang_clock_time_format_range (ang_session_get_start (self->session), ang_session_get_end (self->session), self->language);
      if (*time == '\0')
        g_clear_pointer (&time, g_free);
      return time;
    case 2:
      return g_strdup (ang_record_get_text (self->session, ANG_SESSION_PLACE));
    default:
      return g_strdup (ang_roster_cohort_pick (self->cohort, self->session, ANG_SESSION_TOPIC_ID, ANG_SESSION_TOPIC_EN));
    }
}

/* What is filled in by hand above an attendance sheet, unless it is for a session. */
static gboolean
add_blanks (AngRosterLayout  *self,
            GError          **error)
{
  const char *labels[] = {
    translate (self, NC_ ("roster", "Day / date")), translate (self, NC_ ("roster", "Time")),
    translate (self, NC_ ("roster", "Place")), translate (self, NC_ ("roster", "Agenda")),
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *known = dup_of_session (self, i);
      g_autofree char *text = g_strdup_printf ("%s : %s%s", labels[i], known != NULL ? known : BLANK, known != NULL ? "" : BLANK);

      if (!ang_roster_layout_line (self, ANG_SHEET_STYLE_PLAIN, text, ANG_SHEET_ROW_KEEP_WITH_NEXT, error))
        return FALSE;
    }

  return ang_roster_layout_gap (self, 3, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

/* Page */

static void
prepare_page (AngRosterLayout *self,
              AngSheetPage    *page)
{
  const AngRosterTraits *traits = ang_roster_template_get_traits (self->template);
  AngSheetPaper paper = self->options->paper != 0 ? self->options->paper : traits->paper;

  ang_sheet_page_init (page, paper, traits->landscape);
  page->language = self->language == ANG_LANGUAGE_INDONESIAN ? ANG_SHEET_LANGUAGE_INDONESIAN : ANG_SHEET_LANGUAGE_ENGLISH;
  page->font_size = traits->font_size;
  page->sheet_name = ang_roster_template_get_label (self->template, self->language);
  page->footer.left = ang_record_get_text (self->cohort->cohort, ANG_COHORT_CODE);
  if (traits->privacy >= ANG_PRIVACY_PROTECTED)
    page->footer.centre = translate (self, NC_ ("roster", "Confidential – delete after use"));
  page->footer.right = translate (self, NC_ ("roster", "Page {page} of {pages}"));
}

static AngSheetColumn *
create_columns (AngRosterLayout *self)
{
  AngSheetColumn *columns = g_new0 (AngSheetColumn, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const AngRosterColumn *column = ang_roster_template_get_column (self->template, i);

      columns[i].width = column->width;
      columns[i].share = column->kind == ANG_ROSTER_KIND_TEXT ? column->width : 0;
    }

  return columns;
}

/* The column from which the widths to the right come nearest to what a block at the right wants. */
static guint
find_split (const double *widths,
            guint         n_columns)
{
  double width = 0;
  double best = G_MAXDOUBLE;
  guint split = 0;

  for (guint i = n_columns; i-- > 0;)
    {
      width += widths[i];
      if (fabs (width - RIGHT_BLOCK) < best)
        {
          best = fabs (width - RIGHT_BLOCK);
          split = i;
        }
    }

  return split;
}

static gboolean
begin_sheet (AngRosterLayout  *self,
             GError          **error)
{
  AngSheetPage page;
  g_autofree AngSheetColumn *columns = create_columns (self);
  g_autofree double *widths = NULL;

  prepare_page (self, &page);
  widths = ang_sheet_page_dup_widths (&page, columns, self->n_columns);
  self->split = find_split (widths, self->n_columns);

  return ang_sheet_writer_begin (self->writer, &page, columns, self->n_columns, error);
}

static void
set_properties (AngRosterLayout *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *programme = ang_roster_cohort_dup_programme (self->cohort);
  AngSheetProperties properties = {
    .title = title,
    .subject = programme,
    .author = "Angkatan",
    .company = self->letterhead != NULL ? get_letterhead_line (self, 0) : NULL,
    .keywords = ang_record_get_text (self->cohort->cohort, ANG_COHORT_CODE),
  };

  ang_sheet_writer_set_properties (self->writer, &properties);
}

/**
 * ang_roster_layout_begin:
 *
 * Writes everything that stands above the first person.
 */
gboolean
ang_roster_layout_begin (AngRosterLayout  *self,
                         GError          **error)
{
  AngRosterForm form = ang_roster_template_get_traits (self->template)->form;

  set_properties (self);
  if (!begin_sheet (self, error))
    return FALSE;
  if (self->bare)
    return ang_roster_layout_add_heads (self, error);

  return add_letterhead (self, error) &&
         (form != ANG_ROSTER_FORM_ANNEX || add_annex (self, error)) &&
         add_title (self, error) &&
         (form != ANG_ROSTER_FORM_ATTENDANCE || add_blanks (self, error)) &&
         ang_roster_layout_add_travel (self, error) &&
         ang_roster_layout_add_heads (self, error);
}

/* Rows */

static AngSheetCell
create_date_cell (const AngRosterContent *content)
{
  return ang_sheet_date_short (ANG_SHEET_STYLE_BODY_CENTRED, content->date.year, content->date.month, content->date.day);
}

/* A number that stands in the middle is one only when it counts the rows; a year is a word there. */
static AngSheetCell
create_cell (const AngRosterColumn *column,
             AngRosterContent      *content)
{
  gboolean centred = column->kind == ANG_ROSTER_KIND_CENTRE;
  AngSheetStyle style = centred ? ANG_SHEET_STYLE_BODY_CENTRED : ANG_SHEET_STYLE_BODY;

  if (content->integer != ANG_UNSET)
    return ang_sheet_integer (style, content->integer);
  if (content->has_decimal)
    return ang_sheet_decimal (style, content->decimal);
  if (ang_date_is_complete (content->date))
    return create_date_cell (content);
  if (column->kind == ANG_ROSTER_KIND_IDENTIFIER)
    return ang_sheet_identifier (style, content->text);

  return ang_sheet_text (style, content->text);
}

/**
 * ang_roster_layout_add:
 * @keep: whether the row stays on a page with what follows it
 */
gboolean
ang_roster_layout_add (AngRosterLayout  *self,
                       AngRosterRow     *row,
                       gboolean          keep,
                       GError          **error)
{
  double height = ang_roster_template_get_traits (self->template)->row_height;
  g_autofree AngRosterContent *contents = g_new0 (AngRosterContent, self->n_columns);
  g_autofree AngSheetCell *cells = g_new0 (AngSheetCell, self->n_columns);
  gboolean added;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const AngRosterColumn *column = ang_roster_template_get_column (self->template, i);

      contents[i] = ang_roster_row_get (row, column->value, column->item);
      cells[i] = create_cell (column, &contents[i]);
    }
  added = add_cells (self, cells, self->n_columns, height, keep ? ANG_SHEET_ROW_KEEP_WITH_NEXT : 0, error);
  for (guint i = 0; i < self->n_columns; i++)
    ang_roster_content_clear (&contents[i]);

  return added;
}

/**
 * ang_roster_layout_end:
 * @participations: (element-type AngRecord): who stands in it
 *
 * Writes what stands below the last person.
 */
gboolean
ang_roster_layout_end (AngRosterLayout  *self,
                       GPtrArray        *participations,
                       GError          **error)
{
  return self->bare || ang_roster_layout_add_foot (self, participations, error);
}
