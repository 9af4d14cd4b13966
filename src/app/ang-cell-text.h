#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One line of text that a cell draws itself: lists make hundreds of cells before their first frame, and a label is dear. */
void     ang_cell_text_measure    (GtkWidget      *cell,
                                   GtkOrientation  orientation,
                                   int            *minimum,
                                   int            *natural);
void     ang_cell_text_snapshot   (GtkWidget      *cell,
                                   GtkSnapshot    *snapshot,
                                   const char     *text,
                                   int             start,
                                   PangoAlignment  alignment);
gboolean ang_cell_text_is_cut_off (GtkWidget      *cell,
                                   const char     *text,
                                   int             start);

G_END_DECLS
