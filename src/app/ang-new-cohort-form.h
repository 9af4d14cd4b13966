#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The fields a cohort begins with; a scheme fills in what it has for all its cohorts, where the user has not. */
#define ANG_TYPE_NEW_COHORT_FORM (ang_new_cohort_form_get_type ())

G_DECLARE_FINAL_TYPE (AngNewCohortForm, ang_new_cohort_form, ANG, NEW_COHORT_FORM, GtkWidget)

void     ang_new_cohort_form_set_draft (AngNewCohortForm *self,
                                        AngStore         *store,
                                        AngRecord        *draft);
gboolean ang_new_cohort_form_check     (AngNewCohortForm *self);
void     ang_new_cohort_form_focus     (AngNewCohortForm *self);

G_END_DECLS
