#pragma once

#include "ang-import-step.h"
#include "ang-import.h"

G_BEGIN_DECLS

/* The second step: what each column of the file holds. */
#define ANG_TYPE_IMPORT_COLUMNS_STEP (ang_import_columns_step_get_type ())

G_DECLARE_FINAL_TYPE (AngImportColumnsStep, ang_import_columns_step, ANG, IMPORT_COLUMNS_STEP, AngImportStep)

void ang_import_columns_step_set_import (AngImportColumnsStep *self,
                                         AngImport            *import);

G_END_DECLS
