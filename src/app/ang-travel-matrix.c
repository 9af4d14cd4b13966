#include "config.h"

#include "ang-travel-matrix-private.h"

#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-participation.h"
#include "ang-run-command.h"

/**
 * ang_travel_matrix_init:
 * @self: zeroed
 * @widget: what commands are run for; must outlive @self
 */
void
ang_travel_matrix_init (AngTravelMatrix *self,
                        GtkWidget       *widget,
                        AngStore        *store,
                        AngRecord       *cohort,
                        AngRecordSet    *participations)
{
  self->widget = widget;
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = g_object_ref (participations);
  self->going = g_ptr_array_new_with_free_func (g_object_unref);
}

/** Lets go of everything. */
void
ang_travel_matrix_clear (AngTravelMatrix *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_object (&self->participations);
  g_clear_object (&self->transaction);
  g_clear_pointer (&self->going, g_ptr_array_unref);
}

/** Takes over who takes part now, in roster order. */
void
ang_travel_matrix_read (AngTravelMatrix *self)
{
  g_ptr_array_set_size (self->going, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
    {
      AngRecord *participation = ang_record_set_get (self->participations, i);

      if (ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (participation, ANG_PARTICIPATION_STATE)))
        g_ptr_array_add (self->going, g_object_ref (participation));
    }
}

/** Returns: (transfer none): who stands in that row */
AngRecord *
ang_travel_matrix_get_person (AngTravelMatrix *self,
                              guint            row)
{
  return g_ptr_array_index (self->going, row);
}

/** Fills in the heading of a row: a name, and where the person comes from. */
void
ang_travel_matrix_get_row (AngTravelMatrix  *self,
                           guint             row,
                           AngMatrixHeading *heading)
{
  AngRecord *person = ang_travel_matrix_get_person (self, row);
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;

  heading->id = ang_record_get_id (person);
  heading->title = g_strdup (ang_record_get_text (person, ANG_PARTICIPATION_FULL_NAME));
  heading->tooltip = g_strdup (ang_record_get_text (person, english ? ANG_PARTICIPATION_UNIT_NAME_EN : ANG_PARTICIPATION_UNIT_NAME_ID));
}

/**
 * ang_travel_matrix_begin:
 * @label: a message id with one %s for the cohort's code
 */
void
ang_travel_matrix_begin (AngTravelMatrix *self,
                         const char      *label)
{
  g_clear_object (&self->transaction);
  self->transaction = ang_transaction_new (label, ang_record_get_text (self->cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (self->transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
}

/**
 * ang_travel_matrix_end:
 * @failed: what to say when it could not be stored
 *
 * Stores what was collected since ang_travel_matrix_begin(), as one step.
 */
void
ang_travel_matrix_end (AngTravelMatrix *self,
                       const char      *failed)
{
  g_autoptr (AngTransaction) transaction = g_steal_pointer (&self->transaction);

  if (transaction != NULL && !ang_transaction_is_empty (transaction))
    ang_run_transaction (self->widget, self->store, g_steal_pointer (&transaction), NULL, failed);
}
