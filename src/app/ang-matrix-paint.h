#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What drawing a matrix needs again and again: texts laid out, icons, colours. Private to the matrix. */
typedef struct _AngMatrixPaint AngMatrixPaint;

typedef enum
{
  ANG_MATRIX_TEXT_PLAIN,
  ANG_MATRIX_TEXT_HEADING, /* bold, two lines */
  ANG_MATRIX_TEXT_CAPTION, /* small */
} AngMatrixText;

AngMatrixPaint  *ang_matrix_paint_new         (GtkWidget      *widget);
void             ang_matrix_paint_free        (AngMatrixPaint *self);
void             ang_matrix_paint_forget      (AngMatrixPaint *self);
int              ang_matrix_paint_char_width  (AngMatrixPaint *self);
int              ang_matrix_paint_line_height (AngMatrixPaint *self);
const GdkRGBA   *ang_matrix_paint_get_colour  (AngMatrixPaint *self,
                                               const char     *name);
PangoLayout     *ang_matrix_paint_get_layout  (AngMatrixPaint *self,
                                               const char     *text,
                                               AngMatrixText   style,
                                               int             width);
void             ang_matrix_paint_fill        (AngMatrixPaint *self,
                                               GtkSnapshot    *snapshot,
                                               const char     *colour,
                                               int             x,
                                               int             y,
                                               int             width,
                                               int             height);
int              ang_matrix_paint_text        (AngMatrixPaint     *self,
                                               GtkSnapshot        *snapshot,
                                               const char         *text,
                                               AngMatrixText       style,
                                               const char         *colour,
                                               float               xalign,
                                               const GdkRectangle *box);
void             ang_matrix_paint_icon        (AngMatrixPaint *self,
                                               GtkSnapshot    *snapshot,
                                               const char     *icon_name,
                                               const char     *colour,
                                               int             x,
                                               int             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngMatrixPaint, ang_matrix_paint_free)

#define ANG_MATRIX_ICON_SIZE 16

G_END_DECLS
