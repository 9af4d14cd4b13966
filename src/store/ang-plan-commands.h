#pragma once

#include "ang-command.h"

G_BEGIN_DECLS

AngCommand *ang_plan_command_make_cohort (gint64 plan);

G_END_DECLS
