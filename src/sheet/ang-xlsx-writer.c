#include "config.h"

#include "ang-xlsx-writer.h"

#include "ang-atomic-file.h"
#include "ang-numeric-locale.h"
#include "ang-sheet-grid.h"
#include "ang-sheet-metrics.h"
#include "ang-sheet-pager.h"
#include "ang-sheet-style.h"
#include "ang-sheet-text.h"
#include "ang-xlsx-formats.h"
#include "ang-xlsx-image.h"
#include "ang-xlsx-proof.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <xlsxwriter.h>

/* ECMA-376, pageSetup paperSize. Index 14, "Folio 8.5 × 13 in", is 215.9 × 330.2 mm: what Indonesia calls F4. */
#define PAPER_A3 8
#define PAPER_A4 9
#define PAPER_FOLIO 14

#define MM_PER_INCH 25.4
#define MM_PER_PIXEL (MM_PER_INCH / 96)
#define POINTS_PER_PIXEL 0.75
#define AUTOMATIC_ROW 5.3      /* mm, what Excel gives a row that has no height of its own */
#define ROW_PIXELS_MAX 545     /* 409 points, more is no valid height */
#define FROZEN_ROWS_MAX 3
#define BREAKS_MAX 1023
#define BAND_MAX 60
#define TEXT_MAX 32767         /* UTF-16 units of a cell */
#define EXACT_MAX 999999999999999LL /* Excel keeps 15 digits */

/* Where a column's identifiers begin and end. */
typedef struct
{
  guint first;
  guint last;
  gboolean any;
} Stretch;

struct _AngXlsxWriter
{
  AngSheetWriter parent_instance;

  AngAtomicFile *file;
  lxw_workbook *workbook;
  AngXlsxFormats *formats;
  GArray *counts; /* of AngXlsxCount, a sheet each */

  /* The sheet at hand */
  lxw_worksheet *sheet;
  AngSheetGrid *grid;
  AngSheetPager pager;
  AngXlsxImage *image;
  GArray *breaks;
  Stretch *identifiers;
  Stretch repeated;
  char *font;
  double font_size;
  gboolean filter;
  guint row;
};

G_DEFINE_FINAL_TYPE (AngXlsxWriter, ang_xlsx_writer, ANG_TYPE_SHEET_WRITER)

/* What the library's codes mean; a file error is told by errno, as it was right after the call. */
static gboolean
check (AngXlsxWriter  *self,
       lxw_error       code,
       GError        **error)
{
  int saved_errno = errno;

  if (code == LXW_NO_ERROR)
    return TRUE;

  switch ((int) code)
    {
    case LXW_ERROR_CREATING_XLSX_FILE:
      ang_atomic_file_set_error (self->file, saved_errno != 0 ? saved_errno : EACCES, error);
      break;
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
      ang_atomic_file_set_error (self->file, ENOMEM, error);
      break;
    case LXW_ERROR_ZIP_BAD_ZIP_FILE:
      ang_atomic_file_set_error (self->file, EFBIG, error);
      break;
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      ang_atomic_file_set_error (self->file, saved_errno != 0 ? saved_errno : ENOSPC, error);
      break;
    default:
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("“%s” could not be written: %s."),
                   ang_sheet_writer_get_path (ANG_SHEET_WRITER (self)), lxw_strerror (code));
      break;
    }

  return FALSE;
}

static AngXlsxCount *
get_count (AngXlsxWriter *self)
{
  return &g_array_index (self->counts, AngXlsxCount, self->counts->len - 1);
}

static void
stretch_over (Stretch *stretch,
              guint    row)
{
  if (!stretch->any)
    stretch->first = row;
  stretch->last = row;
  stretch->any = TRUE;
}

