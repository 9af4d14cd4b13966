#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

/* How the styles look, the same in every format. Private to the room. */

typedef enum
{
  ANG_SHEET_ALIGN_KIND, /* left, numbers right */
  ANG_SHEET_ALIGN_LEFT,
  ANG_SHEET_ALIGN_CENTRE,
} AngSheetAlign;

typedef struct
{
  double        larger;    /* points more than body text */
  gboolean      bold;
  gboolean      underline;
  AngSheetAlign align;
  gboolean      middle;    /* in the middle of the row's height, not at its top */
  gboolean      border;
  guint32       fill;      /* 0xRRGGBB, 0: none */
  guint32       colour;    /* of the text */
  gboolean      open;      /* can be changed where the sheet is locked */
} AngSheetStyleLook;

#define ANG_SHEET_DEFAULT_FONT "Arial"
#define ANG_SHEET_DEFAULT_FONT_SIZE 10.0
#define ANG_SHEET_MM_PER_POINT (25.4 / 72.0)

/* Between a cell's border and its text: what Excel leaves at the sides, and above and below together. */
#define ANG_SHEET_PADDING_SIDE 0.8
#define ANG_SHEET_PADDING_HEIGHT 1.0

const AngSheetStyleLook *ang_sheet_style_get_look    (AngSheetStyle          style);
double                   ang_sheet_style_get_points  (AngSheetStyle          style,
                                                      double                 body_points);
char                    *ang_sheet_cell_dup_text     (const AngSheetCell    *cell,
                                                      AngSheetLanguage       language);

G_END_DECLS
