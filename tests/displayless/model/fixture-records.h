#pragma once

#include "ang-facts.h"

/* A record and what is in it: pairs of a field and its value (text, double or int, as the field's type asks), then -1. */
AngRecord *fixture_add  (AngFacts        *facts,
                         const AngEntity *entity,
                         int              id,
                         ...);
void       fixture_set  (AngFacts        *facts,
                         const AngEntity *entity,
                         int              id,
                         ...);
AngFacts  *fixture_new  (void);