/* Two sheets of a workbook cannot have one name, whatever the case of its letters. */
static lxw_worksheet *
add_sheet (AngXlsxWriter  *self,
           const char     *wanted,
           GError        **error)
{
  g_autofree char *name = ang_sheet_text_dup_sheet_name (wanted);
  lxw_worksheet *sheet;

  for (guint i = 2; workbook_validate_sheet_name (self->workbook, name) == LXW_ERROR_SHEETNAME_ALREADY_USED; i++)
    {
      g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 22));

      g_free (name);
      name = g_strdup_printf ("%s (%u)", start, i);
    }

  sheet = workbook_add_worksheet (self->workbook, name);
  if (sheet == NULL)
    check (self, LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  return sheet;
}

static guint8
get_paper_index (AngSheetPaper paper)
{
  switch (paper)
    {
    case ANG_SHEET_PAPER_A3:
      return PAPER_A3;
    case ANG_SHEET_PAPER_F4:
      return PAPER_FOLIO;
    case ANG_SHEET_PAPER_A4:
    default:
      return PAPER_A4;
    }
}

/* Returns how many bytes of the text it has used. */
static gsize
append_band_item (GString    *out,
                  const char *text)
{
  static const struct { const char *name, *field; } fields[] = {
    { "{pages}", "&N" }, { "{page}", "&P" }, { "&", "&&" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!g_str_has_prefix (text, fields[i].name))
        continue;
      g_string_append (out, fields[i].field);
      return strlen (fields[i].name);
    }

  g_string_append_c (out, *text);
  return 1;
}

/* One place of a header or footer: "&" is the library's sign for fields, and the size comes first, so that a text which
 * begins with a digit does not run into it. */
static void
append_band_place (GString    *out,
                   const char *place,
                   const char *text)
{
  g_autofree char *clean = NULL;

  if (text == NULL || *text == '\0')
    return;

  clean = ang_sheet_text_dup_clean (text, BAND_MAX);
  g_string_append_printf (out, "%s&8&\"" ANG_SHEET_DEFAULT_FONT ",Regular\"", place);
  for (const char *p = clean; *p != '\0';)
    p += append_band_item (out, p);
}

static char *
dup_band (const AngSheetBand *band)
{
  GString *out = g_string_new (NULL);

  append_band_place (out, "&L", band->left);
  append_band_place (out, "&C", band->centre);
  append_band_place (out, "&R", band->right);
  return g_string_free (out, FALSE);
}

static gboolean
set_up_bands (AngXlsxWriter       *self,
              const AngSheetPage  *page,
              GError             **error)
{
  g_autofree char *header = dup_band (&page->header);
  g_autofree char *footer = dup_band (&page->footer);

  return (*header == '\0' || check (self, worksheet_set_header (self->sheet, header), error))
         && (*footer == '\0' || check (self, worksheet_set_footer (self->sheet, footer), error));
}

static void
set_up_paper (AngXlsxWriter      *self,
              const AngSheetPage *page)
{
  worksheet_set_paper (self->sheet, get_paper_index (page->paper));
  if (page->landscape)
    worksheet_set_landscape (self->sheet);
  worksheet_set_margins (self->sheet, page->margin_left / MM_PER_INCH, page->margin_right / MM_PER_INCH,
                         page->margin_top / MM_PER_INCH, page->margin_bottom / MM_PER_INCH);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  if (!page->filter)
    worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
}

/* Whole pixels, rounded down, so that the columns together never ask for more than the paper has. */
static gboolean
set_up_columns (AngXlsxWriter  *self,
                const double   *widths,
                guint           n_columns,
                GError        **error)
{
  for (guint i = 0; i < n_columns; i++)
    {
      guint32 pixels = (guint32) (widths[i] / MM_PER_PIXEL);

      if (!check (self, worksheet_set_column_pixels (self->sheet, i, i, pixels, NULL), error))
        return FALSE;
    }

  return TRUE;
}

/* A table wider than the paper is printed smaller, so more of its height fits. */
static void
set_up_pager (AngXlsxWriter      *self,
              const AngSheetPage *page)
{
  double width;
  double height;
  double scale = MIN (1.0, ang_sheet_page_get_inner_width (page) / ang_sheet_grid_get_width (self->grid));

  ang_sheet_page_get_size (page, &width, &height);
  /* Programs and printers differ a little in what fits: what stays together must do so with all of them. */
  ang_sheet_pager_init (&self->pager, 0.96 * (height - page->margin_top - page->margin_bottom) / scale);
}

