#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* All cohorts. */
#define ANG_TYPE_COHORT_LIST_PAGE (ang_cohort_list_page_get_type ())

G_DECLARE_FINAL_TYPE (AngCohortListPage, ang_cohort_list_page, ANG, COHORT_LIST_PAGE, AngPage)

G_END_DECLS
