#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

/* Rows put aside on the disk, so that pages can be drawn once their number is known. Private to the room. */

typedef struct _AngSheetSpool AngSheetSpool;

/* A row read back; its cells and texts live as long as it. */
typedef struct
{
  AngSheetRow row;
  double      height;
  gpointer    data;
} AngSpooledRow;

AngSheetSpool *ang_sheet_spool_new     (GError            **error);
void           ang_sheet_spool_free    (AngSheetSpool      *self);
gboolean       ang_sheet_spool_append  (AngSheetSpool      *self,
                                        const AngSheetRow  *row,
                                        double              height,
                                        gint64             *offset,
                                        GError            **error);
gboolean       ang_sheet_spool_seek    (AngSheetSpool      *self,
                                        gint64              offset,
                                        GError            **error);
AngSpooledRow *ang_sheet_spool_read    (AngSheetSpool      *self,
                                        GError            **error);
void           ang_spooled_row_free    (AngSpooledRow      *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSheetSpool, ang_sheet_spool_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSpooledRow, ang_spooled_row_free)

G_END_DECLS
