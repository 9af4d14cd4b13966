#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The criteria that the candidates of one cohort are assessed by, with their weights. */
#define ANG_TYPE_CRITERIA_DIALOG (ang_criteria_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngCriteriaDialog, ang_criteria_dialog, ANG, CRITERIA_DIALOG, GtkWindow)

void ang_criteria_dialog_present (GtkWidget *widget,
                                  AngStore  *store,
                                  AngRecord *cohort);

G_END_DECLS
