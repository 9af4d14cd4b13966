#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* A logo beside the first rows of a sheet. Private to the room. */

typedef struct _AngXlsxImage AngXlsxImage;

AngXlsxImage *ang_xlsx_image_new        (lxw_worksheet *sheet,
                                         guint          row,
                                         GBytes        *image,
                                         double         height,
                                         guint          rows);
void          ang_xlsx_image_free       (AngXlsxImage  *self);
gboolean      ang_xlsx_image_wants_row  (AngXlsxImage  *self);
double        ang_xlsx_image_get_row    (AngXlsxImage  *self,
                                         double         height);
void          ang_xlsx_image_add_row    (AngXlsxImage  *self,
                                         guint          pixels);
void          ang_xlsx_image_settle     (AngXlsxImage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngXlsxImage, ang_xlsx_image_free)

G_END_DECLS
