#include "config.h"

#include "ang-scheme-usage.h"

#include "ang-choices.h"
#include "ang-cohort.h"

static gint64
get_number (AngRecord *cohort,
            guint      field)
{
  return ang_record_is_set (cohort, field) ? ang_record_get_integer (cohort, field) : 0;
}

static AngSchemeUsage *
get_year (GArray *years,
          int     year)
{
  AngSchemeUsage fresh = { .year = year };

  for (guint i = 0; i < years->len; i++)
    {
      if (g_array_index (years, AngSchemeUsage, i).year == year)
        return &g_array_index (years, AngSchemeUsage, i);
    }
  g_array_append_val (years, fresh);

  return &g_array_index (years, AngSchemeUsage, years->len - 1);
}

static void
add (AngSchemeUsage *usage,
     AngRecord      *cohort)
{
  gint64 participants = get_number (cohort, ANG_COHORT_PARTICIPANTS);

  switch (ang_record_get_integer (cohort, ANG_COHORT_STATE))
    {
    case ANG_COHORT_STATE_DEPARTED:
    case ANG_COHORT_STATE_COMPLETED:
    case ANG_COHORT_STATE_REPORTED:
      usage->used += participants;
      break;
    default:
      usage->reserved += MAX (participants, get_number (cohort, ANG_COHORT_QUOTA));
    }
  usage->cohorts++;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return ((const AngSchemeUsage *) b)->year - ((const AngSchemeUsage *) a)->year;
}

/**
 * ang_scheme_usage_compute:
 * @cohorts: (element-type AngRecord): those of one scheme
 *
 * What is used of a scheme's quota, by the rule %ANG_COUNTING_RULE_SCHEME_QUOTA.
 *
 * Returns: (transfer full) (element-type AngSchemeUsage): all years first, with the year 0; then each year, the latest first
 */
GArray *
ang_scheme_usage_compute (GPtrArray *cohorts)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (AngSchemeUsage));
  AngSchemeUsage all = { 0 };

  for (guint i = 0; i < cohorts->len; i++)
    {
      AngRecord *cohort = g_ptr_array_index (cohorts, i);

      if (ang_record_get_integer (cohort, ANG_COHORT_STATE) == ANG_COHORT_STATE_CANCELLED)
        continue;
      add (get_year (years, (int) get_number (cohort, ANG_COHORT_YEAR)), cohort);
      add (&all, cohort);
    }
  g_array_sort (years, compare_years);
  g_array_prepend_val (years, all);

  return years;
}
