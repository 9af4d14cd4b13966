#pragma once

#include <gtk/gtk.h>

#include "ang-record-set.h"

G_BEGIN_DECLS

/* Who nominated people for one cohort: units and other governments, with their letters. */
#define ANG_TYPE_NOMINATIONS_DIALOG (ang_nominations_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngNominationsDialog, ang_nominations_dialog, ANG, NOMINATIONS_DIALOG, GtkWindow)

void ang_nominations_dialog_present (GtkWidget    *widget,
                                     AngStore     *store,
                                     AngRecord    *cohort,
                                     AngRecordSet *participations);

G_END_DECLS
