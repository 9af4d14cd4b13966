#pragma once

#include "ang-sheet.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* What makes a sheet a form: checks of what is filled in, and locked cells. Private to the room. */

void      ang_xlsx_form_lock      (lxw_worksheet       *sheet);
lxw_error ang_xlsx_form_add_check (lxw_worksheet       *sheet,
                                   const AngSheetCheck *check);

G_END_DECLS
