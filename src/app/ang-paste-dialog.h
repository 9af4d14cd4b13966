#pragma once

#include "ang-roster-paste.h"
#include "ang-run-command.h"

G_BEGIN_DECLS

/* Shows what would become of pasted rows before they are stored. */
#define ANG_TYPE_PASTE_DIALOG (ang_paste_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AngPasteDialog, ang_paste_dialog, ANG, PASTE_DIALOG, GtkWindow)

void ang_paste_dialog_present (AngStore       *store,
                               AngRosterPaste *paste,
                               GtkWidget      *view);

G_END_DECLS
