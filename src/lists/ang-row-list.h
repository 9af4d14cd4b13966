#pragma once

#include "ang-record-list.h"
#include "ang-row.h"

G_BEGIN_DECLS

/* A record list as a list view can follow it without a halt: AngRow objects that stay while the records in them become those
 * of another query, and no more than some dozens of rows that come or go at a time. Until all have come, it has fewer rows
 * than the record list, or more. Signal "replaced" (AngRowList *): from now on the rows are about other records than before,
 * so that nothing should be selected any more; the beginning of the list has to be in sight when it returns. */
#define ANG_TYPE_ROW_LIST (ang_row_list_get_type ())

G_DECLARE_FINAL_TYPE (AngRowList, ang_row_list, ANG, ROW_LIST, GObject)

AngRowList *ang_row_list_new (AngRecordList *records);

G_END_DECLS
