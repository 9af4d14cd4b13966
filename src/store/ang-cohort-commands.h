#pragma once

#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-command.h"

G_BEGIN_DECLS

AngCommand *ang_cohort_command_create    (gint64          scheme,
                                          AngCohort      *draft);
AngCommand *ang_cohort_command_duplicate (gint64          cohort,
                                          int             year);
AngCommand *ang_cohort_command_set_state (gint64          cohort,
                                          AngCohortState  state);

/* The parts of making a cohort, for commands that make more than that: */
gboolean    ang_cohort_complete          (AngRecord      *cohort,
                                          AngStore       *store,
                                          GError        **error);
gboolean    ang_cohort_save_new          (AngRecord      *cohort,
                                          AngTransaction *transaction,
                                          AngStore       *store,
                                          GError        **error);

G_END_DECLS
