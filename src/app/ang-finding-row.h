#pragma once

#include <gtk/gtk.h>

#include "ang-finding.h"

G_BEGIN_DECLS

/* One finding in words, with the way to its cause. Signals: "jump", "set-aside" (string: the reason), "bring-back". */
#define ANG_TYPE_FINDING_ROW (ang_finding_row_get_type ())

G_DECLARE_FINAL_TYPE (AngFindingRow, ang_finding_row, ANG, FINDING_ROW, GtkListBoxRow)

GtkWidget  *ang_finding_row_new         (AngFinding    *finding,
                                         gboolean       editable);
AngFinding *ang_finding_row_get_finding (AngFindingRow *self);

G_END_DECLS
