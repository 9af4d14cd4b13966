#include "config.h"

#include "ang-xlsx-formats.h"

#include "ang-sheet-style.h"

#define N_RULES (ANG_SHEET_RULE_DOUBLE + 1)

struct _AngXlsxFormats
{
  lxw_workbook *workbook;
  char *font;
  double font_size;
  AngSheetLanguage language;
  lxw_format *formats[ANG_SHEET_N_STYLES][ANG_SHEET_N_CELL_KINDS][N_RULES];
};

/* The language is part of the format: the month stays Indonesian on an English Excel, and the other way round. */
static const char *
number_format (AngSheetCellKind kind,
               AngSheetLanguage language)
{
  switch (kind)
    {
    case ANG_SHEET_CELL_IDENTIFIER:
      return "@";
    case ANG_SHEET_CELL_INTEGER:
      return "0";
    case ANG_SHEET_CELL_DECIMAL:
      return "0.00";
    case ANG_SHEET_CELL_DATE:
      return language == ANG_SHEET_LANGUAGE_INDONESIAN ? "[$-421]d mmmm yyyy" : "[$-809]d mmmm yyyy";
    case ANG_SHEET_CELL_DATE_SHORT:
      return "dd\\-mm\\-yyyy";
    case ANG_SHEET_CELL_EMPTY:
    case ANG_SHEET_CELL_TEXT:
    default:
      return NULL;
    }
}

static gboolean
is_number (AngSheetCellKind kind)
{
  return kind == ANG_SHEET_CELL_INTEGER || kind == ANG_SHEET_CELL_DECIMAL;
}

static guint8
alignment (AngSheetAlign    align,
           AngSheetCellKind kind)
{
  switch (align)
    {
    case ANG_SHEET_ALIGN_CENTRE:
      return LXW_ALIGN_CENTER;
    case ANG_SHEET_ALIGN_KIND:
      return is_number (kind) ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT;
    case ANG_SHEET_ALIGN_LEFT:
    default:
      return LXW_ALIGN_LEFT;
    }
}

static void
set_font (AngXlsxFormats *self,
          lxw_format     *format,
          AngSheetStyle   style)
{
  const AngSheetStyleLook *look = ang_sheet_style_get_look (style);

  format_set_font_name (format, self->font);
  format_set_font_size (format, ang_sheet_style_get_points (style, self->font_size));
  if (look->bold)
    format_set_bold (format);
  if (look->underline)
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  if (look->colour != 0)
    format_set_font_color (format, look->colour);
}

static lxw_format *
make_format (AngXlsxFormats   *self,
             AngSheetStyle     style,
             AngSheetCellKind  kind,
             AngSheetRule      rule)
{
  const AngSheetStyleLook *look = ang_sheet_style_get_look (style);
  lxw_format *format = workbook_add_format (self->workbook);

  if (format == NULL)
    return NULL;

  set_font (self, format, style);
  format_set_align (format, alignment (look->align, kind));
  format_set_align (format, look->middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap (format);
  if (number_format (kind, self->language) != NULL)
    format_set_num_format (format, number_format (kind, self->language));
  if (look->border)
    format_set_border (format, LXW_BORDER_THIN);
  if (look->fill != 0)
    format_set_bg_color (format, look->fill);
  if (look->open)
    format_set_unlocked (format);
  if (rule != ANG_SHEET_RULE_NONE)
    format_set_bottom (format, rule == ANG_SHEET_RULE_DOUBLE ? LXW_BORDER_DOUBLE : LXW_BORDER_MEDIUM);

  return format;
}

/* Column widths are counted in digits of the workbook's first font. Calibri, which the library puts there, is missing on
 * Linux desktops, and every width would be off; Arial or its metric twin is everywhere, with the same seven pixels. */
static void
set_first_font (AngXlsxFormats *self)
{
  lxw_format *first = STAILQ_FIRST (self->workbook->formats);

  format_set_font_name (first, ANG_SHEET_DEFAULT_FONT);
  format_set_font_size (first, ANG_SHEET_DEFAULT_FONT_SIZE);
  format_set_font_scheme (first, "");
}

/**
 * ang_xlsx_formats_new:
 * @workbook: a new workbook
 * @page: whose font and language the cells have
 *
 * Returns: (transfer full): the formats
 */
AngXlsxFormats *
ang_xlsx_formats_new (lxw_workbook       *workbook,
                      const AngSheetPage *page)
{
  AngXlsxFormats *self = g_new0 (AngXlsxFormats, 1);

  self->workbook = workbook;
  self->font = g_strdup (page->font != NULL ? page->font : ANG_SHEET_DEFAULT_FONT);
  self->font_size = page->font_size;
  self->language = page->language;
  set_first_font (self);
  return self;
}

/**
 * ang_xlsx_formats_free:
 * @self: (transfer full): formats; the workbook keeps what it was given
 */
void
ang_xlsx_formats_free (AngXlsxFormats *self)
{
  g_free (self->font);
  g_free (self);
}

/**
 * ang_xlsx_formats_get:
 * @self: formats
 * @style: how the cell looks
 * @kind: what it holds
 * @rule: the line below it
 *
 * Returns: (nullable): its format, %NULL when there is no memory
 */
lxw_format *
ang_xlsx_formats_get (AngXlsxFormats   *self,
                      AngSheetStyle     style,
                      AngSheetCellKind  kind,
                      AngSheetRule      rule)
{
  lxw_format **format;

  if (kind == ANG_SHEET_CELL_EMPTY)
    kind = ANG_SHEET_CELL_TEXT;

  format = &self->formats[style][kind][rule];
  if (*format == NULL)
    *format = make_format (self, style, kind, rule);
  return *format;
}
