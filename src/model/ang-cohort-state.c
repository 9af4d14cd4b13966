#include "config.h"

#include "ang-cohort-state.h"

#include "ang-facts.h"

static const AngCohortState path[] = {
  ANG_COHORT_STATE_PLANNED,
  ANG_COHORT_STATE_OFFERED,
  ANG_COHORT_STATE_SELECTION,
  ANG_COHORT_STATE_PROPOSED,
  ANG_COHORT_STATE_APPROVED,
  ANG_COHORT_STATE_DEPARTED,
  ANG_COHORT_STATE_COMPLETED,
  ANG_COHORT_STATE_REPORTED,
};

static int
find_in_path (AngCohortState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (path); i++)
    {
      if (path[i] == state)
        return (int) i;
    }

  return -1;
}

static AngDate
get_date_or (AngCohort *cohort,
             guint      field,
             guint      other)
{
  AngDate date = ang_record_get_date (ANG_RECORD (cohort), field);

  return ang_date_is_known (date) ? date : ang_record_get_date (ANG_RECORD (cohort), other);
}

/**
 * ang_cohort_state_list_path:
 * @n_states: (out): how many there are
 *
 * Returns: (transfer none): the states of a cohort that comes about, in their order; the side states are not among them
 */
const AngCohortState *
ang_cohort_state_list_path (guint *n_states)
{
  *n_states = G_N_ELEMENTS (path);

  return path;
}

/**
 * ang_cohort_state_is_side:
 *
 * Returns: whether the cohort has left its path: it is postponed or cancelled
 */
gboolean
ang_cohort_state_is_side (AngCohortState state)
{
  return state == ANG_COHORT_STATE_POSTPONED || state == ANG_COHORT_STATE_CANCELLED;
}

/**
 * ang_cohort_state_get_next:
 *
 * Returns: the state that usually follows, 0 after the last; a postponed or cancelled cohort is taken up as planned again
 */
AngCohortState
ang_cohort_state_get_next (AngCohortState state)
{
  int position = find_in_path (state);

  return position + 1 < (int) G_N_ELEMENTS (path) ? path[position + 1] : 0;
}

/**
 * ang_cohort_state_get_previous:
 *
 * Returns: the state before it on the path, 0 before the first and for side states
 */
AngCohortState
ang_cohort_state_get_previous (AngCohortState state)
{
  int position = find_in_path (state);

  return position > 0 ? path[position - 1] : 0;
}

/**
 * ang_cohort_state_is_frozen:
 *
 * Returns: whether the participants of a cohort in this state are shown as they were when it was approved
 */
gboolean
ang_cohort_state_is_frozen (AngCohortState state)
{
  return find_in_path (state) >= find_in_path (ANG_COHORT_STATE_APPROVED);
}

/**
 * ang_cohort_state_get_joining:
 *
 * Returns: the state of somebody who is put into a cohort that is in @state
 */
AngParticipationState
ang_cohort_state_get_joining (AngCohortState state)
{
  switch (state)
    {
    case ANG_COHORT_STATE_PROPOSED:
      return ANG_PARTICIPATION_STATE_ACCEPTED;
    case ANG_COHORT_STATE_APPROVED:
      return ANG_PARTICIPATION_STATE_CONFIRMED;
    case ANG_COHORT_STATE_DEPARTED:
      return ANG_PARTICIPATION_STATE_DEPARTED;
    case ANG_COHORT_STATE_COMPLETED:
    case ANG_COHORT_STATE_REPORTED:
      return ANG_PARTICIPATION_STATE_COMPLETED;
    case ANG_COHORT_STATE_PLANNED:
    case ANG_COHORT_STATE_OFFERED:
    case ANG_COHORT_STATE_SELECTION:
    case ANG_COHORT_STATE_POSTPONED:
    case ANG_COHORT_STATE_CANCELLED:
    default:
      return ANG_PARTICIPATION_STATE_NOMINATED;
    }
}

