#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much room text takes, reckoned without a display or a font. Private to the room. */

double ang_sheet_metrics_get_width   (const char *text,
                                      gboolean    bold,
                                      double      points);
guint  ang_sheet_metrics_count_lines (const char *text,
                                      const char *font,
                                      gboolean    bold,
                                      double      points,
                                      double      width);
double ang_sheet_metrics_get_height  (guint       lines,
                                      double      points);

G_END_DECLS
