#pragma once

#include "ang-facts.h"
#include "ang-person.h"

G_BEGIN_DECLS

AngDate ang_person_find_appointment (AngFacts  *facts,
                                     AngPerson *person);

G_END_DECLS