static gboolean
is_going (AngParticipationState state)
{
  return state == ANG_PARTICIPATION_STATE_ACCEPTED || state == ANG_PARTICIPATION_STATE_CONFIRMED;
}

/**
 * ang_cohort_state_move_along:
 * @participation: what somebody in the cohort is
 * @selected: whether a selection was recorded for anybody in the cohort; without one, whoever is
 *   nominated is proposed and goes
 *
 * Returns: what that person is once the cohort is in @state: those who go have departed and completed with it, and have not
 *   when it is taken back; a withdrawal, a refusal and a place on the reserve stay as they are
 */
AngParticipationState
ang_cohort_state_move_along (AngCohortState        state,
                             AngParticipationState participation,
                             gboolean              selected)
{
  gboolean was_on_trip = ang_participation_state_is_trip (participation);

  if (!selected && participation == ANG_PARTICIPATION_STATE_NOMINATED
      && find_in_path (state) >= find_in_path (ANG_COHORT_STATE_PROPOSED))
    participation = ANG_PARTICIPATION_STATE_ACCEPTED;

  switch (state)
    {
    case ANG_COHORT_STATE_DEPARTED:
      return is_going (participation) || was_on_trip ? ANG_PARTICIPATION_STATE_DEPARTED : participation;
    case ANG_COHORT_STATE_COMPLETED:
    case ANG_COHORT_STATE_REPORTED:
      return is_going (participation) || was_on_trip ? ANG_PARTICIPATION_STATE_COMPLETED : participation;
    case ANG_COHORT_STATE_PLANNED:
    case ANG_COHORT_STATE_OFFERED:
    case ANG_COHORT_STATE_SELECTION:
    case ANG_COHORT_STATE_PROPOSED:
    case ANG_COHORT_STATE_APPROVED:
    case ANG_COHORT_STATE_POSTPONED:
    case ANG_COHORT_STATE_CANCELLED:
    default:
      return was_on_trip ? ANG_PARTICIPATION_STATE_CONFIRMED : participation;
    }
}

/**
 * ang_participation_state_takes_place:
 *
 * Returns: whether somebody in this state fills a place of the quota
 */
gboolean
ang_participation_state_takes_place (AngParticipationState state)
{
  switch (state)
    {
    case ANG_PARTICIPATION_STATE_RESERVE:
    case ANG_PARTICIPATION_STATE_REJECTED:
    case ANG_PARTICIPATION_STATE_WITHDRAWN:
    case ANG_PARTICIPATION_STATE_CANCELLED:
      return FALSE;
    case ANG_PARTICIPATION_STATE_NOMINATED:
    case ANG_PARTICIPATION_STATE_ASSESSED:
    case ANG_PARTICIPATION_STATE_ACCEPTED:
    case ANG_PARTICIPATION_STATE_CONFIRMED:
    case ANG_PARTICIPATION_STATE_DEPARTED:
    case ANG_PARTICIPATION_STATE_COMPLETED:
    case ANG_PARTICIPATION_STATE_FAILED:
    default:
      return TRUE;
    }
}

/**
 * ang_participation_state_is_trip:
 *
 * Returns: whether this counts as having been sent
 */
gboolean
ang_participation_state_is_trip (AngParticipationState state)
{
  return state == ANG_PARTICIPATION_STATE_DEPARTED || state == ANG_PARTICIPATION_STATE_COMPLETED;
}

/**
 * ang_participation_state_is_chosen:
 *
 * Returns: whether somebody in this state was given a place
 */
gboolean
ang_participation_state_is_chosen (AngParticipationState state)
{
  return ang_participation_state_takes_place (state) && !ang_participation_state_is_open (state);
}

/**
 * ang_participation_state_is_open:
 *
 * Returns: whether somebody in this state is still to be decided about
 */
