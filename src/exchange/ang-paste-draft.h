#pragma once

#include "ang-paste-match.h"
#include "ang-paste-row.h"
#include "ang-paste-table.h"

G_BEGIN_DECLS

/* Between the cells of a pasted row and the records it becomes. Private to the room. */
char *ang_paste_draft_dup_number    (AngPasteTable  *table,
                                     guint           row,
                                     AngPasteColumn  column);
char *ang_paste_draft_dup_full_name (AngPasteTable  *table,
                                     guint           row);
char *ang_paste_draft_dup_name_key  (AngPasteTable  *table,
                                     guint           row);
void  ang_paste_draft_read_place    (AngPasteTable  *table,
                                     guint           row,
                                     AngPasteMatch  *match,
                                     AngPasteRow    *result);
void  ang_paste_draft_fill          (AngPasteTable  *table,
                                     guint           row,
                                     AngPasteMatch  *match,
                                     AngPasteRow    *result);

G_END_DECLS
