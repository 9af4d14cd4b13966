#include "config.h"

#include "ang-incident-form.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-date.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-incident.h"
#include "ang-participation.h"
#include "ang-record-dialog.h"
#include "ang-uncover.h"

struct _AngIncidentForm
{
  GtkWidget parent_instance;

  AngRecord *cohort;
  AngRecord *draft;
  GArray    *ids; /* of the participations in the drop-down */

  GtkWidget   *root;
  GtkDropDown *who;
  AngForm     *form;
};

G_DEFINE_FINAL_TYPE (AngIncidentForm, ang_incident_form, GTK_TYPE_WIDGET)

static void
on_save (AngRecordDialog *dialog,
         AngIncidentForm *self)
{
  guint chosen = gtk_drop_down_get_selected (self->who);
  gboolean fresh = ang_record_get_id (self->draft) == 0;
  g_autoptr (AngTransaction) transaction = NULL;

  if (chosen >= self->ids->len)
    {
      ang_record_dialog_tell (dialog, _("Choose the participant."));
      return;
    }

  ang_record_set_integer (self->draft, ANG_INCIDENT_PARTICIPATION_ID, g_array_index (self->ids, gint64, chosen));
  transaction = ang_transaction_new (fresh ? N_ ("Note an incident in %s") : N_ ("Change an incident in %s"),
                                     ang_record_get_text (self->cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_transaction_save (transaction, self->draft);
  ang_record_dialog_commit (dialog, transaction, fresh ? _("Incident noted") : _("Incident changed"));
}

static void
fill_participants (AngIncidentForm *self,
                   AngRecordSet    *participations)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (participations)); i++)
    {
      AngRecord *row = ang_record_set_get (participations, i);
      gint64 id = ang_record_get_id (row);

      gtk_string_list_append (names, ang_record_get_text (row, ANG_PARTICIPATION_FULL_NAME));
      g_array_append_val (self->ids, id);
      if (id == ang_record_get_integer (self->draft, ANG_INCIDENT_PARTICIPATION_ID))
        selected = i;
    }
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who, selected);
}

static void
ang_incident_form_dispose (GObject *object)
{
  AngIncidentForm *self = ANG_INCIDENT_FORM (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->cohort);

  G_OBJECT_CLASS (ang_incident_form_parent_class)->dispose (object);
}

static void
ang_incident_form_finalize (GObject *object)
{
  g_array_unref (ANG_INCIDENT_FORM (object)->ids);

  G_OBJECT_CLASS (ang_incident_form_parent_class)->finalize (object);
}

static void
ang_incident_form_class_init (AngIncidentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_incident_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_incident_form_finalize;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-incident-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngIncidentForm, root);
  gtk_widget_class_bind_template_child (widget_class, AngIncidentForm, who);
  gtk_widget_class_bind_template_child (widget_class, AngIncidentForm, form);
}

static void
ang_incident_form_init (AngIncidentForm *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AngRecord *
create_draft (AngRecord *incident)
{
  g_autofree char *today = ang_date_to_iso (ang_date_today ());
  AngRecord *draft;

  if (incident != NULL)
    return ang_record_copy (incident);

  draft = ang_record_new (&ang_incident_entity);
  ang_record_set_text (draft, ANG_INCIDENT_DATE, today);
  ang_record_set_integer (draft, ANG_INCIDENT_KIND, ANG_INCIDENT_KIND_TIME);
  ang_record_set_integer (draft, ANG_INCIDENT_SEVERITY, ANG_INCIDENT_SEVERITY_MINOR);

  return draft;
}

/**
 * ang_incident_form_open:
 * @parent: any widget of the window
 * @participations: of @cohort
 * @incident: (nullable): which one to change; a new one when there is none
 *
 * Opens the dialog for an incident.
 */
void
ang_incident_form_open (GtkWidget    *parent,
                        AngStore     *store,
                        AngRecord    *cohort,
                        AngRecordSet *participations,
                        AngRecord    *incident)
{
  AngIncidentForm *self = g_object_new (ANG_TYPE_INCIDENT_FORM, NULL);
  AngRecordDialog *dialog;

  self->cohort = g_object_ref (cohort);
  self->draft = create_draft (incident);
  fill_participants (self, participations);
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);

  dialog = ang_record_dialog_new (parent, store, incident != NULL ? _("Incident") : _("New Incident"), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  ang_uncover (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (dialog));
}
