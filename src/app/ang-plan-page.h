#pragma once

#include "ang-record-page.h"

G_BEGIN_DECLS

/* One plan: a training that is wished for, and the way to the cohort it becomes. */
#define ANG_TYPE_PLAN_PAGE (ang_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (AngPlanPage, ang_plan_page, ANG, PLAN_PAGE, AngRecordPage)

G_END_DECLS
