#pragma once

#include <gtk/gtk.h>

#include "ang-employment.h"
#include "ang-person.h"
#include "ang-record-dialog.h"

G_BEGIN_DECLS

/* What a person was from one day to another. Fields that make no sense for the kind of employment are not shown. */
#define ANG_TYPE_EMPLOYMENT_FORM (ang_employment_form_get_type ())

G_DECLARE_FINAL_TYPE (AngEmploymentForm, ang_employment_form, ANG, EMPLOYMENT_FORM, GtkWidget)

void       ang_employment_form_open       (GtkWidget     *parent,
                                           AngStore      *store,
                                           AngPerson     *person,
                                           AngEmployment *employment,
                                           AngEmployment *latest);
AngRecord *ang_employment_form_follow     (AngPerson     *person,
                                           AngEmployment *latest);
gboolean   ang_employment_form_close_last (AngEmployment *latest,
                                           AngRecord     *next);

G_END_DECLS
