#include "config.h"

#include "ang-xlsx-sheet.h"

#include "ang-sheet-grid.h"
#include "ang-sheet-metrics.h"
#include "ang-sheet-pager.h"
#include "ang-sheet-style.h"
#include "ang-sheet-text.h"
#include "ang-xlsx-image.h"
#include "ang-xlsx-page.h"

#define POINTS_PER_PIXEL 0.75
#define AUTOMATIC_ROW 5.3           /* mm, what Excel gives a row that has no height of its own */
#define ROW_PIXELS_MAX 545          /* 409 points, more is no valid height */
#define FROZEN_ROWS_MAX 3
#define BREAKS_MAX 1023
#define EXACT_MAX 999999999999999LL /* Excel keeps 15 digits */

/* Programs and printers differ a little in what fits on a page: what stays together must do so with all of them. */
#define SAFE_ROOM 0.96

/* Rows from one to another. */
typedef struct
{
  guint first;
  guint last;
  gboolean any;
} Stretch;

struct _AngXlsxSheet
{
  lxw_worksheet *sheet;
  AngXlsxFormats *formats;
  AngSheetGrid *grid;
  AngSheetPager pager;
  AngXlsxImage *image;
  GArray *breaks;       /* rows that pages begin with */
  Stretch *identifiers; /* in each column */
  AngSheetCellKind *entries; /* of each column */
  Stretch repeated;
  char *font;
  double font_size;
  gboolean filter;
  gboolean frozen; /* already */
  guint row;
  AngXlsxCount count;
};

static void
stretch_over (Stretch *stretch,
              guint    row)
{
  if (!stretch->any)
    stretch->first = row;
  stretch->last = row;
  stretch->any = TRUE;
}

/* A table wider than the paper is printed smaller, so more of its height fits. */
static void
set_up_pager (AngXlsxSheet       *self,
              const AngSheetPage *page)
{
  double width;
  double height;
  double room = ang_sheet_page_get_inner_width (page) * MAX (page->pages_wide, 1);
  double scale = MIN (1.0, room / ang_sheet_grid_get_width (self->grid));

  ang_sheet_page_get_size (page, &width, &height);
  height = (height - page->margin_top - page->margin_bottom) / scale;
  ang_sheet_pager_init (&self->pager, height, SAFE_ROOM * height);
}

static double
measure (const AngSheetCell *cell,
         double              width,
         gpointer            user_data)
{
  AngXlsxSheet *self = user_data;
  const AngSheetStyleLook *look = ang_sheet_style_get_look (cell->style);
  double points = ang_sheet_style_get_points (cell->style, self->font_size);
  guint lines = 1;

  if (cell->kind == ANG_SHEET_CELL_TEXT || cell->kind == ANG_SHEET_CELL_IDENTIFIER)
    lines = ang_sheet_metrics_count_lines (cell->value.text, self->font, look->bold, points, width);

  return ang_sheet_metrics_get_height (lines, points);
}

/* Merged areas are only noted: worksheet_merge_range() would write the cells itself, and going back to a row above is
 * impossible in constant-memory mode. The library frees the note. */
