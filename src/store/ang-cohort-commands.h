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

G_END_DECLS
