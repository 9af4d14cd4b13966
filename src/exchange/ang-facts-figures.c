#include "config.h"

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-entities.h"
#include "ang-facts-sheet-private.h"

#define MAX_ROWS 100000

static void
free_count (gpointer data)
{
  g_free (((AngFactCount *) data)->name);
  g_free (data);
}

static void
count (GPtrArray  *counts,
       const char *name,
       guint       n)
{
  AngFactCount *added;

  if (name == NULL || n == 0)
    return;

  for (guint i = 0; i < counts->len; i++)
    {
      AngFactCount *known = g_ptr_array_index (counts, i);

      if (g_str_equal (known->name, name))
        {
          known->n += n;
          return;
        }
    }

  added = g_new0 (AngFactCount, 1);
  added->name = g_strdup (name);
  added->n = n;
  g_ptr_array_add (counts, added);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const AngFactCount *one = *(const AngFactCount **) a;
  const AngFactCount *other = *(const AngFactCount **) b;

  return one->n != other->n ? (one->n < other->n ? 1 : -1) : g_utf8_collate (one->name, other->name);
}

static gboolean
is_own (AngRosterCohort *cohort,
        gint64           origin)
{
  AngRecord *record = g_hash_table_lookup (cohort->origins, &origin);

  return record == NULL || ang_record_get_boolean (record, ANG_ORIGIN_IS_OWN);
}

static AngRecord *
find_own (AngRosterCohort *cohort)
{
  GHashTableIter iter;
  gpointer origin;

  g_hash_table_iter_init (&iter, cohort->origins);
  while (g_hash_table_iter_next (&iter, NULL, &origin))
    {
      if (ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN))
        return origin;
    }

  return NULL;
}

static void
add_person (AngFactFigures  *self,
            AngRosterCohort *cohort,
            AngRecord       *person)
{
  gint64 sex = ang_record_get_integer (person, ANG_PARTICIPATION_SEX);
  gint64 status = ang_record_get_integer (person, ANG_PARTICIPATION_EMP_STATUS);
  gboolean own = is_own (cohort, ang_record_get_integer (person, ANG_PARTICIPATION_ORIGIN_ID));
  AngRecord *own_origin = find_own (cohort);
  const char *origin = ang_roster_cohort_pick (cohort, person, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN);

  if (origin == NULL && own_origin != NULL)
    origin = ang_roster_cohort_pick (cohort, own_origin, ANG_ORIGIN_NAME_ID, ANG_ORIGIN_NAME_EN);
  self->total++;
  self->men += sex == ANG_SEX_MALE;
  self->women += sex == ANG_SEX_FEMALE;
  self->non_asn += status == ANG_EMPLOYMENT_STATUS_NON_ASN;
  self->asn += status != 0 && status != ANG_EMPLOYMENT_STATUS_NON_ASN;
  self->own += own;
  count (self->origins, origin, 1);
  if (own)
    count (self->units, ang_roster_cohort_pick (cohort, person, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN), 1);
  if (ang_record_get_integer (person, ANG_PARTICIPATION_ROLE) == ANG_PARTICIPATION_ROLE_LEADER)
    g_set_object (&self->leader, person);
}

static guint
get_number (AngRecord *record,
            guint      field)
{
  return ang_record_is_set (record, field) ? (guint) ang_record_get_integer (record, field) : 0;
}

/* Of an old cohort only numbers are known. */
static gboolean
add_numbers (AngFactFigures   *self,
             AngRosterCohort  *cohort,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_origin_entity);
  g_autoptr (GPtrArray) origins = NULL;
  gboolean own_known = FALSE;

  self->total = get_number (cohort->cohort, ANG_COHORT_COUNT_TOTAL);
  self->men = get_number (cohort->cohort, ANG_COHORT_COUNT_MALE);
  self->women = get_number (cohort->cohort, ANG_COHORT_COUNT_FEMALE);
  self->non_asn = get_number (cohort->cohort, ANG_COHORT_COUNT_NON_ASN);
  self->asn = ang_record_is_set (cohort->cohort, ANG_COHORT_COUNT_NON_ASN) && self->total >= self->non_asn ? self->total - self->non_asn : 0;

  ang_query_add_integer (query, ANG_COHORT_ORIGIN_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (cohort->cohort));
  origins = ang_store_read (cohort->store, query, 0, MAX_ROWS, cancellable, error);
  for (guint i = 0; origins != NULL && i < origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (origins, i);
      guint n = get_number (origin, ANG_COHORT_ORIGIN_COUNT_ONLY_NUMBER);

      count (self->origins, ang_roster_cohort_pick (cohort, origin, ANG_COHORT_ORIGIN_ORIGIN_NAME_ID, ANG_COHORT_ORIGIN_ORIGIN_NAME_EN), n);
      if (!ang_record_get_boolean (origin, ANG_COHORT_ORIGIN_IS_OWN))
        continue;
      own_known = TRUE;
      self->own += n;
    }
  if (!own_known)
    self->own = self->total;

  return origins != NULL;
}

static gboolean
add_people (AngFactFigures   *self,
            AngRosterCohort  *cohort,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  g_autoptr (GPtrArray) people = NULL;

  ang_query_add_integer (query, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (cohort->cohort));
  people = ang_store_read (cohort->store, query, 0, MAX_ROWS, cancellable, error);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      AngRecord *person = g_ptr_array_index (people, i);

      if (ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (person, ANG_PARTICIPATION_STATE)))
        add_person (self, cohort, person);
    }

  return people != NULL;
}

