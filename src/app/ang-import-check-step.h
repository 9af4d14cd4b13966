#pragma once

#include "ang-import-step.h"
#include "ang-import.h"

G_BEGIN_DECLS

/* The step in which every row is seen with what becomes of it, and decided on. */
#define ANG_TYPE_IMPORT_CHECK_STEP (ang_import_check_step_get_type ())

G_DECLARE_FINAL_TYPE (AngImportCheckStep, ang_import_check_step, ANG, IMPORT_CHECK_STEP, AngImportStep)

void ang_import_check_step_set_import (AngImportCheckStep *self,
                                       AngImport          *import);

G_END_DECLS
