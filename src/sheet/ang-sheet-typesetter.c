#include "config.h"

#include "ang-sheet-typesetter.h"

#include "ang-sheet-metrics.h"
#include "ang-sheet-style.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Lines in mm, as a spreadsheet prints them. */
#define BLACK 0x000000
#define THIN 0.2
#define THICK 0.7
#define DOUBLE_GAP 0.55

#define BAND_POINTS 8.0

/* A text that would fit on one line of Arial this many times is not measured: no office font is so much wider. */
#define SURELY 1.4

struct _AngSheetTypesetter
{
  PangoContext *context;
  PangoLayout *layouts[ANG_SHEET_N_STYLES];
  char *font;
  double font_size;
  AngSheetLanguage language;
};

static int
pango_from_mm (double mm)
{
  return (int) (mm / ANG_SHEET_MM_PER_POINT * PANGO_SCALE);
}

static double
mm_from_pango (int units)
{
  return units * ANG_SHEET_MM_PER_POINT / PANGO_SCALE;
}

static PangoLayout *
make_layout (AngSheetTypesetter *self,
             double              points,
             gboolean            bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->font);
  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_font_description_free (font);
  return layout;
}

static PangoLayout *
get_layout (AngSheetTypesetter *self,
            AngSheetStyle       style)
{
  const AngSheetStyleLook *look = ang_sheet_style_get_look (style);

  if (self->layouts[style] != NULL)
    return self->layouts[style];

  self->layouts[style] = make_layout (self, ang_sheet_style_get_points (style, self->font_size), look->bold);
  return self->layouts[style];
}

static PangoAlignment
get_alignment (const AngSheetCell *cell)
{
  gboolean is_number = cell->kind == ANG_SHEET_CELL_INTEGER || cell->kind == ANG_SHEET_CELL_DECIMAL;

  switch (ang_sheet_style_get_look (cell->style)->align)
    {
    case ANG_SHEET_ALIGN_CENTRE:
      return PANGO_ALIGN_CENTER;
    case ANG_SHEET_ALIGN_KIND:
      return is_number ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    case ANG_SHEET_ALIGN_LEFT:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

/* Pango would break "(III/d)" after its stroke. */
static PangoAttrList *
make_attributes (const char *text,
                 gboolean    underline)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (underline)
    pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));

  for (const char *stroke = strchr (text, '/'); stroke != NULL; stroke = strchr (stroke + 1, '/'))
    {
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      attribute->start_index = stroke - text;
      attribute->end_index = stroke - text + 2;
      pango_attr_list_insert (attributes, attribute);
    }

  return attributes;
}

static void
set_text (AngSheetTypesetter *self,
          PangoLayout        *layout,
          const AngSheetCell *cell,
          double              width)
{
  g_autofree char *text = ang_sheet_cell_dup_text (cell, self->language);
  g_autoptr (PangoAttrList) attributes = make_attributes (text, ang_sheet_style_get_look (cell->style)->underline);

  pango_layout_set_width (layout, pango_from_mm (MAX (width - 2 * ANG_SHEET_PADDING_SIDE, 1.0)));
  pango_layout_set_alignment (layout, get_alignment (cell));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
}

