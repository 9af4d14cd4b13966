#include "config.h"

#include "ang-nominations-dialog.h"

#include <glib/gi18n.h>

#include "ang-add-people-dialog.h"
#include "ang-cohort.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-nominator.h"
#include "ang-records-editor.h"

struct _AngNominationsDialog
{
  GtkWindow parent_instance;

  AngStore *store;
  AngRecord *cohort;
  AngRecordSet *participations;

  AngRecordsEditor *editor;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (AngNominationsDialog, ang_nominations_dialog, GTK_TYPE_WINDOW)

/* A letter that is stored can name people. */
static void
update_button (AngNominationsDialog *self)
{
  AngRecord *nominator = ang_records_editor_get_record (self->editor);

  gtk_widget_set_sensitive (self->add_button, self->store != NULL && !ang_store_get_read_only (self->store)
                            && nominator != NULL && ang_record_get_id (nominator) != 0);
}

static void
on_add (AngNominationsDialog *self)
{
  AngRecord *nominator = ang_records_editor_get_record (self->editor);

  if (nominator != NULL)
    ang_add_people_dialog_present_nominated (self->store, self->cohort, self->participations, GTK_WIDGET (self), ANG_NOMINATOR (nominator));
}

static void
ang_nominations_dialog_dispose (GObject *object)
{
  AngNominationsDialog *self = ANG_NOMINATIONS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_object (&self->participations);

  G_OBJECT_CLASS (ang_nominations_dialog_parent_class)->dispose (object);
}

static void
ang_nominations_dialog_class_init (AngNominationsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_nominations_dialog_dispose;

  g_type_ensure (ANG_TYPE_RECORDS_EDITOR);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-nominations-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNominationsDialog, editor);
  gtk_widget_class_bind_template_child (widget_class, AngNominationsDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_nominations_dialog_init (AngNominationsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_nominations_dialog_present:
 * @widget: any widget of the window it belongs to
 * @participations: who is in the cohort already
 */
void
ang_nominations_dialog_present (GtkWidget    *widget,
                                AngStore     *store,
                                AngRecord    *cohort,
                                AngRecordSet *participations)
{
  AngNominationsDialog *self = g_object_new (ANG_TYPE_NOMINATIONS_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);
  /* Translators: title of a dialog; %s is the code of a cohort */
  g_autofree char *title = g_strdup_printf (_("Nominations for %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = g_object_ref (participations);
  g_object_set (self->editor, "scope-id", ang_record_get_id (cohort), "store", store, NULL);
  update_button (self);
  gtk_window_present (GTK_WINDOW (self));
}
