#include "bench-cohorts.h"

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-entities.h"

#define SEED 20250630
#define SIZE 20
#define FIRST_YEAR 2006
#define N_YEARS 20

/* So many of the last are not over yet. */
#define UNDER_WAY 40

struct _BenchCohorts
{
  guint   n_cohorts;
  guint   next;
  GRand  *random;
  GArray *people; /* of gint64 */
  GArray *schemes;
  gint64  origin;
};

static guint
choose (BenchCohorts *self,
        guint         n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static gboolean
is_over (BenchCohorts *self)
{
  return self->next + UNDER_WAY < self->n_cohorts;
}

/* Those under way lie around today. */
static AngDate
choose_start (BenchCohorts *self)
{
  guint late = self->next + UNDER_WAY - self->n_cohorts;

  if (is_over (self))
    return ang_date_new (FIRST_YEAR + (int) (self->next * (N_YEARS - 1) / self->n_cohorts), 1 + (int) choose (self, 12),
                         1 + (int) choose (self, 20));

  return ang_date_add_days (ang_date_today (), (int) (late * 6) - 60);
}

static AngCohortState
choose_state (BenchCohorts *self,
              AngDate       start)
{
  AngDate today = ang_date_today ();

  if (is_over (self))
    return ANG_COHORT_STATE_REPORTED;
  if (ang_date_compare (ang_date_add_days (start, 6), today) < 0)
    return ANG_COHORT_STATE_COMPLETED;
  if (ang_date_compare (start, today) <= 0)
    return ANG_COHORT_STATE_DEPARTED;

  return self->next % 2 == 0 ? ANG_COHORT_STATE_APPROVED : ANG_COHORT_STATE_SELECTION;
}

static void
set_date (AngRecord *cohort,
          guint      field,
          AngDate    date)
{
  g_autofree char *text = ang_date_to_iso (date);

  ang_record_set_text (cohort, field, text);
}

static AngRecord *
make_cohort (BenchCohorts *self)
{
  AngRecord *cohort = ang_record_new (&ang_cohort_entity);
  AngDate start = choose_start (self);
  g_autofree char *code = g_strdup_printf ("BENCH-%d-%u", start.year, self->next + 1);
  g_autofree char *title = g_strdup_printf ("Pelatihan Inovasi Pelayanan Publik Angkatan %u", self->next + 1);
  g_autofree char *english = g_strdup_printf ("Innovation in Public Services, Batch %u", self->next + 1);

  ang_record_set_text (cohort, ANG_COHORT_CODE, code);
  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, g_array_index (self->schemes, gint64, choose (self, self->schemes->len)));
  ang_record_set_integer (cohort, ANG_COHORT_YEAR, start.year);
  ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, title);
  ang_record_set_text (cohort, ANG_COHORT_TITLE_EN, english);
  ang_record_set_text (cohort, ANG_COHORT_COUNTRY, self->next % 5 == 0 ? "ID" : "SG");
  set_date (cohort, ANG_COHORT_DEPART_DATE, ang_date_add_days (start, -1));
  set_date (cohort, ANG_COHORT_COURSE_START, start);
  set_date (cohort, ANG_COHORT_COURSE_END, ang_date_add_days (start, 4));
  set_date (cohort, ANG_COHORT_RETURN_DATE, ang_date_add_days (start, 5));
  ang_record_set_integer (cohort, ANG_COHORT_QUOTA, SIZE);
  ang_record_set_integer (cohort, ANG_COHORT_STATE, choose_state (self, start));

  return cohort;
}

static AngParticipationState
get_place (AngCohortState state)
{
  switch (state)
    {
    case ANG_COHORT_STATE_DEPARTED:
      return ANG_PARTICIPATION_STATE_DEPARTED;
    case ANG_COHORT_STATE_COMPLETED:
    case ANG_COHORT_STATE_REPORTED:
      return ANG_PARTICIPATION_STATE_COMPLETED;
    case ANG_COHORT_STATE_PLANNED:
    case ANG_COHORT_STATE_OFFERED:
    case ANG_COHORT_STATE_SELECTION:
    case ANG_COHORT_STATE_PROPOSED:
    case ANG_COHORT_STATE_APPROVED:
    case ANG_COHORT_STATE_POSTPONED:
    case ANG_COHORT_STATE_CANCELLED:
    default:
      return ANG_PARTICIPATION_STATE_ACCEPTED;
    }
}

