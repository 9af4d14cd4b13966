#include "config.h"

#include "ang-cohort-findings-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"

static gboolean
belongs_to (AngRecord *participation,
            AngRecord *origin)
{
  gint64 id = ang_record_get_integer (participation, ANG_PARTICIPATION_ORIGIN_ID);

  if (id == 0)
    return ang_record_get_boolean (origin, ANG_COHORT_ORIGIN_IS_OWN);

  return id == ang_record_get_integer (origin, ANG_COHORT_ORIGIN_ORIGIN_ID);
}

static guint
count_of_origin (AngCohortCheck *check,
                 AngRecord      *origin)
{
  guint n = 0;

  for (guint i = 0; i < check->placed->len; i++)
    n += belongs_to (g_ptr_array_index (check->placed, i), origin);

  return n;
}

static AngFinding *
add_figures (AngCohortCheck *check,
             AngFindingKind  kind,
             AngSeverity     severity,
             const char     *message,
             gint64          count,
             gint64          quota,
             guint           field)
{
  AngSentence *sentence = ang_sentence_new (message);

  ang_sentence_put_number (sentence, "count", count);
  ang_sentence_put_number (sentence, "quota", quota);
  ang_sentence_put_number (sentence, "free", quota - count);

  return ang_cohort_check_add (check, kind, severity, sentence, field);
}

static void
set_origin (AngFinding *finding,
            AngRecord  *origin)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (origin, ANG_COHORT_ORIGIN_ORIGIN_ID));

  ang_sentence_put_texts (ang_finding_get_sentence (finding), "origin",
                          ang_record_get_text (origin, ANG_COHORT_ORIGIN_ORIGIN_NAME_ID),
                          ang_record_get_text (origin, ANG_COHORT_ORIGIN_ORIGIN_NAME_EN));
  ang_finding_set_detail (finding, detail);
  ang_finding_set_cause (finding, &ang_cohort_origin_entity, ang_record_get_id (origin), ANG_COHORT_ORIGIN_QUOTA);
}

static void
check_origin (AngCohortCheck *check,
              AngRecord      *origin)
{
  gint64 quota = ang_record_get_integer (origin, ANG_COHORT_ORIGIN_QUOTA);
  gint64 count = count_of_origin (check, origin);

  if (quota == ANG_UNSET)
    return;
  if (count > quota)
    set_origin (add_figures (check, ANG_FINDING_KIND_QUOTA_EXCEEDED, ANG_SEVERITY_WARNING,
                             N_ ("{origin}: {count} participants for a quota of {quota}."), count, quota, 0), origin);
  else if (count < quota && check->before_departure && check->origins->len > 1)
    set_origin (add_figures (check, ANG_FINDING_KIND_QUOTA_UNFILLED, ANG_SEVERITY_INFO,
                             N_ ("{origin}: places still free: {free} of {quota}."), count, quota, 0), origin);
}

static void
check_total (AngCohortCheck *check)
{
  gint64 quota = ang_record_get_integer (check->cohort, ANG_COHORT_QUOTA);
  gint64 count = check->placed->len;

  if (quota == ANG_UNSET)
    return;
  if (count > quota)
    add_figures (check, ANG_FINDING_KIND_QUOTA_EXCEEDED, ANG_SEVERITY_WARNING,
                 N_ ("{count} participants for a quota of {quota}."), count, quota, ANG_COHORT_QUOTA);
  else if (count < quota && check->before_departure)
    add_figures (check, ANG_FINDING_KIND_QUOTA_UNFILLED, ANG_SEVERITY_INFO,
                 N_ ("Places still free: {free} of {quota}."), count, quota, ANG_COHORT_QUOTA);
}

/* The quotas of the origins make up the cohort's. */
static void
check_sum (AngCohortCheck *check)
{
  gint64 quota = ang_record_get_integer (check->cohort, ANG_COHORT_QUOTA);
  gint64 sum = 0;

  if (quota == ANG_UNSET || check->origins->len == 0)
    return;

  for (guint i = 0; i < check->origins->len; i++)
    {
      gint64 part = ang_record_get_integer (g_ptr_array_index (check->origins, i), ANG_COHORT_ORIGIN_QUOTA);

      if (part == ANG_UNSET)
        return;
      sum += part;
    }

  if (sum != quota)
    add_figures (check, ANG_FINDING_KIND_QUOTA_SUM, ANG_SEVERITY_INFO,
                 N_ ("The quotas of the origins make {count} together, that of the cohort is {quota}."), sum, quota, ANG_COHORT_QUOTA);
}