static lxw_error
note_merge (AngXlsxSheet        *self,
            const AngSheetPlace *place)
{
  lxw_merged_range *range;

  if (!place->ends || (place->cell.columns == 1 && place->top == self->row))
    return LXW_NO_ERROR;

  range = calloc (1, sizeof *range);
  if (range == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;

  range->first_row = place->top;
  range->last_row = self->row;
  range->first_col = place->column;
  range->last_col = place->column + place->cell.columns - 1;
  STAILQ_INSERT_TAIL (self->sheet->merged_ranges, range, list_pointers);
  self->sheet->merged_range_count++;
  return LXW_NO_ERROR;
}

static lxw_error
write_text (AngXlsxSheet *self,
            guint         column,
            const char   *text,
            lxw_format   *format)
{
  g_autofree char *escaped = ang_sheet_text_dup_escaped (text);
  g_autofree char *fitting = escaped != NULL ? ang_sheet_text_dup_clean (escaped, ANG_XLSX_TEXT_MAX) : NULL;

  return worksheet_write_string (self->sheet, self->row, column, fitting != NULL ? fitting : text, format);
}

/* A spreadsheet's days begin in 1900; what is earlier, and numbers of more digits than it keeps, are written as text. */
static gboolean
is_beyond_excel (const AngSheetCell *cell)
{
  if (cell->kind == ANG_SHEET_CELL_INTEGER)
    return cell->value.integer > EXACT_MAX || cell->value.integer < -EXACT_MAX;

  return (cell->kind == ANG_SHEET_CELL_DATE || cell->kind == ANG_SHEET_CELL_DATE_SHORT) && cell->value.date.year < 1900;
}

static lxw_error
write_value (AngXlsxSheet       *self,
             guint               column,
             const AngSheetCell *cell,
             lxw_format         *format)
{
  switch (cell->kind)
    {
    case ANG_SHEET_CELL_TEXT:
    case ANG_SHEET_CELL_IDENTIFIER:
      return write_text (self, column, cell->value.text, format);
    case ANG_SHEET_CELL_INTEGER:
      return worksheet_write_number (self->sheet, self->row, column, (double) cell->value.integer, format);
    case ANG_SHEET_CELL_DECIMAL:
      return worksheet_write_number (self->sheet, self->row, column, cell->value.decimal, format);
    case ANG_SHEET_CELL_DATE:
    case ANG_SHEET_CELL_DATE_SHORT:
      {
        lxw_datetime day = { cell->value.date.year, cell->value.date.month, cell->value.date.day, 0, 0, 0 };

        return worksheet_write_datetime (self->sheet, self->row, column, &day, format);
      }
    case ANG_SHEET_CELL_EMPTY:
    default:
      return worksheet_write_blank (self->sheet, self->row, column, format);
    }
}

/* Paper stays as it is; in a column that is to be filled in, paper too must be written, or it would be taken for an entry. */
static gboolean
is_nothing (AngXlsxSheet       *self,
            guint               column,
            const AngSheetCell *cell,
            AngSheetRule        rule)
{
  return cell->kind == ANG_SHEET_CELL_EMPTY && rule == ANG_SHEET_RULE_NONE
         && !ang_sheet_style_get_look (cell->style)->border && self->entries[column] == ANG_SHEET_CELL_EMPTY;
}

/* An empty cell that is to be filled in is of its column's kind, if nothing else is said. */
static AngSheetCellKind
get_kind (AngXlsxSheet       *self,
          guint               column,
          const AngSheetCell *cell)
{
  if (cell->kind != ANG_SHEET_CELL_EMPTY || !ang_sheet_style_get_look (cell->style)->open)
    return cell->kind;

  return cell->value.entry != ANG_SHEET_CELL_EMPTY ? cell->value.entry : self->entries[column];
}

static lxw_error
write_cell (AngXlsxSheet       *self,
            guint               column,
            const AngSheetCell *cell,
            AngSheetRule        rule)
{
  g_autofree char *text = NULL;
  AngSheetCell written = *cell;
  lxw_format *format;

  if (is_nothing (self, column, cell, rule))
    return LXW_NO_ERROR;

  if (is_beyond_excel (cell))
    {
      text = ang_sheet_cell_dup_text (cell, ANG_SHEET_LANGUAGE_ENGLISH);
      written = ang_sheet_identifier (cell->style, text);
    }
  if (written.kind == ANG_SHEET_CELL_IDENTIFIER)
    stretch_over (&self->identifiers[column], self->row);

  format = ang_xlsx_formats_get (self->formats, written.style, get_kind (self, column, &written), rule);
  if (format == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;

  self->count.n_cells++;
  return write_value (self, column, &written, format);
}

/* The cell itself, then empty cells of its format under the rest of it, so that borders go all round. */
static lxw_error
write_place (AngXlsxSheet        *self,
             const AngSheetPlace *place,
             AngSheetRule         rule)
{
  const AngSheetCell rest = ang_sheet_empty (place->cell.style);
  lxw_error code = write_cell (self, place->column, &place->cell, rule);

  for (guint i = 1; i < place->cell.columns && code == LXW_NO_ERROR; i++)
    code = write_cell (self, place->column + i, &rest, rule);

  return code == LXW_NO_ERROR ? note_merge (self, place) : code;
}

/* The rule goes under all columns, also where the row has no cell. */
static lxw_error
write_gap (AngXlsxSheet *self,
           guint         from,
           guint         to,
           AngSheetRule  rule)
{
  const AngSheetCell nothing = ang_sheet_empty (ANG_SHEET_STYLE_PLAIN);
  lxw_error code = LXW_NO_ERROR;

  for (guint i = from; i < to && code == LXW_NO_ERROR; i++)
    code = write_cell (self, i, &nothing, rule);

  return code;
}

static lxw_error
write_places (AngXlsxSheet        *self,
              AngSheetRule         rule,
              const AngSheetPlace *places,
              guint                n_places)
{
  lxw_error code = LXW_NO_ERROR;
  guint column = 0;

  for (guint i = 0; i < n_places && code == LXW_NO_ERROR; i++)
    {
      code = write_gap (self, column, places[i].column, rule);
      if (code == LXW_NO_ERROR)
        code = write_place (self, &places[i], rule);
      column = places[i].column + places[i].cell.columns;
    }

  return code == LXW_NO_ERROR ? write_gap (self, column, ang_sheet_grid_get_n_columns (self->grid), rule) : code;
}

/* For programs only: as high as it would be, and not shown. */
static lxw_error
hide_row (AngXlsxSheet *self)
{
  lxw_row_col_options options = { .hidden = LXW_TRUE };

  return worksheet_set_row_opt (self->sheet, self->row, LXW_DEF_ROW_HEIGHT, NULL, &options);
}

/* A row of one line of body text needs no height of its own: it then grows when somebody writes more into it. */
static gboolean
is_tall (AngXlsxSheet      *self,
         const AngSheetRow *row,
         double             height)
{
  double points = ang_sheet_style_get_points (ANG_SHEET_STYLE_BODY, self->font_size);

  return row->min_height > 0 || height > ang_sheet_metrics_get_height (1, points) + 0.01;
}

static lxw_error
set_height (AngXlsxSheet      *self,
            const AngSheetRow *row,
            double            *height,
            gboolean          *is_set)
{
  gboolean is_hidden = (row->flags & ANG_SHEET_ROW_HIDDEN) != 0;
  gboolean beside_image = !is_hidden && self->image != NULL && ang_xlsx_image_wants_row (self->image);
  guint pixels;

  if (beside_image)
    *height = ang_xlsx_image_get_row (self->image, MAX (*height, AUTOMATIC_ROW));

  *is_set = is_hidden || beside_image || is_tall (self, row, *height);
  if (is_hidden)
    {
      *height = 0;
      return hide_row (self);
    }
  if (!*is_set)
    {
      *height = AUTOMATIC_ROW;
      return LXW_NO_ERROR;
    }

  pixels = MIN ((guint) (*height / ANG_XLSX_MM_PER_ROW_PIXEL + 0.99), ROW_PIXELS_MAX);
  *height = pixels * ANG_XLSX_MM_PER_ROW_PIXEL;
  if (beside_image)
    ang_xlsx_image_add_row (self->image, pixels);

  return worksheet_set_row (self->sheet, self->row, pixels * POINTS_PER_PIXEL, NULL);
}

/* Pages break by themselves where they are full; only what stays together needs a word. */
static void
note_page_break (AngXlsxSheet      *self,
                 const AngSheetRow *row,
                 double             height)
{
  AngSheetRowFlags flags = row->flags | (ang_sheet_grid_is_open (self->grid) ? ANG_SHEET_ROW_KEEP_WITH_NEXT : 0);
  guint first_row;
  AngSheetBreak page_break = ang_sheet_pager_add (&self->pager, self->row, height, flags, &first_row);

  if (page_break == ANG_SHEET_BREAK_WANTED && self->breaks->len < BREAKS_MAX)
    g_array_append_val (self->breaks, first_row);
  if ((row->flags & ANG_SHEET_ROW_REPEAT) != 0)
    stretch_over (&self->repeated, self->row);
}

static lxw_error
repeat_and_filter (AngXlsxSheet *self)
{
  guint n_columns = ang_sheet_grid_get_n_columns (self->grid);
  lxw_error code;

  if (!self->repeated.any)
    return LXW_NO_ERROR;

  if (!self->frozen && self->repeated.last < FROZEN_ROWS_MAX)
    worksheet_freeze_panes (self->sheet, self->repeated.last + 1, 0);
  code = worksheet_repeat_rows (self->sheet, self->repeated.first, self->repeated.last);
  if (code != LXW_NO_ERROR || !self->filter || self->row <= self->repeated.last + 1)
    return code;

  return worksheet_autofilter (self->sheet, self->repeated.last, 0, self->row - 1, n_columns - 1);
}

/* Without this, Excel marks every NIP with a green corner and offers to turn it into a number. */
static lxw_error
ignore_identifiers (AngXlsxSheet *self)
{
  g_autoptr (GString) ranges = g_string_new (NULL);

  for (guint i = 0; i < ang_sheet_grid_get_n_columns (self->grid); i++)
    {
      char range[LXW_MAX_CELL_RANGE_LENGTH];

      if (self->entries[i] == ANG_SHEET_CELL_IDENTIFIER)
        self->identifiers[i] = (Stretch) { .first = 0, .last = LXW_ROW_MAX - 1, .any = TRUE }
      ;
      if (!self->identifiers[i].any)
        continue;
      lxw_rowcol_to_range (range, self->identifiers[i].first, i, self->identifiers[i].last, i);
      g_string_append_printf (ranges, "%s%s", ranges->len > 0 ? " " : "", range);
    }

  return ranges->len > 0 ? worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, ranges->str)
                         : LXW_NO_ERROR;
}

static lxw_error
set_breaks (AngXlsxSheet *self)
{
  const guint end = 0;

  if (self->breaks->len == 0)
    return LXW_NO_ERROR;

  g_array_append_val (self->breaks, end);
  return worksheet_set_h_pagebreaks (self->sheet, (lxw_row_t *) (gpointer) self->breaks->data);
}

/**
 * ang_xlsx_sheet_new:
 * @sheet: a new sheet, set up already
 * @formats: the formats of its workbook
 * @page: its page; read during this call only
 * @columns: (array length=n_columns): its columns; read during this call only
 * @widths: (array length=n_columns): widths of its columns in mm
 * @n_columns: how many
 *
 * Returns: (transfer full): the sheet
 */
AngXlsxSheet *
ang_xlsx_sheet_new (lxw_worksheet        *sheet,
                    AngXlsxFormats       *formats,
                    const AngSheetPage   *page,
                    const AngSheetColumn *columns,
                    const double         *widths,
                    guint                 n_columns)
{
  AngXlsxSheet *self = g_new0 (AngXlsxSheet, 1);

  self->sheet = sheet;
  self->formats = formats;
  self->grid = ang_sheet_grid_new (widths, n_columns);
  self->identifiers = g_new0 (Stretch, n_columns);
  self->entries = g_new0 (AngSheetCellKind, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->entries[i] = columns[i].entry;
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->font = g_strdup (page->font);
  self->font_size = page->font_size;
  self->filter = page->filter;
  self->frozen = page->frozen_rows > 0 || page->frozen_columns > 0;
  set_up_pager (self, page);
  return self;
}

/**
 * ang_xlsx_sheet_free:
 * @self: (transfer full): a sheet; the workbook keeps its own
 */
void
ang_xlsx_sheet_free (AngXlsxSheet *self)
{
  ang_sheet_grid_free (self->grid);
  g_clear_pointer (&self->image, ang_xlsx_image_free);
  g_array_unref (self->breaks);
  g_free (self->identifiers);
  g_free (self->entries);
  g_free (self->font);
  g_free (self);
}

/**
 * ang_xlsx_sheet_add_image:
 * @self: a sheet
 * @image: a file
 * @height: its height in mm
 * @rows: beside how many of the next rows it stands
 *
 * Returns: %FALSE when it is neither PNG nor JPEG, or damaged
 */
gboolean
ang_xlsx_sheet_add_image (AngXlsxSheet *self,
                          GBytes       *image,
                          double        height,
                          guint         rows)
{
  if (self->image != NULL)
    ang_xlsx_image_settle (self->image);

  g_clear_pointer (&self->image, ang_xlsx_image_free);
  self->image = ang_xlsx_image_new (self->sheet, self->row, image, height, rows);
  return self->image != NULL;
}

/**
 * ang_xlsx_sheet_add_row:
 * @self: a sheet
 * @row: a checked row
 *
 * Returns: the library's verdict
 */
lxw_error
ang_xlsx_sheet_add_row (AngXlsxSheet      *self,
                        const AngSheetRow *row)
{
  guint64 cells_before = self->count.n_cells;
  const AngSheetPlace *places;
  guint n_places;
  double height;
  gboolean is_set;
  lxw_error code;

  places = ang_sheet_grid_place (self->grid, row, measure, self, &n_places, &height);
  code = set_height (self, row, &height, &is_set);
  if (code == LXW_NO_ERROR)
    code = write_places (self, row->rule, places, n_places);

  ang_sheet_grid_close_row (self->grid, height);
  note_page_break (self, row, height);
  if (self->count.n_cells > cells_before || is_set)
    self->count.n_rows++;
  self->row++;
  return code;
}

/**
 * ang_xlsx_sheet_end:
 * @self: a sheet
 * @count: (out): the rows and cells that its file must hold
 *
 * Adds what is known only after the last row.
 *
 * Returns: the library's verdict
 */
lxw_error
ang_xlsx_sheet_end (AngXlsxSheet *self,
                    AngXlsxCount *count)
{
  lxw_error code = repeat_and_filter (self);

  *count = self->count;
  if (self->image != NULL)
    ang_xlsx_image_settle (self->image);
  if (code == LXW_NO_ERROR)
    code = ignore_identifiers (self);

  return code == LXW_NO_ERROR ? set_breaks (self) : code;
}