/**
 * ang_fact_figures_read:
 *
 * Returns: (transfer full): the people of the cohort as figures, by the rule %ANG_COUNTING_RULE_PARTICIPANTS
 */
AngFactFigures *
ang_fact_figures_read (AngRosterCohort  *cohort,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_autoptr (AngFactFigures) self = g_new0 (AngFactFigures, 1);
  gboolean count_only = ang_record_get_boolean (cohort->cohort, ANG_COHORT_COUNT_ONLY);

  self->origins = g_ptr_array_new_with_free_func (free_count);
  self->units = g_ptr_array_new_with_free_func (free_count);
  if (!(count_only ? add_numbers (self, cohort, cancellable, error) : add_people (self, cohort, cancellable, error)))
    return NULL;
  g_ptr_array_sort (self->origins, compare_counts);
  g_ptr_array_sort (self->units, compare_counts);

  return g_steal_pointer (&self);
}

/** Frees the figures. */
void
ang_fact_figures_free (AngFactFigures *self)
{
  g_ptr_array_unref (self->origins);
  g_ptr_array_unref (self->units);
  g_clear_object (&self->leader);
  g_free (self);
}

/* Cumulative figures */

static gboolean
has_departed (AngRecord *cohort)
{
  switch (ang_record_get_integer (cohort, ANG_COHORT_STATE))
    {
    case ANG_COHORT_STATE_DEPARTED:
    case ANG_COHORT_STATE_COMPLETED:
    case ANG_COHORT_STATE_REPORTED:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
add_cohort_of_numbers (AngRosterCohort  *cohort,
                       AngRecord        *other,
                       guint64          *trips,
                       GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_origin_entity);
  g_autoptr (GPtrArray) origins = NULL;
  guint n = get_number (other, ANG_COHORT_COUNT_TOTAL);

  ang_query_add_integer (query, ANG_COHORT_ORIGIN_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (other));
  origins = ang_store_read (cohort->store, query, 0, MAX_ROWS, NULL, error);
  for (guint i = 0; origins != NULL && i < origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (origins, i);

      if (ang_record_get_boolean (origin, ANG_COHORT_ORIGIN_IS_OWN) && ang_record_is_set (origin, ANG_COHORT_ORIGIN_COUNT_ONLY_NUMBER))
        n = get_number (origin, ANG_COHORT_ORIGIN_COUNT_ONLY_NUMBER);
    }
  *trips += n;

  return origins != NULL;
}

/* A cohort of numbers began when its course did, or some time in its year. */
static gboolean
began_before (AngRecord  *other,
              const char *day)
{
  guint field = ang_record_is_set (other, ANG_COHORT_DEPART_DATE) ? ANG_COHORT_DEPART_DATE : ANG_COHORT_COURSE_START;
  const char *start = ang_record_get_text (other, field);
  g_autofree char *year = g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (other, ANG_COHORT_YEAR));

  return g_strcmp0 (start != NULL ? start : year, day) <= 0;
}

/**
 * ang_fact_figures_count_before:
 * @trips: (out): person-trips of the own origin up to this cohort, without it, by the rule %ANG_COUNTING_RULE_OWN_TRIPS
 */
gboolean
ang_fact_figures_count_before (AngRosterCohort  *cohort,
                               guint64          *trips,
                               GCancellable     *cancellable,
                               GError          **error)
{
  g_autoptr (AngQuery) people = ang_query_new (&ang_participation_entity);
  g_autoptr (AngQuery) numbers = ang_query_new (&ang_cohort_entity);
  g_autoptr (GPtrArray) cohorts = NULL;
  g_autofree char *day = ang_date_to_iso (cohort->start);
  AngRecord *own = find_own (cohort);
  gint64 id = ang_record_get_id (cohort->cohort);

  ang_query_add_integer (people, ANG_PARTICIPATION_STATE, ANG_COMPARE_EQUAL, ANG_PARTICIPATION_STATE_DEPARTED);
  ang_query_add_integer (people, ANG_PARTICIPATION_STATE, ANG_COMPARE_EQUAL, ANG_PARTICIPATION_STATE_COMPLETED);
  ang_query_add_integer (people, ANG_PARTICIPATION_ORIGIN_ID, ANG_COMPARE_EQUAL, 0);
  if (own != NULL)
    ang_query_add_integer (people, ANG_PARTICIPATION_ORIGIN_ID, ANG_COMPARE_EQUAL, ang_record_get_id (own));
  ang_query_add_integer (people, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_NOT_EQUAL, id);
  ang_query_add_text (people, ANG_PARTICIPATION_COHORT_START, ANG_COMPARE_AT_MOST, day);
  if (!ang_store_count (cohort->store, people, trips, cancellable, error))
    return FALSE;

  ang_query_add_integer (numbers, ANG_COHORT_COUNT_ONLY, ANG_COMPARE_EQUAL, TRUE);
  cohorts = ang_store_read (cohort->store, numbers, 0, MAX_ROWS, cancellable, error);
  for (guint i = 0; cohorts != NULL && i < cohorts->len; i++)
    {
      AngRecord *other = g_ptr_array_index (cohorts, i);

      if (ang_record_get_id (other) != id && has_departed (other) && began_before (other, day)
          && !add_cohort_of_numbers (cohort, other, trips, error))
        return FALSE;
    }

  return cohorts != NULL;
}
