#pragma once

#include "ang-facts.h"
#include "ang-finding.h"
#include "ang-person.h"

G_BEGIN_DECLS

GPtrArray *ang_person_findings_compute (AngFacts  *facts,
                                        gint64     person);
void       ang_person_findings_add     (AngFacts  *facts,
                                        AngPerson *person,
                                        gint64     participation,
                                        GPtrArray *findings);
void       ang_person_findings_add_overlaps (AngFacts  *facts,
                                             AngPerson *person,
                                             gint64     cohort,
                                             GPtrArray *findings);

G_END_DECLS
