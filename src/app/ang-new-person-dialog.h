#pragma once

#include "ang-record.h"
#include "ang-run-command.h"

G_BEGIN_DECLS

/* Enters a person who is not in the register; with a cohort, puts the person into it in the same step. Says who may be in
 * the register already: that person is taken instead. */
#define ANG_TYPE_NEW_PERSON_DIALOG (ang_new_person_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngNewPersonDialog, ang_new_person_dialog, ANG, NEW_PERSON_DIALOG, GtkWindow)

void ang_new_person_dialog_present (AngStore       *store,
                                    AngRecord      *cohort,
                                    GtkWidget      *view,
                                    AngCommandDone  then);

G_END_DECLS
