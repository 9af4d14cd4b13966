#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* Asks in which language, until when and where to units nominate people for a cohort, and writes the workbook they fill in. */
#define ANG_TYPE_NOMINATION_DIALOG (ang_nomination_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngNominationDialog, ang_nomination_dialog, ANG, NOMINATION_DIALOG, GtkWindow)

void ang_nomination_dialog_present (GtkWidget *parent,
                                    AngStore  *store,
                                    AngRecord *cohort);

G_END_DECLS
