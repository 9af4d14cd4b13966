#include "config.h"

#include "ang-person-trainings.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-number.h"
#include "ang-participation.h"
#include "ang-training-totals.h"

struct _AngPersonTrainings
{
  AngPersonPart parent_instance;

  GPtrArray    *participations; /* (nullable): those whose cohorts are being read */
  GCancellable *cancellable;

  AngTable *table;
  GtkLabel *totals;
};

#define MAX_TRAININGS 1000

G_DEFINE_FINAL_TYPE (AngPersonTrainings, ang_person_trainings, ANG_TYPE_PERSON_PART)

static void
add_sentence (GString    *text,
              const char *format,
              gint64      n)
{
  g_autofree char *number = ang_number_format (n, ang_language_get_interface ());
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *sentence = g_strjoinv (number, parts);

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, sentence);
}

static char *
describe_totals (const AngTrainingTotals *totals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_sentence (text, ngettext ("%s training taken part in", "%s trainings taken part in", totals->taken), totals->taken);
  if (totals->days > 0)
    /* Translators: days on the way and at trainings, from departure to return. */
    add_sentence (text, ngettext ("%s day away", "%s days away", (gulong) totals->days), totals->days);
  if (totals->hours > 0)
    /* Translators: JP are the lesson hours that Indonesian offices count trainings in. */
    add_sentence (text, ngettext ("%s training hour (JP)", "%s training hours (JP)", (gulong) totals->hours), totals->hours);
  if (totals->ahead > 0)
    add_sentence (text, ngettext ("%s ahead", "%s ahead", totals->ahead), totals->ahead);
  if (totals->dropped > 0)
    /* Translators: a number of trainings for which the person was nominated without going in the end. */
    add_sentence (text, ngettext ("%s not taken up", "%s not taken up", totals->dropped), totals->dropped);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gint64
find_hours (GPtrArray *cohorts,
            gint64     id)
{
  for (guint i = 0; i < cohorts->len; i++)
    {
      AngRecord *cohort = g_ptr_array_index (cohorts, i);

      if (ang_record_get_id (cohort) == id)
        return ang_record_get_integer (cohort, ANG_COHORT_JP);
    }

  return ANG_UNSET;
}

static void
on_cohorts_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AngPersonTrainings) self = ANG_PERSON_TRAININGS (user_data);
  g_autoptr (GPtrArray) cohorts = ang_store_read_finish (ANG_STORE (source), result, NULL);
  g_autofree char *text = NULL;
  AngTrainingTotals totals = { 0 };

  /* The table beside it says why it could not be read. */
  if (cohorts == NULL || self->participations == NULL || self->totals == NULL)
    return;

  for (guint i = 0; i < self->participations->len; i++)
    {
      AngRecord *participation = g_ptr_array_index (self->participations, i);

      ang_training_totals_add (&totals, participation,
                               find_hours (cohorts, ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_ID)));
    }
  text = describe_totals (&totals);
  gtk_label_set_text (self->totals, text);
}

static void
on_participations_read (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (AngPersonTrainings) self = ANG_PERSON_TRAININGS (user_data);
  g_autoptr (GPtrArray) participations = ang_store_read_finish (ANG_STORE (source), result, NULL);
  g_autoptr (AngQuery) query = NULL;

  if (participations == NULL || self->totals == NULL)
    return;

  g_clear_pointer (&self->participations, g_ptr_array_unref);
  self->participations = g_steal_pointer (&participations);
  query = ang_query_new (&ang_cohort_entity);
  ang_query_add_integer (query, ANG_COHORT_ID, ANG_COMPARE_EQUAL, -1);
  for (guint i = 0; i < self->participations->len; i++)
    ang_query_add_integer (query, ANG_COHORT_ID, ANG_COMPARE_EQUAL,
                           ang_record_get_integer (g_ptr_array_index (self->participations, i), ANG_PARTICIPATION_COHORT_ID));
  ang_store_read_async (ANG_STORE (source), query, 0, MAX_TRAININGS, self->cancellable, on_cohorts_read, g_object_ref (self));
}

static void
update_totals (AngPersonTrainings *self)
{
  AngPerson *person = ang_person_part_get_person (ANG_PERSON_PART (self));
  g_autoptr (AngQuery) query = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (person == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  query = ang_query_new (&ang_participation_entity);
  ang_query_add_integer (query, ANG_PARTICIPATION_PERSON_ID, ANG_COMPARE_EQUAL, ang_record_get_id (ANG_RECORD (person)));
  ang_store_read_async (ang_person_part_get_store (ANG_PERSON_PART (self)), query, 0, MAX_TRAININGS, self->cancellable,
                        on_participations_read, g_object_ref (self));
}

static void
on_store_changed (AngPersonTrainings *self,
                  const AngEntity    *entity)
{
  if (entity == &ang_participation_entity || entity == &ang_cohort_entity)
    update_totals (self);
}

static void
open_cohort (AngPersonTrainings *self,
             AngRecord          *participation)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", ang_cohort_entity.name,
                              ang_record_get_integer (participation, ANG_PARTICIPATION_COHORT_ID));
}

static void
follow_store (AngPersonTrainings *self)
{
  AngStore *store = ang_person_part_get_store (ANG_PERSON_PART (self));

  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
}

static void
ang_person_trainings_show (AngPersonPart *part,
                           AngRecord     *person)
{
  AngPersonTrainings *self = ANG_PERSON_TRAININGS (part);

  ang_person_part_show_children (part, self->table, &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID);
  update_totals (self);
}

static void
ang_person_trainings_dispose (GObject *object)
{
  AngPersonTrainings *self = ANG_PERSON_TRAININGS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->participations, g_ptr_array_unref);
  self->totals = NULL;

  G_OBJECT_CLASS (ang_person_trainings_parent_class)->dispose (object);
}

static void
ang_person_trainings_class_init (AngPersonTrainingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_person_trainings_dispose;
  ANG_PERSON_PART_CLASS (klass)->show = ang_person_trainings_show;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-trainings.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonTrainings, table);
  gtk_widget_class_bind_template_child (widget_class, AngPersonTrainings, totals);
  gtk_widget_class_bind_template_callback (widget_class, open_cohort);
  gtk_widget_class_bind_template_callback (widget_class, ang_person_part_selection_changed);
}

static void
ang_person_trainings_init (AngPersonTrainings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::store", G_CALLBACK (follow_store), NULL);
}

/**
 * ang_person_trainings_open:
 *
 * Goes to the page of the selected cohort.
 */
void
ang_person_trainings_open (AngPersonTrainings *self)
{
  g_autoptr (AngRecord) participation = ang_table_get_selected (self->table);

  if (participation != NULL)
    open_cohort (self, participation);
}

/** Returns: whether exactly one training is selected */
gboolean
ang_person_trainings_has_chosen (AngPersonTrainings *self)
{
  return ang_table_get_n_selected (self->table) == 1;
}
