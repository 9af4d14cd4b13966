#pragma once

#include <gtk/gtk.h>

#include "ang-finding.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What the rules notice about one cohort or one person, read anew in the background when the register changes.
 *
 * Properties: "store" (nullable), "cohort-id", "person-id" (int64; one of them, the other 0), "n-findings" (uint,
 * read-only: those not set aside).
 * Signal "jump" (AngFinding *) → gboolean: somebody wants to see the cause (ang_finding_get_cause()). A page that has it
 * goes there and returns TRUE; else the cause's record is opened with win.open-record. */
#define ANG_TYPE_FINDINGS_VIEW (ang_findings_view_get_type ())

G_DECLARE_FINAL_TYPE (AngFindingsView, ang_findings_view, ANG, FINDINGS_VIEW, GtkWidget)

GtkWidget *ang_findings_view_new            (void);
guint      ang_findings_view_get_n_findings (AngFindingsView *self);

G_END_DECLS
