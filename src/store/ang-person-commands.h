#pragma once

#include "ang-command.h"
#include "ang-employment.h"
#include "ang-identifier.h"
#include "ang-person.h"

G_BEGIN_DECLS

AngIdentifier *ang_person_propose_identifier (AngPerson     *person,
                                              AngEmployment *employment,
                                              const char    *number);
AngCommand    *ang_person_command_create     (AngPerson     *draft,
                                              const char    *number,
                                              AngEmployment *employment);

G_END_DECLS
