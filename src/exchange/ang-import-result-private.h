#pragma once

#include "ang-import-plan.h"

G_BEGIN_DECLS

/* How a result is filled. Private to the room. */
AngImportResult *ang_import_result_new         (AngImportPlan    *plan);
AngImportPlan   *ang_import_result_get_plan    (AngImportResult  *self);
void             ang_import_result_set_outcome (AngImportResult  *self,
                                                guint             row,
                                                AngImportOutcome  outcome,
                                                gboolean          joined,
                                                const char       *reason);
void             ang_import_result_set_cohort  (AngImportResult  *self,
                                                gint64            cohort);
void             ang_import_result_predict     (AngImportResult  *self,
                                                guint             row);
AngImportResult *ang_import_result_predict_all (AngImportPlan    *plan);

G_END_DECLS
