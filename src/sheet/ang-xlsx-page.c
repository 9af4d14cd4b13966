#include "config.h"

#include "ang-xlsx-page.h"

#include "ang-sheet-style.h"
#include "ang-sheet-text.h"
#include "ang-xlsx-form.h"

#include <string.h>

/* ECMA-376, pageSetup paperSize. Index 14, "Folio 8.5 × 13 in", is 215.9 × 330.2 mm: what Indonesia calls F4. */
#define PAPER_A3 8
#define PAPER_A4 9
#define PAPER_FOLIO 14

#define MM_PER_INCH 25.4
#define BAND_MAX 60 /* characters of each place: the three with their codes must stay under 255 */

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

/* "&" is Excel's sign for fields. The size comes before the font, so that a text which begins with a digit does not run
 * into it. */
static void
append_band_place (GString    *out,
                   const char *place,
                   const char *text)
{
  g_autofree char *clean = ang_sheet_text_dup_clean (text, BAND_MAX);

  if (*clean == '\0')
    return;

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

static lxw_error
set_up_bands (lxw_worksheet      *sheet,
              const AngSheetPage *page)
{
  g_autofree char *header = dup_band (&page->header);
  g_autofree char *footer = dup_band (&page->footer);
  lxw_error code = *header != '\0' ? worksheet_set_header (sheet, header) : LXW_NO_ERROR;

  return code == LXW_NO_ERROR && *footer != '\0' ? worksheet_set_footer (sheet, footer) : code;
}

/* Whole pixels, rounded down, so that the columns together never ask for more than the paper has. */
static lxw_error
set_up_columns (lxw_worksheet        *sheet,
                AngXlsxFormats       *formats,
                const AngSheetColumn *columns,
                const double         *widths,
                guint                 n_columns)
{
  lxw_error code = LXW_NO_ERROR;

  for (guint i = 0; i < n_columns && code == LXW_NO_ERROR; i++)
    {
      guint32 pixels = (guint32) (widths[i] / ANG_XLSX_MM_PER_COLUMN_PIXEL);
      lxw_format *format = NULL;

      if (columns[i].entry != ANG_SHEET_CELL_EMPTY)
        format = ang_xlsx_formats_get (formats, columns[i].entry_style, columns[i].entry, ANG_SHEET_RULE_NONE);
      code = worksheet_set_column_pixels (sheet, i, i, pixels, format);
    }

  return code;
}

/* What matters on the screen, not on paper. */
static void
set_up_window (lxw_worksheet      *sheet,
               const AngSheetPage *page)
{
  if (!page->filter)
    worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  if (page->frozen_rows > 0 || page->frozen_columns > 0)
    worksheet_freeze_panes (sheet, page->frozen_rows, page->frozen_columns);
  if (page->hidden)
    worksheet_hide (sheet);
  if (page->locked)
    ang_xlsx_form_lock (sheet);
}

/**
 * ang_xlsx_page_set_up:
 * @sheet: a new sheet
 * @formats: the formats of its cells
 * @page: its page
 * @columns: (array length=n_columns): its columns
 * @widths: (array length=n_columns): widths of its columns in mm
 * @n_columns: how many
 *
 * To be called before the first row.
 *
 * Returns: the library's verdict
 */
lxw_error
ang_xlsx_page_set_up (lxw_worksheet        *sheet,
                      AngXlsxFormats       *formats,
                      const AngSheetPage   *page,
                      const AngSheetColumn *columns,
                      const double         *widths,
                      guint                 n_columns)
{
  lxw_error code = set_up_columns (sheet, formats, columns, widths, n_columns);

  worksheet_set_paper (sheet, get_paper_index (page->paper));
  if (page->landscape)
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, page->margin_left / MM_PER_INCH, page->margin_right / MM_PER_INCH,
                         page->margin_top / MM_PER_INCH, page->margin_bottom / MM_PER_INCH);
  worksheet_fit_to_pages (sheet, MAX (page->pages_wide, 1), 0);
  if (page->pages_wide > 1 && page->frozen_columns > 0 && code == LXW_NO_ERROR)
    code = worksheet_repeat_columns (sheet, 0, page->frozen_columns - 1);
  set_up_window (sheet, page);

  return code == LXW_NO_ERROR ? set_up_bands (sheet, page) : code;
}