static void
check_belonging (AngCohortCheck *check)
{
  for (guint i = 0; check->origins->len > 0 && i < check->placed->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (check->placed, i);
      gboolean found = FALSE;

      for (guint j = 0; j < check->origins->len; j++)
        found |= belongs_to (participation, g_ptr_array_index (check->origins, j));
      if (found)
        continue;

      ang_cohort_check_add_for (check, ANG_FINDING_KIND_ORIGIN, ANG_SEVERITY_WARNING,
                                ang_sentence_new (N_ ("{name} comes from an origin that has no places in this cohort.")),
                                participation, ANG_PARTICIPATION_ORIGIN_ID);
    }
}

static void
check_scheme_limit (AngCohortCheck *check)
{
  gint64 limit = check->scheme != NULL ? ang_record_get_integer (ANG_RECORD (check->scheme), ANG_SCHEME_MAX_PARTICIPANTS) : ANG_UNSET;

  if (limit == ANG_UNSET || check->placed->len <= limit)
    return;

  ang_finding_set_detail (add_figures (check, ANG_FINDING_KIND_ELIGIBILITY, ANG_SEVERITY_WARNING,
                                       N_ ("{count} participants; the scheme takes at most {quota}."), check->placed->len, limit,
                                       ANG_COHORT_SCHEME_ID),
                          "max-participants");
}

static guint
count_own (AngCohortCheck *check)
{
  guint n = check->origins->len == 0 ? check->placed->len : 0;

  for (guint i = 0; i < check->origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (check->origins, i);

      if (ang_record_get_boolean (origin, ANG_COHORT_ORIGIN_IS_OWN))
        n += count_of_origin (check, origin);
    }

  return n;
}

/* With the letter that allows it, it is only worth knowing. */
static gboolean
add_exception (AngCohortCheck *check,
               guint           count,
               gint64          cap)
{
  const char *number = ang_record_get_text (check->cohort, ANG_COHORT_CAP_LETTER_NUMBER);
  AngDate date = ang_record_get_date (check->cohort, ANG_COHORT_CAP_LETTER_DATE);
  AngFinding *finding;

  if (number == NULL)
    return FALSE;

  finding = add_figures (check, ANG_FINDING_KIND_TRAINING_CAP, ANG_SEVERITY_INFO,
                         ang_date_is_known (date)
                         ? N_ ("{count} own participants, more than the {quota} of the State Secretariat’s circular; allowed by letter {letter} of {date}.")
                         : N_ ("{count} own participants, more than the {quota} of the State Secretariat’s circular; allowed by letter {letter}."),
                         count, cap, ANG_COHORT_CAP_LETTER_NUMBER);
  ang_sentence_put_text (ang_finding_get_sentence (finding), "letter", number);
  ang_sentence_put_date (ang_finding_get_sentence (finding), "date", date);

  return TRUE;
}

/* Every government applies for its own people. The limit is of the end of 2024: it says nothing about earlier trips. */
static void
check_training_cap (AngCohortCheck *check)
{
  gint64 cap = ang_facts_get_parameter (check->facts, ANG_RULES_TRAINING_CAP, ANG_RULES_TRAINING_CAP_DEFAULT);
  AngDate first = ang_cohort_get_first_day (ANG_COHORT (check->cohort));
  guint count = count_own (check);
  AngDate since = ang_date_new (2024, 12, 23);

  if (cap == 0 || count <= cap || !ang_cohort_is_abroad (ANG_COHORT (check->cohort))
      || ang_record_get_integer (check->cohort, ANG_COHORT_MODE) == ANG_COURSE_MODE_ONLINE
      || (ang_date_is_known (first) && ang_date_compare (first, since) < 0)
      || (!ang_date_is_known (first) && ang_record_get_integer (check->cohort, ANG_COHORT_YEAR) < 2025))
    return;

  if (add_exception (check, count, cap))
    return;

  add_figures (check, ANG_FINDING_KIND_TRAINING_CAP, check->before_departure ? ANG_SEVERITY_WARNING : ANG_SEVERITY_INFO,
               N_ ("{count} own participants; for a training abroad the State Secretariat approves at most {quota} (circular B-32/M/S/LN.00/12/2024). Note the exception."),
               count, cap, ANG_COHORT_CAP_LETTER_NUMBER);
}

