#include "config.h"

#include "ang-cell-text.h"

#define MIN_CHARS 3
#define NATURAL_CHARS 12

static PangoLayout *
create_layout (GtkWidget      *cell,
               const char     *text,
               int             width,
               PangoAlignment  alignment)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (cell, text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, pango_units_from_double (MAX (width, 0)));
  pango_layout_set_alignment (layout, alignment);

  return layout;
}

/**
 * ang_cell_text_measure:
 *
 * As high as a line, as wide as some letters, whatever the text: measuring must not depend on the row. The view's font is
 * every cell's.
 */
void
ang_cell_text_measure (GtkWidget      *cell,
                       GtkOrientation  orientation,
                       int            *minimum,
                       int            *natural)
{
  GtkWidget *view = gtk_widget_get_ancestor (cell, GTK_TYPE_COLUMN_VIEW);
  PangoContext *context = gtk_widget_get_pango_context (view != NULL ? view : cell);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);
  int line = pango_font_metrics_get_height (metrics);

  *minimum = PANGO_PIXELS_CEIL (orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_CHARS * letter : line);
  *natural = PANGO_PIXELS_CEIL (orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_CHARS * letter : line);
  pango_font_metrics_unref (metrics);
}

/**
 * ang_cell_text_snapshot:
 * @text: (nullable): what to draw
 * @start: how many pixels are taken at the start
 *
 * Draws @text in the middle of the height, with an ellipsis where it is too long.
 */
void
ang_cell_text_snapshot (GtkWidget      *cell,
                        GtkSnapshot    *snapshot,
                        const char     *text,
                        int             start,
                        PangoAlignment  alignment)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;
  int top;

  if (text == NULL || *text == '\0')
    return;

  layout = create_layout (cell, text, gtk_widget_get_width (cell) - start, alignment);
  pango_layout_get_pixel_size (layout, NULL, &height);
  top = (gtk_widget_get_height (cell) - height) / 2;
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (cell), start, top, layout);
}

/**
 * ang_cell_text_is_cut_off:
 *
 * Returns: whether ang_cell_text_snapshot() has to leave out something of @text
 */
gboolean
ang_cell_text_is_cut_off (GtkWidget  *cell,
                          const char *text,
                          int         start)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;

  layout = create_layout (cell, text, gtk_widget_get_width (cell) - start, PANGO_ALIGN_LEFT);

  return pango_layout_is_ellipsized (layout);
}