static gint64
save (AngTransaction *transaction,
      AngRecord      *record)
{
  gint64 id;

  ang_transaction_save (transaction, record);
  id = ang_record_get_id (record);
  g_object_unref (record);

  return id;
}

static AngRecord *
make_passport (BenchCohorts *self,
               gint64        person,
               AngDate       start)
{
  AngRecord *passport = ang_record_new (&ang_passport_entity);
  g_autofree char *number = g_strdup_printf ("X%07u", 9000000 + choose (self, 1000000));

  ang_record_set_integer (passport, ANG_PASSPORT_PERSON_ID, person);
  ang_record_set_text (passport, ANG_PASSPORT_NUMBER, number);
  set_date (passport, ANG_PASSPORT_EXPIRY_DATE, ang_date_add_months (start, 3 + (int) choose (self, 57)));

  return passport;
}

static void
add_people (BenchCohorts   *self,
            AngTransaction *transaction,
            gint64          cohort,
            AngRecord      *record)
{
  AngCohortState state = (AngCohortState) ang_record_get_integer (record, ANG_COHORT_STATE);
  guint first = choose (self, self->people->len);

  for (guint i = 0; i < SIZE; i++)
    {
      AngRecord *participation = ang_record_new (&ang_participation_entity);
      gint64 person = g_array_index (self->people, gint64, (first + i * 37) % self->people->len);

      ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, cohort);
      ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, person);
      ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, get_place (state));
      ang_record_set_integer (participation, ANG_PARTICIPATION_ROLE, i == 0 ? ANG_PARTICIPATION_ROLE_LEADER : ANG_PARTICIPATION_ROLE_PARTICIPANT);
      save (transaction, participation);
      if (!is_over (self))
        save (transaction, make_passport (self, person, choose_start (self)));
    }
}

/**
 * bench_cohorts_give:
 *
 * An AngTransactionFunc: the next cohort with its people; those that are not over have passports, too.
 */
gboolean
bench_cohorts_give (AngTransaction  *transaction,
                    gboolean        *more,
                    gpointer         user_data,
                    GError         **error)
{
  BenchCohorts *self = user_data;
  g_autoptr (AngRecord) cohort = NULL;
  g_autoptr (AngRecord) origin = NULL;
  gint64 id;

  *more = self->next < self->n_cohorts;
  if (!*more)
    return TRUE;

  cohort = make_cohort (self);
  id = save (transaction, g_object_ref (cohort));
  origin = ang_record_new (&ang_cohort_origin_entity);
  ang_record_set_integer (origin, ANG_COHORT_ORIGIN_COHORT_ID, id);
  ang_record_set_integer (origin, ANG_COHORT_ORIGIN_ORIGIN_ID, self->origin);
  ang_record_set_integer (origin, ANG_COHORT_ORIGIN_QUOTA, SIZE);
  ang_transaction_save (transaction, origin);
  add_people (self, transaction, id, cohort);
  self->next++;

  return TRUE;
}

static gboolean
collect_id (AngRecord *record,
            gpointer   user_data)
{
  gint64 id = ang_record_get_id (record);

  g_array_append_val ((GArray *) user_data, id);

  return TRUE;
}

static GArray *
collect_ids (AngStore         *store,
             const AngEntity  *entity,
             GError          **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AngQuery) query = ang_query_new (entity);

  return ang_store_foreach (store, query, collect_id, ids, NULL, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * bench_cohorts_new:
 * @store: a register with the starter data and with people
 *
 * Returns: (transfer full): a source of @n_cohorts cohorts of 20
 */
BenchCohorts *
bench_cohorts_new (AngStore  *store,
                   guint      n_cohorts,
                   GError   **error)
{
  g_autoptr (BenchCohorts) self = g_new0 (BenchCohorts, 1);
  g_autoptr (GArray) origins = NULL;

  self->n_cohorts = n_cohorts;
  self->random = g_rand_new_with_seed (SEED);
  self->people = collect_ids (store, &ang_person_entity, error);
  self->schemes = self->people != NULL ? collect_ids (store, &ang_scheme_entity, error) : NULL;
  origins = self->schemes != NULL ? collect_ids (store, &ang_origin_entity, error) : NULL;
  if (origins == NULL)
    return NULL;

  g_assert (self->people->len >= SIZE && self->schemes->len > 0 && origins->len > 0);
  self->origin = g_array_index (origins, gint64, 0);

  return g_steal_pointer (&self);
}

void
bench_cohorts_free (BenchCohorts *self)
{
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->schemes, g_array_unref);
  g_rand_free (self->random);
  g_free (self);
}
