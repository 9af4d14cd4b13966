#pragma once

#include "ang-sheet.h"

G_BEGIN_DECLS

/* A copy of a file's properties that the writer keeps until the file is finished. Private to the room. */

AngSheetProperties ang_sheet_properties_copy  (const AngSheetProperties *properties);
void               ang_sheet_properties_clear (AngSheetProperties       *properties);

G_END_DECLS
