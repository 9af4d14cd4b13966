#pragma once

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What a cohort is at a glance, in the interface language. */
char       *ang_cohort_facts_dup_title    (AngRecord *cohort);
char       *ang_cohort_facts_dup_line     (AngRecord *cohort,
                                           AngStore  *store);
char       *ang_cohort_facts_dup_days     (AngRecord *cohort);
const char *ang_cohort_facts_get_command  (int        state);

G_END_DECLS