static gboolean
freeze_and_filter (AngXlsxWriter  *self,
                   GError        **error)
{
  guint n_columns = ang_sheet_grid_get_n_columns (self->grid);

  if (!self->repeated.any)
    return TRUE;
  if (!check (self, worksheet_repeat_rows (self->sheet, self->repeated.first, self->repeated.last), error))
    return FALSE;
  if (self->repeated.last < FROZEN_ROWS_MAX)
    worksheet_freeze_panes (self->sheet, self->repeated.last + 1, 0);

  return !self->filter || self->row <= self->repeated.last + 1
         || check (self, worksheet_autofilter (self->sheet, self->repeated.last, 0, self->row - 1, n_columns - 1), error);
}

/* Without this, Excel marks every NIP with a green corner and offers to turn it into a number. */
static gboolean
ignore_identifiers (AngXlsxWriter  *self,
                    GError        **error)
{
  g_autoptr (GString) ranges = g_string_new (NULL);

  for (guint i = 0; i < ang_sheet_grid_get_n_columns (self->grid); i++)
    {
      char range[LXW_MAX_CELL_RANGE_LENGTH];

      if (!self->identifiers[i].any)
        continue;
      lxw_rowcol_to_range (range, self->identifiers[i].first, i, self->identifiers[i].last, i);
      g_string_append_printf (ranges, "%s%s", ranges->len > 0 ? " " : "", range);
    }

  return ranges->len == 0
         || check (self, worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, ranges->str), error);
}

static gboolean
set_breaks (AngXlsxWriter  *self,
            GError        **error)
{
  const guint end = 0;

  if (self->breaks->len == 0)
    return TRUE;

  g_array_append_val (self->breaks, end);
  return check (self, worksheet_set_h_pagebreaks (self->sheet, (lxw_row_t *) (gpointer) self->breaks->data), error);
}

static gboolean
end_sheet (AngXlsxWriter  *self,
           GError        **error)
{
  if (self->sheet == NULL)
    return TRUE;
  if (self->image != NULL)
    ang_xlsx_image_settle (self->image);

  if (!freeze_and_filter (self, error) || !ignore_identifiers (self, error) || !set_breaks (self, error))
    return FALSE;

  self->sheet = NULL;
  g_clear_pointer (&self->grid, ang_sheet_grid_free);
  g_clear_pointer (&self->image, ang_xlsx_image_free);
  g_clear_pointer (&self->identifiers, g_free);
  g_clear_pointer (&self->font, g_free);
  g_array_set_size (self->breaks, 0);
  return TRUE;
}

static double
measure (const AngSheetCell *cell,
         double              width,
         gpointer            user_data)
{
  AngXlsxWriter *self = user_data;
  const AngSheetStyleLook *look = ang_sheet_style_get_look (cell->style);
  double points = ang_sheet_style_get_points (cell->style, self->font_size);
  guint lines = 1;

  if (cell->kind == ANG_SHEET_CELL_TEXT || cell->kind == ANG_SHEET_CELL_IDENTIFIER)
    lines = ang_sheet_metrics_count_lines (cell->value.text, self->font, look->bold, points, width);

  return ang_sheet_metrics_get_height (lines, points);
}

/* Merged areas are only noted: worksheet_merge_range() would write the cells itself, and going back to a row above is
 * impossible in constant-memory mode. The library frees the note. */
