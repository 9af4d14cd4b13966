#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* The page of one cohort: overview, participants, history. */
#define ANG_TYPE_COHORT_PAGE (ang_cohort_page_get_type ())

G_DECLARE_FINAL_TYPE (AngCohortPage, ang_cohort_page, ANG, COHORT_PAGE, AngPage)

G_END_DECLS
