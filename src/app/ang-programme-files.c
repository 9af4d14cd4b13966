#include "config.h"

#include "ang-programme-view-private.h"

#include <glib/gi18n.h>

#include "ang-calendar.h"
#include "ang-cohort.h"
#include "ang-feedback.h"
#include "ang-file-ending.h"
#include "ang-roster.h"
#include "ang-session.h"

/* What the programme is written to: a calendar, and sheets to sign for a session. */

typedef struct
{
  AngStore    *store;
  GFile       *file;
  gint64       cohort;
  gint64       session;  /* of an attendance sheet; 0: a calendar */
  AngLanguage  language; /* of a calendar */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->store);
  g_clear_object (&job->file);
  g_free (job);
}

static gboolean
write_sheet (Job         *job,
             const char  *path,
             GError     **error)
{
  g_autoptr (AngRosterTemplate) template = ang_roster_template_load ("attendance-sheet", error);
  AngRosterOptions options;

  if (template == NULL)
    return FALSE;
  ang_roster_options_init (&options, template);
  options.session = job->session;

  return ang_roster_write (job->store, job->cohort, &options, path, NULL, NULL, NULL, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  AngCalendarOptions options = { .language = job->language };
  g_autofree char *path = g_file_get_path (job->file);
  GError *error = NULL;
  gboolean written = job->session != 0 ? write_sheet (job, path, &error)
                                       : ang_calendar_write (job->store, job->cohort, &options, path, NULL, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *uri = g_file_get_uri (job->file);
  g_autofree char *done = g_strdup_printf (_("Written: “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    gtk_widget_activate_action (GTK_WIDGET (source), "win.toast-file", "(ss)", done, uri);
  else
    ang_feedback_error (GTK_WIDGET (source), _("The file could not be written"), error);
}

static void
on_chosen (GtkNativeDialog  *chooser,
           int               response,
           AngProgrammeView *self)
{
  static const char *const calendars[] = { ".ics", NULL };
  static const char *const sheets[] = { ".pdf", ".xlsx", ".csv", NULL };
  g_autoptr (GtkNativeDialog) own = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (own));
  Job *job = g_object_steal_data (G_OBJECT (chooser), "job");
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  if (response == GTK_RESPONSE_ACCEPT && chosen != NULL)
    job->file = ang_file_ending_ensure (chosen, job->session != 0 ? sheets : calendars, job->session != 0 ? ".pdf" : ".ics", &error);
  if (job->file == NULL || g_file_peek_path (job->file) == NULL)
    {
      if (response == GTK_RESPONSE_ACCEPT)
        ang_feedback_error (GTK_WIDGET (self), _("The file could not be written"), error);
      job_free (job);
      return;
    }

  task = g_task_new (self, NULL, on_written, NULL);
  g_task_set_source_tag (task, on_chosen);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
add_kind (GtkFileChooserNative *chooser,
          const char           *name,
          const char           *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
ask (AngProgrammeView *self,
     const char       *title,
     const char       *file_name,
     Job               wanted)
{
  Job *job = g_memdup2 (&wanted, sizeof wanted);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));

  job->store = g_object_ref (self->store);
  job->cohort = ang_record_get_id (self->cohort);
  g_object_set_data_full (G_OBJECT (chooser), "job", job, job_free);
  if (job->session == 0)
    add_kind (chooser, _("Calendar"), "ics");
  else
    add_kind (chooser, _("PDF document"), "pdf");
  if (job->session != 0)
    add_kind (chooser, _("Excel workbook"), "xlsx");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/** Action programme.calendar: asks where to write the programme, in the language of the parameter. */
void
ang_programme_view_write_calendar (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  AngLanguage language = ang_language_from_code (g_variant_get_string (parameter, NULL), ANG_LANGUAGE_ENGLISH);
  g_autofree char *file_name = g_strdup_printf ("%s.ics", ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  if (self->chooser == NULL)
    ask (self, _("Programme as a Calendar"), file_name, (Job) { .language = language });
}

/** Action programme.attendance-sheet: asks where to write a sheet to sign for the session at the cursor. */
void
ang_programme_view_write_sheet (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (widget);
  AngRecord *session = ang_programme_view_get_session (self);
  const char *date = session != NULL ? ang_record_get_text (session, ANG_SESSION_DATE) : NULL;
  const char *time = session != NULL ? ang_record_get_text (session, ANG_SESSION_START_TIME) : NULL;
  g_autofree char *file_name = g_strdup_printf ("%s %s %s.pdf", ang_record_get_text (self->cohort, ANG_COHORT_CODE),
                                                date != NULL ? date : "", time != NULL ? time : "");

  if (session == NULL || self->chooser != NULL)
    return;

  g_strdelimit (file_name, "/\\:*?\"<>|", '.');
  ask (self, _("Attendance Sheet of a Session"), file_name, (Job) { .session = ang_record_get_id (session) });
}
