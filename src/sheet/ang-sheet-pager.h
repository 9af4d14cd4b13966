#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

/* Decides, row by row, where pages begin. Private to the room. */

typedef struct
{
  double   room;         /* of a page, mm */
  double   safe_room;    /* for rows that stay together: no more than the first, less where it is not known exactly */
  double   repeated;     /* height of the rows that every page but the first begins with */
  double   used;         /* of the page at hand */
  gboolean keep;         /* the row before wants to stay with the next one */
  guint    chain_start;  /* the first of the rows that stay together */
  double   chain_height;
  gboolean chain_on_top; /* they begin the page already: moving them does not help */
} AngSheetPager;

typedef enum
{
  ANG_SHEET_BREAK_NONE,
  ANG_SHEET_BREAK_FULL,   /* the page is full */
  ANG_SHEET_BREAK_WANTED, /* there would be room, but rows stay together, or a row asks for a page */
} AngSheetBreak;

void          ang_sheet_pager_init (AngSheetPager    *self,
                                    double            room,
                                    double            safe_room);
AngSheetBreak ang_sheet_pager_add  (AngSheetPager    *self,
                                    guint             row,
                                    double            height,
                                    AngSheetRowFlags  flags,
                                    guint            *first_row);

G_END_DECLS
