#pragma once

#include "ang-import-result.h"
#include "ang-import-step.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The last step: what came of the import, and what can be done with it. */
#define ANG_TYPE_IMPORT_RESULT_STEP (ang_import_result_step_get_type ())

G_DECLARE_FINAL_TYPE (AngImportResultStep, ang_import_result_step, ANG, IMPORT_RESULT_STEP, AngImportStep)

void ang_import_result_step_set_result (AngImportResultStep *self,
                                        AngStore            *store,
                                        AngImportResult     *result,
                                        const char          *source,
                                        const char          *next_sheet);

G_END_DECLS
