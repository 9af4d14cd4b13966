#include "config.h"

#include "ang-speaker-form.h"

#include <glib/gi18n.h>

#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-record-dialog.h"
#include "ang-speaker.h"

struct _AngSpeakerForm
{
  GtkWidget parent_instance;

  AngStore  *store;
  AngRecord *draft;
  GtkWidget *form;
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngSpeakerForm, ang_speaker_form, GTK_TYPE_WIDGET)

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngSpeakerForm) self = ANG_SPEAKER_FORM (user_data);
  g_autoptr (GPtrArray) found = ang_store_read_finish (ANG_STORE (source), result, NULL);

  if (found == NULL || found->len == 0 || self->form == NULL)
    return;
  ang_record_assign (self->draft, g_ptr_array_index (found, 0));
}

/* What stands in the list of a session is not all that is known of the speaker. */
static void
read_whole (AngSpeakerForm *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_speaker_entity);

  if (ang_record_get_id (self->draft) == 0)
    return;
  ang_query_add_integer (query, ANG_SPEAKER_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->draft));
  ang_store_read_async (self->store, query, 0, 1, NULL, on_read, g_object_ref (self));
}

static void
on_save (AngRecordDialog *dialog,
         AngSpeakerForm  *self)
{
  g_autoptr (AngTransaction) transaction = NULL;

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, self->draft);
  if (ang_record_get_id (self->draft) == 0)
    {
      gtk_window_destroy (GTK_WINDOW (dialog));
      return;
    }

  transaction = ang_transaction_new (N_ ("Change the speaker %s"), ang_record_get_text (self->draft, ANG_SPEAKER_NAME));
  ang_transaction_set_about (transaction, &ang_speaker_entity, ang_record_get_id (self->draft));
  ang_transaction_save (transaction, self->draft);
  ang_record_dialog_commit (dialog, transaction, NULL);
}

static void
ang_speaker_form_dispose (GObject *object)
{
  AngSpeakerForm *self = ANG_SPEAKER_FORM (object);

  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_speaker_form_parent_class)->dispose (object);
}

static void
ang_speaker_form_class_init (AngSpeakerFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_speaker_form_dispose;

  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ANG_TYPE_RECORD);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-speaker-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSpeakerForm, form);
}

static void
ang_speaker_form_init (AngSpeakerForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_speaker_form_open:
 * @parent: any widget of the window
 * @speaker: who is to be changed; it is not changed itself
 *
 * Returns: (transfer none): the form, in a dialog that owns itself
 */
AngSpeakerForm *
ang_speaker_form_open (GtkWidget *parent,
                       AngStore  *store,
                       AngRecord *speaker)
{
  AngSpeakerForm *self = g_object_new (ANG_TYPE_SPEAKER_FORM, NULL);
  AngRecordDialog *dialog;

  self->store = g_object_ref (store);
  self->draft = ang_record_copy (speaker);
  read_whole (self);
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);
  dialog = ang_record_dialog_new (parent, store, _("Speaker"), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));

  return self;
}