static void
set_colour (cairo_t *cairo,
            guint32  colour)
{
  cairo_set_source_rgb (cairo, (colour >> 16 & 0xFF) / 255.0, (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0);
}

static void
draw_layout (cairo_t     *cairo,
             PangoLayout *layout,
             guint32      colour,
             double       x,
             double       y,
             double       scale)
{
  cairo_save (cairo);
  cairo_translate (cairo, x, y);
  cairo_scale (cairo, scale * ANG_SHEET_MM_PER_POINT, scale * ANG_SHEET_MM_PER_POINT);
  set_colour (cairo, colour);
  pango_cairo_show_layout (cairo, layout);
  cairo_restore (cairo);
}

/* A text higher than its cell, which happens only when the cell is higher than the page, is drawn smaller, never cut. */
static void
draw_text (AngSheetTypesetter *self,
           cairo_t            *cairo,
           const AngSheetCell *cell,
           const AngSheetBox  *box)
{
  PangoLayout *layout = get_layout (self, cell->style);
  double scale = 1.0;
  double height;
  double room = box->height - ANG_SHEET_PADDING_HEIGHT / 2;
  double spare;

  set_text (self, layout, cell, box->width);
  for (;;)
    {
      int units;

      pango_layout_get_size (layout, NULL, &units);
      height = mm_from_pango (units) * scale;
      if (height <= room + 0.05 || scale < 0.1)
        break;
      scale *= 0.9;
      pango_layout_set_width (layout, pango_from_mm ((box->width - 2 * ANG_SHEET_PADDING_SIDE) / scale));
    }

  spare = ang_sheet_style_get_look (cell->style)->middle ? (box->height - height) / 2 : ANG_SHEET_PADDING_HEIGHT / 2;
  draw_layout (cairo, layout, ang_sheet_style_get_look (cell->style)->colour, box->x + ANG_SHEET_PADDING_SIDE, box->y + spare, scale);
}

static void
draw_frame (cairo_t                 *cairo,
            const AngSheetStyleLook *look,
            const AngSheetBox       *box)
{
  if (look->fill != 0)
    {
      set_colour (cairo, look->fill);
      cairo_rectangle (cairo, box->x + THIN / 2, box->y + THIN / 2, box->width - THIN, box->height - THIN);
      cairo_fill (cairo);
    }
  if (look->border)
    {
      cairo_set_source_rgb (cairo, 0, 0, 0);
      cairo_set_line_width (cairo, THIN);
      cairo_rectangle (cairo, box->x, box->y, box->width, box->height);
      cairo_stroke (cairo);
    }
}

/**
 * ang_sheet_typesetter_new:
 * @page: whose font and language it has
 *
 * Returns: (transfer full): a typesetter
 */
AngSheetTypesetter *
ang_sheet_typesetter_new (const AngSheetPage *page)
{
  AngSheetTypesetter *self = g_new0 (AngSheetTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->font = g_strdup (page->font != NULL ? page->font : ANG_SHEET_DEFAULT_FONT);
  self->font_size = page->font_size;
  self->language = page->language;

  /* On paper there are no pixels to hint for, and a page must break alike on every device. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, 72);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  return self;
}

/**
 * ang_sheet_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
ang_sheet_typesetter_free (AngSheetTypesetter *self)
{
  for (guint i = 0; i < ANG_SHEET_N_STYLES; i++)
    g_clear_object (&self->layouts[i]);

  g_object_unref (self->context);
  g_free (self->font);
  g_free (self);
}

/**
 * ang_sheet_typesetter_measure:
 * @self: a typesetter
 * @cell: a cell
 * @width: its width in mm
 *
 * Returns: the height it needs in mm
 */
double
ang_sheet_typesetter_measure (AngSheetTypesetter *self,
                              const AngSheetCell *cell,
                              double              width)
{
  const AngSheetStyleLook *look = ang_sheet_style_get_look (cell->style);
  double points = ang_sheet_style_get_points (cell->style, self->font_size);
  double line = ang_sheet_metrics_get_height (1, points);
  PangoLayout *layout;
  int units;

  if (cell->kind == ANG_SHEET_CELL_EMPTY)
    return line;
  if ((cell->kind == ANG_SHEET_CELL_TEXT || cell->kind == ANG_SHEET_CELL_IDENTIFIER)
      && strchr (cell->value.text, '\n') == NULL
      && ang_sheet_metrics_get_width (cell->value.text, look->bold, points) * SURELY <= width - 2 * ANG_SHEET_PADDING_SIDE)
    return line;

  layout = get_layout (self, cell->style);
  set_text (self, layout, cell, width);
  pango_layout_get_size (layout, NULL, &units);
  return MAX (line, mm_from_pango (units) + ANG_SHEET_PADDING_HEIGHT);
}

/**
 * ang_sheet_typesetter_draw_cell:
 * @self: a typesetter
 * @cairo: the page, in mm
 * @cell: a cell
 * @box: where it lies
 */
void
ang_sheet_typesetter_draw_cell (AngSheetTypesetter *self,
                                cairo_t            *cairo,
                                const AngSheetCell *cell,
                                const AngSheetBox  *box)
{
  draw_frame (cairo, ang_sheet_style_get_look (cell->style), box);
  if (cell->kind != ANG_SHEET_CELL_EMPTY)
    draw_text (self, cairo, cell, box);
}

/**
 * ang_sheet_typesetter_draw_rule:
 * @cairo: the page, in mm
 * @rule: the kind of line
 * @box: the row above it
 */
void
ang_sheet_typesetter_draw_rule (cairo_t           *cairo,
                                AngSheetRule       rule,
                                const AngSheetBox *box)
{
  double y = box->y + box->height;

  if (rule == ANG_SHEET_RULE_NONE)
    return;

  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_set_line_width (cairo, THICK);
  cairo_move_to (cairo, box->x, y);
  cairo_rel_line_to (cairo, box->width, 0);
  cairo_stroke (cairo);
  if (rule != ANG_SHEET_RULE_DOUBLE)
    return;

  cairo_set_line_width (cairo, THIN);
  cairo_move_to (cairo, box->x, y + THICK / 2 + DOUBLE_GAP);
  cairo_rel_line_to (cairo, box->width, 0);
  cairo_stroke (cairo);
}

static char *
dup_band_text (const char *text,
               guint       page,
               guint       n_pages)
{
  GString *out = g_string_new (text);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *count = g_strdup_printf ("%u", n_pages);

  g_string_replace (out, "{pages}", count, 0);
  g_string_replace (out, "{page}", number, 0);
  return g_string_free (out, FALSE);
}

/**
 * ang_sheet_typesetter_draw_band:
 * @self: a typesetter
 * @cairo: the page, in mm
 * @band: a header or footer
 * @box: where it lies
 * @page: number of the page, from 1
 * @n_pages: how many there are
 */
void
ang_sheet_typesetter_draw_band (AngSheetTypesetter *self,
                                cairo_t            *cairo,
                                const AngSheetBand *band,
                                const AngSheetBox  *box,
                                guint               page,
                                guint               n_pages)
{
  const struct { const char *text; PangoAlignment align; } places[] = {
    { band->left, PANGO_ALIGN_LEFT }, { band->centre, PANGO_ALIGN_CENTER }, { band->right, PANGO_ALIGN_RIGHT },
  };
  g_autoptr (PangoLayout) layout = make_layout (self, BAND_POINTS, FALSE);

  pango_layout_set_width (layout, pango_from_mm (box->width));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = NULL;

      if (places[i].text == NULL)
        continue;
      text = dup_band_text (places[i].text, page, n_pages);
      pango_layout_set_alignment (layout, places[i].align);
      pango_layout_set_text (layout, text, -1);
      draw_layout (cairo, layout, BLACK, box->x, box->y, 1.0);
    }
}