/**
 * ang_cohort_check_quotas:
 *
 * Adds where the places and the people do not fit: by origin, in all, the scheme's limit, and the cap on trainings abroad
 * (circular of the State Secretariat B-32/M/S/LN.00/12/2024).
 */
void
ang_cohort_check_quotas (AngCohortCheck *check)
{
  for (guint i = 0; i < check->origins->len; i++)
    check_origin (check, g_ptr_array_index (check->origins, i));
  check_total (check);
  check_sum (check);
  check_belonging (check);
  check_scheme_limit (check);
  check_training_cap (check);
}

static gint64
get_count (AngCohortCheck *check,
           guint           field)
{
  gint64 count = ang_record_get_integer (check->cohort, field);

  return count == ANG_UNSET ? 0 : count;
}

static gint64
sum_of_origins (AngCohortCheck *check)
{
  gint64 sum = 0;

  for (guint i = 0; i < check->origins->len; i++)
    {
      gint64 part = ang_record_get_integer (g_ptr_array_index (check->origins, i), ANG_COHORT_ORIGIN_COUNT_ONLY_NUMBER);

      if (part == ANG_UNSET)
        return 0;
      sum += part;
    }

  return sum;
}

/** Adds which figures contradict each other in a cohort of which only the number of people is known. */
void
ang_cohort_check_count (AngCohortCheck *check)
{
  gint64 total = ang_record_get_integer (check->cohort, ANG_COHORT_COUNT_TOTAL);
  gint64 sexes = get_count (check, ANG_COHORT_COUNT_MALE) + get_count (check, ANG_COHORT_COUNT_FEMALE);
  gint64 origins = sum_of_origins (check);
  gint64 quota = ang_record_get_integer (check->cohort, ANG_COHORT_QUOTA);
  AngFinding *finding = NULL;

  if (total == ANG_UNSET)
    {
      ang_cohort_check_add (check, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_WARNING,
                            ang_sentence_new (N_ ("The number of persons is missing.")), ANG_COHORT_COUNT_TOTAL);
      return;
    }

  if (quota != ANG_UNSET && total > quota)
    add_figures (check, ANG_FINDING_KIND_QUOTA_EXCEEDED, ANG_SEVERITY_WARNING,
                 N_ ("{count} participants for a quota of {quota}."), total, quota, ANG_COHORT_QUOTA);
  if (sexes > total)
    {
      finding = add_figures (check, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_WARNING,
                             N_ ("Men and women make {count} together, of {quota} persons."), sexes, total, ANG_COHORT_COUNT_TOTAL);
      ang_finding_set_detail (finding, "sexes");
    }
  if (get_count (check, ANG_COHORT_COUNT_NON_ASN) > total)
    {
      finding = add_figures (check, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_WARNING,
                             N_ ("{count} of {quota} persons cannot be non-ASN."), get_count (check, ANG_COHORT_COUNT_NON_ASN), total,
                             ANG_COHORT_COUNT_NON_ASN);
      ang_finding_set_detail (finding, "non-asn");
    }
  if (origins != 0 && origins != total)
    {
      finding = add_figures (check, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_WARNING,
                             N_ ("The persons of the origins make {count} together, of {quota}."), origins, total, ANG_COHORT_COUNT_TOTAL);
      ang_finding_set_detail (finding, "origins");
    }
  if (check->placed->len > 0)
    {
      finding = add_figures (check, ANG_FINDING_KIND_COUNT, ANG_SEVERITY_INFO,
                             N_ ("{count} participants are recorded by name, but the cohort is counted by its number alone."),
                             check->placed->len, total, ANG_COHORT_COUNT_ONLY);
      ang_finding_set_detail (finding, "names");
    }
}
