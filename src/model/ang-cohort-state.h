#pragma once

#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-date.h"

G_BEGIN_DECLS

const AngCohortState  *ang_cohort_state_list_path       (guint                 *n_states);
gboolean               ang_cohort_state_is_side         (AngCohortState         state);
AngCohortState         ang_cohort_state_get_next        (AngCohortState         state);
AngCohortState         ang_cohort_state_get_previous    (AngCohortState         state);
gboolean               ang_cohort_state_is_frozen       (AngCohortState         state);
AngParticipationState  ang_cohort_state_get_joining     (AngCohortState         state);
AngParticipationState  ang_cohort_state_move_along      (AngCohortState         state,
                                                         AngParticipationState  participation,
                                                         gboolean               selected);

gboolean               ang_participation_state_takes_place (AngParticipationState  state);
gboolean               ang_participation_state_is_trip     (AngParticipationState  state);
gboolean               ang_participation_state_is_decided  (AngParticipationState  state);
gboolean               ang_participation_state_is_chosen   (AngParticipationState  state);
gboolean               ang_participation_state_is_open     (AngParticipationState  state);

gboolean               ang_cohort_is_abroad             (AngCohort             *cohort);
gboolean               ang_cohort_is_before_departure   (AngCohort             *cohort);
AngDate                ang_cohort_get_course_day        (AngCohort             *cohort,
                                                         AngDate                today);
AngDate                ang_cohort_get_first_day         (AngCohort             *cohort);
AngDate                ang_cohort_get_last_day          (AngCohort             *cohort);
gboolean               ang_cohort_days_to_departure     (AngCohort             *cohort,
                                                         AngDate                today,
                                                         int                   *days);

G_END_DECLS
