#include "config.h"

#include "ang-selection-work.h"

#include "ang-cohort.h"
#include "ang-participation.h"
#include "ang-read-many.h"

/** Lets go of what was read, and of the step if it was not handed on. */
void
ang_selection_work_clear (AngSelectionWork *self)
{
  g_clear_object (&self->cohort);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_object (&self->transaction);
}

/**
 * ang_selection_work_begin:
 * @self: (out caller-allocates): cleared
 * @label: of the step, with one %s for the cohort's code
 *
 * Returns: whether the cohort and its rows could be read
 */
gboolean
ang_selection_work_begin (AngSelectionWork  *self,
                          AngStore          *store,
                          gint64             cohort,
                          const char        *label,
                          GError           **error)
{
  self->cohort = ang_store_get (store, &ang_cohort_entity, cohort, error);
  if (self->cohort == NULL)
    return FALSE;
  self->rows = ang_read_linked (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, &cohort, 1, error);
  if (self->rows == NULL)
    return FALSE;

  self->changed = g_hash_table_new (NULL, NULL);
  self->transaction = ang_transaction_new (label, ang_record_get_text (self->cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (self->transaction, &ang_cohort_entity, cohort);

  return TRUE;
}

/** Returns: (transfer full): the step, with each row that has become another, in the order of the rows */
AngTransaction *
ang_selection_work_end (AngSelectionWork *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_hash_table_contains (self->changed, g_ptr_array_index (self->rows, i)))
        ang_transaction_save (self->transaction, g_ptr_array_index (self->rows, i));
    }

  return g_steal_pointer (&self->transaction);
}

/** Returns: (transfer none) (nullable): the row with that id */
AngRecord *
ang_selection_work_find (AngSelectionWork *self,
                         gint64            id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (ang_record_get_id (g_ptr_array_index (self->rows, i)) == id)
        return g_ptr_array_index (self->rows, i);
    }

  return NULL;
}

/** Puts a number into a row, which is saved if that makes it another. */
void
ang_selection_work_set_number (AngSelectionWork *self,
                               AngRecord        *row,
                               guint             field,
                               gint64            number)
{
  if (ang_record_get_integer (row, field) == number)
    return;

  ang_record_set_integer (row, field, number);
  g_hash_table_add (self->changed, row);
}

/** Puts a text into a row, which is saved if that makes it another. */
void
ang_selection_work_set_text (AngSelectionWork *self,
                             AngRecord        *row,
                             guint             field,
                             const char       *text)
{
  if (g_strcmp0 (ang_record_get_text (row, field), text) == 0)
    return;

  ang_record_set_text (row, field, text);
  g_hash_table_add (self->changed, row);
}

/** Returns: what was decided about the row */
AngParticipationState
ang_selection_work_get_state (AngRecord *row)
{
  return (AngParticipationState) ang_record_get_integer (row, ANG_PARTICIPATION_STATE);
}
