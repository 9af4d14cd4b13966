#include "config.h"

#include "ang-criteria-dialog.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-records-editor.h"
#include "ang-run-command.h"
#include "ang-selection-commands.h"

struct _AngCriteriaDialog
{
  GtkWindow parent_instance;

  AngRecordsEditor *editor;
};

G_DEFINE_FINAL_TYPE (AngCriteriaDialog, ang_criteria_dialog, GTK_TYPE_WINDOW)

static void
ang_criteria_dialog_class_init (AngCriteriaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ANG_TYPE_RECORDS_EDITOR);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-criteria-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngCriteriaDialog, editor);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_criteria_dialog_init (AngCriteriaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_criteria_dialog_present:
 * @widget: any widget of the window it belongs to
 *
 * Opens the dialog. A cohort without criteria of its own gets the usual ones first, to be changed.
 */
void
ang_criteria_dialog_present (GtkWidget *widget,
                             AngStore  *store,
                             AngRecord *cohort)
{
  AngCriteriaDialog *self = g_object_new (ANG_TYPE_CRITERIA_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);
  /* Translators: title of a dialog; %s is the code of a cohort */
  g_autofree char *title = g_strdup_printf (_("Criteria of %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));

  gtk_window_set_title (GTK_WINDOW (self), title);
  g_object_set (self->editor, "scope-id", ang_record_get_id (cohort), "store", store, NULL);
  if (!ang_store_get_read_only (store))
    ang_run_command (widget, store, ang_selection_command_begin (ang_record_get_id (cohort)), NULL,
                     _("The criteria of the cohort could not be made"), NULL);
  gtk_window_present (GTK_WINDOW (self));
}
