#include "config.h"

#include "ang-incidents-table.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-incident-form.h"
#include "ang-incident.h"
#include "ang-participation.h"
#include "ang-run-command.h"
#include "ang-table.h"

struct _AngIncidentsTable
{
  GtkWidget parent_instance;

  AngStore     *store;
  AngRecord    *cohort;
  AngRecordSet *participations;

  GtkWidget *root;
  AngTable  *table;
};

G_DEFINE_FINAL_TYPE (AngIncidentsTable, ang_incidents_table, GTK_TYPE_WIDGET)

static void
update_actions (AngIncidentsTable *self)
{
  gboolean writable = self->store != NULL && !ang_store_get_read_only (self->store);
  gboolean one = self->store != NULL && ang_table_get_n_selected (self->table) == 1;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incidents.new", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incidents.edit", writable && one);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incidents.remove", writable && one);
}

/* What is protected is written here, for this list alone. */
static char *
write_text (AngRecord *incident,
            guint      field)
{
  const char *text = ang_record_get_text (incident, field);

  return g_strdup (text != NULL ? text : "");
}

static char *
on_name_write (AngIncidentsTable *self,
               AngRecord         *incident)
{
  AngRecord *participation = ang_record_set_find (self->participations, ang_record_get_integer (incident, ANG_INCIDENT_PARTICIPATION_ID), NULL);

  return g_strdup (participation != NULL ? ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME) : "");
}

static char *
on_description_write (AngIncidentsTable *self,
                      AngRecord         *incident)
{
  return write_text (incident, ANG_INCIDENT_DESCRIPTION);
}

static char *
on_action_write (AngIncidentsTable *self,
                 AngRecord         *incident)
{
  return write_text (incident, ANG_INCIDENT_ACTION);
}

static void
on_activate (AngIncidentsTable *self,
             AngRecord         *incident)
{
  if (!ang_store_get_read_only (self->store))
    ang_incident_form_open (GTK_WIDGET (self), self->store, self->cohort, self->participations, incident);
}

static void
on_new (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AngIncidentsTable *self = ANG_INCIDENTS_TABLE (widget);

  ang_incident_form_open (widget, self->store, self->cohort, self->participations, NULL);
}

static void
on_edit (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AngIncidentsTable *self = ANG_INCIDENTS_TABLE (widget);
  g_autoptr (AngRecord) incident = ang_table_get_selected (self->table);

  if (incident != NULL)
    on_activate (self, incident);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AngIncidentsTable *self = ANG_INCIDENTS_TABLE (widget);
  g_autoptr (AngRecord) incident = ang_table_get_selected (self->table);
  AngTransaction *transaction;

  if (incident == NULL)
    return;

  transaction = ang_transaction_new (N_ ("Remove an incident from %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_transaction_remove (transaction, &ang_incident_entity, ang_record_get_id (incident));
  ang_run_transaction (widget, self->store, transaction, _("Incident removed"), _("The incident could not be removed"));
}

static void
ang_incidents_table_dispose (GObject *object)
{
  AngIncidentsTable *self = ANG_INCIDENTS_TABLE (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_incidents_table_parent_class)->dispose (object);
}

static void
ang_incidents_table_class_init (AngIncidentsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_incidents_table_dispose;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-incidents-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AngIncidentsTable, root);
  gtk_widget_class_bind_template_child (widget_class, AngIncidentsTable, table);
  gtk_widget_class_bind_template_callback (widget_class, on_name_write);
  gtk_widget_class_bind_template_callback (widget_class, on_description_write);
  gtk_widget_class_bind_template_callback (widget_class, on_action_write);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_install_action (widget_class, "incidents.new", NULL, on_new);
  gtk_widget_class_install_action (widget_class, "incidents.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "incidents.remove", NULL, on_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "incidents.remove", NULL);
}

static void
ang_incidents_table_init (AngIncidentsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_incidents_table_new:
 * @participations: of @cohort
 *
 * Returns: (transfer floating): the list of what went wrong in the cohort
 */
GtkWidget *
ang_incidents_table_new (AngStore     *store,
                         AngRecord    *cohort,
                         AngRecordSet *participations)
{
  AngIncidentsTable *self = g_object_new (ANG_TYPE_INCIDENTS_TABLE, NULL);
  g_autoptr (AngQuery) query = ang_query_new (&ang_incident_entity);

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = g_object_ref (participations);
  ang_query_add_integer (query, ANG_INCIDENT_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (cohort));
  ang_table_set_base_query (self->table, query);
  g_object_set (self->table, "store", store, NULL);
  update_actions (self);

  return GTK_WIDGET (self);
}
