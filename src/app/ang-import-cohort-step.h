#pragma once

#include "ang-import-step.h"
#include "ang-import.h"

G_BEGIN_DECLS

/* The step for the cohort that an old roster is made into. */
#define ANG_TYPE_IMPORT_COHORT_STEP (ang_import_cohort_step_get_type ())

G_DECLARE_FINAL_TYPE (AngImportCohortStep, ang_import_cohort_step, ANG, IMPORT_COHORT_STEP, AngImportStep)

void ang_import_cohort_step_set_import (AngImportCohortStep *self,
                                        AngImport           *import);

G_END_DECLS