static gboolean
note_merge (AngXlsxWriter        *self,
            const AngSheetPlace  *place,
            GError              **error)
{
  lxw_merged_range *range;

  if (!place->ends || (place->cell.columns == 1 && place->top == self->row))
    return TRUE;

  range = calloc (1, sizeof *range);
  if (range == NULL)
    return check (self, LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  range->first_row = place->top;
  range->last_row = self->row;
  range->first_col = place->column;
  range->last_col = place->column + place->cell.columns - 1;
  STAILQ_INSERT_TAIL (self->sheet->merged_ranges, range, list_pointers);
  self->sheet->merged_range_count++;
  return TRUE;
}

static lxw_error
write_text (AngXlsxWriter *self,
            guint          column,
            const char    *text,
            lxw_format    *format)
{
  g_autofree char *escaped = ang_sheet_text_dup_escaped (text);
  g_autofree char *fitting = escaped != NULL ? ang_sheet_text_dup_clean (escaped, TEXT_MAX) : NULL;

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
write_value (AngXlsxWriter      *self,
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

static gboolean
write_cell (AngXlsxWriter       *self,
            guint                column,
            const AngSheetCell  *cell,
            AngSheetRule         rule,
            GError             **error)
{
  g_autofree char *text = NULL;
  AngSheetCell written = *cell;
  lxw_format *format;

  if (cell->kind == ANG_SHEET_CELL_EMPTY && rule == ANG_SHEET_RULE_NONE && !ang_sheet_style_get_look (cell->style)->border)
    return TRUE;

  if (is_beyond_excel (cell))
    {
      text = ang_sheet_cell_dup_text (cell, ANG_SHEET_LANGUAGE_ENGLISH);
      written = ang_sheet_identifier (cell->style, text);
    }
  if (written.kind == ANG_SHEET_CELL_IDENTIFIER)
    stretch_over (&self->identifiers[column], self->row);

  format = ang_xlsx_formats_get (self->formats, written.style, written.kind, rule);
  if (format == NULL)
    return check (self, LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  get_count (self)->n_cells++;
  return check (self, write_value (self, column, &written, format), error);
}

/* The cell itself, then empty cells of its format under the rest of it, so that borders go all round. */
static gboolean
write_place (AngXlsxWriter        *self,
             const AngSheetPlace  *place,
             AngSheetRule          rule,
             GError              **error)
{
  AngSheetCell rest = ang_sheet_empty (place->cell.style);

  if (!write_cell (self, place->column, &place->cell, rule, error))
    return FALSE;
  for (guint i = 1; i < place->cell.columns; i++)
    if (!write_cell (self, place->column + i, &rest, rule, error))
      return FALSE;

  return note_merge (self, place, error);
}

/* A row of one line of body text needs no height of its own: it then grows when somebody writes more into it. */
static gboolean
is_tall (AngXlsxWriter     *self,
         const AngSheetRow *row,
         double             height)
{
  double points = ang_sheet_style_get_points (ANG_SHEET_STYLE_BODY, self->font_size);

  return row->min_height > 0 || height > ang_sheet_metrics_get_height (1, points) + 0.01;
}

static gboolean
set_height (AngXlsxWriter      *self,
            const AngSheetRow  *row,
            double             *height,
            gboolean           *is_set,
            GError            **error)
{
  gboolean beside_image = self->image != NULL && ang_xlsx_image_wants_row (self->image);
  guint pixels;

  if (beside_image)
    *height = ang_xlsx_image_get_row (self->image, MAX (*height, AUTOMATIC_ROW));

  *is_set = beside_image || is_tall (self, row, *height);
  if (!*is_set)
    {
      *height = AUTOMATIC_ROW;
      return TRUE;
    }

  pixels = MIN ((guint) (*height / MM_PER_PIXEL + 0.99), ROW_PIXELS_MAX);
  *height = pixels * MM_PER_PIXEL;
  if (beside_image)
    ang_xlsx_image_add_row (self->image, pixels);

  return check (self, worksheet_set_row (self->sheet, self->row, pixels * POINTS_PER_PIXEL, NULL), error);
}

static void
note_page_break (AngXlsxWriter     *self,
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

/* The rule goes under all columns, also where the row has no cell. */
static gboolean
write_places (AngXlsxWriter        *self,
              const AngSheetRow    *row,
              const AngSheetPlace  *places,
              guint                 n_places,
              GError              **error)
{
  const AngSheetCell nothing = ang_sheet_empty (ANG_SHEET_STYLE_PLAIN);
  guint column = 0;

  for (guint i = 0; i < n_places; i++)
    {
      for (; column < places[i].column; column++)
        if (!write_cell (self, column, &nothing, row->rule, error))
          return FALSE;
      if (!write_place (self, &places[i], row->rule, error))
        return FALSE;
      column += places[i].cell.columns;
    }

  for (; column < ang_sheet_grid_get_n_columns (self->grid); column++)
    if (!write_cell (self, column, &nothing, row->rule, error))
      return FALSE;

  return TRUE;
}

static gboolean
ang_xlsx_writer_begin (AngSheetWriter      *writer,
                       const AngSheetPage  *page,
                       const double        *widths,
                       guint                n_columns,
                       GError             **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);
  G_GNUC_UNUSED g_autoptr (AngNumericLocale) locale = ang_numeric_locale_enter ();
  const AngXlsxCount none = { 0, 0 };

  if (!end_sheet (self, error))
    return FALSE;

  self->sheet = add_sheet (self, page->sheet_name, error);
  if (self->sheet == NULL)
    return FALSE;

  g_clear_pointer (&self->formats, ang_xlsx_formats_free);
  self->formats = ang_xlsx_formats_new (self->workbook, page);
  self->grid = ang_sheet_grid_new (widths, n_columns);
  self->identifiers = g_new0 (Stretch, n_columns);
  self->repeated.any = FALSE;
  self->font = g_strdup (page->font);
  self->font_size = page->font_size;
  self->filter = page->filter;
  self->row = 0;
  g_array_append_val (self->counts, none);

  set_up_paper (self, page);
  set_up_pager (self, page);
  return set_up_columns (self, widths, n_columns, error) && set_up_bands (self, page, error);
}

static gboolean
ang_xlsx_writer_add_image (AngSheetWriter  *writer,
                           GBytes          *image,
                           double           height,
                           guint            rows,
                           GError         **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);

  if (self->image != NULL)
    ang_xlsx_image_settle (self->image);
  g_clear_pointer (&self->image, ang_xlsx_image_free);
  self->image = ang_xlsx_image_new (self->sheet, self->row, image, height, rows);
  if (self->image == NULL)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
                 _("The logo is neither a PNG nor a JPEG picture, or is damaged."));

  return self->image != NULL;
}

static gboolean
ang_xlsx_writer_add_row (AngSheetWriter     *writer,
                         const AngSheetRow  *row,
                         GError            **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);
  G_GNUC_UNUSED g_autoptr (AngNumericLocale) locale = ang_numeric_locale_enter ();
  guint64 cells_before = get_count (self)->n_cells;
  const AngSheetPlace *places;
  guint n_places;
  double height;
  gboolean is_set;

  places = ang_sheet_grid_place (self->grid, row, measure, self, &n_places, &height);
  if (!set_height (self, row, &height, &is_set, error) || !write_places (self, row, places, n_places, error))
    return FALSE;

  ang_sheet_grid_close_row (self->grid, height);
  note_page_break (self, row, height);
  if (get_count (self)->n_cells > cells_before || is_set)
    get_count (self)->n_rows++;
  self->row++;
  return TRUE;
}

static gboolean
set_properties (AngXlsxWriter             *self,
                const AngSheetProperties  *properties,
                GError                   **error)
{
  lxw_doc_properties own = {
    .title = (char *) properties->title,
    .subject = (char *) properties->subject,
    .author = (char *) properties->author,
    .company = (char *) properties->company,
    .keywords = (char *) properties->keywords,
    .comments = (char *) properties->comments,
    .created = (time_t) properties->created,
  };

  return check (self, workbook_set_properties (self->workbook, &own), error);
}

static gboolean
close_workbook (AngXlsxWriter  *self,
                GError        **error)
{
  lxw_error code;

  errno = 0;
  code = workbook_close (g_steal_pointer (&self->workbook));
  return check (self, code, error);
}

/* When the proof fails, a disk without space is the likely reason, and the one that the user can do something about. */
static void
explain (AngXlsxWriter  *self,
         GError        **error)
{
  const char *path = ang_sheet_writer_get_path (ANG_SHEET_WRITER (self));
  g_autoptr (GFile) file = g_file_new_for_path (ang_atomic_file_get_temporary (self->file));
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);
  g_autoptr (GError) cause = NULL;

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  cause = g_steal_pointer (error);
  if (info != NULL && g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) < 1024 * 1024)
    ang_atomic_file_set_error (self->file, ENOSPC, error);
  else
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                 _("“%s” could not be written whole and was left as it was. %s Try again, or choose another folder."),
                 path, cause->message);
}

