#include "config.h"

#include "ang-matrix-paint.h"

/* More texts than this are no longer those in sight. */
#define MAX_LAYOUTS 6000

struct _AngMatrixPaint
{
  GtkWidget  *widget; /* unowned: it holds this */
  GHashTable *layouts; /* of PangoLayout, by text, style and width */
  GHashTable *icons;   /* of GtkIconPaintable, by name */
  GHashTable *colours; /* of GdkRGBA, by name */
  int         char_width;
  int         line_height;
};

/** Returns: (transfer full): what draws on @widget */
AngMatrixPaint *
ang_matrix_paint_new (GtkWidget *widget)
{
  AngMatrixPaint *self = g_new0 (AngMatrixPaint, 1);

  self->widget = widget;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->icons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/** Frees it. */
void
ang_matrix_paint_free (AngMatrixPaint *self)
{
  g_hash_table_unref (self->layouts);
  g_hash_table_unref (self->icons);
  g_hash_table_unref (self->colours);
  g_free (self);
}

/** Forgets everything: the theme, the font or the scale is another. */
void
ang_matrix_paint_forget (AngMatrixPaint *self)
{
  g_hash_table_remove_all (self->layouts);
  g_hash_table_remove_all (self->icons);
  g_hash_table_remove_all (self->colours);
  self->char_width = 0;
  self->line_height = 0;
}

static void
measure_font (AngMatrixPaint *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->char_width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                             pango_font_metrics_get_approximate_digit_width (metrics)));
  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

/** Returns: how wide a letter is, about */
int
ang_matrix_paint_char_width (AngMatrixPaint *self)
{
  if (self->char_width == 0)
    measure_font (self);

  return self->char_width;
}

/** Returns: how high a line of text is */
int
ang_matrix_paint_line_height (AngMatrixPaint *self)
{
  if (self->line_height == 0)
    measure_font (self);

  return self->line_height;
}

/** Returns: (transfer none): a colour of the style sheets, by its name without "ang_" */
const GdkRGBA *
ang_matrix_paint_get_colour (AngMatrixPaint *self,
                             const char     *name)
{
  GdkRGBA *colour = g_hash_table_lookup (self->colours, name);
  g_autofree char *full = NULL;

  if (colour != NULL)
    return colour;

  colour = g_new0 (GdkRGBA, 1);
  full = g_strconcat ("ang_", name, NULL);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (self->widget), full, colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (self->widget), colour);
  g_hash_table_insert (self->colours, g_strdup (name), colour);

  return colour;
}

static void
set_attributes (PangoLayout   *layout,
                AngMatrixText  style)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (style == ANG_MATRIX_TEXT_HEADING)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (style == ANG_MATRIX_TEXT_CAPTION)
    pango_attr_list_insert (attributes, pango_attr_scale_new (0.88));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
create_layout (AngMatrixPaint *self,
               const char     *text,
               AngMatrixText   style,
               int             width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);

  set_attributes (layout, style);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (style == ANG_MATRIX_TEXT_HEADING)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -2);
    }
  else
    pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

/** Returns: (transfer none): the text laid out for a width, until the next one is asked for */
PangoLayout *
ang_matrix_paint_get_layout (AngMatrixPaint *self,
                             const char     *text,
                             AngMatrixText   style,
                             int             width)
{
  g_autofree char *key = g_strdup_printf ("%d/%d/%s", (int) style, width, text);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = create_layout (self, text, style, MAX (width, 1));
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);

  return layout;
}

/** Fills a place with a colour of the style sheets. */
void
ang_matrix_paint_fill (AngMatrixPaint *self,
                       GtkSnapshot    *snapshot,
                       const char     *colour,
                       int             x,
                       int             y,
                       int             width,
                       int             height)
{
  gtk_snapshot_append_color (snapshot, ang_matrix_paint_get_colour (self, colour),
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/**
 * ang_matrix_paint_text:
 * @xalign: 0 at the left, 1 at the right
 * @box: where it stands, in the middle of its height
 *
 * Returns: how wide the text is
 */
int
ang_matrix_paint_text (AngMatrixPaint     *self,
                       GtkSnapshot        *snapshot,
                       const char         *text,
                       AngMatrixText       style,
                       const char         *colour,
                       float               xalign,
                       const GdkRectangle *box)
{
  PangoLayout *layout;
  int width;
  int height;
  int x;
  int y;

  if (text == NULL || *text == '\0' || box->width <= 0)
    return 0;

  layout = ang_matrix_paint_get_layout (self, text, style, box->width);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = box->x + (int) (xalign * (float) (box->width - width));
  y = box->y + (box->height - height) / 2;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, ang_matrix_paint_get_colour (self, colour));
  gtk_snapshot_restore (snapshot);

  return width;
}

static GtkIconPaintable *
get_icon (AngMatrixPaint *self,
          const char     *icon_name)
{
  GtkIconPaintable *icon = g_hash_table_lookup (self->icons, icon_name);

  if (icon != NULL)
    return icon;

  icon = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (self->widget)), icon_name, NULL,
                                     ANG_MATRIX_ICON_SIZE, gtk_widget_get_scale_factor (self->widget), GTK_TEXT_DIR_NONE, 0);
  g_hash_table_insert (self->icons, g_strdup (icon_name), icon);

  return icon;
}

/** Draws a symbolic icon with its upper left corner at a point. */
void
ang_matrix_paint_icon (AngMatrixPaint *self,
                       GtkSnapshot    *snapshot,
                       const char     *icon_name,
                       const char     *colour,
                       int             x,
                       int             y)
{
  GtkIconPaintable *icon = get_icon (self, icon_name);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ANG_MATRIX_ICON_SIZE, ANG_MATRIX_ICON_SIZE,
                                            ang_matrix_paint_get_colour (self, colour), 1);
  gtk_snapshot_restore (snapshot);
}
