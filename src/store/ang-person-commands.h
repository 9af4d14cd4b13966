#pragma once

#include "ang-command.h"
#include "ang-date.h"
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
AngCommand    *ang_person_command_add_number (gint64         person,
                                              const char    *number,
                                              AngDate        since);
AngDate        ang_person_propose_since      (const char    *number);

G_END_DECLS