static gboolean
ang_xlsx_writer_finish (AngSheetWriter            *writer,
                        const AngSheetProperties  *properties,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);
  G_GNUC_UNUSED g_autoptr (AngNumericLocale) locale = ang_numeric_locale_enter ();
  g_autoptr (GError) cause = NULL;

  if (!end_sheet (self, error) || !set_properties (self, properties, error) || !close_workbook (self, error))
    return FALSE;

  if (!ang_xlsx_proof_read (ang_atomic_file_get_temporary (self->file), (AngXlsxCount *) (gpointer) self->counts->data,
                            self->counts->len, cancellable, &cause))
    {
      explain (self, &cause);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!ang_atomic_file_commit (self->file, error))
    return FALSE;

  g_clear_pointer (&self->file, ang_atomic_file_free);
  return TRUE;
}

static void
ang_xlsx_writer_abort (AngSheetWriter *writer)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (writer);

  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_clear_pointer (&self->file, ang_atomic_file_free);
}

static void
ang_xlsx_writer_finalize (GObject *object)
{
  AngXlsxWriter *self = ANG_XLSX_WRITER (object);

  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_clear_pointer (&self->file, ang_atomic_file_free);
  g_clear_pointer (&self->formats, ang_xlsx_formats_free);
  g_clear_pointer (&self->grid, ang_sheet_grid_free);
  g_clear_pointer (&self->image, ang_xlsx_image_free);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->identifiers, g_free);
  g_clear_pointer (&self->font, g_free);

  G_OBJECT_CLASS (ang_xlsx_writer_parent_class)->finalize (object);
}

