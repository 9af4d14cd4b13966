#pragma once

#include "ang-command.h"
#include "ang-date.h"
#include "ang-unit.h"

G_BEGIN_DECLS

AngCommand *ang_unit_command_rename (gint64   unit,
                                     AngUnit *successor,
                                     AngDate  since);

G_END_DECLS
