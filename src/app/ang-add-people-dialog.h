#pragma once

#include "ang-nominator.h"
#include "ang-record-set.h"
#include "ang-run-command.h"

G_BEGIN_DECLS

/* Searches the register for people to put into a cohort: many at once, again and again until it is closed. */
#define ANG_TYPE_ADD_PEOPLE_DIALOG (ang_add_people_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngAddPeopleDialog, ang_add_people_dialog, ANG, ADD_PEOPLE_DIALOG, GtkWindow)

void ang_add_people_dialog_present (AngStore       *store,
                                    AngRecord      *cohort,
                                    AngRecordSet   *participations,
                                    GtkWidget      *view,
                                    AngCommandDone  then);

void ang_add_people_dialog_present_nominated (AngStore       *store,
                                              AngRecord      *cohort,
                                              AngRecordSet   *participations,
                                              GtkWidget      *view,
                                              AngNominator   *nominator);

G_END_DECLS
