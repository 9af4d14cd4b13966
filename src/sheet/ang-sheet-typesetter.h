#pragma once

#include "ang-sheet.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Cells as ink: their texts measured and drawn with Pango, their borders and fills. Private to the room. */

typedef struct _AngSheetTypesetter AngSheetTypesetter;

/* A rectangle on the page in mm. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AngSheetBox;

AngSheetTypesetter *ang_sheet_typesetter_new        (const AngSheetPage *page);
void                ang_sheet_typesetter_free       (AngSheetTypesetter *self);
double              ang_sheet_typesetter_measure    (AngSheetTypesetter *self,
                                                     const AngSheetCell *cell,
                                                     double              width);
void                ang_sheet_typesetter_draw_cell  (AngSheetTypesetter *self,
                                                     cairo_t            *cairo,
                                                     const AngSheetCell *cell,
                                                     const AngSheetBox  *box);
void                ang_sheet_typesetter_draw_rule  (cairo_t            *cairo,
                                                     AngSheetRule        rule,
                                                     const AngSheetBox  *box);
void                ang_sheet_typesetter_draw_band  (AngSheetTypesetter *self,
                                                     cairo_t            *cairo,
                                                     const AngSheetBand *band,
                                                     const AngSheetBox  *box,
                                                     guint               page,
                                                     guint               n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSheetTypesetter, ang_sheet_typesetter_free)

G_END_DECLS
