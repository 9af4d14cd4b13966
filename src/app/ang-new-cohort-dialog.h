#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Asks for what a new cohort needs; the scheme fills in what it usually is. Opens the page of the cohort. */
#define ANG_TYPE_NEW_COHORT_DIALOG (ang_new_cohort_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngNewCohortDialog, ang_new_cohort_dialog, ANG, NEW_COHORT_DIALOG, GtkWindow)

void ang_new_cohort_dialog_present (AngStore  *store,
                                    GtkWidget *parent);

G_END_DECLS
