#pragma once

#include "ang-sheet-writer.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A sheet laid out on pages, to be drawn in any order: into a .pdf, on a printer, in a preview. */

#define ANG_TYPE_SHEET_PAGES (ang_sheet_pages_get_type ())
G_DECLARE_FINAL_TYPE (AngSheetPages, ang_sheet_pages, ANG, SHEET_PAGES, AngSheetWriter)

AngSheetPages *ang_sheet_pages_new         (const char     *name,
                                            GError        **error);
guint          ang_sheet_pages_get_n_pages (AngSheetPages  *self);
void           ang_sheet_pages_get_size    (AngSheetPages  *self,
                                            guint           page,
                                            double         *width,
                                            double         *height);
gboolean       ang_sheet_pages_draw        (AngSheetPages  *self,
                                            guint           page,
                                            cairo_t        *cairo,
                                            GError        **error);

G_END_DECLS
