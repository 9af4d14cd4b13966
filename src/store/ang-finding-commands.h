#pragma once

#include "ang-command.h"
#include "ang-finding.h"

G_BEGIN_DECLS

AngCommand *ang_finding_command_set_aside  (AngFinding *finding,
                                            const char *reason);
AngCommand *ang_finding_command_bring_back (AngFinding *finding);

G_END_DECLS