gboolean
ang_participation_state_is_open (AngParticipationState state)
{
  return state == ANG_PARTICIPATION_STATE_NOMINATED || state == ANG_PARTICIPATION_STATE_ASSESSED || state == 0;
}

/**
 * ang_participation_state_is_decided:
 *
 * Returns: whether a selection stands behind this state
 */
gboolean
ang_participation_state_is_decided (AngParticipationState state)
{
  return state != ANG_PARTICIPATION_STATE_NOMINATED
         && state != ANG_PARTICIPATION_STATE_WITHDRAWN
         && state != ANG_PARTICIPATION_STATE_CANCELLED
         && state != 0;
}

/**
 * ang_cohort_is_abroad:
 *
 * Returns: whether the training is in another country; where none is written, the kind of its scheme decides
 */
gboolean
ang_cohort_is_abroad (AngCohort *cohort)
{
  const char *country = ang_record_get_text (ANG_RECORD (cohort), ANG_COHORT_COUNTRY);

  if (country != NULL)
    return g_ascii_strcasecmp (country, "ID") != 0;

  return ang_record_get_integer (ANG_RECORD (cohort), ANG_COHORT_SCHEME_KIND) == ANG_SCHEME_KIND_OVERSEAS_TRAINING;
}

/**
 * ang_cohort_get_first_day:
 *
 * Returns: the day of departure, else of the course's start; unknown when neither is known
 */
AngDate
ang_cohort_get_first_day (AngCohort *cohort)
{
  return get_date_or (cohort, ANG_COHORT_DEPART_DATE, ANG_COHORT_COURSE_START);
}

/**
 * ang_cohort_get_last_day:
 *
 * Returns: the day of return, else of the course's end; unknown when neither is known
 */
AngDate
ang_cohort_get_last_day (AngCohort *cohort)
{
  return get_date_or (cohort, ANG_COHORT_RETURN_DATE, ANG_COHORT_COURSE_END);
}

/**
 * ang_cohort_days_to_departure:
 * @days: (out): days from @today, negative when it has left
 *
 * Returns: FALSE when the day of departure (else of the course's start) is not known to the day
 */
gboolean
ang_cohort_days_to_departure (AngCohort *cohort,
                              AngDate    today,
                              int       *days)
{
  AngDate first = ang_cohort_get_first_day (cohort);

  if (!ang_date_is_complete (first) || !ang_date_is_complete (today))
    return FALSE;

  *days = ang_date_days_between (today, first);

  return TRUE;
}

/** Returns: whether the cohort has yet to leave, and is not cancelled */
gboolean
ang_cohort_is_before_departure (AngCohort *cohort)
{
  switch ((AngCohortState) ang_record_get_integer (ANG_RECORD (cohort), ANG_COHORT_STATE))
    {
    case ANG_COHORT_STATE_DEPARTED:
    case ANG_COHORT_STATE_COMPLETED:
    case ANG_COHORT_STATE_REPORTED:
    case ANG_COHORT_STATE_CANCELLED:
      return FALSE;
    case ANG_COHORT_STATE_PLANNED:
    case ANG_COHORT_STATE_OFFERED:
    case ANG_COHORT_STATE_SELECTION:
    case ANG_COHORT_STATE_PROPOSED:
    case ANG_COHORT_STATE_APPROVED:
    case ANG_COHORT_STATE_POSTPONED:
    default:
      return TRUE;
    }
}

/**
 * ang_cohort_get_course_day:
 * @today: the day to fall back on
 *
 * Returns: the day that terms are counted on: the start of the course, else the first day of the trip
 */
AngDate
ang_cohort_get_course_day (AngCohort *cohort,
                           AngDate    today)
{
  AngDate start = ang_record_get_date (ANG_RECORD (cohort), ANG_COHORT_COURSE_START);

  if (!ang_date_is_known (start))
    start = ang_cohort_get_first_day (cohort);

  return ang_date_is_known (start) ? start : today;
}
