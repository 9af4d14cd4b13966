#include "config.h"

#include "ang-roster-row.h"

#include "ang-choices.h"
#include "ang-entities.h"

#define MAX_ROWS 1000

static GPtrArray *
read_of_person (AngRosterRow     *self,
                const AngEntity  *entity,
                guint             person_field,
                GCancellable     *cancellable,
                GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);

  ang_query_add_integer (query, person_field, ANG_COMPARE_EQUAL,
                         ang_record_get_integer (self->participation, ANG_PARTICIPATION_PERSON_ID));

  return ang_store_read (self->cohort->store, query, 0, MAX_ROWS, cancellable, error);
}

static int
compare_fields (AngRecord *a,
                AngRecord *b,
                guint      field)
{
  return g_strcmp0 (ang_record_get_text (a, field), ang_record_get_text (b, field));
}

static gboolean
load_person (AngRosterRow  *self,
             GError       **error)
{
  gint64 id = ang_record_get_integer (self->participation, ANG_PARTICIPATION_PERSON_ID);

  self->person = ang_store_get (self->cohort->store, &ang_person_entity, id, error);

  return self->person != NULL;
}

/* The employment that began last before the course, or the first one known. */
static gboolean
is_better_employment (AngRecord  *candidate,
                      AngRecord  *best,
                      const char *day)
{
  const char *since = ang_record_get_text (candidate, ANG_EMPLOYMENT_SINCE);
  gboolean begun = since == NULL || g_strcmp0 (since, day) <= 0;
  gboolean best_begun;

  if (best == NULL)
    return TRUE;
  best_begun = g_strcmp0 (ang_record_get_text (best, ANG_EMPLOYMENT_SINCE), day) <= 0;
  if (begun != best_begun)
    return begun;

  return begun ? compare_fields (candidate, best, ANG_EMPLOYMENT_SINCE) > 0
         : compare_fields (candidate, best, ANG_EMPLOYMENT_SINCE) < 0;
}

static gboolean
load_employment (AngRosterRow  *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GPtrArray) rows = read_of_person (self, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, cancellable, error);
  g_autofree char *day = ang_date_to_iso (self->cohort->start);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      AngRecord *candidate = g_ptr_array_index (rows, i);

      if (is_better_employment (candidate, self->employment, day))
        g_set_object (&self->employment, candidate);
    }

  return rows != NULL;
}

static gboolean
load_passport (AngRosterRow  *self,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = read_of_person (self, &ang_passport_entity, ANG_PASSPORT_PERSON_ID, cancellable, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      AngRecord *candidate = g_ptr_array_index (rows, i);

      if (self->passport == NULL || compare_fields (candidate, self->passport, ANG_PASSPORT_EXPIRY_DATE) > 0)
        g_set_object (&self->passport, candidate);
    }

  return rows != NULL;
}

static gboolean
load_details (AngRosterRow  *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) rows =
    read_of_person (self, &ang_private_details_entity, ANG_PRIVATE_DETAILS_PERSON_ID, cancellable, error);

  if (rows != NULL && rows->len > 0)
    self->details = g_object_ref (g_ptr_array_index (rows, 0));

  return rows != NULL;
}

static gboolean
is_earlier (AngRosterRow *self,
            AngRecord    *other)
{
  gint64 state = ang_record_get_integer (other, ANG_PARTICIPATION_STATE);

  if (state != ANG_PARTICIPATION_STATE_DEPARTED && state != ANG_PARTICIPATION_STATE_COMPLETED)
    return FALSE;
  if (ang_record_get_id (other) == ang_record_get_id (self->participation))
    return FALSE;

  return compare_fields (other, self->participation, ANG_PARTICIPATION_COHORT_START) < 0;
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  return compare_fields (*(AngRecord **) b, *(AngRecord **) a, ANG_PARTICIPATION_COHORT_START);
}

static gboolean
load_earlier (AngRosterRow  *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) rows =
    read_of_person (self, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, cancellable, error);

  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      AngRecord *other = g_ptr_array_index (rows, i);

      if (is_earlier (self, other))
        g_ptr_array_add (self->earlier, g_object_ref (other));
    }
  g_ptr_array_sort (self->earlier, compare_latest_first);

  return rows != NULL;
}

/**
 * ang_roster_row_load:
 * @self: a cleared row
 * @cohort: of the participation; kept by the caller
 * @needs: what its columns are worked out from; nothing else is read
 */
gboolean
ang_roster_row_load (AngRosterRow     *self,
                     AngRosterCohort  *cohort,
                     AngRosterNeeds    needs,
                     AngRecord        *participation,
                     GCancellable     *cancellable,
                     GError          **error)
{
  self->cohort = cohort;
  self->needs = needs;
  self->participation = g_object_ref (participation);
  if (cohort->selection != NULL)
    self->candidate = ang_selection_find (cohort->selection, ang_record_get_id (participation));

  if ((needs & ANG_ROSTER_NEEDS_PERSON) != 0 && !load_person (self, error))
    return FALSE;
  if ((needs & ANG_ROSTER_NEEDS_EMPLOYMENT) != 0 && !load_employment (self, cancellable, error))
    return FALSE;
  if ((needs & ANG_ROSTER_NEEDS_PASSPORT) != 0 && !load_passport (self, cancellable, error))
    return FALSE;
  if ((needs & ANG_ROSTER_NEEDS_PRIVATE) != 0 && !load_details (self, cancellable, error))
    return FALSE;

  return (needs & ANG_ROSTER_NEEDS_HISTORY) == 0 || load_earlier (self, cancellable, error);
}

/** Lets go of what was loaded; the cohort is the caller's. */
void
ang_roster_row_clear (AngRosterRow *self)
{
  g_clear_object (&self->participation);
  g_clear_object (&self->person);
  g_clear_object (&self->employment);
  g_clear_object (&self->passport);
  g_clear_object (&self->details);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
}

/** Frees the text; the rest is plain values. */
void
ang_roster_content_clear (AngRosterContent *content)
{
  g_clear_pointer (&content->text, g_free);
}
