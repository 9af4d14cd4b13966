#include "config.h"

#include "ang-sheet-pager.h"

/**
 * ang_sheet_pager_init:
 * @self: (out caller-allocates): a pager
 * @room: height between the margins, in the measure of the rows
 * @safe_room: how much of it rows that stay together may fill
 */
void
ang_sheet_pager_init (AngSheetPager *self,
                      double         room,
                      double         safe_room)
{
  *self = (AngSheetPager) { .room = room, .safe_room = safe_room };
}

static AngSheetBreak
place (AngSheetPager    *self,
       guint             row,
       double            height,
       AngSheetRowFlags  flags,
       guint            *first_row)
{
  if (self->used > 0 && (flags & ANG_SHEET_ROW_NEW_PAGE) != 0)
    {
      *first_row = row;
      self->keep = FALSE;
      self->used = self->repeated + height;
      return ANG_SHEET_BREAK_WANTED;
    }

  if (self->used <= 0 || self->used + height <= (self->keep && !self->chain_on_top ? self->safe_room : self->room))
    {
      self->used += height;
      return ANG_SHEET_BREAK_NONE;
    }

  if (self->keep && !self->chain_on_top)
    {
      *first_row = self->chain_start;
      self->chain_on_top = TRUE;
      self->used = self->repeated + self->chain_height + height;
      return ANG_SHEET_BREAK_WANTED;
    }

  *first_row = row;
  self->keep = FALSE;
  self->used = self->repeated + height;
  return ANG_SHEET_BREAK_FULL;
}

/**
 * ang_sheet_pager_add:
 * @self: a pager
 * @row: number of the row, counted from the sheet's first
 * @height: its height
 * @flags: its flags
 * @first_row: (out): where a page begins, unless %ANG_SHEET_BREAK_NONE is returned: @row or one before it
 *
 * Returns: whether a page begins at or before this row
 */
AngSheetBreak
ang_sheet_pager_add (AngSheetPager    *self,
                     guint             row,
                     double            height,
                     AngSheetRowFlags  flags,
                     guint            *first_row)
{
  gboolean was_empty = self->used <= 0;
  AngSheetBreak page_break = place (self, row, height, flags, first_row);

  if ((flags & ANG_SHEET_ROW_REPEAT) != 0)
    self->repeated += height;

  if ((flags & ANG_SHEET_ROW_KEEP_WITH_NEXT) == 0)
    {
      self->keep = FALSE;
      return page_break;
    }

  if (!self->keep)
    {
      self->chain_start = row;
      self->chain_height = 0;
      self->chain_on_top = was_empty || page_break != ANG_SHEET_BREAK_NONE;
    }
  self->keep = TRUE;
  self->chain_height += height;
  return page_break;
}
