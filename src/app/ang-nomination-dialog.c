#include "config.h"

#include "ang-nomination-dialog.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-date-entry.h"
#include "ang-date.h"
#include "ang-feedback.h"
#include "ang-file-ending.h"
#include "ang-nomination.h"
#include "ang-settings.h"

/* What the writing thread needs. */
typedef struct
{
  AngStore            *store;
  gint64               cohort;
  AngNominationOptions options; /* its texts are the two below */
  char                *deadline;
  char                *send_to;
  GFile               *file;
} Job;

struct _AngNominationDialog
{
  GtkWindow parent_instance;

  AngStore      *store;
  AngRecord     *cohort;
  GSettings     *settings;
  GCancellable  *cancellable;
  GtkFileChooserNative *chooser;
  gboolean       writing;

  GtkDropDown   *language;
  AngDateEntry  *deadline;
  GtkEditable   *send_to;
  GtkWidget     *form;
  GtkWidget     *write_button;
  GtkSpinner    *spinner;
  GtkLabel      *error_label;
};

G_DEFINE_FINAL_TYPE (AngNominationDialog, ang_nomination_dialog, GTK_TYPE_WINDOW)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->store);
  g_clear_object (&job->file);
  g_free (job->deadline);
  g_free (job->send_to);
  g_free (job);
}

static AngLanguage
get_language (AngNominationDialog *self)
{
  return gtk_drop_down_get_selected (self->language) == 0 ? ANG_LANGUAGE_INDONESIAN : ANG_LANGUAGE_ENGLISH;
}

static void
show_error (AngNominationDialog *self,
            const char          *text)
{
  gtk_label_set_label (self->error_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), text != NULL);
}

static void
set_writing (AngNominationDialog *self,
             gboolean             writing)
{
  self->writing = writing;
  gtk_widget_set_sensitive (self->form, !writing);
  gtk_widget_set_sensitive (self->write_button, !writing);
  gtk_spinner_set_spinning (self->spinner, writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  g_autofree char *path = g_file_get_path (job->file);
  GError *error = NULL;

  if (ang_nomination_write (job->store, job->cohort, &job->options, path, cancellable, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The file is told by the window, with a button that opens it; the dialog has done its work. */
static void
tell_written (AngNominationDialog *self,
              GFile               *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *done = g_strdup_printf (_("The nomination workbook was written to “%s”"), name);

  ang_settings_keep_export_folder (self->settings, file);
  gtk_widget_activate_action (ang_feedback_get_window (GTK_WIDGET (self)), "win.toast-file", "(ss)", done, uri);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  AngNominationDialog *self = ANG_NOMINATION_DIALOG (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  set_writing (self, FALSE);
  if (!written)
    {
      show_error (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error->message);
      return;
    }
  tell_written (self, job->file);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
write_to (AngNominationDialog *self,
          GFile               *file)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *send_to = g_strstrip (g_strdup (gtk_editable_get_text (self->send_to)));
  Job *job = g_new0 (Job, 1);

  g_set_object (&job->store, self->store);
  g_set_object (&job->file, file);
  job->cohort = ang_record_get_id (self->cohort);
  ang_date_entry_get_date (self->deadline, &job->deadline);
  if (*send_to != '\0')
    job->send_to = g_steal_pointer (&send_to);
  job->options.language = get_language (self);
  job->options.deadline = job->deadline;
  job->options.send_to = job->send_to;

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_writing (self, TRUE);
  task = g_task_new (self, self->cancellable, on_written, NULL);
  g_task_set_source_tag (task, write_to);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
on_chosen (GtkNativeDialog     *chooser,
           int                  response,
           AngNominationDialog *self)
{
  static const char *const endings[] = { ".xlsx", NULL };
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT || chosen == NULL)
    return;

  file = ang_file_ending_ensure (chosen, endings, endings[0], &error);
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    write_to (self, file);
  else
    show_error (self, error != NULL ? error->message : _("Choose a folder on this computer or on a network drive."));
}

/* A deadline is a whole day or none. */
static gboolean
check_deadline (AngNominationDialog *self)
{
  g_autofree char *iso = NULL;
  AngDate date;

  if (ang_date_entry_get_date (self->deadline, &iso)
      && (iso == NULL || (ang_date_parse_iso (iso, &date) && ang_date_is_complete (date))))
    return TRUE;

  show_error (self, _("The deadline is not understood. Write it like 28-10-2025 or 28 October 2025."));
  gtk_widget_grab_focus (GTK_WIDGET (self->deadline));
  return FALSE;
}

static void
on_write (AngNominationDialog *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  show_error (self, NULL);
  if (self->writing || self->chooser != NULL || !check_deadline (self))
    return;

  name = ang_nomination_dup_file_name (self->cohort, get_language (self));
  folder = ang_settings_dup_export_folder (self->settings);
  self->chooser = gtk_file_chooser_native_new (_("Nomination Workbook"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Write"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
on_close_request (AngNominationDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GDK_EVENT_PROPAGATE;
}

static void
ang_nomination_dialog_dispose (GObject *object)
{
  AngNominationDialog *self = ANG_NOMINATION_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ang_nomination_dialog_parent_class)->dispose (object);
}

static void
ang_nomination_dialog_class_init (AngNominationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_nomination_dialog_dispose;

  g_type_ensure (ANG_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-nomination-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, language);
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, deadline);
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, send_to);
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, form);
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, write_button);
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, AngNominationDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, on_write);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_nomination_dialog_init (AngNominationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = ang_settings_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (ang_date_entry_get_entry (self->deadline)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Deadline"), -1);
}

/**
 * ang_nomination_dialog_present:
 * @parent: the widget for which it is opened
 * @cohort: for which people are to be nominated
 *
 * Opens the dialog over the window of @parent. The file is told there, by a toast that opens it.
 */
void
ang_nomination_dialog_present (GtkWidget *parent,
                               AngStore  *store,
                               AngRecord *cohort)
{
  AngNominationDialog *self =
    g_object_new (ANG_TYPE_NOMINATION_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  /* Translators: title of a dialog; %s is the code of a cohort. */
  g_autofree char *title = g_strdup_printf (_("Nominations for %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));
  g_autofree char *code = g_settings_get_string (self->settings, "document-language");

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_drop_down_set_selected (self->language,
                              ang_language_from_code (code, ang_language_get_interface ()) == ANG_LANGUAGE_INDONESIAN ? 0 : 1);
  gtk_window_present (GTK_WINDOW (self));
} // cppcheck-suppress memleak ; GTK owns its windows
