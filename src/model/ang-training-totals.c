#include "config.h"

#include "ang-training-totals.h"

#include "ang-choices.h"
#include "ang-facts.h"

static void
add_taken (AngTrainingTotals *totals,
           AngRecord         *participation,
           gint64             hours)
{
  AngDate start = ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_START);
  AngDate end = ang_record_get_date (participation, ANG_PARTICIPATION_COHORT_END);

  totals->taken++;
  if (hours != ANG_UNSET && hours > 0)
    totals->hours += hours;
  if (ang_date_is_complete (start) && ang_date_is_complete (end) && ang_date_compare (start, end) <= 0)
    totals->days += ang_date_days_between (start, end) + 1;
  if (ang_date_is_known (start) && (!ang_date_is_known (totals->last) || ang_date_compare (totals->last, start) < 0))
    totals->last = start;
}

/**
 * ang_training_totals_add:
 * @participation: one of the person's
 * @hours: the JP of its cohort, or %ANG_UNSET
 */
void
ang_training_totals_add (AngTrainingTotals *totals,
                         AngRecord         *participation,
                         gint64             hours)
{
  switch ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE))
    {
    case ANG_PARTICIPATION_STATE_DEPARTED:
    case ANG_PARTICIPATION_STATE_COMPLETED:
      add_taken (totals, participation, hours);
      break;
    case ANG_PARTICIPATION_STATE_REJECTED:
    case ANG_PARTICIPATION_STATE_WITHDRAWN:
    case ANG_PARTICIPATION_STATE_CANCELLED:
    case ANG_PARTICIPATION_STATE_FAILED:
      totals->dropped++;
      break;
    case ANG_PARTICIPATION_STATE_NOMINATED:
    case ANG_PARTICIPATION_STATE_ASSESSED:
    case ANG_PARTICIPATION_STATE_ACCEPTED:
    case ANG_PARTICIPATION_STATE_RESERVE:
    case ANG_PARTICIPATION_STATE_CONFIRMED:
    default:
      totals->ahead++;
    }
}
