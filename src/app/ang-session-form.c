#include "config.h"

#include "ang-session-form.h"

#include <glib/gi18n.h>

#include "ang-facts.h"
#include "ang-feedback.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-programme.h"
#include "ang-record-dialog.h"
#include "ang-session-commands.h"
#include "ang-session-speaker.h"
#include "ang-speakers-editor.h"

/* More than a session ever has. */
#define MAX_SPEAKERS 200

struct _AngSessionForm
{
  GtkWidget parent_instance;

  AngStore  *store;
  AngRecord *draft;
  gint64     jp_minutes;

  GtkWidget         *root;
  AngForm           *form;
  AngForm           *rest;
  AngFieldRow       *end_row;
  AngFieldRow       *jp_row;
  AngSpeakersEditor *speakers;
};

G_DEFINE_FINAL_TYPE (AngSessionForm, ang_session_form, GTK_TYPE_WIDGET)

static void
update_issues (AngSessionForm *self)
{
  int start = ang_session_get_start (self->draft);
  int end = ang_session_get_end (self->draft);
  double jp = ang_session_compute_jp (self->draft, self->jp_minutes);
  g_autofree char *hint = NULL;

  ang_field_row_set_issue (self->end_row, start >= 0 && end >= 0 && end <= start ? _("The session ends before it begins") : NULL,
                           ANG_SEVERITY_WARNING);
  if (jp > 0 && !ang_record_is_set (self->draft, ANG_SESSION_JP))
    {
      g_autofree char *hours = ang_jp_format (jp, ang_language_get_interface ());

      /* Translators: %s is a number of training hours, %d the minutes of one. */
      hint = g_strdup_printf (_("%s JP follow from the times (%d minutes each)"), hours, (int) self->jp_minutes);
    }
  ang_field_row_set_issue (self->jp_row, hint, ANG_SEVERITY_INFO);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AngRecordDialog) dialog = ANG_RECORD_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (!ang_command_run_finish (ANG_COMMAND (source), result, &error))
    {
      ang_record_dialog_fail (dialog, error);
      return;
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_save (AngRecordDialog *dialog,
         AngSessionForm  *self)
{
  g_autoptr (AngCommand) command = NULL;

  ang_speakers_editor_finish (self->speakers);
  ang_record_dialog_wait (dialog);
  command = ang_session_command_save (ANG_SESSION (self->draft), ang_speakers_editor_get (self->speakers));
  ang_command_run_async (command, self->store, NULL, on_saved, g_object_ref (dialog));
}

static void
on_speakers_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AngSessionForm) self = ANG_SESSION_FORM (user_data);
  g_autoptr (GPtrArray) links = ang_store_read_finish (ANG_STORE (source), result, NULL);

  for (guint i = 0; links != NULL && self->root != NULL && i < links->len; i++)
    {
      AngRecord *link = g_ptr_array_index (links, i);
      g_autoptr (AngRecord) speaker = ang_record_new (&ang_speaker_entity);

      ang_record_set_integer (speaker, ANG_SPEAKER_ID, ang_record_get_integer (link, ANG_SESSION_SPEAKER_SPEAKER_ID));
      ang_record_set_text (speaker, ANG_SPEAKER_NAME, ang_record_get_text (link, ANG_SESSION_SPEAKER_NAME));
      ang_record_set_text (speaker, ANG_SPEAKER_POST, ang_record_get_text (link, ANG_SESSION_SPEAKER_POST));
      ang_record_set_text (speaker, ANG_SPEAKER_INSTITUTION, ang_record_get_text (link, ANG_SESSION_SPEAKER_INSTITUTION));
      ang_speakers_editor_add (self->speakers, speaker);
    }
}

static void
read_speakers (AngSessionForm *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_session_speaker_entity);

  if (ang_record_get_id (self->draft) == 0)
    return;
  ang_query_add_integer (query, ANG_SESSION_SPEAKER_SESSION_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->draft));
  ang_query_add_sort (query, ANG_SESSION_SPEAKER_ORDER_NO, FALSE);
  ang_store_read_async (self->store, query, 0, MAX_SPEAKERS, NULL, on_speakers_read, g_object_ref (self));
}

static void
ang_session_form_dispose (GObject *object)
{
  AngSessionForm *self = ANG_SESSION_FORM (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_session_form_parent_class)->dispose (object);
}

static void
ang_session_form_class_init (AngSessionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_session_form_dispose;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_SPEAKERS_EDITOR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-session-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSessionForm, root);
  gtk_widget_class_bind_template_child (widget_class, AngSessionForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngSessionForm, rest);
  gtk_widget_class_bind_template_child (widget_class, AngSessionForm, end_row);
  gtk_widget_class_bind_template_child (widget_class, AngSessionForm, jp_row);
  gtk_widget_class_bind_template_child (widget_class, AngSessionForm, speakers);
}

static void
ang_session_form_init (AngSessionForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_session_form_open:
 * @parent: any widget of the window
 * @session: one of the programme, or a new one with its cohort; it is not changed
 * @jp_minutes: of one JP
 *
 * Opens the dialog in which a session is written.
 */
void
ang_session_form_open (GtkWidget *parent,
                       AngStore  *store,
                       AngRecord *session,
                       gint64     jp_minutes)
{
  AngSessionForm *self = g_object_new (ANG_TYPE_SESSION_FORM, NULL);
  gboolean fresh = ang_record_get_id (session) == 0;
  AngRecordDialog *dialog;

  self->store = g_object_ref (store);
  self->draft = ang_record_dup_changed (session);
  self->jp_minutes = jp_minutes;
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);
  g_object_set (self->rest, "store", store, "draft", TRUE, "record", self->draft, NULL);
  ang_speakers_editor_set_store (self->speakers, store);
  read_speakers (self);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (update_issues), self, G_CONNECT_SWAPPED);
  update_issues (self);

  dialog = ang_record_dialog_new (parent, store, fresh ? _("New Session") : _("Session"), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
