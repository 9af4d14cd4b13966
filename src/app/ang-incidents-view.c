#include "config.h"

#include "ang-incidents-view.h"

#include <glib/gi18n.h>

#include "ang-empty-state.h"
#include "ang-incident.h"
#include "ang-incidents-table.h"

struct _AngIncidentsView
{
  GtkWidget parent_instance;

  AngStore     *store;
  AngRecord    *cohort;
  AngRecordSet *participations;
  GtkWidget    *table; /* (nullable): while they are in sight */
  GCancellable *cancellable;

  GtkStack  *stack;
  GtkWidget *closed;
};

G_DEFINE_FINAL_TYPE (AngIncidentsView, ang_incidents_view, GTK_TYPE_WIDGET)

static void
on_counted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AngIncidentsView) self = ANG_INCIDENTS_VIEW (user_data);
  g_autofree char *counted = NULL;
  g_autofree char *text = NULL;
  guint64 n;

  if (!ang_store_count_finish (ANG_STORE (source), result, &n, NULL) || self->stack == NULL)
    return;

  counted = n == 0 ? g_strdup (_("No incident is noted."))
                   : g_strdup_printf (ngettext ("%u incident is noted.", "%u incidents are noted.", (gulong) n), (guint) n);
  text = g_strconcat (counted, " ", _("What it was about is shown only when it is needed, and closed again when this page is left."), NULL);
  g_object_set (self->closed, "text", text, NULL);
}

static void
count_incidents (AngIncidentsView *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_incident_entity);

  if (self->cohort == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ang_query_add_integer (query, ANG_INCIDENT_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));
  ang_store_count_async (self->store, query, self->cancellable, on_counted, g_object_ref (self));
}

static void
conceal (AngIncidentsView *self)
{
  GtkWidget *table = g_steal_pointer (&self->table);

  if (table == NULL || self->stack == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "closed");
  gtk_stack_remove (self->stack, table);
}

static void
on_reveal (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AngIncidentsView *self = ANG_INCIDENTS_VIEW (widget);

  if (self->table != NULL || self->cohort == NULL)
    return;

  self->table = ang_incidents_table_new (self->store, self->cohort, self->participations);
  gtk_stack_add_named (self->stack, self->table, "open");
  gtk_stack_set_visible_child_name (self->stack, "open");
  gtk_widget_child_focus (self->table, GTK_DIR_TAB_FORWARD);
}

static void
on_conceal (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  conceal (ANG_INCIDENTS_VIEW (widget));
}

static void
on_store_changed (AngIncidentsView *self,
                  const AngEntity  *entity)
{
  if (entity == &ang_incident_entity)
    count_incidents (self);
}

/* Another tab, another page: what is not looked at is closed. */
static void
ang_incidents_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_incidents_view_parent_class)->unmap (widget);

  conceal (ANG_INCIDENTS_VIEW (widget));
}

static void
ang_incidents_view_map (GtkWidget *widget)
{
  count_incidents (ANG_INCIDENTS_VIEW (widget));

  GTK_WIDGET_CLASS (ang_incidents_view_parent_class)->map (widget);
}

static void
ang_incidents_view_dispose (GObject *object)
{
  AngIncidentsView *self = ANG_INCIDENTS_VIEW (object);
  GtkWidget *stack = GTK_WIDGET (g_steal_pointer (&self->stack));

  self->table = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&stack, gtk_widget_unparent);
  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_incidents_view_parent_class)->dispose (object);
}

static void
ang_incidents_view_class_init (AngIncidentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_incidents_view_dispose;
  widget_class->map = ang_incidents_view_map;
  widget_class->unmap = ang_incidents_view_unmap;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-incidents-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngIncidentsView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngIncidentsView, closed);
  gtk_widget_class_install_action (widget_class, "incidents.reveal", NULL, on_reveal);
  gtk_widget_class_install_action (widget_class, "incidents.conceal", NULL, on_conceal);
}

static void
ang_incidents_view_init (AngIncidentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_incidents_view_set_cohort:
 * @participations: of @cohort
 *
 * To be called once.
 */
void
ang_incidents_view_set_cohort (AngIncidentsView *self,
                               AngStore         *store,
                               AngRecord        *cohort,
                               AngRecordSet     *participations)
{
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = g_object_ref (participations);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  count_incidents (self);
}