static void
ang_xlsx_writer_class_init (AngXlsxWriterClass *klass)
{
  AngSheetWriterClass *writer_class = ANG_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ang_xlsx_writer_finalize;

  writer_class->begin = ang_xlsx_writer_begin;
  writer_class->add_image = ang_xlsx_writer_add_image;
  writer_class->add_row = ang_xlsx_writer_add_row;
  writer_class->finish = ang_xlsx_writer_finish;
  writer_class->abort = ang_xlsx_writer_abort;
  writer_class->max_text = TEXT_MAX;
  writer_class->max_rows = LXW_ROW_MAX;
}

static void
ang_xlsx_writer_init (AngXlsxWriter *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (AngXlsxCount));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * ang_xlsx_writer_new:
 * @path: where the workbook shall be
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a writer of Excel workbooks
 */
AngSheetWriter *
ang_xlsx_writer_new (const char  *path,
                     GError     **error)
{
  g_autoptr (AngXlsxWriter) self = g_object_new (ANG_TYPE_XLSX_WRITER, "path", path, NULL);
  g_autofree char *temporary = NULL;
  g_autofree char *folder = NULL;
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  self->file = ang_atomic_file_new (path, error);
  if (self->file == NULL)
    return NULL;

  temporary = ang_atomic_file_dup_native_temporary (self->file);
  folder = ang_atomic_file_dup_native_folder (self->file);
  options.tmpdir = folder;
  self->workbook = workbook_new_opt (temporary, &options);
  if (self->workbook == NULL)
    {
      ang_atomic_file_set_error (self->file, ENOMEM, error);
      return NULL;
    }

  return ANG_SHEET_WRITER (g_steal_pointer (&self));
}
