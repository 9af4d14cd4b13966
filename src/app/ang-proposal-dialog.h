#pragma once

#include <gtk/gtk.h>

#include "ang-selection.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Proposes whom to accept, and lets it be changed before it is decided. */
#define ANG_TYPE_PROPOSAL_DIALOG (ang_proposal_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngProposalDialog, ang_proposal_dialog, ANG, PROPOSAL_DIALOG, GtkWindow)

void ang_proposal_dialog_present (GtkWidget    *widget,
                                  AngStore     *store,
                                  AngSelection *selection);

G_END_DECLS
