#include "config.h"

#include "ang-new-cohort-dialog.h"

#include <glib/gi18n.h>

#include "ang-cohort-commands.h"
#include "ang-cohort.h"
#include "ang-new-cohort-form.h"
#include "ang-run-command.h"

struct _AngNewCohortDialog
{
  GtkWindow parent_instance;

  AngStore  *store;
  GtkWidget *parent; /* (nullable): the page from which it was opened */
  AngRecord *draft;

  AngNewCohortForm *form;
};

G_DEFINE_FINAL_TYPE (AngNewCohortDialog, ang_new_cohort_dialog, GTK_TYPE_WINDOW)

static void
open_made (GtkWidget  *widget,
           AngCommand *command)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", ang_cohort_entity.name, ang_command_get_made (command));
}

static void
on_create (AngNewCohortDialog *self)
{
  if (!ang_new_cohort_form_check (self->form))
    return;

  if (self->parent != NULL)
    ang_run_command (self->parent, self->store,
                     ang_cohort_command_create (ang_record_get_integer (self->draft, ANG_COHORT_SCHEME_ID), ANG_COHORT (self->draft)),
                     _("The cohort was made"), _("The cohort could not be made"), open_made);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ang_new_cohort_dialog_dispose (GObject *object)
{
  AngNewCohortDialog *self = ANG_NEW_COHORT_DIALOG (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_new_cohort_dialog_parent_class)->dispose (object);
}

static void
ang_new_cohort_dialog_class_init (AngNewCohortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_new_cohort_dialog_dispose;

  g_type_ensure (ANG_TYPE_NEW_COHORT_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-new-cohort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNewCohortDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_new_cohort_dialog_init (AngNewCohortDialog *self)
{
  self->draft = ang_record_new (&ang_cohort_entity);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_new_cohort_dialog_present:
 * @parent: a widget of the window
 *
 * Opens the dialog over the window of @parent.
 */
void
ang_new_cohort_dialog_present (AngStore  *store,
                               GtkWidget *parent)
{
  AngNewCohortDialog *self = g_object_new (ANG_TYPE_NEW_COHORT_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->parent, parent);
  ang_new_cohort_form_set_draft (self->form, store, self->draft);
  gtk_window_present (GTK_WINDOW (self));
  ang_new_cohort_form_focus (self->form);
}
