#pragma once

#include <gtk/gtk.h>

#include "ang-severity.h"

G_BEGIN_DECLS

/* A cell that says one line, with a mark and a note (its tooltip) where there is something to say about it. */
#define ANG_TYPE_TEXT_CELL (ang_text_cell_get_type ())

G_DECLARE_FINAL_TYPE (AngTextCell, ang_text_cell, ANG, TEXT_CELL, GtkWidget)

GtkWidget  *ang_text_cell_new      (guint        column);
guint       ang_text_cell_get_column (AngTextCell *self);
void        ang_text_cell_set      (AngTextCell *self,
                                    const char  *text,
                                    const char  *note,
                                    AngSeverity  severity);
void        ang_text_cell_set_kind (AngTextCell *self,
                                    const char  *kind);
const char *ang_text_cell_get_text (AngTextCell *self);
void        ang_text_cell_set_item (AngTextCell *self,
                                    GtkListItem *item);
guint       ang_text_cell_get_position (AngTextCell *self);

G_END_DECLS
