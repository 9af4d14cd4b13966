#include "config.h"

#include "ang-sheet.h"

G_DEFINE_QUARK (ang-sheet-error-quark, ang_sheet_error)

/**
 * ang_sheet_page_init:
 * @page: (out caller-allocates): a page to fill
 * @paper: the paper
 * @landscape: whether the long side lies
 *
 * Sets a page up with the margins of Indonesian office letters: left 30, right 25, top 25 and bottom 25 mm upright;
 * 20 mm all round, 15 mm at the sides, when it lies, as rosters need the width.
 */
void
ang_sheet_page_init (AngSheetPage  *page,
                     AngSheetPaper  paper,
                     gboolean       landscape)
{
  *page = (AngSheetPage) {
    .language = ANG_SHEET_LANGUAGE_INDONESIAN,
    .paper = paper,
    .landscape = landscape,
    .margin_left = landscape ? 15 : 30,
    .margin_right = landscape ? 15 : 25,
    .margin_top = landscape ? 20 : 25,
    .margin_bottom = landscape ? 20 : 25,
  };
}

/**
 * ang_sheet_page_get_size:
 * @page: a page
 * @width: (out): its width in mm as it lies
 * @height: (out): its height in mm as it lies
 */
void
ang_sheet_page_get_size (const AngSheetPage *page,
                         double             *width,
                         double             *height)
{
  static const struct { double width, height; } sizes[] = {
    [ANG_SHEET_PAPER_A4] = { 210, 297 },
    [ANG_SHEET_PAPER_F4] = { 215, 330 },
    [ANG_SHEET_PAPER_A3] = { 297, 420 },
  };

  *width = page->landscape ? sizes[page->paper].height : sizes[page->paper].width;
  *height = page->landscape ? sizes[page->paper].width : sizes[page->paper].height;
}

/**
 * ang_sheet_page_get_inner_width:
 * @page: a page
 *
 * Returns: the width between the margins in mm
 */
double
ang_sheet_page_get_inner_width (const AngSheetPage *page)
{
  double width;
  double height;

  ang_sheet_page_get_size (page, &width, &height);
  return width - page->margin_left - page->margin_right;
}

/**
 * ang_sheet_page_dup_widths:
 * @page: a page
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Shares out what the columns leave of the paper's width. Columns that ask for more than the paper has stay as they are:
 * the writers then make the whole table smaller.
 *
 * Returns: (transfer full) (array length=n_columns): the widths in mm
 */
double *
ang_sheet_page_dup_widths (const AngSheetPage   *page,
                           const AngSheetColumn *columns,
                           guint                 n_columns)
{
  double *widths = g_new (double, n_columns);
  double left = ang_sheet_page_get_inner_width (page);
  double shares = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      left -= columns[i].width;
      shares += columns[i].share;
    }

  for (guint i = 0; i < n_columns; i++)
    {
      widths[i] = columns[i].width;
      if (left > 0 && shares > 0)
        widths[i] += left * columns[i].share / shares;
      widths[i] = CLAMP (widths[i], 2.0, 400.0);
    }

  return widths;
}

static AngSheetCell
new_cell (AngSheetCellKind kind,
          AngSheetStyle    style)
{
  return (AngSheetCell) { .kind = kind, .style = style, .columns = 1, .rows = 1 };
}

/**
 * ang_sheet_empty:
 * @style: how it looks
 *
 * Returns: an empty cell
 */
AngSheetCell
ang_sheet_empty (AngSheetStyle style)
{
  return new_cell (ANG_SHEET_CELL_EMPTY, style);
}

/**
 * ang_sheet_entry:
 * @style: ENTRY or ENTRY_CENTRED
 * @kind: what is to be filled in
 *
 * Returns: an empty cell to fill in, for a form that has more of them than its columns (see AngSheetColumn)
 */
AngSheetCell
ang_sheet_entry (AngSheetStyle    style,
                 AngSheetCellKind kind)
{
  AngSheetCell cell = new_cell (ANG_SHEET_CELL_EMPTY, style);

  cell.value.entry = kind;
  return cell;
}

/**
 * ang_sheet_text:
 * @style: how it looks
 * @text: (nullable): the text; it must live until the row has been added
 *
 * Returns: a cell with a text, which never becomes a formula, a number or a date; empty when the text is
 */
AngSheetCell
ang_sheet_text (AngSheetStyle  style,
                const char    *text)
{
  AngSheetCell cell = new_cell (text != NULL && *text != '\0' ? ANG_SHEET_CELL_TEXT : ANG_SHEET_CELL_EMPTY, style);

  cell.value.text = text;
  return cell;
}

/**
 * ang_sheet_identifier:
 * @style: how it looks
 * @text: (nullable): the digits; they must live until the row has been added
 *
 * Returns: a text cell that stays text when somebody edits it in a spreadsheet (number format @)
 */
AngSheetCell
ang_sheet_identifier (AngSheetStyle  style,
                      const char    *text)
{
  AngSheetCell cell = ang_sheet_text (style, text);

  cell.kind = cell.kind == ANG_SHEET_CELL_TEXT ? ANG_SHEET_CELL_IDENTIFIER : ANG_SHEET_CELL_EMPTY;
  return cell;
}

/**
 * ang_sheet_integer:
 * @style: how it looks
 * @integer: a number
 *
 * Returns: a number cell
 */
AngSheetCell
ang_sheet_integer (AngSheetStyle style,
                   gint64        integer)
{
  AngSheetCell cell = new_cell (ANG_SHEET_CELL_INTEGER, style);

  cell.value.integer = integer;
  return cell;
}

/**
 * ang_sheet_decimal:
 * @style: how it looks
 * @decimal: a number; what is not finite becomes an empty cell and a warning
 *
 * Returns: a number cell
 */
AngSheetCell
ang_sheet_decimal (AngSheetStyle style,
                   double        decimal)
{
  AngSheetCell cell = new_cell (ANG_SHEET_CELL_DECIMAL, style);

  cell.value.decimal = decimal;
  return cell;
}

/**
 * ang_sheet_date:
 * @style: how it looks
 * @year: 1 … 9999
 * @month: 1 … 12
 * @day: 1 … 31
 *
 * Returns: a date cell, shown long in the page's language; a day that does not exist becomes empty and a warning
 */
AngSheetCell
ang_sheet_date (AngSheetStyle style,
                int           year,
                int           month,
                int           day)
{
  AngSheetCell cell = new_cell (ANG_SHEET_CELL_DATE, style);

  cell.value.date.year = year;
  cell.value.date.month = month;
  cell.value.date.day = day;
  return cell;
}

/**
 * ang_sheet_date_short:
 * @style: how it looks
 * @year: 1 … 9999
 * @month: 1 … 12
 * @day: 1 … 31
 *
 * Returns: a date cell, shown as 30-10-2025
 */
AngSheetCell
ang_sheet_date_short (AngSheetStyle style,
                      int           year,
                      int           month,
                      int           day)
{
  AngSheetCell cell = ang_sheet_date (style, year, month, day);

  cell.kind = ANG_SHEET_CELL_DATE_SHORT;
  return cell;
}

/**
 * ang_sheet_span:
 * @cell: a cell
 * @columns: how many columns it covers to the right
 * @rows: how many rows it covers downward
 *
 * Returns: the same cell over more room
 */
AngSheetCell
ang_sheet_span (AngSheetCell cell,
                guint        columns,
                guint        rows)
{
  cell.columns = MAX (columns, 1);
  cell.rows = MAX (rows, 1);
  return cell;
}
