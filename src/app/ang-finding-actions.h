#pragma once

#include <gtk/gtk.h>

#include "ang-finding.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What can be done with a finding, wherever it is shown. */
gboolean ang_finding_actions_open       (GtkWidget  *widget,
                                         AngFinding *finding,
                                         gint64      here_cohort,
                                         gint64      here_person);
void     ang_finding_actions_set_aside  (GtkWidget  *widget,
                                         AngStore   *store,
                                         AngFinding *finding,
                                         const char *reason);
void     ang_finding_actions_bring_back (GtkWidget  *widget,
                                         AngStore   *store,
                                         AngFinding *finding);

G_END_DECLS
