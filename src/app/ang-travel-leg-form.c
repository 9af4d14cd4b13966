#include "config.h"

#include "ang-travel-leg-form.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-participation.h"
#include "ang-record-dialog.h"
#include "ang-travel-leg.h"

struct _AngTravelLegForm
{
  GtkWidget parent_instance;

  AngRecord *cohort;
  AngRecord *draft;

  GtkWidget *form;
  GtkWidget *skipped_row;
};

G_DEFINE_FINAL_TYPE (AngTravelLegForm, ang_travel_leg_form, GTK_TYPE_WIDGET)

static void
ang_travel_leg_form_dispose (GObject *object)
{
  AngTravelLegForm *self = ANG_TRAVEL_LEG_FORM (object);

  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->cohort);

  G_OBJECT_CLASS (ang_travel_leg_form_parent_class)->dispose (object);
}

static void
ang_travel_leg_form_class_init (AngTravelLegFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_travel_leg_form_dispose;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-travel-leg-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegForm, skipped_row);
}

static void
ang_travel_leg_form_init (AngTravelLegForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_save (AngRecordDialog  *dialog,
         AngTravelLegForm *self)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new (N_("Change who travels otherwise in %s"),
                                                                ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_transaction_save (transaction, self->draft);
  ang_record_dialog_commit (dialog, transaction, _("The journey was changed"));
}

/**
 * ang_travel_leg_form_open:
 * @parent: any widget of the window
 * @participation: whose leg it is
 * @leg: a leg of that person, stored or new
 *
 * Opens the dialog.
 */
void
ang_travel_leg_form_open (GtkWidget *parent,
                          AngStore  *store,
                          AngRecord *cohort,
                          AngRecord *participation,
                          AngRecord *leg)
{
  AngTravelLegForm *self = g_object_new (ANG_TYPE_TRAVEL_LEG_FORM, NULL);
  AngRecordDialog *dialog;

  self->cohort = g_object_ref (cohort);
  self->draft = ang_record_get_id (leg) != 0 ? ang_record_copy (leg) : g_object_ref (leg);
  gtk_widget_set_visible (self->skipped_row, ang_record_get_integer (leg, ANG_TRAVEL_LEG_INSTEAD_OF_ID) != 0);
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);

  dialog = ang_record_dialog_new (parent, store, ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
