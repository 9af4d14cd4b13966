#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A row of an AngRowList: the place, of which the record may become another one. Property: "record" (AngRecord, NULL while
 * there is none for it). */
#define ANG_TYPE_ROW (ang_row_get_type ())

G_DECLARE_FINAL_TYPE (AngRow, ang_row, ANG, ROW, GObject)

AngRow    *ang_row_new        (void);
AngRecord *ang_row_get_record (AngRow    *self);
void       ang_row_set_record (AngRow    *self,
                               AngRecord *record);

G_END_DECLS
